using CorsAnalyzers.CodeFixes.Infrastructure;
using CorsAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CorsAnalyzers.CodeFixes.Fixes;

/// <summary>CORS1006: takes the header out, which then allows nobody.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NullOriginFix))]
public sealed class NullOriginFix() : ValueFixProvider(NullOrigin.Id)
{
    private protected override string RemovalTitle => "Remove Access-Control-Allow-Origin";
}
