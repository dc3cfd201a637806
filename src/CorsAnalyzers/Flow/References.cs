using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace CorsAnalyzers.Flow;

/// <summary>One place that mentions a member.</summary>
/// <param name="Mention">The name.</param>
/// <param name="Member">What it means; null where it means none.</param>
internal sealed record Use(SimpleNameSyntax Mention, ISymbol? Member, Lazy<IOperation?> Bound)
{
    /// <summary>The call, creation or reference that the name is a part of.</summary>
    internal IOperation? Operation => Bound.Value;
}

/// <summary>
/// Who mentions a member, anywhere in the compilation: found by name in the text, told apart by declarations, and bound only where
/// these leave more than one possibility. Each name is looked up once, however many members have it.
/// </summary>
internal sealed class References(CodeBase code, ProjectWords words)
{
    private readonly ConcurrentDictionary<ISymbol, NameUses> _privateMembers = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<string, NameUses> _names = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<SimpleNameSyntax, Use> _uses = new();
    private readonly ConcurrentDictionary<ISymbol, ImmutableArray<INamedTypeSymbol>> _derived = new(SymbolEqualityComparer.Default);

    internal NameResolution Resolution { get; } = new(code);

    /// <summary>
    /// The operations (calls, method groups, creations, field and property references) that mention a field, property, method or constructor.
    /// A creation that leaves its type to the compiler mentions nothing.
    /// </summary>
    internal IEnumerable<IOperation> To(ISymbol member)
    {
        foreach (var use in UsesOf(member))
        {
            if (use.Operation is { } operation)
                yield return operation;
        }
    }

    /// <summary>The same places, bound only when somebody asks what is done there.</summary>
    internal IEnumerable<Use> UsesOf(ISymbol member)
    {
        member = member.OriginalDefinition;
        foreach (var mention in MentionsOf(member))
        {
            if (UseAt(mention) is var use && SymbolEqualityComparer.Default.Equals(use.Member, member))
                yield return use;
        }
    }

    /// <summary>The mentions of a field or property that may give it another value; where the text shows that one does not, nothing is bound.</summary>
    internal IEnumerable<IOperation> ThatMayAssign(ISymbol member)
    {
        member = member.OriginalDefinition;
        foreach (var mention in MentionsOf(member))
        {
            if (Declarations.MayBeAssigned(mention.Name) && UseAt(mention) is var use && SymbolEqualityComparer.Default.Equals(use.Member, member) && use.Operation is { } operation)
                yield return operation;
        }
    }

    /// <summary>Every place that may mention a member, as far as declarations tell; nothing is bound.</summary>
    internal IEnumerable<Mention> MentionsOf(ISymbol member)
    {
        member = member.OriginalDefinition;
        return NamesOf(member).MayMean(member);
    }

    /// <summary>What a mention means, bound where that is needed.</summary>
    internal Use UseAt(Mention mention) => _uses.TryGetValue(mention.Name, out var known) ? known : _uses.GetOrAdd(mention.Name, Resolve(mention));

    /// <summary>The places of a name in these files, to be asked with <see cref="Among"/>.</summary>
    internal NameUses NamesIn(string name, IEnumerable<SyntaxTree> files) => new(name, files.Select(tree => (tree, new TextSpan(0, tree.Length))), Resolution);

    /// <summary>The operations among these places that mention a member; <paramref name="mayBe"/> tells by the syntax which cannot, and need no binding.</summary>
    internal IEnumerable<IOperation> Among(NameUses names, ISymbol member, Func<SimpleNameSyntax, bool> mayBe)
    {
        member = member.OriginalDefinition;
        foreach (var mention in names.MayMean(member))
        {
            if (mayBe(mention.Name) && UseAt(mention) is var use && SymbolEqualityComparer.Default.Equals(use.Member, member) && use.Operation is { } operation)
                yield return operation;
        }
    }

