using CorsAnalyzers.Infrastructure;
using CorsAnalyzers.Model;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules;

/// <summary>
/// An origin that no browser ever sends. The CORS check compares bytes with the serialised origin (Fetch standard, "CORS check",
/// step 4): scheme, host in lower case and punycode, and the port unless it is the default (WHATWG HTML, "serialization of an
/// origin"). What the platform normalises before it compares is no mistake.
/// </summary>
internal static class MalformedOrigin
{
    internal const string Id = "CORS1004";

    internal static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "Malformed origin",
        "'{0}' {1}; no browser sends such an origin, so it allows nobody",
        Category.Origins,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Origins are compared byte for byte with what the browser sends: scheme://host in lower case, with the port only where it is not the scheme's default.",
        helpLinkUri: HelpLink.For(Id));

    internal static IEnumerable<Finding> Judge(ResponseHeaders response)
    {
        foreach (var (write, value) in response.KnownValuesOf(HeaderName.AllowOrigin))
        {
            // An empty value beside others is how code says no.
            if (write.Values.Length > 1 && value.Fact.Value!.Trim(' ', '\t').Length == 0)
                continue;

            if (Judge(response.Platform, value.Fact) is { } finding)
                yield return finding;
        }
    }

    internal static IEnumerable<Finding> Judge(CorsPolicy policy)
    {
        foreach (var entry in policy.ComparedOrigins)
        {
            if (Judge(policy.PlatformOf(entry), entry.Fact) is { } finding)
                yield return finding;
        }
    }

    /// <summary>Judges one origin where this platform reads it.</summary>
    internal static Finding? Judge(Platform platform, Fact<string> value)
    {
        if (value.Value is not { } text || platform.Unquote(text) is not { } constant)
            return null;

        var written = Origin.Parse(constant);
        if (platform.Origins.Normalize(written) is not { } compared)
            return null;

        var origin = Origin.Parse(compared);
        if (origin.Kind != OriginKind.Malformed)
            return null;

        return platform.Origins.TakesDomains && origin.Flaws == OriginFlaws.NoScheme
            ? null
            : Finding.Of(Descriptor, value.Site, text, Describe(origin.Flaws)).With(EditProperties.Replacement, written.Serialized);
    }

    /// <summary>The flaw that a reader has to hear of first.</summary>
    private static string Describe(OriginFlaws flaws) =>
        Has(flaws, OriginFlaws.Empty) ? "is empty"
        : Has(flaws, OriginFlaws.NoScheme) ? "has no scheme"
        : Has(flaws, OriginFlaws.Separator) ? "has no '://' after the scheme"
        : Has(flaws, OriginFlaws.Host) ? "has no valid host"
        : Has(flaws, OriginFlaws.UserInfo) ? "has a user name"
        : Has(flaws, OriginFlaws.Path) ? "has a path"
        : Has(flaws, OriginFlaws.Query) ? "has a query"
        : Has(flaws, OriginFlaws.Fragment) ? "has a fragment"
        : Has(flaws, OriginFlaws.TrailingSlash) ? "ends with a slash"
        : Has(flaws, OriginFlaws.DefaultPort) ? "names the default port of its scheme"
        : Has(flaws, OriginFlaws.Port) ? "has no valid port"
        : Has(flaws, OriginFlaws.NonAsciiHost) ? "has a host that is not in punycode"
        : Has(flaws, OriginFlaws.EncodedHost) ? "has an encoded host"
        : Has(flaws, OriginFlaws.AddressForm) ? "has an address that is not in its shortest form"
        : Has(flaws, OriginFlaws.UpperCase) ? "has upper-case letters"
        : Has(flaws, OriginFlaws.Comma) ? "has a comma"
        : "has white space or control characters";

    private static bool Has(OriginFlaws flaws, OriginFlaws flaw) => (flaws & flaw) != 0;
}
