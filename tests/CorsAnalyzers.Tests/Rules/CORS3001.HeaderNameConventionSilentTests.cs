using CorsAnalyzers.Surfaces.HeaderNames;
using CorsAnalyzers.Tests.Infrastructure;

namespace CorsAnalyzers.Tests.Rules;

/// <summary>What is no header, or is none of the rule's business: the traps of real code.</summary>
public sealed class HeaderNameConventionSilentTests
{
    private static Task Check(string source, params string[] furtherFiles)
    {
        var test = OneRule.Create<HeaderNameAnalyzer>("CORS3001", source, furtherFiles);
        test.AddAspNetCore();
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task Silent_about_look_ups_that_mind_the_case() => Check("""
        public class C
        {
            private const string Signature = "my-signature";

            public void Rest(APIGatewayProxyRequest request)
            {
                _ = request.Headers["authorization"];
                _ = request.Headers.TryGetValue("x-request-id", out _);
                _ = request.Headers.ContainsKey("origin");
                _ = request.MultiValueHeaders["tenantId"];
                _ = request.Headers[Signature];
                var headers = request.Headers;
                _ = headers["api_key"];
                _ = request?.Headers?["user_id"];
            }

            public void Http(APIGatewayHttpApiV2ProxyRequest request, ApplicationLoadBalancerRequest balancer)
            {
                _ = request.Headers["authorization"];
                _ = request.Headers.TryGetValue("accesstoken", out _);
                _ = balancer.Headers["x-forwarded-for"];
            }

            public bool Sets(string name) => new HashSet<string> { "accessToken", "x-request-id" }.Contains(name);

            public APIGatewayProxyRequest TestData() => new() { Headers = new Dictionary<string, string> { ["accessToken"] = "1", { "x-request-id", "2" } } };
        }
        """.Replace(", { \"x-request-id\", \"2\" }", ", [\"x-request-id\"] = \"2\"", StringComparison.Ordinal));

    [Fact]
    public Task Silent_about_what_is_no_header() => Check("""
        using System.Net.Http.Headers;
        using System.Text.Json;
        using System.Text.Json.Nodes;
        using Microsoft.AspNetCore.Http;
        using Microsoft.Extensions.Configuration;

        public class TableControl { public void AddHeader(string name) { } public object Headers { get; set; } }
        public class Header { public string Get(string key) => key; public string this[string key] => key; }
        public class MessageHeaders : Dictionary<string, object> { public void Set(string key, object value) { } }
        public class JwtHeader : Dictionary<string, object> { }

        public class C
        {
            public void M(HttpContext context, IConfiguration configuration, JsonObject json, TableControl table, Header header, MessageHeaders broker, JwtHeader jwt, HttpResponseHeaders response, HttpContentHeaders content)
            {
                _ = context.Request.Query["access_token"];
                _ = context.Request.Query.TryGetValue("access_token", out _);
                _ = context.Request.Cookies["session_id"];
                _ = context.Request.Form["user_name"];
                context.Response.Cookies.Append("session_id", "1");
                _ = context.User.FindFirst("user_id");
                _ = context.Items["user_id"];
                _ = json["access_token"];
                _ = configuration["ApiKey"];
                _ = Environment.GetEnvironmentVariable("API_KEY");
                var headers = new Dictionary<string, string> { ["oauth_token"] = "1", ["oauth_nonce"] = "2" };
                headers.Add("oauth_version", "1.0");
                Console.WriteLine(headers["oauth_token"]);
                var form = new Dictionary<string, string> { { "grant_type", "x" }, { "client_id", "y" } };
                _ = new System.Net.Http.FormUrlEncodedContent(form);
                _ = jwt["kid_id"];
                broker.Set("MT-messageId", 1);
                broker["messageId"] = 1;
                _ = content.ContentEncoding.Contains("my_gzip");
                table.AddHeader("EventType");
                _ = header.Get("eventType");
                _ = header["eventType"];
                response.TryAddWithoutValidation("Location", "order_id");
                response.Add("X-Names", new[] { "first_name", "last_name" });
                context.Response.Headers["X-Total"] = "some_value";
                context.Response.Headers["Access-Control-Allow-Methods"] = "get_it";
                context.Response.Headers["Access-Control-Allow-Origin"] = "my_origin";
            }
        }
        """);

    [Theory]
    [InlineData("X-Api-Key")]
    [InlineData("x-api-key")]
    [InlineData("anthropic-version")]
    [InlineData("Ocp-Apim-Subscription-Key")]
    [InlineData("stripe-signature")]
    [InlineData("hibp-api-key")]
    [InlineData("trakt-api-key")]
    [InlineData("apikey")]
    [InlineData("token")]
    [InlineData("x-ms-date")]
    [InlineData("x-goog-api-key")]
    [InlineData("CloudFront-Viewer-Country")]
    [InlineData("HX-Trigger")]
    [InlineData("X-MediaBrowser-Token")]
    [InlineData("X-Emby-Token")]
    [InlineData("X-Transmission-Session-Id")]
    [InlineData("transferMode.dlna.org")]
    [InlineData("ETag")]
    [InlineData("WWW-Authenticate")]
    [InlineData("TE")]
    [InlineData("DNT")]
    [InlineData("Content-MD5")]
    [InlineData("X-XSS-Protection")]
    [InlineData("Sec-WebSocket-Key")]
    [InlineData("DPoP")]
    [InlineData("P3P")]
    [InlineData("traceparent")]
    [InlineData("X-Amz-Date")]
    [InlineData("X-UA-Compatible")]
    [InlineData("X-RateLimit-Limit")]
    [InlineData("MCP-Protocol-Version")]
    [InlineData("NEL")]
    [InlineData("SourceMap")]
    [InlineData("MediaBrowser")]
    [InlineData("requestid")]
    [InlineData("accesstoken")]
    [InlineData("X-SKU")]
    [InlineData("X-Prefix-")]
    [InlineData("x-acme-")]
    [InlineData(":path")]
    [InlineData(":method")]
    [InlineData("")]
    [InlineData("X-Schlüssel-id")]
    [InlineData("method.request.header.accessToken[]")]
    public Task Silent_about_names_that_others_fixed_and_names_that_cannot_be_split(string name) => Check($$"""
        public class C
        {
            public void M(WebHeaderCollection headers) => headers["{{name}}"] = "1";
        }
        """);

    /// <summary>One mistake is one report: that of CORS2011.</summary>
    [Fact]
    public Task Silent_about_misspelt_names_of_CORS() => Check("""
        public class C
        {
            public APIGatewayProxyResponse Get() => new APIGatewayProxyResponse
            {
                Headers = new Dictionary<string, string> { ["AccessControlAllowOrigin"] = "*", ["access_control_allow_headers"] = "X-A", [{|CORS3001:"access-control-allow-methods"|}] = "GET" },
            };
        }
        """);

    [Fact]
    public Task Silent_about_constants_that_nobody_uses_as_headers() => Check("""
        public static class HeaderConstants
        {
            public const string AccessTokenHeader = "accessToken";
            public const string HeaderValue = "some_value";
            public const string MediaTypeHeader = "my_type";
            public static readonly string[] AllHeaders = { "accessToken", "user_id" };
        }

        public class C
        {
            public void M(Dictionary<string, string> values, WebHeaderCollection headers)
            {
                values[HeaderConstants.AccessTokenHeader] = "1";
                headers["Accept"] = HeaderConstants.HeaderValue;
                headers.Add("Accept", HeaderConstants.MediaTypeHeader);
                Console.WriteLine(string.Join(",", HeaderConstants.AllHeaders));
            }
        }
        """);

    [Fact]
    public Task Silent_about_mapping_keys_and_expressions() => Check("""
        public class C
        {
            public void M(WebHeaderCollection headers, Dictionary<string, string> parameters)
            {
                parameters["method.request.header.accessToken"] = "1";
                parameters["gatewayresponse.header.access_token"] = "'1'";
                parameters["integration.request.header.userId"] = "1";
            }
        }
        """);

    [Fact]
    public Task Silent_in_generated_code() => Check("Console.WriteLine();"[..0] + """
        // <auto-generated/>
        public class C
        {
            public void M(WebHeaderCollection headers) => headers["accessToken"] = "1";
        }
        """);
}
