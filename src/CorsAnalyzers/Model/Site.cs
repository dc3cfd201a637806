using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace CorsAnalyzers.Model;

/// <summary>A place in a source file: where a value stands, and where a diagnostic or an edit goes.</summary>
internal readonly record struct Site(SyntaxTree Tree, TextSpan Span)
{
    internal static Site Of(SyntaxNode node) => new(node.SyntaxTree, node.Span);

    internal Location ToLocation() => Location.Create(Tree, Span);
}
