using CorsAnalyzers.Tests.Rules.Values;

namespace CorsAnalyzers.Tests.Rules;

/// <summary>An origin that no browser sends.</summary>
public sealed class MalformedOriginTests
{
    [Fact]
    public Task Reports_it_in_every_shape() => ResponseShapes.Check("\"Access-Control-Allow-Origin\"", "{|CORS1004:\"https://app.example.com/\"|}");

    [Theory]
    [InlineData("[\"Access-Control-Allow-Origin\"] = \"https://app.example.com\",")]
    [InlineData("[\"Access-Control-Allow-Origin\"] = \"https://app.example.com:8443\",")]
    [InlineData("[\"Access-Control-Allow-Origin\"] = \"capacitor://localhost\",")]
    [InlineData("[\"Access-Control-Allow-Origin\"] = request.Path == \"/\" ? \"https://app.example.com\" : \"\",")]
    [InlineData("[\"Access-Control-Allow-Origin\"] = \"https://\" + request.Path,")]
    [InlineData("[\"Access-Control-Allow-Origin\"] = $\"https://{request.Path}.example.com/\",")]
    [InlineData("[\"Access-Control-Allow-Origin\"] = \" https://app.example.com\",")]
    [InlineData("[\"Location\"] = \"https://app.example.com/\",")]
    [InlineData("[\"Access-Control-Allow-Origin\"] = \"*\",")]
    [InlineData("[\"Access-Control-Allow-Origin\"] = \"null\",")]
    [InlineData("[\"Access-Control-Allow-Origin\"] = \"https://*.example.com\",")]
    public Task Silent_otherwise(string elements) => ResponseShapes.CheckElements(elements);
}
