using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace CorsAnalyzers.CodeFixes.Infrastructure;

/// <summary>
/// Takes a piece of text out and nothing else: lines that become empty go, comments stay, and no other character of the file changes.
/// </summary>
internal static class Removal
{
    /// <summary>Removes a span of a node; its line goes too where nothing else is on it.</summary>
    /// <param name="except">A part of the node whose comments are not removed with the span.</param>
    internal static TextChange Of(SyntaxNode node, TextSpan span, SourceText text, SyntaxNode? except = null)
    {
        var first = text.Lines.GetLineFromPosition(span.Start);
        var last = text.Lines.GetLineFromPosition(span.End);
        var before = text.ToString(TextSpan.FromBounds(first.Start, span.Start));
        var after = text.ToString(TextSpan.FromBounds(span.End, last.End));
        var comments = string.Join(" ", CommentsIn(node, except is null ? span : TextSpan.FromBounds(Math.Max(span.Start, except.Span.End), span.End)));
        if (!string.IsNullOrWhiteSpace(after))
        {
            var end = span.End + after.Length - after.TrimStart(' ', '\t').Length;
            return new TextChange(TextSpan.FromBounds(span.Start, end), comments.Length == 0 ? string.Empty : comments + " ");
        }

        if (comments.Length > 0)
            return new TextChange(span, comments);

        return string.IsNullOrWhiteSpace(before)
            ? new TextChange(TextSpan.FromBounds(StartOfGap(first, last, text), last.EndIncludingLineBreak), string.Empty)
            : new TextChange(TextSpan.FromBounds(span.Start - before.Length + before.TrimEnd(' ', '\t').Length, last.End), string.Empty);
    }

    /// <summary>Removes exactly this span, up to its comments.</summary>
    internal static TextChange Exactly(SyntaxNode node, TextSpan span)
    {
        var comments = string.Join(" ", CommentsIn(node, span));
        return new TextChange(span, comments.Length == 0 ? string.Empty : " " + comments);
    }

    /// <summary>The comments of a node that stand in a span.</summary>
    internal static ImmutableArray<string> CommentsIn(SyntaxNode node, TextSpan span) =>
        node.DescendantTrivia(span)
            .Where(trivia => span.Contains(trivia.Span) && (trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia)))
            .Select(trivia => trivia.ToString())
            .ToImmutableArray();

    /// <summary>Of two blank lines that would meet, the first one goes; so does one that would come before a closing brace.</summary>
    private static int StartOfGap(TextLine first, TextLine last, SourceText text)
    {
        if (first.LineNumber == 0 || last.LineNumber + 1 >= text.Lines.Count)
            return first.Start;

        var previous = text.Lines[first.LineNumber - 1];
        var next = text.Lines[last.LineNumber + 1].ToString().Trim();
        return string.IsNullOrWhiteSpace(previous.ToString()) && (next.Length == 0 || next[0] == '}') ? previous.Start : first.Start;
    }
}
