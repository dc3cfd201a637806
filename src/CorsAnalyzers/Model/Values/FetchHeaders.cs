namespace CorsAnalyzers.Model.Values;

/// <summary>Whether a name does anything in a list of headers.</summary>
internal enum HeaderPlacement
{
    /// <summary>It may.</summary>
    Fits,

    /// <summary>In Allow-Headers: the browser sets it itself, and no script can.</summary>
    ForbiddenRequestHeader,

    /// <summary>In Allow-Headers: a header of responses.</summary>
    ResponseHeader,

    /// <summary>In Expose-Headers: no script may ever read it.</summary>
    ForbiddenResponseHeader,

    /// <summary>In Expose-Headers: a header of requests.</summary>
    RequestHeader,

    /// <summary>In Expose-Headers: a header that only answers preflights, which no script sees.</summary>
    PreflightHeader,

    /// <summary>In Expose-Headers: readable anyway. Harmless beside others.</summary>
    Safelisted,
}

/// <summary>The names of which the Fetch standard says something. Text and element, so that nothing is allocated for a name in a list.</summary>
internal static class FetchHeaders
{
    /// <summary>Fetch standard, "forbidden request-header", without the prefixes <c>Proxy-</c> and <c>Sec-</c>.</summary>
    private static readonly string[] s_forbiddenInRequests =
    [
        "Accept-Charset", "Accept-Encoding", HeaderName.RequestHeaders, HeaderName.RequestMethod, "Connection", "Content-Length", "Cookie", "Cookie2",
        "Date", "DNT", "Expect", "Host", "Keep-Alive", HeaderName.Origin, "Referer", "Set-Cookie", "TE", "Trailer", "Transfer-Encoding", "Upgrade", "Via",
    ];

    /// <summary>Fetch standard, "CORS-safelisted request-header": needs no permission while its value is simple.</summary>
    private static readonly string[] s_safelistedInRequests = ["Accept", "Accept-Language", "Content-Language", "Content-Type", "Range"];

    /// <summary>Fetch standard, "CORS-safelisted response-header name".</summary>
    private static readonly string[] s_safelistedInResponses =
        ["Cache-Control", "Content-Language", "Content-Length", "Content-Type", "Expires", "Last-Modified", "Pragma"];

    /// <summary>What a response says about CORS.</summary>
    private static readonly string[] s_corsResponseHeaders =
        [HeaderName.AllowOrigin, HeaderName.AllowCredentials, HeaderName.AllowHeaders, HeaderName.AllowMethods, HeaderName.ExposeHeaders, HeaderName.MaxAge];

    internal static bool IsForbiddenInRequests(string text, ListElement name) =>
        IsAny(text, name, s_forbiddenInRequests) || HasPrefix(text, name, "Proxy-") || HasPrefix(text, name, "Sec-");

    internal static bool IsSafelistedInRequests(string text, ListElement name) => IsAny(text, name, s_safelistedInRequests);

    internal static bool IsSafelistedInResponses(string text, ListElement name) => IsAny(text, name, s_safelistedInResponses);

    /// <summary>Fetch standard, "forbidden response-header name".</summary>
    internal static bool IsForbiddenInResponses(string text, ListElement name) => name.Is(text, "Set-Cookie") || name.Is(text, "Set-Cookie2");

    /// <summary>The two headers by which a preflight asks.</summary>
    internal static bool IsPreflightRequestHeader(string text, ListElement name) => name.Is(text, HeaderName.RequestMethod) || name.Is(text, HeaderName.RequestHeaders);

    internal static bool IsCorsResponseHeader(string text, ListElement name) => IsAny(text, name, s_corsResponseHeaders);

    /// <summary>The headers of which only a preflight takes notice (Fetch standard, "HTTP responses").</summary>
    internal static bool IsPreflightResponseHeader(string text, ListElement name) =>
        name.Is(text, HeaderName.AllowHeaders) || name.Is(text, HeaderName.AllowMethods) || name.Is(text, HeaderName.MaxAge);

    internal static HeaderPlacement InAllowHeaders(string text, ListElement name) =>
        IsCorsResponseHeader(text, name) ? HeaderPlacement.ResponseHeader
        : IsForbiddenInRequests(text, name) ? HeaderPlacement.ForbiddenRequestHeader
        : HeaderPlacement.Fits;

    internal static HeaderPlacement InExposeHeaders(string text, ListElement name) =>
        IsForbiddenInResponses(text, name) ? HeaderPlacement.ForbiddenResponseHeader
        : name.Is(text, HeaderName.Origin) || IsPreflightRequestHeader(text, name) ? HeaderPlacement.RequestHeader
        : IsPreflightResponseHeader(text, name) ? HeaderPlacement.PreflightHeader
        : IsSafelistedInResponses(text, name) ? HeaderPlacement.Safelisted
        : HeaderPlacement.Fits;

    private static bool IsAny(string text, ListElement name, string[] names)
    {
        foreach (var known in names)
        {
            if (name.Is(text, known))
                return true;
        }

        return false;
    }

    private static bool HasPrefix(string text, ListElement name, string prefix) =>
        name.Length >= prefix.Length && string.Compare(text, name.Start, prefix, 0, prefix.Length, StringComparison.OrdinalIgnoreCase) == 0;
}
