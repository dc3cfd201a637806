using Verify = CorsAnalyzers.Tests.Infrastructure.Verify<CorsAnalyzers.Surfaces.Lambda.LambdaResponseAnalyzer>;

namespace CorsAnalyzers.Tests.Rules;

/// <summary>Where the headers of a response come from: each place with the header, and without it.</summary>
public sealed class MissingAllowOriginHeadersTests
{
    [Fact]
    public Task Reports_headers_that_are_none() => Verify.Analyzer("""
        public class OrderFunctions
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request, ILambdaContext context) => {|CORS1002:new() { Headers = null }|};

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request, ILambdaContext context) => {|CORS1002:new() { Headers = default, MultiValueHeaders = null }|};

            public APIGatewayProxyResponse Post(APIGatewayProxyRequest request, ILambdaContext context) => {|CORS1002:new() { Headers = new Dictionary<string, string>() }|};

            public APIGatewayProxyResponse Patch(APIGatewayProxyRequest request, ILambdaContext context) => {|CORS1002:new() { Headers = new Dictionary<string, string> { } }|};

            public APIGatewayProxyResponse Delete(APIGatewayProxyRequest request, ILambdaContext context)
            {
                Dictionary<string, string> headers = [];
                return {|CORS1002:new APIGatewayProxyResponse { Headers = headers }|};
            }

            public APIGatewayProxyResponse Head(APIGatewayProxyRequest request, ILambdaContext context)
            {
                Dictionary<string, string> headers = new();
                return {|CORS1002:new APIGatewayProxyResponse { Headers = headers }|};
            }

            public APIGatewayProxyResponse Any(APIGatewayProxyRequest request, ILambdaContext context)
            {
                IDictionary<string, string> headers = null;
                return {|CORS1002:new APIGatewayProxyResponse { Headers = headers }|};
            }
        }
        """);

    [Fact]
    public Task Reports_initializers_that_lack_it() => Verify.Analyzer("""
        public class OrderFunctions
        {
            public APIGatewayProxyResponse Create(APIGatewayProxyRequest request, ILambdaContext context) => {|CORS1002:new()
            {
                StatusCode = 201,
                Headers = new Dictionary<string, string>
                {
                    { "Content-Type", "application/json" },
                    { "Location", $"/orders/{request.Path}" },
                },
            }|};

            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request, ILambdaContext context) => {|CORS1002:new()
            {
                Headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
                {
                    ["Content-Type"] = "application/json",
                    ["X-Request-ID"] = context.AwsRequestId,
                    ["Access-Control-Allow-Methods"] = "GET",
                    ["Access-Control-Allow-Headers"] = "Content-Type",
                    ["Access-Control-Expose-Headers"] = "X-Request-ID, Access-Control-Allow-Origin",
                },
            }|};

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request, ILambdaContext context) => {|CORS1002:new()
            {
                MultiValueHeaders = new Dictionary<string, IList<string>>
                {
                    { "Set-Cookie", new List<string> { "a=b", "c=d" } },
                },
            }|};

            public APIGatewayProxyResponse Misspelt(APIGatewayProxyRequest request, ILambdaContext context) => {|CORS1002:new()
            {
                Headers = new Dictionary<string, string>(4)
                {
                    ["Access-Control-Allow-Origins"] = "*",
                    ["Allow-Origin"] = "*",
                    ["AccessControlAllowOrigin"] = "*",
                    [" Access-Control-Allow-Origin"] = "*",
                },
            }|};

            public APIGatewayProxyResponse Sorted(APIGatewayProxyRequest request, ILambdaContext context) => {|CORS1002:new()
            {
                Headers = new SortedDictionary<string, string> { ["Content-Type"] = "text/plain" },
            }|};
        }
        """);

