using CorsAnalyzers.Surfaces.Lambda;
using CorsAnalyzers.Tests.Infrastructure;

namespace CorsAnalyzers.Tests.Rules;

/// <summary>Wildcards and credentials that come from elsewhere: fields, helpers, extensions, base classes, other files.</summary>
public sealed class WildcardOriginWithCredentialsFlowTests
{
    private static Task Check(string source, params string[] furtherFiles) => OneRule.Check<LambdaResponseAnalyzer>("CORS1001", source, furtherFiles);

    [Fact]
    public Task Follows_values_through_fields_and_properties() => Check("""
        public class C
        {
            private static readonly string s_origin = {|CORS1001:"*"|};
            private static readonly string s_credentials = "true";
            private string _origin = {|CORS1001:"*"|};
            private readonly string _credentials = "true";

            private string Origin => {|CORS1001:"*"|};

            private static string Credentials { get; } = "true";

            public string Settled { get; } = {|CORS1001:"*"|};

            private string Computed
            {
                get { return {|CORS1001:"*"|}; }
            }

            public APIGatewayProxyResponse StaticFields(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = s_origin, ["Access-Control-Allow-Credentials"] = s_credentials },
            };

            public APIGatewayProxyResponse Fields(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = _origin, ["Access-Control-Allow-Credentials"] = _credentials },
            };

            public APIGatewayProxyResponse Properties(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = this.Origin, ["Access-Control-Allow-Credentials"] = C.Credentials },
            };

            public APIGatewayProxyResponse Others(APIGatewayProxyRequest request)
            {
                var headers = new Dictionary<string, string> { ["Access-Control-Allow-Credentials"] = "true" };
                headers["Access-Control-Allow-Origin"] = request.Body == null ? Settled : Computed;
                return new() { Headers = headers };
            }
        }
        """);

    [Fact]
    public Task Follows_a_field_that_only_the_constructor_sets() => Check("""
        public class C
        {
            private readonly string _origin;

            public C() => _origin = Environment.GetEnvironmentVariable("ORIGIN") ?? {|CORS1001:"*"|};

            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = _origin, ["Access-Control-Allow-Credentials"] = "true" },
            };
        }

        public class D
        {
            private static readonly Dictionary<string, string> s_headers;

            static D()
            {
                s_headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = {|CORS1001:"*"|}, ["Access-Control-Allow-Credentials"] = "true" };
            }

            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new() { Headers = s_headers };
        }
        """);

    [Fact]
    public Task Follows_every_arm_of_a_choice() => Check("""
        public class C
        {
            private static readonly string s_configured = Environment.GetEnvironmentVariable("ORIGIN") ?? {|CORS1001:"*"|};

            public APIGatewayProxyResponse Fallback(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string>
                {
                    { "Access-Control-Allow-Origin", Environment.GetEnvironmentVariable("ORIGIN") ?? {|CORS1001:"*"|} },
                    { "Access-Control-Allow-Credentials", "true" },
                },
            };

            public APIGatewayProxyResponse Field(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string> { { "Access-Control-Allow-Origin", s_configured }, { "Access-Control-Allow-Credentials", "true" } },
            };

            public APIGatewayProxyResponse Conditional(bool useWildcard, string origin) => new()
            {
                Headers = new Dictionary<string, string>
                {
                    { "Access-Control-Allow-Origin", useWildcard ? {|CORS1001:"*"|} : origin },
                    { "Access-Control-Allow-Credentials", origin == "" ? "false" : "true" },
                },
            };

            public APIGatewayProxyResponse Switch(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string>
                {
                    { "Access-Control-Allow-Origin", request.RequestContext.Stage switch { "prod" => "https://shop.example", "test" => {|CORS1001:"*"|}, _ => {|CORS1001:"*"|} } },
                    { "Access-Control-Allow-Credentials", "true" },
                },
            };

            public APIGatewayProxyResponse Statement(APIGatewayProxyRequest request)
            {
                string origin;
                switch (request.RequestContext.Stage)
                {
                    case "prod":
                        origin = "https://shop.example";
                        break;
                    default:
                        origin = {|CORS1001:"*"|};
                        break;
                }

                return new() { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = origin, ["Access-Control-Allow-Credentials"] = "true" } };
            }

            public APIGatewayProxyResponse Dictionaries(APIGatewayProxyRequest request) => new()
            {
                Headers = request.Body == null
                    ? new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = {|CORS1001:"*"|}, ["Access-Control-Allow-Credentials"] = "true" }
                    : new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" },
            };

            public APIGatewayProxyResponse Responses(APIGatewayProxyRequest request)
            {
                var response = request.Body == null ? new APIGatewayProxyResponse { StatusCode = 400 } : new APIGatewayProxyResponse { StatusCode = 200 };
                response.Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = {|CORS1001:"*"|}, ["Access-Control-Allow-Credentials"] = "true" };
                return response;
            }
        }
        """);

