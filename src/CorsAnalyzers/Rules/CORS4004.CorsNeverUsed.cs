using CorsAnalyzers.Infrastructure;
using CorsAnalyzers.Model;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules;

/// <summary>
/// An endpoint with CORS metadata in a program that never calls UseCors: <c>EndpointMiddleware</c> ends each request to it with an
/// InvalidOperationException ("contains CORS metadata, but a middleware was not found that supports CORS").
/// </summary>
internal static class CorsNeverUsed
{
    internal const string Id = "CORS4004";

    internal static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "CORS metadata, but UseCors is never called",
        "{0} needs UseCors, which this project never calls; each request to the endpoint ends in an exception",
        Category.Wiring,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Endpoint routing refuses to run an endpoint whose CORS metadata no middleware has looked at.",
        helpLinkUri: HelpLink.For(Id));

    internal static Finding Report(PolicyUse use) => Finding.Of(Descriptor, use.Site, use.Text);
}
