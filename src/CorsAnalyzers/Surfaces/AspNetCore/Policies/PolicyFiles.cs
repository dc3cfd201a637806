using CorsAnalyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.Surfaces.AspNetCore.Policies;

/// <summary>Finds the bodies that may have to do with policies, by their text; nothing else is bound.</summary>
internal static class PolicyFiles
{
    internal static IEnumerable<BodyIndex> BodiesIn(CodeBase code)
    {
        var seen = new HashSet<SyntaxNode>();
        foreach (var tree in code.Compilation.SyntaxTrees)
        {
            // A file that makes or configures a policy calls AddCors, UseCors or RequireCors, or names a type of that kind.
            var text = TextIndex.Of(tree.GetText());
            if (!text.SpeaksOf(Topics.Cors))
                continue;

            // Such a file may have helpers of its own that take a builder, and leave out the type of what it makes.
            var mayOmitTypes = text.Has("CorsPolicy");
            foreach (var node in tree.GetRoot().DescendantNodes())
            {
                if (!MayBePolicy(node, mayOmitTypes) || !IsFirstIn(node, seen) || code.OperationAt(node) is not { } operation)
                    continue;

                yield return code.BodyAround(operation);
            }
        }
    }

    /// <summary>Of all that stands in one member one place leads to its body; an attribute is a body of its own.</summary>
    private static bool IsFirstIn(SyntaxNode node, HashSet<SyntaxNode> seen)
    {
        if (node is AttributeSyntax)
            return true;

        for (var current = node; current is not null; current = current.Parent)
        {
            if (current is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax } or ArrowExpressionClauseSyntax { Parent: BasePropertyDeclarationSyntax } or EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax or ParameterSyntax })
                return seen.Add(current);
        }

        return seen.Add(node.SyntaxTree.GetRoot());
    }

    private static bool MayBePolicy(SyntaxNode node, bool mayOmitTypes) => node switch
    {
        InvocationExpressionSyntax { ArgumentList.Arguments.Count: > 0 } call => mayOmitTypes || (Declarations.NameOf(call.Expression) is { } name && (name.Contains(PolicyTypes.Word) || name.Contains("Policy"))),
        ObjectCreationExpressionSyntax creation => IsPolicyType(creation.Type),
        ImplicitObjectCreationExpressionSyntax => mayOmitTypes,
        AttributeSyntax { ArgumentList.Arguments.Count: > 1 } attribute => Declarations.NameOf(attribute.Name) is "EnableCors" or "EnableCorsAttribute",
        BaseMethodDeclarationSyntax method => TakesPolicy(method.ParameterList),
        LocalFunctionStatementSyntax local => TakesPolicy(local.ParameterList),
        _ => false,
    };

    private static bool TakesPolicy(ParameterListSyntax parameters)
    {
        foreach (var parameter in parameters.Parameters)
        {
            if (parameter.Type is { } type && IsPolicyType(type))
                return true;
        }

        return false;
    }

    private static bool IsPolicyType(TypeSyntax type) =>
        Declarations.NameOf(type is NullableTypeSyntax nullable ? nullable.ElementType : type) is "CorsPolicyBuilder" or "CorsPolicy" or "EnableCorsAttribute";
}
