using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

namespace Shop.Headers_0000;

public static class Names
{
    public const string Tenant = "X-Tenant-Id"; // CORS3001
    public const string Token = "Access-Token";
    public static readonly string Region = "shopRegion"; // CORS3001
    internal const string Column = "display_name";
    internal static readonly string[] Forwarded =
    [
        "X-Request-ID",
        "traceparent",
        "X-Parent-Id", // CORS3001
    ];
}

public sealed class PartnerClient(HttpClient client)
{
    public async Task<string> GetAsync(string id, string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "orders/" + id);
        request.Headers.Add(Names.Token, token);
        request.Headers.Add(Names.Tenant, "main");
        request.Headers.Add("X-Request-ID", Guid.NewGuid().ToString());
        request.Headers.Add("X-Api-Key", token);
        request.Headers.TryAddWithoutValidation("X-Correlation-Id", id); // CORS3001
        request.Headers.TryAddWithoutValidation("orderToken", token); // CORS3001
        request.Headers.TryAddWithoutValidation("Accept-Language", "de");
        request.Headers.TryAddWithoutValidation(Names.Region, "eu");
        foreach (var name in Names.Forwarded)
            request.Headers.TryAddWithoutValidation(name, id);

        using var response = await client.SendAsync(request);
        if (response.Headers.TryGetValues("Retry-After", out _) || response.Headers.Contains("RateLimit-Remaining"))
            return "retry_later";

        return await response.Content.ReadAsStringAsync();
    }

    public HttpRequestMessage Create(string body) => new(HttpMethod.Post, "orders")
    {
        Content = new StringContent(body),
        Headers =
        {
            { "Accept", "application/json" },
            { "Idempotency-Key", body },
            { "stripe-signature", "t=1" },
            { "content_digest", body }, // CORS3001
        },
    };

    public WebHeaderCollection Old(string value) => new()
    {
        ["If-None-Match"] = value,
        ["X-SKU"] = value,
        ["api-version-id"] = value, // CORS3001
    };

    public Dictionary<string, string> Form(string value) => new()
    {
        ["grant_type"] = value,
        ["clientId"] = value,
    };
}
