using System.Collections.Immutable;
using CorsAnalyzers.Flow;
using CorsAnalyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.Surfaces.Origins;

/// <summary>What a condition proves about an origin when it holds.</summary>
/// <param name="IsCheck">True where it may be a real check: it compares, looks up, or asks code that cannot be seen.</param>
/// <param name="Weak">The weak checks that let origins of others pass.</param>
internal readonly record struct OriginVerdict(bool IsCheck, ImmutableArray<WeakCheck> Weak)
{
    /// <summary>Says nothing about the origin, or only that there is one.</summary>
    internal static OriginVerdict Nothing => new(IsCheck: false, ImmutableArray<WeakCheck>.Empty);

    internal static OriginVerdict Check => new(IsCheck: true, ImmutableArray<WeakCheck>.Empty);

    /// <summary>Both have to hold: one real check is enough.</summary>
    internal OriginVerdict And(OriginVerdict other) => IsCheck || other.IsCheck ? Check : new(IsCheck: false, Weak.AddRange(other.Weak));

    /// <summary>One of them is enough: what is weak stays weak beside a real check.</summary>
    internal OriginVerdict Or(OriginVerdict other)
    {
        var weak = Weak.AddRange(other.Weak);
        return weak.IsEmpty ? new(IsCheck || other.IsCheck, weak) : new(IsCheck: false, weak);
    }
}

/// <summary>
/// Finds the weak checks among the conditions under which an origin is accepted. What the origin is, the surface says; it is followed
/// through locals, <c>Uri</c>, and helper methods with a visible body.
/// </summary>
/// <param name="isOrigin">True for a value that is the origin itself, in the body that it stands in.</param>
internal sealed class OriginChecks(CodeBase code, Func<IOperation, bool> isOrigin)
{
    private const int MaxDepth = 24;
    private const int MaxCalls = 40;
    private const int MaxTests = 500;

    private readonly OriginSubjects _subjects = new(code, isOrigin);
    private readonly List<Site> _seen = [];
    private int _calls;

    /// <summary>The conditions that were looked at.</summary>
    internal IReadOnlyList<Site> Seen => _seen;

    /// <summary>
    /// The weak checks of a predicate, whose first parameter is the origin: the argument of <c>SetIsOriginAllowed</c>, or what is assigned
    /// to <c>IsOriginAllowed</c>. Empty where it makes none, where it may check the origin in another way too, and where its body is not visible.
    /// </summary>
    /// <param name="predicate">A lambda, method group or local function, also inside of <c>new Func&lt;…&gt;(…)</c> or a local that holds one.</param>
    internal static ImmutableArray<WeakCheck> OfPredicate(IOperation predicate, CodeBase code)
    {
        if (FunctionIn(predicate, code) is not var (function, method) || method.Parameters is not [var parameter, ..])
            return ImmutableArray<WeakCheck>.Empty;

        var checks = new OriginChecks(code, value => value is IParameterReferenceOperation reference && SymbolEqualityComparer.Default.Equals(reference.Parameter.OriginalDefinition, parameter.OriginalDefinition));
        return checks.Returning(code.BodyAround(function), function is IAnonymousFunctionOperation or ILocalFunctionOperation ? function : null, holds: true, frame: null, depth: 0).Weak;
    }

    private static (IOperation Function, IMethodSymbol Method)? FunctionIn(IOperation predicate, CodeBase code, int depth = 0)
    {
        predicate = Operations.Unwrap(predicate);
        return predicate switch
        {
            IDelegateCreationOperation creation => FunctionIn(creation.Target, code, depth),
            IAnonymousFunctionOperation lambda => (lambda, lambda.Symbol),
            IMethodReferenceOperation reference when CodeBase.IsBoundStatically(reference.Method) && code.TryGetBody(reference.Method, out var body) => (body, reference.Method),
            ILocalReferenceOperation local when depth < 3 && code.BodyAround(local).OnlyValueOf(local.Local) is { } only => FunctionIn(only, code, depth + 1),
            _ => null,
        };
    }

    /// <summary>What is proven where a place is reached, by the conditions on the way from the beginning of its member.</summary>
    internal OriginVerdict At(IOperation place, Frame? frame) => OnWayTo(place, within: null, frame, depth: 0);

    private OriginVerdict OnWayTo(IOperation place, IOperation? within, Frame? frame, int depth)
    {
        var verdict = OriginVerdict.Nothing;
        foreach (var (test, holds) in Conditions.OnWayTo(place, within))
            verdict = verdict.And(Of(test, holds, frame, depth + 1));

        return verdict;
    }

