using CorsAnalyzers.Tests.Rules.Values;

namespace CorsAnalyzers.Tests.Rules;

/// <summary>Several origins in one header.</summary>
public sealed class SeveralOriginsTests
{
    [Fact]
    public Task Reports_it_in_every_shape() => ResponseShapes.Check("\"Access-Control-Allow-Origin\"", "{|CORS1005:\"https://a.example, https://b.example\"|}");

    [Theory]
    [InlineData("[\"Access-Control-Allow-Origin\"] = \"https://a.example\",")]
    [InlineData("[\"Access-Control-Allow-Origin\"] = request.Path == \"/\" ? \"https://a.example\" : \"https://b.example\",")]
    [InlineData("[\"X-Origins\"] = \"https://a.example, https://b.example\",")]
    [InlineData("[\"Access-Control-Allow-Origin\"] = \"https://a.example\" + request.Path,")]
    public Task Silent_otherwise(string elements) => ResponseShapes.CheckElements(elements);
}
