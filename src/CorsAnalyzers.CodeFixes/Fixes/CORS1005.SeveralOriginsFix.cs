using CorsAnalyzers.CodeFixes.Infrastructure;
using CorsAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CorsAnalyzers.CodeFixes.Fixes;

/// <summary>CORS1005: makes each origin an element of the list.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SeveralOriginsFix))]
public sealed class SeveralOriginsFix() : ValueFixProvider(SeveralOrigins.Id);
