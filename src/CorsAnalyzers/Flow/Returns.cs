using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.Flow;

/// <summary>What a member returns, as its text shows it.</summary>
internal static class Returns
{
    /// <summary>True where the member returns the expression as it is: at once, awaited, or as one arm of a choice.</summary>
    internal static bool IsReturnedByMember(SyntaxNode expression)
    {
        while (true)
        {
            switch (expression.Parent)
            {
                case ParenthesizedExpressionSyntax or AwaitExpressionSyntax:
                case SwitchExpressionArmSyntax arm when arm.Expression == expression:
                case SwitchExpressionSyntax @switch when @switch.GoverningExpression != expression:
                case ConditionalExpressionSyntax conditional when conditional.Condition != expression:
                    expression = expression.Parent;
                    break;
                case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait", Parent: InvocationExpressionSyntax configured }:
                    expression = configured;
                    break;
                case ReturnStatementSyntax:
                case ArrowExpressionClauseSyntax { Parent: BaseMethodDeclarationSyntax or BasePropertyDeclarationSyntax or AccessorDeclarationSyntax }:
                    return !IsInFunction(expression);
                default:
                    return false;
            }
        }
    }

    private static bool IsInFunction(SyntaxNode node)
    {
        for (var current = node.Parent; current is not null and not MemberDeclarationSyntax; current = current.Parent)
        {
            if (current is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)
                return true;
        }

        return false;
    }
}
