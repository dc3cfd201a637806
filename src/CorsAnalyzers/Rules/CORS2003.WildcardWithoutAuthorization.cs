using CorsAnalyzers.Infrastructure;
using CorsAnalyzers.Model;
using CorsAnalyzers.Model.Values;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules;

/// <summary>
/// <c>Access-Control-Allow-Headers: *</c> on an API that uses Authorization, the one header that has to be named (Fetch standard,
/// "CORS non-wildcard request-header name"). Most browsers let it pass so far (whatwg/fetch#1919).
/// </summary>
internal static class WildcardWithoutAuthorization
{
    internal const string Id = "CORS2003";

    internal static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "\"*\" does not cover Authorization",
        "'*' in Access-Control-Allow-Headers does not cover Authorization, which this API uses; the Fetch standard wants it named",
        Category.Values,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A wildcard allows all request headers but Authorization, which has to stand in the list by name.",
        helpLinkUri: HelpLink.For(Id));

    /// <param name="usesAuthorization">Whether the API provably reads Authorization or has an authorizer.</param>
    internal static IEnumerable<Finding> Judge(ResponseHeaders response, Func<bool> usesAuthorization)
    {
        if (LiteralWildcardList.IsEchoed(response.Platform, HeaderName.AllowHeaders))
            yield break;

        foreach (var (write, value) in response.KnownValuesOf(HeaderName.AllowHeaders))
        {
            // With credentials the wildcard is none at all: CORS2002.
            var text = value.Fact.Value!;
            if (WildcardOf(response.Platform, text) is not { } wildcard || response.CredentialsBeside(write, value) is not null || !usesAuthorization())
                continue;

            yield return (Finding.Of(Descriptor, value.Fact.Site) with { Element = wildcard }).With(EditProperties.Replacement, "*, " + HeaderName.Authorization);
        }
    }

    private static ListElement? WildcardOf(Platform platform, string text)
    {
        ListElement? wildcard = null;
        foreach (var element in platform.ElementsOf(text))
        {
            if (element.Is(text, HeaderName.Authorization))
                return null;

            if (element.IsExactly(text, "*"))
                wildcard = element;
        }

        return wildcard;
    }
}
