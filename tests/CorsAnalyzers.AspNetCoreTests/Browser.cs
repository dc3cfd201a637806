using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace CorsAnalyzers.AspNetCoreTests;

/// <summary>A request that a script makes on a page of another origin.</summary>
/// <param name="Header">A request header that the script sets; null for none.</param>
/// <param name="Reads">A response header that the script reads; null for none.</param>
internal sealed record ScriptRequest(string Origin, string Method = "GET", string? Header = null, bool WithCredentials = false, string? Reads = null);

/// <summary>
/// Asks ASP.NET Core's own <see cref="CorsService"/> as its middleware does, and decides as the Fetch standard says ("CORS-preflight
/// fetch", "CORS check", "HTTP responses").
/// </summary>
internal static class Browser
{
    /// <summary>allowed, refused, unreadable (the response, but not the header), or what the framework throws; and how long a preflight is remembered.</summary>
    internal static string Outcome(CorsOptions options, string policy, ScriptRequest request)
    {
        try
        {
            if (request.Method is "TRACE" or "CONNECT" or "TRACK")
                return "refused";

            var isPreflighted = request.Method is not ("GET" or "HEAD" or "POST") || request.Header is not null;
            if (isPreflighted && !PassesPreflight(Send(options, policy, request, isPreflight: true), request))
                return "refused";

            var response = Send(options, policy, request, isPreflight: false);
            return !PassesCheck(response, request) ? "refused" : request.Reads is { } name && !IsExposed(response, name, request) ? "unreadable" : "allowed";
        }
        catch (Exception thrown) when (thrown is InvalidOperationException or ArgumentException)
        {
            return "throws " + thrown.GetType().Name;
        }
    }

    /// <summary>Seconds that a preflight's answer is remembered; 5 where its age cannot be read.</summary>
    internal static int SecondsRemembered(CorsOptions options, string policy, ScriptRequest request)
    {
        var age = Send(options, policy, request, isPreflight: true).AccessControlMaxAge.ToString();
        return age.Length > 0 && age.All(char.IsAsciiDigit) ? int.Parse(age) : 5;
    }

    private static IHeaderDictionary Send(CorsOptions options, string policy, ScriptRequest request, bool isPreflight)
    {
        var context = new DefaultHttpContext();
        context.Request.Headers.Origin = request.Origin;
        context.Request.Method = isPreflight ? "OPTIONS" : request.Method;
        if (isPreflight)
        {
            context.Request.Headers.AccessControlRequestMethod = request.Method;
            if (request.Header is { } header)
                context.Request.Headers.AccessControlRequestHeaders = header.ToLowerInvariant();
        }

        var service = new CorsService(Options.Create(options), NullLoggerFactory.Instance);
        service.ApplyResult(service.EvaluatePolicy(context, policy), context.Response);
        return context.Response.Headers;
    }

    private static bool PassesCheck(IHeaderDictionary response, ScriptRequest request)
    {
        var allowed = response.AccessControlAllowOrigin.ToString();
        return (allowed == "*" && !request.WithCredentials)
            || (allowed == request.Origin && (!request.WithCredentials || response.AccessControlAllowCredentials == "true"));
    }

    private static bool PassesPreflight(IHeaderDictionary response, ScriptRequest request)
    {
        if (!PassesCheck(response, request) || ListIn(response, HeaderNames.AccessControlAllowMethods) is not { } methods || ListIn(response, HeaderNames.AccessControlAllowHeaders) is not { } headers)
            return false;

        var isMethodAllowed = request.Method is "GET" or "HEAD" or "POST" || methods.Contains(request.Method) || (methods.Contains("*") && !request.WithCredentials);
        var isHeaderAllowed = request.Header is not { } header || headers.Contains(header, StringComparer.OrdinalIgnoreCase)
            || (headers.Contains("*") && !request.WithCredentials && !header.Equals("Authorization", StringComparison.OrdinalIgnoreCase));
        return isMethodAllowed && isHeaderAllowed;
    }

    private static bool IsExposed(IHeaderDictionary response, string name, ScriptRequest request) =>
        name is not ("Set-Cookie" or "Set-Cookie2")
        && ListIn(response, HeaderNames.AccessControlExposeHeaders) is { } exposed
        && (exposed.Contains(name, StringComparer.OrdinalIgnoreCase) || (exposed.Contains("*") && !request.WithCredentials));

    /// <summary>The tokens of a list; null where one of them is none, for then browsers read nothing of it.</summary>
    private static List<string>? ListIn(IHeaderDictionary response, string header)
    {
        List<string> elements = [];
        foreach (var element in response[header].ToString().Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (!element.All(c => char.IsAsciiLetterOrDigit(c) || "!#$%&'*+-.^_`|~".Contains(c, StringComparison.Ordinal)))
                return null;

            elements.Add(element);
        }

        return elements;
    }
}
