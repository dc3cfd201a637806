using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CorsAnalyzers.CodeFixes.Infrastructure;

/// <summary>The layout that a file already has, for what is added to it.</summary>
internal static class Layout
{
    /// <summary>The line ending of the file that a node stands in.</summary>
    internal static string NewLineOf(SyntaxNode node) => NewLineOf(node.SyntaxTree.GetText());

    /// <summary>The line ending of a file.</summary>
    internal static string NewLineOf(SourceText text)
    {
        var first = text.Lines[0];
        return first.EndIncludingLineBreak > first.End ? text.ToString(TextSpan.FromBounds(first.End, first.EndIncludingLineBreak)) : "\n";
    }

    internal static int LineStartOf(SyntaxToken token) => token.SyntaxTree!.GetText().Lines.GetLineFromPosition(token.SpanStart).Start;

    /// <summary>The line of a token, or where that begins inside of a string, the line that the string begins in: something can be put before it.</summary>
    internal static TextLine LineOf(SyntaxToken token)
    {
        var text = token.SyntaxTree!.GetText();
        var line = text.Lines.GetLineFromPosition(token.SpanStart);
        while (StringAround(line.Start, token.SyntaxTree) is { } literal)
            line = text.Lines.GetLineFromPosition(literal.SpanStart);

        return line;
    }

    /// <summary>The white space that the line of a token begins with.</summary>
    internal static string IndentOf(SyntaxToken token)
    {
        var text = token.SyntaxTree!.GetText();
        return IndentOf(text.Lines.GetLineFromPosition(token.SpanStart), text);
    }

    internal static string IndentOf(TextLine line, SourceText text)
    {
        var end = line.Start;
        while (end < line.End && text[end] is ' ' or '\t')
            end++;

        return text.ToString(new(line.Start, end - line.Start));
    }

    /// <summary>The first line of a statement that starts its line, or of the comments right above it, which belong to it.</summary>
    internal static TextLine StartOfComments(StatementSyntax statement, SourceText text)
    {
        var first = text.Lines.GetLineFromPosition(statement.SpanStart);
        foreach (var trivia in statement.GetLeadingTrivia().Reverse())
        {
            var line = text.Lines.GetLineFromPosition(trivia.SpanStart);
            if (trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia))
            {
                if (text.Lines.GetLineFromPosition(trivia.Span.End).LineNumber < first.LineNumber - 1)
                    break;

                first = line;
            }
        }

        return first;
    }

    /// <summary>True when a token is the first of its line.</summary>
    internal static bool StartsLine(SyntaxToken token)
    {
        var text = token.SyntaxTree!.GetText();
        for (var i = token.SpanStart - 1; i >= 0; i--)
        {
            if (text[i] is '\r' or '\n')
                return true;

            if (text[i] is not (' ' or '\t'))
                return false;
        }

        return true;
    }

    /// <summary>One level of indentation: what an initializer's elements are indented by, else four spaces.</summary>
    internal static string UnitOf(InitializerExpressionSyntax initializer)
    {
        var outer = IndentOf(initializer.CloseBraceToken);
        var inner = initializer.Expressions.Count > 0 ? IndentOf(initializer.Expressions.Last().GetFirstToken()) : string.Empty;
        if (inner.Length > outer.Length && inner.StartsWith(outer, StringComparison.Ordinal))
            return inner.Substring(outer.Length);

        return outer.Length > 0 && outer[0] == '\t' ? "\t" : "    ";
    }

    private static SyntaxNode? StringAround(int position, SyntaxTree tree) =>
        tree.GetRoot().FindToken(position).Parent?.AncestorsAndSelf().FirstOrDefault(node =>
            node is LiteralExpressionSyntax or InterpolatedStringExpressionSyntax && node.SpanStart < position && position < node.Span.End);
}
