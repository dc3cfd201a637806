using CorsAnalyzers.Infrastructure;
using CorsAnalyzers.Model;
using CorsAnalyzers.Model.Values;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules;

/// <summary>
/// A method that browsers never send (CONNECT, TRACE, TRACK: Fetch standard, "forbidden method") or that the platform refuses.
/// </summary>
internal static class MethodNeverAllowed
{
    internal const string Id = "CORS2005";

    internal static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "HTTP method is never allowed here",
        "Method '{0}' {1}",
        Category.Values,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Browsers send neither CONNECT nor TRACE nor TRACK for scripts, and some platforms take only certain methods in their CORS configuration.",
        helpLinkUri: HelpLink.For(Id));

    internal static IEnumerable<Finding> Judge(ResponseHeaders response) =>
        response.KnownValuesOf(HeaderName.AllowMethods).SelectMany(sent => Judge(response.Platform, sent.Value.Fact));

    internal static IEnumerable<Finding> Judge(CorsPolicy policy) =>
        policy.EntriesOf(PolicyPart.Methods).SelectMany(entry => Judge(entry.Call.Platform, entry.Fact));

    /// <summary>Judges the value of the header, or one element where the platform takes elements.</summary>
    internal static IEnumerable<Finding> Judge(Platform platform, Fact<string> value)
    {
        if (value.Value is not { } text)
            yield break;

        foreach (var method in platform.ElementsOf(text))
        {
            if (TokenList.KindOf(text, method) is not (ListElementKind.Token or ListElementKind.Wildcard))
                continue;

            var isForbidden = HttpMethods.IsForbidden(text, method);
            if (!isForbidden && platform.Takes(text, method))
                continue;

            var reason = isForbidden ? "is one that browsers never send for a script; allowing it does nothing" : "is refused by this platform; the configuration is not accepted";
            yield return (Finding.Of(Descriptor, value.Site, method.In(text), reason) with { Element = method })
                .With(EditProperties.RemovesElement, string.Empty);
        }
    }
}
