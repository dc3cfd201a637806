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
    private readonly ConcurrentDictionary<ISymbol, ImmutableArray<Use>> _privateMembers = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<string, Lazy<ILookup<ISymbol, Use>>> _names = new(StringComparer.Ordinal);
    private readonly NameResolution _resolution = new(code);
    private readonly ConcurrentDictionary<string, ImmutableArray<SimpleNameSyntax>> _mentions = new(StringComparer.Ordinal);
    private readonly Lazy<Dictionary<int, List<SyntaxTree>>> _treesByWord = new(() => Invert(code, indexOf));

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
        if (member is IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType.Name: var type })
            return _names.GetOrAdd(type, name => new(() => FindInProject(name))).Value[member];

        return member.DeclaredAccessibility == Accessibility.Private
            ? _privateMembers.GetOrAdd(member, FindInType)
            : _names.GetOrAdd(member.Name, name => new(() => FindInProject(name))).Value[member];
    }

    /// <summary>Every place in the project where an identifier stands as a name, whatever it means there.</summary>
    internal ImmutableArray<SimpleNameSyntax> MentionsOf(string name) => _mentions.GetOrAdd(name, FindMentions);

    /// <summary>Files whose text matches.</summary>
    internal IEnumerable<SyntaxTree> TreesWhere(Func<TextIndex, bool> matches)
    {
        foreach (var tree in code.Compilation.SyntaxTrees)
        {
            if (matches(indexOf(tree.GetText())))
                yield return tree;
        }
    }

    private ImmutableArray<SimpleNameSyntax> FindMentions(string name) =>
        _treesByWord.Value.TryGetValue(TextIndex.HashOf(name), out var trees)
            ? trees.SelectMany(tree => NamesIn(name, tree, span: null)).ToImmutableArray()
            : ImmutableArray<SimpleNameSyntax>.Empty;

    /// <summary>A private member can be mentioned in its own type only.</summary>
    private ImmutableArray<Use> FindInType(ISymbol member)
    {
        var mentions = member.ContainingType.DeclaringSyntaxReferences.SelectMany(declaration => NamesIn(member.Name, declaration.SyntaxTree, declaration.Span));
        return mentions.Select(_resolution.Resolve).Where(use => SymbolEqualityComparer.Default.Equals(use.Member, member)).ToImmutableArray();
    }

    private ILookup<ISymbol, Use> FindInProject(string name) =>
        MentionsOf(name).Select(_resolution.Resolve).Where(use => use.Member is not null).ToLookup(use => use.Member!, SymbolEqualityComparer.Default);

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
        foreach (var name in MentionsOf(type.Name))
        {
            if (name.FirstAncestorOrSelf<BaseListSyntax>()?.Parent is TypeDeclarationSyntax declaration
                && code.DeclaredAt(declaration) is INamedTypeSymbol derived
                && SymbolEqualityComparer.Default.Equals(derived.BaseType?.OriginalDefinition, type.OriginalDefinition))
            {
                yield return derived;
            }
        }
    }

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
