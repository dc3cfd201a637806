using System.Collections.Immutable;
using CorsAnalyzers.CodeFixes.Infrastructure;
using CorsAnalyzers.Infrastructure;
using CorsAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CorsAnalyzers.CodeFixes.Fixes;

/// <summary>CORS4009: adds what is missing to the list; where the policy has none, a call that makes one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UncoveredEndpointFix))]
public sealed class UncoveredEndpointFix : EditingFixProvider
{
    private const string Allow = "CORS4009.Allow";

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(UncoveredEndpoint.Id);

    private protected override async Task<ImmutableArray<FixOffer>> OffersForAsync(Solution solution, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (diagnostic.AdditionalLocations is not [var location]
            || location.SourceTree != diagnostic.Location.SourceTree
            || !EditSession.CanEdit(solution, location)
            || await solution.GetDocument(location.SourceTree)!.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
        {
            return ImmutableArray<FixOffer>.Empty;
        }

        var root = await model.SyntaxTree.GetRootAsync(cancellationToken).ConfigureAwait(false);
        return ChangeFor(diagnostic, root, model) is null
            ? ImmutableArray<FixOffer>.Empty
            : ImmutableArray.Create(new FixOffer($"Allow '{diagnostic.Properties[EditProperties.Additions]!.Replace(",", "', '")}'", Allow));
    }

    /// <summary>At the diagnostic and not at the call: two lists may be added behind one call.</summary>
    private protected override Task EditAsync(EditSession session, Diagnostic diagnostic, string key) =>
        session.EditOnceAsync(
            diagnostic.Properties.ContainsKey(EditProperties.Method) ? diagnostic.AdditionalLocations[0] : diagnostic.Location,
            diagnostic.Properties.TryGetValue(EditProperties.Method, out var method) ? method! : string.Empty,
            (node, _, model) => ChangeFor(diagnostic, node.SyntaxTree.GetRoot(), model) is { } change ? ImmutableArray.Create(change) : ImmutableArray<TextChange>.Empty);

    private static TextChange? ChangeFor(Diagnostic diagnostic, SyntaxNode root, SemanticModel model)
    {
        // A policy's own lists take no further arguments, and no call behind them.
        var node = root.FindNode(diagnostic.AdditionalLocations[0].SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<ExpressionSyntax>(IsCallOrCreation);
        if (node is null || node.Span != diagnostic.AdditionalLocations[0].SourceSpan || model.GetSymbolInfo(node).Symbol is not { ContainingType.Name: "CorsPolicyBuilder" })
            return null;

        var additions = string.Join(", ", diagnostic.Properties[EditProperties.Additions]!.Split(',').Select(text => SymbolDisplay.FormatLiteral(text, quote: true)));
        if (diagnostic.Properties.TryGetValue(EditProperties.Method, out var method) && method is not null)
            return new TextChange(new TextSpan(node.Span.End, 0), $".{method}({additions})");

        return node is not InvocationExpressionSyntax call ? null : call.ArgumentList.Arguments switch
        {
            [] => new TextChange(new TextSpan(call.ArgumentList.OpenParenToken.Span.End, 0), additions),
            [.., { NameColon: null, Expression: var last } argument] when model.GetTypeInfo(last).Type?.SpecialType == SpecialType.System_String => new TextChange(new TextSpan(argument.Span.End, 0), ", " + additions),
            [{ Expression: ImplicitArrayCreationExpressionSyntax { Initializer: var array } }] => Extend(array, additions),
            [{ Expression: ArrayCreationExpressionSyntax { Type: { RankSpecifiers: [{ Sizes: [OmittedArraySizeExpressionSyntax] }] }, Initializer: { } array } }] => Extend(array, additions),
            [{ Expression: CollectionExpressionSyntax { Elements: [.., var last] } }] => new TextChange(new TextSpan(last.Span.End, 0), ", " + additions),
            _ => null,
        };
    }

    private static bool IsCallOrCreation(ExpressionSyntax node) => node is InvocationExpressionSyntax or ObjectCreationExpressionSyntax;

    private static TextChange? Extend(InitializerExpressionSyntax array, string additions) =>
        array.Expressions is [.., var last] ? new TextChange(new TextSpan(last.Span.End, 0), ", " + additions) : null;
}
