using CorsAnalyzers.Infrastructure;
using CorsAnalyzers.Model;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules;

/// <summary>
/// The origin <c>null</c>. Browsers send it for sandboxed frames, <c>data:</c> and <c>file:</c> documents (WHATWG HTML,
/// "serialization of an origin"), so that any site can have it: a sandboxed frame is all it takes.
/// </summary>
internal static class NullOrigin
{
    internal const string Id = "CORS1006";

    internal static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "Origin \"null\" allowed",
        "Origin '{0}' is allowed; any site can send it from a sandboxed frame",
        Category.Origins,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Browsers serialise every opaque origin as null, so allowing it allows any page that frames itself in a sandbox.",
        helpLinkUri: HelpLink.For(Id));

    internal static IEnumerable<Finding> Judge(ResponseHeaders response)
    {
        foreach (var (write, value) in response.KnownValuesOf(HeaderName.AllowOrigin))
        {
            if (Judge(response.Platform, value.Fact) is not { } finding)
                continue;

            yield return write.IsSelfContained && write.Values.Length == 1
                ? finding with { Others = finding.Others.Add(write.Site), Properties = finding.Properties.Add(EditProperties.CanRemove, null) }
                : finding;
        }
    }

    internal static IEnumerable<Finding> Judge(CorsPolicy policy)
    {
        foreach (var entry in policy.ComparedOrigins)
        {
            if (Judge(policy.PlatformOf(entry), entry.Fact) is { } finding)
                yield return finding.With(EditProperties.RemovesElement, string.Empty);
        }
    }

    internal static Finding? Judge(Platform platform, Fact<string> value) =>
        value.Value is { } text && platform.Unquote(text) is { } constant && Origin.Parse(constant).Kind == OriginKind.Null
            ? Finding.Of(Descriptor, value.Site, text)
            : null;
}
