using CorsAnalyzers.CodeFixes.Infrastructure;
using CorsAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CorsAnalyzers.CodeFixes.Fixes;

/// <summary>CORS2006: puts commas between names, takes quotes off, or takes the element out of the list.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(InvalidListElementFix))]
public sealed class InvalidListElementFix() : ValueFixProvider(InvalidListElement.Id);
