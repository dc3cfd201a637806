using System.Collections.Immutable;
using CorsAnalyzers.Infrastructure;
using CorsAnalyzers.Model;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules;

/// <summary>
/// The request's own Origin sent back with <c>Access-Control-Allow-Credentials: true</c>. It passes the CORS check (Fetch standard,
/// "CORS check") for every page there is, so that any of them reads what the user's cookies open; that is what the ban on
/// <c>*</c> with credentials is to prevent.
/// </summary>
internal static class EveryOriginWithCredentials
{
    internal const string Id = "CORS1003";

    internal static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "Every origin accepted, with credentials",
        "{0} is accepted without a check, together with credentials; any page can read what its visitors are signed in to",
        Category.Origins,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Accepting whatever origin asks is the same as '*' and works with credentials too: compare the origin with those that are allowed.",
        helpLinkUri: HelpLink.For(Id));

    /// <summary>Each echo of the request's Origin that some run of the code sends with credentials. What only development runs is no report.</summary>
    internal static IEnumerable<Finding> Judge(ResponseHeaders response)
    {
        foreach (var write in response.WritesOf(HeaderName.AllowOrigin))
        {
            foreach (var value in write.Values)
            {
                if (value.Source != ValueSource.UncheckedRequestOrigin || write.Step.Path.And(value.Path).IsDevelopmentOnly)
                    continue;

                if (response.CredentialsBeside(write, value) is { } credentials && !credentials.Write.Step.Path.IsDevelopmentOnly)
                    yield return Report(value.Fact.Site, credentials.Write);
            }
        }
    }

    /// <summary>
    /// A test of origins that says yes to each, in a policy that allows credentials. What only a developer's machine runs is no report, and
    /// any origin beside it is CORS1001's.
    /// </summary>
    internal static IEnumerable<Finding> Judge(CorsPolicy policy)
    {
        foreach (var state in policy.ProvenStates)
        {
            if (state is not { Test: OriginTesting.Everyone, TestCall: { } test, Credentials: { } credentials } || state.Origins.Wildcard is not null || policy.IsDevelopmentOnly || state.Path.IsDevelopmentOnly)
                continue;

            var finding = Finding.Of(Descriptor, test.TestSite, "Every origin") with { Others = ImmutableArray.Create(test.Site, credentials.Site) };
            yield return finding.With(EditProperties.CanRemove, credentials.CanRemove ? string.Empty : null).With(EditProperties.TakesList, string.Empty);
        }
    }

    private static Finding Report(Site echo, HeaderWrite credentials)
    {
        var finding = Finding.Of(Descriptor, echo, "The request's Origin") with { Others = ImmutableArray.Create(credentials.Site) };
        return credentials.IsSelfContained ? finding with { Properties = finding.Properties.Add(EditProperties.CanRemove, null) } : finding;
    }
}