    [Fact]
    public Task Takes_conditions_of_different_things_as_meeting() => Check("""
        public class C
        {
            public APIGatewayProxyResponse TwoFlags(bool isPublic, bool hasSession)
            {
                var headers = new Dictionary<string, string>();
                if (isPublic)
                    headers["Access-Control-Allow-Origin"] = {|CORS1001:"*"|};
                if (hasSession)
                    headers["Access-Control-Allow-Credentials"] = "true";
                return new APIGatewayProxyResponse { Headers = headers };
            }

            public APIGatewayProxyResponse SameArm(bool isPublic)
            {
                var headers = new Dictionary<string, string>();
                if (isPublic)
                    headers["Access-Control-Allow-Origin"] = {|CORS1001:"*"|};
                else
                    headers["Access-Control-Allow-Origin"] = "https://shop.example";
                if (isPublic)
                    headers["Access-Control-Allow-Credentials"] = "true";
                return new APIGatewayProxyResponse { Headers = headers };
            }

            public APIGatewayProxyResponse OverwrittenSometimes(string origin)
            {
                var headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = {|CORS1001:"*"|}, ["Access-Control-Allow-Credentials"] = "true" };
                if (origin != null)
                    headers["Access-Control-Allow-Origin"] = origin;
                return new APIGatewayProxyResponse { Headers = headers };
            }

            public APIGatewayProxyResponse RemovedSometimes(bool isPublic)
            {
                var headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = {|CORS1001:"*"|}, ["Access-Control-Allow-Credentials"] = "true" };
                if (isPublic)
                    headers.Remove("Access-Control-Allow-Credentials");
                return new APIGatewayProxyResponse { Headers = headers };
            }

            public APIGatewayProxyResponse FilledWhereMissing(bool isKnown, string origin)
            {
                var headers = new Dictionary<string, string> { ["Access-Control-Allow-Credentials"] = "true" };
                if (isKnown)
                    headers["Access-Control-Allow-Origin"] = origin;
                headers.TryAdd("Access-Control-Allow-Origin", {|CORS1001:"*"|});
                return new APIGatewayProxyResponse { Headers = headers };
            }

            public APIGatewayProxyResponse AfterAnEarlyReturn(bool isPublic)
            {
                var headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = {|CORS1001:"*"|} };
                if (!isPublic)
                    return new APIGatewayProxyResponse { StatusCode = 403, Headers = headers };

                headers["Access-Control-Allow-Credentials"] = "true";
                return new APIGatewayProxyResponse { Headers = headers };
            }
        }
        """);

    [Fact]
    public Task Reports_the_literal_in_a_helper_of_another_file_once() => Check("""
        public class Orders
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new() { Headers = Cors.Headers() };

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request) => new() { Headers = Cors.Headers() };

            public APIGatewayProxyResponse Post(APIGatewayProxyRequest request) => Respond.With(200, request.Body);

            public APIGatewayProxyResponse Delete(APIGatewayProxyRequest request) => Respond.With(204, "");
        }
        """,
        """
        public class Carts
        {
            public async Task<APIGatewayProxyResponse> Get(APIGatewayProxyRequest request)
            {
                await Task.Yield();
                var headers = Cors.Headers();
                headers["Content-Type"] = "application/json";
                return new() { Headers = headers };
            }

            public APIGatewayProxyResponse Post(APIGatewayProxyRequest request) => Respond.With(200, request.Body);
        }
        """,
        """
        public static class Cors
        {
            public static Dictionary<string, string> Headers() => new()
            {
                ["Access-Control-Allow-Origin"] = {|CORS1001:"*"|},
                ["Access-Control-Allow-Credentials"] = "true",
            };
        }

        internal static class Respond
        {
            internal static APIGatewayProxyResponse With(int status, string body) => new()
            {
                StatusCode = status,
                Body = body,
                Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = {|CORS1001:"*"|}, ["Access-Control-Allow-Credentials"] = "true" },
            };
        }
        """);

