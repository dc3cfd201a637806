using CorsAnalyzers.Tests.Infrastructure;

namespace CorsAnalyzers.Tests.Robustness;

/// <summary>What is reported does not depend on which analyzer comes to a member first.</summary>
public sealed class OneOrderTests
{
    /// <summary>In top-level code that does not compile, the driver's operations and those of another model of the file are not the same.</summary>
    [Fact]
    public async Task Reports_the_same_with_and_without_concurrency()
    {
        const string Code = """
            public class Functions
            {
                public APIGatewayHttpApiV2ProxyResponse Statement"https://a.example" } } ; return response ; } }  (APIGatewayHttpApiV2ProxyRequest request)
                {
                    {
                        var headers = new Dictionary<string, string> { ["accessToken"] = "1" };
                        return new APIGatewayProxyResponse { Headers = headers };
                    }
                }

                public APIGatewayProxyResponse MultiValue(APIGatewayProxyRequest request) => new()
                {
                    MultiValueHeaders = new Dictionary<string, IList<string>> { ["Access-Control-Allow-Origin"] = new List<string> { request.Headers["origin"] } },
                };
            }
            """;

        var one = await Reports(isConcurrent: false);
        var other = await Reports(isConcurrent: true);

        Assert.Equal(one, other);
        Assert.Contains(one, report => report.Contains("CORS1012", StringComparison.Ordinal));

        static async Task<List<string>> Reports(bool isConcurrent)
        {
            var compilation = Analysis.Compile([Analysis.Parse(Code, "C.cs"), Analysis.Parse(TestSources.GlobalUsings.Item2, "GlobalUsings.cs")]);
            var (diagnostics, exceptions) = await Analysis.RunAsync(compilation, isConcurrent: isConcurrent);
            Assert.Empty(exceptions);
            return [.. diagnostics.Select(diagnostic => diagnostic.ToString()).Order(StringComparer.Ordinal)];
        }
    }
}
