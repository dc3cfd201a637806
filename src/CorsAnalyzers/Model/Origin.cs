using CorsAnalyzers.Model.Values;

namespace CorsAnalyzers.Model;

/// <summary>
/// A text in the place of an origin, compared with what browsers send: scheme, <c>://</c>, host, and the port unless it is the
/// scheme's default (WHATWG HTML, "serialization of an origin"), everything as the URL parser normalises it (WHATWG URL, 4.4).
/// </summary>
internal readonly record struct Origin
{
    /// <summary>The text as it was given.</summary>
    internal string Text { get; private init; }

    internal OriginKind Kind { get; private init; }

    /// <summary>Why it is <see cref="OriginKind.Malformed"/>; for other kinds at most <see cref="OriginFlaws.OuterSpace"/>.</summary>
    internal OriginFlaws Flaws { get; private init; }

    /// <summary>
    /// The one origin that a browser would send for it: the text itself where that is specific, its correction where there is
    /// exactly one; otherwise null.
    /// </summary>
    internal string? Serialized { get; private init; }

    /// <summary>In lower case; null where there is none or more than one.</summary>
    internal string? Scheme { get; private init; }

    /// <summary>As browsers write it (addresses of version 6 in brackets), or the pattern; null where it is none.</summary>
    internal string? Host { get; private init; }

    /// <summary>Null where the scheme's default applies.</summary>
    internal int? Port { get; private init; }

    /// <summary>For <see cref="OriginKind.Quoted"/>, what is between the quotes.</summary>
    internal string? Unquoted { get; private init; }

    /// <summary>True for an origin that a browser may send, of a form that is certain; a wildcard is none.</summary>
    internal static bool IsSpecific(string text) => Parse(text).Kind == OriginKind.Specific;

    /// <summary>Never fails: the kind says what the text is.</summary>
    internal static Origin Parse(string text)
    {
        var origin = new Origin { Text = text };
        var trimmed = TrimControls(text, out var flaws);
        if (trimmed.Length == 0)
            return origin with { Kind = OriginKind.Malformed, Flaws = flaws | OriginFlaws.Empty };

        if (Quotes.Strip(trimmed) is { } unquoted)
            return origin with { Kind = OriginKind.Quoted, Flaws = flaws & OriginFlaws.OuterSpace, Unquoted = unquoted };

        if (OriginSequence.IsSeveral(trimmed))
            return origin with { Kind = OriginKind.Several, Flaws = flaws & OriginFlaws.OuterSpace };

        if (trimmed.IndexOf('*') >= 0)
            return ParsePattern(origin with { Flaws = flaws & OriginFlaws.OuterSpace }, trimmed);

        if (string.Equals(trimmed, "null", StringComparison.OrdinalIgnoreCase))
            return origin with { Kind = OriginKind.Null, Flaws = flaws & OriginFlaws.OuterSpace };

        return Placeholder.IsIn(trimmed)
            ? origin with { Kind = OriginKind.Unjudged, Flaws = flaws & OriginFlaws.OuterSpace }
            : ParseOne(origin, trimmed, flaws);
    }

    /// <summary>
    /// For a pattern of the shape <c>scheme://*.domain[:port]</c> or <c>*.domain</c>, the domain without a trailing dot, in lower
    /// case; otherwise null.
    /// </summary>
    internal string? SubdomainsOf =>
        Kind == OriginKind.Pattern && Host is { Length: > 2 } host && host.StartsWith("*.", StringComparison.Ordinal) && host.IndexOf('*', 1) < 0
            ? host.Substring(2).TrimEnd('.')
            : null;

    /// <summary>True for <c>https://*</c> and <c>http://*</c>: every host of the scheme.</summary>
    internal bool IsWholeScheme => Kind == OriginKind.Pattern && Host == "*" && Scheme is not null && Port is null;

    /// <summary>
    /// True where the host is this machine: <c>localhost</c> and names below it (RFC 6761, 6.3), 127.0.0.0/8, [::1]. The same set
    /// that is "potentially trustworthy" without https (W3C Secure Contexts, 3.1).
    /// </summary>
    internal bool IsLoopback => Host is { } host && (IsLocalhost(host) || host == "[::1]" || (host.StartsWith("127.", StringComparison.Ordinal) && UrlAddress.IsDottedQuad(host)));

    private static bool IsLocalhost(string host)
    {
        var end = host.Length - (host.EndsWith(".", StringComparison.Ordinal) ? 1 : 0);
        const string Name = "localhost";
        return end >= Name.Length
            && string.CompareOrdinal(host, end - Name.Length, Name, 0, Name.Length) == 0
            && (end == Name.Length || host[end - Name.Length - 1] == '.');
    }

    private static Origin ParsePattern(Origin origin, string text)
    {
        if (text == "*")
            return origin with { Kind = OriginKind.Wildcard };

        var separator = text.IndexOf("://", StringComparison.Ordinal);
        var start = separator < 0 ? 0 : separator + 3;
        var parts = UrlParts.AfterScheme(text, start, isSpecial: true);
        return origin with
        {
            Kind = OriginKind.Pattern,
            Scheme = separator > 0 && UrlParts.IsScheme(text, separator) ? text.Substring(0, separator).ToLowerInvariant() : null,
            Host = text.Substring(parts.HostStart, parts.HostEnd - parts.HostStart).ToLowerInvariant(),
            Port = parts.HasPort ? UrlParts.ReadPort(text, parts.HostEnd + 1, parts.AuthorityEnd, out _) : null,
        };
    }

    private static Origin ParseOne(Origin origin, string text, OriginFlaws flaws)
    {
        if (text[0] == ',' || text[text.Length - 1] == ',')
        {
            flaws |= OriginFlaws.Comma;
            text = text.Trim(',', ' ', '\t');
        }

        if (text.Length == 0 || UrlParts.FindScheme(text) is not { } colon)
            return origin with { Kind = OriginKind.Malformed, Flaws = flaws | OriginFlaws.NoScheme | InnerControls(ref text) };

        flaws |= InnerControls(ref text);
        var scheme = text.Substring(0, colon);
        var lower = scheme.ToLowerInvariant();
        if (!string.Equals(scheme, lower, StringComparison.Ordinal))
            flaws |= OriginFlaws.UpperCase;

        var isSpecial = UrlParts.IsSpecial(lower);
        var start = UrlParts.SkipSeparator(text, colon, isSpecial, ref flaws);
        var parts = UrlParts.AfterScheme(text, start, isSpecial);
        flaws |= parts.Flaws;

        var host = UrlHost.Parse(text.Substring(parts.HostStart, parts.HostEnd - parts.HostStart), isSpecial);
        flaws |= host.Flaws;
        int? port = null;
        if (parts.HasPort)
        {
            port = UrlParts.ReadPort(text, parts.HostEnd + 1, parts.AuthorityEnd, out var portFlaws);
            flaws |= portFlaws;
            if (port is { } number && number == UrlParts.DefaultPortOf(lower))
            {
                flaws |= OriginFlaws.DefaultPort;
                port = null;
            }
        }

        var hasOrigin = host.Name is not null && host.IsCertain && !parts.IsPortUnreadable(text) && port != 0;
        return origin with
        {
            Kind = flaws != OriginFlaws.None ? OriginKind.Malformed : host.IsCertain ? OriginKind.Specific : OriginKind.Unjudged,
            Flaws = flaws,
            Serialized = hasOrigin ? Serialize(origin.Text, flaws, lower, host.Name!, port) : null,
            Scheme = lower,
            Host = host.Name,
            Port = port,
        };
    }

    private static string Serialize(string text, OriginFlaws flaws, string scheme, string host, int? port) =>
        flaws == OriginFlaws.None ? text
        : port is { } number ? scheme + "://" + host + ":" + number.ToString(System.Globalization.CultureInfo.InvariantCulture)
        : scheme + "://" + host;

    /// <summary>The URL parser drops C0 controls and spaces at both ends; HTTP drops only spaces and tabs.</summary>
    private static string TrimControls(string text, out OriginFlaws flaws)
    {
        flaws = OriginFlaws.None;
        var start = 0;
        var end = text.Length;
        while (start < end && IsTrimmed(text[start]))
            flaws |= OuterFlaw(text[start++]);

        while (end > start && IsTrimmed(text[end - 1]))
            flaws |= OuterFlaw(text[--end]);

        return text.Substring(start, end - start);
    }

    private static bool IsTrimmed(char c) => c <= ' ' || char.IsWhiteSpace(c);

    private static OriginFlaws OuterFlaw(char c) => c is ' ' or '\t' ? OriginFlaws.OuterSpace : OriginFlaws.WhiteSpace;

    /// <summary>The URL parser drops tabs and line breaks wherever they stand; other white space and controls end in a host that is none.</summary>
    private static OriginFlaws InnerControls(ref string text)
    {
        var flaws = OriginFlaws.None;
        foreach (var c in text)
        {
            if (c is <= ' ' or '\x7F' || char.IsWhiteSpace(c))
                flaws = OriginFlaws.WhiteSpace;
        }

        if (flaws != OriginFlaws.None)
            text = text.Replace("\t", string.Empty).Replace("\r", string.Empty).Replace("\n", string.Empty);

        return flaws;
    }
}
