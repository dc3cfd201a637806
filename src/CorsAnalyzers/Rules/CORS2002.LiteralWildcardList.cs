using System.Collections.Immutable;
using CorsAnalyzers.Infrastructure;
using CorsAnalyzers.Model;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules;

/// <summary>
/// <c>*</c> in a list, with credentials. It is a wildcard only for requests without credentials; otherwise it is the name of a
/// method or header called <c>*</c> (Fetch standard, "CORS-preflight fetch", step 7, and "CORS protocol and credentials").
/// </summary>
internal static class LiteralWildcardList
{
    internal const string Id = "CORS2002";

    internal static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "Wildcard list is literal when credentials are allowed",
        "'*' in {0} is no wildcard for requests with credentials, which the response allows; it then {1} nothing",
        Category.Values,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "With credentials browsers compare '*' with the names themselves. Name the methods or headers instead.",
        helpLinkUri: HelpLink.For(Id));

    internal static IEnumerable<Finding> Judge(ResponseHeaders response) =>
        Judge(response, HeaderName.AllowHeaders).Concat(Judge(response, HeaderName.AllowMethods)).Concat(Judge(response, HeaderName.ExposeHeaders));

    private static IEnumerable<Finding> Judge(ResponseHeaders response, string header)
    {
        if (IsEchoed(response.Platform, header))
            yield break;

        foreach (var (write, value) in response.KnownValuesOf(header))
        {
            var text = value.Fact.Value!;
            foreach (var element in response.Platform.ElementsOf(text))
            {
                if (!element.IsExactly(text, "*") || response.CredentialsBeside(write, value) is not { } credentials)
                    continue;

                yield return Finding.Of(Descriptor, value.Fact.Site, header, header == HeaderName.ExposeHeaders ? "exposes" : "allows") with
                {
                    Others = ImmutableArray.Create(credentials.Write.Site),
                    Element = element,
                };
            }
        }
    }

    /// <summary>The list of exposed headers, which a policy sends as it is. A <c>*</c> beside other methods or headers is CORS2006's.</summary>
    internal static IEnumerable<Finding> Judge(CorsPolicy policy)
    {
        foreach (var state in policy.ProvenStates)
        {
            if (state.Credentials is not { } credentials)
                continue;

            foreach (var entry in state.ListOf(PolicyPart.ExposedHeaders).Entries)
            {
                if (entry.Fact.Value == "*")
                    yield return Finding.Of(Descriptor, entry.Fact.Site, HeaderName.ExposeHeaders, "exposes") with { Others = ImmutableArray.Create(credentials.Site) };
            }
        }
    }

    internal static bool IsEchoed(Platform platform, string header) => header switch
    {
        HeaderName.AllowHeaders => (platform.WildcardLists & WildcardLists.HeadersEchoed) != 0,
        HeaderName.AllowMethods => (platform.WildcardLists & WildcardLists.MethodsEchoed) != 0,
        _ => false,
    };
}
