using CorsAnalyzers.Infrastructure;
using CorsAnalyzers.Model;
using CorsAnalyzers.Model.Values;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules;

/// <summary>
/// Access-Control-Max-Age that is no number of seconds, or one that the platform refuses. Browsers then keep the preflight's answer
/// for five seconds (Fetch standard, "CORS-preflight fetch", step 7).
/// </summary>
internal static class InvalidMaxAge
{
    internal const string Id = "CORS2008";

    internal static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "Invalid max age",
        "'{0}' {1}",
        Category.Values,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The value is a number of seconds in digits. Use 0 to keep browsers from remembering the answer.",
        helpLinkUri: HelpLink.For(Id));

    internal static IEnumerable<Finding> Judge(ResponseHeaders response)
    {
        foreach (var (_, value) in response.KnownValuesOf(HeaderName.MaxAge))
        {
            if (Judge(response.Platform, value.Fact) is { } finding)
                yield return finding;
        }
    }

    internal static IEnumerable<Finding> Judge(CorsPolicy policy)
    {
        foreach (var call in policy.Calls)
        {
            if (Judge(call.Platform, call.MaxAge) is { } finding)
                yield return finding;
        }
    }

    internal static Finding? Judge(Platform platform, Fact<string> value)
    {
        if (value.Value is not { } text || platform.Unquote(text) is not { } constant || Placeholder.IsIn(constant))
            return null;

        var reason = MaxAge.Judge(constant, platform.MaxAge) switch
        {
            MaxAgeVerdict.NotSeconds => "is no number of seconds; browsers remember the preflight for 5 seconds only",
            MaxAgeVerdict.TooSmall => $"is less than {platform.MaxAge.Minimum} seconds; this platform refuses it",
            MaxAgeVerdict.TooGreat => $"is more than {platform.MaxAge.Maximum} seconds; this platform refuses it",
            _ => null,
        };
        return reason is null ? null : Finding.Of(Descriptor, value.Site, text, reason);
    }
}
