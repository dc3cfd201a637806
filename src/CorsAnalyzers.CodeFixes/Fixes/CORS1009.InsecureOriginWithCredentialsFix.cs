using CorsAnalyzers.CodeFixes.Infrastructure;
using CorsAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CorsAnalyzers.CodeFixes.Fixes;

/// <summary>CORS1009: writes the origin with https.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(InsecureOriginWithCredentialsFix))]
public sealed class InsecureOriginWithCredentialsFix() : ValueFixProvider(InsecureOriginWithCredentials.Id);
