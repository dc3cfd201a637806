namespace CorsAnalyzers.Tests.Surfaces.HandWritten;

/// <summary>CORS1013: what appends, and what replaces.</summary>
public sealed class SentTwiceTests
{
    [Theory]
    [InlineData("context.Response.Headers.Append(\"Access-Control-Allow-Origin\", \"*\"); context.Response.Headers.Append(\"access-control-allow-origin\", {|CORS1013:\"*\"|});")]
    [InlineData("context.Response.Headers[\"Access-Control-Allow-Origin\"] = \"*\"; context.Response.Headers.Append(\"Access-Control-Allow-Origin\", {|CORS1013:\"*\"|});")]
    [InlineData("context.Response.Headers.AccessControlAllowOrigin = \"*\"; context.Response.Headers.AppendCommaSeparatedValues(HeaderNames.AccessControlAllowOrigin, {|CORS1013:\"*\"|});")]
    [InlineData("context.Response.Headers[\"Access-Control-Allow-Origin\"] = \"*\"; Append(context); static void Append(HttpContext c) => c.Response.Headers.Append(\"Access-Control-Allow-Origin\", {|CORS1013:\"*\"|});")]
    public Task Reports_what_is_added_in_ASP_NET_Core(string statements) => HandWritten.CheckStatements(statements);

    [Theory]
    [InlineData("context.Response.Headers.Append(\"Access-Control-Allow-Origin\", \"*\"); context.Response.Headers[\"Access-Control-Allow-Origin\"] = \"https://a.example\";")]
    [InlineData("context.Response.Headers[\"Access-Control-Allow-Origin\"] = \"*\"; context.Response.Headers.TryAdd(\"Access-Control-Allow-Origin\", \"*\");")]
    [InlineData("context.Response.Headers[\"Access-Control-Allow-Origin\"] = \"*\"; context.Response.Headers.SetCommaSeparatedValues(\"Access-Control-Allow-Origin\", \"*\");")]
    [InlineData("context.Response.Headers.Append(\"Access-Control-Allow-Origin\", \"*\"); context.Response.Headers.Remove(\"Access-Control-Allow-Origin\"); context.Response.Headers.Append(\"Access-Control-Allow-Origin\", \"*\");")]
    [InlineData("context.Response.Headers.Append(\"Access-Control-Allow-Origin\", \"*\"); context.Response.Clear(); context.Response.Headers.Append(\"Access-Control-Allow-Origin\", \"*\");")]
    [InlineData("if (context.Request.Path == \"/\") context.Response.Headers.Append(\"Access-Control-Allow-Origin\", \"*\"); else context.Response.Headers.Append(\"Access-Control-Allow-Origin\", \"https://a.example\");")]
    [InlineData("if (context.Request.Path == \"/\") { context.Response.Headers.Append(\"Access-Control-Allow-Origin\", \"*\"); return; } context.Response.Headers.Append(\"Access-Control-Allow-Origin\", \"https://a.example\");")]
    [InlineData("context.Response.Headers.Append(\"Vary\", \"Origin\"); context.Response.Headers.Append(\"Vary\", \"Accept\"); context.Response.Headers.Append(\"Access-Control-Allow-Origin\", \"*\");")]
    [InlineData("foreach (var path in s_allowed) if (context.Request.Path == path) context.Response.Headers.Append(\"Access-Control-Allow-Origin\", \"*\");")]
    public Task Silent_where_one_is_left(string statements) => HandWritten.CheckStatements(statements);

