namespace CorsAnalyzers.Tests.Surfaces.HandWritten;

/// <summary>The traps of real code: what looks like a response's headers, or like a mistake, and is none.</summary>
public sealed class SilentTests
{
    [Fact]
    public Task Headers_of_outgoing_requests() => HandWritten.Check("""
        public sealed class Client(HttpClient client)
        {
            public Task<HttpResponseMessage> Send()
            {
                var request = new HttpRequestMessage(HttpMethod.Get, "https://api.example.com");
                request.Headers.Add("Access-Control-Allow-Origin", "*");
                request.Headers.Add("Access-Control-Allow-Credentials", "true");
                client.DefaultRequestHeaders.Add("Access-Control-Allow-Origin", "*");
                client.DefaultRequestHeaders.Add("Access-Control-Allow-Credentials", "true");
                return client.SendAsync(request);
            }

            public WebRequest Old()
            {
                var request = WebRequest.Create("https://api.example.com");
                request.Headers["Access-Control-Allow-Origin"] = "*";
                request.Headers.Add("Access-Control-Allow-Credentials", "true");
                return request;
            }

            public Dictionary<string, string> Dictionary() => new() { ["Access-Control-Allow-Origin"] = "*", ["Access-Control-Allow-Credentials"] = "true" };

            public IHeaderDictionary Loose() => new HeaderDictionary { ["Access-Control-Allow-Origin"] = "*", ["Access-Control-Allow-Credentials"] = "true" };
        }
        """);

    [Fact]
    public Task Headers_of_received_and_of_faked_responses() => HandWritten.Check("""
        public sealed class Client(HttpClient client)
        {
            public async Task<HttpResponseMessage> Send(HttpRequestMessage request)
            {
                var response = await client.SendAsync(request);
                response.Headers.Add("Access-Control-Allow-Origin", "*");
                response.Headers.Add("Access-Control-Allow-Credentials", "true");
                return response;
            }
        }

        public sealed class FakeHandler : HttpMessageHandler
        {
            protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, System.Threading.CancellationToken cancellationToken)
            {
                var response = new HttpResponseMessage();
                response.Headers.Add("Access-Control-Allow-Origin", "*");
                response.Headers.Add("Access-Control-Allow-Credentials", "true");
                return Task.FromResult(response);
            }
        }

        public sealed class Kept : System.Web.Http.ApiController
        {
            public string Get()
            {
                var response = new HttpResponseMessage();
                response.Headers.Add("Access-Control-Allow-Origin", "*");
                response.Headers.Add("Access-Control-Allow-Credentials", "true");
                return response.ToString();
            }
        }
        """);

    [Fact]
    public Task Headers_of_incoming_requests() => HandWritten.CheckStatements("""
        context.Request.Headers["Access-Control-Allow-Origin"] = "*";
        context.Request.Headers.Append("Access-Control-Allow-Credentials", "true");
        var headers = context.Request.Headers;
        headers.Add("Access-Control-Allow-Methods", "put");
        """);

