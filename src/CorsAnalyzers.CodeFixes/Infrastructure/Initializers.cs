using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.CodeFixes.Infrastructure;

/// <summary>Adds and removes elements between the braces of an initializer, keeping its layout and every comment.</summary>
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

    /// <summary>Removes an element and one comma; comments that stand with it move to what follows.</summary>
    internal static InitializerExpressionSyntax Remove(InitializerExpressionSyntax initializer, ExpressionSyntax element)
    {
        var elements = initializer.Expressions;
        var index = elements.IndexOf(element);
        var list = elements.GetWithSeparators();
        var at = list.IndexOf(element);
        var comments = element.GetLeadingTrivia().Where(Comments.IsComment).ToList();
        SyntaxNodeOrTokenList rest;
        if (at + 1 < list.Count)
        {
            comments.AddRange(element.GetTrailingTrivia().Concat(list[at + 1].GetTrailingTrivia()).Where(Comments.IsComment));
            rest = list.RemoveAt(at + 1).RemoveAt(at);
        }
        else if (index > 0)
        {
            comments.AddRange(element.GetTrailingTrivia().Where(Comments.IsComment));
            var previous = list[at - 2].AsNode()!;
            var trailing = list[at - 1].GetTrailingTrivia();
            rest = list.Replace(previous, previous.WithTrailingTrivia(previous.GetTrailingTrivia().AddRange(trailing))).RemoveAt(at).RemoveAt(at - 1);
        }
        else
        {
            comments.AddRange(element.GetTrailingTrivia().Where(Comments.IsComment));
            rest = default;
        }

        var result = initializer.WithExpressions(SyntaxFactory.SeparatedList<ExpressionSyntax>(rest));
        if (comments.Count == 0)
            return result;

        var next = index < result.Expressions.Count ? result.Expressions[index].GetFirstToken() : result.CloseBraceToken;
        return result.ReplaceToken(next, next.WithLeadingTrivia(Comments.OnOwnLines(comments, element).AddRange(next.LeadingTrivia)));
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
