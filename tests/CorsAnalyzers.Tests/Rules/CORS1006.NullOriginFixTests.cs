using CorsAnalyzers.Tests.Rules.Values;
using Verify = CorsAnalyzers.Tests.Infrastructure.VerifyFix<CorsAnalyzers.Surfaces.Lambda.LambdaResponseAnalyzer, CorsAnalyzers.CodeFixes.Fixes.NullOriginFix>;

namespace CorsAnalyzers.Tests.Rules;

public sealed class NullOriginFixTests
{
    [Theory]
    [InlineData("[\"Access-Control-Allow-Origin\"] = {|CORS1006:\"null\"|}, [\"X-A\"] = \"1\",", "[\"X-A\"] = \"1\",")]
    [InlineData("[\"X-A\"] = \"1\", [\"Access-Control-Allow-Origin\"] = {|CORS1006:\"null\"|},", "[\"X-A\"] = \"1\",")]
    public Task Mends_what_is_reported(string elements, string fixedElements) => Verify.Fix(ResponseShapes.Source(elements), ResponseShapes.Source(fixedElements));

    [Theory]
    [InlineData("[\"Access-Control-Allow-Origin\"] = request.Path == \"/\" ? {|CORS1006:\"null\"|} : \"https://app.example.com\",")]
    public Task Offers_nothing_where_no_edit_is_sure_to_be_right(string elements) => Verify.NoFix(ResponseShapes.Source(elements));
}
