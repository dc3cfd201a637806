namespace CorsAnalyzers.Tests.Surfaces.HandWritten;

/// <summary>Each rule on one header's value or name, in each way that server code writes a header.</summary>
public sealed class EveryRuleTests
{
    private const string AllowOrigin = "\"Access-Control-Allow-Origin\"";
    private const string AllowCredentials = "\"Access-Control-Allow-Credentials\"";
    private const string AllowHeaders = "\"Access-Control-Allow-Headers\"";
    private const string AllowMethods = "\"Access-Control-Allow-Methods\"";
    private const string ExposeHeaders = "\"Access-Control-Expose-Headers\"";
    private const string MaxAge = "\"Access-Control-Max-Age\"";

    [Theory]
    [InlineData("CORS1004", AllowOrigin, "{|CORS1004:\"https://example.com/\"|}")]
    [InlineData("CORS1005", AllowOrigin, "{|CORS1005:\"https://a.example, https://b.example\"|}")]
    [InlineData("CORS1006", AllowOrigin, "{|CORS1006:\"null\"|}")]
    [InlineData("CORS1007", AllowOrigin, "{|CORS1007:\"https://*.example.com\"|}")]
    [InlineData("CORS1014", AllowOrigin, "{|CORS1014:\"*\"|}")]
    [InlineData("CORS2001", AllowCredentials, "{|CORS2001:\"True\"|}")]
    [InlineData("CORS2001", AllowCredentials, "{|CORS2001:true.ToString()|}")]
    [InlineData("CORS2001", AllowCredentials, "{|CORS2001:$\"{true}\"|}")]
    [InlineData("CORS2001", AllowCredentials, "{|CORS2001:Convert.ToString(true)|}")]
    [InlineData("CORS2004", AllowMethods, "\"GET, {|CORS2004:put|}\"")]
    [InlineData("CORS2005", AllowMethods, "\"GET, {|CORS2005:TRACE|}\"")]
    [InlineData("CORS2006", AllowHeaders, "\"{|CORS2006:X-A X-B|}\"")]
    [InlineData("CORS2007", AllowHeaders, "\"X-A, {|CORS2007:Cookie|}\"")]
    [InlineData("CORS2007", ExposeHeaders, "\"X-A, {|CORS2007:Set-Cookie|}\"")]
    [InlineData("CORS2008", MaxAge, "{|CORS2008:\"10m\"|}")]
    [InlineData("CORS2010", AllowOrigin, "{|CORS2010:\"'*'\"|}")]
    [InlineData("CORS2011", "{|CORS2011:\"Access-Control-Allow-Origins\"|}", "\"*\"")]
    [InlineData("CORS2007", "{|CORS2007:\"Access-Control-Request-Method\"|}", "\"PUT\"")]
    public Task Reports_the_value_or_the_name(string id, string name, string value) => ServerShapes.Check(id, name, value);

    [Theory]
    [InlineData("CORS1001", AllowOrigin, "{|CORS1001:\"*\"|}")]
    [InlineData("CORS1009", AllowOrigin, "{|CORS1009:\"http://example.com\"|}")]
    [InlineData("CORS2002", AllowHeaders, "\"{|CORS2002:*|}\"")]
    [InlineData("CORS2002", ExposeHeaders, "\"{|CORS2002:*|}\"")]
    public Task Reports_it_beside_credentials(string id, string name, string value) => ServerShapes.Check(id, name, value, ("Access-Control-Allow-Credentials", "true"));

    [Theory]
    [InlineData("CORS1001", AllowOrigin, "\"*\"")]
    [InlineData("CORS1009", AllowOrigin, "\"http://example.com\"")]
    [InlineData("CORS2002", AllowHeaders, "\"*\"")]
    [InlineData("CORS2003", AllowHeaders, "\"*\"")]
    public Task Silent_where_credentials_are_false_or_nobody_reads_Authorization(string id, string name, string value) => ServerShapes.Check(id, name, value, ("Access-Control-Allow-Credentials", "false"));

    [Fact]
    public Task Reports_a_wildcard_that_does_not_cover_Authorization() => HandWritten.CheckStatements("""
        if (context.Request.Headers.Authorization.Count == 0)
            return;

        context.Response.Headers["Access-Control-Allow-Headers"] = "{|CORS2003:*|}";
        """);

    [Fact]
    public Task Reports_what_named_properties_get() => HandWritten.CheckStatements("""
        context.Response.Headers.AccessControlAllowOrigin = {|CORS1001:"*"|};
        context.Response.Headers.AccessControlAllowCredentials = "true";
        context.Response.Headers.AccessControlAllowMethods = "GET, {|CORS2004:Patch|}";
        context.Response.Headers.AccessControlAllowHeaders = "{|CORS2007:Origin|}, Content-Type";
        context.Response.Headers.AccessControlExposeHeaders = new[] { "X-A", "X-B" };
        context.Response.Headers.AccessControlMaxAge = {|CORS2008:"1h"|};
        context.Response.Headers.{|CORS2007:AccessControlRequestMethod|} = "PUT";
        """);

    [Fact]
    public Task Reports_names_that_the_framework_knows() => HandWritten.CheckStatements("""
        context.Response.Headers[HeaderNames.AccessControlAllowOrigin] = {|CORS1001:"*"|};
        context.Response.Headers.Append(HeaderNames.AccessControlAllowCredentials, "true");
        """);

    [Fact]
    public Task Reports_several_values_that_make_one_header() => HandWritten.CheckStatements("""
        context.Response.Headers.AppendCommaSeparatedValues("Access-Control-Allow-Methods", "GET", "PUT");
        context.Response.Headers.SetCommaSeparatedValues("Access-Control-Allow-Origin", {|CORS1005:"https://a.example", "https://b.example"|});
        context.Response.Headers["Access-Control-Allow-Headers"] = new[] { "X-A", "X-B" };
        context.Response.Headers["Access-Control-Expose-Headers"] = new StringValues(["X-A", "X-B"]);
        """);

    [Fact]
    public Task Reports_exposed_headers_in_the_answer_to_a_preflight() => HandWritten.CheckStatements("""
        if (context.Request.Method == "OPTIONS")
            context.Response.Headers[{|CORS2009:"Access-Control-Expose-Headers"|}] = "X-Total";
        if (HttpMethods.IsOptions(context.Request.Method))
            context.Response.Headers.{|CORS2009:AccessControlExposeHeaders|} = "X-Total";
        """);

    [Fact]
    public Task Reports_responses_of_contexts_that_a_call_brings() => HandWritten.Check("""
        public sealed class Server
        {
            public async Task Run(HttpListener listener)
            {
                while (true)
                {
                    HttpListenerContext context = await listener.GetContextAsync().ConfigureAwait(false);
                    HttpListenerResponse response = context.Response;
                    response.AddHeader("Access-Control-Allow-Origin", {|CORS1001:"*"|});
                    response.AddHeader("Access-Control-Allow-Credentials", "true");
                    response.Close();
                }
            }

            public void Begin(HttpListener listener) => listener.BeginGetContext(result =>
            {
                var context = listener.EndGetContext(result);
                context.Response.Headers["Access-Control-Allow-Origin"] = {|CORS1004:"https://example.com/"|};
            }, null);

            public void Each(HttpListener listener)
            {
                var first = listener.GetContext();
                first.Response.AppendHeader("Access-Control-Allow-Origin", "*");
                var second = listener.GetContext();
                second.Response.AppendHeader("Access-Control-Allow-Origin", "https://a.example");
                second.Response.AppendHeader("Access-Control-Allow-Credentials", "true");
            }
        }
        """);
}
