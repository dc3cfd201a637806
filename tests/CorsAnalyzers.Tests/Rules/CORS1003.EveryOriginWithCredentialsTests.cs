using CorsAnalyzers.Tests.Rules.Values;

namespace CorsAnalyzers.Tests.Rules;

/// <summary>The request's Origin sent back unchecked, with credentials.</summary>
public sealed class EveryOriginWithCredentialsTests
{
    private const string Credentials = "[\"Access-Control-Allow-Credentials\"] = \"true\",";

    [Theory]
    [InlineData("{|CORS1003:request.Headers[\"origin\"]|}")]
    [InlineData("{|CORS1003:request.Headers[\"Origin\"]|}")]
    [InlineData("{|CORS1003:request.Headers?[\"origin\"]|}")]
    [InlineData("request.Headers.ContainsKey(\"origin\") ? {|CORS1003:request.Headers[\"origin\"]|} : \"https://app.example.com\"")]
    [InlineData("{|CORS1003:request.Headers[\"origin\"]|} ?? \"https://app.example.com\"")]
    [InlineData("request.Headers.TryGetValue(\"origin\", out var origin) ? {|CORS1003:origin|} : \"https://app.example.com\"")]
    [InlineData("request.Headers.TryGetValue(\"origin\", out var origin) && !string.IsNullOrEmpty(origin) ? {|CORS1003:origin|} : null")]
    public Task Reports_an_echo_that_nothing_checks(string value) =>
        ResponseShapes.CheckElements($"[\"Access-Control-Allow-Origin\"] = {value}, " + Credentials);

    [Fact]
    public Task Reports_statements() => ResponseShapes.CheckMembers("""
        public APIGatewayProxyResponse Get(APIGatewayProxyRequest request)
        {
            var response = new APIGatewayProxyResponse { Headers = new Dictionary<string, string>() };
            if (request.Headers.TryGetValue("origin", out var origin))
            {
                response.Headers["Access-Control-Allow-Origin"] = {|CORS1003:origin|};
                response.Headers["Access-Control-Allow-Credentials"] = "true";
            }

            return response;
        }

        [LambdaFunction, RestApi(LambdaHttpMethod.Get, "/")]
        public IHttpResult Result(APIGatewayProxyRequest request) =>
            HttpResults.Ok().AddHeader("Access-Control-Allow-Origin", {|CORS1003:request.Headers["origin"]|}).AddHeader("Access-Control-Allow-Credentials", "true");
        """);

    [Theory]
    [InlineData("s_allowed.Contains(request.Headers[\"origin\"]) ? request.Headers[\"origin\"] : s_allowed[0]")]
    [InlineData("request.Headers[\"origin\"] == \"https://app.example.com\" ? request.Headers[\"origin\"] : null")]
    [InlineData("request.Headers.TryGetValue(\"origin\", out var origin) && origin.EndsWith(\".example.com\") ? origin : null")]
    [InlineData("Checks.Allowed(request.Headers[\"origin\"])")]
    [InlineData("s_allowed.Any(allowed => allowed == request.Headers[\"origin\"]) ? request.Headers[\"origin\"] : null")]
    [InlineData("string.Equals(request.Headers[\"origin\"], s_allowed[0], StringComparison.Ordinal) ? request.Headers[\"origin\"] : null")]
    [InlineData("s_allowed.FirstOrDefault(allowed => request.Headers[\"origin\"].Equals(allowed))")]
    [InlineData("request.Headers[\"X-Origin\"]")]
    [InlineData("request.QueryStringParameters[\"origin\"]")]
    [InlineData("request.Path")]
    [InlineData("\"https://app.example.com\"")]
    public Task Silent_where_it_is_checked_or_something_else(string value) => ResponseShapes.CheckMembers(
        """
        private static readonly string[] s_allowed = { "https://app.example.com" };

        private static class Checks { public static string Allowed(string origin) => origin == "https://app.example.com" ? origin : null; }

        """ + ResponseShapes.Response($"[\"Access-Control-Allow-Origin\"] = {value}, " + Credentials));

    [Fact]
    public Task Silent_without_credentials() => ResponseShapes.CheckElements("[\"Access-Control-Allow-Origin\"] = request.Headers[\"origin\"],");

    [Fact]
    public Task Silent_where_a_check_leaves_first_or_the_caller_may_check() => ResponseShapes.CheckMembers("""
        private static readonly HashSet<string> s_allowed = new();

        public APIGatewayProxyResponse Get(APIGatewayProxyRequest request)
        {
            var origin = request.Headers["origin"];
            if (!s_allowed.Contains(origin))
                return new APIGatewayProxyResponse { StatusCode = 403 };

            return new APIGatewayProxyResponse
            {
                Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = origin, ["Access-Control-Allow-Credentials"] = "true" },
            };
        }

        public APIGatewayProxyResponse Put(APIGatewayProxyRequest request) => s_allowed.Contains(request.Headers["origin"]) ? Echo(request) : null;

        private static APIGatewayProxyResponse Echo(APIGatewayProxyRequest request) => new()
        {
            Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = request.Headers["origin"], ["Access-Control-Allow-Credentials"] = "true" },
        };
        """);
}
