using System.Collections.Immutable;
using CorsAnalyzers.CodeFixes.Infrastructure;
using CorsAnalyzers.Model;
using CorsAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace CorsAnalyzers.CodeFixes.Fixes;

/// <summary>CORS1012: sends <c>Vary: Origin</c> too, beside Access-Control-Allow-Origin and besides what others have put into Vary.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MissingVaryOriginFix))]
public sealed class MissingVaryOriginFix : EditingFixProvider
{
    private const string AddVary = "CORS1012.AddVary";

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(MissingVaryOrigin.Id);

    private protected override async Task<ImmutableArray<FixOffer>> OffersForAsync(Solution solution, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (diagnostic.AdditionalLocations is not [var location]
            || !EditSession.CanEdit(solution, location)
            || await solution.GetDocument(location.SourceTree)!.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
        {
            return ImmutableArray<FixOffer>.Empty;
        }

        var write = location.SourceTree!.GetRoot(cancellationToken).FindNode(location.SourceSpan, getInnermostNodeForTie: true);
        return ChangeFor(write, location.SourceTree.GetText(cancellationToken), model) is null
            ? ImmutableArray<FixOffer>.Empty
            : ImmutableArray.Create(new FixOffer("Add 'Vary: Origin'", AddVary));
    }

    private protected override Task EditAsync(EditSession session, Diagnostic diagnostic, string key) =>
        session.EditOnceAsync(
            diagnostic.AdditionalLocations[0],
            (write, text, model) => ChangeFor(write, text, model) is not { } change
                ? ImmutableArray<TextChange>.Empty
                : change.NewText!.Contains(".Append(") && model.Compilation.GetTypeByMetadataName("Microsoft.AspNetCore.Http.HeaderDictionaryExtensions") is not null
                    ? Usings.For("Microsoft.AspNetCore.Http", "HeaderDictionaryExtensions", arity: 0, write, model).Add(change)
                    : ImmutableArray.Create(change));

    private static TextChange? ChangeFor(SyntaxNode write, SourceText text, SemanticModel model) => HeaderBeside.Of(write, HeaderName.Vary, HeaderName.Origin, text, model);
}
