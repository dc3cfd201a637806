using System.Collections.Concurrent;
using System.Collections.Immutable;
using CorsAnalyzers.Flow;
using CorsAnalyzers.Infrastructure;
using CorsAnalyzers.Model;
using CorsAnalyzers.Model.HeaderNames;
using CorsAnalyzers.Model.Values;
using CorsAnalyzers.Rules;
using CorsAnalyzers.Surfaces.Lambda;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CorsAnalyzers.Surfaces.HeaderNames;

/// <summary>
/// Runs the rules on header names. A literal is judged first, by its letters alone, and only one that breaks the convention is
/// followed to see whether it is a header's name at all.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HeaderNameAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(
        HeaderNameConvention.Descriptor,
        LookupNeverMatches.Descriptor,
        LookupMindsCase.Descriptor,
        TwoSpellings.Descriptor);

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (!ProjectWords.SpeakOf(Topics.Headers, start.Compilation))
                return;

            var shared = SharedCode.Of(start.Compilation, start.Options);
            var scope = new Scope(shared, start.Options);
            // Syntax, as no operation is made for a literal that says nothing wrong.
            start.RegisterSyntaxNodeAction(scope.CheckLiteral, SyntaxKind.StringLiteralExpression, SyntaxKind.Utf8StringLiteralExpression, SyntaxKind.InterpolatedStringText);
            if (!shared.Lambda.IsEmpty && LambdaLookups.AreIn(start.Compilation))
                start.RegisterOperationAction(scope.CheckLookup, OperationKind.PropertyReference, OperationKind.Invocation);
        });
    }

    /// <summary>What the actions of one compilation share.</summary>
    private sealed class Scope
    {
        private readonly AnalyzerOptions _options;
        private readonly HeaderNameReader _reader;
        private readonly ConcurrentDictionary<SyntaxTree, HeaderConvention> _conventions = new();

        internal Scope(SharedCode shared, AnalyzerOptions options)
        {
            _options = options;
            _reader = new HeaderNameReader(shared);
        }

        /// <summary>CORS3001 and CORS3004, at the literal that holds the name.</summary>
        internal void CheckLiteral(SyntaxNodeAnalysisContext context)
        {
            var literal = context.Node;
            if (TokenOf(literal).Value is not string text || !LiteralShapes.MayHoldNames(text, literal))
                return;

            var convention = ConventionFor(literal.SyntaxTree);
            var isHeader = false;
            var elements = new NameElements(text);
            while (elements.MoveNext())
            {
                var element = elements.Current;
                if (LiteralShapes.IsSeveral(element))
                    continue; // CORS2006 asks for the comma first.

                var verdict = convention.Judge(text, element.Start, element.Length);
                // A misspelt CORS header is one mistake, and CORS2011's.
                if (verdict.Fault == NameFault.None || CorsHeaderSpelling.MeantBy(element.Name) is not null)
                    continue;

                isHeader = isHeader || _reader.IsHeader(literal, context.SemanticModel);
                if (!isHeader)
                    return;

                if (NameElements.SpanOf(element, literal) is { IsEmpty: false } span)
                    context.ReportDiagnostic(Judge(new HeaderUse(element.Name, new Site(literal.SyntaxTree, span), HeaderRole.Name), verdict).ToDiagnostic());
            }
        }

        private static SyntaxToken TokenOf(SyntaxNode literal) =>
            literal is LiteralExpressionSyntax expression ? expression.Token : ((InterpolatedStringTextSyntax)literal).TextToken;

        /// <summary>CORS3002 and CORS3003, at the name that is looked up.</summary>
        internal void CheckLookup(OperationAnalysisContext context)
        {
            if (_reader.Lookups.FindAt(context.Operation) is { } finding)
                context.ReportDiagnostic(finding.ToDiagnostic());
        }

        private Finding Judge(HeaderUse use, NameVerdict verdict) =>
            verdict.Fault == NameFault.Words && TwoSpellings.OtherOf(use.Name, verdict.Spelling!, _reader.OtherSpellingsOf(use.Name)) is { } other
                ? TwoSpellings.Report(use, other, verdict)
                : HeaderNameConvention.Report(use, verdict);

        private HeaderConvention ConventionFor(SyntaxTree tree) => _conventions.TryGetValue(tree, out var known) ? known : _conventions.GetOrAdd(tree, CreateConvention);

        private HeaderConvention CreateConvention(SyntaxTree tree)
        {
            var options = _options.AnalyzerConfigOptionsProvider.GetOptions(tree);
            var abbreviations = HeaderNameOptions.Abbreviations.ValueIn(options);
            var accepted = HeaderNameOptions.AcceptedNames.ValueIn(options);
            return abbreviations.IsEmpty && accepted.IsEmpty ? HeaderConvention.Default : new HeaderConvention(abbreviations, accepted);
        }
    }
}
