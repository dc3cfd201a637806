using CorsAnalyzers.Flow;
using CorsAnalyzers.Model;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Surfaces.AspNetCore.Wiring;

/// <summary>What the methods and types of ASP.NET Core mean for CORS, by their names.</summary>
internal static class WiringSymbols
{
    private const string Builder = "Microsoft.AspNetCore.Builder";
    private const string Infrastructure = "Microsoft.AspNetCore.Cors.Infrastructure";

    /// <summary>
    /// Packages that give an app or its services many things, and CORS not among them. The framework's own assemblies count too:
    /// what they have to do with CORS is known by name.
    /// </summary>
    private static readonly string[] s_knownAssemblies =
    [
        "Microsoft.AspNetCore", "Microsoft.Extensions", "Microsoft.EntityFrameworkCore", "System", "Swashbuckle.AspNetCore", "NSwag", "Scalar.AspNetCore",
        "Serilog", "OpenTelemetry", "AutoMapper", "MediatR", "FluentValidation", "Npgsql", "Asp.Versioning",
    ];

    /// <summary>Calls AddIdentityServer, which brings a policy provider of its own.</summary>
    private const string BringsPolicies = "Microsoft.AspNetCore.ApiAuthorization.IdentityServer";

    /// <summary>What a method that gets the builder adds to it; <see cref="Middleware.Unseen"/> where nobody knows.</summary>
    internal static Middleware KindOf(IMethodSymbol method)
    {
        if (method.ContainingType is not { } type || !IsKnown(type.ContainingAssembly))
            return Middleware.Unseen;

        // Extensions of the framework stand in one namespace, whatever assembly they come from.
        if (!Operations.IsIn(type, Builder))
            return Middleware.Other;

        return method.Name switch
        {
            "UseCors" => Middleware.Cors,
            "UseRouting" => Middleware.Routing,
            "UseAuthentication" => Middleware.Authentication,
            "UseAuthorization" => Middleware.Authorization,
            "UseEndpoints" => Middleware.Endpoints,
            "UseMvc" or "UseMvcWithDefaultRoute" => Middleware.Mvc,
            "UseResponseCaching" => Middleware.ResponseCaching,
            "UseOutputCache" => Middleware.OutputCache,
            "UseHttpsRedirection" => Middleware.HttpsRedirection,
            _ => Middleware.Other,
        };
    }

    internal static bool IsUseCors(IMethodSymbol method) => method.Name == "UseCors" && Operations.IsIn(method.ContainingType, Builder);

    internal static bool IsRequireCors(IMethodSymbol method) => method.Name == "RequireCors" && Operations.IsIn(method.ContainingType, Builder);

    internal static bool IsOptions(ITypeSymbol? type) => type is { Name: "CorsOptions" } && Operations.IsIn(type, Infrastructure);

    internal static bool IsPolicyBuilder(ITypeSymbol? type) => type is { Name: "CorsPolicyBuilder" } && Operations.IsIn(type, Infrastructure);

    /// <summary>What the attribute (or metadata object) of this type does; null for any other type.</summary>
    internal static PolicyUseKind? MetadataOf(ITypeSymbol? type) => type switch
    {
        { Name: "EnableCorsAttribute" } when Operations.IsIn(type, "Microsoft.AspNetCore.Cors") => PolicyUseKind.Endpoint,
        { Name: "DisableCorsAttribute" } when Operations.IsIn(type, "Microsoft.AspNetCore.Cors") => PolicyUseKind.Disabled,
        _ => null,
    };

    /// <summary>True for attributes and metadata of the project's own that the middleware understands, such as one that derives from <c>EnableCorsAttribute</c>.</summary>
    internal static bool IsOwnMetadata(ITypeSymbol? type) => MetadataOf(type) is null && Is(type, "ICorsMetadata", Infrastructure);

    /// <summary>True for something that middleware can be added to.</summary>
    internal static bool IsAppBuilder(ITypeSymbol? type) => Is(type, "IApplicationBuilder", Builder);

    internal static bool IsWebApplication(ITypeSymbol? type) => type is { Name: "WebApplication" } && Operations.IsIn(type, Builder);

    /// <summary>True for calls that make an app, or give a host the one that it runs.</summary>
    internal static bool MakesApp(IMethodSymbol method) => method.Name switch
    {
        "Build" => method.ContainingType is { Name: "WebApplicationBuilder" },
        "Create" => IsWebApplication(method.ContainingType),
        "UseStartup" or "Configure" => method.Parameters is [{ Type: var host }, ..] && Is(host, "IWebHostBuilder", "Microsoft.AspNetCore.Hosting")
            || Is(method.ReceiverType, "IWebHostBuilder", "Microsoft.AspNetCore.Hosting"),
        _ => false,
    };

    /// <summary>True for something that services can be registered with.</summary>
    internal static bool TakesServices(ITypeSymbol? type) =>
        Is(type, "IServiceCollection", "Microsoft.Extensions.DependencyInjection")
        || Is(type, "IHostApplicationBuilder", "Microsoft.Extensions.Hosting")
        || Is(type, "WebApplicationBuilder", Builder)
        || Is(type, "IHostBuilder", "Microsoft.Extensions.Hosting")
        || Is(type, "IWebHostBuilder", "Microsoft.AspNetCore.Hosting");

    /// <summary>True for assemblies whose methods do to an app and its services what <see cref="KindOf"/> says, and nothing about CORS besides.</summary>
    internal static bool IsKnown(IAssemblySymbol? assembly)
    {
        if (assembly is null || assembly.Name == BringsPolicies)
            return false;

        foreach (var known in s_knownAssemblies)
        {
            if (assembly.Name.StartsWith(known, StringComparison.Ordinal) && (assembly.Name.Length == known.Length || assembly.Name[known.Length] == '.'))
                return true;
        }

        return false;
    }

    private static bool Is(ITypeSymbol? type, string name, string @namespace)
    {
        if (type is null)
            return false;

        if (type.Name == name && Operations.IsIn(type, @namespace))
            return true;

        foreach (var implemented in type.AllInterfaces)
        {
            if (implemented.Name == name && Operations.IsIn(implemented, @namespace))
                return true;
        }

        return false;
    }
}
