using CorsAnalyzers.CodeFixes.Fixes;

namespace CorsAnalyzers.Tests.Surfaces.HandWritten;

/// <summary>The fixes of the rules on responses, in code of ASP.NET Core and its relatives.</summary>
public sealed class FixTests
{
    [Fact]
    public Task Removes_credentials() => HandWritten.Fix<WildcardOriginWithCredentialsFix>("CORS1001", """
        public static class Middleware
        {
            public static void Write(HttpContext context)
            {
                // Everybody.
                context.Response.Headers["Access-Control-Allow-Origin"] = {|CORS1001:"*"|};
                context.Response.Headers.Append("Access-Control-Allow-Credentials", "true"); // cookies
                context.Response.Headers.AccessControlAllowMethods = "GET";
            }

            public static void Named(HttpResponse response)
            {
                response.Headers.AccessControlAllowOrigin = {|CORS1001:"*"|};
                response.Headers.AccessControlAllowCredentials = "true";
            }

            public static void Listener(HttpListenerResponse response)
            {
                response.AddHeader("Access-Control-Allow-Origin", {|CORS1001:"*"|});
                response.AddHeader("Access-Control-Allow-Credentials", "true");
            }
        }
        """, """
        public static class Middleware
        {
            public static void Write(HttpContext context)
            {
                // Everybody.
                context.Response.Headers["Access-Control-Allow-Origin"] = "*";
                // cookies
                context.Response.Headers.AccessControlAllowMethods = "GET";
            }

            public static void Named(HttpResponse response)
            {
                response.Headers.AccessControlAllowOrigin = "*";
            }

            public static void Listener(HttpListenerResponse response)
            {
                response.AddHeader("Access-Control-Allow-Origin", "*");
            }
        }
        """);

    [Fact]
    public Task Removes_credentials_beside_an_echo() => HandWritten.Fix<EveryOriginWithCredentialsFix>("CORS1003", """
        public static class Middleware
        {
            public static void Write(HttpContext context)
            {
                context.Response.Headers["Access-Control-Allow-Origin"] = {|CORS1003:context.Request.Headers["Origin"]|};
                context.Response.Headers["Access-Control-Allow-Credentials"] = "true";
            }
        }
        """, """
        public static class Middleware
        {
            public static void Write(HttpContext context)
            {
                context.Response.Headers["Access-Control-Allow-Origin"] = context.Request.Headers["Origin"];
            }
        }
        """);

    [Fact]
    public Task Offers_nothing_for_a_write_that_is_no_statement() => HandWritten.Fix<WildcardOriginWithCredentialsFix>("CORS1001", """
        public static class Middleware
        {
            public static void Write(HttpListenerResponse response)
            {
                Action add = () => response.AddHeader("Access-Control-Allow-Credentials", "true");
                response.AddHeader("Access-Control-Allow-Origin", {|CORS1001:"*"|});
                add();
            }
        }
        """, """
        public static class Middleware
        {
            public static void Write(HttpListenerResponse response)
            {
                Action add = () => response.AddHeader("Access-Control-Allow-Credentials", "true");
                response.AddHeader("Access-Control-Allow-Origin", {|CORS1001:"*"|});
                add();
            }
        }
        """);

    [Fact]
    public Task Adds_Vary_in_the_form_of_the_other_header() => HandWritten.Fix<MissingVaryOriginFix>("CORS1012", """
        public static class Middleware
        {
            public static void Indexer(HttpContext context)
            {
                context.Response.Headers["Access-Control-Allow-Origin"] = {|CORS1012:context.Request.Headers["Origin"]|}; // asked
            }

            public static void Appended(HttpContext context)
            {
                context.Response.Headers.Append("Access-Control-Allow-Origin", {|CORS1012:context.Request.Headers.Origin|});
            }

            public static void Named(HttpContext context)
            {
                context.Response.Headers.AccessControlAllowOrigin = {|CORS1012:context.Request.Headers.Origin|};
            }

            public static void Listener(HttpListenerContext context)
            {
                context.Response.AppendHeader("Access-Control-Allow-Origin", {|CORS1012:context.Request.Headers["Origin"]|});
            }

            public static HttpResponseData Function(HttpRequestData request)
            {
                var response = request.CreateResponse(HttpStatusCode.OK);
                if (request.Headers.TryGetValues("Origin", out var origins))
                {
                    response.Headers.Add("Access-Control-Allow-Origin", {|CORS1012:origins.First()|});
                }

                return response;
            }
        }
        """, """
        public static class Middleware
        {
            public static void Indexer(HttpContext context)
            {
                context.Response.Headers.Append("Vary", "Origin");
                context.Response.Headers["Access-Control-Allow-Origin"] = context.Request.Headers["Origin"]; // asked
            }

            public static void Appended(HttpContext context)
            {
                context.Response.Headers.Append("Vary", "Origin");
                context.Response.Headers.Append("Access-Control-Allow-Origin", context.Request.Headers.Origin);
            }

            public static void Named(HttpContext context)
            {
                context.Response.Headers.Append("Vary", "Origin");
                context.Response.Headers.AccessControlAllowOrigin = context.Request.Headers.Origin;
            }

            public static void Listener(HttpListenerContext context)
            {
                context.Response.AppendHeader("Vary", "Origin");
                context.Response.AppendHeader("Access-Control-Allow-Origin", context.Request.Headers["Origin"]);
            }

            public static HttpResponseData Function(HttpRequestData request)
            {
                var response = request.CreateResponse(HttpStatusCode.OK);
                if (request.Headers.TryGetValues("Origin", out var origins))
                {
                    response.Headers.Add("Vary", "Origin");
                    response.Headers.Add("Access-Control-Allow-Origin", origins.First());
                }

                return response;
            }
        }
        """);

