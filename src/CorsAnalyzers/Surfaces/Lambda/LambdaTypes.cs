using System.Collections.Immutable;
using CorsAnalyzers.Flow;
using CorsAnalyzers.Infrastructure;
using CorsAnalyzers.Model;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Surfaces.Lambda;

/// <summary>
/// The types of Amazon.Lambda.* that a compilation knows, matched by name, whatever assembly they come from.
/// Their shape is that of aws/aws-lambda-dotnet (July 2026).
/// </summary>
internal sealed class LambdaTypes
{
    /// <summary>The namespace that all of Amazon's types stand in.</summary>
    internal const string Root = "Amazon";

    private const string Events = "Amazon.Lambda.APIGatewayEvents.";
    private const string Annotations = "Amazon.Lambda.Annotations.APIGateway.";

    private readonly Dictionary<ISymbol, Platform> _responses = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _results = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _factories = new(SymbolEqualityComparer.Default);

    private LambdaTypes(Compilation compilation, ImmutableArray<string> furtherResponses)
    {
        // Looking into references makes the compiler read them, which is dear at the start.
        if (furtherResponses.IsEmpty && !ProjectWords.SpeakOf(Topics.Lambda, compilation))
            return;

        var types = new KnownTypes(compilation, Root);
        AddResponse(types.Named(Events + "APIGatewayProxyResponse"), Platform.RestApi);
        AddResponse(types.Named(Events + "APIGatewayHttpApiV2ProxyResponse"), Platform.ConfigurableGateway);
        AddResponse(types.Named("Amazon.Lambda.ApplicationLoadBalancerEvents.ApplicationLoadBalancerResponse"), Platform.ConfigurableGateway);
        foreach (var name in furtherResponses)
            AddResponse(compilation.GetTypesByMetadataName(name), Platform.RestApi);

        _results.UnionWith(types.Named(Annotations + "IHttpResult"));
        _factories.UnionWith(types.Named(Annotations + "HttpResults"));
    }

    internal bool IsEmpty => _responses.Count == 0 && _factories.Count == 0;

    internal static LambdaTypes Of(Compilation compilation, ImmutableArray<string> furtherResponses) => new(compilation, furtherResponses);

    /// <summary>The platform that a response of this type goes to, or null where the type is no response with headers of its own.</summary>
    internal Platform? PlatformOf(ITypeSymbol? type)
    {
        for (; type is { SpecialType: not SpecialType.System_Object }; type = type.BaseType)
        {
            if (_responses.TryGetValue(type.OriginalDefinition, out var platform))
                return platform;
        }

        return null;
    }

    /// <summary>True for one of the response types themselves, not for a type derived from one.</summary>
    internal bool IsResponseItself(ITypeSymbol type) => _responses.ContainsKey(type.OriginalDefinition);

    /// <summary>True for <c>IHttpResult</c> and <c>HttpResults</c> of Lambda Annotations.</summary>
    internal bool IsHttpResult(ITypeSymbol? type) =>
        type is not null && (_results.Contains(type.OriginalDefinition) || _factories.Contains(type.OriginalDefinition));

    /// <summary>True for <c>HttpResults.Ok(…)</c> and its like, which make a response.</summary>
    internal bool IsFactory(IMethodSymbol method) => method.IsStatic && method.ContainingType is { } type && _factories.Contains(type);

    /// <summary>A response of either kind, also in a task.</summary>
    internal bool IsResponse(ITypeSymbol? type)
    {
        if (type is INamedTypeSymbol { TypeArguments: [var result] } && Operations.IsTaskLike(type))
            type = result;

        return PlatformOf(type) is not null || IsHttpResult(type);
    }

    private void AddResponse(IEnumerable<INamedTypeSymbol> types, Platform platform)
    {
        foreach (var type in types)
            _responses[type] = platform;
    }
}
