using CorsAnalyzers.CodeFixes.Infrastructure;
using CorsAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CorsAnalyzers.CodeFixes.Fixes;

/// <summary>CORS2004: writes the method in upper case.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MethodCaseFix))]
public sealed class MethodCaseFix() : ValueFixProvider(MethodCase.Id);
