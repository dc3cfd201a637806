using CorsAnalyzers.Tests.Rules.Values;

namespace CorsAnalyzers.Tests.Rules;

/// <summary>What is no number of seconds.</summary>
public sealed class InvalidMaxAgeTests
{
    [Fact]
    public Task Reports_it_in_every_shape() => ResponseShapes.Check("\"Access-Control-Max-Age\"", "{|CORS2008:\"1h\"|}");

    [Theory]
    [InlineData("-1")]
    [InlineData("3600s")]
    [InlineData("1.5")]
    public Task Reports_what_is_no_number_of_seconds(string value) => ResponseShapes.CheckElements($"[\"Access-Control-Max-Age\"] = {{|CORS2008:\"{value}\"|}},");

    [Theory]
    [InlineData("[\"Access-Control-Max-Age\"] = \"86400\",")]
    [InlineData("[\"Access-Control-Max-Age\"] = \"0\",")]
    [InlineData("[\"Access-Control-Max-Age\"] = \"100000000\",")]
    [InlineData("[\"Access-Control-Max-Age\"] = 600.ToString(),")]
    [InlineData("[\"Access-Control-Max-Age\"] = request.Path,")]
    [InlineData("[\"Max-Age\"] = \"1h\",")]
    public Task Silent_otherwise(string elements) => ResponseShapes.CheckElements(elements);
}
