using CorsAnalyzers.CodeFixes.Infrastructure;
using CorsAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CorsAnalyzers.CodeFixes.Fixes;

/// <summary>CORS4002: writes the registered name that is most like the unknown one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnknownPolicyFix))]
public sealed class UnknownPolicyFix() : ValueFixProvider(UnknownPolicy.Id);
