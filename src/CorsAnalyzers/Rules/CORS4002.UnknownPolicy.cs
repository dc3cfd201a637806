using CorsAnalyzers.Infrastructure;
using CorsAnalyzers.Model;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules;

/// <summary>
/// A policy name that nobody registers. ASP.NET Core logs that it found no policy and goes on without CORS headers; names compare
/// ordinally (<c>CorsOptions.GetPolicy</c>). System.Web.Http.Cors took origins where ASP.NET Core takes a name.
/// </summary>
internal static class UnknownPolicy
{
    internal const string Id = "CORS4002";

    internal static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "Unknown CORS policy",
        "'{0}' {1}; the responses get no CORS headers",
        Category.Wiring,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A policy is found by the exact name that AddPolicy was given, upper and lower case included.",
        helpLinkUri: HelpLink.For(Id));

    internal static Finding? Judge(PolicyUse use, Func<PolicyRegistry> registry)
    {
        if (use is not { Kind: not PolicyUseKind.Disabled, Name: { IsKnown: true, Value: { } name, Site: var site } })
            return null;

        var known = registry();
        if (!known.IsComplete || known.Has(name))
            return null;

        return IsOrigin(name)
            ? Finding.Of(Descriptor, site, name, "is an origin, and a policy's name is expected")
            : Finding.Of(Descriptor, site, name, "is the name of no CORS policy of this project").With(EditProperties.Replacement, known.NearestTo(name));
    }

    private static bool IsOrigin(string name) => name == "*" || name.IndexOf("://", StringComparison.Ordinal) > 0;
}
