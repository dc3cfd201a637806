using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CorsAnalyzers.CodeFixes.Infrastructure;

/// <summary>
/// A fix that carries out what the rule put into the diagnostic. One diagnostic and all diagnostics of a solution go the same way:
/// every edit is a change of the document's text, collected in one <see cref="EditSession"/>, so that edits of one file never clash
/// and a shared place is edited once.
/// </summary>
public abstract class EditingFixProvider : CodeFixProvider
{
    public sealed override FixAllProvider GetFixAllProvider() => new EditingFixAllProvider(this);

    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics.Where(d => FixableDiagnosticIds.Contains(d.Id)))
        {
            foreach (var offer in await SafeOffersForAsync(context.Document.Project.Solution, diagnostic, context.CancellationToken).ConfigureAwait(false))
            {
                var action = CodeAction.Create(
                    offer.Title,
                    cancellationToken => ApplyAsync(context.Document.Project.Solution, [diagnostic], offer.Key, cancellationToken),
                    offer.Key);
                context.RegisterCodeFix(action, diagnostic);
            }
        }
    }

    /// <summary>The fixes that can be right for a diagnostic; none where no edit is sure to leave correct code.</summary>
    private protected abstract Task<ImmutableArray<FixOffer>> OffersForAsync(Solution solution, Diagnostic diagnostic, CancellationToken cancellationToken);

    /// <summary>Carries out the fix with this key for one diagnostic, which offers it.</summary>
    private protected abstract Task EditAsync(EditSession session, Diagnostic diagnostic, string key);

    /// <summary>False where "fix all" goes no further than a project, because somebody has to look at each.</summary>
    private protected virtual bool ActsOnSolutions => true;

    internal async Task<Solution> ApplyAsync(Solution solution, IEnumerable<Diagnostic> diagnostics, string key, CancellationToken cancellationToken)
    {
        var session = new EditSession(solution, cancellationToken);
        foreach (var diagnostic in diagnostics)
        {
            var offers = await SafeOffersForAsync(solution, diagnostic, cancellationToken).ConfigureAwait(false);
            if (offers.Any(offer => offer.Key == key))
                await EditAsync(session, diagnostic, key).ConfigureAwait(false);
        }

        return await session.GetChangedSolutionAsync().ConfigureAwait(false);
    }

    /// <summary>None where the code that would be edited has errors: what is put into half-typed code can mean anything.</summary>
    private async Task<ImmutableArray<FixOffer>> SafeOffersForAsync(Solution solution, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var offers = await OffersForAsync(solution, diagnostic, cancellationToken).ConfigureAwait(false);
        if (offers.IsEmpty || !await SoundCode.IsSoundAsync(solution, diagnostic.Location, cancellationToken).ConfigureAwait(false))
            return ImmutableArray<FixOffer>.Empty;

        foreach (var location in diagnostic.AdditionalLocations)
        {
            if (!await SoundCode.IsSoundAsync(solution, location, cancellationToken).ConfigureAwait(false))
                return ImmutableArray<FixOffer>.Empty;
        }

        return offers;
    }

    private sealed class EditingFixAllProvider(EditingFixProvider provider) : FixAllProvider
    {
        public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() =>
            provider.ActsOnSolutions ? [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution] : [FixAllScope.Document, FixAllScope.Project];

        public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
        {
            var diagnostics = await DiagnosticsOf(fixAllContext).ConfigureAwait(false);
            var key = fixAllContext.CodeActionEquivalenceKey ?? await FirstKeyAsync(fixAllContext, diagnostics).ConfigureAwait(false);
            if (diagnostics.IsEmpty || key is null)
                return null;

            return CodeAction.Create(
                $"Fix all '{string.Join("', '", fixAllContext.DiagnosticIds)}'",
                cancellationToken => provider.ApplyAsync(fixAllContext.Solution, diagnostics, key, cancellationToken),
                key);
        }

        /// <summary>
        /// The fix that is offered first. <c>dotnet format</c> asks for the key with any diagnostic of the analyzer, also one of another
        /// rule, and passes none when that has no fix here.
        /// </summary>
        private async Task<string?> FirstKeyAsync(FixAllContext context, ImmutableArray<Diagnostic> diagnostics)
        {
            foreach (var diagnostic in diagnostics.OrderBy(d => d.Location.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(d => d.Location.SourceSpan.Start))
            {
                var offers = await provider.SafeOffersForAsync(context.Solution, diagnostic, context.CancellationToken).ConfigureAwait(false);
                if (!offers.IsEmpty)
                    return offers[0].Key;
            }

            return null;
        }

        private static async Task<ImmutableArray<Diagnostic>> DiagnosticsOf(FixAllContext context)
        {
            switch (context.Scope)
            {
                case FixAllScope.Document when context.Document is { } document:
                    return await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false);
                case FixAllScope.Project:
                    return await context.GetAllDiagnosticsAsync(context.Project).ConfigureAwait(false);
                case FixAllScope.Solution:
                    var all = ImmutableArray.CreateBuilder<Diagnostic>();
                    foreach (var project in context.Solution.Projects)
                        all.AddRange(await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false));
                    return all.ToImmutable();
                default:
                    return ImmutableArray<Diagnostic>.Empty;
            }
        }
    }
}
