using System.Collections.Immutable;
using CorsAnalyzers.Flow;
using CorsAnalyzers.Model;
using CorsAnalyzers.Model.HeaderNames;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace CorsAnalyzers.Surfaces.HeaderNames;

/// <summary>Finds out what the texts of one compilation are used as. The rules ask for as little as a report needs, the fixes for all.</summary>
internal sealed class HeaderNameReader
{
    private readonly CodeBase _code;
    private readonly LiteralPlaces _places;
    private readonly NameFlow _flow;
    private readonly Spellings _spellings;

    internal HeaderNameReader(SharedCode shared)
    {
        _code = shared.Code;
        var dictionaries = new HeaderDictionaries(_code, shared.Lambda, shared.Slots);
        var files = new HeaderFiles(_code.Compilation);
        _places = new LiteralPlaces(_code, files);
        _flow = new NameFlow(_code, new HeaderPlaces(_code, dictionaries), files);
        _spellings = new Spellings(_code);
        Lookups = new LambdaLookups(_code, dictionaries);
    }

    internal LambdaLookups Lookups { get; }

    /// <summary>True when a literal is a header's name somewhere.</summary>
    internal bool IsHeader(SyntaxNode literal, SemanticModel model) =>
        _places.MayReachHeader(literal) && _code.OperationAt(literal, model) is { } operation && _flow.IsHeader(operation);

    /// <summary>The other ways in which the project spells a header; empty where it spells all alike.</summary>
    internal ImmutableArray<HeaderUse> OtherSpellingsOf(string name) => _spellings.OthersThan(name, _flow.SomeRolesOf);

    /// <summary>The name at a place, with all that the literal is used as; null where there is none.</summary>
    internal HeaderUse? UseAt(SyntaxTree tree, TextSpan span)
    {
        var token = tree.GetRoot().FindToken(span.Start);
        if (token.Value is not string text || token.Parent is not { } literal || _code.OperationAt(literal) is not { } operation)
            return null;

        var elements = new NameElements(text);
        while (elements.MoveNext())
        {
            if (NameElements.SpanOf(elements.Current, literal) == span)
                return new HeaderUse(elements.Current.Name, new Site(tree, span), _flow.AllRolesOf(operation));
        }

        return null;
    }

    /// <summary>Every place where the project spells this header, in whatever case, with all that each is used as.</summary>
    internal ImmutableArray<HeaderUse> AllUsesOf(string name) => _spellings.Of(name, _flow.AllRolesOf);
}
