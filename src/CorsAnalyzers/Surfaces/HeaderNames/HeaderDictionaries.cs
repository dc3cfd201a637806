using CorsAnalyzers.Flow;
using CorsAnalyzers.Model.HeaderNames;
using CorsAnalyzers.Surfaces.Lambda;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.Surfaces.HeaderNames;

/// <summary>
/// The plain dictionaries that hold headers of Lambda requests and responses. They mind the case, so that a key is right only
/// where both ends spell it alike.
/// </summary>
internal sealed class HeaderDictionaries(CodeBase code, LambdaTypes lambda, HeaderSlots slots)
{
    /// <summary>What the key of a call or an indexer is; <see cref="HeaderRole.None"/> where the receiver is no dictionary.</summary>
    internal HeaderRole RoleOf(IOperation receiver, IOperation use)
    {
        if (lambda.IsEmpty || receiver.Type?.Name.Contains("Dictionary") != true)
            return HeaderRole.None;

        if (receiver is IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver })
            return InitializesHeaders(use) ? HeaderRole.Key : HeaderRole.Other;

        receiver = Operations.Unwrap(receiver);
        if (receiver is IConditionalAccessInstanceOperation && Operations.AccessAround(receiver) is { } access)
            receiver = Operations.Unwrap(access.Operation);

        var writes = Writes(use);
        if (Source(receiver) is IPropertyReferenceOperation { Property: var slot } && RoleOfSlot(slot, writes) is var role && role != HeaderRole.None)
            return role;

        return !IsHeaders(receiver) ? HeaderRole.Other : writes ? HeaderRole.Key : HeaderRole.ReadBack;
    }

    private HeaderRole RoleOfSlot(IPropertySymbol slot, bool writes)
    {
        if (HeaderTypes.IsRequestHeaders(slot, out var isLower))
            return writes ? HeaderRole.Other : isLower ? HeaderRole.LowerLookup : HeaderRole.ClientLookup;

        return !slots.IsSlot(slot) ? HeaderRole.None : writes ? HeaderRole.Key : HeaderRole.ReadBack;
    }

    private static bool Writes(IOperation use) => use switch
    {
        IInvocationOperation call => call.TargetMethod.Name is "Add" or "TryAdd" or "Remove",
        IPropertyReferenceOperation { Parent: IAssignmentOperation assignment } indexer => assignment.Target == indexer,
        _ => false,
    };

    /// <summary>The property that a local was given, or the expression itself.</summary>
    private IOperation Source(IOperation receiver) =>
        receiver is ILocalReferenceOperation local && code.BodyAround(local) is var body && body.NeverChanges(local.Local) && body.OnlyValueOf(local.Local) is { } value
            ? BehindDots(Operations.Unwrap(value))
            : BehindDots(receiver);

    /// <summary>The last member of <c>request?.Headers</c>.</summary>
    private static IOperation BehindDots(IOperation value)
    {
        while (value is IConditionalAccessOperation access)
            value = access.WhenNotNull;

        return value;
    }

    private bool InitializesHeaders(IOperation element)
    {
        for (var parent = element.Parent; parent is not null; parent = parent.Parent)
        {
            switch (parent)
            {
                case IObjectOrCollectionInitializerOperation or ISimpleAssignmentOperation:
                    continue;
                case IMemberInitializerOperation { InitializedMember: IPropertyReferenceOperation { Property: var slot } }:
                    return slots.IsSlot(slot);
                case IObjectCreationOperation creation:
                    return slots.IsReachedBy(creation);
                default:
                    return false;
            }
        }

        return false;
    }

    private bool IsHeaders(IOperation receiver) =>
        receiver is IParameterReferenceOperation { Parameter: var parameter } ? slots.IsGivenTo(parameter) : slots.OriginOf(receiver) is not null;
}
