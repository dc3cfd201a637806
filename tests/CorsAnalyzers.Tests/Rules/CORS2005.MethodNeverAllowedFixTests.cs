using CorsAnalyzers.Tests.Rules.Values;
using Verify = CorsAnalyzers.Tests.Infrastructure.VerifyFix<CorsAnalyzers.Surfaces.Lambda.LambdaResponseAnalyzer, CorsAnalyzers.CodeFixes.Fixes.MethodNeverAllowedFix>;

namespace CorsAnalyzers.Tests.Rules;

public sealed class MethodNeverAllowedFixTests
{
    [Theory]
    [InlineData("[\"Access-Control-Allow-Methods\"] = \"GET, {|CORS2005:TRACE|}\",", "[\"Access-Control-Allow-Methods\"] = \"GET\",")]
    [InlineData("[\"Access-Control-Allow-Methods\"] = \"{|CORS2005:TRACE|}, GET\",", "[\"Access-Control-Allow-Methods\"] = \"GET\",")]
    [InlineData("[\"Access-Control-Allow-Methods\"] = \"GET,{|CORS2005:TRACE|},PUT\",", "[\"Access-Control-Allow-Methods\"] = \"GET,PUT\",")]
    [InlineData("[\"Access-Control-Allow-Methods\"] = \"{|CORS2005:TRACE|}, {|CORS2005:TRACK|}, GET, {|CORS2005:CONNECT|}, PUT\",", "[\"Access-Control-Allow-Methods\"] = \"GET, PUT\",")]
    [InlineData("[\"Access-Control-Allow-Methods\"] = \"GET, {|CORS2005:TRACE|}, {|CORS2005:TRACK|}\",", "[\"Access-Control-Allow-Methods\"] = \"GET\",")]
    public Task Mends_what_is_reported(string elements, string fixedElements) => Verify.Fix(ResponseShapes.Source(elements), ResponseShapes.Source(fixedElements));

    [Theory]
    [InlineData("[\"Access-Control-Allow-Methods\"] = {|CORS2005:\"GET, \" + \"TRACE\"|},")]
    public Task Offers_nothing_where_no_edit_is_sure_to_be_right(string elements) => Verify.NoFix(ResponseShapes.Source(elements));
}
