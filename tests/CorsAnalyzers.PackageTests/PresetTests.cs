using System.Collections.Immutable;
using System.Reflection;
using CorsAnalyzers.PackageTests.Infrastructure;
using CorsAnalyzers.Surfaces.Configuration;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.PackageTests;

/// <summary>The presets are made from the release tracking; here they are held against what the rules say of themselves.</summary>
public sealed class PresetTests(PackedPackage package)
{
    /// <summary>Those that no analyzer reports yet, too: the release tracking has them.</summary>
    private static readonly ImmutableArray<DiagnosticDescriptor> Rules =
    [
        .. typeof(ConfigurationAnalyzer).Assembly.GetTypes()
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => field.FieldType == typeof(DiagnosticDescriptor))
            .Select(field => (DiagnosticDescriptor)field.GetValue(null)!)
            .DistinctBy(rule => rule.Id)
            .OrderBy(rule => rule.Id, StringComparer.Ordinal),
    ];

    [Fact]
    public void None_switches_every_rule_off() =>
        AssertPreset("None", rule => "none");

    [Fact]
    public void All_makes_every_rule_warn() =>
        AssertPreset("All", rule => Warns(rule) ? null : "warning");

    [Fact]
    public void Security_warns_of_who_may_read_and_advises_about_the_rest() =>
        AssertPreset("Security", rule =>
            rule.Category == "CorsAnalyzers.Origins" ? (Warns(rule) ? null : "warning")
            : rule.Category == "CorsAnalyzers.Configuration" || !Warns(rule) ? null
            : "suggestion");

    private static bool Warns(DiagnosticDescriptor rule) => rule is { IsEnabledByDefault: true, DefaultSeverity: DiagnosticSeverity.Warning };

    /// <summary>A line is missing or wrong where <c>AnalyzerReleases.Unshipped.md</c> does not say what the descriptor says.</summary>
    private void AssertPreset(string name, Func<DiagnosticDescriptor, string?> severity)
    {
        using var archive = package.Open();
        using var reader = new StreamReader(archive.GetEntry($"buildTransitive/presets/{name}.globalconfig")!.Open());
        var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

        var expected = Rules.Where(rule => severity(rule) is not null).Select(rule => $"dotnet_diagnostic.{rule.Id}.severity = {severity(rule)}");
        Assert.Equal(expected, lines.Where(line => line.StartsWith("dotnet_diagnostic.", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Equal("is_global = true", lines[0]);
        Assert.Contains("global_level = -100", lines);
    }
}
