using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CorsAnalyzers.CodeFixes.Infrastructure;

/// <summary>Keeps the comments of code that goes.</summary>
internal static class Comments
{
    internal static bool IsComment(SyntaxTrivia trivia) =>
        trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia);

    /// <summary>The comments around a node.</summary>
    internal static IReadOnlyList<SyntaxTrivia> Around(SyntaxNode node) =>
        [.. node.GetLeadingTrivia().Concat(node.GetTrailingTrivia()).Where(IsComment)];

    /// <summary>Each comment on a line of its own, indented like <paramref name="place"/>, to stand before what follows.</summary>
    internal static SyntaxTriviaList OnOwnLines(IEnumerable<SyntaxTrivia> comments, SyntaxNode place)
    {
        var newLine = Layout.NewLineOf(place);
        var space = Layout.LeadingSpaceOf(place.GetFirstToken());
        return SyntaxFactory.TriviaList(comments.SelectMany(comment => space.Add(comment).Add(newLine)));
    }
}
