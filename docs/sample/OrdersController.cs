using System.Text.Json;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;

namespace Orders;

/// <summary>The handlers of <c>/orders</c>.</summary>
public sealed class OrdersController : BaseController
{
    private readonly OrderStore _store = OrderStore.Default;

    /// <summary>GET /orders: as it should be, every way out goes through the base class.</summary>
    public async Task<APIGatewayProxyResponse> List(APIGatewayProxyRequest request, ILambdaContext context)
    {
        if (CustomerOf(request) is not { } customer)
            return Unauthorized();

        return Success(await _store.ListAsync(customer));
    }

    /// <summary>GET /orders/{id}</summary>
    public async Task<APIGatewayProxyResponse> Get(APIGatewayProxyRequest request, ILambdaContext context)
    {
        try
        {
            var order = await _store.FindAsync(request.PathParameters["id"]);
            return order is null ? NotFound() : Success(order);
        }
        catch (Exception exception)
        {
            context.Logger.LogError(exception, "Reading an order failed");

            // CORS1002: the page sees "CORS error" here and never the 500 that it should show.
            return new APIGatewayProxyResponse
            {
                StatusCode = 500,
                Body = "Internal server error",
            };
        }
    }

    /// <summary>POST /orders</summary>
    public async Task<APIGatewayProxyResponse> Create(APIGatewayProxyRequest request, ILambdaContext context)
    {
        if (JsonSerializer.Deserialize<Order>(request.Body ?? "null") is not { } order)
            return BadRequest();

        await _store.SaveAsync(order);

        // CORS1002: the base class has no answer for 201, so this one is written by hand and lacks the header.
        return new APIGatewayProxyResponse
        {
            StatusCode = 201,
            Headers = new Dictionary<string, string>
            {
                { "Content-Type", "application/json" },
                { "Location", $"/orders/{order.Id}" },
            },
            Body = JsonSerializer.Serialize(order),
        };
    }

    /// <summary>GET /orders/{id}/export</summary>
    public async Task<APIGatewayProxyResponse> Export(APIGatewayProxyRequest request, ILambdaContext context)
    {
        var order = await _store.FindAsync(request.PathParameters["id"]);
        return order is null
            ? TextResponse.Of(404, "No such order")
            : TextResponse.Of(200, $"{order.Id};{order.Customer};{order.Total}", "text/csv");
    }

    /// <summary>GET /orders/{id}/invoice: a redirect; the browser reads the response that it leads to.</summary>
    public APIGatewayProxyResponse Invoice(APIGatewayProxyRequest request, ILambdaContext context) => new()
    {
        StatusCode = 302,
        Headers = new Dictionary<string, string> { { "Location", $"https://invoices.example.com/{request.PathParameters["id"]}.pdf" } },
    };

    private static string? CustomerOf(APIGatewayProxyRequest request) =>
        request.RequestContext?.Authorizer?.TryGetValue("customer", out var customer) == true ? customer as string : null;
}
