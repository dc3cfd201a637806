using CorsAnalyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.Flow;

/// <summary>The decisions of <c>switch</c> statements and expressions.</summary>
internal static class Switches
{
    internal static IEnumerable<Guard> GuardsFor(ISwitchCaseOperation @case, ISwitchOperation @switch, BodyIndex body)
    {
        var asked = SubjectFlow.Of(@switch.Syntax, @switch.Value, body);
        var kind = @case.Clauses.All(Preflights.IsClause) ? GuardKind.Preflight : KindOf(@switch.Value, body);
        yield return new Guard(@switch.Syntax, Guard.FirstCase + @switch.Cases.IndexOf(@case), Taken: true, kind) { Subjects = asked, Arms = HasDefault(@switch) ? @switch.Cases.Length : 0 };

        if (Variables.Steady(@switch.Value, body) is not { } variable)
            yield break;

        // One clause says what the value is; the default says what it is not.
        if (@case.Clauses is [var only] && ConstantOf(only) is { } constant)
            yield return Variables.Has(variable, constant.Value) with { Subjects = asked };
        else if (@case.Clauses.Any(clause => clause is IDefaultCaseClauseOperation))
        {
            foreach (var other in @switch.Cases.SelectMany(c => c.Clauses).Select(ConstantOf))
            {
                if (other is { } excluded)
                    yield return Variables.Has(variable, excluded.Value) with { Taken = false, Subjects = asked };
            }
        }
    }

    internal static IEnumerable<Guard> GuardsFor(ISwitchExpressionArmOperation arm, ISwitchExpressionOperation @switch, BodyIndex body)
    {
        var index = @switch.Arms.IndexOf(arm);
        var asked = SubjectFlow.Of(@switch.Syntax, @switch.Value, body);
        yield return new Guard(@switch.Syntax, Guard.FirstCase + index, Taken: true, Preflights.IsPattern(arm.Pattern) ? GuardKind.Preflight : KindOf(@switch.Value, body)) { Subjects = asked, Arms = @switch.Arms.Length };

        if (Variables.Steady(@switch.Value, body) is not { } variable)
            yield break;

        if (arm.Pattern is IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: var own } })
        {
            yield return Variables.Has(variable, own) with { Subjects = asked };
            yield break;
        }

        for (var i = 0; i < index; i++)
        {
            if (@switch.Arms[i] is { Guard: null, Pattern: IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: var excluded } } })
                yield return Variables.Has(variable, excluded) with { Taken = false, Subjects = asked };
        }
    }

    private static bool HasDefault(ISwitchOperation @switch) => @switch.Cases.Any(@case => @case.Clauses.Any(clause => clause is IDefaultCaseClauseOperation));

    private static GuardKind KindOf(IOperation value, BodyIndex body) => body.Code.Landmarks.IsOriginTest(value, body) ? GuardKind.RequestOrigin : GuardKind.Branch;

    private static Optional<object?>? ConstantOf(ICaseClauseOperation clause)
    {
        var constant = clause switch
        {
            ISingleValueCaseClauseOperation single => single.Value.ConstantValue,
            IPatternCaseClauseOperation { Guard: null, Pattern: IConstantPatternOperation pattern } => pattern.Value.ConstantValue,
            _ => default,
        };
        return constant.HasValue ? constant : null;
    }
}
