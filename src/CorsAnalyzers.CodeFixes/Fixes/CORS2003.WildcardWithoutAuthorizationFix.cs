using CorsAnalyzers.CodeFixes.Infrastructure;
using CorsAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CorsAnalyzers.CodeFixes.Fixes;

/// <summary>CORS2003: names Authorization beside the wildcard.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(WildcardWithoutAuthorizationFix))]
public sealed class WildcardWithoutAuthorizationFix() : ValueFixProvider(WildcardWithoutAuthorization.Id);
