using CorsAnalyzers.CodeFixes.Infrastructure;
using CorsAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CorsAnalyzers.CodeFixes.Fixes;

/// <summary>CORS1004: writes the origin as browsers serialise it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MalformedOriginFix))]
public sealed class MalformedOriginFix() : ValueFixProvider(MalformedOrigin.Id);
