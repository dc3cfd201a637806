using System.Text.RegularExpressions;
using CorsAnalyzers.Model.Values;

namespace CorsAnalyzers.Tests.Model.Values;

public sealed class SimpleRegexTests
{
    private static readonly string[] s_texts =
        ["", "a", "A", "b", "1", "_", " ", "\t", ".", "-", "]", "aa", "ab", "aB", "ba", "aaa", "abab", "a1", "1a", "a-b", "a b", "aaaa", "b1", "^", "a]", "x"];

    [Theory]
    [InlineData(@"^\d$")]
    [InlineData(@"^\D$")]
    [InlineData(@"^\w$")]
    [InlineData(@"^\W$")]
    [InlineData(@"^\s$")]
    [InlineData(@"^\S$")]
    [InlineData(@"^[\d.]$")]
    [InlineData(@"^[\w-]$")]
    [InlineData(@"^[\s]$")]
    [InlineData(@"^[^\s]$")]
    [InlineData(@"^[a-b]$")]
    [InlineData(@"^[^a-b]$")]
    [InlineData(@"^[A-B]$")]
    [InlineData(@"^[a-]$")]
    [InlineData(@"^[]a]$")]
    [InlineData(@"^[^]]$")]
    [InlineData(@"^[\]]$")]
    [InlineData(@"^a{2}$")]
    [InlineData(@"^a{2,}$")]
    [InlineData(@"^a{2,3}$")]
    [InlineData(@"^a{0}$")]
    [InlineData(@"^a{1,1}b$")]
    [InlineData(@"^(ab){2}$")]
    [InlineData(@"^a+?$")]
    [InlineData(@"^a*?b$")]
    [InlineData(@"^a??b$")]
    [InlineData(@"^a{1,2}?$")]
    [InlineData(@"^(?:a|b)+$")]
    [InlineData(@"^(?<name>a)b$")]
    [InlineData(@"^(?'name'a)b$")]
    [InlineData(@"\Aa\z")]
    [InlineData(@"^\.$")]
    [InlineData(@"^(a|)b$")]
    public void Matches_what_dotnet_matches(string pattern)
    {
        var regex = SimpleRegex.Parse(pattern);
        Assert.NotNull(regex);
        Assert.All(s_texts, text => Assert.True(Regex.IsMatch(text, pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant) == regex.IsMatch(text), $"'{text}'"));
    }

    [Theory]
    [InlineData(@"(?=a)")]
    [InlineData(@"(?!a)")]
    [InlineData(@"(?<=a)b")]
    [InlineData(@"(?<!a)b")]
    [InlineData(@"(?<name")]
    [InlineData(@"(?'name")]
    [InlineData(@"(?i)a")]
    [InlineData(@"(?")]
    [InlineData(@"(?<")]
    [InlineData(@"(a")]
    [InlineData(@"a)")]
    [InlineData(@"\b")]
    [InlineData(@"\1")]
    [InlineData(@"a\")]
    [InlineData(@"[a")]
    [InlineData(@"[a\")]
    [InlineData(@"[\D]")]
    [InlineData(@"[\W]")]
    [InlineData(@"[\S]")]
    [InlineData(@"[\b]")]
    [InlineData(@"[a-z-[b]]")]
    [InlineData(@"*a")]
    [InlineData(@"+a")]
    [InlineData(@"a**")]
    [InlineData(@"a++")]
    [InlineData(@"a{2}{3}")]
    [InlineData(@"a{2,1}")]
    [InlineData(@"a{")]
    [InlineData(@"a{}")]
    [InlineData(@"a{x}")]
    [InlineData(@"a{-1}")]
    [InlineData(@"a{1,2,3}")]
    [InlineData(@"a{1,x}")]
    public void Leaves_the_rest_alone(string pattern) => Assert.Null(SimpleRegex.Parse(pattern));

    [Theory]
    [InlineData("a|b", "a b")]
    [InlineData("(a|b)c", "ac bc")]
    [InlineData("a{2}", "aa")]
    [InlineData("xa?", "x xa")]
    [InlineData(".+", "a")]
    public void Has_samples(string pattern, string expected) => Assert.Equal(expected.Split(' '), SimpleRegex.Parse(pattern)!.Samples());

    [Fact]
    public void Knows_alternatives_that_no_group_holds()
    {
        Assert.True(SimpleRegex.Parse("a|b")!.HasAlternatives);
        Assert.False(SimpleRegex.Parse("(a|b)")!.HasAlternatives);
    }
}
