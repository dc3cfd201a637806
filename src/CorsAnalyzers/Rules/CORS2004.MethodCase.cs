using CorsAnalyzers.Infrastructure;
using CorsAnalyzers.Model;
using CorsAnalyzers.Model.Values;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules;

/// <summary>
/// A method that is not in upper case. Browsers compare methods byte for byte and send PUT, DELETE and OPTIONS in upper case
/// (Fetch standard, "normalize"; WPT, cors/cors-preflight-star.any.js). GET, HEAD and POST need no place in the list.
/// </summary>
internal static class MethodCase
{
    internal const string Id = "CORS2004";

    internal static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "HTTP method in the wrong case",
        "'{0}' is not '{1}' to browsers, which compare methods with their case; it is not allowed",
        Category.Values,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The names of methods are case-sensitive; the standard ones are in upper case.",
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
            // What the platform does not take in any case is CORS2005's.
            if (HttpMethods.UpperCaseOf(text, method) is { } upper && platform.Takes(text, method))
                yield return (Finding.Of(Descriptor, value.Site, method.In(text), upper) with { Element = method }).With(EditProperties.Replacement, upper);
        }
    }
}
