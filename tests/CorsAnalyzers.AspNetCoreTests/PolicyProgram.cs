using System.Collections.Immutable;
using System.Reflection;
using CorsAnalyzers.CodeFixes.Fixes;
using CorsAnalyzers.Surfaces.AspNetCore.Policies;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace CorsAnalyzers.AspNetCoreTests;

/// <summary>A program that configures policies: analysed, mended, compiled against the framework that runs these tests, and run.</summary>
internal sealed class PolicyProgram : IDisposable
{
    /// <summary>Another policy names the origin that a fix may put in place of any.</summary>
    private const string Before = """
        using System;
        using Microsoft.AspNetCore.Cors.Infrastructure;

        public static class Program
        {
            public static void Configure(CorsOptions options)
            {
                options.AddPolicy("other", policy => policy.WithOrigins("https://app.example.com"));

        """;

    private const string After = """

            }
        }
        """;

    private static readonly ImmutableArray<MetadataReference> s_references =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path))];

    private static readonly ImmutableArray<CodeFixProvider> s_fixes =
        [.. typeof(MissingAllowOriginFix).Assembly.GetTypes().Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(CodeFixProvider))).Select(type => (CodeFixProvider)Activator.CreateInstance(type)!)];

    private readonly AdhocWorkspace _workspace = new();
    private readonly Document _document;

    private PolicyProgram(string source)
    {
        var project = _workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Default, "Program", "Program" + Guid.NewGuid().ToString("N"), LanguageNames.CSharp,
            compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary),
            metadataReferences: s_references));
        _document = _workspace.AddDocument(project.Id, "Program.cs", SourceText.From(source));
    }

    internal static PolicyProgram Of(string statements) => new(Before + statements + After);

    public void Dispose() => _workspace.Dispose();

    /// <summary>What the analyzer reports, as the rule and its line's announcement: <c>CORS1001</c> where the line announces it.</summary>
    internal async Task<ImmutableArray<Diagnostic>> ReportsAsync() => await ReportsOn(_document);

    /// <summary>The same with a rule that is off unless a team switches it on.</summary>
    internal async Task<ImmutableArray<Diagnostic>> ReportsWithAsync(string rule) =>
        await ReportsOn(_document.Project.WithCompilationOptions(_document.Project.CompilationOptions!.WithSpecificDiagnosticOptions([KeyValuePair.Create(rule, ReportDiagnostic.Warn)])).GetDocument(_document.Id)!);

    /// <summary>The options after the program ran.</summary>
    /// <exception cref="InvalidOperationException">As the framework throws it.</exception>
    internal async Task<CorsOptions> RunAsync()
    {
        var compilation = await _document.Project.GetCompilationAsync(TestContext.Current.CancellationToken);
        using var image = new MemoryStream();
        var result = compilation!.Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Empty(result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));

        var options = new CorsOptions();
        var configure = Assembly.Load(image.ToArray()).GetType("Program")!.GetMethod("Configure")!.CreateDelegate<Action<CorsOptions>>();
        configure(options);
        return options;
    }

    /// <summary>The program after the fix whose title begins so, for the one report of the rule.</summary>
    internal async Task<PolicyProgram> MendedAsync(string rule, string title)
    {
        var diagnostic = Assert.Single(await ReportsAsync(), report => report.Id == rule);
        List<CodeAction> actions = [];
        foreach (var fix in s_fixes.Where(fix => fix.FixableDiagnosticIds.Contains(rule)))
            await fix.RegisterCodeFixesAsync(new CodeFixContext(_document, diagnostic, (action, _) => actions.Add(action), TestContext.Current.CancellationToken));

        var chosen = Assert.Single(actions, action => action.Title.StartsWith(title, StringComparison.Ordinal));
        var change = (await chosen.GetOperationsAsync(TestContext.Current.CancellationToken)).OfType<ApplyChangesOperation>().Single();
        var text = await change.ChangedSolution.GetDocument(_document.Id)!.GetTextAsync(TestContext.Current.CancellationToken);
        return new PolicyProgram(text.ToString());
    }

    private static async Task<ImmutableArray<Diagnostic>> ReportsOn(Document document)
    {
        var compilation = await document.Project.GetCompilationAsync(TestContext.Current.CancellationToken);
        return await compilation!.WithAnalyzers([new PolicyAnalyzer()]).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
    }
}
