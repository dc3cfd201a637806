using CorsAnalyzers.CodeFixes.Infrastructure;
using CorsAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CorsAnalyzers.CodeFixes.Fixes;

/// <summary>CORS2011: writes the name as browsers know it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MisspeltHeaderFix))]
public sealed class MisspeltHeaderFix() : ValueFixProvider(MisspeltHeader.Id);
