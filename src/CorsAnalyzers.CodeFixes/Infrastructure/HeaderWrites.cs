using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CorsAnalyzers.CodeFixes.Infrastructure;

/// <summary>Takes one write of a header out of the code, in each of the forms that it can have.</summary>
internal static class HeaderWrites
{
    /// <summary>True for an initializer's element, a statement of its own, or a link of a fluent chain.</summary>
    internal static bool CanRemove(SyntaxNode write) => ElementOf(write) is not null || LinkOf(write) is not null || StatementOf(write) is not null;

    internal static ImmutableArray<TextChange> Remove(SyntaxNode write, SourceText text)
    {
        if (ElementOf(write) is { Parent: InitializerExpressionSyntax initializer } element)
            return RemoveElement(initializer, element, text);

        if (LinkOf(write) is { } link)
            return RemoveLink(link, text);

        return StatementOf(write) is { } statement ? RemoveStatement(statement, text) : ImmutableArray<TextChange>.Empty;
    }

    private static ExpressionSyntax? ElementOf(SyntaxNode write) =>
        write is ExpressionSyntax { Parent: InitializerExpressionSyntax } element ? element : null;

    /// <summary>
    /// <c>result.AddHeader(…)</c>, whose value is the result itself; a statement that does nothing else is no chain.
    /// </summary>
    private static InvocationExpressionSyntax? LinkOf(SyntaxNode write) =>
        write is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "AddHeader", Expression: var receiver } } link
        && (receiver is InvocationExpressionSyntax || link.Parent is not ExpressionStatementSyntax)
            ? link
            : null;

    private static ExpressionStatementSyntax? StatementOf(SyntaxNode write)
    {
        var expression = write.Parent is ConditionalAccessExpressionSyntax access && access.WhenNotNull == write ? access : write;
        while (expression.Parent is ConditionalAccessExpressionSyntax outer && outer.WhenNotNull == expression)
            expression = outer;

        if (expression.Parent is AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "_" } } discard)
            expression = discard;

        return expression.Parent as ExpressionStatementSyntax;
    }

    private static ImmutableArray<TextChange> RemoveElement(InitializerExpressionSyntax initializer, ExpressionSyntax element, SourceText text)
    {
        var list = initializer.Expressions.GetWithSeparators();
        var at = list.IndexOf(element);
        if (at + 1 < list.Count)
            return ImmutableArray.Create(Removal.Of(element, TextSpan.FromBounds(element.SpanStart, list[at + 1].Span.End), text));

        if (at == 0)
            return ImmutableArray.Create(Removal.Of(element, element.Span, text));

        // The last one takes the comma before it along.
        var comma = list[at - 1].Span;
        var between = TextSpan.FromBounds(comma.End, element.SpanStart);
        return string.IsNullOrWhiteSpace(text.ToString(between)) && !Layout.StartsLine(element.GetFirstToken())
            ? ImmutableArray.Create(Removal.Exactly(element, TextSpan.FromBounds(comma.Start, element.Span.End)))
            : ImmutableArray.Create(new TextChange(comma, string.Empty), Removal.Of(element, element.Span, text));
    }

    private static ImmutableArray<TextChange> RemoveLink(InvocationExpressionSyntax link, SourceText text)
    {
        var access = (MemberAccessExpressionSyntax)link.Expression;
        var own = TextSpan.FromBounds(access.OperatorToken.SpanStart, link.Span.End);
        if (Layout.StartsLine(access.OperatorToken) && link.Parent is MemberAccessExpressionSyntax { OperatorToken: var next } && Layout.StartsLine(next))
            return ImmutableArray.Create(Removal.Of(link, own, text, except: access.Expression));

        // What follows on the same line moves up; comments in between go before the line that it moves to.
        var receiver = access.Expression;
        var gap = TextSpan.FromBounds(receiver.Span.End, link.Span.End);
        var line = text.Lines.GetLineFromPosition(receiver.GetLastToken().SpanStart);
        var comments = Removal.CommentsIn(link, gap);
        var changes = ImmutableArray.Create(new TextChange(gap, string.Empty));
        if (comments.IsEmpty)
            return changes;

        var indent = Layout.IndentOf(line, text);
        var newLine = Layout.NewLineOf(link);
        return changes.Insert(0, new TextChange(new TextSpan(line.Start, 0), string.Concat(comments.Select(comment => indent + comment + newLine))));
    }

    private static ImmutableArray<TextChange> RemoveStatement(ExpressionStatementSyntax statement, SourceText text) =>
        statement.Parent is BlockSyntax or GlobalStatementSyntax or SwitchSectionSyntax { Statements.Count: > 1 }
            ? ImmutableArray.Create(Removal.Of(statement, statement.Span, text))
            : ImmutableArray.Create(new TextChange(statement.Span, "{ }"));
}
