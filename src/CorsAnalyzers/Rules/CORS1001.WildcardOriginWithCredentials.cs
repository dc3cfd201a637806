using CorsAnalyzers.Infrastructure;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules;

internal static class WildcardOriginWithCredentials
{
    internal const string Id = "CORS1001";

    internal static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "Wildcard origin combined with credentials",
        "'*' is combined with Access-Control-Allow-Credentials; browsers refuse such a response to a request with credentials",
        Category.Origins,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A browser that sends cookies or other credentials accepts only the page's own origin in Access-Control-Allow-Origin, never '*'.",
        helpLinkUri: HelpLink.For(Id));
}
