using CorsAnalyzers.Tests.Rules.Values;

namespace CorsAnalyzers.Tests.Rules;

/// <summary>What is no element of a list.</summary>
public sealed class InvalidListElementTests
{
    [Fact]
    public Task Reports_it_in_every_shape() => ResponseShapes.Check("\"Access-Control-Allow-Methods\"", "\"{|CORS2006:GET PUT|}\"");

    [Fact]
    public Task Reports_names_of_headers_too() => ResponseShapes.Check("\"Access-Control-Allow-Headers\"", "\"Content-Type, {|CORS2006:X-A X-B|}\"");

    [Theory]
    [InlineData("Methods", "GET, {|CORS2006:ALL|}")]
    [InlineData("Methods", "GET, {|CORS2006:'PUT'|}")]
    [InlineData("Headers", "{|CORS2006:Content-Type: application/json|}")]
    public Task Reports_each_element_where_it_stands(string list, string value) => ResponseShapes.CheckElements($"[\"Access-Control-Allow-{list}\"] = \"{value}\",");

    [Theory]
    [InlineData("[\"Access-Control-Allow-Methods\"] = \"GET,,PUT,\",")]
    [InlineData("[\"Access-Control-Allow-Methods\"] = \"GET, *\",")]
    [InlineData("[\"Access-Control-Allow-Headers\"] = \"ANY\",")]
    [InlineData("[\"Access-Control-Allow-Headers\"] = \"\",")]
    [InlineData("[\"Access-Control-Allow-Headers\"] = \"{header}\",")]
    [InlineData("[\"X-List\"] = \"GET PUT\",")]
    [InlineData("[\"Access-Control-Allow-Headers\"] = string.Join(\" \", request.Path),")]
    public Task Silent_otherwise(string elements) => ResponseShapes.CheckElements(elements);
}
