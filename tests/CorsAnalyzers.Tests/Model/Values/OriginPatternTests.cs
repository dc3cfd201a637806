using System.Text.RegularExpressions;
using CorsAnalyzers.Model.Values;

namespace CorsAnalyzers.Tests.Model.Values;

/// <summary>Which regular expressions match origins of others.</summary>
public sealed class OriginPatternTests
{
    [Theory]
    [InlineData(@"^https://example\.com", "https://example.com.evil.example")]
    [InlineData(@"https://example\.com", "https://example.com.evil.example")]
    [InlineData(@"example\.com", "https://example.com.evil.example")]
    [InlineData(@"example\.com$", "https://evilexample.com")]
    [InlineData(@"^https?://.*example\.com$", "http://evilexample.com")]
    [InlineData(@"^https://.*.example.com$", "https://axexample.com")]
    [InlineData(@"^https://app.example.com$", "https://appxexample.com")]
    [InlineData(@"^https://example\.com.*$", "https://example.com.evil.example")]
    [InlineData(@"^https://example\.com|https://example\.org$", "https://example.com.evil.example")]
    [InlineData(@"localhost", "https://localhost.evil.example")]
    [InlineData(@"^http://localhost", "http://localhost.evil.example")]
    [InlineData(@".*", null, "https://a.evil.example")]
    [InlineData(@"^https://[a-z0-9-]+example\.com$", "https://evilaexample.com")]
    [InlineData(@"myapp\.vercel\.app$", "https://evilmyapp.vercel.app")]
    public void Matches_others(string pattern, string? expected, string? start = null)
    {
        var passes = OriginPattern.PassedBy(pattern, isHost: false);
        Assert.NotNull(passes);
        Assert.Matches(pattern, passes);
        if (expected is not null)
            Assert.Equal(expected, passes);
        else
            Assert.StartsWith(start!, passes, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(@"^https://example\.com$")]
    [InlineData(@"\Ahttps://example\.com\z")]
    [InlineData(@"^https://example.com$")]
    [InlineData(@"^https://app\.example.com$")]
    [InlineData(@"https://example\.com$")]
    [InlineData(@"^https://(.*\.)?example\.com$")]
    [InlineData(@"^https://.+\.example\.com(:\d+)?$")]
    [InlineData(@"^https://[^.]+\.example\.com$")]
    [InlineData(@"^https://[\w-]+\.example\.com$")]
    [InlineData(@"\.example\.com$")]
    [InlineData(@"^https://(example\.com|example\.org)$")]
    [InlineData(@"^(https://example\.com|https://example\.org)$")]
    [InlineData(@"^https?://(localhost|127\.0\.0\.1)(:\d+)?$")]
    [InlineData(@"^http://localhost:\d+")]
    [InlineData(@"^http://192\.168\.\d{1,3}\.\d{1,3}(:\d+)?$")]
    [InlineData(@"^https://[a-z]+\.vercel\.app$")]
    [InlineData(@"^https://(?=x)example\.com")]
    [InlineData(@"^https://(?<name>[a-z]+)\.example\.com\b")]
    [InlineData(@"(")]
    [InlineData(@"[")]
    [InlineData(@"a{2,1}")]
    [InlineData(@"\")]
    [InlineData("")]
    public void Matches_nobody_else_or_is_not_understood(string pattern) => Assert.Null(OriginPattern.PassedBy(pattern, isHost: false));

    [Theory]
    [InlineData(@"example\.com$", "https://evilexample.com")]
    [InlineData(@"^example\.com", "https://example.com.evil.example")]
    [InlineData(@"^(.+\.)?example\.com$", null)]
    public void Hosts(string pattern, string? expected) => Assert.Equal(expected, OriginPattern.PassedBy(pattern, isHost: true));

    [Theory]
    [InlineData(@"^https://example\.com", @"^https://example\.com$")]
    [InlineData(@"https://example\.com", @"^https://example\.com$")]
    [InlineData(@"^https://app.example.com$", @"^https://app\.example\.com$")]
    [InlineData(@"^https://example\.com|https://example\.org$", @"^(?:https://example\.com|https://example\.org)$")]
    [InlineData(@"example\.com", null)]
    [InlineData(@"^https://example\.com.*$", null)]
    [InlineData(@".*", null)]
    public void Can_be_anchored(string pattern, string? expected) => Assert.Equal(expected, OriginPattern.Anchored(pattern, isHost: false));

    /// <summary>The matcher agrees with that of .NET on all that it understands.</summary>
    [Theory]
    [InlineData(20261125)]
    [InlineData(20261126)]
    [InlineData(20261127)]
    [InlineData(20261128)]
    public void Matches_as_dotnet_does(int seed)
    {
        var random = new Random(seed);
        string[] parts = ["a", "b", ".", "\\.", "*", "+", "?", "{1,2}", "(", ")", "|", "[ab]", "[^a]", "[a-c-]", "^", "$", "\\d", "\\w", "(?:", "\\A", "\\z", "-", ":"];
        string[] letters = ["a", "b", "c", ".", "1", "-", ":"];
        var compared = 0;
        for (var i = 0; i < 5_000; i++)
        {
            var pattern = string.Concat(Enumerable.Range(0, random.Next(1, 7)).Select(_ => parts[random.Next(parts.Length)]));
            if (SimpleRegex.Parse(pattern) is not { } regex)
                continue;

            var text = string.Concat(Enumerable.Range(0, random.Next(0, 6)).Select(_ => letters[random.Next(letters.Length)]));
            Assert.True(Regex.IsMatch(text, pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5)) == regex.IsMatch(text), $"{pattern} on '{text}'");
            Assert.All(regex.Samples(), sample => Assert.True(pattern.IndexOfAny(['^', '$', 'A', 'z']) >= 0 || regex.IsMatch(sample), $"{pattern} has no '{sample}'"));
            compared++;
        }

        Assert.True(compared > 750);
    }

    public static TheoryData<string> HostilePatterns =>
    [
        "(a*)*(a*)*(a*)*b", "(((((((((((((((a*)*)*)*)*)*)*)*)*)*)*)*)*)*)*b", new string('(', 400), string.Concat(Enumerable.Repeat("(a|b|c)", 60)), string.Concat(Enumerable.Repeat("a?", 200)),
        string.Concat(Enumerable.Repeat("(a|", 20)), "a{1000000000}", "(a{1000}){1000}", "https://(.*)*(.*)*(.*)*x",
    ];

    [Theory]
    [MemberData(nameof(HostilePatterns))]
    public void No_pattern_takes_long(string pattern)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        OriginPattern.PassedBy(pattern, isHost: false);
        OriginPattern.Anchored(pattern, isHost: false);
        SimpleRegex.Parse(pattern)?.IsMatch(new string('a', 300));

        // No measurement: a matcher without a bound would not come to an end in days.
        Assert.True(watch.Elapsed < TimeSpan.FromMinutes(1));
    }

    /// <summary>On a stack as small as a compiler may have: what overflows it takes the whole build down.</summary>
    [Theory]
    [InlineData("https://(a?){100000}example\\.com")]
    [InlineData("https://(|a|){2147483647}example\\.com")]
    [InlineData("https://((((((((((((((a?)?)?)?)?)?)?)?){2147483647}))))))example\\.com")]
    public void Ends_on_a_small_stack(string pattern)
    {
        var thread = new Thread(() => OriginPattern.PassedBy(pattern, isHost: false), maxStackSize: 256 * 1024);
        thread.Start();
        Assert.True(thread.Join(TimeSpan.FromMinutes(1)));
    }
}
