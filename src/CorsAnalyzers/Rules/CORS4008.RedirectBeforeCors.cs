using System.Collections.Immutable;
using CorsAnalyzers.Infrastructure;
using CorsAnalyzers.Model;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules;

/// <summary>
/// UseHttpsRedirection in front of UseCors: a preflight sent to http is answered by a redirect, and browsers follow none for it
/// (Fetch standard, "CORS-preflight fetch": the status must be ok).
/// </summary>
internal static class RedirectBeforeCors
{
    internal const string Id = "CORS4008";

    internal static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "Redirect or exception handler before CORS",
        "{0} comes before UseCors; a preflight that it redirects fails in the browser",
        Category.Wiring,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: false,
        description: "Browsers follow no redirect of a preflight. The usual template redirects first, which does no harm while every client asks by https.",
        helpLinkUri: HelpLink.For(Id));

    /// <param name="index">The step of UseCors.</param>
    internal static Finding? Judge(Pipeline pipeline, int index)
    {
        PipelineStep? redirect = null;
        for (var i = 0; i < index; i++)
        {
            var step = pipeline.Steps[i];
            if (step.Kind is Middleware.Unseen or Middleware.Cors)
                return null;

            if (step is { Kind: Middleware.HttpsRedirection, IsCertain: true })
                redirect ??= step;
        }

        return redirect is { } found
            ? (Finding.Of(Descriptor, found.Site, found.Name) with { Others = ImmutableArray.Create(pipeline.Steps[index].Site) }).With(EditProperties.CanMove, string.Empty)
            : null;
    }
}
