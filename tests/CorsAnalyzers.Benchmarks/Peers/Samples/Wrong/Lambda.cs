using System;
using System.Collections.Generic;
using System.Net.Http;
using Amazon.Lambda.APIGatewayEvents;

namespace Samples.Lambda;

public sealed class Handlers
{
    public APIGatewayProxyResponse AnyOriginWithCredentials(APIGatewayProxyRequest request) => Answer(new()
    {
        ["Access-Control-Allow-Origin"] = "*", // CORS1001
        ["Access-Control-Allow-Credentials"] = "true",
    });

    public APIGatewayProxyResponse NoHeader(APIGatewayProxyRequest request)
    {
        return new APIGatewayProxyResponse { StatusCode = 400, Body = "Name is missing" }; // CORS1002
    }

    public APIGatewayProxyResponse EchoWithCredentials(APIGatewayProxyRequest request) => Answer(new()
    {
        ["Access-Control-Allow-Origin"] = request.Headers["origin"], // CORS1003
        ["Access-Control-Allow-Credentials"] = "true",
        ["Vary"] = "Origin",
    });

    public APIGatewayProxyResponse Slash(APIGatewayProxyRequest request) => Answer(new()
    {
        ["Access-Control-Allow-Origin"] = "https://app.example.com/", // CORS1004
    });

    public APIGatewayProxyResponse TwoOrigins(APIGatewayProxyRequest request) => Answer(new()
    {
        ["Access-Control-Allow-Origin"] = "https://a.example, https://b.example", // CORS1005
    });

    public APIGatewayProxyResponse Null(APIGatewayProxyRequest request) => Answer(new()
    {
        ["Access-Control-Allow-Origin"] = "null", // CORS1006
    });

    public APIGatewayProxyResponse Pattern(APIGatewayProxyRequest request) => Answer(new()
    {
        ["Access-Control-Allow-Origin"] = "https://*.example.com", // CORS1007
    });

    public APIGatewayProxyResponse Insecure(APIGatewayProxyRequest request) => Answer(new()
    {
        ["Access-Control-Allow-Origin"] = "http://app.example.com", // CORS1009
        ["Access-Control-Allow-Credentials"] = "true",
    });

    public APIGatewayProxyResponse NoVary(APIGatewayProxyRequest request) => Answer(new()
    {
        ["Access-Control-Allow-Origin"] = request.Headers["origin"] == "https://a.example" ? "https://a.example" : "https://b.example", // CORS1012
    });

    public APIGatewayProxyResponse AnyOrigin(APIGatewayProxyRequest request) => Answer(new()
    {
        ["Access-Control-Allow-Origin"] = "*", // CORS1014
    });

    public APIGatewayProxyResponse Credentials(APIGatewayProxyRequest request) => Answer(new()
    {
        ["Access-Control-Allow-Origin"] = "https://app.example.com",
        ["Access-Control-Allow-Credentials"] = "True", // CORS2001
    });

    public APIGatewayProxyResponse LiteralWildcard(APIGatewayProxyRequest request) => Answer(new()
    {
        ["Access-Control-Allow-Origin"] = "https://app.example.com",
        ["Access-Control-Allow-Credentials"] = "true",
        ["Access-Control-Allow-Headers"] = "*", // CORS2002
    });

    public APIGatewayProxyResponse MethodCase(APIGatewayProxyRequest request) => Answer(new()
    {
        ["Access-Control-Allow-Origin"] = "https://app.example.com",
        ["Access-Control-Allow-Methods"] = "GET, put", // CORS2004
    });

    public APIGatewayProxyResponse Trace(APIGatewayProxyRequest request) => Answer(new()
    {
        ["Access-Control-Allow-Origin"] = "https://app.example.com",
        ["Access-Control-Allow-Methods"] = "GET, TRACE", // CORS2005
    });

    public APIGatewayProxyResponse Element(APIGatewayProxyRequest request) => Answer(new()
    {
        ["Access-Control-Allow-Origin"] = "https://app.example.com",
        ["Access-Control-Allow-Headers"] = "Content-Type Authorization", // CORS2006
    });

    public APIGatewayProxyResponse Place(APIGatewayProxyRequest request) => Answer(new()
    {
        ["Access-Control-Allow-Origin"] = "https://app.example.com",
        ["Access-Control-Allow-Headers"] = "Origin, Content-Type", // CORS2007
    });

    public APIGatewayProxyResponse MaxAge(APIGatewayProxyRequest request) => Answer(new()
    {
        ["Access-Control-Allow-Origin"] = "https://app.example.com",
        ["Access-Control-Max-Age"] = "10m", // CORS2008
    });

    public APIGatewayProxyResponse Quotes(APIGatewayProxyRequest request) => Answer(new()
    {
        ["Access-Control-Allow-Origin"] = "'https://app.example.com'", // CORS2010
    });

    public APIGatewayProxyResponse Misspelt(APIGatewayProxyRequest request) => Answer(new()
    {
        ["Access-Control-Allow-Origin"] = "https://app.example.com",
        ["Access-Control-Allow-Header"] = "Content-Type", // CORS2011
    });

    public HttpRequestMessage Convention(string token)
    {
        var message = new HttpRequestMessage();
        message.Headers.Add("accessToken", token); // CORS3001
        return message;
    }

    public string? Lookup(APIGatewayHttpApiV2ProxyRequest request) =>
        request.Headers.TryGetValue("Authorization", out var value) ? value : null; // CORS3002

    public string? LookupOfRestApi(APIGatewayProxyRequest request) =>
        request.Headers.TryGetValue("Authorization", out var value) ? value : null; // CORS3003

    private static APIGatewayProxyResponse Answer(Dictionary<string, string> headers) => new() { StatusCode = 200, Headers = headers };
}
