using System.Globalization;
using System.Text.RegularExpressions;

namespace CorsAnalyzers.PackageTests.Infrastructure;

/// <summary>A diagnostic of the compiler as a build log shows it. Line and column count from 1.</summary>
internal sealed partial record Finding(string File, int Line, int Column, string Severity, string Id)
{
    /// <summary>The findings of a build log, each once, in the order of their places; those of MSBuild itself have none and are left out.</summary>
    public static IReadOnlyList<Finding> ReadFrom(string log) =>
        InLog().Matches(log).Select(Read).Distinct().OrderBy(f => f.File, StringComparer.Ordinal).ThenBy(f => f.Line).ThenBy(f => f.Column).ToList();

    private static Finding Read(Match match) => new(
        Path.GetFileName(match.Groups["file"].Value),
        int.Parse(match.Groups["line"].Value, CultureInfo.InvariantCulture),
        int.Parse(match.Groups["column"].Value, CultureInfo.InvariantCulture),
        match.Groups["severity"].Value,
        match.Groups["id"].Value);

    [GeneratedRegex(@"^\s*(?<file>[^\r\n(]+)\((?<line>\d+),(?<column>\d+)\): (?<severity>error|warning) (?<id>[A-Z]+\d+):", RegexOptions.Multiline)]
    private static partial Regex InLog();
}
