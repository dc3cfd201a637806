using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace CorsAnalyzers.Tests.Infrastructure;

/// <summary>Runs an analyzer with one of its rules only, so that a test of that rule says nothing about the others.</summary>
internal static class OneRule
{
    internal static Task Check<TAnalyzer>(string id, string source, params string[] furtherFiles)
        where TAnalyzer : DiagnosticAnalyzer, new() =>
        Create<TAnalyzer>(id, source, furtherFiles).RunAsync(TestContext.Current.CancellationToken);

    internal static Verify<TAnalyzer>.Test Create<TAnalyzer>(string id, string source, params string[] furtherFiles)
        where TAnalyzer : DiagnosticAnalyzer, new()
    {
        var test = Verify<TAnalyzer>.Create(source, furtherFiles);
        foreach (var rule in new TAnalyzer().SupportedDiagnostics.Where(rule => rule.Id != id))
            test.DisabledDiagnostics.Add(rule.Id);

        return test;
    }

    /// <summary>
    /// Turns off all rules but the one that the test's file is named after and those that its code marks; none in a file that is about
    /// no rule.
    /// </summary>
    internal static void DisableOthers(List<string> disabled, DiagnosticAnalyzer analyzer, params SolutionState[] states)
    {
        var file = Path.GetFileName(TestContext.Current.TestCase?.SourceFilePath);
        if (file?.StartsWith("CORS", StringComparison.Ordinal) != true)
            return;

        disabled.AddRange(analyzer.SupportedDiagnostics
            .Select(rule => rule.Id)
            .Where(id => !file.StartsWith(id + ".", StringComparison.Ordinal) && !states.Any(state => state.Sources.Any(source => source.content.ToString().Contains("{|" + id + ":", StringComparison.Ordinal)))));
    }
}
