using System.Collections.Immutable;
using CorsAnalyzers.Infrastructure;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.CodeFixes.Infrastructure;

/// <summary>Moves the call at the diagnostic past the one that the rule names last.</summary>
public abstract class MoveFixProvider : EditingFixProvider
{
    private readonly string _title;
    private readonly string _key;

    private protected MoveFixProvider(string id, string title)
    {
        _title = title;
        _key = id + ".Move";
        FixableDiagnosticIds = ImmutableArray.Create(id);
    }

    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    private protected sealed override async Task<ImmutableArray<FixOffer>> OffersForAsync(Solution solution, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (TargetOf(diagnostic) is not { } target
            || target.SourceTree != diagnostic.Location.SourceTree
            || !EditSession.CanEdit(solution, diagnostic.Location)
            || solution.GetDocument(target.SourceTree) is not { } document
            || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
        {
            return ImmutableArray<FixOffer>.Empty;
        }

        var root = await model.SyntaxTree.GetRootAsync(cancellationToken).ConfigureAwait(false);
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        return CallMove.Of(root, diagnostic.Location.SourceSpan, target.SourceSpan, text, model).IsEmpty
            ? ImmutableArray<FixOffer>.Empty
            : ImmutableArray.Create(new FixOffer(_title, _key));
    }

    private protected sealed override Task EditAsync(EditSession session, Diagnostic diagnostic, string key) =>
        session.EditOnceAsync(
            diagnostic.Location,
            (node, text, model) => CallMove.Of(node.SyntaxTree.GetRoot(), diagnostic.Location.SourceSpan, TargetOf(diagnostic)!.SourceSpan, text, model));

    private static Location? TargetOf(Diagnostic diagnostic) =>
        diagnostic.Properties.ContainsKey(EditProperties.CanMove) ? diagnostic.AdditionalLocations[diagnostic.AdditionalLocations.Count - 1] : null;
}
