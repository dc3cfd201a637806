using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.CodeFixes.Infrastructure;

internal static class TypeSymbolExtensions
{
    internal static IEnumerable<ITypeSymbol> GetBaseTypesAndThis(this ITypeSymbol type)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
            yield return current;
    }
}
