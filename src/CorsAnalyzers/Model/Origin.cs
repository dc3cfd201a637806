namespace CorsAnalyzers.Model;

/// <summary>An origin as browsers serialise it: scheme, host, and the port unless it is the scheme's default (WHATWG HTML, "serialization of an origin").</summary>
internal static class Origin
{
    /// <summary>True for <c>scheme://host[:port]</c> in lower case with nothing before or after it; a wildcard is none.</summary>
    internal static bool IsSpecific(string text)
    {
        var separator = text.IndexOf("://", StringComparison.Ordinal);
        if (separator <= 0 || text[0] is not (>= 'a' and <= 'z') || !All(text, 0, separator, IsSchemeCharacter))
            return false;

        var start = separator + 3;
        var isAddress = start < text.Length && text[start] == '[';
        var end = isAddress ? text.IndexOf(']', start) + 1 : text.IndexOf(':', start);
        if (isAddress && (end < start + 4 || !All(text, start + 1, end - 1, c => c is >= 'a' and <= 'f' or >= '0' and <= '9' or ':' or '.') || text.IndexOf(':', start, end - start) < 0))
            return false;

        if (end < 0)
            end = text.Length;

        if (end == start || (!isAddress && !All(text, start, end, c => c is >= 'a' and <= 'z' or >= '0' and <= '9' or '-' or '.' or '_')))
            return false;

        return end == text.Length || (text[end] == ':' && IsPort(text.Substring(end + 1), text.Substring(0, separator)));
    }

    private static bool IsSchemeCharacter(char c) => c is >= 'a' and <= 'z' or >= '0' and <= '9' or '+' or '-' or '.';

    /// <summary>1 to 65535 without leading zeros, and not the scheme's default, which browsers leave out.</summary>
    private static bool IsPort(string port, string scheme) =>
        port.Length is > 0 and <= 5
        && port[0] != '0'
        && All(port, 0, port.Length, c => c is >= '0' and <= '9')
        && int.Parse(port, System.Globalization.CultureInfo.InvariantCulture) <= 65535
        && (scheme, port) is not (("http", "80") or ("https", "443"));

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
