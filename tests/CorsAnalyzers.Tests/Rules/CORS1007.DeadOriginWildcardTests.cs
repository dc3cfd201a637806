using CorsAnalyzers.Tests.Rules.Values;

namespace CorsAnalyzers.Tests.Rules;

/// <summary>A pattern where none is known.</summary>
public sealed class DeadOriginWildcardTests
{
    [Fact]
    public Task Reports_it_in_every_shape() => ResponseShapes.Check("\"Access-Control-Allow-Origin\"", "{|CORS1007:\"https://*.example.com\"|}");

    [Theory]
    [InlineData("[\"Access-Control-Allow-Origin\"] = \"*\",")]
    [InlineData("[\"Access-Control-Allow-Origin\"] = \" * \",")]
    [InlineData("[\"Access-Control-Allow-Origin\"] = \"https://app.example.com\",")]
    [InlineData("[\"X-Pattern\"] = \"https://*.example.com\",")]
    [InlineData("[\"Access-Control-Allow-Origin\"] = \"https://*\" + request.Path,")]
    public Task Silent_otherwise(string elements) => ResponseShapes.CheckElements(elements);
}
