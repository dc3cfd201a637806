using System.Text.Json;

namespace Shop;

/// <summary>Builders, extensions and a base class that carry the CORS headers in every way that is usual.</summary>
public static class Cors
{
    public const string AllowOrigin = "Access-Control-Allow-Origin";
    private static readonly string s_origin = Environment.GetEnvironmentVariable("ALLOWED_ORIGIN") ?? "https://shop.example.com";

    public static Dictionary<string, string> Headers(string contentType = "application/json") => new()
    {
        [AllowOrigin] = s_origin,
        ["Access-Control-Allow-Credentials"] = "true",
        ["Content-Type"] = contentType,
    };

    public static APIGatewayProxyResponse WithCors(this APIGatewayProxyResponse response)
    {
        response.Headers ??= new Dictionary<string, string>();
        foreach (var (name, value) in Headers())
            response.Headers[name] = value;

        return response;
    }
}

public abstract class Handler<TRequest>
{
    public async Task<APIGatewayProxyResponse> FunctionHandler(APIGatewayProxyRequest request, ILambdaContext context)
    {
        if (request.HttpMethod == "OPTIONS")
            return new APIGatewayProxyResponse { StatusCode = 204, Headers = Preflight() };

        try
        {
            var response = await HandleAsync(JsonSerializer.Deserialize<TRequest>(request.Body ?? "null"), context);
            response.Headers = Merge(response.Headers, Cors.Headers());
            return response;
        }
        catch (JsonException exception)
        {
            return Problem(400, exception.Message);
        }
        catch (Exception)
        {
            return Problem(500, "unexpected");
        }
    }

    protected abstract Task<APIGatewayProxyResponse> HandleAsync(TRequest request, ILambdaContext context);

    private static APIGatewayProxyResponse Problem(int statusCode, string detail) =>
        new APIGatewayProxyResponse { StatusCode = statusCode, Body = JsonSerializer.Serialize(new { detail }) }.WithCors();

    private static IDictionary<string, string> Preflight()
    {
        var headers = Cors.Headers("text/plain");
        headers.Add("Access-Control-Allow-Methods", "GET,POST,OPTIONS");
        headers.Add("Access-Control-Max-Age", "600");
        return headers;
    }

    private static IDictionary<string, string> Merge(IDictionary<string, string> first, IDictionary<string, string> second) =>
        (first ?? new Dictionary<string, string>()).Concat(second).GroupBy(p => p.Key).ToDictionary(g => g.Key, g => g.Last().Value);
}

public sealed class CreateOrder : Handler<CreateOrder.Request>
{
    protected override Task<APIGatewayProxyResponse> HandleAsync(Request request, ILambdaContext context)
    {
        if (request is null)
            return Task.FromResult(new APIGatewayProxyResponse { StatusCode = 422 });

        return Task.FromResult(new APIGatewayProxyResponse
        {
            StatusCode = 201,
            Headers = new Dictionary<string, string> { { "Location", "/orders/" + request.Number } },
        });
    }

    public sealed record Request(string Number);
}

public sealed class GetOrder
{
    public APIGatewayProxyResponse FunctionHandler(APIGatewayProxyRequest request, ILambdaContext context)
    {
        var response = new APIGatewayProxyResponse { StatusCode = 200, Headers = Cors.Headers() };
        response.Headers["Cache-Control"] = "no-store";
        if (!request.PathParameters.TryGetValue("id", out var id))
            response.StatusCode = 404;
        else
            response.Body = JsonSerializer.Serialize(new { id });

        context.Logger.LogLine(JsonSerializer.Serialize(response));
        return response;
    }

    public APIGatewayProxyResponse Invoice(APIGatewayProxyRequest request) => new()
    {
        StatusCode = (int)HttpStatusCode.Found,
        Headers = new Dictionary<string, string> { ["Location"] = "https://invoices.example.com" },
    };
}
