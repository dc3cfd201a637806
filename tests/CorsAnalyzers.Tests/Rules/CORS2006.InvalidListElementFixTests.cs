using CorsAnalyzers.Tests.Rules.Values;
using Verify = CorsAnalyzers.Tests.Infrastructure.VerifyFix<CorsAnalyzers.Surfaces.Lambda.LambdaResponseAnalyzer, CorsAnalyzers.CodeFixes.Fixes.InvalidListElementFix>;

namespace CorsAnalyzers.Tests.Rules;

public sealed class InvalidListElementFixTests
{
    [Theory]
    [InlineData("[\"Access-Control-Allow-Methods\"] = \"{|CORS2006:GET PUT|}, POST\",", "[\"Access-Control-Allow-Methods\"] = \"GET, PUT, POST\",")]
    [InlineData("[\"Access-Control-Allow-Methods\"] = \"GET, {|CORS2006:'PUT'|}\",", "[\"Access-Control-Allow-Methods\"] = \"GET, PUT\",")]
    [InlineData("[\"Access-Control-Allow-Methods\"] = \"GET, {|CORS2006:ALL|}\",", "[\"Access-Control-Allow-Methods\"] = \"GET\",")]
    public Task Mends_what_is_reported(string elements, string fixedElements) => Verify.Fix(ResponseShapes.Source(elements), ResponseShapes.Source(fixedElements));

    [Theory]
    [InlineData("[\"Access-Control-Allow-Methods\"] = \"{|CORS2006:ANY|}\",")]
    public Task Offers_nothing_where_no_edit_is_sure_to_be_right(string elements) => Verify.NoFix(ResponseShapes.Source(elements));
}
