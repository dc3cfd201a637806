using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Amazon.Lambda.Annotations;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;

namespace Shop.Area_0000;

public sealed class SessionController
{
    private readonly OrderStore _store = new();

    public APIGatewayProxyResponse Current(APIGatewayProxyRequest request, ILambdaContext context)
    {
        return new APIGatewayProxyResponse
        {
            StatusCode = 200,
            Headers = new Dictionary<string, string>
            {
                { "Access-Control-Allow-Origin", "*" }, // CORS1001
                { "Access-Control-Allow-Credentials", "true" },
                { "Content-Type", "application/json" },
            },
            Body = JsonSerializer.Serialize(new { user = request.RequestContext.Identity?.User }),
        };
    }

    public APIGatewayProxyResponse SignIn(APIGatewayProxyRequest request, ILambdaContext context)
    {
        var origin = Environment.GetEnvironmentVariable("ALLOWED_ORIGIN");
        var headers = new Dictionary<string, string>
        {
            ["Access-Control-Allow-Origin"] = origin ?? "*", // CORS1001
            ["Set-Cookie"] = $"session={Guid.NewGuid():N}; Secure; HttpOnly",
        };
        headers["Access-Control-Allow-Credentials"] = "true";
        return new APIGatewayProxyResponse { StatusCode = 204, Headers = headers };
    }

    public APIGatewayProxyResponse SignOut(APIGatewayProxyRequest request, ILambdaContext context) => new()
    {
        StatusCode = 204,
        Headers = new Dictionary<string, string>
        {
            [Responses.AllowOrigin] = Responses.AnyOrigin, // CORS1001
            ["Access-Control-Allow-Credentials"] = "true",
        },
    };

    public APIGatewayProxyResponse Renew(APIGatewayProxyRequest request, ILambdaContext context)
    {
        var known = new[] { "https://shop.example.com", "https://admin.example.com" };
        var origin = request.Headers.TryGetValue("Origin", out var sent) && known.Contains(sent) ? sent : known[0]; // CORS3003
        return new APIGatewayProxyResponse
        {
            StatusCode = 200,
            Headers = new Dictionary<string, string>
            {
                { "Access-Control-Allow-Origin", origin },
                { "Access-Control-Allow-Credentials", "true" },
                { "Vary", "Origin" },
            },
        };
    }

    public async Task<APIGatewayHttpApiV2ProxyResponse> Search(APIGatewayHttpApiV2ProxyRequest request, ILambdaContext context)
    {
        if (!request.QueryStringParameters.TryGetValue("customer", out var customer))
            return new APIGatewayHttpApiV2ProxyResponse { StatusCode = 400, Body = "No customer" }; // CORS1002

        var found = (await _store.AllAsync(100)).Where(order => order.Customer == customer).ToList();
        var response = new APIGatewayHttpApiV2ProxyResponse { StatusCode = 200, Body = JsonSerializer.Serialize(found) };
        response.SetHeaderValues("Content-Type", "application/json", false);
        response.SetHeaderValues("Access-Control-Allow-Origin", "https://shop.example.com", false);
        return response;
    }

    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Get, "/status/{id}")]
    public async Task<IHttpResult> Status(string id)
    {
        if (await _store.FindAsync(id) is not { } order)
            return HttpResults.NotFound(); // CORS1002

        return HttpResults.Ok(order).AddHeader("Access-Control-Allow-Origin", "*");
    }
}
