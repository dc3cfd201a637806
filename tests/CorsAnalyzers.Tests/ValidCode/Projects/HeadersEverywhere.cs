using System.Collections.Specialized;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Shop;

/// <summary>Header names as they should be, and all that looks like one and is none.</summary>
public static class Names
{
    public const string AccessToken = "Access-Token";
    public const string ApiKey = "X-Api-Key";
    public const string Claim = "tenant_id";
    internal static readonly string[] Exposed = ["X-Request-ID", "ETag", AccessToken];
    private static readonly HashSet<string> s_hopByHop = new(StringComparer.OrdinalIgnoreCase) { "connection", "keep-alive", "proxyAuthenticate" };

    public static bool IsHopByHop(string name) => s_hopByHop.Contains(name);
}

public sealed class PartnerClient(HttpClient client)
{
    public async Task<JsonNode> SendAsync(Order order, string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "orders")
        {
            Headers = { { Names.AccessToken, token }, { "Ocp-Apim-Subscription-Key", token }, { "stripe-signature", token } },
            Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_id"] = order.Id }),
        };
        request.Headers.TryAddWithoutValidation("x-ms-client-request-id", order.Id);
        request.Headers.UserAgent.ParseAdd("shop_client/1.0");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await client.SendAsync(request);
        var body = JsonNode.Parse(await response.Content.ReadAsStringAsync());
        return response.Headers.TryGetValues("RateLimit-Remaining", out _) ? body["order_id"] : body["orderId"];
    }

    public Uri Signed(string token, NameValueCollection query)
    {
        query["access_token"] = token;
        query.Add("apiKey", token);
        return new Uri("https://example.com/?" + query);
    }
}

public sealed record Order(string Id);

public static class Web
{
    public static void Policy(CorsPolicyBuilder policy) =>
        policy.WithOrigins("https://shop.example.com").WithHeaders("Content-Type", Names.AccessToken, HeaderNames.Authorization).WithExposedHeaders(Names.Exposed);

    public static string Token(HttpContext context)
    {
        context.Response.Headers["Access-Control-Expose-Headers"] = "ETag, X-Request-ID, Retry-After";
        context.Response.Headers.AccessControlAllowHeaders = "*";
        context.Response.Headers.Append("Set-Cookie", "session_id=1; Path=/");
        context.Response.Cookies.Append("session_id", context.Request.Query["session_id"]);
        return context.Request.Headers.TryGetValue(Names.AccessToken, out var token) ? token : context.Request.Headers[Names.ApiKey].ToString() + context.User.FindFirst(Names.Claim);
    }
}

public sealed class Functions
{
    public APIGatewayHttpApiV2ProxyResponse Get(APIGatewayHttpApiV2ProxyRequest request)
    {
        request.Headers.TryGetValue("origin", out var origin);
        var token = request.Headers.FirstOrDefault(header => header.Key.Equals(Names.AccessToken, StringComparison.OrdinalIgnoreCase)).Value;
        var settings = new Dictionary<string, string> { ["apiKey"] = token, ["tenant_id"] = origin };
        var response = new APIGatewayHttpApiV2ProxyResponse { Body = JsonSerializer.Serialize(settings), Headers = new Dictionary<string, string>() };
        response.Headers["Content-Type"] = "application/json";
        response.SetHeaderValues("X-Request-ID", request.RequestContext.RequestId, append: false);
        return response;
    }
}
