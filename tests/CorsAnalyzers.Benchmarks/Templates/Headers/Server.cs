using System.Collections.Generic;
using Amazon.Lambda.APIGatewayEvents;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Shop.Headers_0000;

public static class Middleware
{
    public static void Apply(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers["X-Frame-Options"] = "DENY";
        headers["X-Content-Type-Options"] = "nosniff";
        headers[HeaderNames.CacheControl] = "no-store";
        headers.Append("Server-Timing", "app;dur=1");
        headers.Append("referrer-policy", "same-origin"); // CORS3001
        headers["Access-Control-Expose-Headers"] = "ETag,Retry-After,X-Request-ID";
        headers["Access-Control-Allow-Headers"] = "Content-Type, Access-Token, cart-Id"; // CORS3001
        if (context.Request.Headers.TryGetValue("X-Forwarded-For", out var client))
            headers["X-Client"] = client;

        if (context.Request.Headers["sessionKey"].Count == 0) // CORS3001
            headers.Remove("Set-Cookie");

        Forward(context.Request, "X-Device");
        Forward(context.Request, "deviceId"); // CORS3001
    }

    public static void Policy(CorsPolicyBuilder policy) => policy
        .WithHeaders("Content-Type", Names.Token, "Authorization")
        .WithExposedHeaders("X-Total-Count", "X-Page-Id"); // CORS3001

    private static void Forward(HttpRequest request, string header) => request.Headers.Remove(header);
}

public sealed class Functions
{
    public APIGatewayProxyResponse Get(APIGatewayProxyRequest request)
    {
        var token = request.Headers["Access-Token"]; // CORS3003
        return new APIGatewayProxyResponse
        {
            StatusCode = 200,
            Body = token,
            Headers = new Dictionary<string, string>
            {
                ["Access-Control-Allow-Origin"] = "https://shop.example.com",
                ["Content-Type"] = "application/json",
                ["X-Trace-Id"] = "1", // CORS3001
            },
        };
    }

    public APIGatewayHttpApiV2ProxyResponse Put(APIGatewayHttpApiV2ProxyRequest request)
    {
        var headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "https://shop.example.com" };
        headers["cache-control"] = "no-cache"; // CORS3001
        if (request.Headers.TryGetValue("Origin", out var origin)) // CORS3002
            headers["X-Origin"] = origin;

        return new APIGatewayHttpApiV2ProxyResponse { StatusCode = 200, Headers = headers };
    }
}
