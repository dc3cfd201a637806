using System.Collections.Concurrent;
using CorsAnalyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.Surfaces.Lambda;

/// <summary>Where the headers of a Lambda response are held, and which dictionaries of the project end there.</summary>
internal sealed class HeaderSlots(CodeBase code, LambdaTypes types)
{
    /// <summary>How many members a dictionary may be returned through.</summary>
    private const int MaxDepth = 3;

    private readonly ConcurrentDictionary<SyntaxNode, bool> _reaches = new();

    /// <summary>True for <c>Headers</c> and <c>MultiValueHeaders</c> of a response.</summary>
    internal bool IsSlot(ISymbol member) =>
        member is IPropertySymbol { Name: "Headers" or "MultiValueHeaders" } property && types.PlatformOf(property.ContainingType) is not null;

    internal bool IsSlot(IOperation target) => target is IMemberReferenceOperation { Member: var member } && IsSlot(member);

    /// <summary>True when a dictionary that is made here becomes the headers of a response, in this member or in one that gets it from here.</summary>
    internal bool IsReachedBy(IOperation creation) => _reaches.GetOrAdd(creation.Syntax, _ => Reaches(creation, [], depth: 0));

    /// <summary>True for a parameter that is given the headers of a response: that of a helper which writes to them.</summary>
    internal bool IsGivenTo(IParameterSymbol parameter)
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
                if (IsSlot(given) || OriginOf(given) is not null)
                    return true;
            }
        }

        return false;
    }

    /// <summary>Where the dictionary is made that an expression denotes, if it becomes the headers of a response; else null.</summary>
    internal IOperation? OriginOf(IOperation map)
    {
        foreach (var origin in new OriginFlow(code).OriginsOf(map, frame: null, out _))
        {
            if (!origin.IsNull && IsReachedBy(origin.Creation))
                return origin.Creation;
        }

        return null;
    }

    private bool Reaches(IOperation map, HashSet<SyntaxNode> seen, int depth)
    {
        if (!seen.Add(map.Syntax))
            return false;

        var flow = new MapWrites(code, map);
        flow.Follow(map, frame: null);
        return flow.Stores.Any(store => IsSlot(store.Target))
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
