using CorsAnalyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.Surfaces.AspNetCore.Policies;

/// <summary>Reads the functions by which a policy tests origins.</summary>
internal static class OriginTests
{
    private const int MaxDepth = 8;

    /// <summary>True for a function that says yes whatever the origin is; a test for null or emptiness is no test of it.</summary>
    internal static bool AcceptsEveryone(IOperation test, Frame? frame, CodeBase code) =>
        Delegates.FunctionOf(test, frame, code) is { } function
        && code.BodyAround(function) is { IsIterator: false } body
        && body.ReturnedBy(function is IAnonymousFunctionOperation or ILocalFunctionOperation ? function : null).ToList() is { Count: > 0 } returned
        && returned.TrueForAll(value => IsAlwaysTrue(value, body, depth: 0));

    private static bool IsAlwaysTrue(IOperation value, BodyIndex body, int depth)
    {
        value = Operations.Unwrap(value);
        if (value.ConstantValue is { HasValue: true, Value: bool constant })
            return constant;

        if (depth++ >= MaxDepth)
            return false;

        return value switch
        {
            IParenthesizedOperation parenthesized => IsAlwaysTrue(parenthesized.Operand, body, depth),
            IConditionalOperation { WhenFalse: { } whenFalse } choice => IsAlwaysTrue(choice.WhenTrue, body, depth) && IsAlwaysTrue(whenFalse, body, depth),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr } either => IsAlwaysTrue(either.LeftOperand, body, depth) || IsAlwaysTrue(either.RightOperand, body, depth),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both => IsAlwaysTrue(both.LeftOperand, body, depth) && IsAlwaysTrue(both.RightOperand, body, depth),
            IUnaryOperation { OperatorKind: UnaryOperatorKind.Not, Operand: IInvocationOperation { TargetMethod: { Name: "IsNullOrEmpty" or "IsNullOrWhiteSpace", ContainingType.SpecialType: SpecialType.System_String }, Arguments: [var tested] } } => IsOrigin(tested.Value),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.NotEquals } differs => (IsOrigin(differs.LeftOperand) && IsNothing(differs.RightOperand)) || (IsOrigin(differs.RightOperand) && IsNothing(differs.LeftOperand)),
            IIsPatternOperation { Pattern: INegatedPatternOperation { Pattern: IConstantPatternOperation constantPattern } } pattern => IsOrigin(pattern.Value) && IsNothing(constantPattern.Value),
            ILocalReferenceOperation local when body.NeverChanges(local.Local) => body.OnlyValueOf(local.Local) is { } held && IsAlwaysTrue(held, body, depth),
            _ => false,
        };
    }

    private static bool IsOrigin(IOperation value) => Operations.Unwrap(value) is IParameterReferenceOperation { Parameter.Type.SpecialType: SpecialType.System_String };

    private static bool IsNothing(IOperation value) => Operations.Unwrap(value).ConstantValue is { HasValue: true, Value: null or "" };
}
