using System.Collections.Immutable;
using CorsAnalyzers.CodeFixes.Infrastructure;
using CorsAnalyzers.Infrastructure;
using CorsAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CorsAnalyzers.CodeFixes.Fixes;

/// <summary>
/// CORS3004, and CORS3001 where the words are joined wrongly: renames the header wherever the project spells it so. Clients must follow,
/// therefore no fix of a whole solution does it, and <c>dotnet format</c> neither.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TwoSpellingsFix))]
public sealed class TwoSpellingsFix : EditingFixProvider
{
    private const string Rename = "CORS3001.Rename";

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(HeaderNameConvention.Id, TwoSpellings.Id);

    private protected override bool ActsOnSolutions => false;

    private protected override Task<ImmutableArray<FixOffer>> OffersForAsync(Solution solution, Diagnostic diagnostic, CancellationToken cancellationToken) =>
        Task.FromResult(Respelling.SpellingsOf(diagnostic) is { } spellings && diagnostic.Properties.ContainsKey(EditProperties.Renames)
            ? ImmutableArray.Create(new FixOffer($"Rename the header to '{spellings[0]}'", Rename))
            : ImmutableArray<FixOffer>.Empty);

    private protected override Task EditAsync(EditSession session, Diagnostic diagnostic, string key) => Respelling.ApplyAsync(session, diagnostic);
}
