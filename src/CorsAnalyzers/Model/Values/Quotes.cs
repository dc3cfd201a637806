namespace CorsAnalyzers.Model.Values;

/// <summary>
/// Quotes around a value. In the mapping expressions of an API Gateway REST API a constant stands in single quotes
/// (<c>'*'</c>); in a header sent by code they are part of the value, and browsers refuse it (WPT, cors/origin.htm and
/// cors/credentials-flag.htm).
/// </summary>
internal static class Quotes
{
    /// <summary>What one pair of single or double quotes around the whole text holds; null where there is no such pair.</summary>
    internal static string? Strip(string text)
    {
        if (text.Length < 2 || text[0] is not ('\'' or '"') || text[text.Length - 1] != text[0])
            return null;

        return text.IndexOf(text[0], 1, text.Length - 2) < 0 ? text.Substring(1, text.Length - 2) : null;
    }

    /// <summary>The text as a constant of a mapping expression.</summary>
    internal static string AsMappingConstant(string text) => "'" + text + "'";

    /// <summary>
    /// True for a text that API Gateway takes as a mapping expression: a constant in single quotes, or what begins with one of its
    /// variables (AWS, "API Gateway mapping template and access logging variable reference").
    /// </summary>
    internal static bool IsMappingExpression(string text) =>
        (text.Length >= 2 && text[0] == '\'' && text[text.Length - 1] == '\'')
        || text.StartsWith("method.", StringComparison.Ordinal)
        || text.StartsWith("integration.", StringComparison.Ordinal)
        || text.StartsWith("context.", StringComparison.Ordinal)
        || text.StartsWith("stageVariables.", StringComparison.Ordinal);
}
