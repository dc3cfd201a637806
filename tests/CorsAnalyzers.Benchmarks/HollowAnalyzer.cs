using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CorsAnalyzers.Benchmarks;

/// <summary>
/// Registers what another analyzer registers for a compilation, and does nothing: the cost of being called. It is recorded
/// from the analyzer itself, so it cannot fall behind it; what the analyzer does while it registers (looking up types,
/// reading options) happens before the measurement and counts for the analyzer only.
/// </summary>
/// <remarks>Actions that a nested start (of a symbol, an operation block or a code block) would register are left out, which makes the comparison stricter.</remarks>
internal sealed class HollowAnalyzer : DiagnosticAnalyzer
{
    private readonly List<Action<AnalysisContext>> _atStart = [];
    private readonly List<Action<CompilationStartAnalysisContext>> _perCompilation = [];

    private HollowAnalyzer(DiagnosticAnalyzer analyzer) => SupportedDiagnostics = analyzer.SupportedDiagnostics;

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    internal static HollowAnalyzer Of(DiagnosticAnalyzer analyzer, Compilation compilation)
    {
        var hollow = new HollowAnalyzer(analyzer);
        analyzer.Initialize(new Recorder(hollow, compilation));
        return hollow;
    }

    public override void Initialize(AnalysisContext context)
    {
        foreach (var register in _atStart)
            register(context);

        if (_perCompilation.Count == 0)
            return;

        context.RegisterCompilationStartAction(start =>
        {
            foreach (var register in _perCompilation)
                register(start);
        });
    }

    private sealed class Recorder(HollowAnalyzer hollow, Compilation compilation) : AnalysisContext
    {
        public override void EnableConcurrentExecution() => hollow._atStart.Add(c => c.EnableConcurrentExecution());

        public override void ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags analysisMode) =>
            hollow._atStart.Add(c => c.ConfigureGeneratedCodeAnalysis(analysisMode));

        public override void RegisterCompilationStartAction(Action<CompilationStartAnalysisContext> action) =>
            action(new CompilationRecorder(hollow, compilation));

        public override void RegisterCompilationAction(Action<CompilationAnalysisContext> action) =>
            hollow._atStart.Add(c => c.RegisterCompilationAction(_ => { }));

        public override void RegisterSemanticModelAction(Action<SemanticModelAnalysisContext> action) =>
            hollow._atStart.Add(c => c.RegisterSemanticModelAction(_ => { }));

        public override void RegisterSyntaxTreeAction(Action<SyntaxTreeAnalysisContext> action) =>
            hollow._atStart.Add(c => c.RegisterSyntaxTreeAction(_ => { }));

        public override void RegisterAdditionalFileAction(Action<AdditionalFileAnalysisContext> action) =>
            hollow._atStart.Add(c => c.RegisterAdditionalFileAction(_ => { }));

        public override void RegisterSymbolAction(Action<SymbolAnalysisContext> action, ImmutableArray<SymbolKind> symbolKinds) =>
            hollow._atStart.Add(c => c.RegisterSymbolAction(_ => { }, symbolKinds));

        public override void RegisterSymbolStartAction(Action<SymbolStartAnalysisContext> action, SymbolKind symbolKind) =>
            hollow._atStart.Add(c => c.RegisterSymbolStartAction(_ => { }, symbolKind));

        public override void RegisterSyntaxNodeAction<TLanguageKindEnum>(Action<SyntaxNodeAnalysisContext> action, ImmutableArray<TLanguageKindEnum> syntaxKinds) =>
            hollow._atStart.Add(c => c.RegisterSyntaxNodeAction(_ => { }, syntaxKinds));

        public override void RegisterCodeBlockStartAction<TLanguageKindEnum>(Action<CodeBlockStartAnalysisContext<TLanguageKindEnum>> action) =>
            hollow._atStart.Add(c => c.RegisterCodeBlockStartAction<TLanguageKindEnum>(_ => { }));

        public override void RegisterCodeBlockAction(Action<CodeBlockAnalysisContext> action) =>
            hollow._atStart.Add(c => c.RegisterCodeBlockAction(_ => { }));

        public override void RegisterOperationBlockStartAction(Action<OperationBlockStartAnalysisContext> action) =>
            hollow._atStart.Add(c => c.RegisterOperationBlockStartAction(_ => { }));

        public override void RegisterOperationBlockAction(Action<OperationBlockAnalysisContext> action) =>
            hollow._atStart.Add(c => c.RegisterOperationBlockAction(_ => { }));

        public override void RegisterOperationAction(Action<OperationAnalysisContext> action, ImmutableArray<OperationKind> operationKinds) =>
            hollow._atStart.Add(c => c.RegisterOperationAction(_ => { }, operationKinds));
    }

    private sealed class CompilationRecorder(HollowAnalyzer hollow, Compilation compilation)
        : CompilationStartAnalysisContext(compilation, new AnalyzerOptions([]), CancellationToken.None)
    {
        public override void RegisterCompilationEndAction(Action<CompilationAnalysisContext> action) =>
            hollow._perCompilation.Add(c => c.RegisterCompilationEndAction(_ => { }));

        public override void RegisterSemanticModelAction(Action<SemanticModelAnalysisContext> action) =>
            hollow._perCompilation.Add(c => c.RegisterSemanticModelAction(_ => { }));

        public override void RegisterSyntaxTreeAction(Action<SyntaxTreeAnalysisContext> action) =>
            hollow._perCompilation.Add(c => c.RegisterSyntaxTreeAction(_ => { }));

        public override void RegisterAdditionalFileAction(Action<AdditionalFileAnalysisContext> action) =>
            hollow._perCompilation.Add(c => c.RegisterAdditionalFileAction(_ => { }));

        public override void RegisterSymbolAction(Action<SymbolAnalysisContext> action, ImmutableArray<SymbolKind> symbolKinds) =>
            hollow._perCompilation.Add(c => c.RegisterSymbolAction(_ => { }, symbolKinds));

        public override void RegisterSymbolStartAction(Action<SymbolStartAnalysisContext> action, SymbolKind symbolKind) =>
            hollow._perCompilation.Add(c => c.RegisterSymbolStartAction(_ => { }, symbolKind));

        public override void RegisterSyntaxNodeAction<TLanguageKindEnum>(Action<SyntaxNodeAnalysisContext> action, ImmutableArray<TLanguageKindEnum> syntaxKinds) =>
            hollow._perCompilation.Add(c => c.RegisterSyntaxNodeAction(_ => { }, syntaxKinds));

        public override void RegisterCodeBlockStartAction<TLanguageKindEnum>(Action<CodeBlockStartAnalysisContext<TLanguageKindEnum>> action) =>
            hollow._perCompilation.Add(c => c.RegisterCodeBlockStartAction<TLanguageKindEnum>(_ => { }));

        public override void RegisterCodeBlockAction(Action<CodeBlockAnalysisContext> action) =>
            hollow._perCompilation.Add(c => c.RegisterCodeBlockAction(_ => { }));

        public override void RegisterOperationBlockStartAction(Action<OperationBlockStartAnalysisContext> action) =>
            hollow._perCompilation.Add(c => c.RegisterOperationBlockStartAction(_ => { }));

        public override void RegisterOperationBlockAction(Action<OperationBlockAnalysisContext> action) =>
            hollow._perCompilation.Add(c => c.RegisterOperationBlockAction(_ => { }));

        public override void RegisterOperationAction(Action<OperationAnalysisContext> action, ImmutableArray<OperationKind> operationKinds) =>
            hollow._perCompilation.Add(c => c.RegisterOperationAction(_ => { }, operationKinds));
    }
}
