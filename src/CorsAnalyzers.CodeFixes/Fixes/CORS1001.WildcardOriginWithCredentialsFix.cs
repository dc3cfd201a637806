using CorsAnalyzers.CodeFixes.Infrastructure;
using CorsAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CorsAnalyzers.CodeFixes.Fixes;

/// <summary>CORS1001: takes the credentials out, or names origins in place of the wildcard.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(WildcardOriginWithCredentialsFix))]
public sealed class WildcardOriginWithCredentialsFix() : CredentialsFixProvider(WildcardOriginWithCredentials.Id);
