using CorsAnalyzers.Tests.Rules.Values;

namespace CorsAnalyzers.Tests.Rules;

/// <summary>Quotes that belong to a mapping.</summary>
public sealed class MappingQuotesTests
{
    [Fact]
    public Task Reports_it_in_every_shape() => ResponseShapes.Check("\"Access-Control-Allow-Origin\"", "{|CORS2010:\"'*'\"|}");

    [Fact]
    public Task Reports_lists_too() => ResponseShapes.Check("\"Access-Control-Allow-Headers\"", "{|CORS2010:\"'Content-Type,X-Api-Key'\"|}");

    [Theory]
    [InlineData("[\"Access-Control-Allow-Origin\"] = \"*\",")]
    [InlineData("[\"X-Text\"] = \"'*'\",")]
    [InlineData("[\"Access-Control-Allow-Origin\"] = \"'\" + request.Path + \"'\",")]
    [InlineData("[\"ETag\"] = \"\\\"abc\\\"\",")]
    public Task Silent_otherwise(string elements) => ResponseShapes.CheckElements(elements);
}
