using CorsAnalyzers.Model;
using CorsAnalyzers.Tests.Model;
using static CorsAnalyzers.Tests.Rules.Values.Judgements;
using Path = CorsAnalyzers.Model.Path;
using Platform = CorsAnalyzers.Model.Platform;

namespace CorsAnalyzers.Tests.Rules.Values;

/// <summary>Policies without code. The call at position 2 stands at 21, its name at 20, and its elements at 22 and on.</summary>
internal static class PolicyModels
{
    internal static PolicyCall Call(PolicyPart part, int position, string path = "") =>
        new(part, new Step(PathTests.PathOf(path), [position]), SiteAt(position * 10), SiteAt((position * 10) + 1), Platform.AspNetCoreBuilder)
        {
            Text = part.ToString() + position,
            CanRemove = true,
        };

    /// <summary>Adds elements; null is one whose value is unknown.</summary>
    internal static PolicyCall With(PolicyPart part, int position, string path, params string?[] values) => Call(part, position, path) with
    {
        Elements = [.. values.Select((value, i) => Element(value is null ? Fact<string>.Unknown(SiteAt((position * 10) + 2 + i)) : Known(value, (position * 10) + 2 + i)))],
    };

    /// <summary><c>AllowAnyX</c>.</summary>
    internal static PolicyCall Any(PolicyPart part, int position, string path = "") => With(part, position, path, "*") with { Clears = true };

    internal static PolicyCall Credentials(int position, bool? allowed = true, string path = "") => Call(PolicyPart.Credentials, position, path) with
    {
        Flag = allowed is { } known ? Fact<bool>.Known(known, SiteAt(position * 10)) : Fact<bool>.Unknown(SiteAt(position * 10)),
    };

    internal static PolicyCall Test(OriginTesting test, int position, string path = "") => Call(PolicyPart.OriginTest, position, path) with { Test = test, TestSite = SiteAt((position * 10) + 2) };

    internal static PolicyCall Age(string seconds, int position, string path = "") => Call(PolicyPart.MaxAge, position, path) with { MaxAge = Known(seconds, (position * 10) + 2) };

    internal static PolicyElement Element(Fact<string> fact, string path = "") => new([new HeaderValue(fact, Path.Always)], PathTests.PathOf(path));

    /// <summary>An element that is one of several values, each under its own decisions.</summary>
    internal static PolicyElement Choice(params (string Value, string Path)[] arms) => new([.. arms.Select(arm => new HeaderValue(Known(arm.Value), PathTests.PathOf(arm.Path)))], Path.Always);

    internal static CorsPolicy Policy(params PolicyCall[] calls) => PolicyAt("", calls);

    internal static CorsPolicy PolicyAt(string path, params PolicyCall[] calls) => new(SiteAt(1), PathTests.PathOf(path), calls, isOpen: false, isUsed: true);

    internal static CorsPolicy Open(params PolicyCall[] calls) => new(SiteAt(1), Path.Always, calls, isOpen: true, isUsed: true);
}
