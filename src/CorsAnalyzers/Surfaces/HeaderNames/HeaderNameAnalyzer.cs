using System.Collections.Concurrent;
using System.Collections.Immutable;
using CorsAnalyzers.Flow;
using CorsAnalyzers.Infrastructure;
using CorsAnalyzers.Model;
using CorsAnalyzers.Model.HeaderNames;
using CorsAnalyzers.Rules;
using CorsAnalyzers.Surfaces.Lambda;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace CorsAnalyzers.Surfaces.HeaderNames;

/// <summary>
/// Runs the rules on header names. A literal is judged first, by its letters alone, and only one that breaks the convention is
/// followed to see whether it is a header's name at all.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HeaderNameAnalyzer : DiagnosticAnalyzer
{
    private static readonly SourceTextValueProvider<TextIndex> s_textIndex = new(TextIndex.Of);
    private static readonly SourceTextValueProvider<SpellingIndex> s_spellingIndex = new(SpellingIndex.Of);

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
            if (!HeaderTypes.Anchors.Any(anchor => IsKnown(start.Compilation, anchor)))
                return;

            // The host keeps the index of a file's text from one compilation to the next.
            TextIndex IndexOf(SourceText text) => start.TryGetValue(text, s_textIndex, out var index) ? index : TextIndex.Of(text);
            SpellingIndex SpellingsOf(SourceText text) => start.TryGetValue(text, s_spellingIndex, out var index) ? index : SpellingIndex.Of(text);

            var scope = new Scope(start.Compilation, start.Options, IndexOf, SpellingsOf);
            start.RegisterOperationAction(scope.CheckLiteral, OperationKind.Literal);
            if (LambdaLookups.RequestTypes.Any(type => IsKnown(start.Compilation, type)))
                start.RegisterOperationAction(scope.CheckLookup, OperationKind.PropertyReference, OperationKind.Invocation);
        });
    }

    private static bool IsKnown(Compilation compilation, string metadataName) => !compilation.GetTypesByMetadataName(metadataName).IsEmpty;

    /// <summary>What the actions of one compilation share.</summary>
    private sealed class Scope
    {
        private readonly AnalyzerOptions _options;
        private readonly NameFlow _flow;
        private readonly Spellings _spellings;
        private readonly LambdaLookups _lookups;
        private readonly ConcurrentDictionary<SyntaxTree, HeaderConvention> _conventions = new();

        internal Scope(Compilation compilation, AnalyzerOptions options, Func<SourceText, TextIndex> indexOf, Func<SourceText, SpellingIndex> spellingsOf)
        {
            var lambda = new Lazy<LambdaTypes>(() => LambdaTypes.Of(compilation, LambdaOptions.ResponseTypesOf(compilation, options)));
            HeaderDictionaries? dictionaries = null;
            var code = new CodeBase(compilation, indexOf, new Landmarks { IsSink = member => dictionaries!.IsResponseSlot(member) });
            dictionaries = new HeaderDictionaries(code, lambda);
            _options = options;
            _flow = new NameFlow(code, new HeaderPlaces(code, dictionaries));
            _spellings = new Spellings(code, _flow, spellingsOf);
            _lookups = new LambdaLookups(code, dictionaries);
        }

        /// <summary>CORS3001 and CORS3004, at the literal that holds the name.</summary>
        internal void CheckLiteral(OperationAnalysisContext context)
        {
            var literal = context.Operation;
            if (literal.ConstantValue is not { HasValue: true, Value: string text } || !LiteralShapes.MayHoldNames(text, literal))
                return;

            var convention = ConventionFor(literal.Syntax.SyntaxTree);
            var roles = HeaderRole.None;
            var elements = new NameElements(text);
            while (elements.MoveNext())
            {
                var element = elements.Current;
                var verdict = convention.Judge(text, element.Start, element.Length);
                if (verdict.Fault == NameFault.None)
                    continue;

                if (roles == HeaderRole.None)
                    roles = _flow.RolesOf(literal);

                if ((roles & HeaderRoles.Judged) == 0)
                    return;

                if (NameElements.SpanOf(element, literal.Syntax) is { IsEmpty: false } span)
                    context.ReportDiagnostic(Judge(new HeaderUse(element.Name, new Site(literal.Syntax.SyntaxTree, span), roles), verdict).ToDiagnostic());
            }
        }

        /// <summary>CORS3002 and CORS3003, at the name that is looked up.</summary>
        internal void CheckLookup(OperationAnalysisContext context)
        {
            if (_lookups.FindAt(context.Operation) is { } finding)
                context.ReportDiagnostic(finding.ToDiagnostic());
        }

        private Finding Judge(HeaderUse use, NameVerdict verdict)
        {
            // In a dictionary that minds the case, and under another name, what is read must change with what is written.
            var uses = verdict.Fault == NameFault.Words || (use.Roles & HeaderRole.Key) != 0 ? _spellings.Of(use.Name) : ImmutableArray<HeaderUse>.Empty;
            var edits = HeaderEdits.For(use, verdict, uses);
            return verdict.Fault == NameFault.Words && TwoSpellings.OtherOf(use.Name, verdict.Spelling!, uses) is { } other
                ? TwoSpellings.Report(use, other, verdict, edits)
                : HeaderNameConvention.Report(use, verdict, edits);
        }

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
