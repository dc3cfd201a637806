using CorsAnalyzers.Tests.Rules.Values;

namespace CorsAnalyzers.Tests.Rules;

/// <summary>Names that do nothing where they stand.</summary>
public sealed class HeaderOutOfPlaceTests
{
    [Fact]
    public Task Reports_it_in_every_shape() => ResponseShapes.Check("\"Access-Control-Allow-Headers\"", "\"Content-Type, {|CORS2007:Origin|}\"");

    [Fact]
    public Task Reports_exposed_names() => ResponseShapes.Check("\"Access-Control-Expose-Headers\"", "\"X-Total, {|CORS2007:Set-Cookie|}\"");

    [Fact]
    public Task Reports_the_question_of_a_preflight_in_its_answer() => ResponseShapes.Check("{|CORS2007:\"Access-Control-Request-Headers\"|}", "\"Content-Type\"");

    [Theory]
    [InlineData("[\"Access-Control-Allow-Headers\"] = \"Content-Type, Authorization, X-Anything\",")]
    [InlineData("[\"Access-Control-Expose-Headers\"] = \"Content-Length, X-Total\",")]
    [InlineData("[\"Access-Control-Allow-Headers\"] = \"*\",")]
    [InlineData("[\"X-Names\"] = \"Origin\",")]
    [InlineData("[\"Access-Control-Allow-Headers\"] = \"Origin\" + request.Path,")]
    public Task Silent_otherwise(string elements) => ResponseShapes.CheckElements(elements);
}
