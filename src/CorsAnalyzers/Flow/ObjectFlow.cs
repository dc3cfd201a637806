using CorsAnalyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.Flow;

/// <summary>What using a member of the followed object means for it.</summary>
internal enum MemberUse
{
    /// <summary>The object stays what and where it is.</summary>
    Understood,

    /// <summary>The member returns the object itself (a fluent call).</summary>
    ReturnsSame,

    /// <summary>The object goes to code that cannot be seen.</summary>
    Escapes,
}

/// <summary>
/// Follows one object forward from where it is made: through locals, choices, awaits and visible methods that it is passed to,
/// up to the end of the member in which the following began. Derived classes say what the uses on the way mean.
/// </summary>
internal abstract partial class ObjectFlow(CodeBase code)
{
    /// <summary>One piece of syntax can be two operations: the receiver of <c>x?.M()</c>, and what stands for it behind the dot.</summary>
    private readonly HashSet<(SyntaxNode, OperationKind, Frame?)> _visited = [];

    /// <summary>How many calls one object is followed into; past that it escapes.</summary>
    private const int MaxCalls = 500;

    private int _calls;

    protected CodeBase Code { get; } = code;

    /// <summary>Follows the object that <paramref name="value"/> denotes.</summary>
    internal void Follow(IOperation value, Frame? frame)
    {
        if (!_visited.Add((value.Syntax, value.Kind, frame)))
            return;

        // The object travels up the expression in this loop, so that a long fluent chain takes no stack.
        for (var current = value; current is not null;)
            current = Next(current, value, frame);
    }

    /// <summary>A member is used on the object: <paramref name="member"/> is the call, property reference or indexer.</summary>
    protected abstract MemberUse OnMember(IOperation member, Frame? frame);

    /// <summary>The object is stored in a property or field.</summary>
    protected abstract void OnStored(IOperation target, IOperation value, Frame? frame);

    /// <summary>The object goes where it cannot be followed.</summary>
    protected abstract void OnEscape(IOperation use);

    /// <summary>The member that the following began in returns the object, by way of this mention of it.</summary>
    protected abstract void OnReturned(IOperation reference, IReturnOperation @return);

    /// <summary>A pattern looks at a property of the object.</summary>
    protected virtual void OnPart(IPropertySubpatternOperation part, Frame? frame)
    {
    }

    /// <summary>True for a method outside of the project that looks at its arguments and does nothing else with them.</summary>
    protected virtual bool OnlyReads(IMethodSymbol method) => Readers.OnlyReads(method);

    /// <summary>The elements of the object go into a new collection.</summary>
    protected virtual void OnCopied(IObjectCreationOperation copy)
    {
    }

    protected Step StepOf(IOperation operation, Frame? frame) => Decisions.StepOf(operation, frame, Code.BodyAround(operation));

