using System.Collections.Immutable;
using CorsAnalyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.Flow;

/// <summary>A place where an object may have been made.</summary>
/// <param name="Creation">The creation, or the null, that the object is.</param>
/// <param name="Frame">The call in whose body it stands.</param>
/// <param name="Path">Under which decisions the object asked for is this one.</param>
/// <param name="IsShared">True for the value of a field or property: it was made before, and other members hold it too.</param>
internal readonly record struct ObjectOrigin(IOperation Creation, Frame? Frame, Path Path, bool IsShared)
{
    internal bool IsNull => Creation is IDefaultValueOperation or { ConstantValue: { HasValue: true, Value: null } };
}

/// <summary>Finds backwards where an object was made: through locals, choices, fields, properties, parameters and helper methods.</summary>
/// <param name="makerOf">Finds the call that makes the object in an expression that only hands it on; null where only <c>new</c> makes one.</param>
internal sealed class OriginFlow(CodeBase code, Func<IOperation, IOperation?>? makerOf = null)
{
    private const int MaxDepth = 24;

    /// <summary>How many calls one question enters: helpers that all call each other have more ways through them than there is time.</summary>
    private const int MaxCalls = 200;

    private int _calls;

    /// <summary>All places where the object may have been made.</summary>
    /// <param name="isComplete">False when there may be others, or when someone else holds the same object.</param>
    internal ImmutableArray<ObjectOrigin> OriginsOf(IOperation value, Frame? frame, out bool isComplete)
    {
        var origins = ImmutableArray.CreateBuilder<ObjectOrigin>();
        isComplete = Follow(value, frame, Path.Always, origins, depth: 0);
        return origins.ToImmutable();
    }

    private bool Follow(IOperation value, Frame? frame, Path path, ImmutableArray<ObjectOrigin>.Builder origins, int depth)
    {
        value = Operations.Unwrap(value);
        if (depth++ >= MaxDepth)
            return false;

        if (makerOf?.Invoke(value) is { } maker)
        {
            origins.Add(new ObjectOrigin(maker, frame, path, IsShared: false));
            return true;
        }

        switch (value)
        {
            case IObjectCreationOperation or { Syntax: CollectionExpressionSyntax } or { ConstantValue: { HasValue: true, Value: null } } or IDefaultValueOperation:
                origins.Add(new ObjectOrigin(value, frame, path, IsShared: false));
                return true;
            case ILocalReferenceOperation local:
                return FollowLocal(local, frame, path, origins, depth);
            case IParameterReferenceOperation parameter:
                return frame?.ArgumentFor(parameter.Parameter) is { } argument
                    && argument.ArgumentKind is ArgumentKind.Explicit or ArgumentKind.DefaultValue
                    && code.BodyAround(parameter).NeverChanges(parameter.Parameter)
                    && Follow(argument.Value, frame.Caller, path, origins, depth);
            case IFieldReferenceOperation field:
                return FollowMember(field.Field, path, origins, depth);
            case IPropertyReferenceOperation { Property: { IsIndexer: false } property } reference:
                return code.Members.FirstValueOf(property) is not null
                    ? FollowMember(property, path, origins, depth)
                    : property.GetMethod is { } getter && FollowCall(reference, getter, frame, path, origins, depth);
            case IInvocationOperation invocation:
                return FollowCall(invocation, invocation.TargetMethod, frame, path, origins, depth);
            case IConditionalOperation { WhenFalse: { } whenFalse } conditional:
                return FollowArm(conditional.WhenTrue, conditional, frame, path, origins, depth)
                    & FollowArm(whenFalse, conditional, frame, path, origins, depth);
            case ISwitchExpressionOperation @switch:
                var isComplete = true;
                foreach (var arm in @switch.Arms)
                    isComplete &= FollowArm(arm.Value, arm, frame, path, origins, depth);
                return isComplete;
            case ICoalesceOperation coalesce:
                return Follow(coalesce.Value, frame, path, origins, depth)
                    & FollowArm(coalesce.WhenNull, coalesce, frame, path, origins, depth);
            case ISimpleAssignmentOperation assignment:
                return Follow(assignment.Value, frame, path, origins, depth);
            case IThrowOperation:
                return true;
            default:
                return false;
        }
    }

    private bool FollowArm(IOperation value, IOperation choice, Frame? frame, Path path, ImmutableArray<ObjectOrigin>.Builder origins, int depth)
    {
        return Follow(value, frame, path.And(Decisions.PathTo(value, choice, frame, code.BodyAround(choice))), origins, depth);
    }

    private bool FollowLocal(ILocalReferenceOperation local, Frame? frame, Path path, ImmutableArray<ObjectOrigin>.Builder origins, int depth)
    {
        var body = code.BodyAround(local);
        var values = body.ValuesOf(local.Local);
        if (values.IsDefaultOrEmpty)
            return false;

        var isComplete = true;
        foreach (var value in values)
        {
            var assigned = values.Length == 1 ? path : path.And(Decisions.PathIn(value, frame, body));
            isComplete &= Follow(value, frame, assigned, origins, depth);
        }

        return isComplete;
    }

    private bool FollowMember(ISymbol member, Path path, ImmutableArray<ObjectOrigin>.Builder origins, int depth)
    {
        // What a member holds at first is in it for somebody, unless the project itself gives it something else.
        if (code.Members.FirstValueOf(member) is not { } value || code.Members.IsReplaced(member))
            return false;

        var first = origins.Count;
        var isComplete = Follow(value, frame: null, path, origins, depth);
        for (var i = first; i < origins.Count; i++)
            origins[i] = origins[i] with { IsShared = true };

        return isComplete && code.Members.NeverChanges(member);
    }

    private bool FollowCall(IOperation call, IMethodSymbol method, Frame? frame, Path path, ImmutableArray<ObjectOrigin>.Builder origins, int depth)
    {
        if (_calls >= MaxCalls || !code.TryEnter(call, method, frame, out var inner, out var returned) || returned.IsEmpty)
            return false;

        _calls++;

        var isComplete = true;
        foreach (var value in returned)
        {
            isComplete &= Follow(value, inner, path.And(Decisions.PathIn(value, inner, code.BodyAround(value))), origins, depth);
        }

        return isComplete;
    }
}
