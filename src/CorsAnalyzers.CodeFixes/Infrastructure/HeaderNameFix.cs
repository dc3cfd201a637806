using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using CorsAnalyzers.Flow;
using CorsAnalyzers.Infrastructure;
using CorsAnalyzers.Model.HeaderNames;
using CorsAnalyzers.Surfaces;
using CorsAnalyzers.Surfaces.HeaderNames;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.CodeFixes.Infrastructure;

/// <summary>
/// A fix that writes a header's name anew, there and wherever else it must change along. Which places these are is found when
/// the fix is asked for and not while the code is analysed: a build needs to know none of them.
/// </summary>
public abstract class HeaderNameFix : EditingFixProvider
{
    /// <summary>What was found out about a compilation, for the other diagnostics that are fixed with it.</summary>
    private readonly ConditionalWeakTable<Compilation, HeaderNameReader> _readers = new();

    /// <summary>True for the fix that makes other headers of them.</summary>
    private protected abstract bool Renames { get; }

    private protected abstract FixOffer OfferFor(string spelling);

    private protected sealed override async Task<ImmutableArray<FixOffer>> OffersForAsync(Solution solution, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var edits = await EditsForAsync(solution, diagnostic, cancellationToken).ConfigureAwait(false);
        return edits.IsEmpty ? ImmutableArray<FixOffer>.Empty : ImmutableArray.Create(OfferFor(edits[0].Spelling));
    }

    private protected sealed override async Task EditAsync(EditSession session, Diagnostic diagnostic, string key)
    {
        foreach (var edit in await EditsForAsync(session.Solution, diagnostic, CancellationToken.None).ConfigureAwait(false))
            await session.EditOnceAsync(edit.Site.ToLocation(), (node, _, _) => Respelling.ChangesFor(node, edit.Site.Span, edit.Spelling)).ConfigureAwait(false);
    }

    private async Task<ImmutableArray<HeaderEdit>> EditsForAsync(Solution solution, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (!diagnostic.Properties.TryGetValue(EditProperties.Spelling, out var spelling)
            || spelling is null
            || diagnostic.Properties.ContainsKey(EditProperties.Renames) != Renames
            || diagnostic.Location.SourceTree is not { } tree
            || solution.GetDocument(tree) is not { } document
            || await document.Project.GetCompilationAsync(cancellationToken).ConfigureAwait(false) is not { } compilation)
        {
            return ImmutableArray<HeaderEdit>.Empty;
        }

        var options = document.Project.AnalyzerOptions;
        var reader = _readers.GetValue(compilation, known => new HeaderNameReader(SharedCode.Of(known, options)));
        if (reader.UseAt(tree, diagnostic.Location.SourceSpan) is not { } use)
            return ImmutableArray<HeaderEdit>.Empty;

        // In a dictionary that minds the case, and under another name, what is read must change with what is written.
        var uses = Renames || (use.Roles & HeaderRole.Key) != 0 ? reader.AllUsesOf(use.Name) : ImmutableArray<HeaderUse>.Empty;
        var namesakes = Renames ? reader.AllUsesOf(spelling) : uses;
        return HeaderEdits.For(use, new NameVerdict(Renames ? NameFault.Words : NameFault.Case, spelling), uses, namesakes);
    }
}
