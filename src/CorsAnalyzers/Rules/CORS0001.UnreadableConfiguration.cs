using CorsAnalyzers.Infrastructure;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules;

/// <summary>An option of CorsAnalyzers has a value that cannot be read; the default stands.</summary>
internal static class UnreadableConfiguration
{
    internal const string Id = "CORS0001";

    internal static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "Configuration of CorsAnalyzers cannot be read",
        "'{0}' is not a value of '{1}' ({2}); the default '{3}' is used",
        Category.Configuration,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "An option in .editorconfig or .globalconfig has a value that CorsAnalyzers cannot read.",
        helpLinkUri: HelpLink.For(Id),
        customTags: WellKnownDiagnosticTags.CompilationEnd);
}
