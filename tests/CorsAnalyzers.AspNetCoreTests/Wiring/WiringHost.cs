using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CorsAnalyzers.AspNetCoreTests.Wiring;

/// <summary>A response as far as CORS minds it.</summary>
internal sealed record Answer(HttpStatusCode Status, string? AllowOrigin, string? AllowMethods, string? AllowHeaders, string? Location);

/// <summary>Runs a sample on a free port of the loopback address and asks it from another origin.</summary>
internal sealed class WiringHost : IAsyncDisposable
{
    internal const string Origin = "https://app.example.com";

    private static readonly SocketsHttpHandler s_handler = new() { AllowAutoRedirect = false, UseProxy = false };
    private static readonly HttpClient s_client = new(s_handler);

    private readonly WebApplication _app;

    private WiringHost(WebApplication app, ConcurrentQueue<Exception> exceptions)
    {
        _app = app;
        Exceptions = exceptions;
    }

    /// <summary>What requests threw.</summary>
    internal ConcurrentQueue<Exception> Exceptions { get; }

    internal static async Task<WiringHost> StartAsync(WiringSample sample)
    {
        var exceptions = new ConcurrentQueue<Exception>();
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<IStartupFilter>(new Recorder(exceptions));
        var app = sample.Load()(builder);
        try
        {
            await app.StartAsync(TestContext.Current.CancellationToken);
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }

        return new WiringHost(app, exceptions);
    }

    internal Task<Answer> GetAsync(string path, string? origin = Origin) => SendAsync(HttpMethod.Get, path, origin);

    internal Task<Answer> PreflightAsync(string path, string method, string? headers = null) => SendAsync(HttpMethod.Options, path, Origin, method, headers);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<Answer> SendAsync(HttpMethod method, string path, string? origin, string? asked = null, string? headers = null)
    {
        using var request = new HttpRequestMessage(method, _app.Urls.First() + path);
        if (origin is not null)
            request.Headers.Add("Origin", origin);
        if (asked is not null)
            request.Headers.Add("Access-Control-Request-Method", asked);
        if (headers is not null)
            request.Headers.Add("Access-Control-Request-Headers", headers);

        using var response = await s_client.SendAsync(request, TestContext.Current.CancellationToken);
        return new Answer(response.StatusCode, Header("Access-Control-Allow-Origin"), Header("Access-Control-Allow-Methods"), Header("Access-Control-Allow-Headers"), response.Headers.Location?.ToString());

        string? Header(string name) => response.Headers.TryGetValues(name, out var values) ? string.Join("|", values) : null;
    }

    /// <summary>In front of everything, the host's own middleware too.</summary>
    private sealed class Recorder(ConcurrentQueue<Exception> exceptions) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(async (context, following) =>
            {
                try
                {
                    await following(context);
                }
                catch (Exception exception)
                {
                    exceptions.Enqueue(exception);
                    throw;
                }
            });
            next(app);
        };
    }
}