    [Fact]
    public Task Reports_the_wildcard_in_the_handler_where_the_helper_adds_credentials() => Check("""
        public class Orders
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => Respond.With({|CORS1001:"*"|}, 200);

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request)
            {
                var response = new APIGatewayProxyResponse { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = {|CORS1001:"*"|} } };
                Respond.AllowCookies(response);
                return response;
            }

            public APIGatewayProxyResponse Post(APIGatewayProxyRequest request)
            {
                var headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = {|CORS1001:"*"|} };
                Respond.AllowCookies(headers);
                return new() { Headers = headers };
            }

            public APIGatewayProxyResponse Patch(APIGatewayProxyRequest request) => Respond.With(origin: {|CORS1001:"*"|}, status: 200);

            public APIGatewayProxyResponse Delete(APIGatewayProxyRequest request) => Respond.With("https://shop.example", 200);
        }
        """,
        """
        public static class Respond
        {
            public static APIGatewayProxyResponse With(string origin, int status) => new()
            {
                StatusCode = status,
                Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = origin, ["Access-Control-Allow-Credentials"] = "true" },
            };

            public static void AllowCookies(APIGatewayProxyResponse response) => response.Headers["Access-Control-Allow-Credentials"] = "true";

            public static void AllowCookies(IDictionary<string, string> headers) => headers["Access-Control-Allow-Credentials"] = "true";
        }
        """);

    [Fact]
    public Task Reports_the_wildcard_in_the_helper_where_the_handler_adds_credentials() => Check("""
        public class Orders
        {
            private const string Credentials = "true";

            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request)
            {
                var response = Respond.Json(request.Body);
                response.Headers["Access-Control-Allow-Credentials"] = "true";
                return response;
            }

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = Respond.Origin(), ["Access-Control-Allow-Credentials"] = Credentials },
            };

            public APIGatewayProxyResponse Post(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string>(Respond.AnyOrigin) { ["Access-Control-Allow-Credentials"] = "true" },
            };
        }
        """,
        """
        public static class Respond
        {
            internal static readonly Dictionary<string, string> AnyOrigin = new() { ["Access-Control-Allow-Origin"] = {|CORS1001:"*"|} };

            public static string Origin()
            {
                return Environment.GetEnvironmentVariable("ORIGIN") ?? {|CORS1001:"*"|};
            }

            public static APIGatewayProxyResponse Json(string body) => new()
            {
                Headers = new Dictionary<string, string> { ["Content-Type"] = "application/json", ["Access-Control-Allow-Origin"] = {|CORS1001:"*"|} },
                Body = body,
            };
        }
        """);

    [Fact]
    public Task Reports_the_default_of_a_parameter() => Check("""
        public class Orders
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new() { Headers = Cors.Headers() };

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request) => new() { Headers = Cors.Fallback(null) };

            public APIGatewayProxyResponse Post(APIGatewayProxyRequest request) => new() { Headers = Cors.Named() };

            // A given origin is fine, whatever the default.
            public APIGatewayProxyResponse Patch(APIGatewayProxyRequest request) => new() { Headers = Cors.Unused("https://shop.example") };
        }

        public static class Cors
        {
            private const string Any = "*";

            public static Dictionary<string, string> Headers(string origin = {|CORS1001:"*"|}) => new()
            {
                ["Access-Control-Allow-Origin"] = origin,
                ["Access-Control-Allow-Credentials"] = "true",
            };

            public static Dictionary<string, string> Named(string origin = {|CORS1001:Any|}) => new()
            {
                ["Access-Control-Allow-Origin"] = origin,
                ["Access-Control-Allow-Credentials"] = "true",
            };

            public static Dictionary<string, string> Unused(string origin = "*") => new()
            {
                ["Access-Control-Allow-Origin"] = origin,
                ["Access-Control-Allow-Credentials"] = "true",
            };

            public static Dictionary<string, string> Fallback(string origin) => new()
            {
                ["Access-Control-Allow-Origin"] = origin ?? {|CORS1001:"*"|},
                ["Access-Control-Allow-Credentials"] = "true",
            };
        }
        """);

    [Fact]
    public Task Follows_the_choice_that_an_argument_makes_in_a_helper() => Check("""
        public class Orders
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => Cors.Respond({|CORS1001:"*"|}, credentials: true);

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request) => Cors.Respond("*", credentials: false);
        }

        public static class Cors
        {
            public static APIGatewayProxyResponse Respond(string origin, bool credentials)
            {
                var response = new APIGatewayProxyResponse
                {
                    Headers = new Dictionary<string, string>
                    {
                        ["Access-Control-Allow-Origin"] = origin,
                        ["Access-Control-Allow-Credentials"] = credentials ? "true" : "false",
                    },
                };
                return response;
            }
        }
        """);

