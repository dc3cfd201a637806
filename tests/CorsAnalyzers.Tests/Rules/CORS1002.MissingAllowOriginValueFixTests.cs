using Verify = CorsAnalyzers.Tests.Infrastructure.VerifyFix<CorsAnalyzers.Surfaces.Lambda.LambdaResponseAnalyzer, CorsAnalyzers.CodeFixes.Fixes.MissingAllowOriginFix>;

namespace CorsAnalyzers.Tests.Rules;

/// <summary>Which value the added header gets, and when the project's own headers are sent instead.</summary>
public sealed class MissingAllowOriginValueFixTests
{
    private static Task Check(string source, string fixedSource, params string[] titles) => CheckWithOptions(string.Empty, source, fixedSource, titles);

    private static Task CheckWithOptions(string options, string source, string fixedSource, params string[] titles)
    {
        var test = new Verify.Test { TestCode = source, FixedCode = fixedSource, Titles = titles.Length == 0 ? null : titles };
        if (options.Length > 0)
            test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*.cs]\n" + options + "\n"));

        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Checks a project whose last handler, <c>Put</c>, forgets the header: the fix writes <paramref name="value"/>; with an empty one no fix may be offered.</summary>
    private static Task CheckValue(string value, string members, string further = "", string options = "", string modifiers = "public")
    {
        return CheckWithOptions(
            options,
            Source("{|CORS1002:new() { StatusCode = 400 }|}"),
            Source(value.Length == 0 ? "{|CORS1002:new() { StatusCode = 400 }|}" : $$"""new() { StatusCode = 400, Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = {{value}} } }"""),
            value.Length == 0 ? [] : [$"Add Access-Control-Allow-Origin: {value}"]);

        string Source(string response) => $$"""
            namespace Shop
            {
                public class C
                {
            {{members}}

                    {{modifiers}} APIGatewayProxyResponse Put(APIGatewayProxyRequest request) => {{response}};
                }

            {{further}}
            }
            """;
    }

    /// <summary>The same where the fix sends <paramref name="carrier"/>.</summary>
    private static Task CheckCarrier(string carrier, string members, string further = "", string baseClass = "", string modifiers = "public")
    {
        return Check(Source("{|CORS1002:new() { StatusCode = 400 }|}"), Source($$"""new() { StatusCode = 400, Headers = {{carrier}} }"""));

        string Source(string response) => $$"""
            namespace Shop
            {
                public class C{{baseClass}}
                {
            {{members}}

                    {{modifiers}} APIGatewayProxyResponse Put(APIGatewayProxyRequest request) => {{response}};
                }

            {{further}}
            }
            """;
    }

    [Fact]
    public Task Takes_the_literal_that_most_siblings_send() => CheckValue("\"https://shop.example\"", """
                public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new() { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "https://admin.example" } };

                public APIGatewayProxyResponse Post(APIGatewayProxyRequest request) => new() { Headers = new Dictionary<string, string> { { "Access-Control-Allow-Origin", "https://shop.example" } } };

                public APIGatewayHttpApiV2ProxyResponse Patch(APIGatewayProxyRequest request)
                {
                    var response = new APIGatewayHttpApiV2ProxyResponse();
                    response.SetHeaderValues("access-control-allow-origin", "https://shop.example", false);
                    return response;
                }
        """);

    [Fact]
    public Task Takes_the_siblings_value_before_the_configured_one() => CheckValue("\"https://shop.example\"", """
                public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new() { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "https://shop.example" } };
        """, options: "cors_analyzers.allowed_origins = https://app.example.com");

    [Fact]
    public Task Takes_the_constant_or_field_that_the_siblings_use() => Task.WhenAll(
        CheckValue("Settings.Origin", """
                    public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new() { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = Settings.Origin } };
            """, """
                public static class Settings
                {
                    public const string Origin = "https://shop.example";
                }
            """),
        CheckValue("Settings.Origin", """
                    public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => Settings.Respond(200);
            """, """
                public static class Settings
                {
                    internal static readonly string Origin = Environment.GetEnvironmentVariable("ORIGIN") ?? "https://shop.example";

                    public static APIGatewayProxyResponse Respond(int status) => new() { StatusCode = status, Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = Origin } };
                }
            """),
        CheckValue("Origin", """
                    private static readonly string Origin = Environment.GetEnvironmentVariable("ORIGIN");

                    public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new() { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = Origin } };
            """),
        CheckValue("_origin", """
                    private readonly string _origin = Environment.GetEnvironmentVariable("ORIGIN");

                    public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new() { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = _origin } };
            """));

