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
        var comments = CommentsIn(node, except is null ? span : TextSpan.FromBounds(Math.Max(span.Start, except.Span.End), span.End));
        if (HasMoreOnLine(span.End, text))
            return new TextChange(TextSpan.FromBounds(span.Start, EndOfSpace(span.End, text)), comments.IsEmpty ? string.Empty : Kept(comments, first, text) + Separator(comments.Last(), first, text));

        if (!comments.IsEmpty)
            return new TextChange(span, Kept(comments, first, text));

        return string.IsNullOrWhiteSpace(before)
            ? new TextChange(TextSpan.FromBounds(StartOfGap(first, last, text), last.EndIncludingLineBreak), string.Empty)
            : new TextChange(TextSpan.FromBounds(span.Start - before.Length + before.TrimEnd(' ', '\t').Length, last.End), string.Empty);
    }

    /// <summary>Removes exactly this span, up to its comments; what follows them stays code.</summary>
    internal static TextChange Exactly(SyntaxNode node, TextSpan span, SourceText text)
    {
        var comments = CommentsIn(node, span);
        if (comments.IsEmpty)
            return new TextChange(span, string.Empty);

        var line = text.Lines.GetLineFromPosition(span.Start);
        var kept = " " + Kept(comments, line, text);
        return IsLineComment(comments.Last()) && HasMoreOnLine(span.End, text)
            ? new TextChange(TextSpan.FromBounds(span.Start, EndOfSpace(span.End, text)), kept + Separator(comments.Last(), line, text))
            : new TextChange(span, kept);
    }

    /// <summary>True where a span holds directives, whose other halves may stand elsewhere, or what they leave out.</summary>
    internal static bool CutsDirectives(SyntaxNode root, TextSpan span) =>
        root.DescendantTrivia(span).Any(trivia => span.OverlapsWith(trivia.Span) && (trivia.IsDirective || trivia.IsKind(SyntaxKind.DisabledTextTrivia) || trivia.IsKind(SyntaxKind.SkippedTokensTrivia)));

    /// <summary>Comments one after the other, each <c>//</c> comment but the last with the line break that ends it.</summary>
    internal static string Kept(ImmutableArray<string> comments, TextLine line, SourceText text)
    {
        var kept = comments[0];
        for (var i = 1; i < comments.Length; i++)
            kept += Separator(comments[i - 1], line, text) + comments[i];

        return kept;
    }

    /// <summary>What has to stand between a comment and the code behind it.</summary>
    internal static string Separator(string comment, TextLine line, SourceText text) =>
        IsLineComment(comment) ? Layout.NewLineOf(text) + Layout.IndentOf(line, text) : " ";

    /// <summary>The comments of a node that stand in a span.</summary>
    internal static ImmutableArray<string> CommentsIn(SyntaxNode node, TextSpan span) =>
        node.DescendantTrivia(span)
            .Where(trivia => span.Contains(trivia.Span) && (trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia)))
            .Select(trivia => trivia.ToString())
            .ToImmutableArray();

    /// <inheritdoc cref="Separator(string, TextLine, SourceText)"/>
    internal static string Separator(string comment, SyntaxNode place)
    {
        var text = place.SyntaxTree.GetText();
        return Separator(comment, text.Lines.GetLineFromPosition(place.SpanStart), text);
    }

    private static bool IsLineComment(string comment) => comment.StartsWith("//", StringComparison.Ordinal);

    private static bool HasMoreOnLine(int position, SourceText text) => EndOfSpace(position, text) < text.Lines.GetLineFromPosition(position).End;

    private static int EndOfSpace(int position, SourceText text)
    {
        while (position < text.Length && text[position] is ' ' or '\t')
            position++;

        return position;
    }

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
