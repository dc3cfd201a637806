using Verify = CorsAnalyzers.Tests.Infrastructure.VerifyFix<CorsAnalyzers.Surfaces.Lambda.LambdaResponseAnalyzer, CorsAnalyzers.CodeFixes.Fixes.WildcardOriginWithCredentialsFix>;

namespace CorsAnalyzers.Tests.Rules;

public sealed class WildcardOriginWithCredentialsFixTests
{
    private const string Options = "cors_analyzers.allowed_origins = https://app.example.com";
    private const string NameOrigin = "CORS1001.NameOrigin:https://app.example.com";

    [Fact]
    public Task Removes_the_element_of_a_collection_initializer() => Verify.Fix("""
        public class C
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new APIGatewayProxyResponse
            {
                StatusCode = 200,
                Headers = new Dictionary<string, string>
                {
                    { "Access-Control-Allow-Origin", {|CORS1001:"*"|} },
                    { "Access-Control-Allow-Credentials", "true" },
                    { "Content-Type", "application/json" }, // the body is JSON
                },
            };
        }
        """, """
        public class C
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new APIGatewayProxyResponse
            {
                StatusCode = 200,
                Headers = new Dictionary<string, string>
                {
                    { "Access-Control-Allow-Origin", "*" },
                    { "Content-Type", "application/json" }, // the body is JSON
                },
            };
        }
        """);

    [Fact]
    public Task Removes_the_last_element_without_a_comma() => Verify.Fix("""
        public class C
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string>
                {
                    ["Access-Control-Allow-Origin"] = {|CORS1001:"*"|}, // everybody
                    ["Access-Control-Allow-Credentials"] = "true"
                }
            };
        }
        """, """
        public class C
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string>
                {
                    ["Access-Control-Allow-Origin"] = "*" // everybody
                }
            };
        }
        """);

    [Fact]
    public Task Keeps_comments_that_stand_with_the_removed_element() => Verify.Fix("""
        public class C
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string>
                {
                    // the session needs its cookie
                    ["Access-Control-Allow-Credentials"] = "true", // see the guide
                    ["Access-Control-Allow-Origin"] = {|CORS1001:"*"|},
                },
            };
        }
        """, """
        public class C
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string>
                {
                    // the session needs its cookie
                    // see the guide
                    ["Access-Control-Allow-Origin"] = "*",
                },
            };
        }
        """);

    [Fact]
    public Task Removes_statements_and_links_of_a_chain() => Verify.Fix("""
        public class C
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request)
            {
                var headers = new Dictionary<string, string>();
                headers["Access-Control-Allow-Origin"] = {|CORS1001:"*"|};
                // cookies
                headers.Add("Access-Control-Allow-Credentials", "true");

                return new APIGatewayProxyResponse { Headers = headers };
            }

            public APIGatewayHttpApiV2ProxyResponse Put(APIGatewayHttpApiV2ProxyRequest request)
            {
                var response = new APIGatewayHttpApiV2ProxyResponse();
                response.SetHeaderValues("Access-Control-Allow-Origin", {|CORS1001:"*"|}, false);
                response.SetHeaderValues("Access-Control-Allow-Credentials", "true", false);
                return response;
            }

            [LambdaFunction, RestApi(LambdaHttpMethod.Get, "/")]
            public IHttpResult Home() => HttpResults.Ok()
                .AddHeader("Access-Control-Allow-Credentials", "true")
                .AddHeader("Access-Control-Allow-Origin", {|CORS1001:"*"|});
        }
        """, """
        public class C
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request)
            {
                var headers = new Dictionary<string, string>();
                headers["Access-Control-Allow-Origin"] = "*";
                // cookies

                return new APIGatewayProxyResponse { Headers = headers };
            }

            public APIGatewayHttpApiV2ProxyResponse Put(APIGatewayHttpApiV2ProxyRequest request)
            {
                var response = new APIGatewayHttpApiV2ProxyResponse();
                response.SetHeaderValues("Access-Control-Allow-Origin", "*", false);
                return response;
            }

            [LambdaFunction, RestApi(LambdaHttpMethod.Get, "/")]
            public IHttpResult Home() => HttpResults.Ok()
                .AddHeader("Access-Control-Allow-Origin", "*");
        }
        """);

    [Fact]
    public Task Names_the_configured_origin() => Verify.FixWithOptions(Options, """
        public class C
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = /* all */ {|CORS1001:"*"|}, ["Access-Control-Allow-Credentials"] = "true" },
            };
        }
        """, """
        public class C
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = /* all */ "https://app.example.com", ["Access-Control-Allow-Credentials"] = "true" },
            };
        }
        """, NameOrigin);
}
