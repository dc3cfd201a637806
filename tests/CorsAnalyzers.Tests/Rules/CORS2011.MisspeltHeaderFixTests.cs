using CorsAnalyzers.Tests.Rules.Values;
using Verify = CorsAnalyzers.Tests.Infrastructure.VerifyFix<CorsAnalyzers.Surfaces.Lambda.LambdaResponseAnalyzer, CorsAnalyzers.CodeFixes.Fixes.MisspeltHeaderFix>;

namespace CorsAnalyzers.Tests.Rules;

public sealed class MisspeltHeaderFixTests
{
    [Theory]
    [InlineData("[{|CORS2011:\"Access-Control-Allow-Origins\"|}] = \"*\",", "[\"Access-Control-Allow-Origin\"] = \"*\",")]
    [InlineData("[{|CORS2011:@\"Access-Control-Allow-Header\"|}] = \"X-A\", // ours", "[@\"Access-Control-Allow-Headers\"] = \"X-A\", // ours")]
    public Task Mends_what_is_reported(string elements, string fixedElements) => Verify.Fix(ResponseShapes.Source(elements), ResponseShapes.Source(fixedElements));

    [Theory]
    [InlineData("[\"Access-Control-Allow-Origin\"] = \"*\", [{|CORS2011:\"Access-Control-Allow-Orgin\"|}] = \"*\",")]
    [InlineData("{ {|CORS2011:\"Access-Control-Allow-Orgin\"|}, \"*\" }, { \"access-control-allow-origin\", \"*\" },")]
    [InlineData("{ {|CORS2011:\"Access-Control-Allow-Orgin\"|}, \"*\" }, { {|CORS2011:\"Access-Control-Allow-Origins\"|}, \"*\" },")]
    public Task No_fix_where_the_header_would_be_there_twice(string elements) => Verify.NoFix(ResponseShapes.Source(elements));
}