    [Fact]
    public Task Silent_when_an_initializer_has_it() => Verify.Analyzer("""
        public class OrderFunctions
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request, ILambdaContext context) => new()
            {
                Headers = new Dictionary<string, string>
                {
                    { "Content-Type", "application/json" },
                    { "Access-Control-Allow-Origin", "*" },
                },
            };

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request, ILambdaContext context) => new()
            {
                Headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["access-control-allow-origin"] = Environment.GetEnvironmentVariable("ALLOWED_ORIGIN") },
            };

            public APIGatewayProxyResponse Post(APIGatewayProxyRequest request, ILambdaContext context) => new()
            {
                MultiValueHeaders = new Dictionary<string, IList<string>> { ["Access-Control-Allow-Origin"] = new[] { "https://shop.example.com" } },
            };

            public APIGatewayProxyResponse Patch(APIGatewayProxyRequest request, ILambdaContext context) => new()
            {
                Headers = new Dictionary<string, string> { { "Content-Type", "application/json" } },
                MultiValueHeaders = new Dictionary<string, IList<string>> { { "ACCESS-CONTROL-ALLOW-ORIGIN", ["https://shop.example.com"] } },
            };

            // Throws at run time, but whoever reads it sees that the header is meant.
            public APIGatewayProxyResponse Delete(APIGatewayProxyRequest request, ILambdaContext context) => new()
            {
                Headers = { { "Access-Control-Allow-Origin", "*" } },
            };

            public APIGatewayProxyResponse Head(APIGatewayProxyRequest request, ILambdaContext context) => new()
            {
                Headers = { ["Access-Control-Allow-Origin"] = "*" },
            };
        }
        """);

