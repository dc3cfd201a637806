using CorsAnalyzers.Surfaces.Lambda;
using CorsAnalyzers.Tests.Infrastructure;

namespace CorsAnalyzers.Tests.Rules.Values;

/// <summary>The ways in which Lambda code writes one header, so that a rule is tested in all of them.</summary>
internal static class ResponseShapes
{
    private const string Functions = """
        public class Functions
        {
            public APIGatewayProxyResponse Initializer(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string> { OTHERS [NAME] = VALUE },
            };

            public APIGatewayHttpApiV2ProxyResponse Elements(APIGatewayHttpApiV2ProxyRequest request) => new APIGatewayHttpApiV2ProxyResponse
            {
                Headers = new Dictionary<string, string> { PAIRS { NAME, VALUE } },
            };

            public ApplicationLoadBalancerResponse Indexer(ApplicationLoadBalancerRequest request)
            {
                var headers = new Dictionary<string, string> { OTHERS };
                headers[NAME] = VALUE;
                return new ApplicationLoadBalancerResponse { Headers = headers };
            }

            public APIGatewayProxyResponse Added(APIGatewayProxyRequest request)
            {
                var response = new APIGatewayProxyResponse { Headers = new Dictionary<string, string> { OTHERS } };
                response.Headers.Add(NAME, VALUE);
                return response;
            }

            public APIGatewayProxyResponse Tried(APIGatewayProxyRequest request)
            {
                var response = new APIGatewayProxyResponse { Headers = new Dictionary<string, string> { OTHERS } };
                response.Headers.TryAdd(NAME, VALUE);
                return response;
            }

            public APIGatewayHttpApiV2ProxyResponse Set(APIGatewayHttpApiV2ProxyRequest request)
            {
                var response = new APIGatewayHttpApiV2ProxyResponse { Headers = new Dictionary<string, string> { OTHERS } };
                response.SetHeaderValues(NAME, VALUE, false);
                return response;
            }

            public APIGatewayProxyResponse MultiValue(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string> { OTHERS },
                MultiValueHeaders = new Dictionary<string, IList<string>> { [NAME] = new List<string> { VALUE } },
            };

            [LambdaFunction, RestApi(LambdaHttpMethod.Get, "/")]
            public IHttpResult Result(APIGatewayProxyRequest request) => HttpResults.Ok()CHAIN.AddHeader(NAME, VALUE);

            public APIGatewayProxyResponse Fallback(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string> { OTHERS [NAME] = Environment.GetEnvironmentVariable("VALUE") ?? VALUE },
            };

            public APIGatewayProxyResponse Arm(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string> { OTHERS [NAME] = request.Path switch { "/orders" => VALUE, _ => Environment.GetEnvironmentVariable("VALUE") } },
            };

            public APIGatewayProxyResponse Helper(APIGatewayProxyRequest request) => new() { Headers = Cors.Headers() };

            public APIGatewayProxyResponse Extended(APIGatewayProxyRequest request) => new APIGatewayProxyResponse { Headers = new Dictionary<string, string>() }.WithCors();
        }
        """;

    private const string Helpers = """
        public static class Cors
        {
            public static Dictionary<string, string> Headers() => new() { OTHERS [NAME] = VALUE };

            public static APIGatewayProxyResponse WithCors(this APIGatewayProxyResponse response)
            {
                STATEMENTS
                response.Headers[NAME] = VALUE;
                return response;
            }
        }
        """;

    /// <summary>Checks the same header in each shape.</summary>
    /// <param name="name">The C# expression of its name, with the mark of what is to be reported.</param>
    /// <param name="value">The C# expression of its value, with the mark.</param>
    /// <param name="others">Names and values of headers that the response has besides.</param>
    internal static Task Check(string name, string value, params (string Name, string Value)[] others)
    {
        string Fill(string template) => template
            .Replace("OTHERS", string.Concat(others.Select(other => $"[\"{other.Name}\"] = \"{other.Value}\", ")), StringComparison.Ordinal)
            .Replace("PAIRS", string.Concat(others.Select(other => $"{{ \"{other.Name}\", \"{other.Value}\" }}, ")), StringComparison.Ordinal)
            .Replace("CHAIN", string.Concat(others.Select(other => $".AddHeader(\"{other.Name}\", \"{other.Value}\")")), StringComparison.Ordinal)
            .Replace("STATEMENTS", string.Concat(others.Select(other => $"response.Headers[\"{other.Name}\"] = \"{other.Value}\";")), StringComparison.Ordinal)
            .Replace("{  }", "{ }", StringComparison.Ordinal)
            .Replace("NAME", name, StringComparison.Ordinal)
            .Replace("VALUE", value, StringComparison.Ordinal);

        return Verify<LambdaResponseAnalyzer>.Analyzer(Fill(Functions.Replace("(\"VALUE\")", "(\"SETTING\")", StringComparison.Ordinal)), Fill(Helpers));
    }

    /// <summary>Checks members of a class that makes responses.</summary>
    internal static Task CheckMembers(string members) => Verify<LambdaResponseAnalyzer>.Analyzer("public class Functions\n{\n" + members + "\n}");

    /// <summary>Checks one response with these elements in its dictionary, which may refer to the <c>request</c>.</summary>
    internal static Task CheckElements(string elements) => CheckMembers(Response(elements));

    /// <summary>The code of <see cref="CheckElements"/>.</summary>
    internal static string Source(string elements) =>
        $$"""
        public class Functions
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string>
                {
                    {{elements}}
                },
            };
        }
        """;

    internal static string Response(string elements) =>
        $$"""
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string>
                {
                    {{elements}}
                },
            };
        """;
}
