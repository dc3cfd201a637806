using System.Collections.Generic;
using System.Text.Json;
using Amazon.Lambda.APIGatewayEvents;

namespace Shop.Area_0000;

/// <summary>What the handlers of one area share: found through the call, in another file.</summary>
public static class Responses
{
    public const string AllowOrigin = "Access-Control-Allow-Origin";
    public const string AnyOrigin = "*";

    public static readonly Dictionary<string, string> CorsHeaders = new()
    {
        { "Access-Control-Allow-Origin", "*" },
        { "Access-Control-Allow-Headers", "Content-Type,Authorization" },
    };

    public static APIGatewayProxyResponse Json(int statusCode, object body) => new()
    {
        StatusCode = statusCode,
        Headers = JsonHeaders(),
        Body = JsonSerializer.Serialize(body),
    };

    public static APIGatewayProxyResponse Text(int statusCode, string text)
    {
        return new APIGatewayProxyResponse // CORS1002
        {
            StatusCode = statusCode,
            Headers = new Dictionary<string, string> { { "Content-Type", "text/plain" } },
            Body = text,
        };
    }

    public static APIGatewayProxyResponse WithCors(this APIGatewayProxyResponse response)
    {
        response.Headers ??= new Dictionary<string, string>();
        response.Headers["Access-Control-Allow-Origin"] = "*";
        return response;
    }

    public static APIGatewayProxyResponse Send(int statusCode, IDictionary<string, string> headers, string body) =>
        new() { StatusCode = statusCode, Headers = headers, Body = body };

    private static Dictionary<string, string> JsonHeaders() => new()
    {
        ["Content-Type"] = "application/json",
        ["Access-Control-Allow-Origin"] = "*",
    };
}
