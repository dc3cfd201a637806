using CorsAnalyzers.Tests.Rules.Values;

namespace CorsAnalyzers.Tests.Rules;

/// <summary>A wildcard that credentials make a name.</summary>
public sealed class LiteralWildcardListTests
{
    [Fact]
    public Task Reports_it_in_every_shape() => ResponseShapes.Check("\"Access-Control-Allow-Headers\"", "\"{|CORS2002:*|}\"", ("Access-Control-Allow-Origin", "https://app.example.com"), ("Access-Control-Allow-Credentials", "true"));

    [Theory]
    [InlineData("[\"Access-Control-Allow-Headers\"] = \"*\",")]
    [InlineData("[\"Access-Control-Allow-Headers\"] = \"*\", [\"Access-Control-Allow-Credentials\"] = \"false\",")]
    [InlineData("[\"Access-Control-Allow-Headers\"] = \"Content-Type\", [\"Access-Control-Allow-Credentials\"] = \"true\",")]
    [InlineData("[\"Access-Control-Allow-Headers\"] = request.Path == \"/a\" ? \"*\" : \"Content-Type\", [\"Access-Control-Allow-Credentials\"] = request.Path == \"/a\" ? \"\" : \"true\",")]
    [InlineData("[\"X-Any\"] = \"*\", [\"Access-Control-Allow-Credentials\"] = \"true\",")]
    public Task Silent_otherwise(string elements) => ResponseShapes.CheckElements(elements);
}
