using System.Runtime.Loader;
using CorsAnalyzers.BrowserTests.Samples;
using CorsAnalyzers.CodeFixes.Fixes;
using CorsAnalyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CorsAnalyzers.BrowserTests.Infrastructure;

/// <summary>A sample in a project: what we report on it, what our fix makes of it, and the functions that it is when it runs.</summary>
internal static class SampleProject
{
    private const string FileName = "/Functions.cs";

    /// <summary>The ids of all that our analyzers report.</summary>
    internal static async Task<IReadOnlyList<string>> ReportsOn(Sample sample, string code)
    {
        using var workspace = new AdhocWorkspace();
        return [.. (await DiagnosticsOf(Document(workspace, sample, code))).Select(diagnostic => diagnostic.Id)];
    }

    /// <summary>The code that our fix makes, or the page's right sample where the sample wants that.</summary>
    internal static async Task<string> Mended(Sample sample)
    {
        if (sample.Fix is not { } title)
            return sample.RightCode;

        using var workspace = new AdhocWorkspace();
        var document = Document(workspace, sample, sample.WrongCode);
        var diagnostic = Assert.Single(await DiagnosticsOf(document));
        var actions = new List<CodeAction>();
        foreach (var fix in Fixes().Where(fix => fix.FixableDiagnosticIds.Contains(diagnostic.Id)))
            await fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), TestContext.Current.CancellationToken));

        var chosen = actions.FirstOrDefault(action => action.Title == title);
        Assert.True(chosen is not null, $"{sample}: offered are {string.Join(", ", actions.Select(action => action.Title))}");
        var operations = await chosen.GetOperationsAsync(TestContext.Current.CancellationToken);
        var changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetDocument(document.Id)!;
        return (await changed.GetTextAsync(TestContext.Current.CancellationToken)).ToString();
    }

    /// <summary>Compiles the code and makes its functions.</summary>
    internal static async Task<object> Run(Sample sample, string code)
    {
        using var workspace = new AdhocWorkspace();
        var compilation = await Document(workspace, sample, code).Project.GetCompilationAsync(TestContext.Current.CancellationToken);
        using var image = new MemoryStream();
        var result = compilation!.Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(result.Success, $"{sample}: {string.Join("; ", result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))}\n{code}");

        image.Position = 0;
        var assembly = new AssemblyLoadContext(sample.Rule, isCollectible: true).LoadFromStream(image);
        return Activator.CreateInstance(assembly.GetType("Functions", throwOnError: true)!)!;
    }

    private static Document Document(AdhocWorkspace workspace, Sample sample, string code)
    {
        // Rules that are off by default are tried like the others.
        var options = TestSources.CompilationOptions.WithSpecificDiagnosticOptions(
            Analysis.CreateAnalyzers().SelectMany(analyzer => analyzer.SupportedDiagnostics).Where(rule => !rule.IsEnabledByDefault && rule.Id == sample.Rule).DistinctBy(rule => rule.Id).ToDictionary(rule => rule.Id, _ => ReportDiagnostic.Warn));
        var project = workspace.AddProject("Samples", LanguageNames.CSharp)
            .WithParseOptions(TestSources.ParseOptions)
            .WithCompilationOptions(options)
            .WithMetadataReferences([.. TestReferences.Framework, TestReferences.Lambda])
            .AddDocument("GlobalUsings.cs", TestSources.GlobalUsings.Item2, filePath: "/GlobalUsings.cs").Project;
        if (sample.Options.Length > 0)
        {
            var id = DocumentId.CreateNewId(project.Id);
            var text = TextLoader.From(TextAndVersion.Create(Microsoft.CodeAnalysis.Text.SourceText.From($"root = true\n[*.cs]\n{sample.Options}\n"), VersionStamp.Default).Text.Container, VersionStamp.Default, "/.editorconfig");
            project = project.Solution.AddAnalyzerConfigDocuments([DocumentInfo.Create(id, ".editorconfig", loader: text, filePath: "/.editorconfig")]).GetProject(project.Id)!;
        }

        return project.AddDocument("Functions.cs", code, filePath: FileName);
    }

    private static async Task<IEnumerable<Diagnostic>> DiagnosticsOf(Document document)
    {
        var compilation = await document.Project.GetCompilationAsync(TestContext.Current.CancellationToken);
        var (diagnostics, exceptions) = await Analysis.RunAsync(compilation!, document.Project.AnalyzerOptions);
        Assert.Empty(exceptions);
        return diagnostics;
    }

    private static IEnumerable<CodeFixProvider> Fixes() => typeof(MissingAllowOriginFix).Assembly.GetTypes()
        .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(CodeFixProvider)))
        .Select(type => (CodeFixProvider)Activator.CreateInstance(type)!);
}