    [Fact]
    public Task Silent_however_its_name_is_written()
    {
        var test = Verify.Create("""
            using Microsoft.Net.Http.Headers;

            public static class Names
            {
                public const string AllowOrigin = "Access-Control-Allow-Origin";
                public static readonly string Origin = "Access-Control-Allow-Origin";
                public const string Prefix = "Access-Control-Allow-";
            }

            public class OrderFunctions
            {
                private readonly string _name = "Access-Control-Allow-Origin";

                public APIGatewayProxyResponse Get(APIGatewayProxyRequest request, ILambdaContext context) => new()
                {
                    Headers = new Dictionary<string, string> { { Names.AllowOrigin, "*" } },
                };

                public APIGatewayProxyResponse Put(APIGatewayProxyRequest request, ILambdaContext context) => new()
                {
                    Headers = new Dictionary<string, string> { [HeaderNames.AccessControlAllowOrigin] = "*" },
                };

                public APIGatewayProxyResponse Post(APIGatewayProxyRequest request, ILambdaContext context) => new()
                {
                    Headers = new Dictionary<string, string> { { Names.Prefix + "Origin", "*" } },
                };

                public APIGatewayProxyResponse Patch(APIGatewayProxyRequest request, ILambdaContext context)
                {
                    const string name = "Access-Control-Allow-Origin";
                    return new() { Headers = new Dictionary<string, string> { [name] = "*" } };
                }

                public APIGatewayProxyResponse Delete(APIGatewayProxyRequest request, ILambdaContext context) => new()
                {
                    Headers = new Dictionary<string, string> { [Names.Origin] = "*" },
                };

                public APIGatewayProxyResponse Head(APIGatewayProxyRequest request, ILambdaContext context) => new()
                {
                    Headers = new Dictionary<string, string> { [$"{Names.Prefix}Origin"] = "*", },
                };

                public APIGatewayProxyResponse Any(APIGatewayProxyRequest request, ILambdaContext context) => new()
                {
                    Headers = new Dictionary<string, string> { [_name] = "*", },
                };

                public APIGatewayProxyResponse Verbatim(APIGatewayProxyRequest request, ILambdaContext context) => new()
                {
                    Headers = new Dictionary<string, string> { [@"Access-Control-Allow-Origin"] = "*", },
                };

                public APIGatewayProxyResponse Lower(APIGatewayProxyRequest request, ILambdaContext context) => new()
                {
                    Headers = new Dictionary<string, string> { [HeaderNames.AccessControlAllowOrigin.ToLowerInvariant()] = "*", },
                };
            }
            """);
        test.AddAspNetCore();
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task Reports_another_header_of_the_framework()
    {
        var test = Verify.Create("""
            using Microsoft.Net.Http.Headers;

            public class OrderFunctions
            {
                public APIGatewayProxyResponse Get(APIGatewayProxyRequest request, ILambdaContext context) => {|CORS1002:new()
                {
                    Headers = new Dictionary<string, string>
                    {
                        [HeaderNames.ContentType] = "application/json",
                        [HeaderNames.AccessControlAllowMethods] = "GET",
                        [HeaderNames.AccessControlMaxAge] = "600",
                    },
                }|};
            }
            """);
        test.AddAspNetCore();
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task Reports_a_dictionary_that_is_held_or_made_elsewhere() => Verify.Analyzer("""
        public partial class OrderFunctions
        {
            private static readonly Dictionary<string, string> s_json = new() { ["Content-Type"] = "application/json" };

            private readonly IDictionary<string, string> _json = new Dictionary<string, string> { { "Content-Type", "application/json" } };

            private Dictionary<string, string> _neverReassigned = new() { ["Content-Type"] = "application/json" };

            private static Dictionary<string, string> Json { get; } = new() { ["Content-Type"] = "application/json" };

            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request, ILambdaContext context) => {|CORS1002:new() { Headers = s_json }|};

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request, ILambdaContext context) => {|CORS1002:new() { Headers = _json }|};

            public APIGatewayProxyResponse Post(APIGatewayProxyRequest request, ILambdaContext context) => {|CORS1002:new() { Headers = this._neverReassigned }|};

            public APIGatewayProxyResponse Patch(APIGatewayProxyRequest request, ILambdaContext context) => {|CORS1002:new() { Headers = Json }|};

            public APIGatewayProxyResponse Delete(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var headers = new Dictionary<string, string> { { "Content-Type", "application/json" } };
                headers.Add("X-Request-ID", context.AwsRequestId);
                headers["Cache-Control"] = "no-store";
                return {|CORS1002:new APIGatewayProxyResponse { Headers = headers }|};
            }

            public APIGatewayProxyResponse Head(APIGatewayProxyRequest request, ILambdaContext context) => {|CORS1002:new() { Headers = JsonHeaders() }|};

            public APIGatewayProxyResponse Any(APIGatewayProxyRequest request, ILambdaContext context) => {|CORS1002:new() { Headers = Media.Headers("text/plain") }|};

            public APIGatewayProxyResponse Image(APIGatewayProxyRequest request, ILambdaContext context) => {|CORS1002:new() { Headers = Media.Png }|};

            public APIGatewayProxyResponse Stored(APIGatewayProxyRequest request, ILambdaContext context) => {|CORS1002:new() { Headers = Media.Svg }|};

            public APIGatewayProxyResponse Chosen(APIGatewayProxyRequest request, ILambdaContext context) => {|CORS1002:new() { Headers = request.Body == null ? s_json : Media.Png }|};
        }
        """,
        """
        public partial class OrderFunctions
        {
            private static Dictionary<string, string> JsonHeaders() => new() { ["Content-Type"] = "application/json" };
        }

        internal static class Media
        {
            internal static readonly Dictionary<string, string> Svg = new() { ["Content-Type"] = "image/svg+xml" };

            internal static IDictionary<string, string> Png => new Dictionary<string, string> { ["Content-Type"] = "image/png" };

            internal static Dictionary<string, string> Headers(string contentType)
            {
                var headers = new Dictionary<string, string>();
                headers.Add("Content-Type", contentType);
                return headers;
            }
        }
        """);

    /// <summary>Readonly fields are followed whatever their accessibility; only one that can be given another dictionary is unknown.</summary>
    [Fact]
    public Task Reports_a_public_readonly_field() => Verify.Analyzer("""
        public static class Media
        {
            public static readonly Dictionary<string, string> Json = new() { ["Content-Type"] = "application/json" };
        }

        public abstract class BaseFunctions
        {
            protected static readonly IDictionary<string, string> JsonHeaders = new Dictionary<string, string> { ["Content-Type"] = "application/json" };
        }

        public class OrderFunctions : BaseFunctions
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request, ILambdaContext context) => {|CORS1002:new() { Headers = Media.Json }|};

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request, ILambdaContext context) => {|CORS1002:new() { Headers = JsonHeaders }|};
        }
        """);

    [Fact]
    public Task Silent_when_the_dictionary_that_is_held_or_made_elsewhere_has_it() => Verify.Analyzer("""
        public partial class OrderFunctions
        {
            private static readonly Dictionary<string, string> s_cors = new() { ["Access-Control-Allow-Origin"] = "*" };

            private readonly IDictionary<string, string> _cors = new Dictionary<string, string> { { "Access-Control-Allow-Origin", "*" } };

            private static Dictionary<string, string> Cors { get; } = new() { ["Access-Control-Allow-Origin"] = "*" };

            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request, ILambdaContext context) => new() { Headers = s_cors };

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request, ILambdaContext context) => new() { Headers = _cors };

            public APIGatewayProxyResponse Patch(APIGatewayProxyRequest request, ILambdaContext context) => new() { Headers = Cors };

            public APIGatewayProxyResponse Delete(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var headers = new Dictionary<string, string> { { "Content-Type", "application/json" } };
                headers.Add("Access-Control-Allow-Origin", "*");
                return new APIGatewayProxyResponse { Headers = headers };
            }

            public APIGatewayProxyResponse Head(APIGatewayProxyRequest request, ILambdaContext context) => new() { Headers = CorsHeaders() };

            public APIGatewayProxyResponse Any(APIGatewayProxyRequest request, ILambdaContext context) => new() { Headers = Media.Headers("text/plain") };

            public APIGatewayProxyResponse Image(APIGatewayProxyRequest request, ILambdaContext context) => new() { Headers = Media.Png };

            public APIGatewayProxyResponse Public(APIGatewayProxyRequest request, ILambdaContext context) => new() { Headers = Media.Changeable };

            public APIGatewayProxyResponse Echo(APIGatewayProxyRequest request, ILambdaContext context)
            {
                request.Headers.TryGetValue("origin", out var origin);
                return new() { Headers = Media.For(origin) };
            }

            public APIGatewayProxyResponse After(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var headers = new Dictionary<string, string>();
                var response = new APIGatewayProxyResponse { Headers = headers };
                headers["Access-Control-Allow-Origin"] = "*";
                return response;
            }
        }
        """,
        """
        public partial class OrderFunctions
        {
            private static Dictionary<string, string> CorsHeaders() => new() { ["Access-Control-Allow-Origin"] = "*" };
        }

        public static class Media
        {
            public static Dictionary<string, string> Changeable = new() { ["Access-Control-Allow-Origin"] = "*" };

            public static IDictionary<string, string> Png => new Dictionary<string, string>(CommonHeaders) { ["Content-Type"] = "image/png" };

            private static readonly Dictionary<string, string> CommonHeaders = new() { ["Access-Control-Allow-Origin"] = "*" };

            public static Dictionary<string, string> Headers(string contentType)
            {
                var headers = new Dictionary<string, string>();
                AddCors(headers);
                headers.Add("Content-Type", contentType);
                return headers;
            }

            public static Dictionary<string, string> For(string origin = null) => new() { { "Access-Control-Allow-Origin", origin ?? "*" } };

            private static void AddCors(IDictionary<string, string> headers) => headers["Access-Control-Allow-Origin"] = "*";
        }
        """);

    [Fact]
    public Task Reports_headers_that_are_set_later_and_lack_it() => Verify.Analyzer("""
        public class OrderFunctions
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = {|CORS1002:new APIGatewayProxyResponse()|};
                response.StatusCode = 200;
                response.Headers = new Dictionary<string, string> { ["Content-Type"] = "application/json" };
                return response;
            }

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = {|CORS1002:new APIGatewayProxyResponse { Headers = new Dictionary<string, string>() }|};
                response.Headers.Add("Content-Type", "application/json");
                response.Headers["X-Request-ID"] = context.AwsRequestId;
                response.Headers.TryAdd("Cache-Control", "no-store");
                response.Headers.Remove("Server");
                return response;
            }

            public APIGatewayProxyResponse Post(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = {|CORS1002:new APIGatewayProxyResponse()|};
                response.MultiValueHeaders = new Dictionary<string, IList<string>>();
                response.MultiValueHeaders.Add("Set-Cookie", ["a=b"]);
                response.Headers ??= new Dictionary<string, string>();
                response.Headers["Content-Type"] = "application/json";
                return response;
            }

            public APIGatewayProxyResponse Patch(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = {|CORS1002:new APIGatewayProxyResponse { Headers = new Dictionary<string, string>() }|};
                var headers = response.Headers;
                headers.Add("Content-Type", "application/json");
                if (!headers.ContainsKey("Access-Control-Allow-Origin"))
                    context.Logger.LogWarning("No CORS header");
                foreach (var header in response.Headers)
                    context.Logger.LogInformation($"{header.Key}: {header.Value}");
                return response;
            }
        }
        """);

    [Fact]
    public Task Silent_when_it_is_set_later() => Verify.Analyzer("""
        public class OrderFunctions
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = new APIGatewayProxyResponse { StatusCode = 200 };
                response.Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" };
                return response;
            }

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = new APIGatewayProxyResponse { Headers = new Dictionary<string, string>() };
                response.Headers.Add("Access-Control-Allow-Origin", "*");
                return response;
            }

            public APIGatewayProxyResponse Post(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = new APIGatewayProxyResponse { Headers = new Dictionary<string, string>() };
                response.Headers["Access-Control-Allow-Origin"] = "*";
                return response;
            }

            public APIGatewayProxyResponse Patch(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = new APIGatewayProxyResponse { Headers = new Dictionary<string, string>() };
                response.Headers.TryAdd("Access-Control-Allow-Origin", "*");
                return response;
            }

            public APIGatewayProxyResponse Delete(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = new APIGatewayProxyResponse();
                response.MultiValueHeaders = new Dictionary<string, IList<string>>();
                response.MultiValueHeaders["Access-Control-Allow-Origin"] = ["*"];
                return response;
            }

            public APIGatewayProxyResponse Head(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = new APIGatewayProxyResponse();
                response.Headers ??= new Dictionary<string, string>();
                response.Headers["Access-Control-Allow-Origin"] = "*";
                return response;
            }

            public APIGatewayProxyResponse Any(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = new APIGatewayProxyResponse();
                (response.Headers ??= new Dictionary<string, string>()).Add("Access-Control-Allow-Origin", "*");
                return response;
            }

            public APIGatewayProxyResponse Alias(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = new APIGatewayProxyResponse { Headers = new Dictionary<string, string>() };
                var headers = response.Headers;
                headers["Access-Control-Allow-Origin"] = "*";
                return response;
            }

            public APIGatewayProxyResponse Conditional(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = new APIGatewayProxyResponse { Headers = new Dictionary<string, string>() };
                response?.Headers?.Add("Access-Control-Allow-Origin", "*");
                return response;
            }

            public APIGatewayProxyResponse ConditionalHeaders(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = new APIGatewayProxyResponse { Headers = new Dictionary<string, string>() };
                response.Headers?.TryAdd("Access-Control-Allow-Origin", "*");
                return response;
            }

            public APIGatewayProxyResponse Missing(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = new APIGatewayProxyResponse { Headers = new Dictionary<string, string>() };
                if (!response.Headers.ContainsKey("Access-Control-Allow-Origin"))
                    response.Headers.Add(new KeyValuePair<string, string>("Access-Control-Allow-Origin", "*"));
                return response;
            }

            public APIGatewayProxyResponse Named(APIGatewayProxyRequest request, ILambdaContext context)
            {
                APIGatewayProxyResponse made = new() { Headers = new Dictionary<string, string>() }, same = made;
                same.Headers.Add(value: "*", key: "Access-Control-Allow-Origin");
                return made;
            }
        }
        """);

    [Fact]
    public Task Follows_a_copied_dictionary() => Verify.Analyzer("""
        public class OrderFunctions
        {
            private static readonly Dictionary<string, string> s_json = new() { ["Content-Type"] = "application/json" };

            private static readonly Dictionary<string, string> s_cors = new() { ["Access-Control-Allow-Origin"] = "*" };

            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request, ILambdaContext context) =>
                {|CORS1002:new() { Headers = new Dictionary<string, string>(s_json) { ["X-Request-ID"] = context.AwsRequestId } }|};

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request, ILambdaContext context) =>
                new() { Headers = new Dictionary<string, string>(s_cors, StringComparer.OrdinalIgnoreCase) { ["X-Request-ID"] = context.AwsRequestId } };

            public APIGatewayProxyResponse Post(APIGatewayProxyRequest request, ILambdaContext context) =>
                new() { Headers = new Dictionary<string, string>(s_json) { ["Access-Control-Allow-Origin"] = "*" } };

            public APIGatewayProxyResponse Patch(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var headers = new Dictionary<string, string>(new Dictionary<string, string>(s_json));
                return {|CORS1002:new APIGatewayProxyResponse { Headers = headers }|};
            }

            public APIGatewayProxyResponse Unknown(APIGatewayProxyRequest request, ILambdaContext context) =>
                new() { Headers = new Dictionary<string, string>(request.Headers) { ["X-Request-ID"] = context.AwsRequestId } };
        }
        """);

    [Fact]
    public Task Follows_the_constructor_of_a_derived_response() => Verify.Analyzer("""
        public class JsonResponse : APIGatewayProxyResponse
        {
            public JsonResponse(int statusCode, string body)
            {
                StatusCode = statusCode;
                Body = body;
                Headers = new Dictionary<string, string> { ["Content-Type"] = "application/json" };
            }

            public JsonResponse()
                : this(200, "{}") =>
                Headers.Add("Cache-Control", "no-store");
        }

        public class CorsResponse : APIGatewayProxyResponse
        {
            public CorsResponse(int statusCode)
            {
                StatusCode = statusCode;
                Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" };
            }
        }

        public class EmptyResponse : APIGatewayProxyResponse;

        public sealed class NotFoundResponse : CorsResponse
        {
            public NotFoundResponse()
                : base(404)
            {
            }
        }

        public class Envelope<T> : JsonResponse
        {
            public Envelope(T value)
                : base(200, value.ToString())
            {
            }
        }

        public class HelpedResponse : APIGatewayProxyResponse
        {
            public HelpedResponse() => AddCors();

            private void AddCors()
            {
                Headers ??= new Dictionary<string, string>();
                Headers["Access-Control-Allow-Origin"] = "*";
            }
        }

        public class GivenResponse : APIGatewayProxyResponse
        {
            public GivenResponse(IDictionary<string, string> headers) => Headers = headers;
        }

        public class OrderFunctions
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request, ILambdaContext context) => {|CORS1002:new JsonResponse(200, "{}")|};

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request, ILambdaContext context) => {|CORS1002:new JsonResponse()|};

            public CorsResponse Post(APIGatewayProxyRequest request, ILambdaContext context) => new CorsResponse(201);

            public APIGatewayProxyResponse Patch(APIGatewayProxyRequest request, ILambdaContext context) => {|CORS1002:new EmptyResponse { StatusCode = 200 }|};

            public async Task<APIGatewayProxyResponse> Delete(APIGatewayProxyRequest request, ILambdaContext context)
            {
                await Task.Delay(1);
                return new NotFoundResponse();
            }

            public APIGatewayProxyResponse Head(APIGatewayProxyRequest request, ILambdaContext context) => {|CORS1002:new Envelope<int>(3)|};

            public APIGatewayProxyResponse Any(APIGatewayProxyRequest request, ILambdaContext context) => new HelpedResponse();

            public APIGatewayProxyResponse Later(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = new JsonResponse(200, "{}");
                response.Headers.Add("Access-Control-Allow-Origin", "*");
                return response;
            }

            public APIGatewayProxyResponse Unknown(APIGatewayProxyRequest request, ILambdaContext context) => new GivenResponse(request.Headers);

            public APIGatewayProxyResponse Given(APIGatewayProxyRequest request, ILambdaContext context) =>
                new GivenResponse(new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" });

            public APIGatewayProxyResponse GivenWithout(APIGatewayProxyRequest request, ILambdaContext context) =>
                {|CORS1002:new GivenResponse(new Dictionary<string, string> { ["Content-Type"] = "application/json" })|};
        }
        """);

    [Fact]
    public Task Follows_a_builder() => Verify.Analyzer("""
        public sealed class ResponseBuilder
        {
            private readonly Dictionary<string, string> _headers = new() { ["Content-Type"] = "application/json" };
            private int _status = 200;

            public ResponseBuilder WithStatus(int status)
            {
                _status = status;
                return this;
            }

            public ResponseBuilder WithCors()
            {
                _headers["Access-Control-Allow-Origin"] = "*";
                return this;
            }

            public APIGatewayProxyResponse Build() => new() { StatusCode = _status, Headers = _headers };
        }

        public sealed class PlainBuilder
        {
            private readonly Dictionary<string, string> _headers = new() { ["Content-Type"] = "text/plain" };

            public PlainBuilder NoStore()
            {
                _headers["Cache-Control"] = "no-store";
                return this;
            }

            public APIGatewayProxyResponse Build() => {|CORS1002:new() { Headers = _headers }|};
        }

        public class OrderFunctions
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request, ILambdaContext context) => new ResponseBuilder().WithStatus(404).WithCors().Build();

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request, ILambdaContext context) => new PlainBuilder().NoStore().Build();
        }
        """);

    [Fact]
    public Task Silent_when_a_private_dictionary_is_filled_elsewhere_in_its_class() => Verify.Analyzer("""
        public class OrderFunctions
        {
            private static readonly Dictionary<string, string> s_headers = new() { ["Content-Type"] = "application/json" };
            private static readonly Dictionary<string, string> s_fromOutside = new();
            private readonly Dictionary<string, string> _headers = new();
            private readonly Dictionary<string, string> _assigned;

            static OrderFunctions() => s_headers.Add("Access-Control-Allow-Origin", Environment.GetEnvironmentVariable("ORIGIN"));

            public OrderFunctions(ICors cors)
            {
                _headers["Access-Control-Allow-Origin"] = "*";
                cors.AddTo(s_fromOutside);
                _assigned = new() { ["Access-Control-Allow-Origin"] = "*" };
            }

            public interface ICors
            {
                void AddTo(IDictionary<string, string> headers);
            }

            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request, ILambdaContext context) => new() { Headers = s_headers };

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request, ILambdaContext context) => new() { Headers = _headers };

            public APIGatewayProxyResponse Post(APIGatewayProxyRequest request, ILambdaContext context) => new() { Headers = s_fromOutside };

            public APIGatewayProxyResponse Patch(APIGatewayProxyRequest request, ILambdaContext context) => new() { Headers = _assigned };
        }
        """);

    [Fact]
    public Task Silent_when_the_dictionary_is_unknown() => Verify.Analyzer("""
        public interface ICorsHeaders
        {
            Dictionary<string, string> Headers { get; }

            void Apply(IDictionary<string, string> headers);
        }

        public static class Shared
        {
            public static Dictionary<string, string> Changeable = new() { ["Content-Type"] = "application/json" };

            public static Dictionary<string, string> Settable { get; set; } = new() { ["Content-Type"] = "application/json" };
        }

        public class OrderFunctions
        {
            private readonly ICorsHeaders _cors;

            public OrderFunctions(ICorsHeaders cors) => _cors = cors;

            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request, ILambdaContext context) => new() { Headers = Shared.Changeable };

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request, ILambdaContext context) => new() { Headers = Shared.Settable };

            public APIGatewayProxyResponse Post(APIGatewayProxyRequest request, ILambdaContext context) => new() { Headers = _cors.Headers };

            public APIGatewayProxyResponse Patch(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var headers = new Dictionary<string, string>();
                _cors.Apply(headers);
                return new() { Headers = headers };
            }

            public APIGatewayProxyResponse Delete(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = new APIGatewayProxyResponse { Headers = new Dictionary<string, string>() };
                _cors.Apply(response.Headers);
                return response;
            }

            public APIGatewayProxyResponse Head(APIGatewayProxyRequest request, ILambdaContext context) => new() { Headers = VirtualHeaders() };

            public APIGatewayProxyResponse Any(APIGatewayProxyRequest request, ILambdaContext context) => new() { Headers = request.Headers };

            public APIGatewayProxyResponse Linq(APIGatewayProxyRequest request, ILambdaContext context) => new()
            {
                Headers = new Dictionary<string, string>().Concat(_cors.Headers).ToDictionary(header => header.Key, header => header.Value),
            };

            public APIGatewayProxyResponse Loop(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = new APIGatewayProxyResponse { Headers = new Dictionary<string, string>() };
                foreach (var (name, value) in _cors.Headers)
                    response.Headers[name] = value;
                return response;
            }

            public APIGatewayProxyResponse Pairs(APIGatewayProxyRequest request, ILambdaContext context) => new()
            {
                Headers = new Dictionary<string, string>(new[] { KeyValuePair.Create(request.Path, "*") }),
            };

            public APIGatewayProxyResponse Parsed(APIGatewayProxyRequest request, ILambdaContext context) => new()
            {
                Headers = System.Text.Json.JsonSerializer.Deserialize<Dictionary<string, string>>(Environment.GetEnvironmentVariable("HEADERS")),
            };

            protected virtual Dictionary<string, string> VirtualHeaders() => new() { ["Content-Type"] = "application/json" };
        }
        """);

    [Fact]
    public Task Silent_when_headers_come_from_a_parameter() => Verify.Analyzer("""
        public static class Responses
        {
            public static APIGatewayProxyResponse Of(int status, IDictionary<string, string> headers) => new() { StatusCode = status, Headers = headers };

            public static APIGatewayProxyResponse OrNew(int status, Dictionary<string, string> headers = null) => new() { StatusCode = status, Headers = headers ?? new() };

            public static APIGatewayProxyResponse OrJson(int status, IDictionary<string, string> headers = null) => new()
            {
                StatusCode = status,
                Headers = headers ?? new Dictionary<string, string> { ["Content-Type"] = "application/json" },
            };

            public static APIGatewayProxyResponse Copied(int status, IDictionary<string, string> headers)
            {
                var all = new Dictionary<string, string>(headers) { ["Content-Type"] = "application/json" };
                return new() { StatusCode = status, Headers = all };
            }

            public static APIGatewayProxyResponse Pairs(int status, params (string Name, string Value)[] headers)
            {
                var response = new APIGatewayProxyResponse { StatusCode = status, Headers = new Dictionary<string, string>() };
                foreach (var (name, value) in headers)
                    response.Headers.Add(name, value);
                return response;
            }

            public static APIGatewayProxyResponse Assigned(int status, IDictionary<string, string> headers)
            {
                headers ??= new Dictionary<string, string>();
                headers["Content-Type"] = "application/json";
                return new() { StatusCode = status, Headers = headers };
            }

            public static APIGatewayProxyResponse Named(int status, string name, string value) =>
                new() { StatusCode = status, Headers = new Dictionary<string, string> { [name] = value } };

            public static APIGatewayProxyResponse Configured(int status, Action<IDictionary<string, string>> configure)
            {
                var headers = new Dictionary<string, string>();
                configure(headers);
                return new() { StatusCode = status, Headers = headers };
            }
        }
        """);

    /// <summary>Of two functions around a value, each has its own first parameter.</summary>
    [Fact]
    public Task Silent_when_headers_come_from_the_parameter_of_an_outer_function() => Verify.Analyzer("""
        public class OrderFunctions(Dictionary<string, string> corsHeaders)
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request, ILambdaContext context) => new() { Headers = corsHeaders };

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request, ILambdaContext context) =>
                new() { Headers = With(new Dictionary<string, string> { ["Content-Type"] = "application/json" }) };

            private Dictionary<string, string> With(Dictionary<string, string> further) => new Dictionary<string, string>(corsHeaders) { ["Via"] = further["Content-Type"] };
        }

        public static class Responses
        {
            public static APIGatewayProxyResponse Of(Dictionary<string, string> headers)
            {
                return new() { Headers = Merge(new Dictionary<string, string> { ["Content-Type"] = "application/json" }) };

                Dictionary<string, string> Merge(Dictionary<string, string> further)
                {
                    headers["Via"] = further["Content-Type"];
                    return headers;
                }
            }

            public static APIGatewayProxyResponse Named(string name)
            {
                return new() { Headers = Make("Content-Type") };

                Dictionary<string, string> Make(string other) => new() { [name] = other };
            }
        }
        """);

    [Fact]
    public Task Silent_when_the_dictionary_is_also_held_by_somebody_who_may_fill_it() => Verify.Analyzer("""
        public sealed class RequestState
        {
            public IDictionary<string, string> Headers { get; set; }
        }

        public class OrderFunctions
        {
            private Dictionary<string, string> _current;

            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var headers = new Dictionary<string, string> { ["Content-Type"] = "application/json" };
                _current = headers;
                AddToCurrent();
                return new() { Headers = headers };
            }

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var headers = new Dictionary<string, string> { ["Content-Type"] = "application/json" };
                var state = new RequestState { Headers = headers };
                AddToState(state);
                return new() { Headers = headers };
            }

            private void AddToCurrent() => _current["Access-Control-Allow-Origin"] = "*";

            private static void AddToState(RequestState state) => state.Headers.Add("Access-Control-Allow-Origin", "*");
        }
        """);

    [Fact]
    public Task Silent_when_headers_come_from_an_iterator() => Verify.Analyzer("""
        public class OrderFunctions
        {
            private static IEnumerable<KeyValuePair<string, string>> Pairs()
            {
                yield return new("Access-Control-Allow-Origin", "*");
                yield return new("Content-Type", "application/json");
            }

            private static IEnumerable<(string Name, string Value)> Tuples()
            {
                yield return ("Access-Control-Allow-Origin", "*");
            }

            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request, ILambdaContext context) =>
                new() { Headers = Pairs().ToDictionary(pair => pair.Key, pair => pair.Value) };

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request, ILambdaContext context) => new() { Headers = new Dictionary<string, string>(Pairs()) };

            public APIGatewayProxyResponse Post(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var headers = Tuples().ToDictionary(tuple => tuple.Name, tuple => tuple.Value);
                return new() { Headers = headers };
            }
        }
        """);
}
