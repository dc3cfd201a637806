using CorsAnalyzers.Tests.Rules.Values;
using Verify = CorsAnalyzers.Tests.Infrastructure.VerifyFix<CorsAnalyzers.Surfaces.Lambda.LambdaResponseAnalyzer, CorsAnalyzers.CodeFixes.Fixes.MethodCaseFix>;

namespace CorsAnalyzers.Tests.Rules;

public sealed class MethodCaseFixTests
{
    [Theory]
    [InlineData("[\"Access-Control-Allow-Methods\"] = \"GET,{|CORS2004:put|},  {|CORS2004:Delete|}\" /* all */,", "[\"Access-Control-Allow-Methods\"] = \"GET,PUT,  DELETE\" /* all */,")]
    [InlineData("[\"Access-Control-Allow-Methods\"] = @\"{|CORS2004:patch|}\",", "[\"Access-Control-Allow-Methods\"] = @\"PATCH\",")]
    [InlineData("[\"Access-Control-Allow-Methods\"] = $\"{|CORS2004:patch|}, GET\",", "[\"Access-Control-Allow-Methods\"] = $\"PATCH, GET\",")]
    public Task Mends_what_is_reported(string elements, string fixedElements) => Verify.Fix(ResponseShapes.Source(elements), ResponseShapes.Source(fixedElements));

    [Theory]
    [InlineData("[\"Access-Control-Allow-Methods\"] = {|CORS2004:\"GET, \" + \"put\"|},")]
    public Task Offers_nothing_where_no_edit_is_sure_to_be_right(string elements) => Verify.NoFix(ResponseShapes.Source(elements));
}
