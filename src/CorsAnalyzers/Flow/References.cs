using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace CorsAnalyzers.Flow;

/// <summary>
/// Who mentions a member, anywhere in the compilation: found by name in the text, then confirmed by binding only the places found.
/// Each member is looked up once.
/// </summary>
internal sealed class References(CodeBase code, Func<SourceText, TextIndex> indexOf)
{
    private readonly ConcurrentDictionary<ISymbol, ImmutableArray<IOperation>> _found = new(SymbolEqualityComparer.Default);
    private readonly Lazy<Dictionary<int, List<SyntaxTree>>> _treesByWord = new(() => Invert(code.Compilation, indexOf));

    /// <summary>The operations (calls, method groups, field and property references) that mention a field, property or method.</summary>
    internal ImmutableArray<IOperation> To(ISymbol member) => _found.GetOrAdd(member.OriginalDefinition, Find);

    /// <summary>Files whose text matches.</summary>
    internal IEnumerable<SyntaxTree> TreesWhere(Func<TextIndex, bool> matches)
    {
        foreach (var tree in code.Compilation.SyntaxTrees)
        {
            if (matches(indexOf(tree.GetText(code.CancellationToken))))
                yield return tree;
        }
    }

    private ImmutableArray<IOperation> Find(ISymbol member)
    {
        var found = ImmutableArray.CreateBuilder<IOperation>();
        if (member.DeclaredAccessibility == Accessibility.Private)
        {
            foreach (var declaration in member.ContainingType.DeclaringSyntaxReferences)
                Collect(member, declaration.SyntaxTree, declaration.Span, found);
        }
        else if (_treesByWord.Value.TryGetValue(TextIndex.HashOf(member.Name), out var trees))
        {
            foreach (var tree in trees)
                Collect(member, tree, span: null, found);
        }

        return found.ToImmutable();
    }

    private void Collect(ISymbol member, SyntaxTree tree, TextSpan? span, ImmutableArray<IOperation>.Builder found)
    {
        code.CancellationToken.ThrowIfCancellationRequested();
        var source = tree.GetText(code.CancellationToken);
        var text = source.ToString();
        var root = tree.GetRoot(code.CancellationToken);
        foreach (var position in TextIndex.PositionsOf(member.Name, text, span?.Start ?? 0, span?.End ?? text.Length))
        {
            var token = root.FindToken(position);
            if (token.SpanStart <= position
                && token.IsKind(SyntaxKind.IdentifierToken)
                && token.Parent is SimpleNameSyntax name
                && code.OperationAt(UseOf(name)) is { } use
                && Names(use, member))
            {
                found.Add(use);
            }
        }
    }

    /// <summary>The whole expression that a name stands for: the call where it is called, else the access.</summary>
    private static SyntaxNode UseOf(SimpleNameSyntax name)
    {
        SyntaxNode use = name;
        if ((use.Parent is MemberAccessExpressionSyntax access && access.Name == use) || use.Parent is MemberBindingExpressionSyntax)
            use = use.Parent;

        return use.Parent is InvocationExpressionSyntax invocation && invocation.Expression == use ? invocation : use;
    }

    private static bool Names(IOperation use, ISymbol member)
    {
        ISymbol? named = use switch
        {
            IInvocationOperation invocation => invocation.TargetMethod.ReducedFrom ?? invocation.TargetMethod,
            IMemberReferenceOperation reference => reference.Member,
            _ => null,
        };
        return SymbolEqualityComparer.Default.Equals(named?.OriginalDefinition, member);
    }

    private static Dictionary<int, List<SyntaxTree>> Invert(Compilation compilation, Func<SourceText, TextIndex> indexOf)
    {
        var trees = new Dictionary<int, List<SyntaxTree>>();
        foreach (var tree in compilation.SyntaxTrees)
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
