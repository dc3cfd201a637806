using System.Text.Json;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;

namespace Orders;

/// <summary>The handlers of <c>/cart</c>, with their headers in a field.</summary>
public sealed class CartFunction
{
    private static readonly Dictionary<string, string> CorsHeaders = new()
    {
        // CORS1001: harmless in Get, which adds nothing; refused in Put, which adds credentials to it.
        ["Access-Control-Allow-Origin"] = "*",
        ["Access-Control-Allow-Methods"] = "OPTIONS,GET,PUT",
    };

    /// <summary>GET /cart</summary>
    public APIGatewayProxyResponse Get(APIGatewayProxyRequest request, ILambdaContext context) =>
        new() { StatusCode = 200, Headers = CorsHeaders, Body = JsonSerializer.Serialize(Array.Empty<string>()) };

    /// <summary>PUT /cart</summary>
    public APIGatewayProxyResponse Put(APIGatewayProxyRequest request, ILambdaContext context)
    {
        // CORS1002: the early way out has no headers at all.
        if (string.IsNullOrEmpty(request.Body)) return new APIGatewayProxyResponse { StatusCode = 400, Body = "An empty cart" };

        var headers = new Dictionary<string, string>(CorsHeaders) { ["Access-Control-Allow-Credentials"] = "true" };
        return new APIGatewayProxyResponse { StatusCode = 200, Headers = headers, Body = request.Body };
    }
}
