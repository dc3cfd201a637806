using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.Flow;

/// <summary>Recognises tests that only an OPTIONS request passes, by the constant that they compare with.</summary>
internal static class Preflights
{
    /// <summary>How many flags and helpers a test may hide behind.</summary>
    private const int MaxDepth = 3;

    internal static bool IsTest(IOperation test, BodyIndex body, int depth = 0)
    {
        test = Operations.Unwrap(test);
        switch (test)
        {
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } equals:
                return IsOptions(equals.LeftOperand) || IsOptions(equals.RightOperand);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both:
                return IsTest(both.LeftOperand, body, depth) || IsTest(both.RightOperand, body, depth);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr } either:
                return IsTest(either.LeftOperand, body, depth) && IsTest(either.RightOperand, body, depth);
            case IIsPatternOperation pattern:
                return IsPattern(pattern.Pattern);
            case ILocalReferenceOperation local when depth < MaxDepth && body.NeverChanges(local.Local):
                return body.OnlyValueOf(local.Local) is { } value && IsTest(value, body, depth + 1);
            case IInvocationOperation { TargetMethod.Name: "IsOptions" }:
                return true;
            case IInvocationOperation { TargetMethod.Name: "Equals" } call:
                return (call.Instance is { } self && IsOptions(self)) || call.Arguments.Any(argument => IsOptions(argument.Value));
            case IInvocationOperation call when depth < MaxDepth:
                // Entered without a frame, which would ask for the path to this very call, of which the test is a part.
                return body.Code.ReturnedBy(call.TargetMethod) is [var result] && IsTest(result, body.Code.BodyAround(result), depth + 1);
            default:
                return false;
        }
    }

    /// <summary>A test that every request passes but OPTIONS.</summary>
    internal static bool IsTestForOthers(IOperation test) => test switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.NotEquals } differs => IsOptions(differs.LeftOperand) || IsOptions(differs.RightOperand),
        IIsPatternOperation { Pattern: INegatedPatternOperation not } => IsPattern(not.Pattern),
        _ => false,
    };

    internal static bool IsClause(ICaseClauseOperation clause) => clause switch
    {
        ISingleValueCaseClauseOperation single => IsOptions(single.Value),
        IPatternCaseClauseOperation pattern => IsPattern(pattern.Pattern),
        _ => false,
    };

    internal static bool IsPattern(IPatternOperation pattern) => pattern switch
    {
        IConstantPatternOperation constant => IsOptions(constant.Value),
        IRecursivePatternOperation recursive => recursive.DeconstructionSubpatterns.Any(IsPattern) || recursive.PropertySubpatterns.Any(property => IsPattern(property.Pattern)),
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either => IsPattern(either.LeftPattern) && IsPattern(either.RightPattern),
        IBinaryPatternOperation both => IsPattern(both.LeftPattern) || IsPattern(both.RightPattern),
        _ => false,
    };

    private static bool IsOptions(IOperation value) => Operations.Unwrap(value) switch
    {
        { ConstantValue: { HasValue: true, Value: string text } } => string.Equals(text, "OPTIONS", StringComparison.OrdinalIgnoreCase),
        IMemberReferenceOperation { Member: { Name: "Options", ContainingType.Name: "HttpMethods" or "HttpMethod" } } => true,
        IPropertyReferenceOperation { Property.Name: "Method", Instance: { } method } => IsOptions(method),
        IInvocationOperation { TargetMethod.Name: "ToString", Instance: { } method } => IsOptions(method),
        _ => false,
    };
}
