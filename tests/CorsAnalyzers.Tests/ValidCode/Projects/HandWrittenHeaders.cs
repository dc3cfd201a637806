using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Shop;

/// <summary>A middleware that answers preflights itself.</summary>
public sealed class CorsMiddleware(RequestDelegate next, IConfiguration configuration, IHostEnvironment environment, ILogger<CorsMiddleware> logger)
{
    private static readonly HashSet<string> s_allowed = new(StringComparer.Ordinal) { "https://shop.example.com", "https://admin.example.com" };

    private static readonly Regex s_previews = new(@"^https://(.+\.)?preview\.example\.com$", RegexOptions.IgnoreCase | RegexOptions.Compiled);

    public async Task InvokeAsync(HttpContext context)
    {
        context.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Origin);
        var origin = context.Request.Headers.Origin.ToString();
        if (!IsAllowed(origin))
        {
            logger.LogInformation("Refused {Origin}", origin);
            await next(context);
            return;
        }

        var headers = context.Response.Headers;
        headers.AccessControlAllowOrigin = origin;
        headers.AccessControlAllowCredentials = "true";
        if (HttpMethods.IsOptions(context.Request.Method))
        {
            headers.AccessControlAllowMethods = "GET, PUT, PATCH, DELETE";
            headers.AccessControlAllowHeaders = new StringValues(new[] { "Content-Type", "Authorization" });
            headers[HeaderNames.AccessControlMaxAge] = "600";
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            return;
        }

        headers.AccessControlExposeHeaders = "X-Total";
        await next(context);
    }

    private bool IsAllowed(string origin) =>
        s_allowed.Contains(origin)
        || s_previews.IsMatch(origin)
        || origin == configuration["Cors:Extra"]
        || (environment.IsDevelopment() && origin.StartsWith("http://localhost:", StringComparison.Ordinal));
}

public static class Pipeline
{
    public static void Configure(WebApplication app)
    {
        app.UseMiddleware<CorsMiddleware>();
        app.UseStaticFiles(new StaticFileOptions
        {
            OnPrepareResponse = file => file.Context.Response.Headers.Append("Access-Control-Allow-Origin", "*"),
        });
        app.Use(async (context, next) =>
        {
            context.Response.OnStarting(() =>
            {
                context.Response.Headers.Remove("Server");
                return Task.CompletedTask;
            });
            await next();
        });
        if (app.Environment.IsDevelopment())
        {
            app.Use(async (context, next) =>
            {
                context.Response.Headers.TryAdd("Access-Control-Allow-Origin", "http://localhost:3000");
                context.Response.Headers.TryAdd("Access-Control-Allow-Credentials", "true");
                await next(context);
            });
        }

        app.MapGet("/feed", (HttpContext context) =>
        {
            context.Response.Headers["Access-Control-Allow-Origin"] = "*";
            return "feed";
        });
    }
}

public sealed class ImagesController : ControllerBase
{
    public IActionResult Get(bool isPublic)
    {
        if (isPublic)
        {
            Response.Headers["Access-Control-Allow-Origin"] = "*";
        }
        else
        {
            Response.Headers["Access-Control-Allow-Origin"] = "https://shop.example.com";
            Response.Headers["Access-Control-Allow-Credentials"] = "true";
        }

        Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        return Ok();
    }
}

/// <summary>A server of its own, and the client that talks to it.</summary>
public sealed class MetricsListener(HttpListener listener, System.Net.Http.HttpClient client)
{
    public async Task AnswerAsync()
    {
        var context = await listener.GetContextAsync();
        context.Response.AddHeader("Access-Control-Allow-Origin", "*");
        if (context.Request.HttpMethod == "OPTIONS")
            context.Response.AddHeader("Access-Control-Allow-Methods", "GET");
        else
            context.Response.AppendHeader("Content-Type", "text/plain");
        context.Response.Close();
    }

    public async Task<bool> IsOpenAsync()
    {
        var request = new System.Net.Http.HttpRequestMessage(System.Net.Http.HttpMethod.Options, "https://metrics.example.com");
        request.Headers.Add("Origin", "https://shop.example.com");
        request.Headers.Add("Access-Control-Request-Method", "PUT");
        var response = await client.SendAsync(request);
        return response.Headers.TryGetValues("Access-Control-Allow-Origin", out var origins) && origins.First() == "*";
    }
}
