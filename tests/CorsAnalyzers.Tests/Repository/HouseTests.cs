using System.Text.RegularExpressions;
using CorsAnalyzers.Surfaces.Configuration;
using CorsAnalyzers.Tests.Infrastructure;

namespace CorsAnalyzers.Tests.Repository;

/// <summary>What the architecture promises, checked on the files.</summary>
public sealed partial class HouseTests
{
    [Theory]
    [InlineData("Model", "using CorsAnalyzers.(Flow|Surfaces|Rules)|Microsoft.CodeAnalysis.(Operations|CSharp)")]
    [InlineData("Flow", "using CorsAnalyzers.(Surfaces|Rules)|Amazon.Lambda.APIGateway")]
    [InlineData("Rules", "using CorsAnalyzers.(Flow|Surfaces)|Microsoft.CodeAnalysis.(Operations|CSharp)")]
    public void Data_goes_one_way(string folder, string forbidden)
    {
        var files = RepositoryFiles.CSharpFiles("src", "CorsAnalyzers", folder).ToList();
        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.DoesNotMatch(forbidden, File.ReadAllText(file)));
    }

    [Fact]
    public void No_source_file_is_longer_than_300_lines()
    {
        var files = RepositoryFiles.CSharpFiles("src").ToList();
        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.True(File.ReadLines(file).Count() <= 300, file));
    }

    [Fact]
    public void Each_option_is_documented()
    {
        var page = RepositoryFiles.Read("docs", "configuration.md");
        Assert.NotEmpty(ConfigurationAnalyzer.Options);
        Assert.All(ConfigurationAnalyzer.Options, option => Assert.Contains($"| `{option.Key}` |", page, StringComparison.Ordinal));
    }

    [Fact]
    public void No_package_source_is_named()
    {
        Assert.DoesNotMatch("https?://", RepositoryFiles.Read("nuget.config"));
    }

    [Fact]
    public void Links_between_pages_lead_somewhere()
    {
        var pages = Directory.EnumerateFiles(RepositoryFiles.PathOf("docs"), "*.md", SearchOption.AllDirectories)
            .Where(path => !path.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin"))
            .Append(RepositoryFiles.PathOf("README.md"))
            .ToList();
        Assert.True(pages.Count > 5);
        foreach (var page in pages)
        {
            foreach (Match link in Link().Matches(File.ReadAllText(page)))
            {
                var target = link.Groups["target"].Value.Split('#')[0];
                if (target.Length == 0 || target.Contains("://", StringComparison.Ordinal))
                    continue;

                var path = Path.GetFullPath(target, Path.GetDirectoryName(page)!);
                Assert.True(File.Exists(path) || Directory.Exists(path), $"{page}: {target}");
            }
        }
    }

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();
}
