using CorsAnalyzers.Tests.Rules.Values;

namespace CorsAnalyzers.Tests.Rules;

/// <summary>A response that depends on the request's Origin without saying so to caches.</summary>
public sealed class MissingVaryOriginTests
{
    [Theory]
    [InlineData("{|CORS1012:request.Headers[\"origin\"]|}")]
    [InlineData("request.Headers[\"origin\"] == \"https://a.example\" ? {|CORS1012:\"https://a.example\"|} : \"https://b.example\"")]
    [InlineData("request.Headers.TryGetValue(\"origin\", out var origin) && origin.EndsWith(\".example.com\") ? {|CORS1012:origin|} : null")]
    public Task Reports_a_value_that_follows_the_request(string value) => ResponseShapes.CheckElements($"[\"Access-Control-Allow-Origin\"] = {value},");

    [Fact]
    public Task Reports_each_way_to_write_it() => ResponseShapes.CheckMembers("""
        private static readonly HashSet<string> s_allowed = new();

        public APIGatewayHttpApiV2ProxyResponse Statement(APIGatewayHttpApiV2ProxyRequest request)
        {
            var response = new APIGatewayHttpApiV2ProxyResponse { Headers = new Dictionary<string, string>() };
            if (request.Headers.TryGetValue("origin", out var origin) && s_allowed.Contains(origin))
                response.Headers["Access-Control-Allow-Origin"] = {|CORS1012:origin|};

            return response;
        }

        public APIGatewayProxyResponse MultiValue(APIGatewayProxyRequest request) => new()
        {
            MultiValueHeaders = new Dictionary<string, IList<string>> { ["Access-Control-Allow-Origin"] = new List<string> { {|CORS1012:request.Headers["origin"]|} } },
        };

        [LambdaFunction, RestApi(LambdaHttpMethod.Get, "/")]
        public IHttpResult Result(APIGatewayProxyRequest request) => HttpResults.Ok().AddHeader("Access-Control-Allow-Origin", {|CORS1012:request.Headers["origin"]|});
        """);

    [Fact]
    public Task Reports_a_choice_between_statements_once() => ResponseShapes.CheckMembers("""
        public APIGatewayProxyResponse Get(APIGatewayProxyRequest request)
        {
            var headers = new Dictionary<string, string>();
            headers["Content-Type"] = "text/csv";
            if (request.Headers.TryGetValue("Origin", out var origin) && origin == "https://admin.example.com")
                headers["Access-Control-Allow-Origin"] = {|CORS1012:"https://admin.example.com"|};
            else
                headers.Add("Access-Control-Allow-Origin", "https://shop.example.com");

            return new APIGatewayProxyResponse { StatusCode = 200, Headers = headers };
        }
        """);

    [Theory]
    [InlineData("[\"Access-Control-Allow-Origin\"] = request.Headers[\"origin\"], [\"Vary\"] = \"Origin\",")]
    [InlineData("[\"Access-Control-Allow-Origin\"] = request.Headers[\"origin\"], [\"vary\"] = Environment.GetEnvironmentVariable(\"VARY\"),")]
    [InlineData("[\"Access-Control-Allow-Origin\"] = request.Headers[\"origin\"], [request.Path] = \"Origin\",")]
    [InlineData("[\"Access-Control-Allow-Origin\"] = \"https://app.example.com\",")]
    [InlineData("[\"Access-Control-Allow-Origin\"] = request.Path == \"/\" ? \"https://a.example\" : \"https://b.example\",")]
    [InlineData("[\"Access-Control-Allow-Origin\"] = Environment.GetEnvironmentVariable(\"ORIGIN\"),")]
    [InlineData("[\"X-Origin\"] = request.Headers[\"origin\"],")]
    public Task Silent_otherwise(string elements) => ResponseShapes.CheckElements(elements);

    [Fact]
    public Task Silent_where_something_unseen_may_add_it() => ResponseShapes.CheckMembers("""
        public APIGatewayProxyResponse Get(APIGatewayProxyRequest request, Action<IDictionary<string, string>> decorate)
        {
            var headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = request.Headers["origin"] };
            decorate(headers);
            return new APIGatewayProxyResponse { Headers = headers };
        }
        """);
}
