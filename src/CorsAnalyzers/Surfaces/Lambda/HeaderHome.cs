using CorsAnalyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.Surfaces.Lambda;

/// <summary>A place where headers of a response can be added.</summary>
/// <param name="Slot">The property that holds them: <c>Headers</c> or <c>MultiValueHeaders</c>.</param>
/// <param name="Operation">The creation of the dictionary, the null in its place, or the braces of a nested initializer.</param>
internal readonly record struct HeaderHome(string Slot, IOperation Operation)
{
    internal Site Site => Site.Of(Operation.Syntax);

    internal bool IsBraces => Operation is IObjectOrCollectionInitializerOperation;

    internal bool IsNull => Operation.ConstantValue is { HasValue: true, Value: null };

    /// <summary>The type of the dictionary, of a null that of the variable or property that gets it.</summary>
    internal ITypeSymbol? Type => Operation.Parent is IConversionOperation { IsImplicit: true } conversion && IsNull ? conversion.Type : Operation.Type;
}

/// <summary>One return of a response.</summary>
/// <param name="Reference">The mention of the response that is returned; the decisions on its way count.</param>
internal readonly record struct WayOut(IOperation Reference, IReturnOperation Return);
