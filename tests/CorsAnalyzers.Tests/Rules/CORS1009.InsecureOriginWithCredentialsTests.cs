using CorsAnalyzers.Tests.Rules.Values;

namespace CorsAnalyzers.Tests.Rules;

/// <summary>Plain http with credentials.</summary>
public sealed class InsecureOriginWithCredentialsTests
{
    [Fact]
    public Task Reports_it_in_every_shape() => ResponseShapes.Check("\"Access-Control-Allow-Origin\"", "{|CORS1009:\"http://app.example.com\"|}", ("Access-Control-Allow-Credentials", "true"));

    [Theory]
    [InlineData("[\"Access-Control-Allow-Origin\"] = \"http://app.example.com\",")]
    [InlineData("[\"Access-Control-Allow-Origin\"] = \"http://localhost:3000\", [\"Access-Control-Allow-Credentials\"] = \"true\",")]
    [InlineData("[\"Access-Control-Allow-Origin\"] = \"http://127.0.0.1\", [\"Access-Control-Allow-Credentials\"] = \"true\",")]
    [InlineData("[\"Access-Control-Allow-Origin\"] = \"https://app.example.com\", [\"Access-Control-Allow-Credentials\"] = \"true\",")]
    [InlineData("[\"Access-Control-Allow-Origin\"] = \"http://app.example.com\", [\"Access-Control-Allow-Credentials\"] = \"false\",")]
    [InlineData("[\"Access-Control-Allow-Origin\"] = \"http://app.example.com/\", [\"Access-Control-Allow-Credentials\"] = \"true\",")]
    [InlineData("[\"Access-Control-Allow-Origin\"] = request.Path == \"/a\" ? \"http://app.example.com\" : \"https://app.example.com\", [\"Access-Control-Allow-Credentials\"] = request.Path == \"/a\" ? \"false\" : \"true\",")]
    public Task Silent_otherwise(string elements) => ResponseShapes.CheckElements(elements);
}
