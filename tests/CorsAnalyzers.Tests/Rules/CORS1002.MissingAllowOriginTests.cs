using CorsAnalyzers.Surfaces.Lambda;
using CorsAnalyzers.Tests.Infrastructure;

namespace CorsAnalyzers.Tests.Rules;

public sealed class MissingAllowOriginTests
{
    [Fact]
    public Task Reports_a_response_whose_headers_lack_it() => Verify<LambdaResponseAnalyzer>.Analyzer("""
        public class C
        {
            public async Task<APIGatewayProxyResponse> Create(APIGatewayProxyRequest request, ILambdaContext context)
            {
                await Task.Yield();
                return {|CORS1002:new APIGatewayProxyResponse
                {
                    StatusCode = 201,
                    Headers = new Dictionary<string, string>
                    {
                        { "Content-Type", "application/json" },
                        { "Location", $"/orders/{request.Path}" },
                    },
                }|};
            }
        }
        """);

    [Fact]
    public Task Reports_a_helper() => Verify<LambdaResponseAnalyzer>.Analyzer("""
        public class C
        {
            public APIGatewayProxyResponse Create(APIGatewayProxyRequest request, ILambdaContext context) => request.Body == null ? TextResponse.Of(3, "") : TextResponse.Of(4, "b");
        }
        """,
        """
        internal static class TextResponse
        {
            internal static APIGatewayProxyResponse Of(int statusCode, string text, string contentType = "text/plain") => {|CORS1002:new()
            {
                StatusCode = statusCode,
                Headers = new Dictionary<string, string> { ["Content-Type"] = contentType },
                Body = text,
            }|};
        }
        """);
}
