using CorsAnalyzers.Tests.Rules.Values;

namespace CorsAnalyzers.Tests.Rules;

/// <summary>
/// The request's Origin, looked up ignoring case as the fix of CORS3003 writes it: the rules on what is done with it speak as they do
/// for <c>request.Headers["Origin"]</c>.
/// </summary>
public sealed class LookupsIgnoringCaseTests
{
    private const string Query = "request.Headers.FirstOrDefault(header => string.Equals(header.Key, \"Origin\", StringComparison.OrdinalIgnoreCase)).Value";
    private const string Echoed = "{|CORS1003:" + Query + "|}";
    private const string Credentials = "[\"Access-Control-Allow-Credentials\"] = \"true\", [\"Vary\"] = \"Origin\",";

    public static TheoryData<string> Lookups =>
    [
        Query,
        "request.Headers.First(h => h.Key.Equals(\"origin\", StringComparison.OrdinalIgnoreCase)).Value",
        "request.Headers.SingleOrDefault(h => h.Key.ToLowerInvariant() == \"origin\").Value",
        "request.Headers.FirstOrDefault(h => \"Origin\".Equals(h.Key, StringComparison.OrdinalIgnoreCase)).Value",
        "request.Headers.Where(h => string.Equals(h.Key, \"Origin\", StringComparison.OrdinalIgnoreCase)).Select(h => h.Value).FirstOrDefault()",
        "request.Headers.Where(h => h.Key.ToLower() == \"origin\").FirstOrDefault().Value",
        "request.MultiValueHeaders.FirstOrDefault(h => string.Equals(h.Key, \"Origin\", StringComparison.OrdinalIgnoreCase)).Value.FirstOrDefault()",
        "new Dictionary<string, string>(request.Headers, StringComparer.OrdinalIgnoreCase)[\"Origin\"]",
        "new Dictionary<string, string>(request.Headers ?? new Dictionary<string, string>(), StringComparer.OrdinalIgnoreCase).GetValueOrDefault(\"Origin\")",
    ];

    [Theory]
    [MemberData(nameof(Lookups))]
    public Task Reports_the_echo(string lookup) => ResponseShapes.CheckMembers(
        $$"""
        public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new()
        {
            Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = {|CORS1003:{{lookup}}|}, {{Credentials}} },
        };
        """);

    [Theory]
    [MemberData(nameof(Lookups))]
    public Task Reports_the_missing_Vary_and_the_weak_check(string lookup) => ResponseShapes.CheckMembers(
        $$"""
        public APIGatewayProxyResponse Get(APIGatewayProxyRequest request)
        {
            var origin = {|CORS1012:{{lookup}}|};
            return new()
            {
                Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = {|CORS1008:origin.EndsWith("example.com")|} ? origin : "https://example.com" },
            };
        }
        """);

    [Theory]
    [InlineData("", Query + " is var origin && origin != null", "{|CORS1003:origin|}")]
    [InlineData("", Query + " is { } origin", "{|CORS1003:origin|}")]
    [InlineData("", Query + " is { Length: > 0 } origin", "{|CORS1003:origin|}")]
    [InlineData("", Query + " is string origin", "{|CORS1003:origin|}")]
    [InlineData("", "request.Headers[\"Origin\"] is { Length: > 0 } origin", "{|CORS1003:origin|}")]
    [InlineData("string origin;", "(origin = " + Echoed + ") != null", "origin")]
    [InlineData("var origin = " + Echoed + ";", "request.Headers.Keys.Contains(\"Origin\", StringComparer.OrdinalIgnoreCase)", "origin")]
    [InlineData("var origin = " + Echoed + ";", "request.Headers.Any(h => h.Key.Equals(\"Origin\", StringComparison.OrdinalIgnoreCase))", "origin")]
    [InlineData("var pair = request.Headers.FirstOrDefault(h => h.Key.ToLower() == \"origin\");", "pair.Value != null", "{|CORS1003:pair.Value|}")]
    [InlineData("var headers = request.Headers;", "headers.Count > 0", "{|CORS1003:headers.FirstOrDefault(h => h.Key.ToLower() == \"origin\").Value|}")]
    [InlineData("var headers = new Dictionary<string, string>(request.Headers, StringComparer.OrdinalIgnoreCase);", "headers.TryGetValue(\"origin\", out var origin)", "{|CORS1003:origin|}")]
    public Task Reports_behind_every_test_for_presence(string before, string test, string sent) => ResponseShapes.CheckMembers(
        $$"""
        public APIGatewayProxyResponse Get(APIGatewayProxyRequest request)
        {
            var response = new APIGatewayProxyResponse { Headers = new Dictionary<string, string> { {{Credentials}} } };
            {{before}}
            if ({{test}})
                response.Headers["Access-Control-Allow-Origin"] = {{sent}};

            return response;
        }
        """);

