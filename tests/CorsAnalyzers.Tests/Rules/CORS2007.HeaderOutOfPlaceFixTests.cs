using CorsAnalyzers.Tests.Rules.Values;
using Verify = CorsAnalyzers.Tests.Infrastructure.VerifyFix<CorsAnalyzers.Surfaces.Lambda.LambdaResponseAnalyzer, CorsAnalyzers.CodeFixes.Fixes.HeaderOutOfPlaceFix>;

namespace CorsAnalyzers.Tests.Rules;

public sealed class HeaderOutOfPlaceFixTests
{
    [Theory]
    [InlineData("[\"Access-Control-Allow-Headers\"] = \"Content-Type,{|CORS2007:Origin|},{|CORS2007:Cookie|}\",", "[\"Access-Control-Allow-Headers\"] = \"Content-Type\",")]
    [InlineData("[\"Access-Control-Expose-Headers\"] = \"{|CORS2007:Set-Cookie|}, X-Total\",", "[\"Access-Control-Expose-Headers\"] = \"X-Total\",")]
    [InlineData("[\"X-A\"] = \"1\", [{|CORS2007:\"Access-Control-Request-Method\"|}] = \"GET\",", "[\"X-A\"] = \"1\",")]
    public Task Mends_what_is_reported(string elements, string fixedElements) => Verify.Fix(ResponseShapes.Source(elements), ResponseShapes.Source(fixedElements));
}
