using System.Text;
using System.Text.Json;
using CorsAnalyzers.Model;
using CorsAnalyzers.Tests.Infrastructure;

namespace CorsAnalyzers.Tests.Model;

/// <summary>
/// <see cref="Origin"/> against a WHATWG URL parser: the cases and their origins are in OriginCases.txt, which
/// <c>eng/origin-cases.mjs</c> made.
/// </summary>
public sealed class OriginSerializationTests
{
    /// <summary>
    /// Origins that the parser gives and no page can have: port 0 is blocked (Fetch standard, "bad port"), and name servers know no
    /// empty and no overlong label.
    /// </summary>
    private static readonly string[] s_withoutPage = ["://.", "..", new string('a', 64), string.Concat(Enumerable.Repeat(new string('a', 60) + ".", 4))];

    private static readonly List<(string Text, string? Serialized)> s_cases =
        [.. File.ReadLines(RepositoryFiles.PathOf("tests", "CorsAnalyzers.Tests", "Model", "OriginCases.txt"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t'))
            .Select(columns => (JsonSerializer.Deserialize<string>(columns[0])!, columns[1] is "-" ? null : columns[1]))];

    private static bool HasNoPage(string? serialized) =>
        serialized is not null
        && (serialized.EndsWith(":0", StringComparison.Ordinal) || s_withoutPage.Any(part => serialized.Contains(part, StringComparison.Ordinal)));

    [Fact]
    public void There_are_cases_of_both_kinds()
    {
        Assert.True(s_cases.Count(c => c.Text == c.Serialized) > 50);
        Assert.True(s_cases.Count(c => c.Text != c.Serialized && c.Serialized is not null) > 200);
        Assert.True(s_cases.Count(c => c.Serialized is null) > 100);
    }

    [Fact]
    public void What_a_browser_serialises_is_never_malformed()
    {
        foreach (var (text, serialized) in s_cases)
        {
            if (serialized is not null && !HasNoPage(serialized))
                Assert.True(Origin.Parse(serialized).Kind is OriginKind.Specific or OriginKind.Unjudged, Describe(serialized));

            if (text == serialized && !HasNoPage(serialized))
                Assert.Equal(OriginFlaws.None, Origin.Parse(text).Flaws);
        }
    }

    [Fact]
    public void What_no_browser_serialises_is_never_specific()
    {
        foreach (var (text, serialized) in s_cases)
        {
            if (text == serialized && !HasNoPage(serialized))
                continue;

            var origin = Origin.Parse(text);
            Assert.True(origin.Kind != OriginKind.Specific, Describe(text));

            // Parsers differ on labels that look like punycode and are none, and placeholders are not judged.
            if (!text.Contains("xn--", StringComparison.OrdinalIgnoreCase) && !text.Contains("{tenant}", StringComparison.Ordinal))
                Assert.True(origin.Kind != OriginKind.Unjudged && origin.Flaws != OriginFlaws.None, Describe(text));
        }
    }

    [Fact]
    public void What_is_specific_is_its_own_serialisation()
    {
        foreach (var (text, serialized) in s_cases)
        {
            var origin = Origin.Parse(text);
            if (origin.Kind != OriginKind.Specific)
                continue;

            Assert.Equal(serialized, text);
            Assert.Same(text, origin.Serialized);
            Assert.Equal(text, $"{origin.Scheme}://{origin.Host}{(origin.Port is { } port ? $":{port}" : "")}");
        }
    }

    [Fact]
    public void A_correction_is_what_the_browser_makes_of_it()
    {
        var corrections = 0;
        foreach (var (text, serialized) in s_cases)
        {
            if (Origin.Parse(text).Serialized is not { } corrected)
                continue;

            corrections++;
            Assert.True(Origin.IsSpecific(corrected), Describe(text));
            if (text.AsSpan().IndexOfAny('\v', '\f') < 0)
                Assert.True(serialized == corrected, Describe(text) + " but a browser has " + serialized);
        }

        Assert.True(corrections > 200);
    }

    /// <summary>Nine of ten of what the parser makes another origin of can be corrected; the rest has hosts that nobody is sure of.</summary>
    [Fact]
    public void Most_of_what_a_browser_understands_has_a_correction()
    {
        var understood = s_cases.Where(c => c.Serialized is not null && !HasNoPage(c.Serialized)).ToList();
        var corrected = understood.Count(c => Origin.Parse(c.Text).Serialized is not null);
        Assert.True(corrected > understood.Count * 0.9, $"{corrected} of {understood.Count}");
    }

    [Theory]
    [InlineData(20261122)]
    [InlineData(20261123)]
    [InlineData(20261124)]
    [InlineData(20261125)]
    public void Any_text_has_a_verdict_and_a_correction_is_always_specific(int seed)
    {
        var random = new Random(seed);
        const string Alphabet = "htps:/.*,@[]%-0123456789abcXÜ '\"\t\\?#;|_nul";
        for (var i = 0; i < 5_000; i++)
        {
            var text = new StringBuilder(random.Next(3) == 0 ? "" : "https://");
            for (var length = random.Next(16); length > 0; length--)
                text.Append(Alphabet[random.Next(Alphabet.Length)]);

            var origin = Origin.Parse(text.ToString());
            if (origin.Serialized is { } corrected)
                Assert.True(Origin.Parse(corrected) is { Kind: OriginKind.Specific } again && again.Serialized == corrected, Describe(origin.Text));

            if (origin.Kind == OriginKind.Malformed)
                Assert.True(origin.Flaws != OriginFlaws.None && origin.Serialized != origin.Text, Describe(origin.Text));
            else
                Assert.True(origin.Flaws is OriginFlaws.None or OriginFlaws.OuterSpace, Describe(origin.Text));
        }
    }

    private static string Describe(string text)
    {
        var origin = Origin.Parse(text);
        return $"{JsonSerializer.Serialize(text)}: {origin.Kind}, {origin.Flaws}, {origin.Serialized}";
    }
}
