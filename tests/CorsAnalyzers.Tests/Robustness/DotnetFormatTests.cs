using System.Collections.Immutable;
using CorsAnalyzers.CodeFixes.Fixes;
using CorsAnalyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CorsAnalyzers.Tests.Robustness;

/// <summary>
/// <c>dotnet format</c> asks a fix for its key with whichever diagnostic the analyzer happened to report first, also one of another
/// rule, and then for "fix all" with the key that it got, or with none. No other host does so.
/// </summary>
public sealed class DotnetFormatTests
{
    private const string Source = """
        public sealed class Functions
        {
            public APIGatewayProxyResponse Get() => new APIGatewayProxyResponse
            {
                Headers = new Dictionary<string, string>
                {
                    ["Access-Control-Allow-Origin"] = "*",
                    ["Access-Control-Allow-Credentials"] = "true",
                },
            };

            public APIGatewayProxyResponse Delete() => new APIGatewayProxyResponse { StatusCode = 204 };
        }
        """;

    public static TheoryData<CodeFixProvider, string, string> FixesAndTriggers => new()
    {
        { new WildcardOriginWithCredentialsFix(), "CORS1001", "CORS1001" },
        { new WildcardOriginWithCredentialsFix(), "CORS1001", "CORS1002" },
        { new MissingAllowOriginFix(), "CORS1002", "CORS1001" },
        { new MissingAllowOriginFix(), "CORS1002", "CORS1002" },
    };

    [Theory]
    [MemberData(nameof(FixesAndTriggers), DisableDiscoveryEnumeration = true)]
    public async Task All_are_fixed_whichever_diagnostic_the_key_was_asked_with(CodeFixProvider fix, string id, string trigger)
    {
        using var workspace = new AdhocWorkspace();
        var document = AddProject(workspace).AddDocument("Functions.cs", Source, filePath: "/Functions.cs");
        var diagnostics = await DiagnosticsOf(document);
        Assert.Equal(["CORS1001", "CORS1002"], diagnostics.Select(d => d.Id).Order());

        var key = await KeyFor(fix, document, diagnostics.Single(d => d.Id == trigger));
        var context = new FixAllContext(document, fix, FixAllScope.Solution, key!, [id], new Reported(diagnostics), TestContext.Current.CancellationToken);
        var action = await fix.GetFixAllProvider()!.GetFixAsync(context);

        Assert.NotNull(action);
        var operations = await action.GetOperationsAsync(TestContext.Current.CancellationToken);
        var changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetDocument(document.Id)!;
        Assert.DoesNotContain(await DiagnosticsOf(changed), d => d.Id == id);
    }

    /// <summary>One of two rules in the file, each asked for with the other's diagnostic, as <c>dotnet format</c> does.</summary>
    [Fact]
    public async Task Values_are_mended_whichever_rule_is_met_first()
    {
        const string source = """
            public sealed class Functions
            {
                public APIGatewayProxyResponse Get() => new APIGatewayProxyResponse
                {
                    Headers = new Dictionary<string, string>
                    {
                        ["Access-Control-Allow-Origin"] = "https://app.example.com/",
                        ["Access-Control-Allow-Methods"] = "put, TRACE, TRACK",
                        ["Access-Control-Allow-Credentials"] = "false",
                    },
                };
            }
            """;
        foreach (var fix in new CodeFixProvider[] { new MalformedOriginFix(), new MethodCaseFix(), new MethodNeverAllowedFix(), new InvalidCredentialsFix() })
        {
            using var workspace = new AdhocWorkspace();
            var document = AddProject(workspace).AddDocument("Functions.cs", source, filePath: "/Functions.cs");
            var diagnostics = await DiagnosticsOf(document);
            Assert.Equal(["CORS1004", "CORS2001", "CORS2004", "CORS2005", "CORS2005"], diagnostics.Select(d => d.Id).Order());

            var id = fix.FixableDiagnosticIds.Single();
            foreach (var trigger in diagnostics)
            {
                var key = await KeyFor(fix, document, trigger);
                var context = new FixAllContext(document, fix, FixAllScope.Solution, key!, [id], new Reported(diagnostics), TestContext.Current.CancellationToken);
                var action = await fix.GetFixAllProvider()!.GetFixAsync(context);
                var operations = await action!.GetOperationsAsync(TestContext.Current.CancellationToken);
                var changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetDocument(document.Id)!;
                Assert.DoesNotContain(await DiagnosticsOf(changed), d => d.Id == id);
            }
        }
    }

    /// <summary>The rename is reported first, as <c>dotnet format</c> may well meet it.</summary>
    [Fact]
    public async Task Header_names_are_recased_and_never_renamed()
    {
        const string source = """
            public sealed class Client
            {
                public void Send(WebHeaderCollection headers)
                {
                    headers["accessToken"] = "1";
                    headers["access_token"] = "1";
                    headers["Api-Key"] = "1";
                    headers["Access-Control-Allow-Headers"] = "content-type,userName";
                }
            }
            """;
        using var workspace = new AdhocWorkspace();
        var document = AddProject(workspace).AddDocument("Client.cs", source, filePath: "/Client.cs");
        var diagnostics = await DiagnosticsOf(document);
        Assert.Equal(["CORS3001", "CORS3001", "CORS3001", "CORS3004", "CORS3004"], diagnostics.Select(d => d.Id).Order());

        // dotnet format leaves out a fix that knows no solution.
        Assert.DoesNotContain(FixAllScope.Solution, new TwoSpellingsFix().GetFixAllProvider()!.GetSupportedFixAllScopes());
        var fix = new HeaderNameConventionFix();
        foreach (var trigger in diagnostics)
        {
            var key = await KeyFor(fix, document, trigger);
            var context = new FixAllContext(document, fix, FixAllScope.Solution, key!, ["CORS3001"], new Reported(diagnostics), TestContext.Current.CancellationToken);
            var action = await fix.GetFixAllProvider().GetFixAsync(context);
            var operations = await action!.GetOperationsAsync(TestContext.Current.CancellationToken);
            var changed = await operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetDocument(document.Id)!.GetTextAsync(TestContext.Current.CancellationToken);
            Assert.Equal(source.Replace("Api-Key", "API-Key", StringComparison.Ordinal).Replace("content-type", "Content-Type", StringComparison.Ordinal), changed.ToString());
        }
    }

    private static Project AddProject(AdhocWorkspace workspace) => workspace
        .AddProject("Orders", LanguageNames.CSharp)
        .WithParseOptions(TestSources.ParseOptions)
        .WithCompilationOptions(TestSources.CompilationOptions)
        .WithMetadataReferences([.. TestReferences.Framework, TestReferences.Lambda])
        .AddDocument("GlobalUsings.cs", TestSources.GlobalUsings.Item2).Project;

    private static async Task<ImmutableArray<Diagnostic>> DiagnosticsOf(Document document)
    {
        var compilation = await document.Project.GetCompilationAsync(TestContext.Current.CancellationToken);
        return (await Analysis.RunAsync(compilation!)).Diagnostics;
    }

    private static async Task<string?> KeyFor(CodeFixProvider fix, Document document, Diagnostic trigger)
    {
        string? key = null;
        var context = new CodeFixContext(document, trigger, (action, _) => key ??= action.EquivalenceKey, TestContext.Current.CancellationToken);
        await fix.RegisterCodeFixesAsync(context);
        return key;
    }

    private sealed class Reported(ImmutableArray<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) => GetAllDiagnosticsAsync(document.Project, cancellationToken);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => GetAllDiagnosticsAsync(project, cancellationToken);
    }
}
