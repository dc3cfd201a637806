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
        "{0} {1}",
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

    /// <summary>Judges patterns, wildcards beside other origins, and <c>SetIsOriginAllowedToAllowWildcardSubdomains</c> without a pattern.</summary>
    internal static IEnumerable<Finding> Judge(CorsPolicy policy)
    {
        foreach (var entry in policy.ComparedOrigins)
        {
            // Code that cannot be seen may make patterns mean something.
            if (policy.IsOpen || Judge(policy.PlatformOf(entry), entry.Fact) is not { } finding)
                continue;

            // A pattern that is right where patterns mean something is not to go.
            if (!entry.Call.Platform.WithWildcardSubdomains().Origins.Matches(Origin.Parse(entry.Fact.Value!)))
                yield return finding.With(EditProperties.RemovesElement, string.Empty);
            else
                yield return IsBuilders(entry.Call) ? (finding with { Others = ImmutableArray.Create(LastCallOf(policy, entry).Site) }).With(EditProperties.AllowsSubdomains, string.Empty) : finding;
        }

        foreach (var finding in policy.ProvenStates.Where(state => state.AsksList).SelectMany(JudgeList))
            yield return finding;

        foreach (var call in policy.Calls)
        {
            if (call.Test == OriginTesting.Subdomains && !policy.IsOpen && policy.States.All(state => HasNoPattern(state, call)))
                yield return Finding.Of(Descriptor, call.Name, $"'{call.Text}'", "matches nothing: no origin of this policy holds '://*.'") with { Others = ImmutableArray.Create(call.Site), Properties = s_isIdle };
        }
    }

    private static readonly ImmutableDictionary<string, string?> s_isIdle =
        ImmutableDictionary<string, string?>.Empty.Add(EditProperties.CanRemove, null).Add(EditProperties.IsIdle, null);

    private static IEnumerable<Finding> JudgeList(PolicyState state)
    {
        if (state.Origins.Entries is not [var first, ..])
            yield break;

        foreach (var finding in JudgeList(first.Call.Platform, state.Origins.Entries.Select(entry => entry.Fact).ToImmutableArray()))
        {
            var call = state.Origins.Entries.First(entry => entry.Fact.Site == finding.Site).Call;
            yield return call.Clears && call.CanRemove
                ? (finding with { Others = ImmutableArray.Create(call.Site) }).With(EditProperties.CanRemove, string.Empty)
                : finding.With(EditProperties.RemovesElement, string.Empty);
        }
    }

    /// <summary>Where one call for all patterns of the policy belongs.</summary>
    private static PolicyCall LastCallOf(CorsPolicy policy, PolicyEntry entry) =>
        policy.Calls.LastOrDefault(call => call.Part == PolicyPart.Origins && !call.Clears && IsBuilders(call) && call.Step.Path.Guards.IsEmpty) ?? entry.Call;

    private static bool IsBuilders(PolicyCall call) => call.Platform.Origins.Normalization == OriginNormalization.AspNetCoreBuilder;

    /// <summary>Where a pattern is wrong, that is the mistake, and the call is right.</summary>
    private static bool HasNoPattern(PolicyState state, PolicyCall call) =>
        !state.Calls.Contains(call) || (state.Origins.IsComplete && state.Origins.Entries.All(entry => entry.Fact.Value is { } text && (text == "*" || text.IndexOf('*') < 0)));

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
                yield return Finding.Of(Descriptor, element.Site, "The '*'", platform.WildcardWinsInLists
                    ? "allows every origin, whatever the list holds besides"
                    : "stands beside other origins and is then compared like one of them; it allows nobody");
            }
        }
    }

    private static Finding Report(Site site, string text) =>
        Finding.Of(Descriptor, site, $"The '*' in '{text}'", "is compared as it stands, not as a wildcard; it allows nobody");
}