    [Fact]
    public Task Takes_the_text_of_a_constant_that_is_not_accessible() => Task.WhenAll(
        CheckValue("\"https://shop.example\"", """
                    public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => Settings.Respond(200);
            """, """
                public static class Settings
                {
                    private const string Origin = "https://shop.example";

                    public static APIGatewayProxyResponse Respond(int status) => new() { StatusCode = status, Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = Origin } };
                }
            """),
        CheckValue("\"https://shop.example\"", """
                    public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new Settings().Respond(200);
            """, """
                public class Settings
                {
                    private readonly string _origin = "https://shop.example";

                    public APIGatewayProxyResponse Respond(int status) => new() { StatusCode = status, Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = _origin } };
                }
            """));

    [Fact]
    public Task Takes_the_text_that_a_sibling_gives_to_a_helper() => CheckValue("\"https://shop.example\"", """
                public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => Respond("https://shop.example");

                private static APIGatewayProxyResponse Respond(string origin) => new() { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = origin } };
        """);

    [Fact]
    public Task Takes_no_instance_member_for_a_static_handler() => CheckValue(string.Empty, """
                private readonly string _origin = Environment.GetEnvironmentVariable("ORIGIN");

                public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new() { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = _origin } };
        """, modifiers: "public static");

    [Fact]
    public Task Takes_what_is_configured_where_the_siblings_value_cannot_be_written_here() => Task.WhenAll(
        CheckValue("\"https://app.example.com\"", Unreachable, options: "cors_analyzers.allowed_origins = https://app.example.com"),
        // Every origin is more than the project allows elsewhere.
        CheckValue(string.Empty, Unreachable, options: "cors_analyzers.allowed_origins = https://app.example.com, http://localhost:3000"),
        CheckValue(string.Empty, Unreachable));

    private const string Unreachable = """
                public APIGatewayProxyResponse Get(APIGatewayProxyRequest request)
                {
                    var origin = request.Headers["origin"];
                    return new() { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = origin } };
                }
        """;

    [Fact]
    public Task Takes_the_only_configured_origin_where_nobody_sends_the_header() => Task.WhenAll(
        CheckValue("\"https://app.example.com\"", string.Empty, options: "cors_analyzers.allowed_origins = https://app.example.com"),
        CheckValue("\"*\"", string.Empty, options: "cors_analyzers.allowed_origins = https://app.example.com, http://localhost:3000"),
        CheckValue("\"*\"", string.Empty, options: "cors_analyzers.allowed_origins = not an origin"));

    [Fact]
    public Task Takes_a_local_or_parameter_that_is_in_scope() => Check("""
        public class C
        {
            public APIGatewayProxyResponse Local(APIGatewayProxyRequest request)
            {
                var origin = Environment.GetEnvironmentVariable("ORIGIN");
                try
                {
                    if (request.Body == null)
                        return {|CORS1002:new() { StatusCode = 400 }|};

                    return new() { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = origin } };
                }
                catch (Exception)
                {
                    return {|CORS1002:new() { StatusCode = 500 }|};
                }
            }
        }
        """, """
        public class C
        {
            public APIGatewayProxyResponse Local(APIGatewayProxyRequest request)
            {
                var origin = Environment.GetEnvironmentVariable("ORIGIN");
                try
                {
                    if (request.Body == null)
                        return new() { StatusCode = 400, Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = origin } };

                    return new() { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = origin } };
                }
                catch (Exception)
                {
                    return new() { StatusCode = 500, Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = origin } };
                }
            }
        }
        """, "Add Access-Control-Allow-Origin: origin");

    [Fact]
    public Task Takes_an_expression_of_the_same_method() => Check("""
        public class C
        {
            private static APIGatewayProxyResponse Respond(string body, string origin = null)
            {
                if (body == null)
                    return {|CORS1002:new() { StatusCode = 404 }|};

                return new() { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = origin ?? "https://shop.example" } };
            }

            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => Respond(request.Body);
        }
        """, """
        public class C
        {
            private static APIGatewayProxyResponse Respond(string body, string origin = null)
            {
                if (body == null)
                    return new() { StatusCode = 404, Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = origin ?? "https://shop.example" } };

                return new() { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = origin ?? "https://shop.example" } };
            }

            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => Respond(request.Body);
        }
        """);

