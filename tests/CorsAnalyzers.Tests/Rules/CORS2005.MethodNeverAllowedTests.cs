using CorsAnalyzers.Tests.Rules.Values;

namespace CorsAnalyzers.Tests.Rules;

/// <summary>Methods that no script sends.</summary>
public sealed class MethodNeverAllowedTests
{
    [Fact]
    public Task Reports_it_in_every_shape() => ResponseShapes.Check("\"Access-Control-Allow-Methods\"", "\"GET, {|CORS2005:TRACE|}\"");

    [Theory]
    [InlineData("[\"Access-Control-Allow-Methods\"] = \"GET, OPTIONS\",")]
    [InlineData("[\"Allow\"] = \"GET, TRACE\",")]
    [InlineData("[\"Access-Control-Allow-Methods\"] = request.Path,")]
    [InlineData("[\"Access-Control-Allow-Methods\"] = \"TRACER\",")]
    public Task Silent_otherwise(string elements) => ResponseShapes.CheckElements(elements);
}
