namespace CorsAnalyzers.Model;

/// <summary>The field names that the rules ask for. Names compare ignoring case (RFC 9110, 5.1).</summary>
internal static class HeaderName
{
    internal const string AllowOrigin = "Access-Control-Allow-Origin";
    internal const string AllowCredentials = "Access-Control-Allow-Credentials";
    internal const string Location = "Location";

    internal static bool Equals(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
