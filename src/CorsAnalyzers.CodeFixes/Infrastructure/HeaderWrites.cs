using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace CorsAnalyzers.CodeFixes.Infrastructure;

/// <summary>Takes one write of a header out of the code, in each of the forms that it can have.</summary>
internal static class HeaderWrites
{
    /// <summary>True for an initializer's element, a statement of its own, or a link of a fluent chain.</summary>
    internal static bool CanRemove(SyntaxNode write) => ElementOf(write) is not null || LinkOf(write) is not null || StatementOf(write) is not null;

    internal static void Remove(DocumentEditor editor, SyntaxNode write)
    {
        if (ElementOf(write) is { Parent: InitializerExpressionSyntax initializer } element)
        {
            var index = initializer.Expressions.IndexOf(element);
            editor.TrackNode(element);
            editor.ReplaceNode(initializer, (current, _) => Initializers.Remove((InitializerExpressionSyntax)current, Current((InitializerExpressionSyntax)current, element, index)));
        }
        else if (StatementOf(write) is { } statement)
        {
            RemoveStatement(editor, statement);
        }
        else if (LinkOf(write) is { } link)
        {
            editor.ReplaceNode(link, (current, _) => Receiver((InvocationExpressionSyntax)current));
        }
    }

    /// <summary>The element in what the initializer has become through earlier edits.</summary>
    private static ExpressionSyntax Current(InitializerExpressionSyntax initializer, ExpressionSyntax element, int index) =>
        initializer.GetCurrentNode(element) ?? initializer.Expressions[Math.Min(index, initializer.Expressions.Count - 1)];

    private static ExpressionSyntax Receiver(InvocationExpressionSyntax link)
    {
        var receiver = ((MemberAccessExpressionSyntax)link.Expression).Expression;
        return receiver.WithTrailingTrivia(link.GetTrailingTrivia());
    }

    private static ExpressionSyntax? ElementOf(SyntaxNode write) =>
        write is ExpressionSyntax { Parent: InitializerExpressionSyntax } element ? element : null;

    /// <summary><c>result.AddHeader(…)</c>, whose value is the result itself.</summary>
    private static InvocationExpressionSyntax? LinkOf(SyntaxNode write) =>
        write is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "AddHeader" } } link ? link : null;

    private static ExpressionStatementSyntax? StatementOf(SyntaxNode write)
    {
        var expression = write.Parent is ConditionalAccessExpressionSyntax access && access.WhenNotNull == write ? access : write;
        if (expression.Parent is AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "_" } } discard)
            expression = discard;

        return expression.Parent as ExpressionStatementSyntax;
    }

    private static void RemoveStatement(DocumentEditor editor, ExpressionStatementSyntax statement)
    {
        switch (statement.Parent)
        {
            case GlobalStatementSyntax { Parent: { } unit } line:
                RemoveFrom(editor, unit, line);
                break;
            case BlockSyntax or SwitchSectionSyntax { Statements.Count: > 1 }:
                RemoveFrom(editor, statement.Parent, statement);
                break;
            default:
                // The only statement of an if or a loop leaves empty braces.
                editor.ReplaceNode(statement, SyntaxFactory.Block().WithTriviaFrom(statement));
                break;
        }
    }

    /// <summary>Removes a line and leaves its comments to the next one.</summary>
    private static void RemoveFrom(DocumentEditor editor, SyntaxNode parent, SyntaxNode line)
    {
        editor.TrackNode(line);
        editor.ReplaceNode(
            parent,
            (current, _) =>
            {
                if (current.GetCurrentNode(line) is not { } here)
                    return current;

                var comments = Comments.Around(here);
                var next = here.GetLastToken().GetNextToken();
                if (comments.Count > 0)
                {
                    current = current.ReplaceToken(next, next.WithLeadingTrivia(Comments.OnOwnLines(comments, here).AddRange(next.LeadingTrivia)));
                    here = current.GetCurrentNode(line)!;
                }

                return current.RemoveNode(here, SyntaxRemoveOptions.KeepUnbalancedDirectives)!;
            });
    }
}
