using System.Text.Json;
using Amazon.Lambda.APIGatewayEvents;

namespace Orders;

/// <summary>The one place that should make responses: whoever goes through it cannot forget a CORS header.</summary>
public abstract class BaseController
{
    protected static APIGatewayProxyResponse JsonResponse(int statusCode, string message, object? data = null) => new()
    {
        StatusCode = statusCode,
        Headers = new Dictionary<string, string>
        {
            // Right: any origin, and no Access-Control-Allow-Credentials beside it.
            { "Access-Control-Allow-Origin", "*" },
            { "Access-Control-Allow-Headers", "Content-Type,API-Key,Authorization,Access-Token" },
            { "Access-Control-Allow-Methods", "OPTIONS,POST,GET,PUT" },
            { "Content-Type", "application/json" },
        },
        Body = JsonSerializer.Serialize(new { message, data }),
    };

    protected static APIGatewayProxyResponse Success(object? data, string message = "Success") => JsonResponse(200, message, data);

    protected static APIGatewayProxyResponse BadRequest(string message = "Bad request") => JsonResponse(400, message);

    protected static APIGatewayProxyResponse Unauthorized(string message = "Unauthorized") => JsonResponse(401, message);

    protected static APIGatewayProxyResponse NotFound(string message = "Not found") => JsonResponse(404, message);
}
