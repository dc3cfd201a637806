using System.Collections.Immutable;
using CorsAnalyzers.CodeFixes.Infrastructure;
using CorsAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CorsAnalyzers.CodeFixes.Fixes;

/// <summary>CORS3001: writes a header's name in another case, which is the same header to every HTTP peer. It never renames one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(HeaderNameConventionFix))]
public sealed class HeaderNameConventionFix : HeaderNameFix
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(HeaderNameConvention.Id);

    private protected override bool Renames => false;

    private protected override FixOffer OfferFor(string spelling) => new($"Write '{spelling}' (the same header)", "CORS3001.Recase");
}
