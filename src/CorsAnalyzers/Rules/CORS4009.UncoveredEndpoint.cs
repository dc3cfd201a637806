using System.Collections.Immutable;
using CorsAnalyzers.Infrastructure;
using CorsAnalyzers.Model;
using CorsAnalyzers.Model.Values;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules;

/// <summary>
/// A policy that lacks a method or a header which an endpoint under it needs (Fetch standard, "CORS-preflight fetch": the preflight
/// fails and the request is not sent). Without <c>WithMethods</c> only the safelisted methods pass, without <c>WithHeaders</c> no header but
/// the safelisted ones.
/// </summary>
internal static class UncoveredEndpoint
{
    internal const string Id = "CORS4009";

    internal static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "Policy does not cover an endpoint",
        "The policy does not allow {0}, which {1} needs; browsers do not send such a request from another origin",
        Category.Wiring,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A preflight asks for the method and the headers of the request that is to follow, and both have to be in the policy's lists.",
        helpLinkUri: HelpLink.For(Id));

    /// <summary>Headers that proxies, browsers and hosts add by themselves: whoever reads them expects them from no script.</summary>
    private static readonly string[] s_setByOthers =
    [
        "User-Agent", "Forwarded", "X-Real-IP", "Cache-Control", "Pragma", "If-None-Match", "If-Modified-Since", "If-Match", "If-Unmodified-Since",
        "True-Client-IP", "X-Client-IP", "traceparent", "tracestate", "X-Original-URL", "X-Original-Host", "X-ARR-ClientCert", "X-ARR-SSL",
    ];

    /// <summary>The same by their beginning; <c>X-GitHub-</c> and the like come from servers that call webhooks.</summary>
    private static readonly string[] s_beginningsSetByOthers =
        ["X-Forwarded-", "X-Amzn-", "X-Envoy-", "X-Azure-", "X-MS-Client-Principal", "CF-", "CloudFront-", "X-B3-", "X-GitHub-", "X-Gitlab-", "X-Hub-", "X-Shopify-", "X-Goog-", "svix-", "webhook-", "ce-"];

    /// <param name="endpoints">The endpoints under the policy.</param>
    internal static IEnumerable<Finding> Judge(CorsPolicy policy, IReadOnlyList<Endpoint> endpoints)
    {
        // A policy that lets nobody in is another mistake.
        if (policy.IsOpen || policy.IsDevelopmentOnly || !policy.Calls.Any(call => call.Part is PolicyPart.Origins or PolicyPart.OriginTest))
            yield break;

        if (Missing(policy, PolicyPart.Methods, endpoints, endpoint => endpoint.Methods, NeedsMethod) is { } methods)
            yield return methods;

        if (Missing(policy, PolicyPart.Headers, endpoints, endpoint => endpoint.Headers, NeedsHeader) is { } headers)
            yield return headers;
    }

    private static Finding? Missing(CorsPolicy policy, PolicyPart part, IReadOnlyList<Endpoint> endpoints, Func<Endpoint, ImmutableArray<string>> needs, Func<string, bool> isNeeded)
    {
        var missing = new List<string>();
        var lacking = new List<Endpoint>();
        foreach (var endpoint in endpoints)
        {
            foreach (var need in needs(endpoint))
            {
                var isKnown = missing.Contains(need, StringComparer.OrdinalIgnoreCase);
                if (!isNeeded(need) || (!isKnown && !policy.States.All(state => Lacks(state.ListOf(part), need))))
                    continue;

                if (!isKnown)
                    missing.Add(need);
                if (lacking.Count == 0 || lacking[lacking.Count - 1] != endpoint)
                    lacking.Add(endpoint);
            }
        }

        if (lacking.Count == 0)
            return null;

        var kind = part == PolicyPart.Methods ? "method" : "header";
        var list = policy.Calls.LastOrDefault(call => call.Part == part);
        var last = list is null ? policy.Calls.LastOrDefault(IsOwn) : IsOwn(list) ? list : null;
        var finding = Finding.Of(Descriptor, list?.Name ?? policy.Start, $"the {kind}{(missing.Count > 1 ? "s" : "")} '{string.Join("', '", missing)}'", lacking.Count > 1 ? lacking[0].Text + ", among others," : lacking[0].Text)
            .With(EditProperties.Additions, string.Join(",", missing))
            .With(EditProperties.Method, list is null ? (part == PolicyPart.Methods ? "WithMethods" : "WithHeaders") : null);
        return last is null ? finding : finding with { Others = ImmutableArray.Create(last.Site) };
    }

    /// <summary>What is added there counts for this policy on each of its ways, and for no other.</summary>
    private static bool IsOwn(PolicyCall call) => !call.IsInHelper && call.Step.Path.Guards.IsEmpty;

    /// <summary>A list with <c>*</c> is another rule's, and so is a method in the wrong case.</summary>
    private static bool Lacks(PolicyList list, string need) =>
        list.IsComplete && list.Entries.All(entry => entry.Fact is { IsKnown: true, Value: { } value } && value != "*" && !string.Equals(value.Trim(), need, StringComparison.OrdinalIgnoreCase));

    private static bool NeedsMethod(string method)
    {
        var whole = new ListElement(0, method.Length);
        return method.Length > 0 && !HttpMethods.IsSafelisted(method, whole) && !HttpMethods.IsForbidden(method, whole) && !whole.Is(method, "OPTIONS") && method != "*";
    }

    private static bool NeedsHeader(string header)
    {
        var whole = new ListElement(0, header.Length);
        return header.Length > 0
            && !FetchHeaders.IsForbiddenInRequests(header, whole)
            && (whole.Is(header, "Content-Type") || !FetchHeaders.IsSafelistedInRequests(header, whole))
            && !s_setByOthers.Contains(header, StringComparer.OrdinalIgnoreCase)
            && !Array.Exists(s_beginningsSetByOthers, beginning => header.StartsWith(beginning, StringComparison.OrdinalIgnoreCase))

            // Only who has the secret can sign, and no page has it.
            && header.IndexOf("signature", StringComparison.OrdinalIgnoreCase) < 0;
    }
}
