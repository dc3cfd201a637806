// executable
using Amazon.Lambda.RuntimeSupport;
using Amazon.Lambda.Serialization.SystemTextJson;

var router = new Routing.Router();
router.Map("GET", "/users", Routing.Users.List);
router.Map("POST", "/users", Routing.Users.Create);

var handler = (APIGatewayProxyRequest request, ILambdaContext context) => router.Handle(request, context);
await LambdaBootstrapBuilder.Create(handler, new DefaultLambdaJsonSerializer()).Build().RunAsync();

namespace Routing
{
    public delegate Task<APIGatewayProxyResponse> RouteHandler(APIGatewayProxyRequest request);

    /// <summary>Adds the CORS headers to whatever a route returns.</summary>
    public sealed class Router
    {
        private readonly Dictionary<(string Method, string Path), RouteHandler> _routes = [];

        public void Map(string method, string path, RouteHandler handler) => _routes[(method, path)] = handler;

        public async Task<APIGatewayProxyResponse> Handle(APIGatewayProxyRequest request, ILambdaContext context)
        {
            APIGatewayProxyResponse response;
            try
            {
                response = _routes.TryGetValue((request.HttpMethod, request.Path), out var route)
                    ? await route(request)
                    : new APIGatewayProxyResponse { StatusCode = 404 };
            }
            catch (Exception exception)
            {
                context.Logger.LogLine(exception.ToString());
                response = new APIGatewayProxyResponse { StatusCode = 500, Body = "unexpected" };
            }

            response.Headers ??= new Dictionary<string, string>();
            response.Headers["Access-Control-Allow-Origin"] = Origins.For(request);
            response.Headers.TryAdd("Vary", "Origin");
            return response;
        }
    }

    public static class Users
    {
        public static Task<APIGatewayProxyResponse> List(APIGatewayProxyRequest request) =>
            Task.FromResult(new APIGatewayProxyResponse { StatusCode = 200, Body = "[]" });

        public static async Task<APIGatewayProxyResponse> Create(APIGatewayProxyRequest request)
        {
            await Task.Yield();
            return string.IsNullOrEmpty(request.Body)
                ? new APIGatewayProxyResponse { StatusCode = 400 }
                : new APIGatewayProxyResponse { StatusCode = 201, Headers = new Dictionary<string, string> { ["Location"] = "/users/1" } };
        }
    }

    public static class Origins
    {
        private static readonly HashSet<string> s_known = new(StringComparer.Ordinal) { "https://app.example.com", "https://admin.example.com" };

        public static string For(APIGatewayProxyRequest request)
        {
            var origin = request.Headers?.FirstOrDefault(h => string.Equals(h.Key, "origin", StringComparison.OrdinalIgnoreCase)).Value;
            return origin is not null && s_known.Contains(origin) ? origin : "https://app.example.com";
        }
    }
}
