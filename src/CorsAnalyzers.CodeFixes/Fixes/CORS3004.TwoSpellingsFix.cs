using System.Collections.Immutable;
using CorsAnalyzers.CodeFixes.Infrastructure;
using CorsAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CorsAnalyzers.CodeFixes.Fixes;

/// <summary>
/// CORS3004, and CORS3001 where the words are joined wrongly: renames the header wherever the project spells it so. Clients must follow,
/// therefore no fix of a whole solution does it, and <c>dotnet format</c> neither.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TwoSpellingsFix))]
public sealed class TwoSpellingsFix : HeaderNameFix
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(HeaderNameConvention.Id, TwoSpellings.Id);

    private protected override bool ActsOnSolutions => false;

    private protected override bool Renames => true;

    private protected override FixOffer OfferFor(string spelling) => new($"Rename the header to '{spelling}'", "CORS3001.Rename");
}
