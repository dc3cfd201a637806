namespace CorsAnalyzers.BrowserTests.Samples;

/// <summary>Lambda functions with a hole for a sample.</summary>
internal static class Surroundings
{
    /// <summary>Statements that write into <c>headers</c>, behind an HTTP API or a function URL.</summary>
    internal const string HttpApi = """
        public sealed class Functions
        {
            private static readonly HashSet<string> AllowedOrigins = ["https://app.example.com"];
            private static readonly HashSet<string> allowedOrigins = ["https://a.example", "https://b.example"];

            public APIGatewayHttpApiV2ProxyResponse Handle(APIGatewayHttpApiV2ProxyRequest request)
            {
                var headers = new Dictionary<string, string>();
                BEFORE
                SAMPLE
                return new APIGatewayHttpApiV2ProxyResponse { StatusCode = 200, Headers = headers, Body = "[]" };
            }
        }
        """;

    /// <summary>The same behind a REST API.</summary>
    internal const string RestApi = """
        public sealed class Functions
        {
            public APIGatewayProxyResponse Handle(APIGatewayProxyRequest request)
            {
                var headers = new Dictionary<string, string>();
                BEFORE
                SAMPLE
                return new APIGatewayProxyResponse { StatusCode = 200, Headers = headers, Body = "[]" };
            }
        }
        """;

    /// <summary>Members of a response's initializer.</summary>
    internal const string Initializer = """
        public sealed class Functions
        {
            public APIGatewayProxyResponse Handle(APIGatewayProxyRequest request) => new APIGatewayProxyResponse
            {
                StatusCode = 200,
                SAMPLE,
                Body = "[]",
            };
        }
        """;

    /// <summary>The whole body of a function.</summary>
    internal const string Body = """
        public sealed class Functions
        {
            public APIGatewayProxyResponse Handle(APIGatewayProxyRequest request)
            {
                SAMPLE
            }
        }
        """;

    /// <summary>A function of Lambda Annotations, with its attributes.</summary>
    internal const string Annotated = """
        public sealed class Functions
        {
            SAMPLE
        }
        """;
}
