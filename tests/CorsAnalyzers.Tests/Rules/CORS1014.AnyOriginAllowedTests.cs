using CorsAnalyzers.Tests.Rules.Values;

namespace CorsAnalyzers.Tests.Rules;

/// <summary>The audit of <c>*</c>; in the shapes of servers it is tested by <c>Surfaces/HandWritten/EveryRuleTests</c>.</summary>
public sealed class AnyOriginAllowedTests
{
    [Fact]
    public Task Reports_it_in_every_shape() => ResponseShapes.Check("\"Access-Control-Allow-Origin\"", "{|CORS1014:\"*\"|}");

    [Theory]
    [InlineData("[\"Access-Control-Allow-Origin\"] = Environment.GetEnvironmentVariable(\"ORIGIN\") ?? {|CORS1014:\"*\"|},")]
    [InlineData("[\"Access-Control-Allow-Origin\"] = {|CORS1014:\" * \"|},")]
    [InlineData("[\"Access-Control-Allow-Origin\"] = {|CORS1014:\"*\"|}, [\"Access-Control-Allow-Credentials\"] = \"false\",")]
    public Task Reports_any_origin_without_credentials(string elements) => ResponseShapes.CheckElements(elements);

    [Theory]
    [InlineData("[\"Access-Control-Allow-Origin\"] = {|CORS1001:\"*\"|}, [\"Access-Control-Allow-Credentials\"] = \"true\",")]
    [InlineData("[\"Access-Control-Allow-Origin\"] = \"https://app.example.com\",")]
    [InlineData("[\"Access-Control-Allow-Headers\"] = \"*\",")]
    [InlineData("[\"Access-Control-Allow-Origin\"] = Environment.GetEnvironmentVariable(\"ORIGIN\"),")]
    public Task Silent_otherwise(string elements) => ResponseShapes.CheckElements(elements);
}
