using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CorsAnalyzers.Benchmarks;

/// <summary>
/// Goes along in every run with analyzers. Where no analyzer registers anything (a project without CORS), the driver would
/// bind nothing and the run would look free; a build binds everything, and so must each run.
/// </summary>
internal sealed class BindsEverything : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor NeverReported = new(
        "BENCH0001", "Never reported", "Never reported", "Benchmarks", DiagnosticSeverity.Hidden, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [NeverReported];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSemanticModelAction(_ => { });
    }
}
