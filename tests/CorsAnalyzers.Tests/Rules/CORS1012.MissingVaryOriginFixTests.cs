using CorsAnalyzers.Tests.Rules.Values;
using Verify = CorsAnalyzers.Tests.Infrastructure.VerifyFix<CorsAnalyzers.Surfaces.Lambda.LambdaResponseAnalyzer, CorsAnalyzers.CodeFixes.Fixes.MissingVaryOriginFix>;

namespace CorsAnalyzers.Tests.Rules;

public sealed class MissingVaryOriginFixTests
{
    [Theory]
    [InlineData("[\"Access-Control-Allow-Origin\"] = {|CORS1012:request.Headers[\"origin\"]|}, // asked", "[\"Vary\"] = \"Origin\",\n            [\"Access-Control-Allow-Origin\"] = request.Headers[\"origin\"], // asked")]
    [InlineData("[\"X-A\"] = \"1\", [\"Access-Control-Allow-Origin\"] = {|CORS1012:request.Headers[\"origin\"]|},", "[\"X-A\"] = \"1\", [\"Vary\"] = \"Origin\", [\"Access-Control-Allow-Origin\"] = request.Headers[\"origin\"],")]
    [InlineData("[\"Access-Control-Allow-Origin\"] = {|CORS1012:request.Headers[\"origin\"]|} ?? \"https://a.example\",", "[\"Vary\"] = \"Origin\",\n            [\"Access-Control-Allow-Origin\"] = request.Headers[\"origin\"] ?? \"https://a.example\",")]
    public Task Mends_what_is_reported(string elements, string fixedElements) => Verify.Fix(ResponseShapes.Source(elements), ResponseShapes.Source(fixedElements));

    [Fact]
    public Task Writes_it_in_the_form_of_the_other_header() => Verify.Fix("""
        public class Functions
        {
            public APIGatewayHttpApiV2ProxyResponse Statements(APIGatewayHttpApiV2ProxyRequest request)
            {
                var response = new APIGatewayHttpApiV2ProxyResponse { Headers = new Dictionary<string, string> { { "X-A", "1" } } };
                response.Headers.Add("Access-Control-Allow-Origin", {|CORS1012:request.Headers["origin"]|}); // asked
                return response;
            }

            public APIGatewayProxyResponse MultiValue(APIGatewayProxyRequest request) => new()
            {
                MultiValueHeaders = new Dictionary<string, IList<string>> { ["Access-Control-Allow-Origin"] = new List<string> { {|CORS1012:request.Headers["origin"]|} } },
            };

            [LambdaFunction, RestApi(LambdaHttpMethod.Get, "/")]
            public IHttpResult Result(APIGatewayProxyRequest request) => HttpResults.Ok()
                .AddHeader("Access-Control-Allow-Origin", {|CORS1012:request.Headers["origin"]|})
                .AddHeader("X-A", "1");

            public APIGatewayProxyResponse Guarded(APIGatewayProxyRequest request)
            {
                var response = new APIGatewayProxyResponse { Headers = new Dictionary<string, string>() };
                if (request.Headers.TryGetValue("origin", out var origin))
                {
                    response.Headers["Access-Control-Allow-Origin"] = {|CORS1012:origin|};
                }

                return response;
            }
        }
        """, """
        public class Functions
        {
            public APIGatewayHttpApiV2ProxyResponse Statements(APIGatewayHttpApiV2ProxyRequest request)
            {
                var response = new APIGatewayHttpApiV2ProxyResponse { Headers = new Dictionary<string, string> { { "X-A", "1" } } };
                response.Headers.Add("Vary", "Origin");
                response.Headers.Add("Access-Control-Allow-Origin", request.Headers["origin"]); // asked
                return response;
            }

            public APIGatewayProxyResponse MultiValue(APIGatewayProxyRequest request) => new()
            {
                MultiValueHeaders = new Dictionary<string, IList<string>> { ["Vary"] = new List<string> { "Origin" }, ["Access-Control-Allow-Origin"] = new List<string> { request.Headers["origin"] } },
            };

            [LambdaFunction, RestApi(LambdaHttpMethod.Get, "/")]
            public IHttpResult Result(APIGatewayProxyRequest request) => HttpResults.Ok()
                .AddHeader("Vary", "Origin")
                .AddHeader("Access-Control-Allow-Origin", request.Headers["origin"])
                .AddHeader("X-A", "1");

            public APIGatewayProxyResponse Guarded(APIGatewayProxyRequest request)
            {
                var response = new APIGatewayProxyResponse { Headers = new Dictionary<string, string>() };
                if (request.Headers.TryGetValue("origin", out var origin))
                {
                    response.Headers["Vary"] = "Origin";
                    response.Headers["Access-Control-Allow-Origin"] = origin;
                }

                return response;
            }
        }
        """);

    [Fact]
    public Task Offers_nothing_where_the_statement_stands_alone() => Verify.NoFix("""
        public class Functions
        {
            public APIGatewayProxyResponse Guarded(APIGatewayProxyRequest request)
            {
                var response = new APIGatewayProxyResponse { Headers = new Dictionary<string, string>() };
                if (request.Headers.TryGetValue("origin", out var origin))
                    response.Headers["Access-Control-Allow-Origin"] = {|CORS1012:origin|};

                return response;
            }
        }
        """);
}
