using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CorsAnalyzers.CodeFixes.Fixes;
using CorsAnalyzers.Surfaces.Lambda;
using CorsAnalyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace CorsAnalyzers.Fuzz;

/// <summary>What must hold for any code at all, half-typed or hostile.</summary>
internal sealed partial class Examination
{
    /// <summary>So many fixes of one mutant are tried: some have hundreds of reports.</summary>
    private const int MostFixes = 6;

    private static readonly ImmutableArray<CodeFixProvider> s_fixes =
        [.. typeof(MissingAllowOriginFix).Assembly.GetTypes().Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(CodeFixProvider))).Select(type => (CodeFixProvider)Activator.CreateInstance(type)!)];

    private static readonly CompilationOptions s_options = TestSources.CompilationOptions.WithSpecificDiagnosticOptions(
        Analyzers().SelectMany(analyzer => analyzer.SupportedDiagnostics).Where(rule => !rule.IsEnabledByDefault).DistinctBy(rule => rule.Id).ToDictionary(rule => rule.Id, _ => ReportDiagnostic.Warn));

    private readonly Project _empty = new AdhocWorkspace().AddProject("Mutant", LanguageNames.CSharp)
        .WithParseOptions(TestSources.ParseOptions)
        .WithCompilationOptions(s_options)
        .WithMetadataReferences([.. TestReferences.Framework, .. TestReferences.AspNetCore, TestReferences.Lambda])
        .AddDocument("GlobalUsings.cs", TestSources.GlobalUsings.Item2 + Corpus.Usings, filePath: "/GlobalUsings.cs").Project;

    internal int Diagnostics { get; private set; }

    internal int Fixes { get; private set; }

    /// <summary>What is wrong; null where nothing is.</summary>
    internal async Task<string?> ExamineAsync(Mutant mutant, CancellationToken cancellationToken)
    {
        var project = ProjectOf(mutant);
        var compilation = (await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false))!;
        var (first, exceptions) = await AnalyseAsync(compilation, project, concurrent: false, cancellationToken).ConfigureAwait(false);
        if (!exceptions.IsEmpty)
            return $"exception: {exceptions.First()}";

        var (second, concurrentExceptions) = await AnalyseAsync(compilation.Clone(), project, concurrent: true, cancellationToken).ConfigureAwait(false);
        if (!concurrentExceptions.IsEmpty)
            return $"exception with concurrent analysis: {concurrentExceptions.First()}";

        if (Difference(first, second) is { } difference)
            return $"other diagnostics with concurrent analysis: {difference}";

        Diagnostics += first.Length;
        return await FixAsync(project, compilation, first, cancellationToken).ConfigureAwait(false);
    }

    private Project ProjectOf(Mutant mutant)
    {
        var project = _empty;
        foreach (var (index, file) in mutant.Files.Index())
            project = project.AddDocument($"File{index}.cs", file, filePath: $"/File{index}.cs").Project;

        return mutant.Options.Length == 0 ? project : project.AddAnalyzerConfigDocument(".editorconfig", SourceText.From($"root = true\n[*.cs]\n{mutant.Options}\n"), filePath: "/.editorconfig").Project;
    }

    private static ImmutableArray<DiagnosticAnalyzer> Analyzers() =>
        [.. typeof(LambdaResponseAnalyzer).Assembly.GetTypes().Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(DiagnosticAnalyzer))).Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)];

    private static async Task<(ImmutableArray<Diagnostic> Diagnostics, ConcurrentBag<Exception> Exceptions)> AnalyseAsync(Compilation compilation, Project project, bool concurrent, CancellationToken cancellationToken)
    {
        var exceptions = new ConcurrentBag<Exception>();
        var options = new CompilationWithAnalyzersOptions(project.AnalyzerOptions, (exception, _, _) => exceptions.Add(exception), concurrent, logAnalyzerExecutionTime: false);
        var diagnostics = await compilation.WithAnalyzers(Analyzers(), options).GetAnalyzerDiagnosticsAsync(cancellationToken).ConfigureAwait(false);
        return (diagnostics, exceptions);
    }

    private static string? Difference(ImmutableArray<Diagnostic> one, ImmutableArray<Diagnostic> other)
    {
        var first = one.Select(Describe).ToHashSet();
        var second = other.Select(Describe).ToHashSet();
        if (one.Length == other.Length && first.SetEquals(second))
            return null;

        return string.Join("\n", first.Except(second).Select(text => "- " + text).Concat(second.Except(first).Select(text => "+ " + text)).Append($"{one.Length} and {other.Length}"));
    }

    /// <summary>All that a user or a fix sees of a diagnostic.</summary>
    private static string Describe(Diagnostic diagnostic) =>
        $"{diagnostic} [{string.Join(", ", diagnostic.AdditionalLocations)}] [{string.Join(", ", diagnostic.Properties.OrderBy(property => property.Key, StringComparer.Ordinal))}]";

    private async Task<string?> FixAsync(Project project, Compilation compilation, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        Dictionary<string, int>? before = null;
        foreach (var diagnostic in diagnostics.OrderBy(Describe, StringComparer.Ordinal).Take(MostFixes))
        {
            if (project.GetDocument(diagnostic.Location.SourceTree) is not { } document)
                continue;

            foreach (var fix in s_fixes.Where(fix => fix.FixableDiagnosticIds.Contains(diagnostic.Id)))
            {
                var actions = new List<CodeAction>();
                try
                {
                    await fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), cancellationToken)).ConfigureAwait(false);
                    foreach (var action in actions)
                    {
                        before ??= ErrorsOf(compilation, cancellationToken);
                        if (await NewErrorOf(action, project, before, cancellationToken).ConfigureAwait(false) is { } error)
                            return $"'{action.Title}' for {diagnostic}: {error}";

                        Fixes++;
                    }
                }
                catch (Exception exception) when (exception is not OperationCanceledException)
                {
                    return $"exception in the fix for {diagnostic}: {exception}";
                }
            }
        }

        return null;
    }

    private static async Task<string?> NewErrorOf(CodeAction action, Project project, Dictionary<string, int> before, CancellationToken cancellationToken)
    {
        var operations = await action.GetOperationsAsync(cancellationToken).ConfigureAwait(false);
        var changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetProject(project.Id)!;
        var after = ErrorsOf((await changed.GetCompilationAsync(cancellationToken).ConfigureAwait(false))!, cancellationToken);
        foreach (var (error, count) in after)
        {
            if (count > before.GetValueOrDefault(error))
                return $"new error {error}";
        }

        return null;
    }

    /// <summary>Errors and how many there are of each. Some messages have line numbers in them, which an edit moves.</summary>
    private static Dictionary<string, int> ErrorsOf(Compilation compilation, CancellationToken cancellationToken) =>
        compilation.GetDiagnostics(cancellationToken).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).GroupBy(diagnostic => diagnostic.Id + " " + LineNumber().Replace(diagnostic.GetMessage(), "")).ToDictionary(group => group.Key, group => group.Count());

    [GeneratedRegex(@"\(\d+\)")]
    private static partial Regex LineNumber();
}
