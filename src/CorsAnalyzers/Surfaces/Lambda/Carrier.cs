using CorsAnalyzers.Flow;
using CorsAnalyzers.Model;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Surfaces.Lambda;

/// <summary>A method, property or field of the project that holds its CORS headers and nothing else.</summary>
internal sealed record Carrier(ISymbol Member, ITypeSymbol Type, bool SendsWildcard)
{
    /// <summary>The member that hands out what is made in it; null where that takes more than naming it.</summary>
    internal static ISymbol? OwnerOf(ISymbol member) => member switch
    {
        IMethodSymbol { AssociatedSymbol: IPropertySymbol property } => property,
        IMethodSymbol { MethodKind: MethodKind.Ordinary, IsGenericMethod: false, IsAsync: false } method when method.Parameters.All(parameter => parameter.IsOptional) => method,
        IFieldSymbol or IPropertySymbol => member,
        _ => null,
    };

    internal static Carrier? Of(ISymbol owner, IOperation map, IOperation origin, CodeBase code)
    {
        var flow = new MapWrites(code, map);
        flow.FollowCreation(map, frame: null);
        if (flow.IsOpen || TypeOf(owner) is not { } type || !(owner is IFieldSymbol || flow.Returns.Count > 0 || flow.Stores.Count > 0))
            return null;

        foreach (var write in flow.Writes)
        {
            if (write.Key is null || code.Strings.ValueOf(write.Key, write.Frame).Value is not { } name || !IsCorsHeader(name))
                return null;
        }

        return new Carrier(owner, type, code.Strings.ValuesOf(origin, frame: null).Any(value => value.Fact.Value is "*"));
    }

    private static ITypeSymbol? TypeOf(ISymbol member) => member switch
    {
        IFieldSymbol field => field.Type,
        IPropertySymbol property => property.Type,
        IMethodSymbol method => method.ReturnType,
        _ => null,
    };

    private static bool IsCorsHeader(string name) =>
        name.StartsWith("Access-Control-", StringComparison.OrdinalIgnoreCase) || HeaderName.Equals(name, "Vary");
}
