namespace CorsAnalyzers.Tests.Surfaces.HandWritten;

/// <summary>CORS1003, CORS1008 and CORS1012: the request's Origin sent back.</summary>
public sealed class RequestOriginTests
{
    private const string Credentials = "context.Response.Headers[\"Access-Control-Allow-Credentials\"] = \"true\"; context.Response.Headers.Append(\"Vary\", \"Origin\");";

    [Theory]
    [InlineData("context.Response.Headers[\"Access-Control-Allow-Origin\"] = {|CORS1003:context.Request.Headers[\"Origin\"]|};")]
    [InlineData("context.Response.Headers[\"Access-Control-Allow-Origin\"] = {|CORS1003:context.Request.Headers.Origin|};")]
    [InlineData("context.Response.Headers.AccessControlAllowOrigin = {|CORS1003:context.Request.Headers.Origin|};")]
    [InlineData("context.Response.Headers[\"Access-Control-Allow-Origin\"] = {|CORS1003:context.Request.Headers[HeaderNames.Origin]|};")]
    [InlineData("context.Response.Headers.Append(\"Access-Control-Allow-Origin\", {|CORS1003:context.Request.Headers[\"Origin\"].ToString()|});")]
    [InlineData("context.Response.Headers.Append(\"Access-Control-Allow-Origin\", new[] { (string){|CORS1003:context.Request.Headers[\"Origin\"]|} });")]
    [InlineData("context.Response.Headers.Append(\"Access-Control-Allow-Origin\", {|CORS1003:context.Request.Headers[\"Origin\"].FirstOrDefault()|});")]
    [InlineData("context.Response.Headers[\"Access-Control-Allow-Origin\"] = new StringValues({|CORS1003:context.Request.Headers.Origin.ToString()|});")]
    [InlineData("var origin = {|CORS1003:context.Request.Headers.Origin|}; if (!string.IsNullOrEmpty(origin)) { context.Response.Headers[\"Access-Control-Allow-Origin\"] = origin; }")]
    [InlineData("if (context.Request.Headers.TryGetValue(\"Origin\", out var origin)) { context.Response.Headers[\"Access-Control-Allow-Origin\"] = {|CORS1003:origin|}; }")]
    [InlineData("if (context.Request.Headers.TryGetValue(HeaderNames.Origin, out StringValues origin)) context.Response.Headers.Append(\"Access-Control-Allow-Origin\", {|CORS1003:origin|});")]
    [InlineData("if (context.Request.Headers.ContainsKey(\"Origin\")) context.Response.Headers[\"Access-Control-Allow-Origin\"] = {|CORS1003:context.Request.Headers[\"Origin\"]|};")]
    [InlineData("var request = context.Request; var headers = context.Response.Headers; headers[\"Access-Control-Allow-Origin\"] = {|CORS1003:request.Headers[\"Origin\"]|};")]
    [InlineData("if (HttpMethods.IsOptions(context.Request.Method)) { context.Response.Headers[\"Access-Control-Allow-Origin\"] = {|CORS1003:context.Request.Headers[\"Origin\"]|}; context.Response.StatusCode = 204; }")]
    public Task Reports_an_echo_with_credentials(string statements) => HandWritten.CheckStatements(Credentials + "\n" + statements);

    [Theory]
    [InlineData("var origin = context.Request.Headers.Origin.ToString(); if (s_allowed.Contains(origin)) context.Response.Headers[\"Access-Control-Allow-Origin\"] = origin;")]
    [InlineData("string origin = context.Request.Headers.Origin; if (!s_allowed.Contains(origin)) return; context.Response.Headers[\"Access-Control-Allow-Origin\"] = origin;")]
    [InlineData("if (context.Request.Headers.Origin == \"https://app.example.com\") context.Response.Headers[\"Access-Control-Allow-Origin\"] = context.Request.Headers.Origin;")]
    [InlineData("if (environment.IsDevelopment()) context.Response.Headers[\"Access-Control-Allow-Origin\"] = context.Request.Headers.Origin;")]
    [InlineData("if (Outside(context)) context.Response.Headers[\"Access-Control-Allow-Origin\"] = context.Request.Headers.Origin; static bool Outside(HttpContext c) => c.Request.Headers[\"Origin\"] == \"https://app.example.com\";")]
    [InlineData("if (context.RequestServices.GetHashCode() == 1 && await Task.FromResult(s_allowed.Contains(context.Request.Headers.Origin))) context.Response.Headers[\"Access-Control-Allow-Origin\"] = context.Request.Headers.Origin;")]
    [InlineData("context.Response.Headers[\"Access-Control-Allow-Origin\"] = context.Request.Headers[\"X-Origin\"];")]
    [InlineData("context.Response.Headers[\"Access-Control-Allow-Origin\"] = context.Request.Query[\"Origin\"];")]
    [InlineData("context.Response.Headers[\"Access-Control-Allow-Origin\"] = Environment.GetEnvironmentVariable(\"ORIGIN\");")]
    [InlineData("context.Response.Headers[\"X-Origin\"] = context.Request.Headers.Origin;")]
    public Task Silent_where_it_is_checked_or_something_else(string statements) => HandWritten.CheckStatements(Credentials + "\n" + statements);