    [Fact]
    public Task Takes_no_local_that_is_declared_later_or_elsewhere() => Verify.NoFix("""
        public class C
        {
            public APIGatewayProxyResponse Later(APIGatewayProxyRequest request)
            {
                if (request.Body == null)
                    return {|CORS1002:new() { StatusCode = 400 }|};

                var origin = Environment.GetEnvironmentVariable("ORIGIN");
                return new() { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = origin } };
            }

            public APIGatewayProxyResponse InnerScope(APIGatewayProxyRequest request)
            {
                if (request.Body != null)
                {
                    var inner = Environment.GetEnvironmentVariable("ORIGIN");
                    return new() { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = inner } };
                }

                return {|CORS1002:new() { StatusCode = 400 }|};
            }
        }
        """);

    [Fact]
    public Task Never_puts_a_wildcard_beside_credentials() => Task.WhenAll(
        Verify.NoFix("""
            public class C
            {
                public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => {|CORS1002:new() { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Credentials"] = "true" } }|};
            }
            """),
        Verify.NoFix("""
            public class C
            {
                private const string Any = "*";
                private static readonly string s_origin = Environment.GetEnvironmentVariable("ORIGIN") ?? "*";

                public APIGatewayProxyResponse Literal(APIGatewayProxyRequest request) => new() { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" } };

                public APIGatewayProxyResponse Constant(APIGatewayProxyRequest request) => new() { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = Any } };

                public APIGatewayProxyResponse Field(APIGatewayProxyRequest request) => new() { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = s_origin } };

                public APIGatewayProxyResponse Get(APIGatewayProxyRequest request, string origin)
                {
                    if (request.Body == null)
                        return new() { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = origin ?? "*" } };

                    return {|CORS1002:new() { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Credentials"] = "true" } }|};
                }
            }
            """));

    [Fact]
    public Task Puts_a_specific_origin_beside_credentials() => Check("""
        public class C
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new() { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" } };

            public APIGatewayProxyResponse Post(APIGatewayProxyRequest request) => new() { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" } };

            public APIGatewayProxyResponse Patch(APIGatewayProxyRequest request) => new() { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "https://shop.example" } };

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request) => {|CORS1002:new() { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Credentials"] = "true" } }|};
        }
        """, """
        public class C
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new() { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" } };

            public APIGatewayProxyResponse Post(APIGatewayProxyRequest request) => new() { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" } };

            public APIGatewayProxyResponse Patch(APIGatewayProxyRequest request) => new() { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "https://shop.example" } };

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request) => new() { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Credentials"] = "true", ["Access-Control-Allow-Origin"] = "https://shop.example" } };
        }
        """);

    [Fact]
    public Task Takes_the_configured_origin_beside_credentials() => CheckWithOptions("cors_analyzers.allowed_origins = https://app.example.com", """
        public class C
        {
            [LambdaFunction, RestApi(LambdaHttpMethod.Get, "/")]
            public IHttpResult Get() => {|CORS1002:HttpResults.Ok()|}.AddHeader("Access-Control-Allow-Credentials", "true");
        }
        """, """
        public class C
        {
            [LambdaFunction, RestApi(LambdaHttpMethod.Get, "/")]
            public IHttpResult Get() => HttpResults.Ok().AddHeader("Access-Control-Allow-Credentials", "true").AddHeader("Access-Control-Allow-Origin", "https://app.example.com");
        }
        """, "Add Access-Control-Allow-Origin: \"https://app.example.com\"");

    [Fact]
    public Task Sends_the_headers_of_a_static_method_or_property_or_field() => Task.WhenAll(
        CheckCarrier("Cors.Headers()", """
                    public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new() { Headers = Cors.Headers() };
            """, """
                public static class Cors
                {
                    public static IDictionary<string, string> Headers()
                    {
                        return new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "https://shop.example", ["Vary"] = "Origin" };
                    }
                }
            """),
        CheckCarrier("Cors.Headers", """
                    public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new() { Headers = Cors.Headers };
            """, """
                internal static class Cors
                {
                    internal static readonly Dictionary<string, string> Headers = new() { { "Access-Control-Allow-Origin", "https://shop.example" }, { "Access-Control-Allow-Methods", "GET" } };
                }
            """),
        CheckCarrier("Cors.Headers", """
                    public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new() { Headers = Cors.Headers };
            """, """
                internal static class Cors
                {
                    internal static Dictionary<string, string> Headers => new() { ["Access-Control-Allow-Origin"] = "https://shop.example" };
                }
            """),
        CheckCarrier("Cors.Headers()", """
                    public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new() { Headers = Cors.Headers() };
            """, """
                internal static class Cors
                {
                    internal static Dictionary<string, string> Headers(string origin = "https://shop.example") => new() { ["Access-Control-Allow-Origin"] = origin };
                }
            """));

