using System.Collections.Immutable;
using CorsAnalyzers.Model.Values;
using CorsAnalyzers.Surfaces.HeaderNames;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CorsAnalyzers.CodeFixes.Infrastructure;

/// <summary>Changes what a string holds. A literal stays of its kind (regular, verbatim, raw, interpolated), and so do the escapes in the rest of it.</summary>
internal static class LiteralEdits
{
    /// <summary>
    /// Puts <paramref name="text"/> in place of what stands at <paramref name="span"/>: a literal, a part of one, or an expression with
    /// a constant value, which becomes a literal. Empty where no literal of this kind can be written so.
    /// </summary>
    internal static ImmutableArray<TextChange> Write(SyntaxNode node, TextSpan span, string text)
    {
        var token = LiteralText.TokenOf(node);
        var characters = LiteralText.CharactersOf(token);
        if (characters.IsEmpty)
        {
            return node is ExpressionSyntax && node.Span == span
                ? ImmutableArray.Create(new TextChange(span, SymbolDisplay.FormatLiteral(text, quote: true)))
                : ImmutableArray<TextChange>.Empty;
        }

        var first = span == node.Span ? 0 : IndexAt(characters, span.Start);
        var last = span == node.Span ? characters.Length : IndexAt(characters, span.End);
        var kept = token.ValueText.IndexOf(text, first, last - first, StringComparison.Ordinal);
        if (kept >= 0)
            return Without(characters, first, kept).AddRange(Without(characters, kept + text.Length, last));

        return text.All(IsPlain)
            ? ImmutableArray.Create(new TextChange(SpanOf(characters, first, last), text))
            : Around(characters, token.ValueText, first, last, text);
    }

    /// <summary>Writes what the new text has more than the old one, before and behind what is in both; empty where that is not all.</summary>
    private static ImmutableArray<TextChange> Around(ImmutableArray<TextSpan> characters, string value, int first, int last, string text)
    {
        var start = 0;
        while (first < last && start < text.Length && value[first] == text[start])
            (first, start) = (first + 1, start + 1);

        var end = text.Length;
        while (first < last && start < end && value[last - 1] == text[end - 1])
            (last, end) = (last - 1, end - 1);

        var added = text.Substring(start, end - start);
        var kept = added.IndexOf(value.Substring(first, last - first), StringComparison.Ordinal);
        if (kept < 0 || !added.Substring(0, kept).All(IsPlain) || !added.Substring(kept + last - first).All(IsPlain))
            return ImmutableArray<TextChange>.Empty;

        // Nothing is left between the two: it is one insertion.
        var before = new TextSpan(first < characters.Length ? characters[first].Start : characters[characters.Length - 1].End, 0);
        return first == last
            ? ImmutableArray.Create(new TextChange(before, added))
            : ImmutableArray.Create(new TextChange(before, added.Substring(0, kept)), new TextChange(new TextSpan(characters[last - 1].End, 0), added.Substring(kept + last - first)));
    }

    /// <summary>Takes elements out of the list that a literal spells, each with one of the commas beside it.</summary>
    internal static IEnumerable<TextChange> WithoutElements(SyntaxNode node, HashSet<TextSpan> removed)
    {
        var token = LiteralText.TokenOf(node);
        var characters = LiteralText.CharactersOf(token);
        var elements = new List<ListElement>();
        foreach (var element in new TokenList(token.ValueText))
            elements.Add(element);

        bool IsRemoved(ListElement element) => !element.IsEmpty && element.End <= characters.Length && removed.Contains(SpanOf(characters, element.Start, element.End));

        for (var i = 0; i < elements.Count; i++)
        {
            if (!IsRemoved(elements[i]))
                continue;

            var next = i + 1;
            while (next < elements.Count && IsRemoved(elements[next]))
                next++;

            var end = i == 0 && next < elements.Count ? elements[next].Start : elements[next - 1].End;
            yield return new TextChange(SpanOf(characters, i == 0 ? elements[i].Start : elements[i - 1].End, end), string.Empty);
            i = next;
        }
    }

    private static ImmutableArray<TextChange> Without(ImmutableArray<TextSpan> characters, int first, int last) =>
        first < last ? ImmutableArray.Create(new TextChange(SpanOf(characters, first, last), string.Empty)) : ImmutableArray<TextChange>.Empty;

    private static TextSpan SpanOf(ImmutableArray<TextSpan> characters, int first, int last) =>
        TextSpan.FromBounds(characters[first].Start, characters[last - 1].End);

    /// <summary>The first character that stands at a position of the file or after it.</summary>
    private static int IndexAt(ImmutableArray<TextSpan> characters, int position)
    {
        var index = 0;
        while (index < characters.Length && characters[index].Start < position)
            index++;

        return index;
    }

    /// <summary>True for a character that stands for itself in every kind of literal.</summary>
    private static bool IsPlain(char c) => c is >= ' ' and <= '~' and not ('"' or '\\' or '{' or '}');
}
