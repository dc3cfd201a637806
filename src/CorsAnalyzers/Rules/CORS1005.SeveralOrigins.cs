using CorsAnalyzers.Infrastructure;
using CorsAnalyzers.Model;
using CorsAnalyzers.Model.Values;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules;

/// <summary>
/// Several origins in one value. Access-Control-Allow-Origin is one origin, <c>null</c> or <c>*</c> (Fetch standard, "HTTP
/// new-header syntax"), and an element of a list of origins is one of them too.
/// </summary>
internal static class SeveralOrigins
{
    internal const string Id = "CORS1005";

    internal static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "Several origins in one value",
        "'{0}' holds several origins where one belongs; browsers compare it as a whole, so it allows nobody",
        Category.Origins,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Access-Control-Allow-Origin takes one origin. To allow several, compare the request's Origin with a list and send back that one.",
        helpLinkUri: HelpLink.For(Id));

    internal static IEnumerable<Finding> Judge(ResponseHeaders response)
    {
        foreach (var (_, value) in response.KnownValuesOf(HeaderName.AllowOrigin))
        {
            if (Judge(response.Platform, value.Fact) is { } finding)
                yield return finding;
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

    /// <summary>Judges one value; where the platform has a list, the fix is told the origins with commas between them.</summary>
    internal static Finding? Judge(Platform platform, Fact<string> value)
    {
        if (value.Value is not { } text || platform.Unquote(text) is not { } constant || Origin.Parse(constant).Kind != OriginKind.Several)
            return null;

        var origins = platform.Origins.IsList
            ? string.Join(",", OriginSequence.Split(constant).ConvertAll(element => element.In(constant)))
            : null;
        return Finding.Of(Descriptor, value.Site, text).With(EditProperties.Elements, origins);
    }
}
