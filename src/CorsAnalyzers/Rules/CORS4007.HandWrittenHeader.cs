using CorsAnalyzers.Infrastructure;
using CorsAnalyzers.Model;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules;

/// <summary>
/// A CORS header that code writes in a project that calls UseCors. The middleware writes its own last (<c>CorsService.ApplyResult</c>,
/// when the response starts): where the policy allows, the written one is lost; where it refuses, it survives and allows after all.
/// </summary>
internal static class HandWrittenHeader
{
    internal const string Id = "CORS4007";

    internal static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "CORS header written by hand beside UseCors",
        "{0} is written here and by UseCors; the policy overwrites it where it allows the origin, and it survives where the policy refuses",
        Category.Wiring,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "One policy for UseCors says the same, and for every response.",
        helpLinkUri: HelpLink.For(Id));

    /// <summary>
    /// The headers that the middleware writes (<c>CorsService.ApplyResult</c>); it knows no Access-Control-Allow-Private-Network. Those to
    /// expose it writes only where a policy names some: else the hand alone does, and that works.
    /// </summary>
    /// <param name="exposesHeaders">Whether a policy of the project names headers to expose.</param>
    internal static bool IsMistake(string name, Func<bool> exposesHeaders) => HeaderName.IsCors(name)
        && (!HeaderName.Equals(name, HeaderName.ExposeHeaders) || exposesHeaders());

    internal static Finding Report(Fact<string> name) => Finding.Of(Descriptor, name.Site, name.Value!);
}