    /// <summary>What a function has proven when it returns a value that holds.</summary>
    private OriginVerdict Returning(BodyIndex body, IOperation? function, bool holds, Frame? frame, int depth)
    {
        OriginVerdict? any = null;
        foreach (var value in body.ReturnedBy(function))
        {
            if (IsConstant(value, !holds))
                continue;

            var one = OnWayTo(value, function, frame, depth).And(Of(value, holds, frame, depth + 1));
            any = any is { } others ? others.Or(one) : one;
        }

        return any ?? OriginVerdict.Check;
    }

    private OriginVerdict Of(IOperation test, bool holds, Frame? frame, int depth)
    {
        test = Operations.Unwrap(test);
        if (depth > MaxDepth || _seen.Count > MaxTests)
            return OriginVerdict.Check;

        _seen.Add(Site.Of(test.Syntax));
        if (test.ConstantValue is { HasValue: true, Value: bool constant })
            return constant == holds ? OriginVerdict.Nothing : OriginVerdict.Check;

        switch (test)
        {
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not:
                return Of(not.Operand, !holds, frame, depth + 1);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.And } both:
                return Join(both, isAnd: holds, holds, frame, depth);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr or BinaryOperatorKind.Or } either:
                return Join(either, isAnd: !holds, holds, frame, depth);
            case IBinaryOperation comparison:
                return OfComparison(comparison, holds, frame, depth);
            case IIsPatternOperation { Pattern: IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: bool expected } } } pattern:
                return Of(pattern.Value, holds == expected, frame, depth + 1);
            case IIsPatternOperation pattern when TestsPresence(pattern.Pattern):
                return OriginVerdict.Nothing;
            case ICoalesceOperation { WhenNull.ConstantValue: { HasValue: true, Value: bool otherwise } } coalesce when otherwise != holds:
                return Of(coalesce.Value, holds, frame, depth + 1);
            case IConditionalAccessOperation access:
                return Of(access.WhenNotNull, holds, frame, depth + 1);
            case IConditionalOperation { WhenFalse: { } whenFalse } choice:
                return Arm(choice.Condition, true, choice.WhenTrue, holds, frame, depth).Or(Arm(choice.Condition, false, whenFalse, holds, frame, depth));
            case ILocalReferenceOperation local when code.BodyAround(local).OnlyValueOf(local.Local) is { } only:
                return OnWayTo(only, Operations.FunctionOf(only), frame, depth).And(Of(only, holds, frame, depth + 1));
            case IParameterReferenceOperation parameter when frame?.ArgumentFor(parameter.Parameter) is { ArgumentKind: ArgumentKind.Explicit } argument:
                return Of(argument.Value, holds, frame.Caller, depth + 1);
            case IInvocationOperation call:
                return OfCall(call, holds, frame, depth);
            default:
                return _subjects.IsMentionedIn(test, frame) ? OriginVerdict.Check : OriginVerdict.Nothing;
        }
    }

    private OriginVerdict Join(IBinaryOperation parts, bool isAnd, bool holds, Frame? frame, int depth)
    {
        var left = Of(parts.LeftOperand, holds, frame, depth + 1);
        var right = Of(parts.RightOperand, holds, frame, depth + 1);
        return isAnd ? left.And(right) : left.Or(right);
    }

    private OriginVerdict Arm(IOperation condition, bool isTrue, IOperation value, bool holds, Frame? frame, int depth) =>
        IsConstant(value, !holds) ? OriginVerdict.Check : Of(condition, isTrue, frame, depth + 1).And(Of(value, holds, frame, depth + 1));

    private OriginVerdict OfComparison(IBinaryOperation comparison, bool holds, Frame? frame, int depth)
    {
        var isEquality = comparison.OperatorKind is BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals;
        if (isEquality && Operations.Unwrap(comparison.RightOperand).ConstantValue is { HasValue: true, Value: bool expected })
            return Of(comparison.LeftOperand, holds == (expected == (comparison.OperatorKind == BinaryOperatorKind.Equals)), frame, depth + 1);

        if (Operations.Unwrap(comparison.LeftOperand) is IInvocationOperation { TargetMethod.Name: "IndexOf" } call && comparison.RightOperand.ConstantValue is { HasValue: true, Value: int bound })
            return OriginCalls.IndexTest(comparison.OperatorKind, bound, holds) is { } kind ? OfMatch(call, kind, frame) : OriginVerdict.Check;

        if (isEquality && (IsNothing(comparison.LeftOperand) || IsNothing(comparison.RightOperand) || OriginSubjects.IsScheme(comparison.LeftOperand) || OriginSubjects.IsScheme(comparison.RightOperand)))
            return OriginVerdict.Nothing;

        return _subjects.IsMentionedIn(comparison, frame) ? OriginVerdict.Check : OriginVerdict.Nothing;
    }

    private OriginVerdict OfCall(IInvocationOperation call, bool holds, Frame? frame, int depth)
    {
        if (OriginCalls.KindOf(call) is { } kind)
            return holds ? OfMatch(call, kind, frame) : _subjects.IsMentionedIn(call, frame) ? OriginVerdict.Check : OriginVerdict.Nothing;

        if (OriginCalls.PatternOf(call, code) is { } pattern)
            return holds && _subjects.Of(pattern.Input, frame) is { } subject ? OriginCalls.Judge(call, pattern, subject) : MayCheck(call, frame);

        if (OriginCalls.TestsPresence(call.TargetMethod))
            return OriginVerdict.Nothing;

        // What only a developer's machine accepts is no danger to anybody's users.
        if (holds && call.TargetMethod.Name == "IsDevelopment")
            return OriginVerdict.Check;

        if (OriginCalls.PredicateOverList(call, code) is var (lambda, elements) && holds)
            return OfElements(lambda, elements, frame, depth);

        if (_calls++ < MaxCalls && code.TryEnter(call, call.TargetMethod, frame, out var inner, out var returned) && !returned.IsEmpty && code.TryGetBody(call.TargetMethod, out var body))
            return Returning(code.BodyAround(body), body as ILocalFunctionOperation, holds, inner, depth);

        return MayCheck(call, frame);
    }

    /// <summary>Code that cannot be seen checks what it is given: the origin, or the request that has it.</summary>
    private OriginVerdict MayCheck(IInvocationOperation call, Frame? frame) =>
        _subjects.IsMentionedIn(call, frame) || OriginSubjects.TakesRequest(call) ? OriginVerdict.Check : OriginVerdict.Nothing;

    private OriginVerdict OfMatch(IInvocationOperation call, OriginTest test, Frame? frame)
    {
        if (call.Instance is not { } instance || Operations.ArgumentsOf(call) is not [var argument, ..])
            return OriginVerdict.Nothing;

        if (_subjects.Of(instance, frame) is { } subject)
            return OriginCalls.Judge(call, test, argument, code.Constants.ValuesOf(argument, frame), subject);

        // The other way round: any part of the text is found in it.
        if (_subjects.Of(argument, frame) is OriginSubject.Origin && test.IsSubstring && instance.Type?.SpecialType == SpecialType.System_String)
            return OriginCalls.JudgeReversed(call, argument);

        return _subjects.IsMentionedIn(call, frame) ? OriginVerdict.Check : OriginVerdict.Nothing;
    }

    /// <summary><c>allowed.Any(suffix => origin.EndsWith(suffix))</c>, where the list is known.</summary>
    private OriginVerdict OfElements(IAnonymousFunctionOperation lambda, ImmutableArray<IOperation> elements, Frame? frame, int depth)
    {
        if (code.BodyAround(lambda).ReturnedBy(lambda).ToList() is [var value]
            && Operations.Unwrap(value) is IInvocationOperation call
            && OriginCalls.KindOf(call) is { } kind
            && call.Instance is { } instance && _subjects.Of(instance, frame) is { } subject
            && Operations.ArgumentsOf(call) is [var argument, ..]
            && Operations.Unwrap(argument) is IParameterReferenceOperation parameter && SymbolEqualityComparer.Default.Equals(parameter.Parameter, lambda.Symbol.Parameters[0]))
        {
            return OriginCalls.Judge(call, kind, argument, elements.SelectMany(element => code.Constants.ValuesOf(element, frame: null)).ToImmutableArray(), subject);
        }

        return Returning(code.BodyAround(lambda), lambda, holds: true, frame, depth);
    }

    /// <summary>True for a pattern that only asks whether there is an origin, or gives it a name.</summary>
    internal static bool TestsPresence(IPatternOperation pattern) => pattern switch
    {
        IConstantPatternOperation constant => IsNothing(constant.Value),
        INegatedPatternOperation negated => TestsPresence(negated.Pattern),
        IBinaryPatternOperation both => TestsPresence(both.LeftPattern) && TestsPresence(both.RightPattern),
        IRecursivePatternOperation recursive => recursive.DeconstructionSubpatterns.IsEmpty && recursive.PropertySubpatterns.All(part => part.Member is IPropertyReferenceOperation { Property.Name: "Length" or "Count" }),
        IDeclarationPatternOperation => true,
        _ => false,
    };

    private static bool IsNothing(IOperation value) => Operations.Unwrap(value).ConstantValue is { HasValue: true, Value: null or "" };

    private static bool IsConstant(IOperation value, bool expected) => Operations.Unwrap(value).ConstantValue is { HasValue: true, Value: bool constant } && constant == expected;
}