    [Fact]
    public Task Silent_without_credentials() => HandWritten.CheckStatements("context.Response.Headers.Append(\"Vary\", \"Origin\"); context.Response.Headers[\"Access-Control-Allow-Origin\"] = context.Request.Headers.Origin;");

    [Fact]
    public Task Silent_where_code_that_cannot_be_seen_is_asked_about_the_request() => HandWritten.Check("""
        public interface IOrigins { bool IsAllowed(HttpContext context); }

        public sealed class Middleware(IOrigins origins)
        {
            public void Invoke(HttpContext context)
            {
                if (!origins.IsAllowed(context))
                    return;

                context.Response.Headers["Access-Control-Allow-Origin"] = context.Request.Headers.Origin;
                context.Response.Headers["Access-Control-Allow-Credentials"] = "true";
                context.Response.Headers["Vary"] = "Origin";
            }
        }
        """);

    [Fact]
    public Task Reports_the_echo_of_every_server() => HandWritten.CheckOnly(["CORS1003"], """
        public sealed class Servers
        {
            public void Listener(HttpListenerContext context)
            {
                context.Response.AddHeader("Access-Control-Allow-Origin", {|CORS1003:context.Request.Headers["Origin"]|});
                context.Response.AddHeader("Access-Control-Allow-Credentials", "true");
            }

            public void Web()
            {
                var context = System.Web.HttpContext.Current;
                context.Response.AppendHeader("Access-Control-Allow-Origin", {|CORS1003:context.Request.Headers.Get("Origin")|});
                context.Response.AppendHeader("Access-Control-Allow-Credentials", "true");
            }

            public HttpResponseData Function(HttpRequestData request)
            {
                var response = request.CreateResponse(HttpStatusCode.OK);
                if (request.Headers.TryGetValues("Origin", out var origins))
                {
                    response.Headers.Add("Access-Control-Allow-Origin", {|CORS1003:origins.FirstOrDefault()|});
                    response.Headers.Add("Access-Control-Allow-Credentials", "true");
                }

                return response;
            }

            public void Owin(Microsoft.Owin.IOwinContext context)
            {
                context.Response.Headers.Set("Access-Control-Allow-Origin", {|CORS1003:context.Request.Headers["Origin"]|});
                context.Response.Headers.Set("Access-Control-Allow-Credentials", "true");
            }
        }

        public sealed class OrdersController : System.Web.Http.ApiController
        {
            public HttpResponseMessage Get()
            {
                var response = Request.CreateResponse(HttpStatusCode.OK);
                response.Headers.Add("Access-Control-Allow-Origin", {|CORS1003:Request.Headers.GetValues("Origin").FirstOrDefault()|});
                response.Headers.Add("Access-Control-Allow-Credentials", "true");
                return response;
            }
        }
        """);

