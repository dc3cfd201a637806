using CorsAnalyzers.Model;
using static CorsAnalyzers.Tests.Rules.Values.Judgements;

namespace CorsAnalyzers.Tests.Rules.Values;

/// <summary>What a finding offers is a repair: applying the edits one after the other ends, and the offered value is not reported by the same rule again.</summary>
public sealed class FixpointTests
{
    private static readonly string[] s_parts =
    [
        "GET", "put", "patch", "TRACE", "ANY", "*", "Origin", "Content-Type", "X-A", "Set-Cookie", "'PUT'", "\"X\"", "Ü", "A B", "a;b", "", " ",
        "https://example.com", "https://Example.com/", "https://bücher.example", "null", "https://*.example.com", "http://a.example:80", "600", "-1", "true", "True",
    ];

    [Theory]
    [InlineData(HeaderName.AllowOrigin)]
    [InlineData(HeaderName.AllowCredentials)]
    [InlineData(HeaderName.AllowMethods)]
    [InlineData(HeaderName.AllowHeaders)]
    [InlineData(HeaderName.ExposeHeaders)]
    [InlineData(HeaderName.MaxAge)]
    public void Edits_come_to_an_end(string header)
    {
        var random = new Random(20261122);
        var edits = 0;
        for (var i = 0; i < 3_000; i++)
        {
            var text = string.Join(random.Next(2) == 0 ? "," : ", ", Enumerable.Range(0, random.Next(1, 4)).Select(_ => s_parts[random.Next(s_parts.Length)]));
            if (random.Next(4) == 0)
                text = "'" + text + "'";

            var current = text;
            for (var step = 0; ; step++)
            {
                Assert.True(step < 12, $"{header}: {text} comes to {current}");
                var next = JudgeAll(Response((header, current))).Select(finding => Edited(finding, current)).FirstOrDefault(edited => edited is not null);
                if (next is null)
                    break;

                Assert.NotEqual(current, next);
                current = next;
                edits++;
            }
        }

        Assert.True(edits > 30, header);
    }

    [Fact]
    public void One_element_has_one_finding()
    {
        var random = new Random(20261122);
        foreach (var header in (string[])[HeaderName.AllowOrigin, HeaderName.AllowMethods, HeaderName.AllowHeaders, HeaderName.ExposeHeaders, HeaderName.MaxAge, HeaderName.AllowCredentials])
        {
            for (var i = 0; i < 2_000; i++)
            {
                var text = string.Join(",", Enumerable.Range(0, random.Next(1, 4)).Select(_ => s_parts[random.Next(s_parts.Length)]));
                var findings = JudgeAll(Response((header, text)));
                Assert.True(findings.DistinctBy(finding => finding.Element).Count() == findings.Count, $"{header}: {text}");
                Assert.True(findings.Count < 2 || findings.TrueForAll(finding => finding.Element is not null), $"{header}: {text}");
            }
        }
    }

    [Fact]
    public void No_text_is_too_much()
    {
        var random = new Random(20261122);
        var texts = Enumerable.Range(0, 3_000).Select(_ => RandomText(random))
            .Append(new string('.', 100_000)).Append("https://" + new string('a', 100_000)).Append("https://[" + new string(':', 10_000)).Append(new string(',', 20_000))
            .Append("https://" + string.Concat(Enumerable.Repeat("%C3%BC.", 1_000))).Append(string.Concat(Enumerable.Repeat("\uD800", 300)));
        foreach (var text in texts)
        {
            foreach (var header in (string[])[HeaderName.AllowOrigin, HeaderName.AllowMethods, HeaderName.ExposeHeaders, HeaderName.MaxAge, HeaderName.AllowCredentials])
                Assert.All(JudgeAll(Response((header, text))), finding => Assert.True(finding.Element is not { } element || element.End <= text.Length));

            JudgeAll(Response((text, "*")));
        }
    }

    /// <summary>Any UTF-16, also what is no text, behind what makes a parser look at it.</summary>
    private static string RandomText(Random random)
    {
        var prefixes = new[] { "", "https://", "https://[", "http://xn--", "https://%", "Access-Control-Allow-", "GET, ", "'" };
        var characters = Enumerable.Range(0, random.Next(12)).Select(_ => random.Next(3) == 0 ? (char)random.Next(0x10000) : (char)random.Next(0x7F));
        return prefixes[random.Next(prefixes.Length)] + new string([.. characters]);
    }
}
