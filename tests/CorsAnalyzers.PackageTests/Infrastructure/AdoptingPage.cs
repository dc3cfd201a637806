using System.Text.RegularExpressions;

namespace CorsAnalyzers.PackageTests.Infrastructure;

/// <summary>The blocks of <c>docs/adopting.md</c>, so that what the page says is what is tried.</summary>
internal static partial class AdoptingPage
{
    /// <param name="name">The file that the first comment of the block names.</param>
    public static string Block(string name)
    {
        var page = File.ReadAllText(Repository.Combine("docs/adopting.md")).ReplaceLineEndings("\n");
        var blocks = Fenced().Matches(page).Select(m => m.Groups["text"].Value);
        return Assert.Single(blocks, text => text.Split('\n').Take(2).Any(line => line.Contains(name, StringComparison.Ordinal)));
    }

    [GeneratedRegex(@"^```\w*\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fenced();
}
