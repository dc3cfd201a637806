using System.Collections.Immutable;
using CorsAnalyzers.Infrastructure;
using CorsAnalyzers.Model;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules;

/// <summary>
/// The default policy is asked for, and there is none: <c>DefaultCorsPolicyProvider</c> finds nothing under
/// <c>CorsOptions.DefaultPolicyName</c>, and the request goes on without CORS headers.
/// </summary>
internal static class NoDefaultPolicy
{
    internal const string Id = "CORS4003";

    internal static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "No default CORS policy",
        "{0} names no policy, and this project has no default one; the responses get no CORS headers",
        Category.Wiring,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Without a name, the policy is the one that AddDefaultPolicy adds.",
        helpLinkUri: HelpLink.For(Id));

    /// <param name="middleware">All calls of UseCors.</param>
    /// <param name="metadata">All endpoints that ask for a policy.</param>
    internal static Finding? Judge(PolicyUse use, Func<PolicyRegistry> registry, Func<ImmutableArray<PolicyUse>> middleware, Func<ImmutableArray<PolicyUse>> metadata)
    {
        if (!use.TakesDefault || registry() is not { IsComplete: true, HasDefault: false })
            return null;

        var finds = use.Kind == PolicyUseKind.Middleware
            ? metadata().Any(endpoint => endpoint.Kind == PolicyUseKind.Endpoint && !endpoint.TakesDefault)
            : middleware() is not { IsEmpty: false } calls || calls.Any(call => !call.TakesDefault);
        return finds ? null : Finding.Of(Descriptor, use.Site, use.Text);
    }
}
