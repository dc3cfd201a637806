using CorsAnalyzers.Tests.Rules.Values;
using Verify = CorsAnalyzers.Tests.Infrastructure.VerifyFix<CorsAnalyzers.Surfaces.Lambda.LambdaResponseAnalyzer, CorsAnalyzers.CodeFixes.Fixes.MappingQuotesFix>;

namespace CorsAnalyzers.Tests.Rules;

public sealed class MappingQuotesFixTests
{
    [Theory]
    [InlineData("[\"Access-Control-Allow-Origin\"] = {|CORS2010:\"'*'\"|},", "[\"Access-Control-Allow-Origin\"] = \"*\",")]
    [InlineData("[\"Access-Control-Allow-Headers\"] = {|CORS2010:@\"'Content-Type,X-Api-Key'\"|},", "[\"Access-Control-Allow-Headers\"] = @\"Content-Type,X-Api-Key\",")]
    [InlineData("[\"Access-Control-Allow-Origin\"] = {|CORS2010:\"\\\"*\\\"\"|},", "[\"Access-Control-Allow-Origin\"] = \"*\",")]
    public Task Mends_what_is_reported(string elements, string fixedElements) => Verify.Fix(ResponseShapes.Source(elements), ResponseShapes.Source(fixedElements));
}
