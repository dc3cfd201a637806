using System.Reflection;
using System.Text.RegularExpressions;

namespace CorsAnalyzers.AspNetCoreTests;

/// <summary>What the page of a rule shows as wrong and right in a policy of ASP.NET Core, word for word.</summary>
internal sealed partial record Sample(string Wrong, string Right)
{
    private const string Marker = "In a policy of ASP.NET Core:";

    private static readonly string s_root = Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!;

    internal static string PageFolder => Path.Combine(s_root, "docs", "rules");

    internal static Sample Of(string rule)
    {
        var page = File.ReadAllText(Path.Combine(PageFolder, rule + ".md")).ReplaceLineEndings("\n");
        var blocks = Block().Matches(page[page.IndexOf(Marker, StringComparison.Ordinal)..]);
        return new(blocks[0].Groups["code"].Value, blocks[1].Groups["code"].Value);
    }

    /// <summary>The rules whose pages show a policy.</summary>
    internal static IEnumerable<string> Rules() =>
        Directory.EnumerateFiles(PageFolder, "CORS*.md")
            .Where(path => File.ReadAllText(path).Contains(Marker, StringComparison.Ordinal))
            .Select(path => Path.GetFileNameWithoutExtension(path))
            .Order(StringComparer.Ordinal);

    [GeneratedRegex("```csharp\n(?<code>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
