using CorsAnalyzers.Tests.Rules.Values;

namespace CorsAnalyzers.Tests.Rules;

/// <summary>A wildcard that leaves Authorization out, where the project uses it.</summary>
public sealed class WildcardWithoutAuthorizationTests
{
    private const string Reader = """
            public string Token(APIGatewayProxyRequest request) => request.Headers["Authorization"];

        """;

    [Theory]
    [InlineData("\"{|CORS2003:*|}\"")]
    [InlineData("\"X-A, {|CORS2003:*|}\"")]
    [InlineData("request.Path == \"/\" ? \"{|CORS2003:*|}\" : \"X-A\"")]
    public Task Reports_it_where_a_request_s_header_is_read(string value) =>
        ResponseShapes.CheckMembers(Reader + ResponseShapes.Response($"[\"Access-Control-Allow-Headers\"] = {value},"));

    [Theory]
    [InlineData("TryGetValue(\"authorization\", out var token)")]
    [InlineData("ContainsKey(\"AUTHORIZATION\")")]
    public Task Counts_every_way_to_read_it(string read) =>
        ResponseShapes.CheckMembers($"public void Read(APIGatewayProxyRequest request) => _ = request.Headers.{read};" + ResponseShapes.Response("[\"Access-Control-Allow-Headers\"] = \"{|CORS2003:*|}\","));

    [Theory]
    [InlineData("[\"Access-Control-Allow-Headers\"] = \"*, Authorization\",")]
    [InlineData("[\"Access-Control-Allow-Headers\"] = \"Content-Type\",")]
    [InlineData("[\"Access-Control-Expose-Headers\"] = \"*\",")]
    [InlineData("[\"Access-Control-Allow-Headers\"] = \"*\", [\"Access-Control-Allow-Credentials\"] = \"true\",")]
    public Task Silent_otherwise(string elements) => ResponseShapes.CheckMembers(Reader + ResponseShapes.Response(elements));

    [Theory]
    [InlineData("")]
    [InlineData("public void Call(System.Net.Http.HttpRequestMessage request) => request.Headers.Add(\"Authorization\", \"Bearer 1\");")]
    [InlineData("public string Name => \"Authorization\";")]
    [InlineData("public APIGatewayProxyResponse Ask() => new() { Headers = new Dictionary<string, string> { [\"Authorization\"] = \"1\" } };")]
    public Task Silent_where_nobody_reads_it(string member) =>
        ResponseShapes.CheckMembers(member + ResponseShapes.Response("[\"Access-Control-Allow-Headers\"] = \"*\","));
}