    [Fact]
    public Task Sends_the_headers_of_the_own_or_a_base_class() => Task.WhenAll(
        CheckCarrier("CorsHeaders()", """
                    public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new() { Headers = CorsHeaders() };

                    private Dictionary<string, string> CorsHeaders() => new() { ["Access-Control-Allow-Origin"] = "https://shop.example" };
            """),
        CheckCarrier("s_cors", """
                    private static readonly Dictionary<string, string> s_cors = new() { ["Access-Control-Allow-Origin"] = "https://shop.example" };

                    public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new() { Headers = s_cors };
            """),
        CheckCarrier("CorsHeaders()", """
                    public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new() { Headers = CorsHeaders() };
            """, """
                public abstract class Base
                {
                    protected Dictionary<string, string> CorsHeaders() => new() { ["Access-Control-Allow-Origin"] = "https://shop.example" };
                }
            """, " : Base"));

    [Fact]
    public Task Says_what_it_sends() => Check("""
        namespace Shop
        {
            public class C
            {
                public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new() { Headers = Api.Cors.Headers() };

                public APIGatewayProxyResponse Put(APIGatewayProxyRequest request) => {|CORS1002:new()
                {
                    StatusCode = 400,
                }|};
            }
        }

        namespace Shop.Api
        {
            public static class Cors
            {
                public static Dictionary<string, string> Headers() => new() { ["Access-Control-Allow-Origin"] = "https://shop.example" };
            }
        }
        """, """
        namespace Shop
        {
            public class C
            {
                public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new() { Headers = Api.Cors.Headers() };

                public APIGatewayProxyResponse Put(APIGatewayProxyRequest request) => new()
                {
                    StatusCode = 400,
                    Headers = Api.Cors.Headers(),
                };
            }
        }

        namespace Shop.Api
        {
            public static class Cors
            {
                public static Dictionary<string, string> Headers() => new() { ["Access-Control-Allow-Origin"] = "https://shop.example" };
            }
        }
        """, "Send 'Api.Cors.Headers()'");

    [Fact]
    public Task Sends_no_headers_that_say_more_or_cannot_be_used() => Task.WhenAll(
        // The Content-Type of others is not ours.
        CheckValue("\"https://shop.example\"", """
                    public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new() { Headers = Shared.Headers() };
            """, """
                public static class Shared
                {
                    public static Dictionary<string, string> Headers() => new() { ["Content-Type"] = "application/json", ["Access-Control-Allow-Origin"] = "https://shop.example" };
                }
            """),
        // Private in another class.
        CheckValue("\"https://shop.example\"", """
                    public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => Shared.Respond();
            """, """
                public static class Shared
                {
                    public static APIGatewayProxyResponse Respond() => new() { Headers = Headers() };

                    private static Dictionary<string, string> Headers() => new() { ["Access-Control-Allow-Origin"] = "https://shop.example" };
                }
            """),
        // An instance member, from a static handler.
        CheckValue("\"https://shop.example\"", """
                    public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new() { Headers = Headers() };

                    private Dictionary<string, string> Headers() => new() { ["Access-Control-Allow-Origin"] = "https://shop.example" };
            """, modifiers: "public static"),
        // A parameter that only the caller knows.
        CheckValue("\"https://shop.example\"", """
                    public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new() { Headers = Headers(request.Path) };

                    private static Dictionary<string, string> Headers(string path) => new() { ["Access-Control-Allow-Origin"] = "https://shop.example", ["Access-Control-Allow-Methods"] = path };
            """));