    [Fact]
    public Task Follows_fields_and_properties_that_hold_headers() => Check("""
        public class C
        {
            private static readonly Dictionary<string, string> s_headers = new()
            {
                { "Access-Control-Allow-Origin", {|CORS1001:"*"|} },
                { "Access-Control-Allow-Credentials", "true" },
            };

            private readonly IDictionary<string, string> _headers = new Dictionary<string, string>
            {
                { "Access-Control-Allow-Origin", {|CORS1001:"*"|} },
                { "Access-Control-Allow-Credentials", "true" },
            };

            private static Dictionary<string, string> Fresh => new()
            {
                { "Access-Control-Allow-Origin", {|CORS1001:"*"|} },
                { "Access-Control-Allow-Credentials", "true" },
            };

            protected IDictionary<string, string> Kept { get; } = new Dictionary<string, string>
            {
                { "Access-Control-Allow-Origin", {|CORS1001:"*"|} },
                { "Access-Control-Allow-Credentials", "true" },
            };

            public APIGatewayProxyResponse StaticField(APIGatewayProxyRequest request) => new() { Headers = s_headers };

            public APIGatewayProxyResponse Field(APIGatewayProxyRequest request)
            {
                var response = new APIGatewayProxyResponse();
                response.Headers = _headers;
                return response;
            }

            public APIGatewayProxyResponse Property(APIGatewayProxyRequest request) => new() { Headers = Fresh };

            public APIGatewayProxyResponse AutoProperty(APIGatewayProxyRequest request) => new() { Headers = this.Kept };
        }
        """);

    [Fact]
    public Task Takes_a_public_mutable_field_or_property_that_has_both_as_proof() => Check("""
        public static class Cors
        {
            public static readonly Dictionary<string, string> Shared = new() { ["Access-Control-Allow-Origin"] = {|CORS1001:"*"|}, ["Access-Control-Allow-Credentials"] = "true" };

            public static Dictionary<string, string> Field = new() { ["Access-Control-Allow-Origin"] = {|CORS1001:"*"|}, ["Access-Control-Allow-Credentials"] = "true" };

            public static Dictionary<string, string> Property { get; set; } = new() { ["Access-Control-Allow-Origin"] = {|CORS1001:"*"|}, ["Access-Control-Allow-Credentials"] = "true" };
        }

        public class C
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new() { Headers = Cors.Shared };

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request) => new() { Headers = Cors.Field };

            public APIGatewayProxyResponse Post(APIGatewayProxyRequest request) => new() { Headers = Cors.Property };
        }
        """);

    [Fact]
    public Task Meets_the_credentials_that_a_copy_adds_to_a_shared_field() => Check("""
        public class C
        {
            private static readonly Dictionary<string, string> s_headers = new() { ["Access-Control-Allow-Origin"] = {|CORS1001:"*"|} };

            private static readonly Dictionary<string, string> s_harmless = new() { ["Access-Control-Allow-Origin"] = "*" };

            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request)
            {
                var headers = new Dictionary<string, string>(s_headers);
                headers.Add("Access-Control-Allow-Credentials", "true");
                return new APIGatewayProxyResponse { Headers = headers };
            }

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request) => new() { Headers = s_harmless };

            // The copy names an origin of its own.
            public APIGatewayProxyResponse Post(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string>(s_harmless) { ["Access-Control-Allow-Origin"] = "https://shop.example", ["Access-Control-Allow-Credentials"] = "true" },
            };
        }
        """);

    [Fact]
    public Task Meets_what_another_member_writes_to_a_shared_field() => Check("""
        public class C
        {
            private readonly Dictionary<string, string> _headers = new() { ["Access-Control-Allow-Origin"] = {|CORS1001:"*"|} };

            public C() => _headers["Access-Control-Allow-Credentials"] = "true";

            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new() { Headers = _headers };
        }
        """);

    [Fact]
    public Task Follows_extensions_of_the_response() => Check("""
        public class C
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new APIGatewayProxyResponse { StatusCode = 200 }.WithCors();

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request) =>
                new APIGatewayProxyResponse { Headers = new Dictionary<string, string>() }.WithOrigin({|CORS1001:"*"|}).WithCredentials();

            public APIGatewayProxyResponse Post(APIGatewayProxyRequest request) =>
                new APIGatewayProxyResponse { Headers = new Dictionary<string, string>().AllowAll() };

            [LambdaFunction, HttpApi(LambdaHttpMethod.Get, "/")]
            public IHttpResult Result() => HttpResults.Ok().AllowCookies().AddHeader("Access-Control-Allow-Origin", {|CORS1001:"*"|});
        }
        """,
        """
        public static class Extensions
        {
            public static APIGatewayProxyResponse WithCors(this APIGatewayProxyResponse response)
            {
                response.Headers ??= new Dictionary<string, string>();
                response.Headers["Access-Control-Allow-Origin"] = {|CORS1001:"*"|};
                response.Headers["Access-Control-Allow-Credentials"] = "true";
                return response;
            }

            public static APIGatewayProxyResponse WithOrigin(this APIGatewayProxyResponse response, string origin)
            {
                response.Headers.Add("Access-Control-Allow-Origin", origin);
                return response;
            }

            public static APIGatewayProxyResponse WithCredentials(this APIGatewayProxyResponse response)
            {
                response.Headers.Add("Access-Control-Allow-Credentials", "true");
                return response;
            }

            public static Dictionary<string, string> AllowAll(this Dictionary<string, string> headers)
            {
                headers["Access-Control-Allow-Origin"] = {|CORS1001:"*"|};
                headers["Access-Control-Allow-Credentials"] = "true";
                return headers;
            }

            public static IHttpResult AllowCookies(this IHttpResult result) => result.AddHeader("Access-Control-Allow-Credentials", "true");
        }
        """);

