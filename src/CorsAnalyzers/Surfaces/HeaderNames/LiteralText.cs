using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CorsAnalyzers.Surfaces.HeaderNames;

/// <summary>Where the characters of a string's value stand in the source: regular, verbatim, raw, interpolated and UTF-8 literals.</summary>
internal static class LiteralText
{
    /// <summary>The token that spells a literal, or the only text of an interpolated string; default for anything else.</summary>
    internal static SyntaxToken TokenOf(SyntaxNode node) => node switch
    {
        LiteralExpressionSyntax literal => literal.Token,
        InterpolatedStringTextSyntax text => text.TextToken,
        InterpolatedStringExpressionSyntax { Contents: [InterpolatedStringTextSyntax only] } => only.TextToken,
        _ => default,
    };

    /// <summary>The place of each UTF-16 character of the value, in order; empty where it cannot be told.</summary>
    internal static ImmutableArray<TextSpan> CharactersOf(SyntaxToken token)
    {
        var (text, value) = (token.Text, token.ValueText);
        if (text is null || value.Length == 0)
            return ImmutableArray<TextSpan>.Empty;

        if (text.IndexOf('\\') < 0 || IsVerbatim(token))
        {
            // Nothing is escaped in what is a name, so that it stands in the source as it is.
            var start = text.IndexOf(value, StringComparison.Ordinal);
            return start < 0 ? ImmutableArray<TextSpan>.Empty : Enumerable.Range(token.SpanStart + start, value.Length).Select(position => new TextSpan(position, 1)).ToImmutableArray();
        }

        return Unescape(token);
    }

    private static bool IsVerbatim(SyntaxToken token) =>
        token.Text.StartsWith("@", StringComparison.Ordinal)
        || token.Kind() is SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken or SyntaxKind.Utf8SingleLineRawStringLiteralToken or SyntaxKind.Utf8MultiLineRawStringLiteralToken
        || (token.Parent?.Parent is InterpolatedStringExpressionSyntax interpolated && !interpolated.StringStartToken.IsKind(SyntaxKind.InterpolatedStringStartToken));

    private static ImmutableArray<TextSpan> Unescape(SyntaxToken token)
    {
        var (text, value) = (token.Text, token.ValueText);
        var spans = ImmutableArray.CreateBuilder<TextSpan>(value.Length);
        var isQuoted = text[0] == '"';
        for (var i = isQuoted ? 1 : 0; i < text.Length && !(isQuoted && text[i] == '"');)
        {
            var length = LengthOf(text, i, isQuoted);
            if (i + length > text.Length)
                return ImmutableArray<TextSpan>.Empty;

            spans.Add(new TextSpan(token.SpanStart + i, length));
            if (length == 10 && IsAstral(text, i))
                spans.Add(new TextSpan(token.SpanStart + i, length));

            i += length;
        }

        return spans.Count == value.Length ? spans.ToImmutable() : ImmutableArray<TextSpan>.Empty;
    }

    /// <summary>How many characters of the source make one of the value.</summary>
    private static int LengthOf(string text, int start, bool isQuoted)
    {
        if (text[start] != '\\' || start + 1 == text.Length)
            return !isQuoted && text[start] is '{' or '}' ? 2 : 1;

        switch (text[start + 1])
        {
            case 'u':
                return 6;
            case 'U':
                return 10;
            case 'x':
                var end = start + 2;
                while (end < text.Length && end < start + 6 && Uri.IsHexDigit(text[end]))
                    end++;
                return end - start;
            default:
                return 2;
        }
    }

    private static bool IsAstral(string text, int start) =>
        int.TryParse(text.Substring(start + 2, 8), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code) && code > 0xFFFF;
}
