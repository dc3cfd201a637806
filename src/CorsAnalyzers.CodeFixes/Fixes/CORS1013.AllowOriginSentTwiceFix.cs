using CorsAnalyzers.CodeFixes.Infrastructure;
using CorsAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CorsAnalyzers.CodeFixes.Fixes;

/// <summary>CORS1013: takes the second write out.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AllowOriginSentTwiceFix))]
public sealed class AllowOriginSentTwiceFix() : ValueFixProvider(AllowOriginSentTwice.Id)
{
    private protected override string RemovalTitle => "Remove the second Access-Control-Allow-Origin";
}
