using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CorsAnalyzers.CodeFixes.Infrastructure;

/// <summary>The layout that a file already has, for what is added to it.</summary>
internal static class Layout
{
    /// <summary>The line ending of the file that a node stands in.</summary>
    internal static string NewLineOf(SyntaxNode node)
    {
        var text = node.SyntaxTree.GetText();
        var first = text.Lines[0];
        return first.EndIncludingLineBreak > first.End ? text.ToString(TextSpan.FromBounds(first.End, first.EndIncludingLineBreak)) : "\n";
    }

    internal static int LineStartOf(SyntaxToken token) => token.SyntaxTree!.GetText().Lines.GetLineFromPosition(token.SpanStart).Start;

    /// <summary>The end of the token's line, before its line break.</summary>
    internal static int LineEndOf(SyntaxToken token) => token.SyntaxTree!.GetText().Lines.GetLineFromPosition(token.Span.End).End;

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

    /// <summary>One level of indentation: what an initializer's elements are indented by, else four spaces.</summary>
    internal static string UnitOf(InitializerExpressionSyntax initializer)
    {
        var outer = IndentOf(initializer.CloseBraceToken);
        var inner = initializer.Expressions.Count > 0 ? IndentOf(initializer.Expressions.Last().GetFirstToken()) : string.Empty;
        if (inner.Length > outer.Length && inner.StartsWith(outer, StringComparison.Ordinal))
            return inner.Substring(outer.Length);

        return outer.Length > 0 && outer[0] == '\t' ? "\t" : "    ";
    }
}
