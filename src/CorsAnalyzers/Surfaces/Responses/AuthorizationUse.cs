using CorsAnalyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.Surfaces.Responses;

/// <summary>Whether a project uses the Authorization header of the requests that it gets.</summary>
internal sealed class AuthorizationUse(CodeBase code)
{
    private const string Word = "uthoriz";

    private readonly Lazy<bool> _isProven = new(() => IsUsed(code));

    /// <summary>True when some code reads the header from a request, or demands authorization with an attribute.</summary>
    internal bool IsProven => _isProven.Value;

    private static bool IsUsed(CodeBase code)
    {
        foreach (var tree in code.Compilation.SyntaxTrees)
        {
            var text = tree.GetText().ToString();
            for (var i = text.IndexOf(Word, StringComparison.OrdinalIgnoreCase); i >= 0; i = text.IndexOf(Word, i + 1, StringComparison.OrdinalIgnoreCase))
            {
                if (IsUse(tree.GetRoot().FindToken(i), code))
                    return true;
            }
        }

        return false;
    }

    private static bool IsUse(SyntaxToken token, CodeBase code) => token.Parent switch
    {
        IdentifierNameSyntax { Parent: AttributeSyntax attribute } when token.ValueText is "Authorize" or "AuthorizeAttribute" =>
            code.SymbolAt(attribute) is { ContainingType: { } type } && Operations.IsIn(type, "Microsoft.AspNetCore.Authorization"),
        LiteralExpressionSyntax literal when string.Equals(token.ValueText, "Authorization", StringComparison.OrdinalIgnoreCase) =>
            code.OperationAt(literal) is { } name && RequestHeaders.IsRead(name, code.BodyAround(name)),
        IdentifierNameSyntax { Parent: MemberAccessExpressionSyntax access } property when access.Name == property && token.ValueText == "Authorization" && !access.Parent.IsKind(SyntaxKind.SimpleAssignmentExpression) =>
            code.OperationAt(access) is IPropertyReferenceOperation { Instance: { } headers } && RequestHeaders.Are(headers, code.BodyAround(headers)),
        _ => false,
    };
}
