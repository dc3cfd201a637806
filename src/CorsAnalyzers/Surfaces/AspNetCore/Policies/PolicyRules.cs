using System.Collections.Immutable;
using CorsAnalyzers.Infrastructure;
using CorsAnalyzers.Model;
using CorsAnalyzers.Rules;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Surfaces.AspNetCore.Policies;

/// <summary>The rules that judge one policy, whichever way it is made.</summary>
internal static class PolicyRules
{
    internal static ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(
        WildcardOriginWithCredentials.Descriptor,
        EveryOriginWithCredentials.Descriptor,
        MalformedOrigin.Descriptor,
        SeveralOrigins.Descriptor,
        NullOrigin.Descriptor,
        DeadOriginWildcard.Descriptor,
        BypassableOriginCheck.Descriptor,
        InsecureOriginWithCredentials.Descriptor,
        PublicSuffixSubdomains.Descriptor,
        PolicyWithoutOrigins.Descriptor,
        LiteralWildcardList.Descriptor,
        MethodCase.Descriptor,
        MethodNeverAllowed.Descriptor,
        InvalidListElement.Descriptor,
        HeaderOutOfPlace.Descriptor,
        InvalidMaxAge.Descriptor,
        MappingQuotes.Descriptor,
        CancelledPolicyCall.Descriptor);

    internal static IEnumerable<Finding> Judge(CorsPolicy policy)
    {
        var findings = WildcardOriginWithCredentials.Judge(policy)
            .Concat(EveryOriginWithCredentials.Judge(policy))
            .Concat(MalformedOrigin.Judge(policy))
            .Concat(SeveralOrigins.Judge(policy))
            .Concat(NullOrigin.Judge(policy))
            .Concat(DeadOriginWildcard.Judge(policy))
            .Concat(BypassableOriginCheck.Judge(policy))
            .Concat(InsecureOriginWithCredentials.Judge(policy))
            .Concat(PublicSuffixSubdomains.Judge(policy))
            .Concat(PolicyWithoutOrigins.Judge(policy))
            .Concat(LiteralWildcardList.Judge(policy))
            .Concat(MethodCase.Judge(policy))
            .Concat(MethodNeverAllowed.Judge(policy))
            .Concat(InvalidListElement.Judge(policy))
            .Concat(HeaderOutOfPlace.Judge(policy))
            .Concat(InvalidMaxAge.Judge(policy))
            .Concat(MappingQuotes.Judge(policy))
            .Concat(CancelledPolicyCall.Judge(policy));
        return findings.Select(finding => Grade(finding, policy));
    }

    /// <summary>
    /// What only a developer's machine runs is advice at most, but for a policy that throws there too. An element is a place of its own
    /// here, and no part of a longer text.
    /// </summary>
    private static Finding Grade(Finding finding, CorsPolicy policy)
    {
        finding = finding with { Element = null };
        return IsDevelopmentOnly(finding.Site, policy) && finding.Descriptor.DefaultSeverity == DiagnosticSeverity.Warning && finding.Descriptor != WildcardOriginWithCredentials.Descriptor
            ? finding with { Severity = DiagnosticSeverity.Info }
            : finding;
    }

    private static bool IsDevelopmentOnly(Site site, CorsPolicy policy) =>
        policy.IsDevelopmentOnly || policy.Calls.Any(call => call.Step.Path.IsDevelopmentOnly && call.Site.Tree == site.Tree && call.Site.Span.Contains(site.Span));
}
