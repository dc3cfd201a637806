using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace Shop.Module_0000;

public sealed record StockLevel(string Sku, int Available, DateTimeOffset? NextDelivery);

/// <summary>Talks to the warehouse: headers, literals and dictionaries of a client, which are not this package's business.</summary>
public sealed class WarehouseClient : IDisposable
{
    private const string TokenHeader = "Access-Token";
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = false };
    private static readonly Dictionary<string, string> DefaultHeaders = new()
    {
        ["Accept"] = "application/json",
        ["Accept-Language"] = "*",
        ["Cache-Control"] = "no-cache",
    };

    private readonly HttpClient _http;
    private readonly Dictionary<string, (StockLevel Level, DateTime Until)> _cache = [];

    public WarehouseClient(Uri address, string token)
    {
        _http = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromSeconds(10) };
        foreach (var (name, value) in DefaultHeaders)
            _http.DefaultRequestHeaders.Add(name, value);

        _http.DefaultRequestHeaders.TryAddWithoutValidation(TokenHeader, token);
    }

    public async Task<StockLevel?> GetAsync(string sku, CancellationToken cancellationToken)
    {
        if (_cache.TryGetValue(sku, out var cached) && cached.Until > DateTime.UtcNow)
            return cached.Level;

        using var request = new HttpRequestMessage(HttpMethod.Get, $"stock/{Uri.EscapeDataString(sku)}");
        request.Headers.Add("X-Request-ID", Guid.NewGuid().ToString("N"));
        using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        if (response.StatusCode == HttpStatusCode.NotFound)
            return null;

        response.EnsureSuccessStatusCode();
        await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
        var level = await JsonSerializer.DeserializeAsync<StockLevel>(body, Json, cancellationToken);
        if (level is not null)
            _cache[sku] = (level, DateTime.UtcNow.AddMinutes(5));

        return level;
    }

    public async Task<bool> ReserveAsync(Order order, int attempts = 3, CancellationToken cancellationToken = default)
    {
        var payload = JsonSerializer.Serialize(new { order.Id, lines = order.Lines.Select(line => new { line.Sku, line.Quantity }) }, Json);
        for (var attempt = 1; attempt <= attempts; attempt++)
        {
            try
            {
                using var content = new StringContent(payload, Encoding.UTF8, "application/json");
                using var response = await _http.PostAsync("reservations", content, cancellationToken);
                switch (response.StatusCode)
                {
                    case HttpStatusCode.OK or HttpStatusCode.Created:
                        return true;
                    case HttpStatusCode.Conflict:
                        return false;
                    case HttpStatusCode.TooManyRequests when response.Headers.RetryAfter?.Delta is { } pause:
                        await Task.Delay(pause, cancellationToken);
                        break;
                    default:
                        throw new HttpRequestException($"Unexpected answer {(int)response.StatusCode}: {response.ReasonPhrase}");
                }
            }
            catch (HttpRequestException) when (attempt < attempts)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100 * Math.Pow(2, attempt)), cancellationToken);
            }
        }

        return false;
    }

    public void Dispose() => _http.Dispose();
}
