using System.Collections.Immutable;
using CorsAnalyzers.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.CodeFixes.Infrastructure;

/// <summary>
/// Mends a header's value or an element of a policy in the one way that the rule says: puts a text, or several, in place of the value or
/// the element that is meant, takes the element out of its list, or takes the whole write out. All ways of one rule have one key, so that fixing all leaves none behind.
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

        if (diagnostic.Properties.TryGetValue(EditProperties.Elements, out var elements) && elements is not null)
            return session.EditOnceAsync(diagnostic.Location, (node, _, _) => ListElements.Split(node, elements.Split(',')));

        if (diagnostic.Properties.ContainsKey(EditProperties.AllowsSubdomains))
            return session.EditOnceAsync(diagnostic.AdditionalLocations[0], (call, _, _) => PolicyEdits.AddSubdomains(call));

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

        if (diagnostic.Properties.TryGetValue(EditProperties.Elements, out var elements) && elements is not null)
            return await NodeAt(solution, diagnostic.Location, cancellationToken).ConfigureAwait(false) is { } joined && ListElements.ElementOf(joined) is not null ? "Split it" : null;

        if (diagnostic.Properties.ContainsKey(EditProperties.AllowsSubdomains))
            return await NodeAt(solution, diagnostic.AdditionalLocations[0], cancellationToken).ConfigureAwait(false) is { } call && !PolicyEdits.AddSubdomains(call).IsEmpty ? "Allow subdomains" : null;

        if (diagnostic.Properties.ContainsKey(EditProperties.RemovesElement))
        {
            // The whole of an expression can go only where that is an element of a list.
            return await NodeAt(solution, diagnostic.Location, cancellationToken).ConfigureAwait(false) is { } element && (element.Span != diagnostic.Location.SourceSpan || element is InterpolatedStringTextSyntax || ListElements.ElementOf(element) is not null)
                ? "Remove it from the list"
                : null;
        }

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
