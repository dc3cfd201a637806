using System.Collections.Immutable;
using CorsAnalyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.Flow;

/// <summary>Finds under which decisions an operation runs.</summary>
internal static class Decisions
{
    /// <summary>How deep into a condition something is looked for.</summary>
    private const int MaxDepth = 8;

    /// <summary>When <paramref name="operation"/> runs, seen from the member that the frames began in.</summary>
    internal static Step StepOf(IOperation operation, Frame? frame, BodyIndex body)
    {
        var position = PositionOf(operation);
        var path = PathIn(operation, frame, body);
        return frame is null
            ? new Step(path, ImmutableArray.Create(position))
            : new Step(frame.Step.Path.And(path), frame.Step.Order.Add(position));
    }

    /// <summary>The decisions that lead to an operation within its own body, without those that lead to the call.</summary>
    internal static Path PathIn(IOperation operation, Frame? frame, BodyIndex body)
    {
        var guards = ImmutableArray.CreateBuilder<Guard>();
        // A path that is too long says no more when it is longer, and a thousand places with a thousand decisions each take forever.
        for (var (child, parent) = (operation, operation.Parent); parent is not null && guards.Count <= Path.MaxGuards; (child, parent) = (parent, parent.Parent))
        {
            foreach (var guard in GuardsFor(child, parent, body))
                guards.Add(Bind(guard, frame));

            if (parent is IBlockOperation block)
                AddEarlyExits(guards, block, child, frame, body);
        }

        return Path.Of(guards.ToImmutable());
    }

    /// <summary>A call runs after its receiver and arguments, an assignment after its value: what ends first runs first.</summary>
    private static int PositionOf(IOperation operation) => operation switch
    {
        // The constructor runs before the braces, and that of the base class before the own body.
        IObjectCreationOperation { Initializer: { } initializer } => initializer.Syntax.SpanStart,
        IConstructorBodyOperation or IInvocationOperation { TargetMethod.MethodKind: MethodKind.Constructor } => operation.Syntax.SpanStart,
        _ => operation.Syntax.Span.End,
    };

    /// <summary>A test of a parameter is, in a followed call, a test of the variable that the caller passes; of a constant, none at all.</summary>
    private static Guard Bind(Guard guard, Frame? frame)
    {
        if (frame is not null)
            guard = guard with { Subjects = SubjectFlow.From(guard.Subjects, frame) };

        while (frame is not null
            && guard.Decision is IParameterSymbol parameter
            && frame.ArgumentFor(parameter) is { ArgumentKind: ArgumentKind.Explicit or ArgumentKind.DefaultValue } argument)
        {
            // A text may be compared ignoring case.
            if (argument.Value.ConstantValue is { HasValue: true, Value: null or bool } given)
                return Variables.Has(parameter, given.Value).Arm == guard.Arm == guard.Taken ? guard : guard with { Kind = GuardKind.Never };

            if (argument.ArgumentKind == ArgumentKind.DefaultValue)
                break;

            if (Variables.Steady(argument.Value, frame.CallerBody) is { } variable && Variables.Tested(argument.Value, frame.CallerBody) is null or { Arm: Variables.TrueArm })
                guard = guard with { Decision = variable };
            else if (guard.Arm == Variables.TrueArm && Variables.Tested(argument.Value, frame.CallerBody) is { } tested)
                guard = guard with { Decision = tested.Variable, Arm = tested.Arm, Taken = guard.Taken != tested.IsNegated };
            else
                break;

            frame = frame.Caller;
        }

        return guard;
    }

