using CorsAnalyzers.CodeFixes.Infrastructure;
using CorsAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CorsAnalyzers.CodeFixes.Fixes;

/// <summary>CORS1003: takes the credentials out.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(EveryOriginWithCredentialsFix))]
public sealed class EveryOriginWithCredentialsFix() : ValueFixProvider(EveryOriginWithCredentials.Id)
{
    private protected override string RemovalTitle => "Remove Access-Control-Allow-Credentials";
}
