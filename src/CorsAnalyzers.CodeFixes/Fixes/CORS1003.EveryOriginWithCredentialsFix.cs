using CorsAnalyzers.CodeFixes.Infrastructure;
using CorsAnalyzers.Infrastructure;
using CorsAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CorsAnalyzers.CodeFixes.Fixes;

/// <summary>CORS1003: takes the credentials out, or names origins in place of the test that accepts each.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(EveryOriginWithCredentialsFix))]
public sealed class EveryOriginWithCredentialsFix() : CredentialsFixProvider(EveryOriginWithCredentials.Id)
{
    private protected override bool FirstPlaceIsOrigin(Diagnostic diagnostic) => diagnostic.Properties.ContainsKey(EditProperties.TakesList);
}
