namespace CorsAnalyzers.Model;

/// <summary>An origin as browsers serialise it: scheme, host, and the port unless it is the scheme's default (WHATWG HTML, "serialization of an origin").</summary>
internal static class Origin
{
    /// <summary>True for <c>scheme://host[:port]</c> in lower case with nothing before or after it; a wildcard is none.</summary>
    internal static bool IsSpecific(string text)
    {
        var separator = text.IndexOf("://", StringComparison.Ordinal);
        if (separator <= 0 || !All(text, 0, separator, c => c is >= 'a' and <= 'z' or >= '0' and <= '9' or '+' or '-' or '.'))
            return false;

        var start = separator + 3;
        var hostEnd = text.IndexOf('[', start) == start ? text.IndexOf(']', start) + 1 : text.IndexOf(':', start);
        if (hostEnd <= 0 && text.IndexOf('[', start) == start)
            return false;

        var end = hostEnd < 0 ? text.Length : hostEnd;
        if (end == start || !All(text, start, end, IsHostCharacter))
            return false;

        return end == text.Length || (text[end] == ':' && end + 1 < text.Length && All(text, end + 1, text.Length, c => c is >= '0' and <= '9'));
    }

    private static bool IsHostCharacter(char c) => c is >= 'a' and <= 'z' or >= '0' and <= '9' or '-' or '.' or '_' or '[' or ']' or ':';

    private static bool All(string text, int start, int end, Func<char, bool> matches)
    {
        for (var i = start; i < end; i++)
        {
            if (!matches(text[i]))
                return false;
        }

        return true;
    }
}
