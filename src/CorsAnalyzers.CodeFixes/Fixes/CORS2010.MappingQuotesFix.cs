using CorsAnalyzers.CodeFixes.Infrastructure;
using CorsAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CorsAnalyzers.CodeFixes.Fixes;

/// <summary>CORS2010: takes the quotes off.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MappingQuotesFix))]
public sealed class MappingQuotesFix() : ValueFixProvider(MappingQuotes.Id);