    /// <summary>The decisions that lead from an operation to a part of it.</summary>
    internal static IEnumerable<Guard> GuardsFor(IOperation child, IOperation parent, BodyIndex body)
    {
        switch (parent)
        {
            case IConditionalOperation conditional when child != conditional.Condition:
                return GuardsWhere(conditional.Condition, child == conditional.WhenTrue, body);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both when child == both.RightOperand:
                return GuardsWhere(both.LeftOperand, holds: true, body);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr } either when child == either.RightOperand:
                return GuardsWhere(either.LeftOperand, holds: false, body);
            case ISwitchCaseOperation @case when @case.Parent is ISwitchOperation @switch && @case.Body.Contains(child):
                return Switches.GuardsFor(@case, @switch, body);
            case ISwitchExpressionArmOperation { Parent: ISwitchExpressionOperation @switch } arm when child == arm.Value:
                return Switches.GuardsFor(arm, @switch, body);
            case ICoalesceOperation coalesce:
                return [Variables.Steady(coalesce.Value, body) is { } variable
                    ? new Guard(variable, Variables.NullArm, child == coalesce.WhenNull, GuardKind.Branch) { Subjects = SubjectFlow.Of(variable, coalesce.Value, body) }
                    : new Guard(coalesce.Syntax, Guard.True, child == coalesce.WhenNull, GuardKind.Branch) { Subjects = SubjectFlow.Of(coalesce.Syntax, coalesce.Value, body) }];
            case ICatchClauseOperation { Parent: ITryOperation @try } @catch:
                return [new Guard(@try.Syntax, Guard.FirstCase + @try.Catches.IndexOf(@catch), Taken: true, GuardKind.Branch) { Subjects = SubjectFlow.Of(@try.Syntax, asked: null, body) }];
            case ICoalesceAssignmentOperation assignment when child == assignment.Value:
                return [new Guard(assignment.Syntax, Guard.True, Taken: true, GuardKind.Branch) { Subjects = SubjectFlow.Of(assignment.Syntax, assignment.Target, body) }];
            case IConditionalAccessOperation access when child == access.WhenNotNull:
                return [new Guard(access.Syntax, Guard.True, Taken: true, GuardKind.Branch)];
            case ILoopOperation loop:
                return [new Guard(loop.Syntax, Guard.True, Taken: true, GuardKind.Loop)];
            case IAnonymousFunctionOperation or ILocalFunctionOperation:
                return [new Guard(parent.Syntax, Guard.True, Taken: true, GuardKind.Deferred)];
            default:
                return [];
        }
    }

    /// <summary>The path to one of the values that a choice may have.</summary>
    internal static Path PathTo(IOperation value, IOperation choice, Frame? frame, BodyIndex body) =>
        Path.Of(GuardsFor(value, choice, body).Select(guard => Bind(guard, frame)).ToImmutableArray());

    /// <summary>The path on which a condition holds or does not.</summary>
    internal static Path PathWhere(IOperation condition, bool holds, Frame? frame, BodyIndex body) =>
        Path.Of(GuardsWhere(condition, holds, body).Select(guard => Bind(guard, frame)).ToImmutableArray());

    /// <summary>An <c>if</c> or <c>catch</c> further up in the block that always leaves was not entered by whatever comes later.</summary>
    private static void AddEarlyExits(ImmutableArray<Guard>.Builder guards, IBlockOperation block, IOperation child, Frame? frame, BodyIndex body)
    {
        foreach (var exit in body.EarlyExitsOf(block))
        {
            if (exit.Position >= child.Syntax.SpanStart || guards.Count > Path.MaxGuards)
                break;

            guards.Add(Bind(exit.Guard, frame));
        }
    }

    internal static void CollectEarlyExits(IOperation statement, BodyIndex body, List<(int Position, Guard Guard)> exits)
    {
        var position = statement.Syntax.SpanStart;
        switch (statement)
        {
            case IConditionalOperation conditional:
                if (Operations.AlwaysLeaves(conditional.WhenTrue, statement))
                    exits.AddRange(GuardsWhere(conditional.Condition, holds: false, body).Select(guard => (position, guard)));
                if (Operations.AlwaysLeaves(conditional.WhenFalse, statement))
                    exits.AddRange(GuardsWhere(conditional.Condition, holds: true, body).Select(guard => (position, guard)));
                break;
            case ISwitchOperation @switch:
                for (var i = 0; i < @switch.Cases.Length; i++)
                {
                    if (@switch.Cases[i].Body.Any(part => Operations.AlwaysLeaves(part, statement)))
                        exits.Add((position, new Guard(@switch.Syntax, Guard.FirstCase + i, Taken: false, GuardKind.Branch) { Subjects = SubjectFlow.Of(@switch.Syntax, @switch.Value, body) }));
                }

                break;
            case ITryOperation @try:
                for (var i = 0; i < @try.Catches.Length; i++)
                {
                    if (Operations.AlwaysLeaves(@try.Catches[i].Handler, statement))
                        exits.Add((position, new Guard(@try.Syntax, Guard.FirstCase + i, Taken: false, GuardKind.Branch) { Subjects = SubjectFlow.Of(@try.Syntax, asked: null, body) }));
                }

                break;
        }
    }

    /// <summary>What a condition says when it holds or not: the whole of it, and each part of an <c>&amp;&amp;</c> that holds or an <c>||</c> that does not.</summary>
    private static IEnumerable<Guard> GuardsWhere(IOperation condition, bool holds, BodyIndex body)
    {
        var (test, isNegated) = Positive(condition);
        holds ^= isNegated;
        var whole = Condition(test, holds, body);
        if (test is not IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr } parts
            || holds != (parts.OperatorKind == BinaryOperatorKind.ConditionalAnd))
        {
            yield return whole;
        }
        else
        {
            // The parts say what they ask about.
            yield return whole with { Subjects = default };
            foreach (var guard in GuardsWhere(parts.LeftOperand, holds, body).Concat(GuardsWhere(parts.RightOperand, holds, body)))
                yield return guard;
        }
    }

    private static Guard Condition(IOperation test, bool holds, BodyIndex body)
    {
        var kind = KindOf(test, holds, body);
        if (Variables.Tested(test, body) is { } tested)
            return new Guard(tested.Variable, tested.Arm, holds != tested.IsNegated, kind) { Subjects = SubjectFlow.Of(tested.Variable, test, body) };

        // The same text over variables that do not change asks the same question.
        object decision = Variables.AllSteady(test, body) ? (body.Root.Syntax, test.Syntax.ToString()) : test.Syntax;
        return new Guard(decision, Guard.True, holds, kind) { Subjects = SubjectFlow.Of(decision, test, body) };
    }

    private static GuardKind KindOf(IOperation test, bool holds, BodyIndex body)
    {
        if (holds && Preflights.IsTest(test, body))
            return GuardKind.Preflight;

        return (holds ? test is IBinaryOperation { OperatorKind: BinaryOperatorKind.NotEquals } differs && (IsWildcard(differs.LeftOperand) || IsWildcard(differs.RightOperand)) : LooksForWildcard(test))
            ? GuardKind.NoWildcard
            : !holds && Preflights.IsTestForOthers(test) ? GuardKind.Preflight
            : (holds ? IsDevelopmentTest(test, body) : test is IBinaryOperation { OperatorKind: BinaryOperatorKind.NotEquals } other && ComparesWithDevelopment(other)) ? GuardKind.Development
            : body.Code.Landmarks.IsOriginTest(test, body) ? GuardKind.RequestOrigin
            : !LooksForWildcard(test) && body.Code.Landmarks.IsAllowOriginTest(test, body) ? GuardKind.NoWildcard
            : GuardKind.Branch;
    }

    /// <summary>
    /// <c>environment.IsDevelopment()</c>, which is <c>IsEnvironment("Development")</c> and <c>EnvironmentName == "Development"</c>;
    /// also as a part of an <c>&amp;&amp;</c> or through a local.
    /// </summary>
    private static bool IsDevelopmentTest(IOperation test, BodyIndex body, bool throughLocal = true) => Operations.Unwrap(test) switch
    {
        IInvocationOperation { TargetMethod.Name: "IsDevelopment" } => true,
        IInvocationOperation { TargetMethod.Name: "IsEnvironment", Arguments: [.., var name] } => IsDevelopmentName(name.Value),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both => IsDevelopmentTest(both.LeftOperand, body, throughLocal) || IsDevelopmentTest(both.RightOperand, body, throughLocal),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } equals => ComparesWithDevelopment(equals),
        ILocalReferenceOperation local when throughLocal && body.NeverChanges(local.Local) => body.OnlyValueOf(local.Local) is { } value && IsDevelopmentTest(value, body, throughLocal: false),
        _ => false,
    };

    private static bool ComparesWithDevelopment(IBinaryOperation comparison) =>
        (IsEnvironmentName(comparison.LeftOperand) && IsDevelopmentName(comparison.RightOperand)) || (IsEnvironmentName(comparison.RightOperand) && IsDevelopmentName(comparison.LeftOperand));

    private static bool IsEnvironmentName(IOperation value) => Operations.Unwrap(value) is IPropertyReferenceOperation { Property.Name: "EnvironmentName" };

    private static bool IsDevelopmentName(IOperation value) => Operations.Unwrap(value) is var name
        && (name.ConstantValue is { HasValue: true, Value: "Development" } || name is IFieldReferenceOperation { Field: { Name: "Development", ContainingType.Name: "Environments" or "EnvironmentName" } });

    /// <summary>Takes <c>!</c>, <c>== false</c> and <c>!=</c> off a condition, so that a test and its opposite are one decision.</summary>
    private static (IOperation Test, bool IsNegated) Positive(IOperation condition)
    {
        var isNegated = false;
        while (true)
        {
            switch (condition)
            {
                case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not:
                    (condition, isNegated) = (not.Operand, !isNegated);
                    break;
                case IParenthesizedOperation parenthesized:
                    condition = parenthesized.Operand;
                    break;
                case IConversionOperation conversion:
                    condition = conversion.Operand;
                    break;
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals, RightOperand.ConstantValue: { HasValue: true, Value: bool expected } } equals:
                    isNegated ^= expected == (equals.OperatorKind == BinaryOperatorKind.NotEquals);
                    condition = equals.LeftOperand;
                    break;
                default:
                    return (condition, isNegated);
            }
        }
    }

    /// <summary><c>origin == "*"</c>, <c>origins.Contains("*")</c>, <c>origins.Any(o => o == "*")</c>, also as a part of an <c>&amp;&amp;</c>.</summary>
    private static bool LooksForWildcard(IOperation test, int depth = 0)
    {
        if (depth > MaxDepth)
            return false;

        return Operations.Unwrap(test) switch
        {
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } equals => IsWildcard(equals.LeftOperand) || IsWildcard(equals.RightOperand),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both => LooksForWildcard(both.LeftOperand, depth + 1) || LooksForWildcard(both.RightOperand, depth + 1),
            IInvocationOperation { TargetMethod.Name: "Contains" or "Equals" or "Any" or "Exists" } call => call.Arguments.Any(argument => IsWildcard(argument.Value)
                || (Operations.Unwrap(argument.Value) is IDelegateCreationOperation { Target: IAnonymousFunctionOperation { Body.Operations: [IReturnOperation { ReturnedValue: { } returned }] } } && LooksForWildcard(returned, depth + 1))),
            _ => false,
        };
    }

    private static bool IsWildcard(IOperation value) => value.ConstantValue is { HasValue: true, Value: "*" };
}
