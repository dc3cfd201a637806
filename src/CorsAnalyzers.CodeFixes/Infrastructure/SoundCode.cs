using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.CodeFixes.Infrastructure;

/// <summary>Tells whether the code at a place compiles, so that an edit there leaves code that compiles.</summary>
internal static class SoundCode
{
    /// <summary>True when the statement around a place has no error, or the member where there is no statement.</summary>
    internal static async Task<bool> IsSoundAsync(Solution solution, Location location, CancellationToken cancellationToken)
    {
        if (solution.GetDocument(location.SourceTree) is not { } document
            || await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root
            || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
        {
            return false;
        }

        var node = root.FindNode(location.SourceSpan, getInnermostNodeForTie: true);
        var around = node.FirstAncestorOrSelf<SyntaxNode>(candidate => candidate is StatementSyntax or MemberDeclarationSyntax) ?? node;
        foreach (var diagnostic in model.GetDiagnostics(around.Span, cancellationToken))
        {
            if (diagnostic.Severity == DiagnosticSeverity.Error && !diagnostic.IsWarningAsError)
                return false;
        }

        return true;
    }
}
