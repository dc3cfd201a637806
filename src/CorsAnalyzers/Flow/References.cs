using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace CorsAnalyzers.Flow;

/// <summary>
/// Who mentions a member, anywhere in the compilation: found by name in the text, then told apart by binding only the places found.
/// Each name is looked up once, however many members have it.
/// </summary>
internal sealed class References(CodeBase code, Func<SourceText, TextIndex> indexOf)
{
    private readonly ConcurrentDictionary<ISymbol, ImmutableArray<IOperation>> _privateMembers = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<string, Lazy<ILookup<ISymbol, IOperation>>> _names = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Name, SyntaxTree Tree), ImmutableArray<SimpleNameSyntax>> _mentions = new();
    private readonly ConcurrentDictionary<SimpleNameSyntax, IOperation?> _uses = new();
    private readonly Lazy<Dictionary<int, List<SyntaxTree>>> _treesByWord = new(() => Invert(code, indexOf));

    /// <summary>
    /// The operations (calls, method groups, creations, field and property references) that mention a field, property, method or constructor.
    /// A creation that leaves its type to the compiler mentions nothing.
    /// </summary>
    internal IEnumerable<IOperation> To(ISymbol member)
    {
        member = member.OriginalDefinition;
        if (member is IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType.Name: var type })
            return _names.GetOrAdd(type, name => new(() => FindInProject(name))).Value[member];

        return member.DeclaredAccessibility == Accessibility.Private
            ? _privateMembers.GetOrAdd(member, FindInType)
            : _names.GetOrAdd(member.Name, name => new(() => FindInProject(name))).Value[member];
    }

    /// <summary>The operations that mention a member in one file; <paramref name="mayBe"/> tells by the syntax which names cannot, and need no binding.</summary>
    internal IEnumerable<IOperation> In(SyntaxTree tree, ISymbol member, Func<SimpleNameSyntax, bool> mayBe)
    {
        member = member.OriginalDefinition;
        foreach (var mention in _mentions.GetOrAdd((member.Name, tree), place => NamesIn(place.Name, place.Tree, span: null).ToImmutableArray()))
        {
            if (mayBe(mention) && _uses.GetOrAdd(mention, name => code.OperationAt(UseOf(name))) is { } use && SymbolEqualityComparer.Default.Equals(Mentioned(use), member))
                yield return use;
        }
    }

    /// <summary>Files whose text matches.</summary>
    internal IEnumerable<SyntaxTree> TreesWhere(Func<TextIndex, bool> matches)
    {
        foreach (var tree in code.Compilation.SyntaxTrees)
        {
            if (matches(indexOf(tree.GetText())))
                yield return tree;
        }
    }

    /// <summary>A private member can be mentioned in its own type only.</summary>
    private ImmutableArray<IOperation> FindInType(ISymbol member)
    {
        var uses = member.ContainingType.DeclaringSyntaxReferences.SelectMany(declaration => UsesOf(member.Name, declaration.SyntaxTree, declaration.Span));
        return uses.Where(use => SymbolEqualityComparer.Default.Equals(Mentioned(use), member)).ToImmutableArray();
    }

    private ILookup<ISymbol, IOperation> FindInProject(string name)
    {
        var uses = _treesByWord.Value.TryGetValue(TextIndex.HashOf(name), out var trees)
            ? trees.SelectMany(tree => UsesOf(name, tree, span: null)).Where(use => Mentioned(use) is not null)
            : [];
        return uses.ToLookup(use => Mentioned(use)!, SymbolEqualityComparer.Default);
    }

    private IEnumerable<IOperation> UsesOf(string name, SyntaxTree tree, TextSpan? span)
    {
        foreach (var mention in NamesIn(name, tree, span))
        {
            if (code.OperationAt(UseOf(mention)) is { } use)
                yield return use;
        }
    }

    private static IEnumerable<SimpleNameSyntax> NamesIn(string name, SyntaxTree tree, TextSpan? span)
    {
        var text = tree.GetText().ToString();
        var root = tree.GetRoot();
        foreach (var position in TextIndex.PositionsOf(name, text, span?.Start ?? 0, span?.End ?? text.Length))
        {
            var token = root.FindToken(position);
            if (token.SpanStart <= position && token.IsKind(SyntaxKind.IdentifierToken) && token.Parent is SimpleNameSyntax mention)
                yield return mention;
        }
    }

    /// <summary>The types of the project that derive directly from a type.</summary>
    internal IEnumerable<INamedTypeSymbol> TypesDerivedFrom(INamedTypeSymbol type)
    {
        if (!_treesByWord.Value.TryGetValue(TextIndex.HashOf(type.Name), out var trees))
            yield break;

        foreach (var tree in trees)
        {
            foreach (var name in NamesIn(type.Name, tree, span: null))
            {
                if (name.FirstAncestorOrSelf<BaseListSyntax>()?.Parent is TypeDeclarationSyntax declaration
                    && code.DeclaredAt(declaration) is INamedTypeSymbol derived
                    && SymbolEqualityComparer.Default.Equals(derived.BaseType?.OriginalDefinition, type.OriginalDefinition))
                {
                    yield return derived;
                }
            }
        }
    }

    /// <summary>The whole expression that a name stands for: the call where it is called, the creation of a type, else the access.</summary>
    private static SyntaxNode UseOf(SimpleNameSyntax name)
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

    private static ISymbol? Mentioned(IOperation use) => use switch
    {
        IInvocationOperation invocation => (invocation.TargetMethod.ReducedFrom ?? invocation.TargetMethod).OriginalDefinition,
        IMemberReferenceOperation reference => reference.Member.OriginalDefinition,
        IObjectCreationOperation creation => creation.Constructor?.OriginalDefinition,
        _ => null,
    };

    private static Dictionary<int, List<SyntaxTree>> Invert(CodeBase code, Func<SourceText, TextIndex> indexOf)
    {
        var trees = new Dictionary<int, List<SyntaxTree>>();
        foreach (var tree in code.Compilation.SyntaxTrees)
        {
            foreach (var word in indexOf(tree.GetText()).Words)
            {
                if (!trees.TryGetValue(word, out var list))
                    trees.Add(word, list = []);

                list.Add(tree);
            }
        }

        return trees;
    }
}
