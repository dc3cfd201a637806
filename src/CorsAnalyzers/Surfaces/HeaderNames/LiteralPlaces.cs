using CorsAnalyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.Surfaces.HeaderNames;

/// <summary>
/// Tells by syntax alone whether a literal may get to a place where headers are written or read: into a call that takes header names,
/// or out of a member that is named where they are. "No" is an answer for all that <see cref="NameFlow"/> follows; it spares binding
/// most literals.
/// </summary>
internal sealed class LiteralPlaces(CodeBase code, HeaderFiles files)
{
    internal bool MayReachHeader(SyntaxNode literal)
    {
        // In a file that never says Header, only what leaves the file can be a header's name.
        var isNear = HeaderFiles.Contains(literal.SyntaxTree);
        for (var node = literal; node.Parent is { } parent; node = parent)
        {
            switch (parent)
            {
                case ArgumentSyntax or AttributeArgumentSyntax when parent.Parent?.Parent is { } user && MayTake(user, isNear):
                    return true;
                case AssignmentExpressionSyntax assignment when node == assignment.Right:
                    return !IsValueOfHeader(assignment.Left) && (isNear || MayHold(assignment.Left));
                case InitializerExpressionSyntax pair when pair.IsKind(SyntaxKind.ComplexElementInitializerExpression) && node != pair.Expressions[0] && !MayListNames(pair.Expressions[0]):
                    return false;
                case InitializerExpressionSyntax list when isNear && list.Kind() is SyntaxKind.ComplexElementInitializerExpression or SyntaxKind.CollectionInitializerExpression:
                case AnonymousObjectMemberDeclaratorSyntax:
                    return true;
                case BinaryExpressionSyntax binary when !binary.IsKind(SyntaxKind.AddExpression) && !binary.IsKind(SyntaxKind.CoalesceExpression):
                    return false;
                case CaseSwitchLabelSyntax or ConstantPatternSyntax or LambdaExpressionSyntax:
                    return false;
                case ReturnStatementSyntax or YieldStatementSyntax or ArrowExpressionClauseSyntax or EqualsValueClauseSyntax:
                    return MayLeave(parent, isNear);
                case StatementSyntax or MemberDeclarationSyntax:
                    return isNear && parent is not ExpressionStatementSyntax;
            }
        }

        return false;
    }

    /// <summary>What is called or made with an argument. Of what is made without a name, anything may be.</summary>
    private bool MayTake(SyntaxNode user, bool isNear) => user switch
    {
        InvocationExpressionSyntax { Expression: SimpleNameSyntax } when isNear => true,
        InvocationExpressionSyntax call => NameOf(call.Expression) switch
        {
            null => true,
            // A list is given the text, and the list's name tells who reads it.
            "Add" or "Insert" => true,
            var name => isNear ? HeaderTypes.MayTakeName(name) || code.Declares(name) : files.Have(name),
        },
        ObjectCreationExpressionSyntax creation => isNear || NameOf(creation.Type) is not { } name || files.Have(name),
        AttributeSyntax attribute => isNear || NameOf(attribute.Name) is not { } name || files.Have(name) || files.Have(name + "Attribute"),
        // An indexer takes a header's name only where headers are.
        ElementAccessExpressionSyntax or ElementBindingExpressionSyntax or ImplicitElementAccessSyntax => isNear,
        _ => true,
    };

    /// <summary><c>["Accept"] = …</c>: the value of a header that lists no names.</summary>
    private static bool IsValueOfHeader(ExpressionSyntax target) => KeysOf(target) is { Arguments: [var key] } && !MayListNames(key.Expression);

    private static BracketedArgumentListSyntax? KeysOf(ExpressionSyntax target) =>
        target is ImplicitElementAccessSyntax element ? element.ArgumentList : (target as ElementAccessExpressionSyntax)?.ArgumentList;

    private static bool MayListNames(ExpressionSyntax header) => header is not LiteralExpressionSyntax { Token.Value: string name } || HeaderTypes.IsNameList(name);

    private bool MayHold(ExpressionSyntax target) =>
        target is not ImplicitElementAccessSyntax && (NameOf(target is ElementAccessExpressionSyntax element ? element.Expression : target) is not { } name || files.Have(name));

    /// <summary>By what holds or returns the text. Locals, and what locals are given, are followed within their file only.</summary>
    private bool MayLeave(SyntaxNode giving, bool isNear)
    {
        if (giving is EqualsValueClauseSyntax { Parent: ParameterSyntax or VariableDeclaratorSyntax { Parent.Parent: not BaseFieldDeclarationSyntax } })
            return isNear;

        var member = Declarations.MemberAround(giving);
        if (giving.FirstAncestorOrSelf<LocalFunctionStatementSyntax>() is not null)
            return true;

        return !IsVirtual(member) && (isNear || (!IsHidden(member) && Declarations.NamedBy(member).Any(named => NameOf(named) is not { } name || files.Have(name))));
    }

    /// <summary>Another property may answer in its place, so that its text proves nothing.</summary>
    private static bool IsVirtual(SyntaxNode member) =>
        member is PropertyDeclarationSyntax { Modifiers: var modifiers } && (modifiers.Any(SyntaxKind.VirtualKeyword) || modifiers.Any(SyntaxKind.OverrideKeyword));

    /// <summary>A private field: it is named in its type only, of which all is in this file.</summary>
    private static bool IsHidden(SyntaxNode member) =>
        member is BaseFieldDeclarationSyntax { Parent: TypeDeclarationSyntax { Modifiers: var outer } and not InterfaceDeclarationSyntax, Modifiers: var modifiers }
        && !outer.Any(SyntaxKind.PartialKeyword)
        && !modifiers.Any(modifier => modifier.Kind() is SyntaxKind.PublicKeyword or SyntaxKind.InternalKeyword or SyntaxKind.ProtectedKeyword);

    private static string? NameOf(SyntaxNode named) => named switch
    {
        ExpressionSyntax expression => Declarations.NameOf(expression),
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        VariableDeclaratorSyntax variable => variable.Identifier.ValueText,
        BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
        _ => null,
    };
}
