using CorsAnalyzers.Model;
using static CorsAnalyzers.Tests.Model.PathTests;

namespace CorsAnalyzers.Tests.Model;

/// <summary>Paths that are all that a run can take together, in the notation of <see cref="PathTests"/>, one from the other with <c>|</c>.</summary>
public sealed class CoverageTests
{
    [Theory]
    [InlineData("", "a | !a")]
    [InlineData("", "a b | !a | a !b")]
    [InlineData("", "a | !a b | !a !b")]
    [InlineData("a", "a")]
    [InlineData("a", "!a | a b | a !b")]
    [InlineData("a", "b | a !b")]
    [InlineData("", "s:2/2 | s:3/2")]
    [InlineData("", "!s:2 | s:2/2")]
    [InlineData("!s:2", "s:3/3 | s:4/3")]
    [InlineData("", "s:2 | s:3 | !s:2 !s:3")]
    [InlineData("", "s:2/2 v:7 | v:7 s:3/2 | !v:7")]
    [InlineData("s:2", "!s:3")]
    [InlineData("", "a | b | !a !b")]
    [InlineData("", "a | @l | !a")]
    [InlineData("@l", "@l a | @l !a")]
    public void Covers(string path, string others) => Assert.True(MayCover(path, others));

    [Theory]
    [InlineData("", "")]
    [InlineData("", "a")]
    [InlineData("", "a b | !a !b")]
    [InlineData("", "a | !b")]
    [InlineData("a", "!a | b")]
    [InlineData("", "s:2 | s:3")]
    [InlineData("", "s:2/3 | s:3/3")]
    [InlineData("", "s:2/2 a | s:3/2")]
    [InlineData("", "@l | @m")]
    [InlineData("", "&f")]
    [InlineData("", "@l a | !a")]
    public void Leaves_a_run(string path, string others) => Assert.False(MayCover(path, others));

    [Fact]
    public void Does_not_try_decisions_for_ever()
    {
        // 32 pairs of decisions: to try them all takes 2^64 steps.
        Assert.True(MayCover("", string.Join(" | ", Enumerable.Range(0, 32).Select(n => $"a{n} b{n}"))));
        // Ten decisions of a hundred arms each, one below the other.
        Assert.True(MayCover("", string.Join(" | ", Enumerable.Range(0, 10).Select(n => $"s{n}:2/100"))));
        Assert.True(MayCover("", string.Join(" | ", Enumerable.Range(0, 1000).Select(n => $"a{n} b{n}"))));
    }

    [Fact]
    public void May_cover_what_is_too_long_to_know()
    {
        Assert.True(Coverage.MayCover(TooLong, [PathOf("x")]));
        Assert.True(Coverage.MayCover(PathOf("x"), [TooLong]));
    }

    private static bool MayCover(string path, string others) =>
        Coverage.MayCover(PathOf(path), [.. others.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(PathOf)]);
}
