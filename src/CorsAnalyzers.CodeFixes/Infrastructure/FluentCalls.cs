using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace CorsAnalyzers.CodeFixes.Infrastructure;

/// <summary>Adds a link to a fluent chain.</summary>
internal static class FluentCalls
{
    /// <summary>Adds a call behind the last link of the chain that begins with <paramref name="start"/>, on a line of its own where the last one has that.</summary>
    internal static void Append(DocumentEditor editor, InvocationExpressionSyntax start, string method, params ExpressionSyntax[] arguments)
    {
        var end = start;
        while (end.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name, Parent: InvocationExpressionSyntax next } && name == method)
            end = next;

        var dot = end == start ? default : ((MemberAccessExpressionSyntax)end.Expression).OperatorToken;
        editor.ReplaceNode(end, (current, _) => With((InvocationExpressionSyntax)current, dot, method, arguments));
    }

    private static InvocationExpressionSyntax With(InvocationExpressionSyntax chain, SyntaxToken dot, string method, ExpressionSyntax[] arguments)
    {
        var ownLine = dot.Parent is not null && Layout.StartsLine(dot);
        var receiver = chain.WithTrailingTrivia(ownLine ? SyntaxFactory.TriviaList(Layout.NewLineOf(dot.Parent!)) : default);
        var access = SyntaxFactory.MemberAccessExpression(
            SyntaxKind.SimpleMemberAccessExpression,
            receiver,
            SyntaxFactory.Token(SyntaxKind.DotToken).WithLeadingTrivia(ownLine ? dot.LeadingTrivia : default),
            SyntaxFactory.IdentifierName(method));
        var comma = SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space);
        var list = SyntaxFactory.SeparatedList(arguments.Select(SyntaxFactory.Argument), Enumerable.Repeat(comma, arguments.Length - 1));
        return SyntaxFactory.InvocationExpression(access, SyntaxFactory.ArgumentList(list)).WithTrailingTrivia(chain.GetTrailingTrivia());
    }
}
