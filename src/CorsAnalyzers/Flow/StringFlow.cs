using System.Collections.Immutable;
using CorsAnalyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.Flow;

/// <summary>
/// Follows a string to the constants it may hold: through constants, locals assigned once, fields and properties that never change,
/// parameters of followed calls, helper methods, concatenation and every kind of choice.
/// </summary>
/// <param name="landmarks">What is asked of values that are no constants.</param>
internal sealed partial class StringFlow(CodeBase code, Landmarks landmarks)
{
    /// <summary>How deep expressions may nest and values may be followed before the answer is "unknown".</summary>
    private const int MaxDepth = 32;

    /// <summary>What a variable costs of that depth: each may double the work, as in <c>b = x ? a : a</c>.</summary>
    private const int VariableDepth = 4;

    /// <summary>How many different values are kept.</summary>
    private const int MaxValues = 16;

    /// <summary>Every value that <paramref name="operation"/> may have; an unknown fact stands for those that could not be followed.</summary>
    internal ImmutableArray<HeaderValue> ValuesOf(IOperation operation, Frame? frame)
    {
        var values = ImmutableArray.CreateBuilder<HeaderValue>();
        Follow(operation, frame, Path.Always, values, depth: 0);
        return values.ToImmutable();
    }

    /// <summary>The one value that <paramref name="operation"/> has; unknown where there may be several.</summary>
    internal Fact<string> ValueOf(IOperation operation, Frame? frame)
    {
        var values = ValuesOf(operation, frame);
        return values.Length == 1 ? values[0].Fact : Fact<string>.Unknown(Site.Of(operation.Syntax));
    }

    /// <summary>
    /// The integer (or the number of an enumeration's member) that an expression has; one of them where it may have several in the same hundred.
    /// </summary>
    internal int? IntegerOf(IOperation operation, int depth = 0)
    {
        operation = Operations.Unwrap(operation);
        if (operation.ConstantValue is { HasValue: true, Value: int constant })
            return constant;

        if (depth >= MaxDepth)
            return null;

        switch (operation)
        {
            case IConditionalOperation { WhenFalse: { } whenFalse } conditional:
                return IntegerOf(conditional.WhenTrue, depth + VariableDepth) is { } left && IntegerOf(whenFalse, depth + VariableDepth) is { } right && left / 100 == right / 100 ? left : null;
            case ILocalReferenceOperation local when code.BodyAround(local) is var body && body.NeverChanges(local.Local):
                return body.OnlyValueOf(local.Local) is { } value ? IntegerOf(value, depth + VariableDepth) : null;
            case IFieldReferenceOperation field when code.Members.NeverChanges(field.Field):
                return code.Members.FirstValueOf(field.Field) is { } first ? IntegerOf(first, depth + VariableDepth) : null;
            default:
                return null;
        }
    }

    private void Follow(IOperation operation, Frame? frame, Path path, ImmutableArray<HeaderValue>.Builder values, int depth)
    {
        operation = Operations.Unwrap(operation);
        var site = Site.Of(operation.Syntax);
        if (operation.ConstantValue is { HasValue: true, Value: var constant })
        {
            Add(values, constant is string text ? Fact<string>.Known(text, site) : constant is null ? Fact<string>.Absent(site) : default, path);
            return;
        }

        if (depth >= MaxDepth || values.Count >= MaxValues)
        {
            Add(values, Fact<string>.Unknown(site), path);
            return;
        }

        depth++;
        switch (operation)
        {
            case ILocalReferenceOperation local when FollowLocal(local, frame, path, values, depth):
            case IParameterReferenceOperation parameter when FollowParameter(parameter, frame, path, values, depth):
            case IFieldReferenceOperation field when FollowField(field, frame, path, values, depth):
            case IPropertyReferenceOperation property when FollowProperty(property, frame, path, values, depth):
            case IInvocationOperation invocation when FollowCall(invocation, invocation.TargetMethod, frame, path, values, depth):
                return;
            case IConditionalOperation { WhenFalse: { } whenFalse } conditional:
                if (TruthOf(conditional.Condition, frame) is not false)
                    FollowArm(conditional.WhenTrue, conditional, frame, path, values, depth);
                if (TruthOf(conditional.Condition, frame) is not true)
                    FollowArm(whenFalse, conditional, frame, path, values, depth);
                return;
            case ISwitchExpressionOperation @switch:
                foreach (var arm in @switch.Arms)
                    FollowArm(arm.Value, arm, frame, path, values, depth);
                return;
            case ICoalesceOperation coalesce:
                FollowCoalesce(coalesce, frame, path, values, depth);
                return;
            case IThrowOperation:
                return;
            case IDefaultValueOperation:
                Add(values, Fact<string>.Absent(site), path);
                return;
            case ISimpleAssignmentOperation assignment:
                Follow(assignment.Value, frame, path, values, depth);
                return;
            case IInvocationOperation or IInterpolatedStringOperation when BooleanText.FlagIn(operation) is { } flag:
                var truth = TruthOf(flag, frame);
                foreach (var (spelled, when) in BooleanText.ValuesOf(flag, truth, frame, code.BodyAround(flag)))
                    values.Add(new HeaderValue(Fact<string>.Known(spelled, site), path.And(when)) { Source = truth is null ? ValueSource.Flag : ValueSource.Other });
                return;
            case IInterpolatedStringOperation or IBinaryOperation { OperatorKind: BinaryOperatorKind.Add }:
                Add(values, Concatenate(operation, frame), path);
                return;
        }

        var source = landmarks.SourceOf(operation, frame, code);
        var unknown = new HeaderValue(Fact<string>.Unknown(site), path) { Source = source };
        values.Add(source == ValueSource.RequestOrigin ? unknown with { WeakChecks = landmarks.WeakChecksOf(operation, frame, code) } : unknown);
    }

