namespace CorsAnalyzers.Model.Values;

/// <summary>
/// Several origins in one text. Access-Control-Allow-Origin holds one (Fetch standard, "HTTP new-header syntax"), so whatever
/// stands between them, nothing equals the whole (WPT, cors/cors-multiple-origins.sub.any.js).
/// </summary>
internal static class OriginSequence
{
    /// <summary>True when at least two parts, between commas, semicolons, bars or white space, are meant as origins.</summary>
    internal static bool IsSeveral(string text) => Count(text, stopAt: 2) >= 2;

    /// <summary>The parts that are meant as origins, where there are several; empty otherwise.</summary>
    internal static List<ListElement> Split(string text)
    {
        var elements = new List<ListElement>();
        if (!IsSeveral(text))
            return elements;

        for (var start = 0; Next(text, ref start, out var element, out _);)
            elements.Add(element);

        return elements;
    }

    private static int Count(string text, int stopAt)
    {
        var count = 0;
        var start = 0;
        while (count < stopAt && Next(text, ref start, out var element, out var isAfterComma))
        {
            // A space, semicolon or bar may be a slip inside one origin; a comma begins another element.
            if (IsWritten(text, element) || (isAfterComma && count > 0 && IsHost(text, element)))
                count++;
        }

        return count;
    }

    private static bool Next(string text, ref int start, out ListElement element, out bool isAfterComma)
    {
        isAfterComma = false;
        for (; start < text.Length && IsSeparator(text[start]); start++)
            isAfterComma |= text[start] == ',';

        var end = start;
        while (end < text.Length && !IsSeparator(text[end]))
            end++;

        element = new ListElement(start, end - start);
        start = end;
        return element.Length > 0;
    }

    private static bool IsSeparator(char c) => c is ',' or ';' or '|' || char.IsWhiteSpace(c);

    private static bool IsWritten(string text, ListElement element) =>
        text.IndexOf("://", element.Start, element.Length, StringComparison.Ordinal) > element.Start
        || element.Is(text, "*")
        || element.Is(text, "null")
        || (element.Length > 2 && string.CompareOrdinal(text, element.Start, "*.", 0, 2) == 0);

    /// <summary>A name with a dot or a port and no path: an origin whose scheme was left out.</summary>
    private static bool IsHost(string text, ListElement element)
    {
        var hasMark = element.Is(text, "localhost");
        for (var i = element.Start; i < element.End; i++)
        {
            if (!Ascii.IsLetterOrDigit(text[i]) && text[i] is not ('-' or '.' or ':' or '_' or '*'))
                return false;

            hasMark |= text[i] is '.' or ':' or '*';
        }

        return hasMark;
    }
}
