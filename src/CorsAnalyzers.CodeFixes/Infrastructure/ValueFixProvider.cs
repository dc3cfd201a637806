using System.Collections.Immutable;
using CorsAnalyzers.Infrastructure;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.CodeFixes.Infrastructure;

/// <summary>
/// Mends a header's value in the one way that the rule says: puts a text in place of the value or the element that is meant, takes the
/// element out of its list, or takes the whole write out. All ways of one rule have one key, so that fixing all leaves none behind.
/// </summary>
public abstract class ValueFixProvider : EditingFixProvider
{
    private readonly string _key;

    private protected ValueFixProvider(string id)
    {
        _key = id + ".Mend";
        FixableDiagnosticIds = ImmutableArray.Create(id);
    }

    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    /// <summary>What is said of taking the write out.</summary>
    private protected virtual string RemovalTitle => "Remove the header";

    private protected sealed override async Task<ImmutableArray<FixOffer>> OffersForAsync(Solution solution, Diagnostic diagnostic, CancellationToken cancellationToken) =>
        await TitleOf(solution, diagnostic, cancellationToken).ConfigureAwait(false) is { } title
            ? ImmutableArray.Create(new FixOffer(title, _key))
            : ImmutableArray<FixOffer>.Empty;

    private protected sealed override Task EditAsync(EditSession session, Diagnostic diagnostic, string key)
    {
        if (diagnostic.Properties.TryGetValue(EditProperties.Replacement, out var text) && text is not null)
            return session.EditOnceAsync(diagnostic.Location, (node, _, _) => LiteralEdits.Write(node, diagnostic.Location.SourceSpan, text));

        return diagnostic.Properties.ContainsKey(EditProperties.RemovesElement)
            ? session.RemoveElementAsync(diagnostic.Location)
            : session.EditOnceAsync(diagnostic.AdditionalLocations[0], (write, source, _) => HeaderWrites.Remove(write, source));
    }

    /// <summary>What the fix does; null where there is none.</summary>
    private async Task<string?> TitleOf(Solution solution, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (diagnostic.Properties.TryGetValue(EditProperties.Replacement, out var text) && text is not null)
        {
            return await NodeAt(solution, diagnostic.Location, cancellationToken).ConfigureAwait(false) is { } value && !LiteralEdits.Write(value, diagnostic.Location.SourceSpan, text).IsEmpty
                ? $"Write '{text}'"
                : null;
        }

        if (diagnostic.Properties.ContainsKey(EditProperties.RemovesElement))
            return await NodeAt(solution, diagnostic.Location, cancellationToken).ConfigureAwait(false) is null ? null : "Remove it from the list";

        return diagnostic.Properties.ContainsKey(EditProperties.CanRemove)
            && await NodeAt(solution, diagnostic.AdditionalLocations[0], cancellationToken).ConfigureAwait(false) is { } write
            && HeaderWrites.CanRemove(write)
                ? RemovalTitle
                : null;
    }

    private static async Task<SyntaxNode?> NodeAt(Solution solution, Location location, CancellationToken cancellationToken)
    {
        if (location.SourceTree is not { } tree || !EditSession.CanEdit(solution, location))
            return null;

        var root = await tree.GetRootAsync(cancellationToken).ConfigureAwait(false);
        return root.FindNode(location.SourceSpan, getInnermostNodeForTie: true);
    }
}