    private void FollowArm(IOperation value, IOperation choice, Frame? frame, Path path, ImmutableArray<HeaderValue>.Builder values, int depth)
    {
        Follow(value, frame, path.And(Decisions.PathTo(value, choice, frame, code.BodyAround(choice))), values, depth);
    }

    private bool FollowCall(IOperation call, IMethodSymbol method, Frame? frame, Path path, ImmutableArray<HeaderValue>.Builder values, int depth)
    {
        if (!code.TryEnter(call, method, frame, out var inner, out var returned))
            return false;

        foreach (var value in returned)
        {
            Follow(value, inner, path.And(Decisions.PathIn(value, inner, code.BodyAround(value))), values, depth);
        }

        return true;
    }

    private void FollowCoalesce(ICoalesceOperation coalesce, Frame? frame, Path path, ImmutableArray<HeaderValue>.Builder values, int depth)
    {
        var left = ImmutableArray.CreateBuilder<HeaderValue>();
        FollowArm(coalesce.Value, coalesce, frame, path, left, depth);
        var mayBeNull = false;
        foreach (var value in left)
        {
            mayBeNull |= value.Fact.Kind != FactKind.Known;
            if (value.Fact.Kind != FactKind.Absent)
                values.Add(value);
        }

        if (mayBeNull)
            FollowArm(coalesce.WhenNull, coalesce, frame, path, values, depth);
    }

    private Fact<string> Concatenate(IOperation operation, Frame? frame)
    {
        var site = Site.Of(operation.Syntax);
        var parts = operation is IBinaryOperation binary
            ? ImmutableArray.Create<IOperation?>(binary.LeftOperand, binary.RightOperand)
            : ((IInterpolatedStringOperation)operation).Parts.Select(TextOf).ToImmutableArray();
        var text = string.Empty;
        foreach (var part in parts)
        {
            // Nested sums are not entered: a sum of constants is a constant, and a long one is no header value.
            if (part is null || Operations.Unwrap(part) is IBinaryOperation { ConstantValue.HasValue: false } || ValueOf(part, frame) is not { IsKnown: true, Value: { } known })
                return Fact<string>.Unknown(site);

            text += known;
        }

        return Fact<string>.Known(text, site);
    }

    private static IOperation? TextOf(IInterpolatedStringContentOperation part) => part switch
    {
        IInterpolatedStringTextOperation text => text.Text,
        IInterpolationOperation { Alignment: null, FormatString: null } interpolation => interpolation.Expression,
        _ => null,
    };

    /// <summary>The value of a condition that is a constant or a parameter bound to one; null where it may be either.</summary>
    private static bool? TruthOf(IOperation condition, Frame? frame)
    {
        if (condition.ConstantValue is { HasValue: true, Value: bool constant })
            return constant;

        return condition switch
        {
            IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not => !TruthOf(not.Operand, frame),
            IParameterReferenceOperation parameter when frame?.ArgumentFor(parameter.Parameter)?.Value.ConstantValue is { HasValue: true, Value: bool bound } => bound,
            _ => null,
        };
    }

    private static void Add(ImmutableArray<HeaderValue>.Builder values, Fact<string> fact, Path path) => values.Add(new HeaderValue(fact, path));
}