    /// <summary>Where the object is one step further up in the same body, or null where it goes nowhere or was followed elsewhere.</summary>
    private IOperation? Next(IOperation value, IOperation reference, Frame? frame)
    {
        switch (value.Parent)
        {
            case IConversionOperation or IParenthesizedOperation or IAwaitOperation or ICoalesceOperation:
                return value.Parent;
            case IConditionalOperation { Type: not null } conditional when value != conditional.Condition:
                return conditional;
            case ISwitchExpressionArmOperation arm when value == arm.Value:
                return arm.Parent;
            case ISimpleAssignmentOperation assignment when value == assignment.Value:
                FollowTarget(assignment.Target, value, frame);
                return assignment;
            case ICoalesceAssignmentOperation assignment when value == assignment.Value:
                FollowTarget(assignment.Target, value, frame);
                return assignment;
            case ICompoundAssignmentOperation combined when value == combined.Value:
                OnEscape(combined);
                return null;
            case IConditionalAccessOperation access when value == access.WhenNotNull:
                return access;
            case IConditionalAccessOperation access:
                FollowConditionalAccess(access, frame);
                return null;
            case IPropertyReferenceOperation { Property.Name: "Result" } result when result.Instance == value && Operations.IsTaskLike(value.Type):
                return result;
            case IMemberReferenceOperation member when member.Instance == value:
                return FollowMember(member, frame);
            case IArrayInitializerOperation { Parent: IArrayCreationOperation { IsImplicit: true, Parent: IArgumentOperation { Parent: IInvocationOperation log } } } when OnlyReads(log.TargetMethod):
                return null;
            case { Kind: Operations.CollectionExpression, Parent: IArgumentOperation { ArgumentKind: not ArgumentKind.Explicit, Parent: IInvocationOperation log } } when OnlyReads(log.TargetMethod):
                return null;
            case IInvocationOperation invocation when invocation.Instance == value:
                return Operations.HandedOn(invocation) is null ? FollowMember(invocation, frame) : invocation;
            case IArgumentOperation argument:
                return FollowArgument(argument, frame);
            case IReturnOperation { Kind: OperationKind.Return } @return:
                FollowReturn(reference, @return, frame);
                return null;
            case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator }:
                FollowLocal(declarator.Symbol, declarator, frame);
                return null;
            case IVariableInitializerOperation { Parent: IVariableDeclarationOperation declaration }:
                foreach (var declarator in declaration.Declarators)
                    FollowLocal(declarator.Symbol, declarator, frame);
                return null;
            case IFieldInitializerOperation or IPropertyInitializerOperation:
                OnStored(value.Parent, value, frame);
                return null;
            case IIsPatternOperation test:
                FollowPattern(test.Pattern, frame);
                return null;
            case ISwitchOperation @switch when value == @switch.Value:
                foreach (var clause in @switch.Cases.SelectMany(section => section.Clauses).OfType<IPatternCaseClauseOperation>())
                    FollowPattern(clause.Pattern, frame);
                return null;
            case ISwitchExpressionOperation @switch when value == @switch.Value:
                foreach (var arm in @switch.Arms)
                    FollowPattern(arm.Pattern, frame);
                return null;
            case IExpressionStatementOperation or IAssignmentOperation or IObjectOrCollectionInitializerOperation or IBinaryOperation or IIsTypeOperation or IInterpolationOperation
                or IForEachLoopOperation or IConditionalOperation or INameOfOperation or null:
                return null;
            default:
                OnEscape(value.Parent);
                return null;
        }
    }

    private IOperation? FollowMember(IOperation member, Frame? frame)
    {
        // A property in an extension block (C# 14) is code of the project, and no member of the object.
        if (member is IPropertyReferenceOperation { Property.ContainingType.Name.Length: 0 })
        {
            OnEscape(member);
            return null;
        }

        switch (OnMember(member, frame))
        {
            case MemberUse.ReturnsSame:
                return member;
            case MemberUse.Escapes when !TryFollowInto(member, parameter: null, frame):
                OnEscape(member);
                return null;
            default:
                return null;
        }
    }

    private void FollowConditionalAccess(IConditionalAccessOperation access, Frame? frame)
    {
        foreach (var receiver in access.WhenNotNull.DescendantsAndSelf())
        {
            if (receiver is IConditionalAccessInstanceOperation && Operations.AccessAround(receiver) == access)
                Follow(receiver, frame);
        }
    }

    private void FollowTarget(IOperation target, IOperation value, Frame? frame)
    {
        switch (target)
        {
            case ILocalReferenceOperation local:
                FollowLocal(local.Local, target, frame);
                break;
            case IParameterReferenceOperation { Parameter.RefKind: RefKind.None } parameter:
                FollowLocal(parameter.Parameter, target, frame);
                break;
            case IMemberReferenceOperation:
                OnStored(target, value, frame);
                break;
            case IDiscardOperation:
                break;
            default:
                OnEscape(target);
                break;
        }
    }

    private void FollowLocal(ISymbol local, IOperation declaration, Frame? frame)
    {
        var body = Code.BodyAround(declaration);
        var holdsOthersToo = !body.NeverChanges(local);
        foreach (var reference in body.ReferencesTo(local))
        {
            if (!IsTarget(reference) && !(holdsOthersToo && (IsBeforeOrElsewhere(reference, declaration, body) || Assignments.IsReplacedBefore(reference, declaration, local))))
                Follow(reference, frame);
        }
    }

    /// <summary>True where a variable provably does not hold the object yet, or holds another one.</summary>
    private static bool IsBeforeOrElsewhere(IOperation reference, IOperation assignment, BodyIndex body)
    {
        var assigned = Decisions.StepOf(assignment, frame: null, body);
        var used = Decisions.StepOf(reference, frame: null, body);
        return !used.Path.IsDeferredFrom(assigned.Path) && !assigned.MayPrecede(used, start: default);
    }

    private void FollowReturn(IOperation reference, IReturnOperation @return, Frame? frame)
    {
        if (frame is null)
            OnReturned(reference, @return);
        else if (Operations.FunctionOf(@return)?.Syntax == LocalFunctionOf(frame)?.Syntax)
            Follow(frame.Call, frame.Caller);
        else
            OnEscape(@return);
    }

    private ILocalFunctionOperation? LocalFunctionOf(Frame frame) =>
        Code.TryGetBody(frame.Method, out var body) ? body as ILocalFunctionOperation : null;

    private IOperation? FollowArgument(IArgumentOperation argument, Frame? frame)
    {
        switch (argument.Parent)
        {
            case IInvocationOperation invocation when Operations.HandedOn(invocation) is not null:
                return invocation;
            case IObjectCreationOperation creation when Operations.IsTaskLike(creation.Type):
                return creation;
            case IInvocationOperation invocation when invocation.Instance is null && argument.Parameter is { Ordinal: 0 } && invocation.TargetMethod.IsExtensionMethod:
                return FollowExtension(argument, invocation, frame);
            case IInvocationOperation invocation when OnlyReads(invocation.TargetMethod):
                return null;
            case IObjectCreationOperation { Type: { } type } copy when Readers.CopiesArgument(type):
                OnCopied(copy);
                return null;
            case { } call when TryFollowInto(call, argument.Parameter, frame):
                return null;
            default:
                OnEscape(argument);
                return null;
        }
    }

    /// <summary>An extension method reads like a member; where its body is visible, that body says what it does.</summary>
    private IOperation? FollowExtension(IArgumentOperation argument, IInvocationOperation invocation, Frame? frame)
    {
        if (TryFollowInto(invocation, argument.Parameter, frame))
            return null;

        return OnlyReads(invocation.TargetMethod) ? null : FollowMember(invocation, frame);
    }

    /// <summary>Follows the object into a visible method, as its parameter, or as its <c>this</c> where there is no parameter.</summary>
    private bool TryFollowInto(IOperation call, IParameterSymbol? parameter, Frame? frame)
    {
        var method = call switch
        {
            IInvocationOperation invocation => invocation.TargetMethod,
            IObjectCreationOperation { Constructor: { } constructor } => constructor,
            _ => null,
        };
        // In an extension block (C# 14) the object is a parameter of the block, which Roslyn 4.8 cannot name.
        if (parameter is null && method is { ContainingType.Name.Length: 0 })
            return false;

        if (_calls >= MaxCalls || method is null || parameter is { IsParams: true } or { RefKind: RefKind.Ref or RefKind.Out } || !Code.TryEnter(call, method, frame, out var inner, out _) || !Code.TryGetBody(method, out var operation))
            return false;

        _calls++;
        var body = Code.BodyAround(operation);
        if (parameter is null)
        {
            foreach (var self in body.SelfReferences)
                Follow(self, inner);

            return true;
        }

        var bound = (method.ReducedFrom ?? method).OriginalDefinition.Parameters[parameter.Ordinal];
        foreach (var reference in body.ReferencesTo(bound))
        {
            if (!IsTarget(reference))
                Follow(reference, inner);
        }

        return true;
    }

    private static bool IsTarget(IOperation reference) =>
        reference.Parent is ISimpleAssignmentOperation assignment && assignment.Target == reference;
}
