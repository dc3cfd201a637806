using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.Flow;

/// <summary>The conditions that lead to a place, as operations: where <see cref="Decisions"/> compares paths, this asks what the tests say.</summary>
internal static class Conditions
{
    /// <summary>Every test on the way from the beginning of a function to a place in it, and whether it has held there.</summary>
    /// <param name="within">The lambda or local function; null for the whole member.</param>
    internal static IEnumerable<(IOperation Test, bool Holds)> OnWayTo(IOperation place, IOperation? within)
    {
        for (var (child, parent) = (place, place.Parent); parent is not null && child.Syntax != within?.Syntax; (child, parent) = (parent, parent.Parent))
        {
            switch (parent)
            {
                case IConditionalOperation conditional when child != conditional.Condition:
                    yield return (conditional.Condition, child == conditional.WhenTrue);
                    break;
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both when child == both.RightOperand:
                    yield return (both.LeftOperand, true);
                    break;
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr } either when child == either.RightOperand:
                    yield return (either.LeftOperand, false);
                    break;
                case IWhileLoopOperation { Condition: { } condition } loop when child == loop.Body:
                    yield return (condition, !loop.ConditionIsUntil);
                    break;
                case ISwitchExpressionArmOperation { Parent: ISwitchExpressionOperation @switch } arm when child == arm.Value:
                    if (arm.Guard is { } guard)
                        yield return (guard, true);
                    if (arm.Pattern is not (IDiscardPatternOperation or IDeclarationPatternOperation))
                        yield return (@switch.Value, true);
                    break;
                case ISwitchCaseOperation { Parent: ISwitchOperation @switch } @case when !@case.Clauses.Contains(child):
                    if (!@case.Clauses.Any(clause => clause is IDefaultCaseClauseOperation))
                        yield return (@switch.Value, true);
                    break;
                case IBlockOperation block:
                    foreach (var exit in ExitsBefore(child, block))
                        yield return exit;
                    break;
            }
        }
    }

    /// <summary>An <c>if</c> further up that always leaves was not entered.</summary>
    private static IEnumerable<(IOperation Test, bool Holds)> ExitsBefore(IOperation child, IBlockOperation block)
    {
        foreach (var statement in block.Operations)
        {
            if (statement == child)
                yield break;

            if (statement is not IConditionalOperation conditional)
                continue;

            if (Operations.AlwaysLeaves(conditional.WhenTrue, statement))
                yield return (conditional.Condition, false);
            if (Operations.AlwaysLeaves(conditional.WhenFalse, statement))
                yield return (conditional.Condition, true);
        }
    }
}
