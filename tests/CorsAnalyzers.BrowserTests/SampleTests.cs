using System.Text.RegularExpressions;
using CorsAnalyzers.BrowserTests.Infrastructure;
using CorsAnalyzers.BrowserTests.Samples;
using CorsAnalyzers.Tests.Infrastructure;

namespace CorsAnalyzers.BrowserTests;

/// <summary>The samples are those of the pages, and our analyzers and fixes do with them what the pages say. No browser is needed for that.</summary>
public sealed partial class SampleTests
{
    public static TheoryData<int> Samples => [.. Enumerable.Range(0, Catalogue.All.Count)];

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task Exactly_this_rule_reports_it_and_no_longer_when_it_is_mended(int index)
    {
        var sample = Catalogue.All[index];

        Assert.Equal([sample.Rule], await SampleProject.ReportsOn(sample, sample.WrongCode));
        Assert.DoesNotContain(sample.Rule, await SampleProject.ReportsOn(sample, await SampleProject.Mended(sample)));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void It_stands_on_the_page(int index)
    {
        var sample = Catalogue.All[index];
        var page = CodeOn(RepositoryFiles.Read("docs", "rules", sample.Rule + ".md"));

        Assert.Contains(Normal(sample.Wrong), page, StringComparison.Ordinal);
        if (sample.Right is not null)
            Assert.Contains(Normal(sample.Right), page, StringComparison.Ordinal);
    }

    /// <summary>What somebody adds to a page gets its evidence, too.</summary>
    [Fact]
    public void Each_header_that_a_page_shows_as_wrong_is_tried()
    {
        var rules = Catalogue.All.Select(sample => sample.Rule).ToHashSet();
        foreach (var rule in rules)
        {
            var wrong = RepositoryFiles.Read("docs", "rules", rule + ".md").Split('\n')
                .Where(line => line.Contains("// " + rule, StringComparison.Ordinal) && line.TrimStart().StartsWith("headers[", StringComparison.Ordinal));
            Assert.All(wrong, line => Assert.Contains(Catalogue.All, sample => sample.Rule == rule && Normal(sample.Wrong).Contains(Normal(line), StringComparison.Ordinal)));
        }
    }

    /// <summary>The blocks of code on a page.</summary>
    private static string CodeOn(string page) =>
        string.Join('\n', Block().Matches(page.ReplaceLineEndings("\n")).Select(block => Normal(block.Groups["code"].Value)));

    /// <summary>Without marks of reports, other comments at the ends of lines, and indentation.</summary>
    private static string Normal(string code) =>
        string.Join('\n', code.Split('\n').Select(line => CommentAtEnd().Replace(line, "").Trim()).Where(line => line.Length > 0));

    [GeneratedRegex("```csharp\n(?<code>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"\s+//.*$")]
    private static partial Regex CommentAtEnd();
}
