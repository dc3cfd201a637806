using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace CorsAnalyzers.CodeFixes.Infrastructure;

/// <summary>The layout that a file already has, for what is added to it.</summary>
internal static class Layout
{
    /// <summary>The line ending of the file that a node stands in.</summary>
    internal static SyntaxTrivia NewLineOf(SyntaxNode node)
    {
        foreach (var line in node.SyntaxTree.GetText().Lines)
        {
            var length = line.EndIncludingLineBreak - line.End;
            if (length > 0)
                return SyntaxFactory.EndOfLine(node.SyntaxTree.GetText().ToString(new(line.End, length)));
        }

        return SyntaxFactory.LineFeed;
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

    /// <summary>The indentation of a token that is the first of its line; nothing for another one.</summary>
    internal static SyntaxTriviaList LeadingSpaceOf(SyntaxToken token) =>
        StartsLine(token) ? SyntaxFactory.TriviaList(SyntaxFactory.Whitespace(IndentOf(token))) : default;

    /// <summary>One level of indentation, as between a brace and what it holds.</summary>
    internal static string UnitBetween(string outer, string inner) =>
        inner.Length > outer.Length && inner.StartsWith(outer, StringComparison.Ordinal) ? inner.Substring(outer.Length) : "    ";
}
