using System.Collections.Immutable;
using CorsAnalyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.Flow;

/// <summary>
/// Tests of variables that keep one value throughout a body. All tests of one variable are one decision, whose arms are the values
/// that it is compared with: two tests for different values exclude each other, and so do a test and its opposite.
/// </summary>
internal static class Variables
{
    /// <summary>How many variables a test may be passed through.</summary>
    private const int MaxDepth = 3;

    /// <summary>The arm for null.</summary>
    internal const int NullArm = 0;

    /// <summary>The arm for a flag that is set.</summary>
    internal const int TrueArm = 1;

    /// <summary>The variable that a test compares with a constant, or null; a flag alone is compared with true.</summary>
    internal static (ISymbol Variable, int Arm, bool IsNegated)? Tested(IOperation test, BodyIndex body, int depth = 0)
    {
        switch (Operations.Unwrap(test))
        {
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } comparison:
                var isNegated = comparison.OperatorKind == BinaryOperatorKind.NotEquals;
                return Compared(comparison.LeftOperand, comparison.RightOperand, isNegated, body)
                    ?? Compared(comparison.RightOperand, comparison.LeftOperand, isNegated, body);
            case IIsPatternOperation { Pattern: IConstantPatternOperation constant } pattern:
                return Compared(pattern.Value, constant.Value, isNegated: false, body);
            case IIsPatternOperation { Pattern: INegatedPatternOperation { Pattern: IConstantPatternOperation constant } } pattern:
                return Compared(pattern.Value, constant.Value, isNegated: true, body);
            case IInvocationOperation { TargetMethod: { Name: "IsNullOrEmpty" or "IsNullOrWhiteSpace", ContainingType.SpecialType: SpecialType.System_String }, Arguments: [var argument] }:
                // No origin is empty: what is not null is a value.
                return Steady(argument.Value, body) is { } checkedForNull ? (checkedForNull, NullArm, false) : null;
            case IInvocationOperation { TargetMethod.Name: "Equals" } equals:
                var compared = equals.Arguments.Select(a => a.Value).Where(a => a.Type?.TypeKind != TypeKind.Enum).ToImmutableArray();
                if (equals.Instance is { } self)
                    compared = compared.Insert(0, self);

                return compared is [var left, var right]
                    ? Compared(left, right, isNegated: false, body) ?? Compared(right, left, isNegated: false, body)
                    : null;
            case ILocalReferenceOperation local when depth < MaxDepth && body.NeverChanges(local.Local) && body.OnlyValueOf(local.Local) is { } value && Tested(value, body, depth + 1) is { } meant:
                return meant;
            default:
                return Steady(test, body) is { } flag ? (flag, ArmFor(true), false) : null;
        }
    }

    /// <summary>What it means for a variable to have this constant value.</summary>
    internal static Guard Has(object variable, object? value) => new(variable, ArmFor(value), Taken: true, GuardKind.Branch);

    /// <summary>The local, parameter, field or property behind an expression, if it has the same value wherever this body reads it.</summary>
    internal static ISymbol? Steady(IOperation value, BodyIndex body) => Operations.Unwrap(value) switch
    {
        ILocalReferenceOperation local when body.NeverChanges(local.Local) => local.Local,
        IParameterReferenceOperation parameter when body.NeverChanges(parameter.Parameter) => parameter.Parameter,
        IFieldReferenceOperation { Field.IsReadOnly: true, Instance: null or IInstanceReferenceOperation } field => field.Field,
        IPropertyReferenceOperation { Property: { IsReadOnly: true, IsIndexer: false }, Instance: null or IInstanceReferenceOperation } property when IsStored(property.Property) => property.Property,
        _ => null,
    };

    /// <summary>True for a test that mentions variables, none of which changes in this body.</summary>
    internal static bool AllSteady(IOperation test, BodyIndex body)
    {
        foreach (var part in test.DescendantsAndSelf())
        {
            switch (part)
            {
                case ILocalReferenceOperation local when !body.NeverChanges(local.Local):
                case IParameterReferenceOperation parameter when !body.NeverChanges(parameter.Parameter):
                case IFieldReferenceOperation { Field: { IsReadOnly: false, IsConst: false } }:
                case IPropertyReferenceOperation { Instance: null or IInstanceReferenceOperation } property when !IsStored(property.Property):
                case IAssignmentOperation or IIncrementOrDecrementOperation or IAwaitOperation or IIsPatternOperation { Pattern: IDeclarationPatternOperation }:
                case IInvocationOperation { TargetMethod.Name: not ("Contains" or "StartsWith" or "EndsWith" or "Equals" or "Any" or "ContainsKey") }:
                    return false;
            }
        }

        return true;
    }

    /// <summary>A property that only hands out what it stores; a computed one may say something else each time.</summary>
    private static bool IsStored(IPropertySymbol property) =>
        property.IsReadOnly && !property.IsVirtual && !property.IsOverride
        && property.ContainingType.GetMembers().Any(member => member is IFieldSymbol field && SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property));

    private static (ISymbol, int, bool)? Compared(IOperation value, IOperation constant, bool isNegated, BodyIndex body)
    {
        var compared = Operations.Unwrap(constant);
        return compared.ConstantValue is { HasValue: true, Value: var expected } && Steady(value, body) is { } variable
            // What is false is not true: both are one decision.
            ? expected is false ? (variable, TrueArm, !isNegated) : (variable, ArmFor(expected), isNegated)
            : null;
    }

    private static int ArmFor(object? value) => value switch
    {
        null => NullArm,
        true => TrueArm,
        string text => TextIndex.HashOf(text),
        _ => value.GetHashCode() + 2,
    };
}
