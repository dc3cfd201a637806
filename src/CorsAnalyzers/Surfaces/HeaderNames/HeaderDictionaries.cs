using System.Collections.Concurrent;
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
internal sealed class HeaderDictionaries(CodeBase code, Lazy<LambdaTypes> lambda)
{
    private const int MaxDepth = 3;

    private readonly ConcurrentDictionary<SyntaxNode, bool> _reaches = new();

    /// <summary>What the key of a call or an indexer is; <see cref="HeaderRole.None"/> where the receiver is no dictionary.</summary>
    internal HeaderRole RoleOf(IOperation receiver, IOperation use)
    {
        if (lambda.Value.IsEmpty || receiver.Type?.Name.Contains("Dictionary") != true)
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

    /// <summary>True for <c>Headers</c> and <c>MultiValueHeaders</c> of a response.</summary>
    internal bool IsResponseSlot(ISymbol member) =>
        member is IPropertySymbol { Name: "Headers" or "MultiValueHeaders" } property && lambda.Value.PlatformOf(property.ContainingType) is not null;

    private HeaderRole RoleOfSlot(IPropertySymbol slot, bool writes)
    {
        if (HeaderTypes.IsRequestHeaders(slot, out var isLower))
            return writes ? HeaderRole.Other : isLower ? HeaderRole.LowerLookup : HeaderRole.ClientLookup;

        return !IsResponseSlot(slot) ? HeaderRole.None : writes ? HeaderRole.Key : HeaderRole.ReadBack;
    }

    private static bool Writes(IOperation use) => use switch
    {
        IInvocationOperation call => call.TargetMethod.Name is "Add" or "TryAdd" or "Remove",
        IPropertyReferenceOperation { Parent: IAssignmentOperation assignment } indexer => assignment.Target == indexer,
        _ => false,
    };

    /// <summary>The property that a local was given, or the expression itself.</summary>
    private IOperation Source(IOperation receiver) =>
        receiver is ILocalReferenceOperation local && code.BodyAround(local) is var body && body.NeverChanges(local.Local) && body.ValuesOf(local.Local) is [var value]
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
                    return IsResponseSlot(slot);
                case IObjectCreationOperation creation:
                    return Reaches(creation);
                default:
                    return false;
            }
        }

        return false;
    }

    private bool IsHeaders(IOperation receiver)
    {
        if (receiver is IParameterReferenceOperation { Parameter: var parameter })
            return IsGivenHeaders(parameter);

        foreach (var origin in new OriginFlow(code).OriginsOf(receiver, frame: null, out _))
        {
            if (!origin.IsNull && Reaches(origin.Creation))
                return true;
        }

        return false;
    }

    /// <summary>A helper that writes to the dictionary it is given, and is given that of a response.</summary>
    private bool IsGivenHeaders(IParameterSymbol parameter)
    {
        foreach (var reference in code.References.To(parameter.ContainingSymbol))
        {
            if (reference is not IInvocationOperation call)
                continue;

            foreach (var argument in call.Arguments)
            {
                if (argument.Parameter?.Ordinal != parameter.Ordinal)
                    continue;

                var given = Operations.Unwrap(argument.Value);
                if (given is IPropertyReferenceOperation { Property: var slot } ? IsResponseSlot(slot) : given is not IParameterReferenceOperation && IsHeaders(given))
                    return true;
            }
        }

        return false;
    }

    /// <summary>True when the dictionary becomes the headers of a response, here or in a member that gets it from here.</summary>
    private bool Reaches(IOperation map) => _reaches.GetOrAdd(map.Syntax, _ => Reaches(map, [], depth: 0));

    private bool Reaches(IOperation map, HashSet<SyntaxNode> seen, int depth)
    {
        if (!seen.Add(map.Syntax))
            return false;

        var flow = new MapWrites(code, map);
        flow.Follow(map, frame: null);
        return flow.Stores.Any(store => store.Target is IMemberReferenceOperation { Member: var member } && IsResponseSlot(member))
            || flow.Returns.Any(@return => IsUsed(@return, seen, depth))
            || (depth < MaxDepth && flow.Copies.Any(copy => Reaches(copy, seen, depth + 1)));
    }

    private bool IsUsed(IOperation @return, HashSet<SyntaxNode> seen, int depth)
    {
        if (depth >= MaxDepth || code.FunctionAround(@return) is not IMethodSymbol function)
            return false;

        var name = function.AssociatedSymbol ?? function;
        var references = Operations.FunctionOf(@return) is { } local ? code.BodyAround(local).ReferencesTo(name) : code.References.To(name);
        return references.Any(reference => Reaches(reference, seen, depth + 1));
    }
}
