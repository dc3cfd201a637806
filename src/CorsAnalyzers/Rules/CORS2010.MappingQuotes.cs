using CorsAnalyzers.Infrastructure;
using CorsAnalyzers.Model;
using CorsAnalyzers.Model.Values;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules;

/// <summary>
/// The quotes of API Gateway's mapping expressions in the value of a real header, where browsers compare them with the rest (WPT,
/// cors/origin.htm), or their absence in a mapping (AWS, "Request and response data mapping reference").
/// </summary>
internal static class MappingQuotes
{
    internal const string Id = "CORS2010";

    internal static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "Quotes of an API Gateway mapping in the wrong place",
        "{0} {1}",
        Category.Values,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "In the mapping expressions of a REST API constants stand in single quotes; everywhere else quotes become a part of the value.",
        helpLinkUri: HelpLink.For(Id));

    /// <summary>All CORS headers but credentials, whose one value is CORS2001's.</summary>
    private static readonly string[] s_headers = [HeaderName.AllowOrigin, HeaderName.AllowHeaders, HeaderName.AllowMethods, HeaderName.ExposeHeaders, HeaderName.MaxAge];

    internal static IEnumerable<Finding> Judge(ResponseHeaders response)
    {
        foreach (var header in s_headers)
        {
            foreach (var (_, value) in response.KnownValuesOf(header))
            {
                if (Judge(response.Platform, value.Fact) is { } finding)
                    yield return finding;
            }
        }
    }

    internal static IEnumerable<Finding> Judge(CorsPolicy policy)
    {
        foreach (var entry in policy.ComparedOrigins)
        {
            if (Judge(policy.PlatformOf(entry), entry.Fact) is { } finding)
                yield return finding;
        }
    }

    internal static Finding? Judge(Platform platform, Fact<string> value)
    {
        if (value.Value is not { } text)
            return null;

        if (platform.Quoting == ValueQuoting.MappingExpression)
        {
            return Quotes.IsMappingExpression(text)
                ? null
                : Finding.Of(Descriptor, value.Site, text, "is no mapping expression; API Gateway takes a constant only in single quotes")
                    .With(EditProperties.Replacement, Quotes.AsMappingConstant(Quotes.Strip(text) ?? text));
        }

        return Quotes.Strip(text.Trim(' ', '\t')) is { } unquoted
            ? Finding.Of(Descriptor, value.Site, text, "has quotes around it, which browsers take as a part of the value").With(EditProperties.Replacement, unquoted)
            : null;
    }
}
