using CorsAnalyzers.CodeFixes.Infrastructure;
using CorsAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CorsAnalyzers.CodeFixes.Fixes;

/// <summary>CORS2009: takes the header out.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(HeaderWithoutEffectFix))]
public sealed class HeaderWithoutEffectFix() : ValueFixProvider(HeaderWithoutEffect.Id);