    [Fact]
    public Task Reports_writes_to_a_response_that_comes_in() => Check("""
        public static class Middleware
        {
            public static void AddCors(APIGatewayProxyResponse response)
            {
                response.Headers["Access-Control-Allow-Origin"] = {|CORS1001:"*"|};
                response.Headers["Access-Control-Allow-Credentials"] = "true";
            }

            public static async Task<APIGatewayHttpApiV2ProxyResponse> Wrap(Func<Task<APIGatewayHttpApiV2ProxyResponse>> next)
            {
                var response = await next();
                response.SetHeaderValues("Access-Control-Allow-Origin", {|CORS1001:"*"|}, false);
                response.SetHeaderValues("Access-Control-Allow-Credentials", "true", false);
                return response;
            }

            public static void AddCors(ApplicationLoadBalancerResponse response) => response.Headers = new Dictionary<string, string>
            {
                ["Access-Control-Allow-Origin"] = {|CORS1001:"*"|},
                ["Access-Control-Allow-Credentials"] = "true",
            };
        }
        """);

    [Fact]
    public Task Reports_writes_to_headers_that_come_in() => Check("""
        public class C
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request)
            {
                var response = new APIGatewayProxyResponse { Headers = new Dictionary<string, string>() };
                AddCors(response.Headers);
                return response;
            }

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request)
            {
                var headers = new Dictionary<string, string>();
                Names.Add(headers, {|CORS1001:"*"|});
                return new() { Headers = headers };
            }

            private static void AddCors(IDictionary<string, string> headers)
            {
                headers.Add("Access-Control-Allow-Origin", {|CORS1001:"*"|});
                headers.Add("Access-Control-Allow-Credentials", "true");
            }
        }
        """,
        """
        internal static class Names
        {
            internal static void Add(Dictionary<string, string> headers, string origin)
            {
                headers["Access-Control-Allow-Origin"] = origin;
                headers["Access-Control-Allow-Credentials"] = "true";
            }
        }
        """);

    [Fact]
    public Task Follows_headers_given_to_a_helper_that_makes_the_response() => Check("""
        public class C
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => Respond.With(200, new Dictionary<string, string>
            {
                ["Access-Control-Allow-Origin"] = {|CORS1001:"*"|},
                ["Access-Control-Allow-Credentials"] = "true",
            });

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request) => Respond.With(headers: new() { ["Access-Control-Allow-Origin"] = {|CORS1001:"*"|}, ["Access-Control-Allow-Credentials"] = "true" }, status: 200);

            public APIGatewayProxyResponse Post(APIGatewayProxyRequest request)
            {
                var headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = {|CORS1001:"*"|} };
                headers["Access-Control-Allow-Credentials"] = "true";
                return Respond.Outer(headers);
            }
        }
        """,
        """
        internal static class Respond
        {
            internal static APIGatewayProxyResponse With(int status, Dictionary<string, string> headers) => new() { StatusCode = status, Headers = headers };

            internal static APIGatewayProxyResponse Outer(Dictionary<string, string> headers) => With(200, headers);
        }
        """);

    [Fact]
    public Task Follows_a_base_class_that_adds_credentials_to_every_response() => Check("""
        public abstract class Base
        {
            protected APIGatewayProxyResponse Send(APIGatewayProxyResponse response)
            {
                response.Headers["Access-Control-Allow-Credentials"] = "true";
                return response;
            }

            protected APIGatewayProxyResponse Json(string body, string origin) => new()
            {
                Body = body,
                Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = origin, ["Access-Control-Allow-Credentials"] = "true" },
            };
        }
        """,
        """
        public class Orders : Base
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) =>
                Send(new APIGatewayProxyResponse { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = {|CORS1001:"*"|} } });

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request) => base.Json("", {|CORS1001:"*"|});
        }
        """);

