using Microsoft.CodeAnalysis.Diagnostics;

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
}
