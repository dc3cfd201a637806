using CorsAnalyzers.Tests.Rules.Values;

namespace CorsAnalyzers.Tests.Rules;

/// <summary>The origin <c>null</c>.</summary>
public sealed class NullOriginTests
{
    [Fact]
    public Task Reports_it_in_every_shape() => ResponseShapes.Check("\"Access-Control-Allow-Origin\"", "{|CORS1006:\"null\"|}");

    [Fact]
    public Task Reports_it_in_any_case() => ResponseShapes.CheckElements("[\"Access-Control-Allow-Origin\"] = {|CORS1006:\"NULL\"|},");

    [Theory]
    [InlineData("[\"Access-Control-Allow-Origin\"] = null,")]
    [InlineData("[\"X-Value\"] = \"null\",")]
    [InlineData("[\"Access-Control-Allow-Origin\"] = request.Path,")]
    public Task Silent_otherwise(string elements) => ResponseShapes.CheckElements(elements);
}
