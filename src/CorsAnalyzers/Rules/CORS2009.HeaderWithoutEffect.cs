using CorsAnalyzers.Infrastructure;
using CorsAnalyzers.Model;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules;

/// <summary>
/// A CORS header on a response that nobody reads it from: what answers preflights on any other response, and exposed headers on a
/// preflight's answer (Fetch standard, "HTTP responses").
/// </summary>
internal static class HeaderWithoutEffect
{
    internal const string Id = "CORS2009";

    internal static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "CORS header without effect here",
        "'{0}' {1}",
        Category.Values,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: false,
        description: "Access-Control-Allow-Methods, -Allow-Headers and -Max-Age answer preflights; Access-Control-Expose-Headers belongs on all other responses.",
        helpLinkUri: HelpLink.For(Id));

    /// <param name="answersPreflight">Whether the response may answer an OPTIONS request; null where that is not known.</param>
    internal static IEnumerable<Finding> Judge(ResponseHeaders response, bool? answersPreflight)
    {
        foreach (var write in response.WritesOf(HeaderName.ExposeHeaders))
        {
            if (write.Step.Path.IsPreflightOnly)
                yield return Report(write, "exposes nothing in the answer to a preflight, which no script sees");
        }

        if (answersPreflight != false)
            yield break;

        foreach (var header in (string[])[HeaderName.AllowMethods, HeaderName.AllowHeaders, HeaderName.MaxAge])
        {
            foreach (var write in response.WritesOf(header))
            {
                if (!write.Step.Path.IsPreflightOnly)
                    yield return Report(write, "is read only from the answer to a preflight, which this is not");
            }
        }
    }

    private static Finding Report(HeaderWrite write, string reason)
    {
        var finding = Finding.Of(Descriptor, write.Name.Site, write.Name.Value!, reason);
        return write.IsSelfContained
            ? finding with { Others = finding.Others.Add(write.Site), Properties = finding.Properties.Add(EditProperties.CanRemove, null) }
            : finding;
    }
}
