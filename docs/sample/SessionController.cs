using System.Text.Json;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;

namespace Orders;

/// <summary>The handlers of <c>/session</c>, which live on a cookie: credentials are on, so the origin must be named.</summary>
public sealed class SessionController
{
    /// <summary>GET /session</summary>
    public APIGatewayProxyResponse Get(APIGatewayProxyRequest request, ILambdaContext context) => new()
    {
        StatusCode = 200,
        Headers = new Dictionary<string, string>
        {
            // CORS1001: with credentials a browser takes no wildcard, and the page gets nothing.
            { "Access-Control-Allow-Origin", "*" },
            { "Access-Control-Allow-Credentials", "true" },
            { "Content-Type", "application/json" },
        },
        Body = JsonSerializer.Serialize(new { customer = CustomerOf(request) }),
    };

    /// <summary>POST /session</summary>
    public APIGatewayProxyResponse SignIn(APIGatewayProxyRequest request, ILambdaContext context) =>
        WithCookie("session=" + Guid.NewGuid().ToString("N"));

    /// <summary>DELETE /session</summary>
    public APIGatewayProxyResponse SignOut(APIGatewayProxyRequest request, ILambdaContext context) =>
        WithCookie("session=; Max-Age=0");

    private static APIGatewayProxyResponse WithCookie(string cookie)
    {
        var headers = new Dictionary<string, string>
        {
            // CORS1001: right in every stage that sets the variable, broken in the one that forgets it.
            ["Access-Control-Allow-Origin"] = Environment.GetEnvironmentVariable("ALLOWED_ORIGIN") ?? "*",
        };
        headers["Access-Control-Allow-Credentials"] = "true";
        headers["Set-Cookie"] = cookie + "; Secure; HttpOnly; SameSite=None";

        return new APIGatewayProxyResponse { StatusCode = 204, Headers = headers };
    }

    private static string? CustomerOf(APIGatewayProxyRequest request) =>
        request.RequestContext?.Authorizer?.TryGetValue("customer", out var customer) == true ? customer as string : null;
}
