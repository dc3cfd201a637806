using CorsAnalyzers.Tests.Rules.Values;

namespace CorsAnalyzers.Tests.Rules;

/// <summary>Checks that origins of others pass, in Lambda code. Other servers: <c>Surfaces/HandWritten/RequestOriginTests</c>; predicates: <c>Surfaces/Origins</c>.</summary>
public sealed class BypassableOriginCheckTests
{
    [Theory]
    [InlineData("request.Headers.TryGetValue(\"origin\", out var origin) && {|CORS1008:origin.EndsWith(\"example.com\")|} ? origin : null")]
    [InlineData("{|CORS1008:request.Headers[\"origin\"].StartsWith(\"https://example.com\")|} ? request.Headers[\"origin\"] : null")]
    [InlineData("{|CORS1008:request.Headers[\"origin\"].Contains(\"example.com\")|} ? request.Headers[\"origin\"] : \"https://example.com\"")]
    [InlineData("request.Headers[\"origin\"] == \"https://a.example\" || {|CORS1008:request.Headers[\"origin\"].StartsWith(\"http://localhost\")|} ? request.Headers[\"origin\"] : null")]
    [InlineData("Checks.Allowed(request.Headers[\"origin\"])")]
    [InlineData("Checks.IsAllowed(request.Headers[\"origin\"]) ? request.Headers[\"origin\"] : null")]
    public Task Reports_a_check_that_others_pass(string value) => ResponseShapes.CheckMembers(
        (value.StartsWith("Checks", StringComparison.Ordinal)
            ? """
            private static class Checks
            {
                public static bool IsAllowed(string origin) => {|CORS1008:origin.EndsWith("example.com")|};
                public static string Allowed(string origin) => IsAllowed(origin) ? origin : null;
            }

            """
            : "") + ResponseShapes.Response($"[\"Access-Control-Allow-Origin\"] = {value}, [\"Vary\"] = \"Origin\","));

    [Fact]
    public Task Reports_statements() => ResponseShapes.CheckMembers("""
        private static readonly HashSet<string> s_allowed = new();

        public APIGatewayProxyResponse Get(APIGatewayProxyRequest request)
        {
            var response = new APIGatewayProxyResponse { Headers = new Dictionary<string, string>() };
            if (request.Headers.TryGetValue("origin", out var origin) && (s_allowed.Contains(origin) || {|CORS1008:origin.EndsWith("example.com", StringComparison.OrdinalIgnoreCase)|}))
                response.Headers["Access-Control-Allow-Origin"] = origin;

            return response;
        }

        [LambdaFunction, RestApi(LambdaHttpMethod.Get, "/")]
        public IHttpResult Result(APIGatewayProxyRequest request)
        {
            var origin = request.Headers["origin"];
            return {|CORS1008:origin.StartsWith("https://example.com")|} ? HttpResults.Ok().AddHeader("Access-Control-Allow-Origin", origin) : HttpResults.Forbid();
        }
        """);

    [Theory]
    [InlineData("request.Headers.TryGetValue(\"origin\", out var origin) && origin.EndsWith(\".example.com\") ? origin : null")]
    [InlineData("request.Headers.TryGetValue(\"origin\", out var origin) && origin.StartsWith(\"http://localhost:\") ? origin : null")]
    [InlineData("request.Headers[\"origin\"].StartsWith(\"https://example.com/\") ? request.Headers[\"origin\"] : null")]
    [InlineData("request.Headers[\"origin\"].EndsWith(\"example.com\") ? \"https://example.com\" : null")]
    [InlineData("request.Headers[\"origin\"].EndsWith(\"example.com\") && request.Headers[\"origin\"] != \"https://evilexample.com\" ? request.Headers[\"origin\"] : null")]
    [InlineData("request.Headers[\"referer\"].EndsWith(\"example.com\") ? request.Headers[\"origin\"] : null")]
    [InlineData("request.Headers[\"origin\"].EndsWith(request.Path) ? request.Headers[\"origin\"] : null")]
    [InlineData("request.Headers[\"origin\"] == \"https://example.com\" ? request.Headers[\"origin\"] : null")]
    public Task Silent_where_nobody_else_passes(string value) => ResponseShapes.CheckElements($"[\"Access-Control-Allow-Origin\"] = {value}, [\"Vary\"] = \"Origin\",");
}
