using System.Collections.Immutable;
using CorsAnalyzers.Flow;
using CorsAnalyzers.Infrastructure;
using CorsAnalyzers.Model;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Surfaces.AspNetCore.Policies;

/// <summary>
/// The types of CORS policies that a compilation knows, by metadata name: those of ASP.NET Core (dotnet/aspnetcore, src/Middleware/CORS)
/// and of Web API 2 and OWIN (aspnet/AspNetWebStack, System.Web.Cors and System.Web.Http.Cors).
/// </summary>
internal sealed class PolicyTypes
{
    /// <summary>What the name of every type, method and attribute has in it that has to do with a policy.</summary>
    internal const string Word = "Cors";

    private const string Root = "Microsoft.AspNetCore.Cors";
    private const string Infrastructure = Root + ".Infrastructure.";

    private readonly HashSet<ISymbol> _builders = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, Platform> _policies = new(SymbolEqualityComparer.Default);

    private PolicyTypes(Compilation compilation)
    {
        var aspNetCore = new KnownTypes(compilation, Root);
        _builders.UnionWith(aspNetCore.Named(Infrastructure + "CorsPolicyBuilder"));
        LookUps = aspNetCore.Named(Infrastructure + "CorsOptions").SelectMany(type => type.GetMembers("GetPolicy")).ToImmutableArray();
        Add(aspNetCore.Named(Infrastructure + "CorsPolicy"), Platform.AspNetCorePolicy);

        var webApi = new KnownTypes(compilation, "System.Web");
        Add(webApi.Named("System.Web.Cors.CorsPolicy"), Platform.WebApiPolicy);
        Add(webApi.Named("System.Web.Http.Cors.EnableCorsAttribute"), Platform.WebApiPolicy);
    }

    internal bool IsEmpty => _builders.Count == 0 && _policies.Count == 0;

    /// <summary>The methods that hand out a policy which is registered already; whoever asks may change it.</summary>
    internal ImmutableArray<ISymbol> LookUps { get; }

    internal static PolicyTypes Of(Compilation compilation) => new(compilation);

    /// <summary>True where the CORS middleware of ASP.NET Core is referenced, which comes with its policies.</summary>
    internal static bool AreOfAspNetCore(Compilation compilation) => new KnownTypes(compilation, Root).Named(Infrastructure + "CorsPolicyBuilder").Any();

    internal bool IsBuilder(ITypeSymbol? type) => type is not null && _builders.Contains(type);

    /// <summary>What the lists of a policy's type mean; null for any other type.</summary>
    internal Platform? PlatformOf(ITypeSymbol? type) => type is not null && _policies.TryGetValue(type, out var platform) ? platform : null;

    internal bool IsPolicy(ITypeSymbol? type) => PlatformOf(type) is not null;

    /// <summary><c>EnableCorsAttribute</c> of Web API 2 takes lists as texts with commas. ASP.NET Core's names a policy.</summary>
    internal bool TakesTexts(ITypeSymbol? type) => type is { Name: "EnableCorsAttribute" } && IsPolicy(type);

    /// <summary>True for a function that is given a builder and returns nothing.</summary>
    internal bool IsConfiguration(ITypeSymbol? type) =>
        type is INamedTypeSymbol { Name: "Action", TypeArguments: [var builder] } && IsBuilder(builder);

    /// <summary>
    /// Framework methods that build a policy and ask it: what is configured there is all there is. <c>AddPolicy</c> is also a method of
    /// authorization, whose arguments are no policies of this kind.
    /// </summary>
    internal static bool AsksPolicy(IMethodSymbol method) => method.ContainingType is { } type && type.Name switch
    {
        "CorsOptions" => IsRegistration(method),
        "CorsMiddlewareExtensions" or "CorsEndpointConventionBuilderExtensions" => method.Name is "UseCors" or "RequireCors" && Operations.IsIn(type, "Microsoft.AspNetCore.Builder"),
        "CorsService" or "ICorsService" => method.Name == "EvaluatePolicy" && IsFrameworks(type),
        "CorsPolicyMetadata" => method.MethodKind == MethodKind.Constructor && IsFrameworks(type),
        "CorsHttpConfigurationExtensions" => method.Name == "EnableCors" && Operations.IsIn(type, "System.Web.Http"),
        _ => false,
    };

    /// <summary>True for methods that put a policy where everybody can get it by its name.</summary>
    internal static bool IsRegistration(IMethodSymbol method) =>
        method is { Name: "AddPolicy" or "AddDefaultPolicy", ContainingType: { Name: "CorsOptions" } type } && IsFrameworks(type);

    private static bool IsFrameworks(ITypeSymbol type) => Operations.IsIn(type, "Microsoft.AspNetCore.Cors.Infrastructure");

    private void Add(IEnumerable<INamedTypeSymbol> types, Platform platform)
    {
        foreach (var type in types)
            _policies[type] = platform;
    }
}
