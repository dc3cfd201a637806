using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using Amazon.Lambda.APIGatewayEvents;

namespace Samples.Lambda;

public sealed class Handlers
{
    private static readonly string[] Allowed = ["https://a.example", "https://b.example"];

    public APIGatewayProxyResponse NamedOriginWithCredentials(APIGatewayProxyRequest request) => Answer(new()
    {
        ["Access-Control-Allow-Origin"] = "https://app.example.com",
        ["Access-Control-Allow-Credentials"] = "true",
        ["Access-Control-Allow-Headers"] = "Content-Type, Authorization",
        ["Access-Control-Allow-Methods"] = "GET, PUT",
        ["Access-Control-Max-Age"] = "600",
    });

    public APIGatewayProxyResponse Checked(APIGatewayProxyRequest request)
    {
        var headers = new Dictionary<string, string> { ["Vary"] = "Origin" };
        var origin = request.Headers.FirstOrDefault(header => string.Equals(header.Key, "origin", StringComparison.OrdinalIgnoreCase)).Value;
        if (Array.IndexOf(Allowed, origin) >= 0)
        {
            headers["Access-Control-Allow-Origin"] = origin;
            headers["Access-Control-Allow-Credentials"] = "true";
        }

        return new APIGatewayProxyResponse { StatusCode = 400, Body = "Name is missing", Headers = headers };
    }

    /// <summary>With what rules of style say of the wrong code too: text that is repeated, and compared with an operator.</summary>
    public APIGatewayProxyResponse ByPath(APIGatewayProxyRequest request) => Answer(new()
    {
        ["Access-Control-Allow-Origin"] = request.Path == "/a" ? "https://app.example.com" : "https://b.example",
        ["Access-Control-Allow-Credentials"] = "true",
        ["Access-Control-Allow-Methods"] = "GET, PUT",
        ["Access-Control-Expose-Headers"] = "X-Total",
    });

    public APIGatewayProxyResponse App(APIGatewayProxyRequest request) => Answer(new()
    {
        ["Access-Control-Allow-Origin"] = "https://app.example.com",
        ["Access-Control-Allow-Methods"] = "GET, PUT",
    });

    public HttpRequestMessage Convention(string token)
    {
        var message = new HttpRequestMessage();
        message.Headers.Add("Access-Token", token);
        return message;
    }

    public string? Lookup(APIGatewayHttpApiV2ProxyRequest request) =>
        request.Headers.TryGetValue("authorization", out var value) ? value : null;

    private static APIGatewayProxyResponse Answer(Dictionary<string, string> headers) => new() { StatusCode = 200, Headers = headers };
}
