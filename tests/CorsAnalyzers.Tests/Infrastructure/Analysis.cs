using System.Collections.Concurrent;
using System.Collections.Immutable;
using CorsAnalyzers.Surfaces.Lambda;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CorsAnalyzers.Tests.Infrastructure;

/// <summary>Runs every analyzer of the package over a compilation, without the testing library's expectations.</summary>
internal static class Analysis
{
    internal static readonly ImmutableArray<Type> AnalyzerTypes =
        [.. typeof(LambdaResponseAnalyzer).Assembly.GetTypes().Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(DiagnosticAnalyzer)))];

    internal static ImmutableArray<DiagnosticAnalyzer> CreateAnalyzers() =>
        [.. AnalyzerTypes.Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)];

    internal static SyntaxTree Parse(string text, string path) =>
        CSharpSyntaxTree.ParseText(text, TestSources.ParseOptions, path, cancellationToken: TestContext.Current.CancellationToken);

    internal static CSharpCompilation Compile(IEnumerable<SyntaxTree> trees, IEnumerable<MetadataReference>? references = null, OutputKind output = OutputKind.DynamicallyLinkedLibrary) =>
        CSharpCompilation.Create(
            "Test",
            trees,
            references ?? [.. TestReferences.Framework, .. TestReferences.AspNetCore, TestReferences.Lambda],
            TestSources.CompilationOptions.WithOutputKind(output).WithConcurrentBuild(false));

    /// <summary>All our diagnostics, and the exceptions that left an analyzer.</summary>
    internal static async Task<(ImmutableArray<Diagnostic> Diagnostics, IReadOnlyCollection<Exception> Exceptions)> RunAsync(Compilation compilation, AnalyzerOptions? options = null, bool isConcurrent = false)
    {
        var exceptions = new ConcurrentBag<Exception>();
        var diagnostics = await EndsInTime(cancellation => compilation
            .WithAnalyzers(CreateAnalyzers(), OptionsFor(exceptions, options, isConcurrent))
            .GetAnalyzerDiagnosticsAsync(cancellation));
        return (diagnostics, exceptions);
    }

    /// <summary>The exceptions that leave an analyzer while one file is analysed, as in an editor.</summary>
    internal static async Task<IReadOnlyCollection<Exception>> RunInFileAsync(Compilation compilation, SyntaxTree file)
    {
        var exceptions = new ConcurrentBag<Exception>();
        var analysis = compilation.WithAnalyzers(CreateAnalyzers(), OptionsFor(exceptions));
        await EndsInTime(cancellation => analysis.GetAnalyzerSemanticDiagnosticsAsync(analysis.Compilation.GetSemanticModel(file), filterSpan: null, cancellation));
        return exceptions;
    }

    /// <summary>An analyzer that never comes back would hang the tests, as it would the user's editor: it fails the test instead.</summary>
    private static Task<T> EndsInTime<T>(Func<CancellationToken, Task<T>> analysis) =>
        Task.Run(() => analysis(TestContext.Current.CancellationToken)).WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);

    private static CompilationWithAnalyzersOptions OptionsFor(ConcurrentBag<Exception> exceptions, AnalyzerOptions? options = null, bool isConcurrent = false) =>
        new(
            options ?? new AnalyzerOptions([]),
            onAnalyzerException: (exception, _, _) => exceptions.Add(exception),
            concurrentAnalysis: isConcurrent,
            logAnalyzerExecutionTime: false);
}
