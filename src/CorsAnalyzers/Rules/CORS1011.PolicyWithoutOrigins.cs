using CorsAnalyzers.Infrastructure;
using CorsAnalyzers.Model;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules;

/// <summary>
/// A policy without origins. It answers no request with Access-Control-Allow-Origin, without which the CORS check fails (Fetch standard,
/// "CORS check", step 1), whatever methods and headers it allows.
/// </summary>
internal static class PolicyWithoutOrigins
{
    internal const string Id = "CORS1011";

    internal static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "Policy allows no origin",
        "This policy names no origin; browsers get no Access-Control-Allow-Origin from it and refuse every cross-origin response",
        Category.Origins,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A CORS policy starts out with no origin allowed. Name the origins that may read the responses.",
        helpLinkUri: HelpLink.For(Id));

    /// <summary>A policy that allows nobody on any way through the code; what allows somebody on one of them does so on purpose.</summary>
    internal static IEnumerable<Finding> Judge(CorsPolicy policy)
    {
        if (policy is { IsOpen: false, IsUsed: true, IsNothing: false } && policy.States.All(state => state.AsksList && state.Origins is { IsComplete: true, Entries.IsEmpty: true }))
            yield return Finding.Of(Descriptor, policy.Start);
    }
}
