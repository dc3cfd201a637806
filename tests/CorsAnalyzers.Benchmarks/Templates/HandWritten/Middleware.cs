using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;

namespace Shop_0000;

/// <summary>Answers preflights and sends CORS headers for one part of the shop.</summary>
public sealed class CorsMiddleware_0000(RequestDelegate next)
{
    private static readonly HashSet<string> s_allowed = new(StringComparer.Ordinal) { "https://shop.example.com", "https://admin.example.com" };

    public async Task InvokeAsync(HttpContext context)
    {
        context.Response.Headers.Append("Vary", "Origin");
        var origin = context.Request.Headers.Origin.ToString();
        if (!s_allowed.Contains(origin))
        {
            await next(context);
            return;
        }

        Allow_0000(context.Response, origin);
        if (HttpMethods.IsOptions(context.Request.Method))
        {
            context.Response.Headers.AccessControlAllowMethods = "GET, PUT, DELETE";
            context.Response.Headers.AccessControlMaxAge = "ten minutes"; // CORS2008
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            return;
        }

        await next(context);
    }

    private static void Allow_0000(HttpResponse response, string origin)
    {
        response.Headers.AccessControlAllowOrigin = origin;
        response.Headers.AccessControlAllowCredentials = "true";
    }
}

public sealed class PartnerMiddleware_0000(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        context.Response.Headers.Append("Vary", "Origin");
        string? origin = context.Request.Headers["Origin"];
        if (origin is not null && IsPartner_0000(origin))
        {
            context.Response.Headers["Access-Control-Allow-Origin"] = origin;
            context.Response.Headers["Access-Control-Allow-Headers"] = "Content-Type, X-Partner";
        }

        await next(context);
    }

    private static bool IsPartner_0000(string origin) =>
        origin.EndsWith("partner.example", StringComparison.Ordinal); // CORS1008
}
