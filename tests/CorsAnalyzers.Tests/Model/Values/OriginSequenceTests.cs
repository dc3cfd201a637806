using CorsAnalyzers.Model.Values;

namespace CorsAnalyzers.Tests.Model.Values;

public sealed class OriginSequenceTests
{
    [Theory]
    [InlineData("https://a.example, https://b.example", true)]
    [InlineData("https://a.example https://b.example", true)]
    [InlineData("https://a.example|https://b.example;https://c.example", true)]
    [InlineData("null, *", true)]
    [InlineData("*.a.example *.b.example", true)]
    [InlineData("https://a.example, localhost", true)]
    [InlineData("https://a.example, b_c:1", true)]
    [InlineData("https://a.example, a.b.c", true)]
    [InlineData("https://a.example,;b.example", true)]
    [InlineData("https://a.example,,b.example", true)]
    [InlineData("https://a.example", false)]
    [InlineData("https://a.example, plain", false)]
    [InlineData("https://a.example, b/c.d", false)]
    [InlineData("https://a.example;b.example", false)]
    [InlineData("b.example, c.example", false)]
    [InlineData("*. *.", false)]
    [InlineData("://a, ://b", false)]
    [InlineData("", false)]
    [InlineData(", ,", false)]
    public void Knows_several_origins(string text, bool expected) => Assert.Equal(expected, OriginSequence.IsSeveral(text));

    [Theory]
    [InlineData("{a}", true)]
    [InlineData("x<host>y", true)]
    [InlineData("{}", false)]
    [InlineData("<>", false)]
    [InlineData("{a", false)]
    [InlineData("a}b{", false)]
    public void Knows_a_placeholder(string text, bool expected) => Assert.Equal(expected, Placeholder.IsIn(text));
}
