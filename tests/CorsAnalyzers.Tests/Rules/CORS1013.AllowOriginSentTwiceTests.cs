using CorsAnalyzers.Tests.Rules.Values;

namespace CorsAnalyzers.Tests.Rules;

/// <summary>Access-Control-Allow-Origin added to one that is there.</summary>
public sealed class AllowOriginSentTwiceTests
{
    [Fact]
    public Task Reports_a_value_that_is_added_to_another() => ResponseShapes.CheckMembers("""
        [LambdaFunction, RestApi(LambdaHttpMethod.Get, "/")]
        public IHttpResult Chain() => HttpResults.Ok().AddHeader("Access-Control-Allow-Origin", "*").AddHeader("access-control-allow-origin", {|CORS1013:"*"|});

        [LambdaFunction, RestApi(LambdaHttpMethod.Put, "/")]
        public IHttpResult Statements(bool isPublic)
        {
            var result = HttpResults.Ok().AddHeader("Access-Control-Allow-Origin", "https://a.example");
            if (isPublic)
                result.AddHeader("Access-Control-Allow-Origin", {|CORS1013:"*"|});

            return result;
        }

        public APIGatewayHttpApiV2ProxyResponse Appended(APIGatewayHttpApiV2ProxyRequest request)
        {
            var response = new APIGatewayHttpApiV2ProxyResponse { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "https://a.example" } };
            response.SetHeaderValues("Access-Control-Allow-Origin", {|CORS1013:"https://b.example"|}, true);
            return response;
        }
        """);

    [Fact]
    public Task Silent_otherwise() => ResponseShapes.CheckMembers("""
        [LambdaFunction, RestApi(LambdaHttpMethod.Get, "/")]
        public IHttpResult Once() => HttpResults.Ok().AddHeader("Access-Control-Allow-Origin", "*").AddHeader("Vary", "Origin").AddHeader("Vary", "Accept");

        [LambdaFunction, RestApi(LambdaHttpMethod.Put, "/")]
        public IHttpResult Either(bool isPublic)
        {
            var result = HttpResults.Ok();
            if (isPublic)
                result.AddHeader("Access-Control-Allow-Origin", "*");
            else
                result.AddHeader("Access-Control-Allow-Origin", "https://a.example");

            return result;
        }

        public APIGatewayHttpApiV2ProxyResponse Overwritten(APIGatewayHttpApiV2ProxyRequest request)
        {
            var response = new APIGatewayHttpApiV2ProxyResponse { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "https://a.example" } };
            response.SetHeaderValues("Access-Control-Allow-Origin", "https://b.example", false);
            response.Headers["Access-Control-Allow-Origin"] = "https://c.example";
            response.Headers.TryAdd("Access-Control-Allow-Origin", "https://d.example");
            return response;
        }

        public APIGatewayHttpApiV2ProxyResponse First(APIGatewayHttpApiV2ProxyRequest request)
        {
            var response = new APIGatewayHttpApiV2ProxyResponse();
            response.SetHeaderValues("Access-Control-Allow-Origin", "https://b.example", true);
            return response;
        }
        """);
}
