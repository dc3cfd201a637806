using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;

namespace Shop.Area_0000;

public sealed class OrdersController
{
    private readonly OrderStore _store = new();

    public async Task<APIGatewayProxyResponse> Route(APIGatewayProxyRequest request, ILambdaContext context) => (request.HttpMethod, request.Resource) switch
    {
        ("GET", "/orders") => await List(request, context),
        ("GET", "/orders/{id}") => await Get(request, context),
        ("POST", "/orders") => await Create(request, context),
        ("PUT", "/orders/{id}") => await Update(request, context),
        ("DELETE", "/orders/{id}") => Delete(request, context),
        _ => new APIGatewayProxyResponse { StatusCode = 404 }, // CORS1002
    };

    public async Task<APIGatewayProxyResponse> List(APIGatewayProxyRequest request, ILambdaContext context)
    {
        var limit = request.QueryStringParameters?.TryGetValue("limit", out var text) == true && int.TryParse(text, out var parsed) ? parsed : 50;
        var orders = await _store.AllAsync(limit);
        context.Logger.LogLine($"{orders.Count} orders");
        return new APIGatewayProxyResponse
        {
            StatusCode = 200,
            Headers = new Dictionary<string, string>
            {
                { "Content-Type", "application/json" },
                { "Access-Control-Allow-Origin", "*" },
                { "Access-Control-Allow-Methods", "GET,POST,OPTIONS" },
            },
            Body = JsonSerializer.Serialize(orders),
        };
    }

    public async Task<APIGatewayProxyResponse> Get(APIGatewayProxyRequest request, ILambdaContext context)
    {
        try
        {
            if (await _store.FindAsync(request.PathParameters["id"]) is not { } order)
                return Responses.Text(404, "No such order");

            return Responses.Json(200, order);
        }
        catch (Exception exception)
        {
            context.Logger.LogError(exception, "Reading failed");
            return new APIGatewayProxyResponse { StatusCode = 500, Body = exception.Message }; // CORS1002
        }
    }

    public async Task<APIGatewayProxyResponse> Create(APIGatewayProxyRequest request, ILambdaContext context)
    {
        var order = JsonSerializer.Deserialize<Order>(request.Body);
        if (order is null || string.IsNullOrWhiteSpace(order.Customer))
            return Responses.Text(400, "No customer");

        await _store.SaveAsync(order);
        return new APIGatewayProxyResponse // CORS1002
        {
            StatusCode = 201,
            Body = JsonSerializer.Serialize(order),
        };
    }

    public async Task<APIGatewayProxyResponse> Update(APIGatewayProxyRequest request, ILambdaContext context)
    {
        var found = await _store.FindAsync(request.PathParameters["id"]);
        var changed = JsonSerializer.Deserialize<Order>(request.Body);
        if (found is null || changed is null)
            return found is null ? Responses.Json(404, new { message = "Not found" }) : new APIGatewayProxyResponse { StatusCode = 400 }; // CORS1002

        await _store.SaveAsync(found with { Customer = changed.Customer, Lines = changed.Lines });
        return new APIGatewayProxyResponse // CORS1002
        {
            StatusCode = 200,
            Headers = new Dictionary<string, string>
            {
                { "Content-Type", "application/json" },
                { "Cache-Control", "no-store" },
            },
            Body = "{}",
        };
    }

    public APIGatewayProxyResponse Delete(APIGatewayProxyRequest request, ILambdaContext context)
    {
        _store.Remove(request.PathParameters["id"]);
        return new APIGatewayProxyResponse { StatusCode = 204, Headers = Responses.CorsHeaders };
    }

    public APIGatewayProxyResponse Invoice(APIGatewayProxyRequest request, ILambdaContext context) => new()
    {
        StatusCode = 302,
        Headers = new Dictionary<string, string> { { "Location", "https://invoices.example.com/" + request.PathParameters["id"] } },
    };

    public async Task<APIGatewayProxyResponse> Export(APIGatewayProxyRequest request, ILambdaContext context)
    {
        var headers = new Dictionary<string, string>();
        headers["Content-Type"] = "text/csv";
        if (request.Headers.TryGetValue("Origin", out var origin) && origin == "https://admin.example.com") // CORS3003
            headers["Access-Control-Allow-Origin"] = "https://admin.example.com"; // CORS1012
        else
            headers.Add("Access-Control-Allow-Origin", "https://shop.example.com");

        var rows = (await _store.AllAsync(1000)).Select(order => $"{order.Id};{order.Customer}");
        var response = new APIGatewayProxyResponse
        {
            StatusCode = 200,
            Headers = headers,
            Body = string.Join("\n", rows),
        };
        return response;
    }

    public async Task<APIGatewayProxyResponse> Count(APIGatewayProxyRequest request, ILambdaContext context)
    {
        var response = new APIGatewayProxyResponse { StatusCode = 200 };
        response.Headers = new Dictionary<string, string> { ["Content-Type"] = "text/plain" };
        response.Headers.Add("Access-Control-Allow-Origin", "*");
        response.Body = (await _store.AllAsync(int.MaxValue)).Count.ToString();
        return response;
    }

    public APIGatewayProxyResponse Ping(APIGatewayProxyRequest request, ILambdaContext context) =>
        new APIGatewayProxyResponse { StatusCode = 200, Body = "pong" }.WithCors();

    public APIGatewayProxyResponse Health(APIGatewayProxyRequest request, ILambdaContext context) =>
        request.Headers.ContainsKey("Authorization") ? Common.Healthy() : Common.Forbidden(); // CORS3003

    public APIGatewayProxyResponse Head(APIGatewayProxyRequest request, ILambdaContext context) =>
        Responses.Send(200, new Dictionary<string, string> { { "Content-Length", "0" } }, string.Empty);
}
