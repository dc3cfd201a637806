using System.Collections.Concurrent;
using System.Collections.Immutable;
using CorsAnalyzers.Flow;
using CorsAnalyzers.Model;
using CorsAnalyzers.Model.HeaderNames;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CorsAnalyzers.Surfaces.HeaderNames;

/// <summary>Where else in the project a header's name is spelled, in whatever way. Looked for by the text, and once for each name.</summary>
internal sealed class Spellings
{
    private readonly CodeBase _code;
    private readonly NameFlow _flow;
    private readonly Lazy<Dictionary<int, List<(SyntaxTree Tree, int Position)>>> _places;
    private readonly ConcurrentDictionary<string, ImmutableArray<HeaderUse>> _uses = new(StringComparer.Ordinal);

    internal Spellings(CodeBase code, NameFlow flow, Func<SourceText, SpellingIndex> indexOf)
    {
        _code = code;
        _flow = flow;
        _places = new(() => PlacesIn(code.Compilation, indexOf));
    }

    /// <summary>All header names of the project that differ from this one in case, separators and humps at most; it is among them.</summary>
    internal ImmutableArray<HeaderUse> Of(string name) => _uses.GetOrAdd(HeaderConvention.Fold(name), Find);

    private ImmutableArray<HeaderUse> Find(string fold)
    {
        if (!_places.Value.TryGetValue(SpellingIndex.HashOf(fold), out var places))
            return ImmutableArray<HeaderUse>.Empty;

        var uses = ImmutableArray.CreateBuilder<HeaderUse>();
        foreach (var (tree, position) in places)
        {
            var token = tree.GetRoot().FindToken(position);
            if (token.Value is not string text || token.Parent is not (LiteralExpressionSyntax or InterpolatedStringTextSyntax))
                continue;

            foreach (var element in ElementsAt(text, token, position))
            {
                if (HeaderConvention.Fold(element.Name) == fold && _code.OperationAt(token.Parent!) is { } operation && _flow.RolesOf(operation) is var roles && (roles & HeaderRoles.Header) != 0)
                    uses.Add(new HeaderUse(element.Name, new Site(tree, NameElements.SpanOf(element, operation.Syntax)), roles));
            }
        }

        return uses.ToImmutable();
    }

    private static IEnumerable<NameElement> ElementsAt(string text, SyntaxToken token, int position)
    {
        var elements = new NameElements(text);
        while (elements.MoveNext())
        {
            var element = elements.Current;
            if (element.Length > 0 && (element.IsWhole || NameElements.SpanOf(element, token.Parent!).Start == position))
                yield return element;
        }
    }

    private static Dictionary<int, List<(SyntaxTree Tree, int Position)>> PlacesIn(Compilation compilation, Func<SourceText, SpellingIndex> indexOf)
    {
        var places = new Dictionary<int, List<(SyntaxTree, int)>>();
        foreach (var tree in compilation.SyntaxTrees)
        {
            foreach (var (fold, position) in indexOf(tree.GetText()).Names)
            {
                if (!places.TryGetValue(fold, out var list))
                    places.Add(fold, list = []);

                list.Add((tree, position));
            }
        }

        return places;
    }
}
