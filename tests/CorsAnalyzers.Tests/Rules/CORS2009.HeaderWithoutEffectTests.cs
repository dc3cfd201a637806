using CorsAnalyzers.Tests.Rules.Values;

namespace CorsAnalyzers.Tests.Rules;

/// <summary>CORS headers on a response that nobody reads them from.</summary>
public sealed class HeaderWithoutEffectTests
{
    [Fact]
    public Task Reports_exposed_headers_in_the_answer_to_a_preflight() => ResponseShapes.CheckMembers("""
        public APIGatewayProxyResponse Get(APIGatewayProxyRequest request)
        {
            var headers = new Dictionary<string, string>();
            if (request.HttpMethod == "OPTIONS")
            {
                headers[{|CORS2009:"Access-Control-Expose-Headers"|}] = "X-Total";
                headers["Access-Control-Allow-Methods"] = "GET";
            }
            else
            {
                headers["Access-Control-Expose-Headers"] = "X-Total";
            }

            return new APIGatewayProxyResponse { Headers = headers };
        }
        """);

    [Theory]
    [InlineData("[\"Access-Control-Expose-Headers\"] = \"X-Total\",")]
    [InlineData("[\"Access-Control-Allow-Methods\"] = \"GET\",")]
    [InlineData("[\"Access-Control-Max-Age\"] = \"600\",")]
    public Task Silent_where_the_method_is_not_known(string elements) => ResponseShapes.CheckElements(elements);
}
