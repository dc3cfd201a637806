using System.Collections.Immutable;
using CorsAnalyzers.Infrastructure;
using CorsAnalyzers.Model;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules;

/// <summary>
/// UseCors at a place where it comes too late or too early (ASP.NET Core documentation, "Middleware order"; seen on ASP.NET Core 10):
/// what answers a request in front of it does so without CORS headers, and in front of UseRouting it sees no endpoint's metadata.
/// </summary>
internal static class UseCorsOutOfOrder
{
    internal const string Id = "CORS4001";

    internal static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "UseCors is out of order",
        "UseCors {0}",
        Category.Wiring,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "UseCors belongs behind UseRouting and in front of UseAuthorization, of caches and of endpoints.",
        helpLinkUri: HelpLink.For(Id));

    private static readonly ImmutableDictionary<string, string?> s_canMove = ImmutableDictionary<string, string?>.Empty.Add(EditProperties.CanMove, null);

    /// <param name="index">The step that is judged.</param>
    /// <param name="hasMetadata">Whether an endpoint carries CORS metadata.</param>
    /// <param name="hostAuthorizes">Whether the host of a <c>WebApplication</c> puts UseAuthorization in front of all that the program adds.</param>
    internal static Finding? Judge(Pipeline pipeline, int index, Func<bool> hasMetadata, Func<bool> hostAuthorizes)
    {
        var tooEarly = -1;
        var isRouted = false;
        for (var i = 0; i < index; i++)
        {
            var step = pipeline.Steps[i];
            if (step.Kind == Middleware.Unseen || (step.Kind == Middleware.Cors && tooEarly < 0))
                return null;

            isRouted |= step.Kind == Middleware.Routing;
            if (step.IsCertain && tooEarly < 0 && ReasonFor(step.Kind) is not null)
                tooEarly = i;
        }

        var site = pipeline.Steps[index].Site;
        if (tooEarly >= 0)
        {
            var offender = pipeline.Steps[tooEarly];
            return Moved(Finding.Of(Descriptor, site, $"comes after {offender.Name}; {ReasonFor(offender.Kind)}") with { Others = ImmutableArray.Create(offender.Site) }, pipeline, tooEarly, index);
        }

        for (var i = index + 1; i < pipeline.Steps.Length && !isRouted; i++)
        {
            var step = pipeline.Steps[i];
            if (step.Kind != Middleware.Routing)
                continue;

            return step.IsCertain && !pipeline.Steps.Skip(i).Any(later => later.Kind == Middleware.Cors) && hasMetadata()
                ? Finding.Of(Descriptor, site, "comes before UseRouting, so that no endpoint is known yet; requests to an endpoint with CORS metadata end in an exception") with { Others = ImmutableArray.Create(step.Site), Properties = s_canMove }
                : null;
        }

        return pipeline.IsWebApplication && !isRouted && !pipeline.Steps.Any(step => step.Kind is Middleware.Authorization or Middleware.Unseen) && hostAuthorizes()
            ? Finding.Of(Descriptor, site, "comes after the UseAuthorization that the host adds in front where the program calls none; refused requests and preflights get no CORS headers")
            : null;
    }

    /// <summary>Where it goes: in front of what came too early, and of the authentication that belongs to that; nowhere where it would pass UseRouting.</summary>
    private static Finding Moved(Finding finding, Pipeline pipeline, int tooEarly, int index)
    {
        for (var i = tooEarly; i < index; i++)
        {
            if (pipeline.Steps[i].Kind == Middleware.Routing)
                return finding;
        }

        var target = tooEarly;
        while (target > 0 && pipeline.Steps[target - 1] is { Kind: Middleware.Authentication, IsCertain: true })
            target--;

        return finding with { Others = finding.Others.Add(pipeline.Steps[target].Site), Properties = s_canMove };
    }

    /// <summary>What is wrong with UseCors behind such a step; null where nothing is.</summary>
    private static string? ReasonFor(Middleware kind) => kind switch
    {
        Middleware.Authorization => "refused requests and preflights get no CORS headers",
        Middleware.Endpoints or Middleware.Mvc => "what an endpoint answers gets no CORS headers",
        Middleware.ResponseCaching or Middleware.OutputCache => "a response out of the cache gets no CORS headers, or those of another origin",
        _ => null,
    };
}