    [Theory]
    [InlineData("request.Headers.FirstOrDefault(h => string.Equals(h.Key, \"X-Origin\", StringComparison.OrdinalIgnoreCase)).Value")]
    [InlineData("request.Headers.FirstOrDefault(h => !string.Equals(h.Key, \"Origin\", StringComparison.OrdinalIgnoreCase)).Value")]
    [InlineData("request.Headers.FirstOrDefault(h => h.Key != \"Origin\").Value")]
    [InlineData("request.Headers.FirstOrDefault(h => string.Equals(h.Value, \"Origin\", StringComparison.OrdinalIgnoreCase)).Value")]
    [InlineData("request.Headers.FirstOrDefault(h => string.Equals(h.Key, \"Origin\", StringComparison.OrdinalIgnoreCase)).Key")]
    [InlineData("request.Headers.FirstOrDefault(h => h.Key == \"Origin\" && s_allowed.Contains(h.Value)).Value")]
    [InlineData("request.Headers.Where(h => h.Key == \"Origin\").Select(h => h.Value).FirstOrDefault(origin => s_allowed.Contains(origin))")]
    [InlineData("request.Headers.Where(h => h.Key == \"Origin\").Select(h => s_allowed.Contains(h.Value) ? h.Value : null).FirstOrDefault()")]
    [InlineData("request.Headers.Where(h => h.Key == \"Origin\").Where(h => s_allowed.Contains(h.Value)).FirstOrDefault().Value")]
    [InlineData("request.QueryStringParameters.FirstOrDefault(h => string.Equals(h.Key, \"Origin\", StringComparison.OrdinalIgnoreCase)).Value")]
    [InlineData("new Dictionary<string, string>(request.Headers) { [\"Origin\"] = \"https://app.example.com\" }[\"Origin\"]")]
    [InlineData("new Dictionary<string, string>(s_settings)[\"Origin\"]")]
    [InlineData(Query + " is { } origin && s_allowed.Contains(origin) ? origin : null")]
    [InlineData(Query + " is var origin && s_allowed.Contains(origin) ? origin : null")]
    [InlineData(Query + " is \"https://app.example.com\" and var origin ? origin : null")]
    [InlineData(Query + " is { Length: > 0 } origin && origin == \"https://app.example.com\" ? origin : null")]
    [InlineData(Query + " is var origin && (origin = origin.ToLower()) == \"https://app.example.com\" ? origin : null")]
    [InlineData("request.Headers.TryGetValue(\"Origin\", out var origin) && (origin = origin.TrimEnd('/')) == \"https://app.example.com\" ? origin : null")]
    public Task Silent_where_it_is_checked_or_something_else(string value) => ResponseShapes.CheckMembers(
        $$"""
        private static readonly string[] s_allowed = { "https://app.example.com" };
        private static readonly Dictionary<string, string> s_settings = new();

        {{ResponseShapes.Response($"[\"Access-Control-Allow-Origin\"] = {value}, {Credentials}")}}
        """);

    [Fact]
    public Task Silent_where_a_local_is_made_of_it_and_checked() => ResponseShapes.CheckMembers(
        $$"""
        public APIGatewayProxyResponse Get(APIGatewayProxyRequest request)
        {
            string origin;
            if ((origin = {{Query}}) == "https://app.example.com")
                return new() { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = origin, {{Credentials}} } };

            origin = {{Query}};
            origin = origin.TrimEnd('/');
            return new() { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = origin == "https://b.example.com" ? origin : null, {{Credentials}} } };
        }
        """);
}
