namespace CorsAnalyzers.Tests.Surfaces.HandWritten;

/// <summary>CORS1003: what looks at the request's Origin before it is sent back, in all the forms that real code has it in.</summary>
public sealed class CheckedOriginTests
{
    [Theory]
    [InlineData("var origin = context.Request.Headers.Origin.FirstOrDefault() ?? string.Empty; if (!s_list.Contains(origin)) return; context.Response.Headers[\"Access-Control-Allow-Origin\"] = origin;")]
    [InlineData("var origins = context.Request.Headers[\"Origin\"]; var isAllowed = origins.Any(o => s_list.Contains(o)); if (isAllowed) context.Response.Headers[\"Access-Control-Allow-Origin\"] = origins;")]
    [InlineData("StringValues o = context.Request.Headers.Origin; if (!StringValues.IsNullOrEmpty(o) && s_test(o)) context.Response.Headers[\"Access-Control-Allow-Origin\"] = o;")]
    [InlineData("var o = context.Request.Headers.Origin; var r = s_cors.EvaluatePolicy(context, new Microsoft.AspNetCore.Cors.Infrastructure.CorsPolicy()); if (r.IsOriginAllowed) context.Response.Headers[\"Access-Control-Allow-Origin\"] = o;")]
    [InlineData("var o = context.Request.Headers.Origin; var r = s_cors.EvaluatePolicy(context, new Microsoft.AspNetCore.Cors.Infrastructure.CorsPolicy()); context.Response.Headers[\"Access-Control-Allow-Origin\"] = r.IsOriginAllowed ? o : default;")]
    [InlineData("var o = context.Request.Headers.Origin.ToString(); var site = (from s in s_list where s == o select s).FirstOrDefault(); if (site == null) return; context.Response.Headers[\"Access-Control-Allow-Origin\"] = o;")]
    [InlineData("string o = context.Request.Headers.Origin; o ??= \"https://a.example\"; if (!s_list.Contains(o)) return; context.Response.Headers[\"Access-Control-Allow-Origin\"] = o;")]
    [InlineData("string o = context.Request.Headers.Origin; if (string.IsNullOrEmpty(o)) o = context.Request.Headers.Referer; if (!s_list.Contains(o)) return; context.Response.Headers[\"Access-Control-Allow-Origin\"] = o;")]
    [InlineData("var (o, other) = (context.Request.Headers.Origin, 1); if (!s_list.Contains(o)) return; context.Response.Headers[\"Access-Control-Allow-Origin\"] = o;")]
    [InlineData("var who = new { Origin = context.Request.Headers.Origin.ToString() }; if (!s_list.Contains(who.Origin)) return; context.Response.Headers[\"Access-Control-Allow-Origin\"] = context.Request.Headers.Origin;")]
    [InlineData("var who = new { Origin = context.Request.Headers.Origin.ToString() }; if (!s_list.Contains(who.Origin)) return; context.Response.Headers[\"Access-Control-Allow-Origin\"] = who.Origin;")]
    [InlineData("var parts = new List<string> { context.Request.Headers.Origin }; if (!parts.All(s_list.Contains)) return; context.Response.Headers[\"Access-Control-Allow-Origin\"] = context.Request.Headers.Origin;")]
    [InlineData("foreach (var o in context.Request.Headers.Origin) { if (!s_list.Contains(o)) return; } context.Response.Headers[\"Access-Control-Allow-Origin\"] = context.Request.Headers.Origin;")]
    [InlineData("foreach (var h in context.Request.Headers) { if (h.Key == \"Origin\" && !s_list.Contains(h.Value)) return; } context.Response.Headers[\"Access-Control-Allow-Origin\"] = context.Request.Headers.Origin;")]
    [InlineData("context.Items[\"o\"] = context.Request.Headers.Origin.ToString(); if (!s_list.Contains(context.Items[\"o\"])) return; context.Response.Headers[\"Access-Control-Allow-Origin\"] = context.Request.Headers.Origin;")]
    [InlineData("Func<bool> ok = () => s_list.Contains(context.Request.Headers.Origin); if (!ok()) return; context.Response.Headers[\"Access-Control-Allow-Origin\"] = context.Request.Headers.Origin;")]
    [InlineData("var headers = context.Request.GetTypedHeaders(); if (headers.Host.Host != \"a.example\") return; if (!s_list.Contains(headers.Headers.Origin)) return; context.Response.Headers[\"Access-Control-Allow-Origin\"] = context.Request.Headers.Origin;")]
    [InlineData("var request = context.Request; var headers = request.Headers; if (headers.TryGetValue(\"Origin\", out var o) == false || s_list.IndexOf(o) < 0) return; context.Response.Headers[\"Access-Control-Allow-Origin\"] = headers[\"Origin\"];")]
    [InlineData("Check(context.Request.Headers); context.Response.Headers[\"Access-Control-Allow-Origin\"] = context.Request.Headers.Origin; static void Check(IHeaderDictionary given) { if (!s_list.Contains(given[\"Origin\"])) throw new InvalidOperationException(); }")]
    [InlineData("var site = Find(context); if (site is null) return; context.Response.Headers[\"Access-Control-Allow-Origin\"] = context.Request.Headers.Origin; static object Find(HttpContext c) => s_list.Contains(c.Request.Headers.Origin) ? c : null;")]
    [InlineData("_last = context.Request.Headers.Origin; if (!IsLastAllowed()) return; context.Response.Headers[\"Access-Control-Allow-Origin\"] = context.Request.Headers.Origin;")]
    [InlineData("if (!(context.Request is { Headers.Origin: var o } && s_list.Contains(o))) return; context.Response.Headers[\"Access-Control-Allow-Origin\"] = context.Request.Headers.Origin;")]
    [InlineData("if (context.Request.Headers.Origin.ToString() is not { Length: > 0 } o || !s_list.Contains(o)) return; context.Response.Headers[\"Access-Control-Allow-Origin\"] = context.Request.Headers.Origin;")]
    public Task Silent_where_something_looks_at_it(string statements) => Check(statements);

    [Theory]
    [InlineData("string o = {|CORS1003:context.Request.Headers.Origin|}; context.Response.Headers[\"X-Debug\"] = o; context.Response.Headers[\"Access-Control-Allow-Origin\"] = o;")]
    [InlineData("string o = {|CORS1003:context.Request.Headers.Origin|}; context.Response.Headers.AccessControlAllowOrigin = o;")]
    [InlineData("foreach (var h in context.Request.Headers) Console.WriteLine(h.Key); context.Response.Headers[\"Access-Control-Allow-Origin\"] = {|CORS1003:context.Request.Headers.Origin|};")]
    [InlineData("if (context.Request.GetTypedHeaders().Host.Host != \"a.example\") return; context.Response.Headers[\"Access-Control-Allow-Origin\"] = {|CORS1003:context.Request.Headers.Origin|};")]
    public Task Reports_where_nothing_does(string statements) => Check(statements);

    private static Task Check(string statements) => HandWritten.Check($$"""
        public sealed class Service
        {
            private static readonly List<string> s_list = new();
            private static readonly Func<string, bool> s_test = null;
            private static readonly Microsoft.AspNetCore.Cors.Infrastructure.ICorsService s_cors = null;
            private string _last;
            private bool IsLastAllowed() => s_list.Contains(_last);

            public void Answer(HttpContext context)
            {
                context.Response.Headers["Access-Control-Allow-Credentials"] = "true"; context.Response.Headers.Append("Vary", "Origin");
                {{statements}}
            }
        }
        """);
}
