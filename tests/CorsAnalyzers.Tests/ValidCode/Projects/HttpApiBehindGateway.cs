using System.Net.Http;
using System.Text.Json;

namespace Catalog;

/// <summary>An HTTP API whose gateway sends the CORS headers, and a client that sends headers of its own.</summary>
public sealed class CatalogFunctions
{
    private static readonly HttpClient s_client = new();

    public async Task<APIGatewayHttpApiV2ProxyResponse> Search(APIGatewayHttpApiV2ProxyRequest request, ILambdaContext context)
    {
        if (!request.QueryStringParameters.TryGetValue("q", out var query))
            return new APIGatewayHttpApiV2ProxyResponse { StatusCode = 400 };

        var outgoing = new HttpRequestMessage(HttpMethod.Get, "https://search.example.com/?q=" + Uri.EscapeDataString(query));
        var headers = new Dictionary<string, string>
        {
            ["Access-Control-Request-Method"] = "GET",
            ["Accept"] = "*",
            ["Origin"] = "*",
        };
        foreach (var (name, value) in headers)
            outgoing.Headers.TryAddWithoutValidation(name, value);

        using var response = await s_client.SendAsync(outgoing);
        return new APIGatewayHttpApiV2ProxyResponse
        {
            StatusCode = (int)response.StatusCode,
            Headers = new Dictionary<string, string> { ["Content-Type"] = "application/json" },
            Body = await response.Content.ReadAsStringAsync(),
        };
    }

    [LambdaFunction]
    [HttpApi(LambdaHttpMethod.Get, "/catalog/{id}")]
    public IHttpResult Get(string id) => id == "*" ? HttpResults.BadRequest("no wildcard") : HttpResults.Ok(new { id });

    /// <summary>A body that looks like CORS headers but is the configuration of a page.</summary>
    public Task<Dictionary<string, string>> Settings(ILambdaContext context) => Task.FromResult(new Dictionary<string, string>
    {
        { "Access-Control-Allow-Origin", "*" },
        { "Access-Control-Allow-Credentials", "true" },
    });

    public APIGatewayCustomAuthorizerResponse Authorize(APIGatewayCustomAuthorizerRequest request) => new()
    {
        PrincipalID = "user",
        PolicyDocument = JsonSerializer.Deserialize<APIGatewayCustomAuthorizerPolicy>("""{ "Resource": "*" }"""),
    };
}
