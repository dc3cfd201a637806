using CorsAnalyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.Surfaces.AspNetCore.Policies;

/// <summary>Finds the code that runs when a delegate is called.</summary>
internal static class Delegates
{
    private const int MaxDepth = 8;

    /// <summary>
    /// The lambda, or the body of the method or local function, that a delegate stands for: written in its place, as a method group, or held
    /// by a local, field or parameter that never changes. Null where there may be others.
    /// </summary>
    internal static IOperation? FunctionOf(IOperation value, Frame? frame, CodeBase code)
    {
        for (var depth = 0; depth < MaxDepth; depth++)
        {
            value = Operations.Unwrap(value);
            switch (value)
            {
                case IAnonymousFunctionOperation:
                    return value;
                case IDelegateCreationOperation creation:
                    value = creation.Target;
                    break;
                case IMethodReferenceOperation { Method: var method }:
                    return CodeBase.IsBoundStatically(method) && code.TryGetBody(method, out var body) ? body : null;
                case ILocalReferenceOperation local when code.BodyAround(local) is var around && around.NeverChanges(local.Local) && around.OnlyValueOf(local.Local) is { } held:
                    value = held;
                    break;
                case IFieldReferenceOperation field when code.Members.NeverChanges(field.Field) && code.Members.FirstValueOf(field.Field) is { } first:
                    (value, frame) = (first, null);
                    break;
                case IPropertyReferenceOperation { Property: { IsIndexer: false } property } when code.Members.NeverChanges(property) && code.Members.FirstValueOf(property) is { } first:
                    (value, frame) = (first, null);
                    break;
                case IParameterReferenceOperation parameter when frame?.ArgumentFor(parameter.Parameter) is { } argument && code.BodyAround(parameter).NeverChanges(parameter.Parameter):
                    (value, frame) = (argument.Value, frame.Caller);
                    break;
                default:
                    return null;
            }
        }

        return null;
    }

    /// <summary>The first parameter of a function.</summary>
    internal static IParameterSymbol? FirstParameterOf(IOperation function, CodeBase code)
    {
        var method = function switch
        {
            IAnonymousFunctionOperation lambda => lambda.Symbol,
            ILocalFunctionOperation local => local.Symbol,
            _ => code.MemberAround(function) as IMethodSymbol,
        };
        return method?.Parameters is [var first, ..] ? first : null;
    }
}
