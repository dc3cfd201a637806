using System.Collections.Immutable;
using CorsAnalyzers.Infrastructure;
using CorsAnalyzers.Model;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules;

/// <summary>
/// A <c>*</c> where it is a character like any other. In Access-Control-Allow-Origin it means something only alone (Fetch standard,
/// "CORS check", step 3; WPT, cors/origin.htm); which patterns a platform knows, the platform says.
/// </summary>
internal static class DeadOriginWildcard
{
    internal const string Id = "CORS1007";

    internal static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "Origin wildcard has no effect here",
        "The '*' in '{0}' {1}",
        Category.Origins,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "In a response header '*' is a wildcard only when it is the whole value; policies know at most some patterns.",
        helpLinkUri: HelpLink.For(Id));

    internal static IEnumerable<Finding> Judge(ResponseHeaders response)
    {
        foreach (var (_, value) in response.KnownValuesOf(HeaderName.AllowOrigin))
        {
            if (Judge(response.Platform, value.Fact) is { } finding)
                yield return finding;
        }
    }

    /// <summary>Judges one origin: a pattern that this platform does not know.</summary>
    internal static Finding? Judge(Platform platform, Fact<string> value)
    {
        if (value.Value is not { } text || platform.Unquote(text) is not { } constant)
            return null;

        var origin = Origin.Parse(constant);
        if (origin.Kind == OriginKind.Wildcard)
            return platform.Origins.IsList && constant != "*" ? Report(value.Site, text) : null;

        return origin.Kind == OriginKind.Pattern && !platform.Origins.Matches(origin) ? Report(value.Site, text) : null;
    }

    /// <summary>Judges the wildcards of a list as a whole: beside another origin a <c>*</c> is one too many.</summary>
    /// <param name="elements">All elements of the final list; unknown ones prove nothing.</param>
    internal static IEnumerable<Finding> JudgeList(Platform platform, ImmutableArray<Fact<string>> elements)
    {
        var hasOther = false;
        foreach (var element in elements)
            hasOther |= element.Value is { } text && text != "*";

        if (!platform.Origins.IsList || !hasOther)
            yield break;

        foreach (var element in elements)
        {
            if (element.Value == "*")
            {
                yield return Finding.Of(Descriptor, element.Site, "*", platform.WildcardWinsInLists
                    ? "allows every origin, whatever the list holds besides"
                    : "stands beside other origins and is then compared like one of them; it allows nobody");
            }
        }
    }

    private static Finding Report(Site site, string text) =>
        Finding.Of(Descriptor, site, text, "is compared as it stands, not as a wildcard; it allows nobody");
}
