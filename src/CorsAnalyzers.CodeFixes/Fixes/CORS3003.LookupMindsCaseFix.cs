using System.Collections.Immutable;
using CorsAnalyzers.CodeFixes.Infrastructure;
using CorsAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace CorsAnalyzers.CodeFixes.Fixes;

/// <summary>CORS3003: asks for the name ignoring case, with nothing but <c>System.Linq</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LookupMindsCaseFix))]
public sealed class LookupMindsCaseFix : EditingFixProvider
{
    private const string IgnoreCase = "CORS3003.IgnoreCase";

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(LookupMindsCase.Id);

    private protected override async Task<ImmutableArray<FixOffer>> OffersForAsync(Solution solution, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (diagnostic.Location.SourceTree is not { } tree)
            return ImmutableArray<FixOffer>.Empty;

        var root = await tree.GetRootAsync(cancellationToken).ConfigureAwait(false);
        return Lookup.Around(root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true)) is { } lookup && lookup.ReadsBehind().All(read => Lookup.Around(read) is not null)
            ? ImmutableArray.Create(new FixOffer("Look it up ignoring case", IgnoreCase))
            : ImmutableArray<FixOffer>.Empty;
    }

    private protected override async Task EditAsync(EditSession session, Diagnostic diagnostic, string key)
    {
        var root = await diagnostic.Location.SourceTree!.GetRootAsync().ConfigureAwait(false);
        foreach (var read in Lookup.Around(root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true))!.ReadsBehind())
            await session.EditOnceAsync(read.GetLocation(), IgnoreCaseAt).ConfigureAwait(false);

        await session.EditOnceAsync(diagnostic.Location, IgnoreCaseAt).ConfigureAwait(false);
    }

    private static ImmutableArray<TextChange> IgnoreCaseAt(SyntaxNode name, SourceText text, SemanticModel model) => Lookup.Around(name) is { } lookup
        ? lookup.IgnoringCase(model).AddRange(Usings.For("System", "StringComparison", arity: 0, name, model)).AddRange(Usings.For("System.Linq", "Enumerable", arity: 0, name, model))
        : ImmutableArray<TextChange>.Empty;
}
