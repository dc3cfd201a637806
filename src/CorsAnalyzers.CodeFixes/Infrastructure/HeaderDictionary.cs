using CorsAnalyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace CorsAnalyzers.CodeFixes.Infrastructure;

/// <summary>Writes dictionaries of headers.</summary>
internal static class HeaderDictionary
{
    internal static ExpressionSyntax Name =>
        SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(HeaderName.AllowOrigin));

    /// <summary>A new dictionary with the one header, for a place that expects <paramref name="type"/>.</summary>
    internal static ExpressionSyntax Create(DocumentEditor editor, SyntaxNode place, ITypeSymbol? type, string slot, ExpressionSyntax value)
    {
        // An interface names no type to create; a class can be left to the compiler where the code around does so too.
        if (type is { TypeKind: TypeKind.Class } && place is ImplicitObjectCreationExpressionSyntax or CollectionExpressionSyntax)
        {
            return WithInitializer(
                SyntaxFactory.ImplicitObjectCreationExpression(SyntaxFactory.ArgumentList(), initializer: null),
                Braces(slot, value));
        }

        var compilation = editor.SemanticModel.Compilation;
        var text = compilation.GetSpecialType(SpecialType.System_String);
        var values = IsMultiValue(slot) ? compilation.GetTypeByMetadataName("System.Collections.Generic.IList`1")!.Construct(text) : text;
        var dictionary = type is INamedTypeSymbol { TypeKind: TypeKind.Class }
            ? type
            : compilation.GetTypeByMetadataName("System.Collections.Generic.Dictionary`2")!.Construct(text, values);
        var name = (TypeSyntax)editor.Generator.TypeExpression(dictionary, addImport: true);
        var creation = SyntaxFactory.ObjectCreationExpression(
            SyntaxFactory.Token(SyntaxKind.NewKeyword).WithTrailingTrivia(SyntaxFactory.Space),
            name,
            argumentList: null,
            initializer: null);
        return WithInitializer(creation, Braces(slot, value));
    }

    /// <summary><c>{ ["Access-Control-Allow-Origin"] = "*" }</c></summary>
    internal static InitializerExpressionSyntax Braces(string slot, ExpressionSyntax value) =>
        Spaced(SyntaxFactory.InitializerExpression(
            SyntaxKind.ObjectInitializerExpression,
            SyntaxFactory.SingletonSeparatedList<ExpressionSyntax>(IndexElement(slot, value))));

    /// <summary>The header as an element in the style of those that are there.</summary>
    internal static ExpressionSyntax Element(InitializerExpressionSyntax braces, string slot, ExpressionSyntax value)
    {
        if (braces.Expressions.Count == 0 || braces.Expressions.Last() is not InitializerExpressionSyntax)
            return IndexElement(slot, value);

        var comma = SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space);
        return Spaced(SyntaxFactory.InitializerExpression(
            SyntaxKind.ComplexElementInitializerExpression,
            SyntaxFactory.SeparatedList<ExpressionSyntax>(new SyntaxNodeOrTokenList(Name, comma, ValueFor(slot, value)))));
    }

    /// <summary>Puts a space inside both braces.</summary>
    internal static InitializerExpressionSyntax Spaced(InitializerExpressionSyntax braces) =>
        braces
            .WithOpenBraceToken(SyntaxFactory.Token(SyntaxKind.OpenBraceToken).WithTrailingTrivia(SyntaxFactory.Space))
            .WithCloseBraceToken(SyntaxFactory.Token(SyntaxKind.CloseBraceToken).WithLeadingTrivia(SyntaxFactory.Space));

    /// <summary>Gives a creation its braces; what stood behind the creation stands behind the braces.</summary>
    internal static BaseObjectCreationExpressionSyntax WithInitializer(BaseObjectCreationExpressionSyntax creation, InitializerExpressionSyntax braces)
    {
        var trailing = creation.GetTrailingTrivia();
        return creation.WithTrailingTrivia(SyntaxFactory.Space).WithInitializer(braces.WithTrailingTrivia(trailing));
    }

    /// <summary>Lays a dictionary out like the initializer that it becomes a part of: each brace on a line of its own.</summary>
    internal static BaseObjectCreationExpressionSyntax OverLines(BaseObjectCreationExpressionSyntax dictionary, InitializerExpressionSyntax around)
    {
        if (dictionary.Initializer is not { Expressions: [var element] } braces)
            return dictionary;

        var newLine = Layout.NewLineOf(around);
        var indent = Layout.IndentOf(around.Expressions.Last().GetFirstToken());
        var inner = indent + Layout.UnitBetween(Layout.IndentOf(around.CloseBraceToken), indent);
        var comma = SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(newLine);
        var lines = braces
            .WithOpenBraceToken(SyntaxFactory.Token(SyntaxKind.OpenBraceToken).WithLeadingTrivia(SyntaxFactory.Whitespace(indent)).WithTrailingTrivia(newLine))
            .WithExpressions(SyntaxFactory.SeparatedList<ExpressionSyntax>(new SyntaxNodeOrTokenList(element.WithLeadingTrivia(SyntaxFactory.Whitespace(inner)), comma)))
            .WithCloseBraceToken(SyntaxFactory.Token(SyntaxKind.CloseBraceToken).WithLeadingTrivia(SyntaxFactory.Whitespace(indent)));
        return dictionary.WithInitializer(null).WithTrailingTrivia(newLine).WithInitializer(lines);
    }

    private static AssignmentExpressionSyntax IndexElement(string slot, ExpressionSyntax value)
    {
        var index = SyntaxFactory.ImplicitElementAccess(SyntaxFactory.BracketedArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(Name))));
        return SyntaxFactory.AssignmentExpression(
            SyntaxKind.SimpleAssignmentExpression,
            index.WithTrailingTrivia(SyntaxFactory.Space),
            SyntaxFactory.Token(SyntaxKind.EqualsToken).WithTrailingTrivia(SyntaxFactory.Space),
            ValueFor(slot, value));
    }

    private static ExpressionSyntax ValueFor(string slot, ExpressionSyntax value) =>
        IsMultiValue(slot)
            ? SyntaxFactory.ImplicitArrayCreationExpression(
                SyntaxFactory.Token(SyntaxKind.NewKeyword),
                SyntaxFactory.Token(SyntaxKind.OpenBracketToken),
                default,
                SyntaxFactory.Token(SyntaxKind.CloseBracketToken).WithTrailingTrivia(SyntaxFactory.Space),
                Spaced(SyntaxFactory.InitializerExpression(SyntaxKind.ArrayInitializerExpression, SyntaxFactory.SingletonSeparatedList(value))))
            : value;

    private static bool IsMultiValue(string slot) => slot == "MultiValueHeaders";
}
