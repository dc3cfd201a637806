namespace CorsAnalyzers.Infrastructure;

/// <summary>Diagnostic categories, one for each thousand of the IDs.</summary>
internal static class Category
{
    internal const string Configuration = "CorsAnalyzers.Configuration";
    internal const string Origins = "CorsAnalyzers.Origins";
    internal const string Values = "CorsAnalyzers.Values";
    internal const string HeaderNames = "CorsAnalyzers.HeaderNames";
    internal const string Wiring = "CorsAnalyzers.Wiring";
}
