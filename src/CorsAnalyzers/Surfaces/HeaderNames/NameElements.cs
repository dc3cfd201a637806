using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace CorsAnalyzers.Surfaces.HeaderNames;

/// <summary>One name within a text.</summary>
/// <param name="Start">Where it begins in the value.</param>
/// <param name="IsWhole">True where the text is nothing but the name.</param>
internal readonly record struct NameElement(string Text, int Start, int Length, bool IsWhole)
{
    internal string Name => IsWhole ? Text : Text.Substring(Start, Length);
}

/// <summary>The names in a text: the text itself, the elements of a comma list, or what stands before the colon of a header line.</summary>
internal struct NameElements(string text)
{
    /// <summary>Nobody allows more headers than this in one literal.</summary>
    internal const int MaxLength = 4096;

    private int _next;

    internal NameElement Current { get; private set; }

    internal bool MoveNext()
    {
        if (_next > text.Length || text.Length > MaxLength)
            return false;

        var start = _next;
        var end = start;
        while (end < text.Length && text[end] is not (',' or ':'))
            end++;

        // Behind a colon comes the value of that header.
        _next = end < text.Length && text[end] == ':' ? int.MaxValue : end + 1;
        while (start < end && text[start] is ' ' or '\t')
            start++;

        var last = end;
        while (last > start && text[last - 1] is ' ' or '\t')
            last--;

        Current = new NameElement(text, start, last - start, start == 0 && last == text.Length);
        return true;
    }

    /// <summary>The place of the element in the source; default where that cannot be told.</summary>
    internal static TextSpan SpanOf(NameElement element, SyntaxNode literal)
    {
        if (element.IsWhole)
            return literal.Span;

        var characters = LiteralText.CharactersOf(LiteralText.TokenOf(literal));
        return characters.Length < element.Start + element.Length || element.Length == 0
            ? default
            : TextSpan.FromBounds(characters[element.Start].Start, characters[element.Start + element.Length - 1].End);
    }
}
