namespace CorsAnalyzers.Model.Values;

/// <summary>How a test looks for a text in an origin.</summary>
internal enum OriginMatchKind
{
    /// <summary><c>StartsWith</c>.</summary>
    Prefix,

    /// <summary><c>EndsWith</c>.</summary>
    Suffix,

    /// <summary><c>Contains</c>.</summary>
    Substring,
}

/// <summary>
/// Whether a part of an origin proves whose origin it is. Anybody can register a name that begins, ends or goes on like another one, so
/// that a part proves something only up to the <c>://</c> before the host, the dot before a domain, and the end of the host.
/// </summary>
internal static class OriginMatch
{
    private const string Separator = "://";
    private const string Elsewhere = "evil.example";

    /// <summary>True for <c>https://</c> and parts of it: a test of the scheme alone.</summary>
    internal static bool IsScheme(string text) =>
        text.Length > 0 && ("https://".IndexOf(text, StringComparison.OrdinalIgnoreCase) >= 0 || "http://".IndexOf(text, StringComparison.OrdinalIgnoreCase) >= 0);

    /// <summary>An origin that passes the test and belongs to somebody else; null where there is none, or where the text is not understood.</summary>
    /// <param name="isHost">The test looks at the host, and not at the whole origin.</param>
    internal static string? PassedBy(OriginMatchKind kind, string text, bool isHost)
    {
        text = text.ToLowerInvariant();
        return kind switch
        {
            _ when text.Length == 0 => null,
            _ when !isHost && IsScheme(text) => "https://" + Elsewhere,
            OriginMatchKind.Prefix => isHost ? Extend("https://", text) : AfterPrefix(text),
            OriginMatchKind.Suffix => BeforeSuffix(text),
            _ => Around(text, isHost),
        };
    }

    private static string? AfterPrefix(string text)
    {
        var separator = text.IndexOf(Separator, StringComparison.Ordinal);
        var start = separator + Separator.Length;
        return separator >= 0 && text.Substring(0, separator) is "http" or "https" ? Extend(text.Substring(0, start), text.Substring(start)) : null;
    }

    /// <summary>A host that begins like this one; a colon or a slash has ended it.</summary>
    private static string? Extend(string scheme, string host)
    {
        if (!Domains.IsPartOfName(host))
            return null;

        return scheme + host + (Ascii.IsLetterOrDigit(host[host.Length - 1]) ? "." : string.Empty) + Elsewhere;
    }

    private static string? BeforeSuffix(string text)
    {
        var colon = text.IndexOf(':');
        var host = colon < 0 ? text : text.Substring(0, colon);
        var port = text.Substring(host.Length);
        if (port.Length == 1 || !IsPort(port))
            return null;

        if (host.Length == 0)
            return "https://" + Elsewhere + port;

        // A hyphen or half a name is anchored too where the domain behind it is whole.
        if (host[0] == '.' || !Domains.IsPartOfName(host) || Domains.IsUnregistrable(host) || Domains.RegistrableOf("x" + host) != "x" + host)
            return null;

        return "https://evil" + (host.IndexOf('.') < 0 ? "." : string.Empty) + host + port;
    }

    private static string? Around(string text, bool isHost)
    {
        var separator = text.IndexOf("//", StringComparison.Ordinal);
        if (separator >= 0)
        {
            var scheme = text.Substring(0, separator);
            return isHost || (scheme.Length > 0 && !"https:".EndsWith(scheme, StringComparison.Ordinal) && !"http:".EndsWith(scheme, StringComparison.Ordinal))
                ? null
                : Extend(scheme is "http:" ? "http://" : "https://", text.Substring(separator + 2));
        }

        if (text.IndexOf(':') >= 0)
            return isHost ? null : BeforeSuffix(text);

        if (!Domains.IsPartOfName(text))
            return null;

        return Extend("https://", text[0] is '.' or '-' ? "a" + text : text);
    }

    private static bool IsPort(string port)
    {
        for (var i = 1; i < port.Length; i++)
        {
            if (port[i] is < '0' or > '9')
                return false;
        }

        return true;
    }
}
