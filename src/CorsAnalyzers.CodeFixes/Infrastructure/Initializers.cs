using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CorsAnalyzers.CodeFixes.Infrastructure;

/// <summary>Adds elements between the braces of an initializer as text, so that its layout, comments and directives stay as they are.</summary>
internal static class Initializers
{
    /// <summary>True when the elements stand on lines of their own.</summary>
    internal static bool IsOverLines(InitializerExpressionSyntax initializer) =>
        initializer.Expressions.Count > 0 ? Layout.StartsLine(initializer.Expressions.Last().GetFirstToken()) : Layout.StartsLine(initializer.CloseBraceToken);

    /// <summary>The indentation of the elements.</summary>
    internal static string IndentOf(InitializerExpressionSyntax initializer) =>
        initializer.Expressions.Count > 0
            ? Layout.IndentOf(initializer.Expressions.Last().GetFirstToken())
            : Layout.IndentOf(initializer.CloseBraceToken) + Layout.UnitOf(initializer);

    /// <summary>Adds an element at the end, on a line of its own where the others have theirs.</summary>
    internal static ImmutableArray<TextChange> Append(InitializerExpressionSyntax initializer, string element)
    {
        var elements = initializer.Expressions;
        var endsWithComma = elements.Count > 0 && elements.SeparatorCount == elements.Count;
        var changes = ImmutableArray.CreateBuilder<TextChange>();
        if (elements.Count > 1 && !endsWithComma && elements.GetSeparator(elements.Count - 2) is var separator && Layout.StartsLine(separator) && Layout.StartsLine(initializer.CloseBraceToken))
        {
            // Lines that begin with their comma: no other one has to change, whatever directives stand between them.
            changes.Add(new TextChange(new TextSpan(Layout.LineStartOf(initializer.CloseBraceToken), 0), Layout.IndentOf(separator) + ", " + element + Layout.NewLineOf(initializer)));
            return changes.ToImmutable();
        }

        if (!IsOverLines(initializer))
        {
            AppendInLine(initializer, element, endsWithComma, changes);
            return changes.ToImmutable();
        }

        if (elements.Count > 0 && !endsWithComma)
            changes.Add(new TextChange(new TextSpan(elements.Last().Span.End, 0), ","));

        var newLine = Layout.NewLineOf(initializer);
        var indent = IndentOf(initializer);
        var comma = endsWithComma || elements.Count == 0 ? "," : string.Empty;
        var close = initializer.CloseBraceToken;
        if (Layout.StartsLine(close))
            changes.Add(new TextChange(new TextSpan(Layout.LineStartOf(close), 0), indent + element + comma + newLine));
        else
            changes.Add(new TextChange(new TextSpan(endsWithComma ? elements.GetSeparator(elements.Count - 1).Span.End : elements.Last().Span.End, 0), newLine + indent + element + comma));

        return changes.ToImmutable();
    }

    private static void AppendInLine(InitializerExpressionSyntax initializer, string element, bool endsWithComma, ImmutableArray<TextChange>.Builder changes)
    {
        var elements = initializer.Expressions;
        if (endsWithComma)
        {
            changes.Add(new TextChange(new TextSpan(elements.GetSeparator(elements.Count - 1).Span.End, 0), " " + element + ","));
        }
        else if (elements.Count > 0)
        {
            changes.Add(new TextChange(new TextSpan(elements.Last().Span.End, 0), ", " + element));
        }
        else
        {
            var close = initializer.CloseBraceToken;
            var before = close.GetPreviousToken().TrailingTrivia.ToFullString() + close.LeadingTrivia.ToFullString();
            changes.Add(new TextChange(new TextSpan(close.SpanStart, 0), (before.EndsWith(" ", StringComparison.Ordinal) ? string.Empty : " ") + element + " "));
        }
    }
}
