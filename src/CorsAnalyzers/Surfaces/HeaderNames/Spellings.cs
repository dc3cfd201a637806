using System.Collections.Concurrent;
using System.Collections.Immutable;
using CorsAnalyzers.Flow;
using CorsAnalyzers.Model;
using CorsAnalyzers.Model.HeaderNames;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CorsAnalyzers.Surfaces.HeaderNames;

/// <summary>Where a header's name is spelled in the project, in whatever way. Looked for in the text; only what is found there is bound.</summary>
internal sealed class Spellings(CodeBase code)
{
    private readonly Lazy<Dictionary<int, List<Place>>> _places = new(() => PlacesIn(code.Compilation));
    private readonly ConcurrentDictionary<string, ImmutableArray<HeaderUse>> _variants = new(StringComparer.Ordinal);

    /// <summary>All header names that differ from this one in case only; it is among them.</summary>
    internal ImmutableArray<HeaderUse> Of(string name, Func<IOperation, HeaderRole> rolesOf)
    {
        var uses = ImmutableArray.CreateBuilder<HeaderUse>();
        foreach (var place in PlacesOf(name))
        {
            if (place.Spelling == SpellingIndex.SpellingOf(name))
                AddUse(uses, place, other => HeaderName.Equals(other, name), rolesOf);
        }

        return uses.ToImmutable();
    }

    /// <summary>All header names of the project that look like this one and are others. Where one text has only one spelling, nothing is bound.</summary>
    internal ImmutableArray<HeaderUse> OthersThan(string name, Func<IOperation, HeaderRole> rolesOf)
    {
        var own = SpellingIndex.SpellingOf(name);
        if (PlacesOf(name).TrueForAll(place => place.Spelling == own))
            return ImmutableArray<HeaderUse>.Empty;

        return _variants.GetOrAdd(HeaderConvention.Fold(name), fold => AllOf(fold, rolesOf)).RemoveAll(use => HeaderName.Equals(use.Name, name));
    }

    private ImmutableArray<HeaderUse> AllOf(string fold, Func<IOperation, HeaderRole> rolesOf)
    {
        var uses = ImmutableArray.CreateBuilder<HeaderUse>();
        foreach (var place in PlacesOf(fold))
            AddUse(uses, place, other => HeaderConvention.Fold(other) == fold, rolesOf);

        return uses.ToImmutable();
    }

    private List<Place> PlacesOf(string name) => _places.Value.TryGetValue(SpellingIndex.HashOf(name), out var places) ? places : [];

    private void AddUse(ImmutableArray<HeaderUse>.Builder uses, Place place, Func<string, bool> isMeant, Func<IOperation, HeaderRole> rolesOf)
    {
        var token = place.Tree.GetRoot().FindToken(place.Position);
        if (token.Value is not string text || token.Parent is not (LiteralExpressionSyntax or InterpolatedStringTextSyntax))
            return;

        var elements = new NameElements(text);
        while (elements.MoveNext())
        {
            var element = elements.Current;
            var span = element.Length == 0 ? default : NameElements.SpanOf(element, token.Parent);
            if ((element.IsWhole || span.Start == place.Position)
                && !span.IsEmpty
                && isMeant(element.Name)
                && code.OperationAt(token.Parent) is { } operation
                && rolesOf(operation) is var roles
                && (roles & HeaderRoles.Header) != 0)
            {
                uses.Add(new HeaderUse(element.Name, new Site(place.Tree, span), roles));
            }
        }
    }

    private static Dictionary<int, List<Place>> PlacesIn(Compilation compilation)
    {
        var places = new Dictionary<int, List<Place>>();
        foreach (var tree in compilation.SyntaxTrees)
        {
            foreach (var (fold, spelling, position) in SpellingIndex.Of(tree.GetText()).Names)
            {
                if (!places.TryGetValue(fold, out var list))
                    places.Add(fold, list = []);

                list.Add(new Place(tree, position, spelling));
            }
        }

        return places;
    }

    private readonly record struct Place(SyntaxTree Tree, int Position, int Spelling);
}
