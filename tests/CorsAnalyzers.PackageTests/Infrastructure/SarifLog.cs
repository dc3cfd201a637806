using System.Text.Json;

namespace CorsAnalyzers.PackageTests.Infrastructure;

/// <summary>What a compiler's log in SARIF 2.1 says of our rules; the rules of the SDK are left out.</summary>
internal sealed class SarifLog
{
    private readonly Dictionary<string, string?> _helpLinks;
    private readonly List<(Finding Finding, bool IsSuppressed)> _results;

    public SarifLog(string json)
    {
        using var document = JsonDocument.Parse(json);
        var run = document.RootElement.GetProperty("runs")[0];
        Category = run.TryGetProperty("automationDetails", out var details) ? Text(details, "id") : null;
        _helpLinks = run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().ToDictionary(
            rule => Text(rule, "id"),
            rule => rule.TryGetProperty("helpUri", out var link) ? link.GetString() : null);
        _results = run.GetProperty("results").EnumerateArray()
            .Select(result => (AsFinding(result), result.TryGetProperty("suppressions", out _)))
            .Where(result => result.Item1.Id.StartsWith("CORS", StringComparison.Ordinal))
            .ToList();
    }

    /// <summary>What code scanning tells logs of one tool apart by; null when there is none.</summary>
    public string? Category { get; }

    /// <summary>Null when the rule has no link.</summary>
    public string? HelpLink(string id) => _helpLinks[id];

    public IEnumerable<Finding> Reported(string file) => InFile(file, isSuppressed: false);

    /// <summary>Silenced by a pragma or an attribute: kept in the log, shown nowhere else.</summary>
    public IEnumerable<Finding> Suppressed(string file) => InFile(file, isSuppressed: true);

    private IEnumerable<Finding> InFile(string file, bool isSuppressed) =>
        _results.Where(r => r.Finding.File == file && r.IsSuppressed == isSuppressed).Select(r => r.Finding).OrderBy(f => f.Line);

    private static Finding AsFinding(JsonElement result)
    {
        var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        var region = place.GetProperty("region");
        return new Finding(
            Path.GetFileName(new Uri(Text(place.GetProperty("artifactLocation"), "uri")).LocalPath),
            region.GetProperty("startLine").GetInt32(),
            region.GetProperty("startColumn").GetInt32(),
            Text(result, "level"),
            Text(result, "ruleId"));
    }

    private static string Text(JsonElement element, string property) => element.GetProperty(property).GetString()!;
}
