using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.Flow;

/// <summary>Follows a list of strings to its elements.</summary>
internal static class ListFlow
{
    /// <summary>The elements of a list or array that is written out where it is used; default where it is not.</summary>
    internal static ImmutableArray<IOperation> ElementsOf(IOperation list)
    {
        list = Operations.Unwrap(list);
        switch (list)
        {
            case IArrayCreationOperation { Initializer: { } initializer }:
                return initializer.ElementValues;
            case IObjectCreationOperation { Initializer: { } initializer } creation when creation.Arguments.All(a => a.Value.Type?.SpecialType == SpecialType.System_Int32):
                var elements = ImmutableArray.CreateBuilder<IOperation>();
                foreach (var element in initializer.Initializers)
                {
                    if (element is not IInvocationOperation { Arguments: [var value] })
                        return default;

                    elements.Add(value.Value);
                }

                return elements.ToImmutable();
            case { Syntax: CollectionExpressionSyntax { } syntax } when syntax.Elements.All(e => e is ExpressionElementSyntax):
                // Roslyn 4.8 has no operation of its own for a collection expression, only its children.
                return list.ChildOperations.Count == syntax.Elements.Count ? list.ChildOperations.ToImmutableArray() : default;
            default:
                return default;
        }
    }
}
