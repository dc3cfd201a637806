using CorsAnalyzers.Tests.Rules.Values;
using Verify = CorsAnalyzers.Tests.Infrastructure.VerifyFix<CorsAnalyzers.Surfaces.Lambda.LambdaResponseAnalyzer, CorsAnalyzers.CodeFixes.Fixes.InvalidCredentialsFix>;

namespace CorsAnalyzers.Tests.Rules;

public sealed class InvalidCredentialsFixTests
{
    [Theory]
    [InlineData("[\"Access-Control-Allow-Credentials\"] = {|CORS2001:\"True\"|},", "[\"Access-Control-Allow-Credentials\"] = \"true\",")]
    [InlineData("[\"Access-Control-Allow-Credentials\"] = {|CORS2001:@\"'true'\"|},", "[\"Access-Control-Allow-Credentials\"] = @\"true\",")]
    [InlineData("[\"Access-Control-Allow-Credentials\"] = {|CORS2001:true.ToString()|},", "[\"Access-Control-Allow-Credentials\"] = \"true\",")]
    [InlineData("[\"Access-Control-Allow-Credentials\"] = {|CORS2001:bool.TrueString|},", "[\"Access-Control-Allow-Credentials\"] = \"true\",")]
    [InlineData("[\"X-A\"] = \"1\", [\"Access-Control-Allow-Credentials\"] = {|CORS2001:bool.FalseString|},", "[\"X-A\"] = \"1\",")]
    [InlineData("[\"X-A\"] = \"1\", [\"Access-Control-Allow-Credentials\"] = {|CORS2001:\"false\"|},", "[\"X-A\"] = \"1\",")]
    public Task Mends_what_is_reported(string elements, string fixedElements) => Verify.Fix(ResponseShapes.Source(elements), ResponseShapes.Source(fixedElements));

    [Theory]
    [InlineData("[\"Access-Control-Allow-Credentials\"] = {|CORS2001:(request.Path == \"/\").ToString()|},")]
    [InlineData("[\"Access-Control-Allow-Credentials\"] = {|CORS2001:\"*\"|},")]
    public Task Offers_nothing_where_no_edit_is_sure_to_be_right(string elements) => Verify.NoFix(ResponseShapes.Source(elements));

    [Fact]
    public Task Mends_all_together_whether_they_mean_yes_or_no() => Verify.Create(
        ["""
        public class First
        {
            public APIGatewayProxyResponse Get() => new() { Headers = Second.Headers() };

            public APIGatewayProxyResponse Put() => new() { Headers = new Dictionary<string, string> { ["X-A"] = "1", ["Access-Control-Allow-Credentials"] = {|CORS2001:"0"|} } };
        }
        """, """
        public static class Second
        {
            public static Dictionary<string, string> Headers() => new() { { "Access-Control-Allow-Credentials", {|CORS2001:"TRUE"|} } };
        }
        """],
        ["""
        public class First
        {
            public APIGatewayProxyResponse Get() => new() { Headers = Second.Headers() };

            public APIGatewayProxyResponse Put() => new() { Headers = new Dictionary<string, string> { ["X-A"] = "1" } };
        }
        """, """
        public static class Second
        {
            public static Dictionary<string, string> Headers() => new() { { "Access-Control-Allow-Credentials", "true" } };
        }
        """]).RunAsync(TestContext.Current.CancellationToken);
}
