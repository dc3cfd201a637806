using CorsAnalyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Tests.ValidCode;

/// <summary>Projects as people write them, in which nothing is wrong: every rule is silent.</summary>
public sealed class ValidCodeTests
{
    public static TheoryData<string> Projects =>
        [.. RepositoryFiles.CSharpFiles("tests", "CorsAnalyzers.Tests", "ValidCode", "Projects").Select(path => Path.GetFileNameWithoutExtension(path))];

    [Theory]
    [MemberData(nameof(Projects))]
    public async Task Every_rule_is_silent(string project)
    {
        var text = RepositoryFiles.Read("tests", "CorsAnalyzers.Tests", "ValidCode", "Projects", project + ".cs");
        var output = text.StartsWith("// executable", StringComparison.Ordinal) ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary;
        var compilation = Analysis.Compile([Analysis.Parse(text, project + ".cs"), Analysis.Parse(TestSources.GlobalUsings.Item2, TestSources.GlobalUsings.Item1)], output: output);
        Assert.DoesNotContain(compilation.GetDiagnostics(TestContext.Current.CancellationToken), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

        var (diagnostics, exceptions) = await Analysis.RunAsync(compilation);

        Assert.Empty(exceptions);
        Assert.Empty(diagnostics);
    }
}
