using Verify = CorsAnalyzers.Tests.Infrastructure.VerifyFix<CorsAnalyzers.Surfaces.Lambda.LambdaResponseAnalyzer, CorsAnalyzers.CodeFixes.Fixes.WildcardWithoutAuthorizationFix>;

namespace CorsAnalyzers.Tests.Rules;

public sealed class WildcardWithoutAuthorizationFixTests
{
    [Fact]
    public Task Names_it_beside_the_wildcard() => Verify.Fix("""
        public class Functions
        {
            public string Token(APIGatewayProxyRequest request) => request.Headers["Authorization"];

            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string> { ["Access-Control-Allow-Headers"] = @"{|CORS2003:*|}" },
            };
        }
        """, """
        public class Functions
        {
            public string Token(APIGatewayProxyRequest request) => request.Headers["Authorization"];

            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string> { ["Access-Control-Allow-Headers"] = @"*, Authorization" },
            };
        }
        """);
}
