using CorsAnalyzers.Tests.Rules.Values;

namespace CorsAnalyzers.Tests.Rules;

/// <summary>Names that are almost CORS headers.</summary>
public sealed class MisspeltHeaderTests
{
    [Fact]
    public Task Reports_it_in_every_shape() => ResponseShapes.Check("{|CORS2011:\"Access-Control-Allow-Origins\"|}", "\"*\"");

    [Theory]
    [InlineData("Access-Control-Allow-Header")]
    [InlineData("Access-Control-Allow-Method")]
    [InlineData("AccessControl-Allow-Origin")]
    [InlineData("Access-Control-Max-Ages")]
    public Task Reports_what_differs_little(string name) => ResponseShapes.CheckElements($"[{{|CORS2011:\"{name}\"|}}] = \"*\",");

    [Theory]
    [InlineData("[\"Access-Control-Allow-Origin\"] = \"*\",")]
    [InlineData("[\"access-control-allow-origin\"] = \"*\",")]
    [InlineData("[\"Access-Control-Allow-Private-Network\"] = \"true\",")]
    [InlineData("[\"Origin-Agent-Cluster\"] = \"?1\",")]
    [InlineData("[\"Timing-Allow-Origin\"] = \"*\",")]
    [InlineData("[\"X-Allow-Origin\"] = \"*\",")]
    public Task Silent_otherwise(string elements) => ResponseShapes.CheckElements(elements);
}
