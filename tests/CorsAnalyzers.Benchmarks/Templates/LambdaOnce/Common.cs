using System.Collections.Generic;
using Amazon.Lambda.APIGatewayEvents;

namespace Shop;

/// <summary>Used by every area: a step that looked at all callers for each of them would grow with the square.</summary>
public static class Common
{
    public static APIGatewayProxyResponse Healthy() => new()
    {
        StatusCode = 200,
        Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" },
        Body = "healthy",
    };

    public static APIGatewayProxyResponse Forbidden()
    {
        return new APIGatewayProxyResponse // CORS1002
        {
            StatusCode = 403,
            Body = "Forbidden",
        };
    }
}
