using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CorsAnalyzers.Benchmarks;

/// <summary>
/// Reports what ours reported in an earlier run, at the same places and with the same properties, and works nothing out: the least that
/// any analyzer with these findings can cost. Messages go without their arguments, and places in other files are left out.
/// </summary>
internal sealed class ReplayingAnalyzer : DiagnosticAnalyzer
{
    private readonly ILookup<string, Diagnostic> _byFile;

    internal ReplayingAnalyzer(ImmutableArray<Diagnostic> diagnostics)
    {
        _byFile = diagnostics.ToLookup(diagnostic => diagnostic.Location.SourceTree!.FilePath);
        SupportedDiagnostics = [.. diagnostics.Select(diagnostic => diagnostic.Descriptor).Distinct()];
    }

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSemanticModelAction(Report);
    }

    private void Report(SemanticModelAnalysisContext context)
    {
        var tree = context.SemanticModel.SyntaxTree;
        foreach (var known in _byFile[tree.FilePath])
        {
            var further = known.AdditionalLocations.Where(place => place.SourceTree?.FilePath == tree.FilePath).Select(place => Location.Create(tree, place.SourceSpan));
            context.ReportDiagnostic(Diagnostic.Create(known.Descriptor, Location.Create(tree, known.Location.SourceSpan), further, known.Properties));
        }
    }
}
