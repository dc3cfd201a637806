using CorsAnalyzers.CodeFixes.Infrastructure;
using CorsAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CorsAnalyzers.CodeFixes.Fixes;

/// <summary>CORS4001: moves UseCors between UseRouting and what must come after it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UseCorsOutOfOrderFix))]
public sealed class UseCorsOutOfOrderFix() : MoveFixProvider(UseCorsOutOfOrder.Id, "Move 'UseCors'");
