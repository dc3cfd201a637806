using CorsAnalyzers.CodeFixes.Infrastructure;
using CorsAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CorsAnalyzers.CodeFixes.Fixes;

/// <summary>CORS2001: writes <c>true</c>; a header that says no is taken out.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(InvalidCredentialsFix))]
public sealed class InvalidCredentialsFix() : ValueFixProvider(InvalidCredentials.Id)
{
    private protected override string RemovalTitle => "Remove Access-Control-Allow-Credentials";
}
