using CorsAnalyzers.Tests.Rules.Values;

namespace CorsAnalyzers.Tests.Rules;

/// <summary>Methods in the wrong case.</summary>
public sealed class MethodCaseTests
{
    [Fact]
    public Task Reports_it_in_every_shape() => ResponseShapes.Check("\"Access-Control-Allow-Methods\"", "\"GET, {|CORS2004:put|}\"");

    [Theory]
    [InlineData("\"{|CORS2004:put|}, {|CORS2004:Delete|}, GET\"")]
    [InlineData("@\"GET,{|CORS2004:patch|}\"")]
    [InlineData("$\"GET,{|CORS2004:patch|}\"")]
    [InlineData("{|CORS2004:\"GET, \" + \"put\"|}")]
    public Task Reports_each_method_where_it_stands(string value) => ResponseShapes.CheckElements($"[\"Access-Control-Allow-Methods\"] = {value},");

    [Theory]
    [InlineData("[\"Access-Control-Allow-Methods\"] = \"GET, PUT, PATCH, DELETE, OPTIONS\",")]
    [InlineData("[\"Access-Control-Allow-Methods\"] = \"get, head, post\",")]
    [InlineData("[\"Access-Control-Allow-Methods\"] = \"PROPFIND\",")]
    [InlineData("[\"Access-Control-Allow-Methods\"] = \"*\",")]
    [InlineData("[\"X-Methods\"] = \"put\",")]
    [InlineData("[\"Access-Control-Allow-Methods\"] = \"put\" + request.Path,")]
    public Task Silent_otherwise(string elements) => ResponseShapes.CheckElements(elements);
}
