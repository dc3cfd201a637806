using CorsAnalyzers.Model;
using Microsoft.CodeAnalysis.CSharp;
using Path = CorsAnalyzers.Model.Path;

namespace CorsAnalyzers.Tests.Model;

public sealed class PathTests
{
    /// <summary>Guards in short: <c>a</c> and <c>!a</c> are the two ways out of a condition, <c>s:1</c> a case of a switch, <c>s:3/2</c> one of two cases that are all, <c>@l</c> a loop, <c>&amp;f</c> a lambda.</summary>
    internal static Guard GuardOf(string text)
    {
        var taken = !text.StartsWith('!');
        text = text.TrimStart('!');
        return (text[0], text.Split(':')) switch
        {
            ('@', _) => new Guard(text, 0, Taken: true, GuardKind.Loop),
            ('&', _) => new Guard(text, 0, Taken: true, GuardKind.Deferred),
            ('O', _) => new Guard(text, Guard.True, taken, GuardKind.Preflight),
            (_, [var decision, var arm]) when arm.Split('/') is [var one, var all] => new Guard(decision, int.Parse(one, null), taken, GuardKind.Branch) { Arms = int.Parse(all, null) },
            (_, [var decision, var arm]) => new Guard(decision, int.Parse(arm, null), taken, GuardKind.Branch),
            _ => new Guard(text, Guard.True, taken, GuardKind.Branch),
        };
    }

    internal static Path PathOf(string text) =>
        Path.Of([.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(GuardOf)]);

    internal static Path TooLong => PathOf(string.Join(' ', Enumerable.Range(0, 80).Select(n => $"c{n}")));

    [Theory]
    [InlineData("a", "!a")]
    [InlineData("a b", "c !b")]
    [InlineData("s:0", "s:1")]
    [InlineData("s:0", "!s:0")]
    [InlineData("O", "!O")]
    public void No_run_takes_both(string left, string right)
    {
        Assert.True(PathOf(left).Excludes(PathOf(right)));
        Assert.True(PathOf(right).Excludes(PathOf(left)));
        Assert.False(PathOf(left).MeetsProvably(PathOf(right)));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("a", "")]
    [InlineData("a", "a")]
    [InlineData("a", "b")]
    [InlineData("a", "!b")]
    [InlineData("!a", "!a")]
    [InlineData("s:0", "!s:1")]
    [InlineData("!s:0", "!s:1")]
    [InlineData("@l", "@m")]
    [InlineData("&f", "&g")]
    public void Some_run_may_take_both(string left, string right)
    {
        Assert.False(PathOf(left).Excludes(PathOf(right)));
        Assert.False(PathOf(right).Excludes(PathOf(left)));
        Assert.True(PathOf(left).MeetsProvably(PathOf(right)));
    }

    [Theory]
    [InlineData("", "", true)]
    [InlineData("a", "", true)]
    [InlineData("", "a", false)]
    [InlineData("a b", "b", true)]
    [InlineData("a b", "b a", true)]
    [InlineData("a", "a b", false)]
    [InlineData("a", "!a", false)]
    [InlineData("s:0", "s:1", false)]
    [InlineData("@l", "@l", true)]
    public void Implies_what_it_needs(string path, string other, bool expected) => Assert.Equal(expected, PathOf(path).Implies(PathOf(other)));

    [Fact]
    public void Only_some_decisions_have_two_ways_out()
    {
        var node = CSharpSyntaxTree.ParseText("public class C;", cancellationToken: TestContext.Current.CancellationToken).GetRoot(TestContext.Current.CancellationToken);
        Assert.True(new Guard(node, Guard.True, Taken: true, GuardKind.Branch).IsTwoWay);
        Assert.True(new Guard("variable", Guard.FirstCase, Taken: true, GuardKind.Branch).IsTwoWay);
        Assert.False(new Guard(node, Guard.FirstCase, Taken: true, GuardKind.Branch).IsTwoWay);
        Assert.All([GuardKind.Loop, GuardKind.Deferred], kind =>
        {
            Assert.False(new Guard(node, Guard.True, Taken: true, kind).IsTwoWay);
            Assert.False(new Guard(node, Guard.True, Taken: true, kind).Contradicts(new Guard(node, Guard.True, Taken: false, kind)));
        });
    }

    [Fact]
    public void A_path_that_is_too_long_proves_nothing()
    {
        var path = TooLong;
        Assert.True(path.IsTooLong);
        Assert.False(path.Excludes(PathOf("!c0")));
        Assert.False(PathOf("!c0").Excludes(path));
        Assert.False(path.MeetsProvably(Path.Always));
        Assert.False(Path.Always.MeetsProvably(path));
        Assert.False(path.Implies(PathOf("c0")));
        Assert.False(PathOf("c0").Implies(path));
    }

    [Fact]
    public void Stops_growing_when_it_is_too_long()
    {
        var path = Path.Always;
        for (var i = 0; i < 1000; i++)
            path = path.And(GuardOf("c" + i)).And(PathOf("d" + i));

        Assert.True(path.IsTooLong);
        Assert.InRange(path.Guards.Length, 64, 200);
    }

    [Fact]
    public void Always_is_the_empty_path()
    {
        Assert.Empty(Path.Always.Guards);
        Assert.Empty(default(Path).Guards);
        Assert.Equal(PathOf("a").Guards, Path.Always.And(PathOf("a")).Guards);
        Assert.Equal(PathOf("a").Guards, PathOf("a").And(Path.Always).Guards);
        Assert.False(Path.Always.IsPreflightOnly);
        Assert.True(PathOf("a O").IsPreflightOnly);
    }

    [Theory]
    [InlineData("@l a", "@l b", "", true)]
    [InlineData("@l a", "@l b", "@l", false)]
    [InlineData("@l", "@m", "", false)]
    [InlineData("a", "a", "", false)]
    public void Says_nothing_about_the_order_in_a_loop_that_began_before(string left, string right, string start, bool expected)
    {
        Assert.Equal(expected, PathOf(left).SharesLoopOutside(PathOf(right), PathOf(start)));
        Assert.Equal(expected, PathOf(right).SharesLoopOutside(PathOf(left), PathOf(start)));
    }

    [Theory]
    [InlineData("&f", "", true)]
    [InlineData("&f", "&f", false)]
    [InlineData("&f &g", "&f", true)]
    [InlineData("", "&f", false)]
    public void Knows_what_runs_whenever_somebody_calls_it(string path, string other, bool expected) =>
        Assert.Equal(expected, PathOf(path).IsDeferredFrom(PathOf(other)));
}