    [Fact]
    public Task Follows_a_response_up_into_the_base_class_that_asks_for_it() => Check("""
        public abstract class Base
        {
            public async Task<APIGatewayProxyResponse> Run(APIGatewayProxyRequest request)
            {
                var response = await Handle(request);
                response.Headers["Access-Control-Allow-Credentials"] = "true";
                return response;
            }

            protected abstract Task<APIGatewayProxyResponse> Handle(APIGatewayProxyRequest request);
        }
        """,
        """
        public sealed class Orders : Base
        {
            protected override async Task<APIGatewayProxyResponse> Handle(APIGatewayProxyRequest request)
            {
                await Task.Yield();
                return new() { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = {|CORS1001:"*"|} } };
            }
        }
        """);

    [Fact]
    public Task Follows_the_constructor_of_a_derived_response() => Check("""
        public class CorsResponse : APIGatewayProxyResponse
        {
            public CorsResponse(int status)
            {
                StatusCode = status;
                Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = {|CORS1001:"*"|}, ["Access-Control-Allow-Credentials"] = "true" };
            }
        }

        public class OriginResponse : APIGatewayProxyResponse
        {
            public OriginResponse(string origin) => Headers = new Dictionary<string, string> { { "Access-Control-Allow-Origin", origin } };
        }

        public class CookieResponse : OriginResponse
        {
            public CookieResponse(string origin) : base(origin) => Headers.Add("Access-Control-Allow-Credentials", "true");
        }

        public class C
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new CorsResponse(200);

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request) => new CorsResponse(201) { Body = "a" };

            public APIGatewayProxyResponse Post(APIGatewayProxyRequest request) => new CookieResponse({|CORS1001:"*"|});
        }
        """);

    [Fact]
    public Task Reports_the_wildcard_in_a_constructor_whose_response_gets_credentials_elsewhere() => Check("""
        public class OriginResponse : APIGatewayProxyResponse
        {
            public OriginResponse() : this({|CORS1001:"*"|})
            {
            }

            public OriginResponse(string origin) => Headers = new Dictionary<string, string> { { "Access-Control-Allow-Origin", origin } };
        }

        public class CookieResponse : OriginResponse
        {
            public CookieResponse() => this.Headers["Access-Control-Allow-Credentials"] = "true";
        }

        public class PublicResponse : APIGatewayProxyResponse
        {
            public PublicResponse()
            {
                Headers = new Dictionary<string, string> { { "Access-Control-Allow-Origin", {|CORS1001:"*"|} } };
            }
        }

        public class C
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new CookieResponse();

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request)
            {
                var response = new PublicResponse();
                response.Headers["Access-Control-Allow-Credentials"] = "true";
                return response;
            }
        }
        """);

    [Fact]
    public Task Follows_the_own_methods_of_a_derived_response() => Check("""
        public class ApiResponse : APIGatewayProxyResponse
        {
            public ApiResponse() => Headers = new Dictionary<string, string>();

            public ApiResponse WithCors()
            {
                Headers["Access-Control-Allow-Origin"] = {|CORS1001:"*"|};
                Headers["Access-Control-Allow-Credentials"] = "true";
                return this;
            }
        }
        """);

    [Fact]
    public Task Follows_local_functions_and_lambdas() => Check("""
        public class C
        {
            public APIGatewayProxyResponse LocalFunction(APIGatewayProxyRequest request)
            {
                return new() { Headers = Cors() };

                static Dictionary<string, string> Cors() => new() { ["Access-Control-Allow-Origin"] = {|CORS1001:"*"|}, ["Access-Control-Allow-Credentials"] = "true" };
            }

            public APIGatewayProxyResponse Outer(APIGatewayProxyRequest request)
            {
                return Respond({|CORS1001:"*"|});

                APIGatewayProxyResponse Respond(string origin) => new()
                {
                    Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = origin, ["Access-Control-Allow-Credentials"] = "true" },
                };
            }

            public readonly Func<APIGatewayProxyRequest, APIGatewayProxyResponse> Handler = request => new()
            {
                Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = {|CORS1001:"*"|}, ["Access-Control-Allow-Credentials"] = "true" },
            };
        }
        """);

    [Fact]
    public Task Follows_helpers_of_helpers_and_partial_classes() => Check("""
        public partial class Orders
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => Ok(request.Body);

            private static APIGatewayProxyResponse Ok(string body) => Respond(200, body);
        }
        """,
        """
        public partial class Orders
        {
            private static APIGatewayProxyResponse Respond(int status, string body) => new() { StatusCode = status, Body = body, Headers = Headers() };

            private static Dictionary<string, string> Headers() => Add(new Dictionary<string, string>());

            private static Dictionary<string, string> Add(Dictionary<string, string> headers)
            {
                headers["Access-Control-Allow-Origin"] = Origin;
                headers["Access-Control-Allow-Credentials"] = Settings.Credentials;
                return headers;
            }

            private static string Origin => Settings.Origin();
        }
        """,
        """
        internal static class Settings
        {
            internal const string Credentials = "true";

            internal static string Origin() => Environment.GetEnvironmentVariable("ORIGIN") ?? {|CORS1001:"*"|};
        }
        """);

