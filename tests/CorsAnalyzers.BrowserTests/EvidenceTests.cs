using CorsAnalyzers.BrowserTests.Samples;
using CorsAnalyzers.Tests.Infrastructure;

namespace CorsAnalyzers.BrowserTests;

/// <summary>What the rules claim of browsers, seen in one.</summary>
public sealed class EvidenceTests(Evidence evidence) : IClassFixture<Evidence>
{
    private const string WriteVariable = "CORSANALYZERS_WRITE_EVIDENCE";

    public static TheoryData<int> Samples => [.. Enumerable.Range(0, Catalogue.All.Count)];

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task The_browser_says_what_the_rule_says(int index)
    {
        var sample = Catalogue.All[index];
        foreach (var (visit, (wrong, right)) in sample.Visits.Zip(await evidence.SeenAsync(sample)))
        {
            Assert.True(wrong.StartsWith(visit.Wrong, StringComparison.Ordinal), $"{sample}\n{visit}: {wrong}");
            Assert.True(right.StartsWith(visit.Right, StringComparison.Ordinal), $"{sample}\n{visit}: mended, {right}");
        }
    }

    [Fact]
    public async Task The_page_shows_what_was_seen()
    {
        var page = await evidence.RenderAsync();
        if (Environment.GetEnvironmentVariable(WriteVariable) is { Length: > 0 })
            await File.WriteAllTextAsync(RepositoryFiles.PathOf("docs", "evidence.md"), page, TestContext.Current.CancellationToken);

        Assert.Equal(page, RepositoryFiles.Read("docs", "evidence.md"), ignoreLineEndingDifferences: true);
    }
}
