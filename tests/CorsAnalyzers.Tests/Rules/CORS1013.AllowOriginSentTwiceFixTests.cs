using Verify = CorsAnalyzers.Tests.Infrastructure.VerifyFix<CorsAnalyzers.Surfaces.Lambda.LambdaResponseAnalyzer, CorsAnalyzers.CodeFixes.Fixes.AllowOriginSentTwiceFix>;

namespace CorsAnalyzers.Tests.Rules;

public sealed class AllowOriginSentTwiceFixTests
{
    [Fact]
    public Task Takes_every_further_write_out() => Verify.Fix("""
        public class Functions
        {
            [LambdaFunction, RestApi(LambdaHttpMethod.Get, "/")]
            public IHttpResult Chain() => HttpResults.Ok()
                .AddHeader("Access-Control-Allow-Origin", "*")
                .AddHeader("Access-Control-Allow-Origin", {|CORS1013:"*"|})
                .AddHeader("X-A", "1");

            public APIGatewayHttpApiV2ProxyResponse Appended(APIGatewayHttpApiV2ProxyRequest request)
            {
                var response = new APIGatewayHttpApiV2ProxyResponse { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "https://a.example" } };
                response.SetHeaderValues("Access-Control-Allow-Origin", {|CORS1013:"https://b.example"|}, true);
                return response;
            }
        }
        """, """
        public class Functions
        {
            [LambdaFunction, RestApi(LambdaHttpMethod.Get, "/")]
            public IHttpResult Chain() => HttpResults.Ok()
                .AddHeader("Access-Control-Allow-Origin", "*")
                .AddHeader("X-A", "1");

            public APIGatewayHttpApiV2ProxyResponse Appended(APIGatewayHttpApiV2ProxyRequest request)
            {
                var response = new APIGatewayHttpApiV2ProxyResponse { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "https://a.example" } };
                return response;
            }
        }
        """);
}
