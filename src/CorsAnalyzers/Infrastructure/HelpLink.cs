namespace CorsAnalyzers.Infrastructure;

/// <summary>The page of a rule on the web; its source is <c>docs/rules/{id}.md</c>.</summary>
internal static class HelpLink
{
    /// <summary>Kept equal to <c>PackageProjectUrl</c> by a repository test.</summary>
    internal const string Repository = "https://github.com/cors-analyzers/CorsAnalyzers";

    internal static string For(string id) => $"{Repository}/blob/main/docs/rules/{id}.md";
}
