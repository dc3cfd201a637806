namespace CorsAnalyzers.BrowserTests.Samples;

/// <summary>The samples of all pages that say what browsers do.</summary>
internal static partial class Catalogue
{
    private const string App = "https://app.example.com";
    private const string Evil = "https://evil.example";

    /// <summary>A response that the page may read, for rules on what else it says.</summary>
    private const string AllowsApp = """headers["Access-Control-Allow-Origin"] = "https://app.example.com";""";

    private const string AllowsAppWithCredentials = AllowsApp + """ headers["Access-Control-Allow-Credentials"] = "true";""";

    private const string KnowsApp = "cors_analyzers.allowed_origins = https://app.example.com";

    internal static IReadOnlyList<Sample> All { get; } = [.. Origins, .. Lists];
}
