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

    /// <summary>Headers that proxies and browsers add by themselves: whoever reads them expects them from no script.</summary>
    private static readonly string[] s_setByOthers =
        ["User-Agent", "Forwarded", "X-Real-IP", "Cache-Control", "Pragma", "If-None-Match", "If-Modified-Since", "If-Match", "If-Unmodified-Since", "X-Amzn-Trace-Id"];

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
        Endpoint? first = null;
        foreach (var endpoint in endpoints)
        {
            foreach (var need in needs(endpoint))
            {
                if (!isNeeded(need) || missing.Contains(need, StringComparer.OrdinalIgnoreCase) || !policy.States.All(state => Lacks(state.ListOf(part), need)))
                    continue;

                missing.Add(need);
                first ??= endpoint;
            }
        }

        if (first is null)
            return null;

        var kind = part == PolicyPart.Methods ? "method" : "header";
        var list = policy.Calls.LastOrDefault(call => call.Part == part);
        var last = list ?? policy.Calls.LastOrDefault();
        var finding = Finding.Of(Descriptor, list?.Name ?? policy.Start, $"the {kind}{(missing.Count > 1 ? "s" : "")} '{string.Join("', '", missing)}'", first.Text)
            .With(EditProperties.Additions, string.Join(",", missing))
            .With(EditProperties.Method, list is null ? (part == PolicyPart.Methods ? "WithMethods" : "WithHeaders") : null);
        return last is null ? finding : finding with { Others = ImmutableArray.Create(last.Site) };
    }

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
            && !header.StartsWith("X-Forwarded-", StringComparison.OrdinalIgnoreCase)
            && !s_setByOthers.Contains(header, StringComparer.OrdinalIgnoreCase);
    }
}
