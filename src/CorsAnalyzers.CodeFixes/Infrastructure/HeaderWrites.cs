using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CorsAnalyzers.CodeFixes.Infrastructure;

/// <summary>Takes one write of a header out of the code, in each of the forms that it can have.</summary>
internal static class HeaderWrites
{
    /// <summary>
    /// True for an initializer's element, a statement of its own, or a link of a fluent chain, unless something stands inside that
    /// others need: directives, whose other halves would be left, and variables that get their value there.
    /// </summary>
    internal static bool CanRemove(SyntaxNode write) =>
        SpanOf(write) is { } span && !Removal.CutsDirectives(write.SyntaxTree.GetRoot(), span) && !GivesVariables(write, span);

    internal static ImmutableArray<TextChange> Remove(SyntaxNode write, SourceText text)
    {
        if (ElementOf(write) is { Parent: InitializerExpressionSyntax initializer } element)
            return RemoveElement(initializer, element, text);

        if (write is AttributeArgumentSyntax { Parent: AttributeArgumentListSyntax arguments })
            return ListElements.Remove(arguments, [write], text).ToImmutableArray();

        if (LinkOf(write) is { } link)
            return RemoveLink(link, text);

        return StatementOf(write) is { } statement ? RemoveStatement(statement, text) : ImmutableArray<TextChange>.Empty;
    }

    /// <summary>What goes with the write; null where it cannot be taken out.</summary>
    private static TextSpan? SpanOf(SyntaxNode write)
    {
        if (ElementOf(write) is { Parent: InitializerExpressionSyntax initializer } element)
        {
            var list = initializer.Expressions.GetWithSeparators();
            var at = list.IndexOf(element);
            return at + 1 < list.Count ? TextSpan.FromBounds(element.SpanStart, list[at + 1].Span.End) : element.Span;
        }

        if (write is AttributeArgumentSyntax)
            return write.Span;

        return LinkOf(write) is { } link ? SpanOfLink(link) : StatementOf(write)?.Span;
    }

    private static bool GivesVariables(SyntaxNode write, TextSpan span) =>
        write.DescendantNodes().Any(node => node is SingleVariableDesignationSyntax or AssignmentExpressionSyntax { Parent: not InitializerExpressionSyntax } && span.Contains(node.Span));

    private static ExpressionSyntax? ElementOf(SyntaxNode write) =>
        write is ExpressionSyntax { Parent: InitializerExpressionSyntax } element ? element : null;

    /// <summary>
    /// <c>result.AddHeader(…)</c>, <c>builder.AllowCredentials()</c>: a call whose value is the object itself. A statement that does nothing
    /// else is no chain, and what would be left of <c>p => p.AllowCredentials()</c> is no code.
    /// </summary>
    private static InvocationExpressionSyntax? LinkOf(SyntaxNode write) =>
        write is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name, Expression: var receiver } } link
        && (name == "AddHeader" || PolicyEdits.IsLink(name))
        && (receiver is InvocationExpressionSyntax || (link.Parent is not ExpressionStatementSyntax && (name == "AddHeader" || receiver is BaseObjectCreationExpressionSyntax || link.Parent is not (LambdaExpressionSyntax or ArrowExpressionClauseSyntax))))
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
        if (initializer.Expressions.Count == 1 && WithoutBraces(initializer) is { } bare)
            return ImmutableArray.Create(bare);

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
            ? ImmutableArray.Create(Removal.Exactly(element, TextSpan.FromBounds(comma.Start, element.Span.End), text))
            : ImmutableArray.Create(new TextChange(comma, string.Empty), Removal.Of(element, element.Span, text));
    }

    /// <summary><c>new Dictionary&lt;…&gt; { … }</c> becomes <c>new Dictionary&lt;…&gt;()</c>, unless the braces hold more than elements.</summary>
    private static TextChange? WithoutBraces(InitializerExpressionSyntax initializer)
    {
        if (initializer.Parent is not BaseObjectCreationExpressionSyntax creation)
            return null;

        var start = creation.ArgumentList ?? (SyntaxNode)((ObjectCreationExpressionSyntax)creation).Type;
        var span = TextSpan.FromBounds(start.Span.End, creation.Span.End);
        return Removal.CommentsIn(creation, span).IsEmpty && !Removal.CutsDirectives(creation, span)
            ? new TextChange(span, creation.ArgumentList is null ? "()" : string.Empty)
            : null;
    }

    private static ImmutableArray<TextChange> RemoveLink(InvocationExpressionSyntax link, SourceText text)
    {
        var receiver = ((MemberAccessExpressionSyntax)link.Expression).Expression;
        var span = SpanOfLink(link);
        if (span.Start > receiver.Span.End)
            return ImmutableArray.Create(Removal.Of(link, span, text, except: receiver));

        // What follows on the same line moves up; comments in between go before the line that it moves to.
        var line = Layout.LineOf(receiver.GetLastToken());
        var comments = Removal.CommentsIn(link, span);
        var changes = ImmutableArray.Create(new TextChange(span, string.Empty));
        if (comments.IsEmpty)
            return changes;

        var indent = Layout.IndentOf(line, text);
        var newLine = Layout.NewLineOf(text);
        return changes.Insert(0, new TextChange(new TextSpan(line.Start, 0), string.Concat(comments.Select(comment => indent + comment + newLine))));
    }

    /// <summary>A link between others that has lines of its own; else it goes with all that is between it and its receiver.</summary>
    private static TextSpan SpanOfLink(InvocationExpressionSyntax link)
    {
        var access = (MemberAccessExpressionSyntax)link.Expression;
        var hasOwnLines = Layout.StartsLine(access.OperatorToken) && link.Parent is MemberAccessExpressionSyntax { OperatorToken: var next } && Layout.StartsLine(next);
        return TextSpan.FromBounds(hasOwnLines ? access.OperatorToken.SpanStart : access.Expression.Span.End, link.Span.End);
    }

    private static ImmutableArray<TextChange> RemoveStatement(ExpressionStatementSyntax statement, SourceText text)
    {
        if (statement.Parent is BlockSyntax or GlobalStatementSyntax or SwitchSectionSyntax { Statements.Count: > 1 })
            return ImmutableArray.Create(Removal.Of(statement, statement.Span, text));

        var comments = Removal.CommentsIn(statement, statement.Span);
        var line = text.Lines.GetLineFromPosition(statement.SpanStart);
        var inside = comments.IsEmpty ? " " : " " + Removal.Kept(comments, line, text) + Removal.Separator(comments.Last(), line, text);
        return ImmutableArray.Create(new TextChange(statement.Span, "{" + inside + "}"));
    }
}