    /// <summary>Compression, for one, has put Accept-Encoding into Vary.</summary>
    [Fact]
    public Task Replaces_no_Vary_of_others() => HandWritten.Fix<MissingVaryOriginFix>("CORS1012", """
        public static class Servers
        {
            public static void TryAdd(HttpContext context)
            {
                context.Response.Headers.TryAdd("Access-Control-Allow-Origin", {|CORS1012:context.Request.Headers.Origin|});
            }

            public static void Listener(HttpListenerContext context)
            {
                context.Response.AddHeader("Access-Control-Allow-Origin", {|CORS1012:context.Request.Headers["Origin"]|});
            }

            public static void Collection(HttpListenerResponse response, HttpListenerRequest request)
            {
                response.Headers["Access-Control-Allow-Origin"] = {|CORS1012:request.Headers["Origin"]|};
            }

            public static void Set(System.Web.HttpResponse response, System.Web.HttpRequest request)
            {
                response.Headers.Set("Access-Control-Allow-Origin", {|CORS1012:request.Headers["Origin"]|});
            }
        }
        """, """
        public static class Servers
        {
            public static void TryAdd(HttpContext context)
            {
                context.Response.Headers.Append("Vary", "Origin");
                context.Response.Headers.TryAdd("Access-Control-Allow-Origin", context.Request.Headers.Origin);
            }

            public static void Listener(HttpListenerContext context)
            {
                context.Response.AppendHeader("Vary", "Origin");
                context.Response.AddHeader("Access-Control-Allow-Origin", context.Request.Headers["Origin"]);
            }

            public static void Collection(HttpListenerResponse response, HttpListenerRequest request)
            {
                response.Headers.Add("Vary", "Origin");
                response.Headers["Access-Control-Allow-Origin"] = request.Headers["Origin"];
            }

            public static void Set(System.Web.HttpResponse response, System.Web.HttpRequest request)
            {
                response.Headers.Add("Vary", "Origin");
                response.Headers.Set("Access-Control-Allow-Origin", request.Headers["Origin"]);
            }
        }
        """);

    [Fact]
    public Task Adds_no_Vary_by_a_call_that_may_throw() => HandWritten.Fix<MissingVaryOriginFix>("CORS1012", """
        public static class Middleware
        {
            public static void Added(HttpContext context)
            {
                context.Response.Headers.Add("Access-Control-Allow-Origin", {|CORS1012:context.Request.Headers.Origin|});
            }
        }
        """, """
        public static class Middleware
        {
            public static void Added(HttpContext context)
            {
                context.Response.Headers.Add("Access-Control-Allow-Origin", {|CORS1012:context.Request.Headers.Origin|});
            }
        }
        """);

    [Fact]
    public Task Removes_the_second_write() => HandWritten.Fix<AllowOriginSentTwiceFix>("CORS1013", """
        public static class Middleware
        {
            public static void Write(HttpContext context)
            {
                context.Response.Headers.Append("Access-Control-Allow-Origin", "*");
                context.Response.Headers.Append("Access-Control-Allow-Origin", {|CORS1013:"*"|});
            }
        }
        """, """
        public static class Middleware
        {
            public static void Write(HttpContext context)
            {
                context.Response.Headers.Append("Access-Control-Allow-Origin", "*");
            }
        }
        """);

    [Fact]
    public Task Rewrites_values_and_names()
    {
        const string Before = """
            public static class Middleware
            {
                public static void Write(HttpContext context)
                {
                    context.Response.Headers.AccessControlAllowOrigin = {|CORS1004:"https://Example.com/"|};
                }
            }
            """;
        return HandWritten.Fix<MalformedOriginFix>("CORS1004", Before, Before.Replace("{|CORS1004:\"https://Example.com/\"|}", "\"https://example.com\"", StringComparison.Ordinal));
    }

    [Fact]
    public Task Writes_true() => HandWritten.Fix<InvalidCredentialsFix>("CORS2001", """
        public static class Middleware
        {
            public static void Write(HttpContext context)
            {
                context.Response.Headers.AccessControlAllowCredentials = {|CORS2001:true.ToString()|};
                context.Response.Headers.Append("Access-Control-Allow-Credentials", {|CORS2001:"False"|});
            }
        }
        """, """
        public static class Middleware
        {
            public static void Write(HttpContext context)
            {
                context.Response.Headers.AccessControlAllowCredentials = "true";
            }
        }
        """);

    [Fact]
    public Task Spells_a_name_right() => HandWritten.Fix<MisspeltHeaderFix>("CORS2011", """
        public static class Middleware
        {
            public static void Write(HttpContext context) => context.Response.Headers[{|CORS2011:"Access-Control-Allow-Orgin"|}] = "*";
        }
        """, """
        public static class Middleware
        {
            public static void Write(HttpContext context) => context.Response.Headers["Access-Control-Allow-Origin"] = "*";
        }
        """);
}
