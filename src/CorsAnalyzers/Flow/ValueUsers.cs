using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

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

    private readonly ConcurrentDictionary<ISymbol, ImmutableArray<User>> _users = new(SymbolEqualityComparer.Default);

    /// <summary>The bodies of the members that may use a value, the one around it not among them.</summary>
    /// <param name="member">The member that it stands in.</param>
    /// <param name="isDefault">True for the default of a parameter: who only passes on what it gets may have left out the argument.</param>
    internal IEnumerable<BodyIndex> BodiesThatMayUse(ISymbol member, IOperation value, HeaderReach reach, bool isDefault)
    {
        var seen = new HashSet<SyntaxNode>();
        var queue = new Queue<(ISymbol Member, BodyIndex? Body, int Depth)>();
        queue.Enqueue((member, code.BodyAround(value), 0));
        while (queue.Count > 0 && seen.Count < MaxBodies)
        {
            var (current, body, depth) = queue.Dequeue();
            foreach (var name in NamesOf(current, body))
            {
                foreach (var (user, further, isHandler) in isDefault ? Find(name, reach, isDefault) : UsersOf(name, reach))
                {
                    if (!seen.Add(user.Root.Syntax))
                        continue;

                    if (isHandler)
                        yield return user;

                    if (depth + 1 < MaxDepth && further is not null)
                        queue.Enqueue((further, user, depth + 1));
                }
            }
        }
    }

    /// <summary>Found once: many values come through the same few members.</summary>
    private ImmutableArray<User> UsersOf(ISymbol name, HeaderReach reach) =>
        _users.TryGetValue(name, out var known) ? known : _users.GetOrAdd(name, Find(name, reach, isDefault: false).ToImmutableArray());

    /// <summary>Those who mention a member, and handle the header or hand something on to one who does.</summary>
    private IEnumerable<User> Find(ISymbol name, HeaderReach reach, bool isDefault)
    {
        var seen = new HashSet<SyntaxNode>();
        foreach (var mention in isDefault ? code.References.MentionsOf(name) : reach.Values.MentionsOf(name))
        {
            var isHandler = reach.IsHandler(mention.User) || (isDefault && reach.Passes(mention.User));
            if ((isHandler || reach.Values.Contains(mention.User))
                && code.References.UseAt(mention) is { Operation: { } reference } use
                && SymbolEqualityComparer.Default.Equals(use.Member, name.OriginalDefinition)
                && code.BodyAround(reference) is var body
                && seen.Add(body.Root.Syntax))
            {
                yield return new User(body, code.MemberAround(reference), isHandler);
            }
        }
    }

    /// <summary>False where nobody who handles a header can have a value from the member around a place.</summary>
    internal bool MayGiveValue(IOperation root, bool isDefault)
    {
        var member = Declarations.MemberAround(root.Syntax);
        return code.ReachOf(WellKnownHeader.AnyOfCors) is { } reach
            && (reach.IsHandler(member)
                || (isDefault && reach.Passes(member))
                || (member is ConstructorDeclarationSyntax && IsOfHandler(member, reach))
                || (reach.Values.Contains(member) && HoldsValue(root)));
    }

    /// <summary>True where a text stands in a body, or something else that a rule reports as a value: an origin that is read, a flag that becomes text.</summary>
    private static bool HoldsValue(IOperation root)
    {
        foreach (var operation in root.Descendants())
        {
            if (operation is { ConstantValue: { HasValue: true, Value: string }, Parent: not IInterpolatedStringTextOperation } or IPropertyReferenceOperation { Property.Name: "Origin" } || BooleanText.FlagIn(operation) is not null)
                return true;
        }

        return false;
    }

    /// <summary>True for a constructor of a type that has to do with the header otherwise: one constructor may call another, which names neither.</summary>
    private static bool IsOfHandler(SyntaxNode constructor, HeaderReach reach) =>
        constructor.Parent is TypeDeclarationSyntax type && (reach.IsHandler(type) || type.Members.Any(other => other is ConstructorDeclarationSyntax && reach.IsHandler(other)));

    /// <summary>All that others mention to get what a member gives.</summary>
    private IEnumerable<ISymbol> NamesOf(ISymbol member, BodyIndex? body)
    {
        if (member is IMethodSymbol { MethodKind: MethodKind.Constructor or MethodKind.StaticConstructor } constructor)
            return (body?.AssignedMembers ?? []).Concat(CreationsBy(constructor));

        if (!MayGive(member))
            return [];

        code.TryGetNames(member, out var names);
        return names;
    }

    /// <summary>Creations of a response type by this constructor; what it writes is in the objects of derived types too.</summary>
    private IEnumerable<ISymbol> CreationsBy(IMethodSymbol constructor) =>
        !isOwnResponse(constructor.ContainingType)
            ? []
            : code.References.TypesDerivedFrom(constructor.ContainingType).SelectMany(derived => derived.InstanceConstructors).SelectMany(CreationsBy).Prepend(constructor);

    /// <summary>True for a member that can hand a header's value on: it returns or holds something, or changes what it is given.</summary>
    private bool MayGive(ISymbol member) => member switch
    {
        IFieldSymbol or IPropertySymbol => true,
        IMethodSymbol { ReturnsVoid: false } => true,
        IMethodSymbol method => method.Parameters.Any(parameter => isResponse(parameter.Type) || parameter.Type.Name.Contains("Dictionary")),
        _ => false,
    };

    /// <summary>One who mentions a member.</summary>
    /// <param name="Member">Null where the body belongs to none that others may mention.</param>
    private readonly record struct User(BodyIndex Body, ISymbol? Member, bool IsHandler);
}
