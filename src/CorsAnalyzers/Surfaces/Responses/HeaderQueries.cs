using CorsAnalyzers.Flow;
using CorsAnalyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.Surfaces.Responses;

/// <summary>
/// Headers of a request that are found by comparing every name, which is how to ignore case in a dictionary that minds it:
/// <c>headers.FirstOrDefault(header => string.Equals(header.Key, name, StringComparison.OrdinalIgnoreCase)).Value</c>.
/// </summary>
internal static class HeaderQueries
{
    /// <summary>The name of the header whose value a query finds; null where it finds something else.</summary>
    internal static IOperation? NameFoundBy(IOperation value, BodyIndex body) => value switch
    {
        IPropertyReferenceOperation { Property: { Name: "Value", ContainingType.Name: "KeyValuePair" }, Instance: { } pair } => NameOfPair(pair, body),
        IInvocationOperation { TargetMethod.Name: "Select" or "SelectMany" } call when Operations.ReceiverOf(call) is { } pairs && ReturnedBy(call, body) is { } part && IsPart(part, "Value") => NameOfPairs(pairs, body),
        IInvocationOperation { TargetMethod.Name: "Any" } call => NameComparedIn(call, body),
        _ => null,
    };

    /// <summary>True for a query over the headers that asks more of them than their names: <c>headers.Any(header => allowed.Contains(header.Value))</c>.</summary>
    internal static bool MayCheck(IInvocationOperation call, BodyIndex body)
    {
        if (call.TargetMethod.Name is "Select" or "SelectMany" or "ToDictionary" or "OrderBy" or "GroupBy" || Operations.ArgumentsOf(call).All(argument => argument.Type?.TypeKind != TypeKind.Delegate) || Operations.ReceiverOf(call) is not { } pairs)
            return false;

        if (RequestHeaders.Are(pairs, body))
            return NameComparedIn(call, body) is null;

        return RequestHeaders.Are(SourceOf(pairs), body);
    }

    /// <summary>True where a loop, a deconstruction or a pattern takes the headers of a request apart, one of them perhaps the Origin.</summary>
    internal static bool NamesParts(IOperation operation, BodyIndex body) => operation switch
    {
        IForEachLoopOperation loop => RequestHeaders.Are(SourceOf(loop.Collection), body) && loop.Body.Syntax.ToString().IndexOf(HeaderName.Origin, StringComparison.OrdinalIgnoreCase) >= 0,
        IDeconstructionAssignmentOperation pair => RequestHeaders.Are(SourceOf(pair.Value), body),
        IIsPatternOperation { Pattern: var pattern } test when Operations.GivesName(pattern) && Operations.NameGivenBy(pattern) is null =>
            RequestHeaders.Are(SourceOf(test.Value), body) || pattern.Syntax.ToString().Contains(HeaderName.Origin),
        _ => false,
    };

    /// <summary>What the calls of a query, and <c>Values</c>, begin with.</summary>
    private static IOperation SourceOf(IOperation pairs)
    {
        while (true)
        {
            pairs = Operations.Unwrap(pairs);
            switch (pairs)
            {
                case IInvocationOperation call when Operations.ReceiverOf(call) is { } source:
                    pairs = source;
                    break;
                case IPropertyReferenceOperation { Property.Name: "Values", Instance: { } whole }:
                    pairs = whole;
                    break;
                default:
                    return pairs;
            }
        }
    }

    private static IOperation? NameOfPair(IOperation pair, BodyIndex body) => Operations.Unwrap(pair) switch
    {
        ILocalReferenceOperation local => body.OnlyValueOf(local.Local) is IInvocationOperation only ? NameOfPair(only, body) : null,
        IInvocationOperation { TargetMethod.Name: "First" or "FirstOrDefault" or "Single" or "SingleOrDefault" or "Last" or "LastOrDefault" } call =>
            Operations.ArgumentsOf(call).IsEmpty ? Operations.ReceiverOf(call) is { } pairs ? NameOfPairs(pairs, body) : null : NameComparedIn(call, body),
        _ => null,
    };

    private static IOperation? NameOfPairs(IOperation pairs, BodyIndex body) =>
        Operations.Unwrap(pairs) is IInvocationOperation { TargetMethod.Name: "Where" } call ? NameComparedIn(call, body) : null;

    /// <summary>The name that a test of the request's headers compares each key with.</summary>
    internal static IOperation? NameComparedIn(IInvocationOperation call, BodyIndex body)
    {
        if (Operations.ReceiverOf(call) is not { } headers || !RequestHeaders.Are(headers, body))
            return null;

        return ReturnedBy(call, body) switch
        {
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } comparison => Other(comparison.LeftOperand, comparison.RightOperand),
            IInvocationOperation { TargetMethod.Name: "Equals", Instance: { Type.SpecialType: SpecialType.System_String } self, Arguments: [var other, ..] } => Other(self, other.Value),
            IInvocationOperation { TargetMethod.Name: "Equals", Arguments: [var left, var right, ..] } => Other(left.Value, right.Value),
            _ => null,
        };
    }

    private static IOperation? Other(IOperation left, IOperation right) => IsPart(left, "Key") ? right : IsPart(right, "Key") ? left : null;

    /// <summary>What the only lambda among the arguments of a call returns, if it is one expression.</summary>
    private static IOperation? ReturnedBy(IInvocationOperation call, BodyIndex body) =>
        Operations.ArgumentsOf(call) is [var only] && Operations.Unwrap(only) is IDelegateCreationOperation { Target: IAnonymousFunctionOperation lambda } && body.ReturnedBy(lambda).ToList() is [var returned]
            ? Operations.Unwrap(returned)
            : null;

    /// <summary>The key or value of the pair that a lambda gets, in whatever case.</summary>
    private static bool IsPart(IOperation value, string part) => RequestOrigin.Content(value) switch
    {
        IPropertyReferenceOperation { Instance: IParameterReferenceOperation } property => property.Property.Name == part,
        IInvocationOperation { TargetMethod.Name: "ToLower" or "ToLowerInvariant" or "ToUpper" or "ToUpperInvariant", Instance: { } inner } => IsPart(inner, part),
        _ => false,
    };
}
