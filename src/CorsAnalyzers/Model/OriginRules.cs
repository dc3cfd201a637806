using CorsAnalyzers.Model.Values;

namespace CorsAnalyzers.Model;

/// <summary>What is done to a configured origin before it is compared, byte for byte, with the one that the browser sends.</summary>
internal enum OriginNormalization
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>HTTP takes spaces and tabs around a header's value away (RFC 9110, 5.5).</summary>
    HeaderValue,

    /// <summary>
    /// <c>CorsPolicyBuilder.GetNormalizedOrigin</c> of ASP.NET Core: lower case; hosts outside ASCII and addresses in brackets become
    /// scheme, host in punycode and the port unless it is the default.
    /// </summary>
    AspNetCoreBuilder,
}

/// <summary>The wildcards inside an origin that mean something.</summary>
internal enum OriginPatterns
{
    /// <summary>None: what holds a <c>*</c> beside other characters matches nothing.</summary>
    None,

    /// <summary>One <c>://*.</c>: any depth of labels, not the domain itself (ASP.NET Core, <c>IsOriginAnAllowedSubdomain</c>).</summary>
    SubdomainsOnly,

    /// <summary><c>https://*</c> and <c>http://*</c>, and whatever else ends in its only wildcard (API Gateway, "Configure CORS for HTTP APIs").</summary>
    Prefixes,

    /// <summary>At most one wildcard, anywhere (Amazon S3, "Elements of a CORS configuration").</summary>
    OneAnywhere,

    /// <summary>A wildcard as the whole leftmost label of the host (CloudFront, "Understand response headers policies").</summary>
    LeftmostLabel,
}

/// <summary>How a platform reads a configured origin.</summary>
/// <param name="IsList">Each element is an origin; otherwise there is one value, the header's.</param>
/// <param name="TakesDomains">A host without a scheme means something.</param>
internal sealed record OriginRules(OriginNormalization Normalization, OriginPatterns Patterns, bool IsList, bool TakesDomains)
{
    /// <summary>The value of Access-Control-Allow-Origin.</summary>
    internal static readonly OriginRules Header = new(OriginNormalization.HeaderValue, OriginPatterns.None, IsList: false, TakesDomains: false);

    /// <summary>Elements that are compared as they are.</summary>
    internal static readonly OriginRules List = new(OriginNormalization.None, OriginPatterns.None, IsList: true, TakesDomains: false);

    /// <summary>What is compared in the end; null where that cannot be told.</summary>
    internal string? Normalize(in Origin origin) => Normalization switch
    {
        OriginNormalization.HeaderValue => origin.Text.Trim(' ', '\t'),
        OriginNormalization.AspNetCoreBuilder => NormalizeLikeAspNetCore(origin),
        _ => origin.Text,
    };

    /// <summary>True when this pattern matches some origin.</summary>
    internal bool Matches(in Origin pattern) => Patterns switch
    {
        OriginPatterns.SubdomainsOnly => pattern.SubdomainsOf is not null && pattern.Scheme is not null,
        OriginPatterns.Prefixes => pattern.Scheme is not null && pattern.Text.IndexOf('*') == pattern.Text.Length - 1,
        OriginPatterns.OneAnywhere => pattern.Text.IndexOf('*') == pattern.Text.LastIndexOf('*'),
        OriginPatterns.LeftmostLabel => pattern.SubdomainsOf is not null,
        _ => false,
    };

    /// <summary>
    /// <c>Uri.IdnHost</c> differs from <c>Uri.Host</c> for names outside ASCII and for addresses in brackets; such origins of http and
    /// https are built anew, all others keep what follows the host.
    /// </summary>
    private static string? NormalizeLikeAspNetCore(in Origin origin)
    {
        var isRebuilt = origin.Scheme is "http" or "https"
            && ((origin.Flaws & OriginFlaws.NonAsciiHost) != 0 || origin.Host is { Length: > 0 } host && host[0] == '[');
        return isRebuilt ? origin.Serialized : origin.Text.ToLowerInvariant();
    }
}
