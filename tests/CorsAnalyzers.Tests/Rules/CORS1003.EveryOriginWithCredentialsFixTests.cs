using CorsAnalyzers.Tests.Rules.Values;
using Verify = CorsAnalyzers.Tests.Infrastructure.VerifyFix<CorsAnalyzers.Surfaces.Lambda.LambdaResponseAnalyzer, CorsAnalyzers.CodeFixes.Fixes.EveryOriginWithCredentialsFix>;

namespace CorsAnalyzers.Tests.Rules;

public sealed class EveryOriginWithCredentialsFixTests
{
    [Theory]
    [InlineData("[\"Access-Control-Allow-Origin\"] = {|CORS1003:request.Headers[\"origin\"]|}, [\"Access-Control-Allow-Credentials\"] = \"true\",", "[\"Access-Control-Allow-Origin\"] = request.Headers[\"origin\"],")]
    [InlineData("[\"Access-Control-Allow-Origin\"] = {|CORS1003:request.Headers[\"origin\"]|}, [\"Access-Control-Allow-Credentials\"] = request.Path == \"/\" ? \"true\" : \"false\",", "[\"Access-Control-Allow-Origin\"] = request.Headers[\"origin\"],")]
    public Task Mends_what_is_reported(string elements, string fixedElements) => Verify.Fix(ResponseShapes.Source(elements), ResponseShapes.Source(fixedElements));
}
