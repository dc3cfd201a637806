using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Text;

namespace CorsAnalyzers.CodeFixes.Infrastructure;

/// <summary>
/// The edits of one fix, collected over all documents. A fix changes syntax where it adds code, which has names to shorten and
/// imports to bring, and text where it only takes away; never both in one session.
/// </summary>
internal sealed class EditSession(Solution solution, CancellationToken cancellationToken)
{
    private readonly SolutionEditor _editor = new(solution);
    private readonly Dictionary<DocumentId, List<TextChange>> _changes = [];
    private readonly HashSet<(DocumentId, TextSpan)> _edited = [];

    /// <summary>Hands the node at a place to an edit, unless that place was edited before in this session.</summary>
    internal async Task EditOnceAsync(Location location, Action<DocumentEditor, SyntaxNode> edit)
    {
        if (!TryBegin(location, out var document))
            return;

        var editor = await _editor.GetDocumentEditorAsync(document.Id, cancellationToken).ConfigureAwait(false);
        edit(editor, editor.OriginalRoot.FindNode(location.SourceSpan, getInnermostNodeForTie: true));
    }

    /// <summary>Adds the changes of text for the node at a place, unless that place was edited before in this session.</summary>
    internal async Task ChangeOnceAsync(Location location, Func<SyntaxNode, SourceText, ImmutableArray<TextChange>> change)
    {
        if (!TryBegin(location, out var document) || await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root)
            return;

        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        if (!_changes.TryGetValue(document.Id, out var changes))
            _changes.Add(document.Id, changes = []);

        changes.AddRange(change(root.FindNode(location.SourceSpan, getInnermostNodeForTie: true), text));
    }

    internal async Task<Solution> GetChangedSolutionAsync()
    {
        var changed = _editor.GetChangedSolution();
        foreach (var changes in _changes)
        {
            var text = await solution.GetDocument(changes.Key)!.GetTextAsync(cancellationToken).ConfigureAwait(false);
            changed = changed.WithDocumentText(changes.Key, text.WithChanges(Merge(changes.Value)));
        }

        return changed;
    }

    private bool TryBegin(Location location, out Document document)
    {
        document = solution.GetDocument(location.SourceTree)!;
        return document is not null && _edited.Add((document.Id, location.SourceSpan));
    }

    /// <summary>Two removals may meet in one comma or line: together they remove what either does.</summary>
    private static List<TextChange> Merge(List<TextChange> changes)
    {
        var merged = new List<TextChange>();
        foreach (var change in changes.OrderBy(change => change.Span.Start).ThenBy(change => change.Span.End))
        {
            var last = merged.Count - 1;
            if (last >= 0 && change.Span.Start < merged[last].Span.End)
                merged[last] = new TextChange(TextSpan.FromBounds(merged[last].Span.Start, Math.Max(merged[last].Span.End, change.Span.End)), merged[last].NewText + change.NewText);
            else
                merged.Add(change);
        }

        return merged;
    }
}