    [Fact]
    public Task Takes_the_value_of_headers_that_siblings_copy() => Task.WhenAll(
        CheckValue("\"https://shop.example\"", """
                    public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new() { Headers = new Dictionary<string, string>(Shared.Headers) };
            """, """
                public static class Shared
                {
                    public static readonly IReadOnlyDictionary<string, string> Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "https://shop.example" };
                }
            """),
        CheckValue("\"https://shop.example\"", """
                    private static readonly Dictionary<string, string> s_shared = new() { ["Content-Type"] = "text/plain", ["Access-Control-Allow-Origin"] = "https://shop.example" };

                    public APIGatewayProxyResponse Get(APIGatewayProxyRequest request)
                    {
                        var headers = new Dictionary<string, string>(s_shared);
                        return new() { Headers = headers };
                    }
            """));

    [Fact]
    public Task Adds_to_headers_that_are_there_instead_of_replacing_them() => Check("""
        public class C
        {
            private static readonly Dictionary<string, string> s_cors = new() { ["Access-Control-Allow-Origin"] = "https://shop.example" };

            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new() { Headers = s_cors };

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request) => {|CORS1002:new() { Headers = new Dictionary<string, string> { ["Content-Type"] = "text/plain" } }|};

            public APIGatewayProxyResponse Post(APIGatewayProxyRequest request) => {|CORS1002:new() { Headers = null }|};
        }
        """, """
        public class C
        {
            private static readonly Dictionary<string, string> s_cors = new() { ["Access-Control-Allow-Origin"] = "https://shop.example" };

            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new() { Headers = s_cors };

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request) => new() { Headers = new Dictionary<string, string> { ["Content-Type"] = "text/plain", ["Access-Control-Allow-Origin"] = "https://shop.example" } };

            public APIGatewayProxyResponse Post(APIGatewayProxyRequest request) => new() { Headers = s_cors };
        }
        """);

    [Fact]
    public Task Shares_no_dictionary_that_the_response_adds_to() => Check("""
        public class C
        {
            private static readonly Dictionary<string, string> s_cors = new() { ["Access-Control-Allow-Origin"] = "https://shop.example" };

            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new() { Headers = s_cors };

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request)
            {
                var response = {|CORS1002:new APIGatewayProxyResponse { StatusCode = 201 }|};
                response.Headers ??= new Dictionary<string, string>();
                response.Headers["Location"] = "/orders/1";
                return response;
            }
        }
        """, """
        public class C
        {
            private static readonly Dictionary<string, string> s_cors = new() { ["Access-Control-Allow-Origin"] = "https://shop.example" };

            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new() { Headers = s_cors };

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request)
            {
                var response = new APIGatewayProxyResponse { StatusCode = 201 };
                response.Headers ??= new Dictionary<string, string>() { ["Access-Control-Allow-Origin"] = "https://shop.example" };
                response.Headers["Location"] = "/orders/1";
                return response;
            }
        }
        """);

    [Fact]
    public Task Sends_no_headers_of_another_type() => CheckValue("\"https://shop.example\"", """
                public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new() { MultiValueHeaders = Shared.Headers };
        """, """
            public static class Shared
            {
                public static readonly Dictionary<string, IList<string>> Headers = new() { ["Access-Control-Allow-Origin"] = ["https://shop.example"] };
            }
        """);

    [Fact]
    public Task Uses_no_instance_member_where_there_is_no_instance() => Verify.Fix("""
        public class C
        {
            private Dictionary<string, string> Cors() => new() { ["Access-Control-Allow-Origin"] = "https://shop.example" };

            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new() { Headers = Cors() };

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request)
            {
                return Local();

                static APIGatewayProxyResponse Local() => {|CORS1002:new() { StatusCode = 400 }|};
            }

            public APIGatewayProxyResponse Post(APIGatewayProxyRequest request)
            {
                return Local();

                APIGatewayProxyResponse Local() => {|CORS1002:new() { StatusCode = 500 }|};
            }
        }
        """, """
        public class C
        {
            private Dictionary<string, string> Cors() => new() { ["Access-Control-Allow-Origin"] = "https://shop.example" };

            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new() { Headers = Cors() };

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request)
            {
                return Local();

                static APIGatewayProxyResponse Local() => new() { StatusCode = 400, Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "https://shop.example" } };
            }

            public APIGatewayProxyResponse Post(APIGatewayProxyRequest request)
            {
                return Local();

                APIGatewayProxyResponse Local() => new() { StatusCode = 500, Headers = Cors() };
            }
        }
        """);

