using Amazon.Lambda.APIGatewayEvents;

namespace Orders;

/// <summary>A shared helper: what it forgets is missing in every handler that uses it, and repaired here once.</summary>
internal static class TextResponse
{
    // CORS1002: one report, at the helper, not one for each caller.
    internal static APIGatewayProxyResponse Of(int statusCode, string text, string contentType = "text/plain") => new()
    {
        StatusCode = statusCode,
        Headers = new Dictionary<string, string> { ["Content-Type"] = contentType },
        Body = text,
    };
}
