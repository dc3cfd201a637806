using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.Flow;

/// <summary>Where a variable gets another value on every way.</summary>
internal static class Assignments
{
    /// <summary>
    /// True when whatever leads from an assignment to a later mention of the variable passes another assignment: the first value never
    /// arrives there, such as a dummy that is replaced at once.
    /// </summary>
    internal static bool IsReplacedBefore(IOperation reference, IOperation assignment, ISymbol variable)
    {
        for (var (child, parent) = (reference, reference.Parent); parent is not null; (child, parent) = (parent, parent.Parent))
        {
            if (parent is IAnonymousFunctionOperation or ILocalFunctionOperation)
                return false;

            if (parent is not IBlockOperation block)
                continue;

            // From the mention backwards: the nearest of the two decides.
            for (var i = block.Operations.IndexOf(child); i >= 0; i--)
            {
                var statement = block.Operations[i];
                if (statement.Syntax.Span.Contains(assignment.Syntax.Span))
                    return false;

                if (statement != child && AlwaysAssigns(statement, variable))
                    return true;
            }
        }

        return false;
    }

    /// <summary>True when a statement that comes to its end has given the variable a value.</summary>
    private static bool AlwaysAssigns(IOperation? operation, ISymbol variable) => operation switch
    {
        IExpressionStatementOperation { Operation: ISimpleAssignmentOperation { IsRef: false, Target: var target } } => IsMentionOf(target, variable),
        IBlockOperation block => block.Operations.Any(part => AlwaysAssigns(part, variable)),
        IConditionalOperation conditional => conditional.WhenFalse is { } whenFalse && AssignsOrLeaves(conditional.WhenTrue, conditional, variable) && AssignsOrLeaves(whenFalse, conditional, variable),
        ISwitchOperation @switch => @switch.Cases.Any(section => section.Clauses.Any(clause => clause is IDefaultCaseClauseOperation)) && @switch.Cases.All(section => section.Body.Any(part => AssignsOrLeaves(part, @switch, variable))),
        IUsingOperation @using => AlwaysAssigns(@using.Body, variable),
        ILockOperation @lock => AlwaysAssigns(@lock.Body, variable),
        ITryOperation @try => AlwaysAssigns(@try.Finally, variable) || (AlwaysAssigns(@try.Body, variable) && @try.Catches.All(@catch => AssignsOrLeaves(@catch.Handler, @try, variable))),
        _ => false,
    };

    private static bool AssignsOrLeaves(IOperation part, IOperation statement, ISymbol variable) =>
        AlwaysAssigns(part, variable) || Operations.AlwaysLeaves(part, statement);

    private static bool IsMentionOf(IOperation target, ISymbol variable) => target switch
    {
        ILocalReferenceOperation local => SymbolEqualityComparer.Default.Equals(local.Local, variable),
        IParameterReferenceOperation parameter => SymbolEqualityComparer.Default.Equals(parameter.Parameter, variable),
        _ => false,
    };
}
