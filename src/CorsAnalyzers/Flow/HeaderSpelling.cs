using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.Flow;

/// <summary>What code does with a header's name, as far as its text tells.</summary>
internal static class HeaderSpelling
{
    /// <summary>True for the name of a method, which says nothing about what is in it. Whoever calls it spells it too.</summary>
    internal static bool IsOnlyName(SyntaxToken spelling) => spelling.Parent is MethodDeclarationSyntax or LocalFunctionStatementSyntax;

    /// <summary>
    /// True where a header is only looked up, as tests do that check an answer: by a method that no dictionary has, or in a statement that
    /// writes nothing. A look-up that decides what is written next counts as a write.
    /// </summary>
    internal static bool IsLookUp(SyntaxToken spelling)
    {
        if (spelling.Parent is not ExpressionSyntax name)
            return false;

        while (name.Parent is MemberAccessExpressionSyntax access && access.Name == name)
            name = access;

        return name.Parent is ArgumentSyntax argument && argument.Parent switch
        {
            BracketedArgumentListSyntax { Parent: ElementAccessExpressionSyntax or ElementBindingExpressionSyntax } => WritesNothing(argument),
            ArgumentListSyntax { Parent: InvocationExpressionSyntax { Expression: var called } } => Declarations.NameOf(called) switch
            {
                "Contains" or "GetValues" or "TryGetValues" => true,
                "ContainsKey" or "TryGetValue" or "GetValueOrDefault" => WritesNothing(argument),
                _ => false,
            },
            _ => false,
        };
    }

    private static bool WritesNothing(SyntaxNode lookUp) =>
        lookUp.FirstAncestorOrSelf<StatementSyntax>() is ExpressionStatementSyntax { Expression: InvocationExpressionSyntax or AwaitExpressionSyntax } or LocalDeclarationStatementSyntax
        && !lookUp.Ancestors().TakeWhile(node => node is not StatementSyntax).Any(node => node is AssignmentExpressionSyntax or InitializerExpressionSyntax);
}
