using CorsAnalyzers.Tests.Rules.Values;
using Verify = CorsAnalyzers.Tests.Infrastructure.VerifyFix<CorsAnalyzers.Surfaces.Lambda.LambdaResponseAnalyzer, CorsAnalyzers.CodeFixes.Fixes.InsecureOriginWithCredentialsFix>;

namespace CorsAnalyzers.Tests.Rules;

public sealed class InsecureOriginWithCredentialsFixTests
{
    [Theory]
    [InlineData("[\"Access-Control-Allow-Origin\"] = {|CORS1009:\"http://app.example.com\"|}, [\"Access-Control-Allow-Credentials\"] = \"true\",", "[\"Access-Control-Allow-Origin\"] = \"https://app.example.com\", [\"Access-Control-Allow-Credentials\"] = \"true\",")]
    public Task Mends_what_is_reported(string elements, string fixedElements) => Verify.Fix(ResponseShapes.Source(elements), ResponseShapes.Source(fixedElements));

    [Theory]
    [InlineData("[\"Access-Control-Allow-Origin\"] = {|CORS1009:\"http://app.example.com:8080\"|}, [\"Access-Control-Allow-Credentials\"] = \"true\",")]
    public Task Offers_nothing_where_no_edit_is_sure_to_be_right(string elements) => Verify.NoFix(ResponseShapes.Source(elements));
}
