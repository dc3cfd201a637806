using CorsAnalyzers.Infrastructure;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules;

internal static class MissingAllowOrigin
{
    internal const string Id = "CORS1002";

    internal static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "Lambda proxy response without Access-Control-Allow-Origin",
        "This response has no Access-Control-Allow-Origin{0}; a browser on another origin cannot read it",
        Category.Origins,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Behind a Lambda proxy integration the gateway adds no headers to the function's response: the function itself must send Access-Control-Allow-Origin.",
        helpLinkUri: HelpLink.For(Id));
}