    [Fact]
    public Task Comments_and_strings() => HandWritten.CheckStatements(""""
        // context.Response.Headers["Access-Control-Allow-Origin"] = "*"; context.Response.Headers["Access-Control-Allow-Credentials"] = "true";
        var code = """context.Response.Headers["Access-Control-Allow-Origin"] = "*"; context.Response.Headers["Access-Control-Allow-Credentials"] = "true";""";
        context.Items[code] = "Access-Control-Allow-Origin: *";
        """");

    [Fact]
    public Task Look_alike_types() => HandWritten.Check("""
        namespace Own
        {
            public sealed class HttpContext { public HttpResponse Response { get; } = new(); }

            public sealed class HttpResponse
            {
                public Dictionary<string, string> Headers { get; } = new();
                public void AppendHeader(string name, string value) { }
            }

            public interface IHeaderDictionary : IDictionary<string, string> { }

            public sealed class Recorder
            {
                public void Record(HttpContext context, IHeaderDictionary headers)
                {
                    context.Response.Headers["Access-Control-Allow-Origin"] = "*";
                    context.Response.Headers["Access-Control-Allow-Credentials"] = "true";
                    context.Response.AppendHeader("Access-Control-Allow-Methods", "put");
                    headers["Access-Control-Allow-Origin"] = "null";
                    var query = new System.Collections.Specialized.NameValueCollection { ["Access-Control-Allow-Origin"] = "null" };
                    query.Add("Access-Control-Allow-Origin", "https://example.com/");
                }
            }
        }
        """);

    [Theory]
    [InlineData("\"false\"")]
    [InlineData("Environment.GetEnvironmentVariable(\"CREDENTIALS\")")]
    [InlineData("context.Items[\"credentials\"]?.ToString()")]
    public Task Credentials_that_are_not_true_beside_any_origin(string value) => HandWritten.CheckOnly(["CORS1001", "CORS2002", "CORS1003"], HandWritten.Around($"""
        context.Response.Headers["Access-Control-Allow-Origin"] = "*";
        context.Response.Headers["Access-Control-Allow-Headers"] = "*";
        context.Response.Headers["Access-Control-Allow-Credentials"] = {value};
        """));

    [Theory]
    [InlineData("Environment.GetEnvironmentVariable(\"ORIGIN\")")]
    [InlineData("configuration[\"Cors:Origin\"]")]
    [InlineData("configuration.GetSection(\"Cors\").Value")]
    [InlineData("origins.Find(context.Request.Host.Value)")]
    public Task Origins_from_configuration_environment_or_a_database(string value) => HandWritten.Check($$"""
        using Microsoft.Extensions.Configuration;

        public interface IOrigins { string Find(string host); }

        public sealed class Middleware(IConfiguration configuration, IOrigins origins)
        {
            public void Invoke(HttpContext context)
            {
                context.Response.Headers["Access-Control-Allow-Origin"] = {{value}};
                context.Response.Headers["Access-Control-Allow-Credentials"] = "true";
            }
        }
        """);

    [Fact]
    public Task Branches_that_exclude_each_other() => HandWritten.CheckStatements("""
        if (context.Request.Path == "/public")
        {
            context.Response.Headers["Access-Control-Allow-Origin"] = "*";
        }
        else
        {
            context.Response.Headers["Access-Control-Allow-Origin"] = "https://app.example.com";
            context.Response.Headers["Access-Control-Allow-Credentials"] = "true";
        }
        """);

    [Fact]
    public Task The_same_flag_tested_twice() => HandWritten.CheckStatements("""
        var isPublic = context.Request.Path == "/public";
        context.Response.Headers["Access-Control-Allow-Origin"] = isPublic ? "*" : "https://app.example.com";
        if (!isPublic)
            context.Response.Headers["Access-Control-Allow-Credentials"] = "true";
        """);

    [Fact]
    public Task Two_responses() => HandWritten.Check("""
        public sealed class Endpoints
        {
            public static void Map(IApplicationBuilder app)
            {
                app.Map("/a", a => a.Run(context => { context.Response.Headers["Access-Control-Allow-Origin"] = "*"; return Task.CompletedTask; }));
                app.Map("/b", b => b.Run(context => { context.Response.Headers["Access-Control-Allow-Credentials"] = "true"; return Task.CompletedTask; }));
            }

            public HttpResponseData Function(HttpRequestData request)
            {
                if (request.Method == "GET")
                {
                    var open = request.CreateResponse(HttpStatusCode.OK);
                    open.Headers.Add("Access-Control-Allow-Origin", "*");
                    return open;
                }

                var closed = request.CreateResponse(HttpStatusCode.OK);
                closed.Headers.Add("Access-Control-Allow-Origin", "https://app.example.com");
                closed.Headers.Add("Access-Control-Allow-Credentials", "true");
                return closed;
            }

            public void Both(HttpListenerResponse first, HttpListenerResponse second)
            {
                first.AddHeader("Access-Control-Allow-Origin", "*");
                second.AddHeader("Access-Control-Allow-Credentials", "true");
            }
        }
        """);

    [Fact]
    public Task Any_origin_only_in_development_is_reported_where_browsers_refuse_it() => HandWritten.CheckStatements("""
        if (environment.IsDevelopment())
        {
            context.Response.Headers["Access-Control-Allow-Origin"] = {|CORS1001:"*"|};
            context.Response.Headers["Access-Control-Allow-Credentials"] = "true";
        }
        """);

    [Fact]
    public Task A_value_that_is_overwritten() => HandWritten.CheckStatements("""
        context.Response.Headers["Access-Control-Allow-Origin"] = "*";
        context.Response.Headers["Access-Control-Allow-Origin"] = "https://app.example.com";
        context.Response.Headers["Access-Control-Allow-Credentials"] = "true";
        """);

    [Fact]
    public Task Names_that_are_other_headers() => HandWritten.CheckStatements("""
        context.Response.Headers["Access-Token"] = "1";
        context.Response.Headers["X-Access-Control"] = "1";
        context.Response.Headers["Access-Control-Allow-Private-Network"] = "true";
        context.Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        context.Response.Headers["Timing-Allow-Origin"] = "*";
        """);

    [Fact]
    public Task Headers_that_an_unseen_loop_copies() => HandWritten.CheckStatements("""
        foreach (var (name, value) in context.Items)
            context.Response.Headers[(string)name] = (string)value;

        context.Response.Headers["Access-Control-Allow-Origin"] = context.Request.Headers.Origin;
        """);

    [Theory]
    [InlineData("if (context.Request.IsHttps) context.Response.Headers[\"Access-Control-Allow-Origin\"] = \"https://shop.example\"; else context.Response.Headers.Remove(\"Access-Control-Allow-Credentials\");")]
    [InlineData("if (context.Request.IsHttps) { context.Response.Headers.AccessControlAllowOrigin = \"https://shop.example\"; return; } context.Response.Headers.Remove(\"Access-Control-Allow-Credentials\");")]
    public Task CORS1001_where_one_side_overwrites_the_wildcard_and_the_other_removes_the_credentials(string choice) => HandWritten.CheckStatements(
        $"""
        context.Response.Headers["Access-Control-Allow-Origin"] = "*";
        context.Response.Headers["Access-Control-Allow-Credentials"] = "true";
        {choice}
        """);

    [Theory]
    [InlineData("context.Response.Headers.Append(\"Access-Control-Allow-Origin\", \"https://a.example\"); context.Response.Headers.Remove(Environment.GetEnvironmentVariable(\"NAME\")); context.Response.Headers.Append(\"Access-Control-Allow-Origin\", \"https://b.example\");")]
    [InlineData("context.Response.Headers[\"Access-Control-Allow-Origin\"] = \"*\"; context.Response.Headers[\"Access-Control-Allow-Credentials\"] = \"true\"; context.Response.Headers.Remove(context.Request.Path);")]
    public Task Where_a_header_is_removed_whose_name_is_not_known(string statements) => HandWritten.CheckStatements(statements);
}
