using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Surfaces.Lambda;

/// <summary>Whether what a fix writes fits the types that are there: responses that are named in the options may declare any.</summary>
internal static class HeaderTypes
{
    /// <summary>
    /// True where a new <c>Dictionary&lt;string, string&gt;</c> can stand, for <c>MultiValueHeaders</c> one of <c>IList&lt;string&gt;</c>.
    /// </summary>
    internal static bool TakeNewDictionary(ITypeSymbol target, string slot, Compilation compilation)
    {
        var text = compilation.GetSpecialType(SpecialType.System_String);
        ITypeSymbol value = slot == ResponseFlow.MultiValueHeaders ? compilation.GetSpecialType(SpecialType.System_Collections_Generic_IList_T).Construct(text) : text;
        return compilation.GetTypeByMetadataName("System.Collections.Generic.Dictionary`2") is { } dictionary
            && compilation.ClassifyCommonConversion(dictionary.Construct(text, value), target).IsImplicit;
    }

    /// <summary>True for a dictionary of strings, for <c>MultiValueHeaders</c> of anything that an array of strings is.</summary>
    internal static bool TakeHeader(ITypeSymbol dictionary, string slot, Compilation compilation)
    {
        ITypeSymbol value = compilation.GetSpecialType(SpecialType.System_String);
        if (slot == ResponseFlow.MultiValueHeaders)
            value = compilation.CreateArrayTypeSymbol(value);

        var map = dictionary is INamedTypeSymbol self && IsMap(self) ? self : dictionary.AllInterfaces.FirstOrDefault(IsMap);
        return map is not null && compilation.ClassifyCommonConversion(value, map.TypeArguments[1]).IsImplicit;

        static bool IsMap(INamedTypeSymbol type) => type is { Name: "IDictionary", Arity: 2 };
    }
}