    [Fact]
    public Task Uses_no_local_or_parameter_in_a_static_function() => Verify.NoFix("""
        public class C
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request, string origin)
            {
                if (request.Body == null)
                    return Local();

                return new() { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = origin } };

                static APIGatewayProxyResponse Local() => {|CORS1002:new() { StatusCode = 400 }|};
            }
        }
        """);

    [Fact]
    public Task Qualifies_a_name_that_something_else_hides() => Verify.Fix("""
        public class C
        {
            private static readonly string origin = Environment.GetEnvironmentVariable("ORIGIN");

            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new() { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = origin } };

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request)
            {
                var origin = request.Headers["origin"];
                Console.WriteLine(origin);
                return {|CORS1002:new() { StatusCode = 400 }|};
            }
        }
        """, """
        public class C
        {
            private static readonly string origin = Environment.GetEnvironmentVariable("ORIGIN");

            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new() { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = origin } };

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request)
            {
                var origin = request.Headers["origin"];
                Console.WriteLine(origin);
                return new() { StatusCode = 400, Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = C.origin } };
            }
        }
        """);

    /// <summary>What others send cannot be named where a parameter has the name that the namespace begins with.</summary>
    [Fact]
    public Task Names_nothing_through_a_namespace_that_a_parameter_hides() => Verify.NoFix("""
        namespace Shop
        {
            public class C
            {
                public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new() { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = Api.Cors.Origin } };

                public APIGatewayProxyResponse Put(APIGatewayProxyRequest Api) => {|CORS1002:new() { StatusCode = 400 }|};
            }
        }

        namespace Shop.Api
        {
            public static class Cors
            {
                public static readonly string Origin = Environment.GetEnvironmentVariable("ORIGIN");
            }
        }
        """);

    [Fact]
    public Task Writes_a_call_only_with_its_own_arguments() => Task.WhenAll(
        CheckValue("Environment.GetEnvironmentVariable(\"ORIGIN\") ?? \"https://shop.example\"", """
                    public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new() { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = Environment.GetEnvironmentVariable("ORIGIN") ?? "https://shop.example" } };
            """),
        CheckValue("Read(\"first\", \"second\")", """
                    private static string Read(string name, string fallback) => Environment.GetEnvironmentVariable(name) ?? Environment.GetEnvironmentVariable(fallback);

                    public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new() { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = Read(fallback: "second", name: "first") } };
            """),
        CheckValue(string.Empty, """
                    private static string Read(string name = "name", string prefix = "prefix", string fallback = "fallback") => Environment.GetEnvironmentVariable(prefix + name) ?? Environment.GetEnvironmentVariable(fallback);

                    public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new() { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = Read("a", fallback: request.Path) } };
            """));

    [Fact]
    public Task Writes_no_call_that_has_to_be_awaited() => Verify.NoFix("""
        public class C
        {
            private static Task<string> OriginAsync() => Task.Run(() => Environment.GetEnvironmentVariable("ORIGIN"));

            public async Task<APIGatewayProxyResponse> Get(APIGatewayProxyRequest request) => new() { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = await OriginAsync() } };

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request) => {|CORS1002:new() { StatusCode = 400 }|};
        }
        """);

    [Fact]
    public Task Uses_no_local_before_it_has_its_value() => Verify.NoFix("""
        public class C
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request)
            {
                string origin;
                if (request.Body == null)
                    return {|CORS1002:new() { StatusCode = 400 }|};

                origin = Environment.GetEnvironmentVariable("ORIGIN");
                return new() { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = origin } };
            }
        }
        """);

    [Fact]
    public Task Echoes_no_origin_that_the_path_has_refused() => Verify.NoFix("""
        public class C
        {
            private static readonly HashSet<string> s_allowed = ["https://shop.example", "https://admin.example"];

            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request)
            {
                var origin = request.Headers["origin"];
                if (!s_allowed.Contains(origin))
                    return {|CORS1002:new() { StatusCode = 403 }|};

                return new() { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = origin } };
            }
        }
        """);

    [Fact]
    public Task Echoes_no_origin_that_a_flag_has_refused() => Verify.NoFix("""
        public class C
        {
            private static readonly HashSet<string> s_allowed = ["https://shop.example", "https://admin.example"];

            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request)
            {
                var origin = request.Headers["origin"];
                var isKnown = s_allowed.Contains(origin);
                var isRefused = !isKnown || request.Body == null;
                if (isRefused)
                    return {|CORS1002:new() { StatusCode = 403 }|};

                return new() { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = origin } };
            }
        }
        """);

