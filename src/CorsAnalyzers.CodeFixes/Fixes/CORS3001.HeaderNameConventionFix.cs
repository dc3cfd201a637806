using System.Collections.Immutable;
using CorsAnalyzers.CodeFixes.Infrastructure;
using CorsAnalyzers.Infrastructure;
using CorsAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CorsAnalyzers.CodeFixes.Fixes;

/// <summary>CORS3001: writes a header's name in another case, which is the same header to every HTTP peer. It never renames one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(HeaderNameConventionFix))]
public sealed class HeaderNameConventionFix : EditingFixProvider
{
    private const string Recase = "CORS3001.Recase";

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(HeaderNameConvention.Id);

    private protected override Task<ImmutableArray<FixOffer>> OffersForAsync(Solution solution, Diagnostic diagnostic, CancellationToken cancellationToken) =>
        Task.FromResult(Respelling.SpellingsOf(diagnostic) is { } spellings && !diagnostic.Properties.ContainsKey(EditProperties.Renames)
            ? ImmutableArray.Create(new FixOffer($"Write '{spellings[0]}' (the same header)", Recase))
            : ImmutableArray<FixOffer>.Empty);

    private protected override Task EditAsync(EditSession session, Diagnostic diagnostic, string key) => Respelling.ApplyAsync(session, diagnostic);
}