    [Fact]
    public Task Takes_a_member_of_an_interface_as_unknown() => Check("""
        public interface ICors
        {
            string Origin { get; }
        }

        public sealed class Cors : ICors
        {
            public string Origin => "*";
        }

        public class C(ICors cors)
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = cors.Origin, ["Access-Control-Allow-Credentials"] = "true" },
            };
        }
        """);

    [Fact]
    public Task Ends_at_recursion_and_cycles() => Check("""
        public class C
        {
            private static readonly string s_first = s_second;
            private static readonly string s_second = s_first;

            private static string Loop(int n) => n == 0 ? {|CORS1001:"*"|} : Loop(n - 1);

            private static string Ping() => Pong();

            private static string Pong() => Ping();

            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = Loop(3), ["Access-Control-Allow-Credentials"] = "true" },
            };

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = Ping() + s_first, ["Access-Control-Allow-Credentials"] = "true" },
            };

            public APIGatewayProxyResponse Post(APIGatewayProxyRequest request) => request.Body == null
                ? Post(request)
                : new() { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = {|CORS1001:"*"|}, ["Access-Control-Allow-Credentials"] = "true" } };
        }
        """);

    [Fact]
    public Task Reports_where_the_origin_decides_the_wrong_way_round() => Check("""
        public class C
        {
            public APIGatewayProxyResponse Same(APIGatewayProxyRequest request)
            {
                var origin = Environment.GetEnvironmentVariable("ORIGIN") ?? {|CORS1001:"*"|};
                var headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = origin };
                if (origin == "*")
                    headers["Access-Control-Allow-Credentials"] = "true";
                return new() { Headers = headers };
            }

            public APIGatewayProxyResponse Else(APIGatewayProxyRequest request)
            {
                var origin = Environment.GetEnvironmentVariable("ORIGIN") ?? {|CORS1001:"*"|};
                var headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = origin };
                if (origin != "*")
                    headers["Vary"] = "Origin";
                else
                    headers["Access-Control-Allow-Credentials"] = "true";
                return new() { Headers = headers };
            }

            public APIGatewayProxyResponse Null(string origin)
            {
                var headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = origin ?? {|CORS1001:"*"|} };
                if (origin is null)
                    headers["Access-Control-Allow-Credentials"] = "true";
                return new() { Headers = headers };
            }
        }
        """);

    [Fact]
    public Task Reports_what_a_loop_or_a_finally_adds() => Check("""
        public class C
        {
            public APIGatewayProxyResponse Loop(APIGatewayProxyRequest request)
            {
                var headers = new Dictionary<string, string> { ["Access-Control-Allow-Credentials"] = "true" };
                foreach (var name in request.Headers.Keys)
                {
                    if (name == "origin")
                        headers["Access-Control-Allow-Origin"] = {|CORS1001:"*"|};
                }

                return new() { Headers = headers };
            }

            public APIGatewayProxyResponse Finally(APIGatewayProxyRequest request)
            {
                var response = new APIGatewayProxyResponse { Headers = new Dictionary<string, string>() };
                try
                {
                    response.Headers["Access-Control-Allow-Origin"] = {|CORS1001:"*"|};
                    return response;
                }
                finally
                {
                    response.Headers["Access-Control-Allow-Credentials"] = "true";
                }
            }

            public APIGatewayProxyResponse Using(APIGatewayProxyRequest request)
            {
                using var stream = new System.IO.MemoryStream();
                lock (stream)
                {
                    var headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = {|CORS1001:"*"|} };
                    {
                        headers["Access-Control-Allow-Credentials"] = "true";
                        return new() { Headers = headers };
                    }
                }
            }
        }
        """);

    [Fact]
    public Task Follows_responses_out_of_tasks() => Check("""
        public class C
        {
            public async Task<object> AsObject(APIGatewayProxyRequest request)
            {
                var response = await Make();
                response.Headers["Access-Control-Allow-Credentials"] = "true";
                return response;
            }

            public async ValueTask<APIGatewayProxyResponse> Configured(APIGatewayProxyRequest request)
            {
                var response = await Make().ConfigureAwait(false);
                response.Headers.Add("Access-Control-Allow-Credentials", "true");
                return response;
            }

            private static Task<APIGatewayProxyResponse> Make() =>
                Task.FromResult(new APIGatewayProxyResponse { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = {|CORS1001:"*"|} } });
        }
        """);

