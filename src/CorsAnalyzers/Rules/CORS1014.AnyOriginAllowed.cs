using CorsAnalyzers.Infrastructure;
using CorsAnalyzers.Model;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules;

/// <summary>
/// <c>Access-Control-Allow-Origin: *</c> without credentials: every page may read the response (CWE-942). Right for what is public
/// (Fetch standard, "CORS protocol and credentials"), so this is an audit that a team switches on.
/// </summary>
internal static class AnyOriginAllowed
{
    internal const string Id = "CORS1014";

    internal static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "Any origin allowed",
        "{0} lets every page read this response",
        Category.Origins,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: false,
        description: "Fine for public data. Behind a firewall, or where the network address is what lets a client in, it opens the response to any page that a user visits.",
        helpLinkUri: HelpLink.For(Id));

    /// <summary>Each wildcard of the response that no credentials meet; those are CORS1001's.</summary>
    internal static IEnumerable<Finding> Judge(ResponseHeaders response)
    {
        foreach (var (write, value) in response.KnownValuesOf(HeaderName.AllowOrigin))
        {
            if (WildcardOriginWithCredentials.IsWildcard(value.Fact) && !WildcardOriginWithCredentials.IsReported(response, write, value))
                yield return At(value.Fact.Site);
        }
    }

    /// <summary>The wildcard of a policy that is any origin in the end, or its test that says yes to each, where no credentials are allowed.</summary>
    internal static IEnumerable<Finding> Judge(CorsPolicy policy)
    {
        foreach (var state in policy.ProvenStates)
        {
            if (state.Origins.Wildcard is { } wildcard && !state.MayAllowCredentials)
                yield return At(wildcard.Fact.Site);
            else if (state is { Test: OriginTesting.Everyone, TestCall: { } test, MayAllowCredentials: false, Origins.Wildcard: null })
                yield return Finding.Of(Descriptor, test.TestSite, "A test that is always true");
        }
    }

    /// <summary>The finding at a wildcard, or at the call that stands for one.</summary>
    internal static Finding At(Site wildcard) => Finding.Of(Descriptor, wildcard, "'*'");
}
