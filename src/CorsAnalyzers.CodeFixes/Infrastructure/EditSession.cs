using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace CorsAnalyzers.CodeFixes.Infrastructure;

/// <summary>Computes the changes for one place.</summary>
internal delegate ImmutableArray<TextChange> Edit(SyntaxNode node, SourceText text, SemanticModel model);

/// <summary>
/// The edits of one fix, collected over all documents. They are changes of text, so that every character that a fix does not mean to
/// change (comments, layout, directives, line endings) stays.
/// </summary>
internal sealed class EditSession(Solution solution, CancellationToken cancellationToken)
{
    private readonly Dictionary<DocumentId, List<TextChange>> _changes = [];
    private readonly HashSet<(DocumentId, TextSpan, string)> _edited = [];
    private readonly Dictionary<SyntaxNode, HashSet<TextSpan>> _removed = [];
    private readonly Dictionary<SyntaxNode, HashSet<SyntaxNode>> _removedElements = [];

    /// <summary>The solution as it was before any edit.</summary>
    internal Solution Solution => solution;

    /// <summary>False for code that a source generator writes: it has no file that could be changed.</summary>
    internal static bool CanEdit(Solution solution, Location location) => solution.GetDocument(location.SourceTree) is { } document and not SourceGeneratedDocument;

    /// <summary>Edits the node at a place, unless that place was edited before in this session.</summary>
    internal Task EditOnceAsync(Location location, Edit edit) => EditOnceAsync(location, string.Empty, edit);

    /// <summary>The same, where a place is edited once for each of several parts.</summary>
    internal async Task EditOnceAsync(Location location, string part, Edit edit)
    {
        if (!TryBegin(location, part, out var document)
            || await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root
            || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
        {
            return;
        }

        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        ChangesOf(document.Id).AddRange(edit(root.FindNode(location.SourceSpan, getInnermostNodeForTie: true), text, model));
    }

    /// <summary>
    /// Takes an element out of the list that a literal spells, or out of the list of which the whole expression is one element. Those of one
    /// list go together: whose comma goes too depends on which others stay.
    /// </summary>
    internal async Task RemoveElementAsync(Location location)
    {
        if (!TryBegin(location, string.Empty, out var document) || await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root)
            return;

        var list = root.FindNode(location.SourceSpan, getInnermostNodeForTie: true);
        if (list.Span == location.SourceSpan && ListElements.ElementOf(list) is { } element)
        {
            if (!_removedElements.TryGetValue(element.Parent!, out var others))
                _removedElements.Add(element.Parent!, others = []);

            others.Add(element);
            return;
        }

        if (!_removed.TryGetValue(list, out var elements))
            _removed.Add(list, elements = []);

        elements.Add(location.SourceSpan);
    }

    internal async Task<Solution> GetChangedSolutionAsync()
    {
        foreach (var removed in _removed)
            ChangesOf(solution.GetDocumentId(removed.Key.SyntaxTree)!).AddRange(LiteralEdits.WithoutElements(removed.Key, removed.Value));

        foreach (var removed in _removedElements)
        {
            var document = solution.GetDocument(removed.Key.SyntaxTree)!;
            var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
            ChangesOf(document.Id).AddRange(ListElements.Remove(removed.Key, removed.Value, text));
        }

        var changed = solution;
        foreach (var changes in _changes)
        {
            var text = await solution.GetDocument(changes.Key)!.GetTextAsync(cancellationToken).ConfigureAwait(false);
            changed = changed.WithDocumentText(changes.Key, text.WithChanges(Merge(changes.Value)));
        }

        return changed;
    }

    private List<TextChange> ChangesOf(DocumentId document)
    {
        if (!_changes.TryGetValue(document, out var changes))
            _changes.Add(document, changes = []);

        return changes;
    }

    private bool TryBegin(Location location, string part, out Document document)
    {
        document = solution.GetDocument(location.SourceTree)!;
        return document is not null && _edited.Add((document.Id, location.SourceSpan, part));
    }

    /// <summary>Two removals may meet in one comma or line: together they remove what either does. The same insertion twice is one.</summary>
    private static List<TextChange> Merge(List<TextChange> changes)
    {
        var merged = new List<TextChange>();
        foreach (var change in changes.OrderBy(change => change.Span.Start).ThenBy(change => change.Span.End))
        {
            var last = merged.Count - 1;
            if (last >= 0 && change.Span.IsEmpty && change == merged[last])
                continue;

            if (last >= 0 && change.Span.Start < merged[last].Span.End)
                merged[last] = new TextChange(TextSpan.FromBounds(merged[last].Span.Start, Math.Max(merged[last].Span.End, change.Span.End)), merged[last].NewText + change.NewText);
            else
                merged.Add(change);
        }

        return merged;
    }
}
