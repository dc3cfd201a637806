using Verify = CorsAnalyzers.Tests.Infrastructure.VerifyFix<CorsAnalyzers.Surfaces.Lambda.LambdaResponseAnalyzer, CorsAnalyzers.CodeFixes.Fixes.HeaderWithoutEffectFix>;

namespace CorsAnalyzers.Tests.Rules;

public sealed class HeaderWithoutEffectFixTests
{
    [Fact]
    public Task Takes_the_header_out() => Verify.Fix("""
        public class Functions
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request)
            {
                var headers = new Dictionary<string, string>();
                if (request.HttpMethod == "OPTIONS")
                {
                    headers[{|CORS2009:"Access-Control-Expose-Headers"|}] = "X-Total";
                    headers["Access-Control-Allow-Methods"] = "GET"; // stays
                }

                return new APIGatewayProxyResponse { Headers = headers };
            }
        }
        """, """
        public class Functions
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request)
            {
                var headers = new Dictionary<string, string>();
                if (request.HttpMethod == "OPTIONS")
                {
                    headers["Access-Control-Allow-Methods"] = "GET"; // stays
                }

                return new APIGatewayProxyResponse { Headers = headers };
            }
        }
        """);
}
