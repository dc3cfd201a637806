using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.CodeFixes.Infrastructure;

/// <summary>Adds elements between the braces of an initializer, keeping its layout and every comment.</summary>
internal static class Initializers
{
    /// <summary>Adds an element at the end, on a line of its own where the others have theirs.</summary>
    internal static InitializerExpressionSyntax Append(InitializerExpressionSyntax initializer, ExpressionSyntax element)
    {
        var elements = initializer.Expressions;
        if (elements.Count == 0)
            return Fill(initializer, element);

        var last = elements.Last();
        var indent = Layout.LeadingSpaceOf(last.GetFirstToken());
        var list = elements.GetWithSeparators();
        if (elements.SeparatorCount == elements.Count)
        {
            // A trailing comma stays one.
            var comma = list.Last().AsToken();
            var newComma = SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(WithoutComments(comma.TrailingTrivia));
            list = list.Add(element.WithLeadingTrivia(indent)).Add(newComma);
        }
        else
        {
            var comma = SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(last.GetTrailingTrivia());
            list = list.Replace(last, last.WithTrailingTrivia())
                .Add(comma)
                .Add(element.WithLeadingTrivia(indent).WithTrailingTrivia(WithoutComments(last.GetTrailingTrivia())));
        }

        return initializer.WithExpressions(SyntaxFactory.SeparatedList<ExpressionSyntax>(list));
    }

    /// <summary>The first element between empty braces.</summary>
    private static InitializerExpressionSyntax Fill(InitializerExpressionSyntax initializer, ExpressionSyntax element)
    {
        var close = initializer.CloseBraceToken;
        if (!Layout.StartsLine(close))
        {
            return initializer
                .WithOpenBraceToken(initializer.OpenBraceToken.WithTrailingTrivia(SyntaxFactory.Space))
                .WithExpressions(SyntaxFactory.SingletonSeparatedList(element.WithTrailingTrivia(SyntaxFactory.Space)));
        }

        var indent = SyntaxFactory.Whitespace(Layout.IndentOf(close) + "    ");
        var comma = SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(Layout.NewLineOf(initializer));
        return initializer.WithExpressions(SyntaxFactory.SeparatedList<ExpressionSyntax>(new SyntaxNodeOrTokenList(element.WithLeadingTrivia(indent), comma)));
    }

    private static SyntaxTriviaList WithoutComments(SyntaxTriviaList trivia)
    {
        var last = trivia.Count == 0 ? default : trivia[trivia.Count - 1];
        return last.IsKind(SyntaxKind.EndOfLineTrivia) || last.IsKind(SyntaxKind.WhitespaceTrivia) ? SyntaxFactory.TriviaList(last) : default;
    }
}
