using CorsAnalyzers.CodeFixes.Infrastructure;
using CorsAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CorsAnalyzers.CodeFixes.Fixes;

/// <summary>CORS4008: moves the redirect behind UseCors.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RedirectBeforeCorsFix))]
public sealed class RedirectBeforeCorsFix() : MoveFixProvider(RedirectBeforeCors.Id, "Move it behind 'UseCors'");