    [Fact]
    public Task Takes_a_variable_where_only_others_were_tested() => Verify.Fix("""
        public class C
        {
            private static readonly HashSet<string> s_allowed = ["https://shop.example", "https://admin.example"];

            public APIGatewayProxyResponse Similar(APIGatewayProxyRequest request, string origin, string originalPath)
            {
                if (!s_allowed.Contains(originalPath))
                    return {|CORS1002:new() { StatusCode = 404 }|};

                return new() { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = origin } };
            }

            public APIGatewayProxyResponse Namesake(APIGatewayProxyRequest request, string origin)
            {
                if (!s_allowed.Contains(request.Path, Comparer(origin: "ordinal")))
                    return {|CORS1002:new() { StatusCode = 404 }|};

                return new() { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = origin } };

                static IEqualityComparer<string> Comparer(string origin) => StringComparer.Ordinal;
            }
        }
        """, """
        public class C
        {
            private static readonly HashSet<string> s_allowed = ["https://shop.example", "https://admin.example"];

            public APIGatewayProxyResponse Similar(APIGatewayProxyRequest request, string origin, string originalPath)
            {
                if (!s_allowed.Contains(originalPath))
                    return new() { StatusCode = 404, Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = origin } };

                return new() { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = origin } };
            }

            public APIGatewayProxyResponse Namesake(APIGatewayProxyRequest request, string origin)
            {
                if (!s_allowed.Contains(request.Path, Comparer(origin: "ordinal")))
                    return new() { StatusCode = 404, Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = origin } };

                return new() { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = origin } };

                static IEqualityComparer<string> Comparer(string origin) => StringComparer.Ordinal;
            }
        }
        """);

    [Fact]
    public Task Takes_a_variable_behind_the_test_that_leads_to_the_sibling_too() => Verify.Fix("""
        public class C
        {
            private static readonly HashSet<string> s_allowed = ["https://shop.example", "https://admin.example"];

            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request)
            {
                var origin = request.Headers["origin"];
                if (!s_allowed.Contains(origin))
                    throw new InvalidOperationException();

                if (request.Body == null)
                    return {|CORS1002:new() { StatusCode = 400 }|};

                return new() { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = origin } };
            }
        }
        """, """
        public class C
        {
            private static readonly HashSet<string> s_allowed = ["https://shop.example", "https://admin.example"];

            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request)
            {
                var origin = request.Headers["origin"];
                if (!s_allowed.Contains(origin))
                    throw new InvalidOperationException();

                if (request.Body == null)
                    return new() { StatusCode = 400, Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = origin } };

                return new() { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = origin } };
            }
        }
        """);

    [Fact]
    public Task Never_puts_a_wildcard_where_another_user_adds_credentials() => Verify.NoFix("""
        public class C
        {
            private static Dictionary<string, string> Common() => new() { ["Content-Type"] = "text/plain" };

            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => {|CORS1002:new() { Headers = Common() }|};

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request)
            {
                var headers = Common();
                headers["Access-Control-Allow-Credentials"] = "true";
                return {|CORS1002:new() { Headers = headers }|};
            }
        }
        """);

    [Fact]
    public Task Writes_names_that_are_keywords() => CheckValue("@default", """
                private static readonly string @default = Environment.GetEnvironmentVariable("ORIGIN");

                public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new() { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = @default } };
        """);

    [Fact]
    public Task Writes_nothing_that_needs_a_cast_or_a_function_of_another_body() => Task.WhenAll(
        CheckValue(string.Empty, """
                    private static readonly object s_origin = Environment.GetEnvironmentVariable("ORIGIN");

                    public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new() { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = (string)s_origin } };
            """),
        CheckValue(string.Empty, """
                    public APIGatewayProxyResponse Get(APIGatewayProxyRequest request)
                    {
                        return new() { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = Origin() } };

                        static string Origin() => Environment.GetEnvironmentVariable("ORIGIN");
                    }
            """));

    [Fact]
    public Task Uses_no_instance_member_before_there_is_an_instance() => Verify.NoFix("""
        public class C
        {
            private readonly Dictionary<string, string> _headers = new() { ["Content-Type"] = "text/plain" };

            private string Origin { get; } = Environment.GetEnvironmentVariable("ORIGIN");

            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new() { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = Origin } };

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request) => {|CORS1002:new() { Headers = _headers }|};
        }
        """);
}
