using CorsAnalyzers.Tests.Rules.Values;
using Verify = CorsAnalyzers.Tests.Infrastructure.VerifyFix<CorsAnalyzers.Surfaces.Lambda.LambdaResponseAnalyzer, CorsAnalyzers.CodeFixes.Fixes.MalformedOriginFix>;

namespace CorsAnalyzers.Tests.Rules;

public sealed class MalformedOriginFixTests
{
    [Theory]
    [InlineData("[\"Access-Control-Allow-Origin\"] = {|CORS1004:\"https://app.example.com/\"|},", "[\"Access-Control-Allow-Origin\"] = \"https://app.example.com\",")]
    [InlineData("[\"Access-Control-Allow-Origin\"] = /* ours */ {|CORS1004:@\"HTTPS://App.example.com:443\"|}, // live", "[\"Access-Control-Allow-Origin\"] = /* ours */ @\"https://app.example.com\", // live")]
    [InlineData("[\"Access-Control-Allow-Origin\"] = {|CORS1004:$\"https://app.example.com/api?x=1\"|},", "[\"Access-Control-Allow-Origin\"] = $\"https://app.example.com\",")]
    [InlineData("[\"Access-Control-Allow-Origin\"] = {|CORS1004:\"https://app.example.com\\u002f\"|},", "[\"Access-Control-Allow-Origin\"] = \"https://app.example.com\",")]
    [InlineData("[\"Access-Control-Allow-Origin\"] = {|CORS1004:\"\"\"https://app.example.com/\"\"\"|},", "[\"Access-Control-Allow-Origin\"] = \"\"\"https://app.example.com\"\"\",")]
    [InlineData("[\"Access-Control-Allow-Origin\"] = {|CORS1004:\"https://\" + \"app.example.com/\"|},", "[\"Access-Control-Allow-Origin\"] = \"https://app.example.com\",")]
    [InlineData("[\"Access-Control-Allow-Origin\"] = request.Path == \"/\" ? {|CORS1004:\"https://a.example/\"|} : {|CORS1004:\"https://B.example\"|},", "[\"Access-Control-Allow-Origin\"] = request.Path == \"/\" ? \"https://a.example\" : \"https://b.example\",")]
    public Task Mends_what_is_reported(string elements, string fixedElements) => Verify.Fix(ResponseShapes.Source(elements), ResponseShapes.Source(fixedElements));

    [Theory]
    [InlineData("[\"Access-Control-Allow-Origin\"] = {|CORS1004:\"app.example.com\"|},")]
    public Task Offers_nothing_where_no_edit_is_sure_to_be_right(string elements) => Verify.NoFix(ResponseShapes.Source(elements));
}
