using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CorsAnalyzers.CodeFixes.Infrastructure;

/// <summary>Edits of the calls that make a CORS policy.</summary>
internal static class PolicyEdits
{
    private const string AllowSubdomains = "SetIsOriginAllowedToAllowWildcardSubdomains";

    /// <summary>Methods of <c>CorsPolicyBuilder</c> that return the builder.</summary>
    internal static bool IsLink(string method) => method
        is "WithOrigins" or "WithMethods" or "WithHeaders" or "WithExposedHeaders"
        or "AllowAnyOrigin" or "AllowAnyMethod" or "AllowAnyHeader" or "AllowCredentials" or "DisallowCredentials"
        or "SetIsOriginAllowed" or AllowSubdomains or "SetPreflightMaxAge";

    /// <summary>True for the arguments of a call that takes any number of elements.</summary>
    internal static bool TakesElements(ArgumentListSyntax arguments) => arguments.Parent switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } } => IsList(name),
        InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax { Name.Identifier.ValueText: var name } } => IsList(name),
        ObjectCreationExpressionSyntax { Type: var type } => NameOf(type) == "CorsPolicyBuilder",
        ImplicitObjectCreationExpressionSyntax => true,
        _ => false,
    };

    /// <summary>Names origins where any was allowed; empty where that cannot be written.</summary>
    /// <param name="place">The wildcard, the name of the call that allows any, or the call that accepts each.</param>
    internal static ImmutableArray<TextChange> NameOrigins(SyntaxNode place, IReadOnlyList<string> origins)
    {
        switch (place)
        {
            case SimpleNameSyntax { Parent: AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax, Left: var left } assignment } when left == place:
                return ImmutableArray.Create(new TextChange(assignment.Span, $"Origins = {{ {ListElements.Literals(origins)} }}"));
            case SimpleNameSyntax { Identifier.ValueText: "AllowAnyOrigin", Parent: ExpressionSyntax { Parent: InvocationExpressionSyntax call } }:
                return Call(call, origins);
            case InvocationExpressionSyntax call:
                return Call(call, origins);
            case AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } assignment:
                return ImmutableArray.Create(new TextChange(assignment.Span, $"Origins = {{ {ListElements.Literals(origins)} }}"));
            case ExpressionSyntax when place.Parent is AttributeArgumentSyntax or ArgumentSyntax { Parent.Parent: ObjectCreationExpressionSyntax { Type: IdentifierNameSyntax { Identifier.ValueText: "EnableCorsAttribute" } } }:
                return ImmutableArray.Create(new TextChange(place.Span, SymbolDisplay.FormatLiteral(string.Join(",", origins), quote: true)));
            case ExpressionSyntax when ListElements.ElementOf(place) is not null || (origins.Count == 1 && place is LiteralExpressionSyntax):
                return ImmutableArray.Create(new TextChange(place.Span, ListElements.Literals(origins)));
            default:
                return ImmutableArray<TextChange>.Empty;
        }
    }

    /// <summary>Adds the call that makes <c>://*.</c> stand for subdomains, on a line of its own where the call before has one.</summary>
    internal static ImmutableArray<TextChange> AddSubdomains(SyntaxNode call)
    {
        if (call is not (InvocationExpressionSyntax or ObjectCreationExpressionSyntax))
            return ImmutableArray<TextChange>.Empty;

        var line = string.Empty;
        if (call is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { OperatorToken: var dot } } && Layout.StartsLine(dot))
            line = Layout.NewLineOf(call) + Layout.IndentOf(dot);

        return ImmutableArray.Create(new TextChange(new TextSpan(call.Span.End, 0), $"{line}.{AllowSubdomains}()"));
    }

    private static ImmutableArray<TextChange> Call(InvocationExpressionSyntax call, IReadOnlyList<string> origins)
    {
        var name = call.Expression switch
        {
            MemberAccessExpressionSyntax access => access.Name,
            MemberBindingExpressionSyntax binding => binding.Name,
            _ => null,
        };
        var arguments = TextSpan.FromBounds(call.ArgumentList.OpenParenToken.Span.End, call.ArgumentList.CloseParenToken.SpanStart);
        return name is null || !Removal.CommentsIn(call, arguments).IsEmpty || Removal.CutsDirectives(call, arguments)
            ? ImmutableArray<TextChange>.Empty
            : ImmutableArray.Create(new TextChange(name.Span, "WithOrigins"), new TextChange(arguments, ListElements.Literals(origins)));
    }

    private static bool IsList(string method) => method is "WithOrigins" or "WithMethods" or "WithHeaders" or "WithExposedHeaders";

    private static string NameOf(TypeSyntax type) => type switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => string.Empty,
    };
}
