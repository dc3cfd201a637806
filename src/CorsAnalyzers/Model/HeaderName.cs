namespace CorsAnalyzers.Model;

/// <summary>The field names that the rules ask for. Names compare ignoring case (RFC 9110, 5.1).</summary>
internal static class HeaderName
{
    internal const string AllowOrigin = "Access-Control-Allow-Origin";
    internal const string AllowCredentials = "Access-Control-Allow-Credentials";
    internal const string AllowHeaders = "Access-Control-Allow-Headers";
    internal const string AllowMethods = "Access-Control-Allow-Methods";
    internal const string ExposeHeaders = "Access-Control-Expose-Headers";
    internal const string MaxAge = "Access-Control-Max-Age";
    internal const string RequestHeaders = "Access-Control-Request-Headers";
    internal const string RequestMethod = "Access-Control-Request-Method";
    internal const string Authorization = "Authorization";
    internal const string Location = "Location";
    internal const string Origin = "Origin";
    internal const string Vary = "Vary";

    /// <summary>True for the headers by which a response answers about CORS.</summary>
    internal static bool IsCors(string name) =>
        Equals(name, AllowOrigin) || Equals(name, AllowCredentials) || Equals(name, AllowHeaders) || Equals(name, AllowMethods) || Equals(name, ExposeHeaders) || Equals(name, MaxAge);

    internal static bool Equals(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