    [Fact]
    public Task Follows_a_task_that_is_waited_for() => Check("""
        public class C
        {
            public APIGatewayProxyResponse Property(APIGatewayProxyRequest request)
            {
                var response = Make().Result;
                response.Headers.Add("Access-Control-Allow-Credentials", "true");
                return response;
            }

            public APIGatewayProxyResponse Awaiter(APIGatewayProxyRequest request)
            {
                var response = Other().GetAwaiter().GetResult();
                response.Headers.Add("Access-Control-Allow-Credentials", "true");
                return response;
            }

            private static async Task<APIGatewayProxyResponse> Make()
            {
                await Task.Yield();
                return new APIGatewayProxyResponse { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = {|CORS1001:"*"|} } };
            }

            private static async Task<APIGatewayProxyResponse> Other()
            {
                await Task.Yield();
                return new APIGatewayProxyResponse { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = {|CORS1001:"*"|} } };
            }
        }
        """);

    [Fact]
    public Task Follows_a_response_up_through_overrides_and_interfaces_by_each_member() => Check("""
        public abstract class Base
        {
            public APIGatewayProxyResponse Run(APIGatewayProxyRequest request)
            {
                var response = Handle(request);
                response.Headers["Access-Control-Allow-Credentials"] = "true";
                return response;
            }

            protected abstract APIGatewayProxyResponse Handle(APIGatewayProxyRequest request);
        }

        public class Public : Base
        {
            protected override APIGatewayProxyResponse Handle(APIGatewayProxyRequest request) => new() { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = {|CORS1001:"*"|} } };
        }

        public class Shop : Base
        {
            protected override APIGatewayProxyResponse Handle(APIGatewayProxyRequest request) => new() { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "https://shop.example" } };
        }

        public interface IHandler
        {
            APIGatewayProxyResponse Answer(APIGatewayProxyRequest request);
        }

        public class Router(IHandler handler)
        {
            public APIGatewayProxyResponse Route(APIGatewayProxyRequest request)
            {
                var response = handler.Answer(request);
                response.Headers.Add("Access-Control-Allow-Credentials", "true");
                return response;
            }
        }

        public class Orders : IHandler
        {
            public APIGatewayProxyResponse Answer(APIGatewayProxyRequest request) => new() { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = {|CORS1001:"*"|} } };
        }
        """);

    [Fact]
    public Task Takes_a_field_that_gets_another_value_as_unknown() => Check("""
        public static class Cors
        {
            public static Dictionary<string, string> Field = new() { ["Access-Control-Allow-Origin"] = "*", ["Access-Control-Allow-Credentials"] = "true" };

            public static Dictionary<string, string> Property { get; set; } = new() { ["Access-Control-Allow-Origin"] = "*", ["Access-Control-Allow-Credentials"] = "true" };
        }

        public class C
        {
            private Dictionary<string, string> _headers = new() { ["Access-Control-Allow-Origin"] = "*", ["Access-Control-Allow-Credentials"] = "true" };
            private readonly string _origin = "*";

            static C()
            {
                Cors.Field = new() { ["Access-Control-Allow-Origin"] = "https://shop.example" };
                Cors.Property = new() { ["Access-Control-Allow-Origin"] = "https://shop.example" };
            }

            public C(string origin)
            {
                _headers = new() { ["Access-Control-Allow-Origin"] = origin };
                _origin = origin;
            }

            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new() { Headers = Cors.Field };

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request) => new() { Headers = Cors.Property };

            public APIGatewayProxyResponse Post(APIGatewayProxyRequest request) => new() { Headers = _headers };

            public APIGatewayProxyResponse Patch(APIGatewayProxyRequest request) => new() { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = _origin, ["Access-Control-Allow-Credentials"] = "true" } };
        }
        """);

    [Theory]
    [InlineData("if (isShop) headers[\"Access-Control-Allow-Origin\"] = origin; else if (stage == \"x\") headers.Remove(\"Access-Control-Allow-Credentials\");")]
    [InlineData("if (isShop) headers[\"Access-Control-Allow-Origin\"] = origin; if (stage == \"x\") headers.Remove(\"Access-Control-Allow-Credentials\");")]
    [InlineData("if (isShop) headers[\"Access-Control-Allow-Origin\"] = origin; else foreach (var c in stage) headers.Remove(\"Access-Control-Allow-Credentials\");")]
    public Task Reports_where_one_way_keeps_both(string choice) => Check($$"""
        public class C
        {
            public APIGatewayProxyResponse Get(bool isShop, string stage, string origin)
            {
                var headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = {|CORS1001:"*"|}, ["Access-Control-Allow-Credentials"] = "true" };
                {{choice}}
                return new APIGatewayProxyResponse { Headers = headers };
            }
        }
        """);
}
