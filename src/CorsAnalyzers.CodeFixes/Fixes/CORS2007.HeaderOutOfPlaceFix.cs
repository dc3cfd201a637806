using CorsAnalyzers.CodeFixes.Infrastructure;
using CorsAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CorsAnalyzers.CodeFixes.Fixes;

/// <summary>CORS2007: takes the name out of the list, or the header out of the response.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(HeaderOutOfPlaceFix))]
public sealed class HeaderOutOfPlaceFix() : ValueFixProvider(HeaderOutOfPlace.Id);