    /// <summary>The types of the project that derive directly from a type.</summary>
    internal ImmutableArray<INamedTypeSymbol> TypesDerivedFrom(INamedTypeSymbol type) =>
        _derived.TryGetValue(type.OriginalDefinition, out var known) ? known : _derived.GetOrAdd(type.OriginalDefinition, FindDerived(type.OriginalDefinition));

    /// <summary>The whole expression that a name stands for: the call where it is called, the creation of a type, else the access.</summary>
    internal static SyntaxNode UseOf(SimpleNameSyntax name)
    {
        SyntaxNode use = name;
        while (use.Parent is QualifiedNameSyntax or AliasQualifiedNameSyntax)
            use = use.Parent;

        if (use.Parent is ObjectCreationExpressionSyntax creation && creation.Type == use)
            return creation;

        if ((use.Parent is MemberAccessExpressionSyntax access && access.Name == use) || use.Parent is MemberBindingExpressionSyntax)
            use = use.Parent;

        return use.Parent is InvocationExpressionSyntax invocation && invocation.Expression == use ? invocation : use;
    }

    private NameUses NamesOf(ISymbol member)
    {
        if (member is IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType.Name: var type })
            return NamesOf(type);

        if (member.DeclaredAccessibility != Accessibility.Private || member is INamedTypeSymbol)
            return NamesOf(member.Name);

        // A private member can be mentioned in its own type only.
        return _privateMembers.TryGetValue(member, out var known)
            ? known
            : _privateMembers.GetOrAdd(member, new NameUses(member.Name, member.ContainingType.DeclaringSyntaxReferences.Select(declaration => (declaration.SyntaxTree, declaration.Span)), Resolution));
    }

    private NameUses NamesOf(string name) => _names.TryGetValue(name, out var known)
        ? known
        : _names.GetOrAdd(name, new NameUses(name, words.TreesWith(name).Select(tree => (tree, new TextSpan(0, tree.Length))), Resolution));

    private Use Resolve(Mention mention)
    {
        var bound = new Lazy<IOperation?>(() => code.OperationAt(UseOf(mention.Name)));
        var (kind, symbol) = Resolution.MeaningOf(mention);
        var member = kind == MeaningKind.Exact ? symbol : kind == MeaningKind.Foreign ? null : bound.Value is { } operation ? Mentioned(operation) : null;
        return new Use(mention.Name, member, bound);
    }

    private ImmutableArray<INamedTypeSymbol> FindDerived(INamedTypeSymbol type)
    {
        if (type.IsSealed || type.IsStatic)
            return ImmutableArray<INamedTypeSymbol>.Empty;

        var found = ImmutableArray.CreateBuilder<INamedTypeSymbol>();
        foreach (var tree in words.TreesWith(type.Name))
        {
            var text = tree.GetText().ToString();
            foreach (var position in TextIndex.PositionsOf(type.Name, text, 0, text.Length))
            {
                if (MayBeBase(text, position)
                    && tree.GetRoot().FindToken(position).Parent?.FirstAncestorOrSelf<BaseListSyntax>()?.Parent is TypeDeclarationSyntax declaration
                    && code.DeclaredAt(declaration) is INamedTypeSymbol derived
                    && SymbolEqualityComparer.Default.Equals(derived.BaseType?.OriginalDefinition, type))
                {
                    found.Add(derived);
                }
            }
        }

        return found.ToImmutable();
    }

    /// <summary>A base type stands behind a colon, a comma or the dot of its namespace.</summary>
    private static bool MayBeBase(string text, int position)
    {
        do
            position--;
        while (position > 0 && char.IsWhiteSpace(text[position]));

        return position > 0 && text[position] is ':' or ',' or '.' or '/';
    }

    private static ISymbol? Mentioned(IOperation use) => use switch
    {
        IInvocationOperation invocation => (invocation.TargetMethod.ReducedFrom ?? invocation.TargetMethod).OriginalDefinition,
        IMemberReferenceOperation reference => reference.Member.OriginalDefinition,
        IObjectCreationOperation creation => creation.Constructor?.OriginalDefinition,
        _ => null,
    };
}
