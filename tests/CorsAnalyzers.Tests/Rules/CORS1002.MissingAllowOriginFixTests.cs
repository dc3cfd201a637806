using Verify = CorsAnalyzers.Tests.Infrastructure.VerifyFix<CorsAnalyzers.Surfaces.Lambda.LambdaResponseAnalyzer, CorsAnalyzers.CodeFixes.Fixes.MissingAllowOriginFix>;

namespace CorsAnalyzers.Tests.Rules;

public sealed class MissingAllowOriginFixTests
{
    [Fact]
    public Task Joins_a_collection_initializer_in_its_style() => Verify.Fix("""
        public class C
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => {|CORS1002:new APIGatewayProxyResponse
            {
                Headers = new Dictionary<string, string>
                {
                    { "Content-Type", "application/json" }, // the body is JSON
                },
            }|};

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request) => {|CORS1002:new APIGatewayProxyResponse
            {
                Headers = new Dictionary<string, string>
                {
                    ["Content-Type"] = "application/json" // the body is JSON
                }
            }|};

            public APIGatewayProxyResponse Post(APIGatewayProxyRequest request) => {|CORS1002:new() { Headers = new Dictionary<string, string> { { "A", "b" } } }|};

            public APIGatewayProxyResponse Patch(APIGatewayProxyRequest request) => {|CORS1002:new() { Headers = new Dictionary<string, string>() }|};
        }
        """, """
        public class C
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new APIGatewayProxyResponse
            {
                Headers = new Dictionary<string, string>
                {
                    { "Content-Type", "application/json" }, // the body is JSON
                    { "Access-Control-Allow-Origin", "*" },
                },
            };

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request) => new APIGatewayProxyResponse
            {
                Headers = new Dictionary<string, string>
                {
                    ["Content-Type"] = "application/json", // the body is JSON
                    ["Access-Control-Allow-Origin"] = "*"
                }
            };

            public APIGatewayProxyResponse Post(APIGatewayProxyRequest request) => new() { Headers = new Dictionary<string, string> { { "A", "b" }, { "Access-Control-Allow-Origin", "*" } } };

            public APIGatewayProxyResponse Patch(APIGatewayProxyRequest request) => new() { Headers = new Dictionary<string, string>() { ["Access-Control-Allow-Origin"] = "*" } };
        }
        """);

    [Fact]
    public Task Creates_headers_where_there_are_none() => Verify.Fix("""
        public class C
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request)
            {
                return {|CORS1002:new APIGatewayProxyResponse
                {
                    StatusCode = 200,
                    Body = "", // nothing
                }|};
            }

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request) => {|CORS1002:new APIGatewayProxyResponse { StatusCode = 200 }|};

            public APIGatewayProxyResponse Post(APIGatewayProxyRequest request)
            {
                var response = {|CORS1002:new APIGatewayProxyResponse()|}; // empty
                response.StatusCode = 200;
                return response;
            }

            public APIGatewayProxyResponse Patch(APIGatewayProxyRequest request) => {|CORS1002:new() { StatusCode = 200, Headers = null }|};
        }
        """, """
        public class C
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request)
            {
                return new APIGatewayProxyResponse
                {
                    StatusCode = 200,
                    Body = "", // nothing
                    Headers = new Dictionary<string, string>
                    {
                        ["Access-Control-Allow-Origin"] = "*",
                    },
                };
            }

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request) => new APIGatewayProxyResponse { StatusCode = 200, Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" } };

            public APIGatewayProxyResponse Post(APIGatewayProxyRequest request)
            {
                var response = new APIGatewayProxyResponse() { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" } }; // empty
                response.StatusCode = 200;
                return response;
            }

            public APIGatewayProxyResponse Patch(APIGatewayProxyRequest request) => new() { StatusCode = 200, Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" } };
        }
        """);

    [Fact]
    public Task Uses_the_projects_own_headers() => Verify.Fix("""
        namespace Shop
        {
            public class C
            {
                public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new() { Headers = Cors.Headers() };

                public APIGatewayProxyResponse Put(APIGatewayProxyRequest request) => {|CORS1002:new() { StatusCode = 400 }|};
            }

            public static class Cors
            {
                public static Dictionary<string, string> Headers() => new() { ["Access-Control-Allow-Origin"] = "https://shop.example" };
            }
        }
        """, """
        namespace Shop
        {
            public class C
            {
                public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new() { Headers = Cors.Headers() };

                public APIGatewayProxyResponse Put(APIGatewayProxyRequest request) => new() { StatusCode = 400, Headers = Cors.Headers() };
            }

            public static class Cors
            {
                public static Dictionary<string, string> Headers() => new() { ["Access-Control-Allow-Origin"] = "https://shop.example" };
            }
        }
        """);

    [Fact]
    public Task Adds_to_the_end_of_a_chain() => Verify.Fix("""
        public class C
        {
            [LambdaFunction, RestApi(LambdaHttpMethod.Get, "/")]
            public IHttpResult Home() => {|CORS1002:HttpResults.Ok()|};

            [LambdaFunction, RestApi(LambdaHttpMethod.Get, "/")]
            public IHttpResult Other() => {|CORS1002:HttpResults.Ok()|}
                .AddHeader("Content-Type", "text/plain"); // plain
        }
        """, """
        public class C
        {
            [LambdaFunction, RestApi(LambdaHttpMethod.Get, "/")]
            public IHttpResult Home() => HttpResults.Ok().AddHeader("Access-Control-Allow-Origin", "*");

            [LambdaFunction, RestApi(LambdaHttpMethod.Get, "/")]
            public IHttpResult Other() => HttpResults.Ok()
                .AddHeader("Content-Type", "text/plain")
                .AddHeader("Access-Control-Allow-Origin", "*"); // plain
        }
        """);
}
