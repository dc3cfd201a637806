using System.Collections.Immutable;
using CorsAnalyzers.CodeFixes.Infrastructure;
using CorsAnalyzers.Infrastructure;
using CorsAnalyzers.Model;
using CorsAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Simplification;

namespace CorsAnalyzers.CodeFixes.Fixes;

/// <summary>
/// CORS1002: adds Access-Control-Allow-Origin where the response's headers are made: to the dictionary, wherever it stands, to the
/// response itself where it has none, or at the end of the chain that makes an <c>IHttpResult</c>.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MissingAllowOriginFix))]
public sealed class MissingAllowOriginFix : EditingFixProvider
{
    private const string AddHeader = "CORS1002.AddHeader";

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(MissingAllowOrigin.Id);

    private protected override Task<ImmutableArray<FixOffer>> OffersForAsync(Solution solution, Diagnostic diagnostic, CancellationToken cancellationToken) =>
        Task.FromResult(TitleFor(diagnostic) is { } title ? ImmutableArray.Create(new FixOffer(title, AddHeader)) : ImmutableArray<FixOffer>.Empty);

    private protected override async Task EditAsync(EditSession session, Diagnostic diagnostic, string key)
    {
        if (diagnostic.AdditionalLocations.Count == 0)
        {
            await session.EditOnceAsync(diagnostic.Location, (editor, response) => AddToResponse(editor, response, diagnostic)).ConfigureAwait(false);
            return;
        }

        foreach (var home in diagnostic.AdditionalLocations)
            await session.EditOnceAsync(home, (editor, headers) => AddToHeaders(editor, headers, diagnostic)).ConfigureAwait(false);
    }

    private static string? TitleFor(Diagnostic diagnostic)
    {
        if (diagnostic.AdditionalLocations.Count == 0 && Property(diagnostic, EditProperties.Carrier) is { } carrier)
            return $"Send '{carrier.Replace("global::", string.Empty)}'";

        return Property(diagnostic, EditProperties.Value) is { } value ? $"Add {HeaderName.AllowOrigin}: {value.Replace("global::", string.Empty)}" : null;
    }

    private static string? Property(Diagnostic diagnostic, string name) => diagnostic.Properties.TryGetValue(name, out var value) ? value : null;

    /// <summary>The expression, to be shortened as far as the place allows.</summary>
    private static ExpressionSyntax Parse(string expression)
    {
        var parsed = SyntaxFactory.ParseExpression(expression);
        return parsed.ReplaceNodes(parsed.DescendantNodesAndSelf(), (_, part) => part.WithAdditionalAnnotations(Simplifier.Annotation));
    }

    private static void AddToResponse(DocumentEditor editor, SyntaxNode response, Diagnostic diagnostic)
    {
        switch (response)
        {
            case InvocationExpressionSyntax factory when Property(diagnostic, EditProperties.Value) is { } value:
                FluentCalls.Append(editor, factory, "AddHeader", HeaderDictionary.Name, Parse(value));
                break;
            case BaseObjectCreationExpressionSyntax creation:
                var slot = Property(diagnostic, EditProperties.Slot) ?? "Headers";
                editor.ReplaceNode(creation, (current, _) => WithHeaders((BaseObjectCreationExpressionSyntax)current, slot, HeadersFor(editor, creation, slot, diagnostic)));
                break;
        }
    }

    /// <summary>The value of <c>Headers</c> for a response that has none: the project's own, else a new dictionary.</summary>
    private static ExpressionSyntax HeadersFor(DocumentEditor editor, BaseObjectCreationExpressionSyntax creation, string slot, Diagnostic diagnostic)
    {
        if (Property(diagnostic, EditProperties.Carrier) is { } carrier)
            return Parse(carrier);

        var type = editor.SemanticModel.GetTypeInfo(creation).Type?.GetBaseTypesAndThis().SelectMany(t => t.GetMembers(slot)).OfType<IPropertySymbol>().FirstOrDefault()?.Type;
        return HeaderDictionary.Create(editor, creation, type, slot, Parse(Property(diagnostic, EditProperties.Value)!));
    }

    private static BaseObjectCreationExpressionSyntax WithHeaders(BaseObjectCreationExpressionSyntax current, string slot, ExpressionSyntax headers)
    {
        if (current.Initializer is { Expressions.Count: > 0 } initializer)
        {
            if (Layout.StartsLine(initializer.Expressions.Last().GetFirstToken()) && headers is BaseObjectCreationExpressionSyntax dictionary)
                headers = HeaderDictionary.OverLines(dictionary, initializer);

            return current.WithInitializer(Initializers.Append(initializer, Assignment(slot, headers)));
        }

        var braces = SyntaxFactory.InitializerExpression(SyntaxKind.ObjectInitializerExpression, SyntaxFactory.SingletonSeparatedList<ExpressionSyntax>(Assignment(slot, headers)));
        return HeaderDictionary.WithInitializer(current.WithInitializer(null), HeaderDictionary.Spaced(braces));
    }

    private static AssignmentExpressionSyntax Assignment(string slot, ExpressionSyntax value) =>
        SyntaxFactory.AssignmentExpression(
            SyntaxKind.SimpleAssignmentExpression,
            SyntaxFactory.IdentifierName(slot).WithTrailingTrivia(SyntaxFactory.Space),
            SyntaxFactory.Token(SyntaxKind.EqualsToken).WithTrailingTrivia(SyntaxFactory.Space),
            value);

    private static void AddToHeaders(DocumentEditor editor, SyntaxNode headers, Diagnostic diagnostic)
    {
        if (Property(diagnostic, EditProperties.Value) is not { } text)
            return;

        var slot = Property(diagnostic, EditProperties.Slot) ?? "Headers";
        switch (headers)
        {
            case InitializerExpressionSyntax braces:
                AppendTo(editor, braces, slot, text);
                break;
            case BaseObjectCreationExpressionSyntax { Initializer: { } initializer }:
                AppendTo(editor, initializer, slot, text);
                break;
            case BaseObjectCreationExpressionSyntax creation:
                editor.ReplaceNode(creation, (current, _) => HeaderDictionary.WithInitializer((BaseObjectCreationExpressionSyntax)current, HeaderDictionary.Braces(slot, Parse(text))));
                break;
            case ExpressionSyntax nothing:
                var type = editor.SemanticModel.GetTypeInfo(nothing).ConvertedType;
                editor.ReplaceNode(nothing, HeaderDictionary.Create(editor, nothing, type, slot, Parse(text)).WithTriviaFrom(nothing));
                break;
        }
    }

    private static void AppendTo(DocumentEditor editor, InitializerExpressionSyntax braces, string slot, string value) =>
        editor.ReplaceNode(
            braces,
            (current, _) =>
            {
                var now = (InitializerExpressionSyntax)current;
                return Initializers.Append(now, HeaderDictionary.Element(now, slot, Parse(value)));
            });
}
