using CorsAnalyzers.CodeFixes.Infrastructure;
using CorsAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CorsAnalyzers.CodeFixes.Fixes;

/// <summary>CORS1007: makes the pattern mean subdomains, or takes out what means nothing.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DeadOriginWildcardFix))]
public sealed class DeadOriginWildcardFix() : ValueFixProvider(DeadOriginWildcard.Id)
{
    private protected override string RemovalTitle => "Remove the call";
}
