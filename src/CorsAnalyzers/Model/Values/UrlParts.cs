namespace CorsAnalyzers.Model.Values;

/// <summary>Where the parts of a URL stand in its text, as the basic URL parser divides it (WHATWG URL, 4.4).</summary>
/// <param name="AuthorityEnd">Where the path, the query or the fragment begins; the length of the text where there is none.</param>
/// <param name="HasPort">A colon follows the host; the port stands between it and <paramref name="AuthorityEnd"/>.</param>
internal readonly record struct UrlParts(int HostStart, int HostEnd, int AuthorityEnd, bool HasPort, OriginFlaws Flaws)
{
    /// <summary>
    /// The special schemes of the standard, whose hosts it knows, but for <c>file</c>: what a browser sends for that, <c>null</c> or
    /// <c>file://</c>, is the browser's choice.
    /// </summary>
    internal static bool IsSpecial(string scheme) => DefaultPortOf(scheme) is not null;

    /// <summary>WHATWG URL, 4.2, "default port" of the special schemes.</summary>
    internal static int? DefaultPortOf(string scheme) => scheme switch
    {
        "http" or "ws" => 80,
        "https" or "wss" => 443,
        "ftp" => 21,
        _ => null,
    };

    /// <summary>True when the first <paramref name="length"/> characters are a scheme (RFC 3986, 3.1).</summary>
    internal static bool IsScheme(string text, int length)
    {
        if (length == 0 || !Ascii.IsLetter(text[0]))
            return false;

        for (var i = 1; i < length; i++)
        {
            if (!Ascii.IsLetterOrDigit(text[i]) && text[i] is not ('+' or '-' or '.'))
                return false;
        }

        return true;
    }

    /// <summary>
    /// The position of the colon after the scheme; null where there is no scheme. What the URL standard takes as a scheme in
    /// <c>localhost:3000</c> is a host to whoever wrote it: a scheme without <c>//</c> counts only for http and its like.
    /// </summary>
    internal static int? FindScheme(string text)
    {
        var colon = text.IndexOf(':');
        if (colon <= 0 || !IsScheme(text, colon))
            return null;

        return string.CompareOrdinal(text, colon, "://", 0, 3) == 0 || DefaultPortOf(text.Substring(0, colon).ToLowerInvariant()) is not null ? colon : null;
    }

    /// <summary>Where the authority begins. For special schemes any number of slashes, in either direction, leads to it.</summary>
    internal static int SkipSeparator(string text, int colon, bool isSpecial, ref OriginFlaws flaws)
    {
        var start = colon + 1;
        if (!isSpecial)
            return start + 2;

        while (start < text.Length && text[start] is '/' or '\\')
            start++;

        if (start != colon + 3 || text[colon + 1] != '/' || text[colon + 2] != '/')
            flaws |= OriginFlaws.Separator;

        return start;
    }

    /// <param name="isSpecial">A backslash is a slash.</param>
    internal static UrlParts AfterScheme(string text, int start, bool isSpecial)
    {
        var end = start;
        while (end < text.Length && text[end] is not ('/' or '?' or '#') && !(isSpecial && text[end] == '\\'))
            end++;

        var flaws = FlawsOfTheRest(text, end, isSpecial);
        if (end > start && text.LastIndexOf('@', end - 1, end - start) is >= 0 and var at)
        {
            flaws |= OriginFlaws.UserInfo;
            start = at + 1;
        }

        var hostEnd = start;
        for (var isInBrackets = false; hostEnd < end && (isInBrackets || text[hostEnd] != ':'); hostEnd++)
            isInBrackets = text[hostEnd] == '[' || (isInBrackets && text[hostEnd] != ']');

        return new UrlParts(start, hostEnd, end, hostEnd < end, flaws);
    }

    /// <summary>The number between two positions; null where it is empty or none.</summary>
    internal static int? ReadPort(string text, int start, int end, out OriginFlaws flaws)
    {
        flaws = start == end || (text[start] == '0') ? OriginFlaws.Port : OriginFlaws.None;
        int? port = null;
        for (var i = start; i < end; i++)
        {
            port = ((port ?? 0) * 10) + (text[i] - '0');
            if (Ascii.IsDigit(text[i]) && port <= 65535)
                continue;

            flaws |= OriginFlaws.Port;
            return null;
        }

        return port;
    }

    /// <summary>True where the URL parser fails on the port; an empty one it takes for none.</summary>
    internal bool IsPortUnreadable(string text) => HasPort && HostEnd + 1 < AuthorityEnd && ReadPort(text, HostEnd + 1, AuthorityEnd, out _) is null;

    private static OriginFlaws FlawsOfTheRest(string text, int start, bool isSpecial)
    {
        var flaws = OriginFlaws.None;
        if (start < text.Length && (text[start] == '/' || (isSpecial && text[start] == '\\')))
            flaws = start + 1 == text.Length || text[start + 1] is '?' or '#' ? OriginFlaws.TrailingSlash : OriginFlaws.Path;

        var fragment = text.IndexOf('#', start);
        if (fragment >= 0)
            flaws |= OriginFlaws.Fragment;

        var query = text.IndexOf('?', start);
        return query >= 0 && (fragment < 0 || query < fragment) ? flaws | OriginFlaws.Query : flaws;
    }
}
