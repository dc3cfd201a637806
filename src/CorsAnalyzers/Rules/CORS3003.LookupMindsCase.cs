using System.Collections.Immutable;
using CorsAnalyzers.Infrastructure;
using CorsAnalyzers.Model;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules;

/// <summary>
/// A header looked up, minding the case, in an <c>APIGatewayProxyRequest</c>, whose names arrive as the client wrote them: HTTP/2
/// clients send lower case, others what their library prefers.
/// </summary>
internal static class LookupMindsCase
{
    internal const string Id = "CORS3003";

    internal static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "Header look-up depends on the client's spelling",
        "'{0}' is found only when the client spells it exactly so; look it up ignoring case",
        Category.HeaderNames,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "A REST API hands header names to a function as the client wrote them, in a dictionary that minds the case.",
        helpLinkUri: HelpLink.For(Id));

    internal static Finding Report(Site site, string name) =>
        new(Descriptor, site, ImmutableArray<Site>.Empty, ImmutableDictionary<string, string?>.Empty, name);
}
