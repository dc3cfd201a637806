using CorsAnalyzers.Model;

namespace CorsAnalyzers.Tests.Model;

public sealed class StepTests
{
    private static Step StepAt(string path, params int[] order) => new(PathTests.PathOf(path), [.. order]);

    [Theory]
    [InlineData(new[] { 1 }, new[] { 2 }, -1)]
    [InlineData(new[] { 2 }, new[] { 1 }, 1)]
    [InlineData(new[] { 1, 9 }, new[] { 2 }, -1)]
    [InlineData(new[] { 1 }, new[] { 1, 5 }, -1)]
    [InlineData(new[] { 1, 5 }, new[] { 1, 7 }, -1)]
    [InlineData(new[] { 1, 5 }, new[] { 1, 5 }, 0)]
    [InlineData(new int[0], new[] { 1 }, -1)]
    public void Compares_from_the_member_down_through_the_calls(int[] left, int[] right, int expected)
    {
        Assert.Equal(expected, Math.Sign(Step.Compare([.. left], [.. right])));
        Assert.Equal(-expected, Math.Sign(Step.Compare([.. right], [.. left])));
        Assert.Equal(expected < 0, StepAt("", left).IsBefore(StepAt("", right)));
    }

    [Theory]
    [InlineData("", 1, "", 2, true)]
    [InlineData("", 3, "", 2, false)]
    [InlineData("a", 1, "", 2, true)]
    [InlineData("a", 1, "!a", 2, false)]
    [InlineData("a", 1, "b", 2, true)]
    [InlineData("@l", 3, "@l", 2, true)]
    [InlineData("&f", 3, "", 2, true)]
    [InlineData("&f", 3, "&f", 2, false)]
    public void May_precede_unless_the_contrary_is_proven(string path, int position, string laterPath, int laterPosition, bool expected) =>
        Assert.Equal(expected, StepAt(path, position).MayPrecede(StepAt(laterPath, laterPosition), StepAt("", 0)));

    [Fact]
    public void A_body_that_runs_later_is_a_later_stage()
    {
        Assert.True(StepAt("", 9).Within(0).IsBefore(StepAt("", 1).Within(1)));
        Assert.Equal([3], default(Step).Within(3).Order);
        Assert.Equal([3, 9, 8], StepAt("", 9, 8).Within(3).Order);
    }
}
