using System.Collections.Immutable;
using CorsAnalyzers.Flow;
using CorsAnalyzers.Model;
using CorsAnalyzers.Surfaces.Origins;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.Surfaces.Responses;

/// <summary>
/// Finds the weak checks that alone decide whether the request's Origin is sent back: the conditions around the place where it is, and
/// those in the helpers that it is handed to. Whatever else looks at the Origin may be a real check.
/// </summary>
internal sealed class OriginGuards
{
    private const int MaxDepth = 4;

    private readonly CodeBase _code;
    private readonly RequestOrigin _origin;
    private readonly OriginChecks _checks;
    private readonly List<IOperation> _examined = [];

    internal OriginGuards(CodeBase code, RequestOrigin origin)
    {
        _code = code;
        _origin = origin;
        _checks = new OriginChecks(code, IsOrigin);
    }

    /// <summary>The weak checks before a value that is the request's Origin; empty where there are none, or others too.</summary>
    internal ImmutableArray<WeakCheck> Before(IOperation value, Frame? frame)
    {
        var body = _code.BodyAround(value);
        var mentions = _origin.MentionsIn(body);
        if (!mentions.Any(RequestOrigin.IsExamined))
            return ImmutableArray<WeakCheck>.Empty;

        var verdict = AtAny(mentions, frame, depth: 0);
        for (var caller = frame; caller is not null; caller = caller.Caller)
            verdict = verdict.And(_checks.At(caller.Call, caller.Caller));

        return !verdict.IsCheck && !verdict.Weak.IsEmpty && _examined.TrueForAll(WasSeen) && !OtherCallersKnowIt(body, frame)
            ? verdict.Weak
            : ImmutableArray<WeakCheck>.Empty;
    }

    /// <summary>What is proven at the places where the Origin goes on to a header, to a helper or out of the member; all other mentions have to be among the tests.</summary>
    private OriginVerdict AtAny(IEnumerable<IOperation> mentions, Frame? frame, int depth)
    {
        OriginVerdict? any = null;
        foreach (var mention in mentions)
        {
            if (!HandsOn(mention))
            {
                if (RequestOrigin.IsExamined(mention))
                    _examined.Add(mention);

                continue;
            }

            var one = At(mention, frame, depth);
            any = any is { } others ? others.Or(one) : one;
        }

        return any ?? OriginVerdict.Check;
    }

    private OriginVerdict At(IOperation mention, Frame? frame, int depth)
    {
        var verdict = _checks.At(mention, frame);
        if (ArgumentOf(mention) is not { Parameter: { } given, Parent: IInvocationOperation call } || RequestOrigin.WritesHeader(call))
            return verdict;

        if (depth >= MaxDepth || !_code.TryEnter(call, call.TargetMethod, frame, out var inner, out _) || !_code.TryGetBody(call.TargetMethod, out var callee))
            return OriginVerdict.Check;

        // Inside of a helper, the parameter is the Origin.
        var parameter = (call.TargetMethod.ReducedFrom ?? call.TargetMethod).OriginalDefinition.Parameters[given.Ordinal];
        return verdict.And(AtAny(_code.BodyAround(callee).ReferencesTo(parameter), inner, depth + 1));
    }

    /// <summary>True where a mention gives the Origin to a header, to a helper, to a local, or to those who called.</summary>
    private bool HandsOn(IOperation mention)
    {
        for (var (child, parent) = (mention, mention.Parent); parent is not null; (child, parent) = (parent, parent.Parent))
        {
            switch (parent)
            {
                case IConditionalOperation choice when child != choice.Condition:
                case ISwitchExpressionArmOperation arm when child == arm.Value:
                case ISwitchExpressionOperation @switch when child != @switch.Value:
                case { } same when RequestOrigin.IsSame(child, same):
                    continue;
                case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator }:
                    return GoesOnIn(declarator.Symbol, mention);
                case IIsPatternOperation pattern:
                    return Operations.NameGivenBy(pattern.Pattern) is ILocalSymbol named && GoesOnIn(named, mention);
                case ISimpleAssignmentOperation { Target: ILocalReferenceOperation local } assignment when child == assignment.Value:
                    return GoesOnIn(local.Local, mention);
                case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Arguments: [var name] } } assignment when child == assignment.Value:
                    return !RequestOrigin.IsOtherHeader(name.Value);
                case ISimpleAssignmentOperation assignment:
                    return child == assignment.Value;
                case IReturnOperation:
                    return true;
                case IArgumentOperation { Parent: IInvocationOperation call }:
                    return RequestOrigin.WritesHeader(call) || (_code.TryGetBody(call.TargetMethod, out _) && call.Type?.SpecialType != SpecialType.System_Boolean);
                default:
                    return false;
            }
        }

        return false;
    }

    /// <summary>What examines the local that gets the Origin examines the Origin.</summary>
    private bool GoesOnIn(ILocalSymbol local, IOperation mention)
    {
        foreach (var reference in _code.BodyAround(mention).ReferencesTo(local))
        {
            if (RequestOrigin.IsExamined(reference) && !HandsOnAgain(reference))
                _examined.Add(reference);
        }

        return true;
    }

    private bool HandsOnAgain(IOperation reference) =>
        ArgumentOf(reference) is { Parent: IInvocationOperation call } && (RequestOrigin.WritesHeader(call) || (_code.TryGetBody(call.TargetMethod, out _) && call.Type?.SpecialType != SpecialType.System_Boolean));

    /// <summary>The argument that a value is, also where it is converted or picked before.</summary>
    private static IArgumentOperation? ArgumentOf(IOperation value)
    {
        var (child, parent) = (value, value.Parent);
        while (parent is not null && RequestOrigin.IsSame(child, parent))
            (child, parent) = (parent, parent.Parent);

        return parent as IArgumentOperation;
    }

    private bool IsOrigin(IOperation value) =>
        value is ILocalReferenceOperation or IPropertyReferenceOperation or IInvocationOperation && _origin.MentionsIn(_code.BodyAround(value)).Contains(value);

    private bool WasSeen(IOperation mention)
    {
        var site = Site.Of(mention.Syntax);
        foreach (var seen in _checks.Seen)
        {
            if (seen.Tree == site.Tree && seen.Span.Contains(site.Span))
                return true;
        }

        return false;
    }

    private bool OtherCallersKnowIt(BodyIndex body, Frame? frame) => frame is null && RequestOrigin.CallersKnowIt(body, _code);
}
