using CorsAnalyzers.CodeFixes.Infrastructure;
using CorsAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CorsAnalyzers.CodeFixes.Fixes;

/// <summary>CORS2005: takes the method out of the list.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MethodNeverAllowedFix))]
public sealed class MethodNeverAllowedFix() : ValueFixProvider(MethodNeverAllowed.Id);