    [Theory]
    [InlineData("var origin = context.Request.Headers.Origin.ToString(); if ({|CORS1008:origin.EndsWith(\"example.com\")|}) context.Response.Headers[\"Access-Control-Allow-Origin\"] = origin;")]
    [InlineData("string origin = context.Request.Headers[\"Origin\"]; if (origin != null && {|CORS1008:origin.StartsWith(\"https://example.com\", StringComparison.OrdinalIgnoreCase)|}) { context.Response.Headers[\"Access-Control-Allow-Origin\"] = origin; }")]
    [InlineData("string origin = context.Request.Headers[\"Origin\"]; if (!{|CORS1008:origin.Contains(\"example.com\")|}) return; context.Response.Headers[\"Access-Control-Allow-Origin\"] = origin;")]
    [InlineData("string origin = context.Request.Headers[\"Origin\"]; var isAllowed = s_allowed.Contains(origin) || {|CORS1008:origin.StartsWith(\"http://localhost\")|}; if (isAllowed) context.Response.Headers[\"Access-Control-Allow-Origin\"] = origin;")]
    [InlineData("string origin = context.Request.Headers[\"Origin\"]; context.Response.Headers[\"Access-Control-Allow-Origin\"] = {|CORS1008:origin.EndsWith(\"example.com\")|} ? origin : \"https://app.example.com\";")]
    [InlineData("string origin = context.Request.Headers[\"Origin\"]; if (IsAllowed(origin)) context.Response.Headers[\"Access-Control-Allow-Origin\"] = origin; static bool IsAllowed(string o) => {|CORS1008:o.EndsWith(\"example.com\")|};")]
    [InlineData("Write(context, context.Request.Headers.Origin.ToString()); static void Write(HttpContext c, string o) { if ({|CORS1008:o.EndsWith(\"example.com\")|}) c.Response.Headers[\"Access-Control-Allow-Origin\"] = o; }")]
    [InlineData("context.Response.Headers[\"Access-Control-Allow-Origin\"] = Resolve(context.Request.Headers.Origin); static string Resolve(string o) => {|CORS1008:o.EndsWith(\"example.com\")|} ? o : null;")]
    [InlineData("string origin = context.Request.Headers[\"Origin\"]; if (Uri.TryCreate(origin, UriKind.Absolute, out var uri) && {|CORS1008:uri.Host.EndsWith(\"example.com\")|}) context.Response.Headers[\"Access-Control-Allow-Origin\"] = origin;")]
    [InlineData("string origin = context.Request.Headers[\"Origin\"]; if ({|CORS1008:System.Text.RegularExpressions.Regex.IsMatch(origin, @\"^https://.*example\\.com$\")|}) context.Response.Headers[\"Access-Control-Allow-Origin\"] = origin;")]
    [InlineData("string origin = context.Request.Headers[\"Origin\"]; if ({|CORS1008:\"https://a.example.com,https://b.example.com\".Contains(origin)|}) context.Response.Headers[\"Access-Control-Allow-Origin\"] = origin;")]
    public Task Reports_a_check_that_others_pass(string statements) => HandWritten.CheckStatements("context.Response.Headers.Append(\"Vary\", \"Origin\");\n" + statements);

    [Theory]
    [InlineData("string origin = context.Request.Headers[\"Origin\"]; if (origin.EndsWith(\".example.com\")) context.Response.Headers[\"Access-Control-Allow-Origin\"] = origin;")]
    [InlineData("string origin = context.Request.Headers[\"Origin\"]; if (origin.StartsWith(\"http://localhost:\")) context.Response.Headers[\"Access-Control-Allow-Origin\"] = origin;")]
    [InlineData("string origin = context.Request.Headers[\"Origin\"]; if (origin.EndsWith(\"example.com\")) context.Response.Headers[\"Access-Control-Allow-Origin\"] = \"https://example.com\";")]
    [InlineData("string origin = context.Request.Headers[\"Origin\"]; if (origin.EndsWith(\"example.com\") && s_allowed.Contains(origin)) context.Response.Headers[\"Access-Control-Allow-Origin\"] = origin;")]
    [InlineData("string origin = context.Request.Headers[\"Origin\"]; if (!s_allowed.Contains(origin)) return; if (origin.EndsWith(\"example.com\")) context.Response.Headers[\"Access-Control-Allow-Origin\"] = origin;")]
    [InlineData("string origin = context.Request.Headers[\"Origin\"]; Validate(origin); if (origin.EndsWith(\"example.com\")) context.Response.Headers[\"Access-Control-Allow-Origin\"] = origin; static void Validate(string o) { if (o != \"x\") throw new InvalidOperationException(); }")]
    [InlineData("string origin = context.Request.Headers[\"Origin\"]; if (!origin.EndsWith(\"example.com\")) context.Response.Headers[\"Access-Control-Allow-Origin\"] = origin;")]
    [InlineData("string origin = context.Request.Headers[\"Origin\"]; if (origin.EndsWith(Environment.GetEnvironmentVariable(\"DOMAIN\"))) context.Response.Headers[\"Access-Control-Allow-Origin\"] = origin;")]
    [InlineData("string origin = context.Request.Headers[\"Origin\"]; if (origin.EndsWith(origin)) context.Response.Headers[\"Access-Control-Allow-Origin\"] = origin;")]
    [InlineData("string origin = context.Request.Headers[\"Origin\"]; if (context.Request.Path.Value.EndsWith(\"example.com\") && origin != null) context.Response.Headers[\"Access-Control-Allow-Origin\"] = origin;")]
    public Task Silent_where_nobody_else_passes(string statements) => HandWritten.CheckOnly(["CORS1008"], HandWritten.Around(statements));

