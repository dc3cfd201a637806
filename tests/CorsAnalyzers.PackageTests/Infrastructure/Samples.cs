namespace CorsAnalyzers.PackageTests.Infrastructure;

/// <summary>Lambda code with the two mistakes.</summary>
internal static class Samples
{
    /// <summary>One handler with a wildcard beside credentials, one whose response has no header at all.</summary>
    /// <param name="name">The name of the class and of its file.</param>
    /// <param name="top">Lines for the top of the file.</param>
    /// <param name="attributes">Attributes of the class.</param>
    public static MarkedSource Handlers(string name, string top = "", string attributes = "") => new($"{name}.cs", $$"""
        using System.Diagnostics.CodeAnalysis;
        using Amazon.Lambda.APIGatewayEvents;
        {{top}}
        namespace Orders;
        {{attributes}}
        public sealed class {{name}}
        {
            public APIGatewayProxyResponse List(APIGatewayProxyRequest request)
            {
                return new APIGatewayProxyResponse
                {
                    StatusCode = 200,
                    Headers = new Dictionary<string, string>
                    {
                        ["Access-Control-Allow-Origin"] = {|CORS1001:"*"|},
                        ["Access-Control-Allow-Credentials"] = "true",
                    },
                    Body = "[]",
                };
            }

            public APIGatewayProxyResponse Delete(APIGatewayProxyRequest request)
            {
                return {|CORS1002:new|} APIGatewayProxyResponse { StatusCode = 204 };
            }
        }

        """);
}