    [Theory]
    [InlineData("!headers.ContainsKey(\"Access-Control-Allow-Origin\")")]
    [InlineData("!headers.ContainsKey(HeaderNames.AccessControlAllowOrigin)")]
    [InlineData("!headers.TryGetValue(\"access-control-allow-origin\", out _)")]
    [InlineData("string.IsNullOrEmpty(headers[\"Access-Control-Allow-Origin\"])")]
    [InlineData("headers.AccessControlAllowOrigin.Count == 0")]
    [InlineData("StringValues.IsNullOrEmpty(headers.AccessControlAllowOrigin)")]
    [InlineData("!context.Response.HasStarted && !headers.Any(header => header.Key == \"Access-Control-Allow-Origin\")")]
    [InlineData("!isThere")]
    [InlineData("isThere is false")]
    public Task Silent_where_the_header_is_looked_for_first(string test) => HandWritten.CheckStatements($$"""
        var headers = context.Response.Headers;
        headers.Append("Access-Control-Allow-Origin", "https://a.example");
        headers.Append("Access-Control-Allow-Credentials", "true");
        var isThere = headers.ContainsKey("Access-Control-Allow-Origin");
        if ({{test}})
            headers.Append("Access-Control-Allow-Origin", "*");
        context.Response.OnStarting(() =>
        {
            if ({{test}})
                headers["Access-Control-Allow-Origin"] = "*";
            return Task.CompletedTask;
        });
        """);

    [Fact]
    public Task Silent_where_helpers_or_exits_look_for_the_header() => HandWritten.CheckStatements("""
        context.Response.Headers.Append("Access-Control-Allow-Origin", "https://a.example");
        SetDefault(context.Response.Headers, "Access-Control-Allow-Origin", "*");
        if (!context.Response.Headers.ContainsKey("Access-Control-Allow-Origin"))
            Add(context);
        if (context.Response.Headers.ContainsKey("Access-Control-Allow-Origin"))
            return;
        context.Response.Headers.Append("Access-Control-Allow-Origin", "https://b.example");

        static void Add(HttpContext c) => c.Response.Headers.Append("Access-Control-Allow-Origin", "https://c.example");
        static void SetDefault(IHeaderDictionary headers, string name, string value)
        {
            if (!headers.ContainsKey(name))
                headers.Append(name, value);
        }
        """);

    [Fact]
    public Task Reports_what_is_added_because_it_is_there() => HandWritten.CheckStatements("""
        context.Response.Headers.Append("Access-Control-Allow-Origin", "https://a.example");
        if (context.Response.Headers.ContainsKey("Access-Control-Allow-Origin"))
            context.Response.Headers.Append("Access-Control-Allow-Origin", {|CORS1013:"https://b.example"|});
        if (context.Response.Headers.ContainsKey("Access-Control-Allow-Methods"))
            context.Response.Headers.Append("Access-Control-Allow-Origin", {|CORS1013:"https://c.example"|});
        """);

    [Fact]
    public Task Each_server_adds_in_its_own_way() => HandWritten.Check("""
        public sealed class Servers
        {
            public void Listener(HttpListenerResponse response)
            {
                response.AddHeader("Access-Control-Allow-Origin", "*");
                response.AddHeader("Access-Control-Allow-Origin", "https://a.example");
                response.AppendHeader("Access-Control-Allow-Origin", {|CORS1013:"https://a.example"|});
            }

            public void ListenerHeaders(HttpListenerResponse response)
            {
                response.Headers.Add("Access-Control-Allow-Origin", "*");
                response.Headers.Add("Access-Control-Allow-Origin", {|CORS1013:"*"|});
            }

            public void Web(System.Web.HttpResponse response)
            {
                response.AddHeader("Access-Control-Allow-Origin", "*");
                response.AddHeader("Access-Control-Allow-Origin", {|CORS1013:"*"|});
            }

            public void Cleared(System.Web.HttpResponse response)
            {
                response.AppendHeader("Access-Control-Allow-Origin", "*");
                response.ClearHeaders();
                response.AppendHeader("Access-Control-Allow-Origin", "*");
            }

            public HttpResponseData Function(HttpRequestData request)
            {
                var response = request.CreateResponse(HttpStatusCode.OK);
                response.Headers.Add("Access-Control-Allow-Origin", "*");
                response.Headers.Add("Access-Control-Allow-Origin", {|CORS1013:"*"|});
                return response;
            }

            public void Owin(Microsoft.Owin.IOwinContext context)
            {
                context.Response.Headers.Set("Access-Control-Allow-Origin", "*");
                context.Response.Headers.Append("Access-Control-Allow-Origin", {|CORS1013:"*"|});
            }
        }
        """);
}
