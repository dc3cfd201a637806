using System.Collections.Immutable;
using CorsAnalyzers.Infrastructure;
using CorsAnalyzers.Model;
using CorsAnalyzers.Model.Values;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules;

/// <summary>
/// All subdomains of a public suffix, with credentials: <c>https://*.github.io</c> are as many owners as names
/// (https://publicsuffix.org).
/// </summary>
internal static class PublicSuffixSubdomains
{
    internal const string Id = "CORS1010";

    internal static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "Subdomains of a public suffix, with credentials",
        "'{0}' allows every subdomain of '{1}', where anybody can have one, to send credentials",
        Category.Origins,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Under a public suffix such as com, github.io or cloudfront.net the subdomains belong to anybody.",
        helpLinkUri: HelpLink.For(Id));

    internal static IEnumerable<Finding> Judge(CorsPolicy policy)
    {
        foreach (var state in policy.ProvenStates)
        {
            if (state is not { Test: OriginTesting.Subdomains, Credentials: { } credentials })
                continue;

            foreach (var entry in state.Origins.Entries)
            {
                if (Judge(policy.PlatformOf(entry), entry.Fact, credentials.Site) is { } finding)
                    yield return finding;
            }
        }
    }

    /// <summary>Judges one origin of a policy that allows credentials at <paramref name="credentials"/>; a pattern without effect is CORS1007's.</summary>
    internal static Finding? Judge(Platform platform, Fact<string> value, Site credentials)
    {
        if (value.Value is not { } text || platform.Unquote(text) is not { } constant)
            return null;

        var origin = Origin.Parse(constant);
        return origin.SubdomainsOf is { } domain && platform.Origins.Matches(origin) && PublicSuffixes.SectionOf(domain) != PublicSuffixSection.None
            ? Finding.Of(Descriptor, value.Site, text, domain) with { Others = ImmutableArray.Create(credentials) }
            : null;
    }
}
