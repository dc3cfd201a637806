using System.Collections.Immutable;
using System.Runtime.Loader;
using CorsAnalyzers.Surfaces.AspNetCore.Wiring;
using Microsoft.AspNetCore.Builder;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CorsAnalyzers.AspNetCoreTests.Wiring;

/// <summary>
/// A program that is analysed and then run: what the rules say of it and what ASP.NET Core does with it come from the same text.
/// </summary>
internal sealed class WiringSample
{
    private const string Usings = """
        global using System;
        global using System.Linq;
        global using System.Threading.Tasks;
        global using Microsoft.AspNetCore.Authorization;
        global using Microsoft.AspNetCore.Builder;
        global using Microsoft.AspNetCore.Cors;
        global using Microsoft.AspNetCore.Http;
        global using Microsoft.AspNetCore.Mvc;
        global using Microsoft.Extensions.DependencyInjection;
        """;

    private static readonly ImmutableArray<MetadataReference> s_references =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(path => Path.GetFileName(path) is var name && (name.StartsWith("System", StringComparison.Ordinal) || name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) || name.StartsWith("Microsoft.Extensions", StringComparison.Ordinal) || name.StartsWith("Microsoft.Net.", StringComparison.Ordinal) || name is "netstandard.dll" or "mscorlib.dll")).Select(path => MetadataReference.CreateFromFile(path))];

    private readonly CSharpCompilation _compilation;

    /// <param name="services">Statements that register services with <c>builder.Services</c>.</param>
    /// <param name="pipeline">Statements that add to <c>app</c>.</param>
    /// <param name="types">Types beside them.</param>
    internal WiringSample(string services, string pipeline, string types = "")
    {
        var source = $$"""
            public static class Sample
            {
                public static void Main() => Build(WebApplication.CreateBuilder()).Run();

                public static WebApplication Build(WebApplicationBuilder builder)
                {
                    {{services}}
                    var app = builder.Build();
                    {{pipeline}}
                    return app;
                }
            }

            {{types}}
            """;
        _compilation = CSharpCompilation.Create(
            "Sample" + Guid.NewGuid().ToString("N"),
            [CSharpSyntaxTree.ParseText(Usings, path: "Usings.cs"), CSharpSyntaxTree.ParseText(source, path: "Sample.cs")],
            s_references,
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
    }

    /// <summary>The rules that report something, those that are off by default among them.</summary>
    internal async Task<string[]> ReportsAsync()
    {
        var rules = new WiringAnalyzer().SupportedDiagnostics.ToDictionary(rule => rule.Id, _ => ReportDiagnostic.Warn);
        var compilation = _compilation.WithOptions(_compilation.Options.WithSpecificDiagnosticOptions(rules));
        var diagnostics = await compilation.WithAnalyzers([new WiringAnalyzer()]).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return [.. diagnostics.Select(diagnostic => diagnostic.Id).Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>The same program, compiled and loaded.</summary>
    internal Func<WebApplicationBuilder, WebApplication> Load()
    {
        using var image = new MemoryStream();
        var result = _compilation.Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Empty(result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        image.Position = 0;
        var assembly = new AssemblyLoadContext(null, isCollectible: true).LoadFromStream(image);
        return assembly.GetType("Sample")!.GetMethod("Build")!.CreateDelegate<Func<WebApplicationBuilder, WebApplication>>();
    }
}
