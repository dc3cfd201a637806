using CorsAnalyzers.Tests.Rules.Values;

namespace CorsAnalyzers.Tests.Rules;

/// <summary>What is not <c>true</c>.</summary>
public sealed class InvalidCredentialsTests
{
    [Fact]
    public Task Reports_it_in_every_shape() => ResponseShapes.Check("\"Access-Control-Allow-Credentials\"", "{|CORS2001:\"True\"|}");

    [Fact]
    public Task Reports_a_boolean_that_is_turned_into_text() => ResponseShapes.Check("\"Access-Control-Allow-Credentials\"", "{|CORS2001:true.ToString()|}");

    [Theory]
    [InlineData("{|CORS2001:\"1\"|}")]
    [InlineData("{|CORS2001:\"'true'\"|}")]
    [InlineData("{|CORS2001:\"false\"|}")]
    [InlineData("{|CORS2001:(request.Path == \"/\").ToString()|}")]
    [InlineData("{|CORS2001:$\"{request.IsBase64Encoded}\"|}")]
    [InlineData("{|CORS2001:Convert.ToString(request.IsBase64Encoded)|}")]
    [InlineData("{|CORS2001:Convert.ToString(false)|}")]
    public Task Reports_what_is_no_true(string value) => ResponseShapes.CheckElements($"[\"Access-Control-Allow-Credentials\"] = {value},");

    [Theory]
    [InlineData("[\"Access-Control-Allow-Credentials\"] = \"true\",")]
    [InlineData("[\"Access-Control-Allow-Credentials\"] = \" true\",")]
    [InlineData("[\"Access-Control-Allow-Credentials\"] = request.Path == \"/\" ? \"true\" : \"false\",")]
    [InlineData("[\"Access-Control-Allow-Credentials\"] = request.Path == \"/\" ? \"true\" : \"\",")]
    [InlineData("[\"Access-Control-Allow-Credentials\"] = request.Path,")]
    [InlineData("[\"Access-Control-Allow-Credentials\"] = (request.Path == \"/\").ToString().ToLowerInvariant(),")]
    [InlineData("[\"X-Flag\"] = \"True\",")]
    [InlineData("[\"Access-Control-Allow-Credentials\"] = 1 == 1 ? \"true\" : \"false\",")]
    public Task Silent_otherwise(string elements) => ResponseShapes.CheckElements(elements);
}
