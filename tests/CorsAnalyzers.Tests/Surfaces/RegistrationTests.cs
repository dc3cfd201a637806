using CorsAnalyzers.Surfaces.Configuration;
using CorsAnalyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CorsAnalyzers.Tests.Surfaces;

/// <summary>Which analyzers register anything, by the words of a project: what none of them speaks of costs a build nothing.</summary>
public sealed class RegistrationTests
{
    [Theory]
    [InlineData("plain")]
    [InlineData("header, cors, lambda")]
    [InlineData("Header", "HeaderNameAnalyzer")]
    [InlineData("Cors", "PolicyAnalyzer", "WiringAnalyzer")]
    [InlineData("Lambda", "LambdaResponseAnalyzer")]
    [InlineData("Access-Control-Allow-Origin")]
    [InlineData("Response, Access-Control-Allow-Origin", "HandWrittenResponseAnalyzer")]
    [InlineData("Response, headers.AccessControlAllowOrigin", "HandWrittenResponseAnalyzer")]
    [InlineData("Response, Access\u2011Control\u2011Alow\u2011Origin", "HandWrittenResponseAnalyzer")]
    [InlineData("Response, AccessControl-Alow-Origin", "HandWrittenResponseAnalyzer")]
    [InlineData("Response, access control allow origin", "HandWrittenResponseAnalyzer")]
    [InlineData("Response, IAccessControlService, System.Security.AccessControl, access control list, access_control")]
    public async Task Only_those_whose_words_a_project_has(string words, params string[] expected)
    {
        var compilation = Analysis.Compile([Analysis.Parse($"public class C {{ public string M() => \"{words}\"; }}", "C.cs")]);
        var analyzers = Analysis.CreateAnalyzers().RemoveAll(analyzer => analyzer is ConfigurationAnalyzer);
        var analysis = compilation.WithAnalyzers(analyzers, new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: false));

        var result = await analysis.GetAnalysisResultAsync(TestContext.Current.CancellationToken);

        var registered = result.AnalyzerTelemetryInfo.Where(pair => pair.Value is { SyntaxNodeActionsCount: > 0 } or { OperationActionsCount: > 0 } or { OperationBlockActionsCount: > 0 } or { SemanticModelActionsCount: > 0 });
        Assert.Equal(expected, registered.Select(pair => pair.Key.GetType().Name).Order(StringComparer.Ordinal));
    }
}
