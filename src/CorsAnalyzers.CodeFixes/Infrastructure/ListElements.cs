using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CorsAnalyzers.CodeFixes.Infrastructure;

/// <summary>Takes elements out of lists of expressions, or puts several in place of one: arguments of a policy's calls, arrays, collection expressions.</summary>
internal static class ListElements
{
    /// <summary>The element that an expression is; null where it stands anywhere else.</summary>
    internal static SyntaxNode? ElementOf(SyntaxNode expression) => expression switch
    {
        ArgumentSyntax { Parent: ArgumentListSyntax list } argument when PolicyEdits.TakesElements(list) => argument,
        ExpressionSyntax { Parent: ArgumentSyntax { NameColon: null } argument } => ElementOf(argument),
        ExpressionSyntax { Parent: InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ArrayInitializerExpression or (int)SyntaxKind.CollectionInitializerExpression } } => expression,
        ExpressionSyntax { Parent: ExpressionElementSyntax element } => element,
        ExpressionElementSyntax => expression,
        _ => null,
    };

    /// <summary>Writes several texts in place of one element.</summary>
    internal static ImmutableArray<TextChange> Split(SyntaxNode expression, IEnumerable<string> texts) =>
        ElementOf(expression) is null ? ImmutableArray<TextChange>.Empty : ImmutableArray.Create(new TextChange(expression.Span, Literals(texts)));

    internal static string Literals(IEnumerable<string> texts) => string.Join(", ", texts.Select(text => SymbolDisplay.FormatLiteral(text, quote: true)));

    /// <summary>Takes elements out of their list, each run of them with the commas that are too many then.</summary>
    internal static IEnumerable<TextChange> Remove(SyntaxNode list, HashSet<SyntaxNode> removed, SourceText text)
    {
        var (elements, separators) = PartsOf(list);
        if (elements.TrueForAll(removed.Contains) && list.Parent is ImplicitArrayCreationExpressionSyntax { NewKeyword: var keyword })
            yield return new TextChange(new TextSpan(keyword.Span.End, 0), " string");

        for (var first = 0; first < elements.Count; first++)
        {
            if (!removed.Contains(elements[first]))
                continue;

            var last = first;
            while (last + 1 < elements.Count && removed.Contains(elements[last + 1]))
                last++;

            foreach (var change in RemoveRun(list, elements, separators, first, last, text))
                yield return change;

            first = last;
        }
    }

    private static IEnumerable<TextChange> RemoveRun(SyntaxNode list, List<SyntaxNode> elements, List<SyntaxToken> separators, int first, int last, SourceText text)
    {
        var span = TextSpan.FromBounds(elements[first].SpanStart, elements[last].Span.End);
        if (last < separators.Count)
        {
            yield return Removal.Of(list, TextSpan.FromBounds(span.Start, separators[last].Span.End), text);
            yield break;
        }

        if (first == 0)
        {
            // Between braces one space is enough.
            var isSpaced = span.Start > 0 && text[span.Start - 1] == ' ' && span.End < text.Length && text[span.End] == ' ';
            yield return Layout.StartsLine(elements[0].GetFirstToken()) ? Removal.Of(list, span, text) : Removal.Exactly(list, isSpaced ? new TextSpan(span.Start, span.Length + 1) : span, text);
            yield break;
        }

        // The last ones take the comma before them along; what closes the list follows then.
        var comma = separators[first - 1].Span;
        if (string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(comma.End, span.Start))))
        {
            yield return Removal.Exactly(list, TextSpan.FromBounds(comma.Start, span.End), text);
            yield break;
        }

        yield return new TextChange(comma, string.Empty);
        yield return Removal.Exactly(list, span, text);
    }

    private static (List<SyntaxNode> Elements, List<SyntaxToken> Separators) PartsOf(SyntaxNode list) => list switch
    {
        ArgumentListSyntax arguments => ([.. arguments.Arguments], [.. arguments.Arguments.GetSeparators()]),
        AttributeArgumentListSyntax arguments => ([.. arguments.Arguments], [.. arguments.Arguments.GetSeparators()]),
        InitializerExpressionSyntax initializer => ([.. initializer.Expressions], [.. initializer.Expressions.GetSeparators()]),
        CollectionExpressionSyntax collection => ([.. collection.Elements], [.. collection.Elements.GetSeparators()]),
        _ => ([], []),
    };
}
