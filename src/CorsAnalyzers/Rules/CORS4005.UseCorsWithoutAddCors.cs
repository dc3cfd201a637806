using System.Collections.Immutable;
using CorsAnalyzers.Infrastructure;
using CorsAnalyzers.Model;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules;

/// <summary>
/// UseCors where nothing registers its services: the app does not start, "Unable to resolve service for type … ICorsService".
/// AddControllers, AddControllersWithViews and AddMvc call AddCors themselves; AddMvcCore, AddRazorPages and AddSignalR do not.
/// </summary>
internal static class UseCorsWithoutAddCors
{
    internal const string Id = "CORS4005";

    internal static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "UseCors without AddCors",
        "UseCors needs the services of AddCors, which this project never calls; the app does not start",
        Category.Wiring,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The middleware asks the services for an ICorsService, which AddCors registers.",
        helpLinkUri: HelpLink.For(Id));

    /// <param name="home">The statement in front of which AddCors can be called.</param>
    /// <param name="services">What it is called on there.</param>
    internal static Finding Report(Site useCors, Site? home, string? services)
    {
        var finding = Finding.Of(Descriptor, useCors);
        return home is { } place ? (finding with { Others = ImmutableArray.Create(place) }).With(EditProperties.Receiver, services) : finding;
    }
}
