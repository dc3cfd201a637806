using CorsAnalyzers.Tests.Rules.Values;
using Verify = CorsAnalyzers.Tests.Infrastructure.VerifyFix<CorsAnalyzers.Surfaces.Lambda.LambdaResponseAnalyzer, CorsAnalyzers.CodeFixes.Fixes.MisspeltHeaderFix>;

namespace CorsAnalyzers.Tests.Rules;

public sealed class MisspeltHeaderFixTests
{
    [Theory]
    [InlineData("[{|CORS2011:\"Access-Control-Allow-Origins\"|}] = \"*\",", "[\"Access-Control-Allow-Origin\"] = \"*\",")]
    [InlineData("[{|CORS2011:@\"Access-Control-Allow-Header\"|}] = \"X-A\", // ours", "[@\"Access-Control-Allow-Headers\"] = \"X-A\", // ours")]
    public Task Mends_what_is_reported(string elements, string fixedElements) => Verify.Fix(ResponseShapes.Source(elements), ResponseShapes.Source(fixedElements));
}
