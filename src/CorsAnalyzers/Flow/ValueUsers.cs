using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Flow;

/// <summary>Finds the members that may get a header's value from the member it stands in: those that mention it, and so on.</summary>
/// <param name="isResponse">True for types through which headers travel.</param>
/// <param name="isOwnResponse">True for types whose constructors may set headers.</param>
internal sealed class ValueUsers(CodeBase code, Func<ITypeSymbol, bool> isResponse, Func<ITypeSymbol, bool> isOwnResponse)
{
    /// <summary>How many members a value may go through.</summary>
    private const int MaxDepth = 4;

    /// <summary>How many members are looked at for one value.</summary>
    private const int MaxBodies = 1000;

    /// <summary>The body around the value, then those of the members that may use it.</summary>
    internal IEnumerable<BodyIndex> BodiesThatMayUse(ISymbol member, IOperation value)
    {
        var seen = new HashSet<SyntaxNode>();
        var queue = new Queue<(ISymbol? Member, BodyIndex Body, int Depth)>();
        queue.Enqueue((member, code.BodyAround(value), 0));
        if (member is IMethodSymbol method && code.TryGetBody(method, out var own))
            queue.Enqueue((null, code.BodyAround(own), 0));

        while (queue.Count > 0 && seen.Count < MaxBodies)
        {
            var (current, body, depth) = queue.Dequeue();
            if (seen.Add(body.Root.Syntax))
                yield return body;

            if (current is null || depth >= MaxDepth)
                continue;

            foreach (var reference in UsersOf(current, body))
            {
                var user = code.BodyAround(reference);
                if (!seen.Contains(user.Root.Syntax))
                    queue.Enqueue((code.MemberAround(reference), user, depth + 1));
            }
        }
    }

    private IEnumerable<IOperation> UsersOf(ISymbol member, BodyIndex body)
    {
        if (member is IMethodSymbol { MethodKind: MethodKind.Constructor or MethodKind.StaticConstructor } constructor)
            return body.AssignedMembers.SelectMany(code.References.To).Concat(CreationsBy(constructor));

        if (!MayCarry(member))
            return [];

        code.TryGetNames(member, out var names);
        return names.SelectMany(code.References.To);
    }

    /// <summary>Creations of a response type by this constructor; what it writes is in the objects of derived types too.</summary>
    private IEnumerable<IOperation> CreationsBy(IMethodSymbol constructor) =>
        !isOwnResponse(constructor.ContainingType)
            ? []
            : code.References.To(constructor).Concat(code.References.TypesDerivedFrom(constructor.ContainingType).SelectMany(derived => derived.InstanceConstructors).SelectMany(CreationsBy));

    /// <summary>True for a member that can hand a header's value on: it returns or holds something, or changes what it is given.</summary>
    private bool MayCarry(ISymbol member) => member switch
    {
        IFieldSymbol or IPropertySymbol => true,
        IMethodSymbol { ReturnsVoid: false } => true,
        IMethodSymbol method => method.Parameters.Any(parameter => isResponse(parameter.Type) || parameter.Type.Name.Contains("Dictionary")),
        _ => false,
    };
}
