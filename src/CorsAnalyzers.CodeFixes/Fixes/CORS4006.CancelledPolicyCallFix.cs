using CorsAnalyzers.CodeFixes.Infrastructure;
using CorsAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CorsAnalyzers.CodeFixes.Fixes;

/// <summary>CORS4006: takes out the call that has no effect.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CancelledPolicyCallFix))]
public sealed class CancelledPolicyCallFix() : ValueFixProvider(CancelledPolicyCall.Id)
{
    private protected override string RemovalTitle => "Remove the call";
}
