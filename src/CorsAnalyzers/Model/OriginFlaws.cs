namespace CorsAnalyzers.Model;

/// <summary>The ways in which a text differs from every origin that a browser sends. A text may have several.</summary>
[Flags]
internal enum OriginFlaws
{
    None = 0,

    /// <summary>Nothing, or nothing but white space.</summary>
    Empty = 1,

    /// <summary>Spaces or tabs around it. HTTP takes them away in a header (RFC 9110, 5.5); in a list they stay.</summary>
    OuterSpace = 1 << 1,

    /// <summary>White space or control characters inside it, or around it what HTTP does not take away.</summary>
    WhiteSpace = 1 << 2,

    /// <summary>No scheme: <c>example.com</c>, <c>localhost:3000</c>, <c>//example.com</c>.</summary>
    NoScheme = 1 << 3,

    /// <summary>A scheme that is not followed by exactly <c>://</c>: <c>https:/example.com</c>.</summary>
    Separator = 1 << 4,

    /// <summary><c>user@</c> or <c>user:password@</c>.</summary>
    UserInfo = 1 << 5,

    /// <summary>The slash that ends <c>https://example.com/</c>, and nothing after it.</summary>
    TrailingSlash = 1 << 6,

    Path = 1 << 7,

    Query = 1 << 8,

    Fragment = 1 << 9,

    /// <summary>Upper-case letters in the scheme or the host.</summary>
    UpperCase = 1 << 10,

    /// <summary>The port that the scheme has anyway, which browsers leave out: <c>https://example.com:443</c>.</summary>
    DefaultPort = 1 << 11,

    /// <summary>Empty, 0, above 65535, with leading zeros, or no number.</summary>
    Port = 1 << 12,

    /// <summary>Letters outside ASCII in the host; browsers send punycode.</summary>
    NonAsciiHost = 1 << 13,

    /// <summary>Percent-encoded characters in the host, which browsers decode.</summary>
    EncodedHost = 1 << 14,

    /// <summary>An address in another form than the shortest: <c>127.1</c>, <c>[0:0::1]</c>.</summary>
    AddressForm = 1 << 15,

    /// <summary>What no host can be: nothing, an empty label, forbidden characters, a number that is no address.</summary>
    Host = 1 << 16,

    /// <summary>A comma before or after the only origin.</summary>
    Comma = 1 << 17,
}

/// <summary>What a text in the place of an origin is.</summary>
internal enum OriginKind
{
    /// <summary>Equal to its own serialisation: a browser may send exactly this.</summary>
    Specific,

    /// <summary>No browser sends this; <see cref="Origin.Flaws"/> says why.</summary>
    Malformed,

    /// <summary>
    /// Well formed as far as the standard goes, and not certain: the host of a scheme that only some application knows, or
    /// characters that a URL may have and a host name has not; or a text with a placeholder (<c>https://{tenant}.example.com</c>). Rules
    /// are silent.
    /// </summary>
    Unjudged,

    /// <summary><c>*</c> alone.</summary>
    Wildcard,

    /// <summary><c>*</c> with something else around it.</summary>
    Pattern,

    /// <summary><c>null</c> in any case, what sandboxed frames, <c>data:</c> and <c>file:</c> documents send.</summary>
    Null,

    /// <summary>Two or more origins, with whatever stands between them.</summary>
    Several,

    /// <summary>One pair of quotes around the whole; <see cref="Origin.Unquoted"/> is what they hold.</summary>
    Quoted,
}