    [Theory]
    [InlineData("context.Response.Headers[\"Access-Control-Allow-Origin\"] = {|CORS1012:context.Request.Headers.Origin|};")]
    [InlineData("string origin = {|CORS1012:context.Request.Headers[\"Origin\"]|}; if (s_allowed.Contains(origin)) context.Response.Headers.AccessControlAllowOrigin = origin;")]
    [InlineData("context.Response.Headers[\"Access-Control-Allow-Origin\"] = context.Request.Headers.Origin == \"https://a.example\" ? {|CORS1012:\"https://a.example\"|} : \"https://b.example\";")]
    public Task Reports_a_missing_Vary(string statements) => HandWritten.CheckStatements(statements);

    [Theory]
    [InlineData("context.Response.Headers.Vary = \"Origin\"; context.Response.Headers.AccessControlAllowOrigin = context.Request.Headers.Origin;")]
    [InlineData("context.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Origin); context.Response.Headers.AccessControlAllowOrigin = context.Request.Headers.Origin;")]
    [InlineData("context.Response.Headers.AccessControlAllowOrigin = context.Request.Headers.Origin; Outside.Decorate(context.Response);")]
    [InlineData("context.Response.Headers.AccessControlAllowOrigin = context.Request.Headers.Origin; Vary(context); static void Vary(HttpContext c) => c.Response.Headers.Append(\"Vary\", \"Origin\");")]
    [InlineData("context.Response.Headers.AccessControlAllowOrigin = context.Request.Path == \"/\" ? \"https://a.example\" : \"https://b.example\";")]
    public Task Silent_where_Vary_is_sent_or_may_be(string statements) =>
        HandWritten.Check(HandWritten.Around(statements), "public abstract class Decorator { public abstract void Decorate(HttpResponse response); } public static class Outside { public static Decorator s_decorator; public static void Decorate(HttpResponse response) => s_decorator.Decorate(response); }");

    [Fact]
    public Task Reports_a_switch_on_the_Origin_without_Vary() => HandWritten.Check("""
        public static class Middleware
        {
            public static void Statement(HttpContext context)
            {
                switch (context.Request.Headers.Origin.ToString())
                {
                    case "https://a.example":
                        context.Response.Headers["Access-Control-Allow-Origin"] = {|CORS1012:"https://a.example"|};
                        break;
                }
            }

            public static void Expression(HttpContext context)
            {
                var origin = context.Request.Headers.Origin.ToString();
                context.Response.Headers["Access-Control-Allow-Origin"] = origin switch { "https://a.example" => {|CORS1012:"https://a.example"|}, _ => "https://b.example" };
            }

            public static void Path(HttpContext context)
            {
                switch (context.Request.Path.Value)
                {
                    case "/":
                        context.Response.Headers["Access-Control-Allow-Origin"] = "https://a.example";
                        break;
                }
            }
        }
        """);

    [Theory]
    [InlineData("environment.IsDevelopment() && origin.StartsWith(\"http://localhost\")")]
    [InlineData("s_allowed.Contains(origin) || (environment.IsDevelopment() && origin.StartsWith(\"http://192.168.\"))")]
    [InlineData("s_allowed.Contains(origin) || (isDevelopment && origin.StartsWith(\"http://192.168.\"))")]
    public Task Silent_about_a_weak_check_that_only_a_developer_s_machine_asks(string test) => HandWritten.CheckStatements($$"""
        string origin = context.Request.Headers.Origin;
        var isDevelopment = environment.IsDevelopment();
        if ({{test}})
        {
            context.Response.Headers.Append("Vary", "Origin");
            context.Response.Headers["Access-Control-Allow-Origin"] = origin;
            context.Response.Headers["Access-Control-Allow-Credentials"] = "true";
        }
        """);

    [Fact]
    public Task Reports_a_weak_check_that_all_other_machines_ask() => HandWritten.CheckStatements("""
        string origin = context.Request.Headers.Origin;
        if (!environment.IsDevelopment() && {|CORS1008:origin.EndsWith("example.com")|})
        {
            context.Response.Headers.Append("Vary", "Origin");
            context.Response.Headers["Access-Control-Allow-Origin"] = origin;
        }
        """);
}
