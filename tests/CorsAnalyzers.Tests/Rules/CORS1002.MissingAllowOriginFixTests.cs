using CorsAnalyzers.CodeFixes.Fixes;
using CorsAnalyzers.Surfaces.Lambda;
using CorsAnalyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Verify = CorsAnalyzers.Tests.Infrastructure.VerifyFix<CorsAnalyzers.Surfaces.Lambda.LambdaResponseAnalyzer, CorsAnalyzers.CodeFixes.Fixes.MissingAllowOriginFix>;

namespace CorsAnalyzers.Tests.Rules;

/// <summary>Where the header goes, in every form in which a response's headers are written.</summary>
public sealed class MissingAllowOriginFixTests
{
    [Fact]
    public Task Joins_a_collection_initializer_in_its_style() => Verify.Fix("""
        public class C
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => {|CORS1002:new APIGatewayProxyResponse
            {
                Headers = new Dictionary<string, string>
                {
                    { "Content-Type", "application/json" }, // the body is JSON
                },
            }|};

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request) => {|CORS1002:new APIGatewayProxyResponse
            {
                Headers = new Dictionary<string, string>
                {
                    ["Content-Type"] = "application/json" // the body is JSON
                }
            }|};

            public APIGatewayProxyResponse Post(APIGatewayProxyRequest request) => {|CORS1002:new() { Headers = new Dictionary<string, string> { { "A", "b" } } }|};

            public APIGatewayProxyResponse Patch(APIGatewayProxyRequest request) => {|CORS1002:new() { Headers = new Dictionary<string, string>() }|};
        }
        """, """
        public class C
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new APIGatewayProxyResponse
            {
                Headers = new Dictionary<string, string>
                {
                    { "Content-Type", "application/json" }, // the body is JSON
                    { "Access-Control-Allow-Origin", "*" },
                },
            };

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request) => new APIGatewayProxyResponse
            {
                Headers = new Dictionary<string, string>
                {
                    ["Content-Type"] = "application/json", // the body is JSON
                    ["Access-Control-Allow-Origin"] = "*"
                }
            };

            public APIGatewayProxyResponse Post(APIGatewayProxyRequest request) => new() { Headers = new Dictionary<string, string> { { "A", "b" }, { "Access-Control-Allow-Origin", "*" } } };

            public APIGatewayProxyResponse Patch(APIGatewayProxyRequest request) => new() { Headers = new Dictionary<string, string>() { ["Access-Control-Allow-Origin"] = "*" } };
        }
        """);

    [Fact]
    public Task Creates_headers_where_there_are_none() => Verify.Fix("""
        public class C
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request)
            {
                return {|CORS1002:new APIGatewayProxyResponse
                {
                    StatusCode = 200,
                    Body = "", // nothing
                }|};
            }

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request) => {|CORS1002:new APIGatewayProxyResponse { StatusCode = 200 }|};

            public APIGatewayProxyResponse Post(APIGatewayProxyRequest request)
            {
                var response = {|CORS1002:new APIGatewayProxyResponse()|}; // empty
                response.StatusCode = 200;
                return response;
            }

            public APIGatewayProxyResponse Patch(APIGatewayProxyRequest request) => {|CORS1002:new() { StatusCode = 200, Headers = null }|};
        }
        """, """
        public class C
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request)
            {
                return new APIGatewayProxyResponse
                {
                    StatusCode = 200,
                    Body = "", // nothing
                    Headers = new Dictionary<string, string>
                    {
                        ["Access-Control-Allow-Origin"] = "*",
                    },
                };
            }

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request) => new APIGatewayProxyResponse { StatusCode = 200, Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" } };

            public APIGatewayProxyResponse Post(APIGatewayProxyRequest request)
            {
                var response = new APIGatewayProxyResponse() { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" } }; // empty
                response.StatusCode = 200;
                return response;
            }

            public APIGatewayProxyResponse Patch(APIGatewayProxyRequest request) => new() { StatusCode = 200, Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" } };
        }
        """);

    [Fact]
    public Task Uses_the_projects_own_headers() => Verify.Fix("""
        namespace Shop
        {
            public class C
            {
                public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new() { Headers = Cors.Headers() };

                public APIGatewayProxyResponse Put(APIGatewayProxyRequest request) => {|CORS1002:new() { StatusCode = 400 }|};
            }

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
                public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new() { Headers = Cors.Headers() };

                public APIGatewayProxyResponse Put(APIGatewayProxyRequest request) => new() { StatusCode = 400, Headers = Cors.Headers() };
            }

            public static class Cors
            {
                public static Dictionary<string, string> Headers() => new() { ["Access-Control-Allow-Origin"] = "https://shop.example" };
            }
        }
        """);

    [Fact]
    public Task Adds_to_the_end_of_a_chain() => Verify.Fix("""
        public class C
        {
            [LambdaFunction, RestApi(LambdaHttpMethod.Get, "/")]
            public IHttpResult Home() => {|CORS1002:HttpResults.Ok()|};

            [LambdaFunction, RestApi(LambdaHttpMethod.Get, "/")]
            public IHttpResult Other() => {|CORS1002:HttpResults.Ok()|}
                .AddHeader("Content-Type", "text/plain"); // plain
        }
        """, """
        public class C
        {
            [LambdaFunction, RestApi(LambdaHttpMethod.Get, "/")]
            public IHttpResult Home() => HttpResults.Ok().AddHeader("Access-Control-Allow-Origin", "*");

            [LambdaFunction, RestApi(LambdaHttpMethod.Get, "/")]
            public IHttpResult Other() => HttpResults.Ok()
                .AddHeader("Content-Type", "text/plain")
                .AddHeader("Access-Control-Allow-Origin", "*"); // plain
        }
        """);

    [Fact]
    public Task Gives_a_response_without_braces_its_own() => Verify.Fix("""
        public class C
        {
            public APIGatewayProxyResponse TargetTyped(APIGatewayProxyRequest request)
            {
                APIGatewayProxyResponse response = {|CORS1002:new()|};
                return response;
            }

            public APIGatewayProxyResponse EmptyBraces(APIGatewayProxyRequest request) => {|CORS1002:new APIGatewayProxyResponse { }|};

            public APIGatewayProxyResponse Both(APIGatewayProxyRequest request) => {|CORS1002:new() { }|};

            public Task<APIGatewayProxyResponse> InATask(APIGatewayProxyRequest request) => Task.FromResult({|CORS1002:new APIGatewayProxyResponse()|});

            public APIGatewayProxyResponse OverLines(APIGatewayProxyRequest request) => {|CORS1002:new APIGatewayProxyResponse
            {
            }|};
        }
        """, """
        public class C
        {
            public APIGatewayProxyResponse TargetTyped(APIGatewayProxyRequest request)
            {
                APIGatewayProxyResponse response = new() { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" } };
                return response;
            }

            public APIGatewayProxyResponse EmptyBraces(APIGatewayProxyRequest request) => new APIGatewayProxyResponse { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" } };

            public APIGatewayProxyResponse Both(APIGatewayProxyRequest request) => new() { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" } };

            public Task<APIGatewayProxyResponse> InATask(APIGatewayProxyRequest request) => Task.FromResult(new APIGatewayProxyResponse() { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" } });

            public APIGatewayProxyResponse OverLines(APIGatewayProxyRequest request) => new APIGatewayProxyResponse
            {
                Headers = new Dictionary<string, string>
                {
                    ["Access-Control-Allow-Origin"] = "*",
                },
            };
        }
        """);

    [Fact]
    public Task Adds_a_line_to_braces_without_a_trailing_comma() => Verify.Fix("""
        public class C
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request)
            {
                return {|CORS1002:new APIGatewayProxyResponse
                {
                    StatusCode = 200, // fine
                    Body = "" // nothing
                }|};
            }

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request)
            {
                return {|CORS1002:new APIGatewayProxyResponse {
                    StatusCode = 200
                }|};
            }
        }
        """, """
        public class C
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request)
            {
                return new APIGatewayProxyResponse
                {
                    StatusCode = 200, // fine
                    Body = "", // nothing
                    Headers = new Dictionary<string, string>
                    {
                        ["Access-Control-Allow-Origin"] = "*",
                    }
                };
            }

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request)
            {
                return new APIGatewayProxyResponse {
                    StatusCode = 200,
                    Headers = new Dictionary<string, string>
                    {
                        ["Access-Control-Allow-Origin"] = "*",
                    }
                };
            }
        }
        """);

    [Fact]
    public Task Makes_a_dictionary_in_place_of_nothing() => Verify.Fix("""
        public class C
        {
            public APIGatewayProxyResponse Null(APIGatewayProxyRequest request) => {|CORS1002:new APIGatewayProxyResponse
            {
                Headers = null, // none
                StatusCode = 200,
            }|};

            public APIGatewayProxyResponse Default(APIGatewayProxyRequest request) => {|CORS1002:new() { Headers = default }|};

            public APIGatewayProxyResponse Later(APIGatewayProxyRequest request)
            {
                var response = {|CORS1002:new APIGatewayProxyResponse()|};
                response.Headers = new Dictionary<string, string>();
                return response;
            }

            public APIGatewayProxyResponse Local(APIGatewayProxyRequest request)
            {
                Dictionary<string, string> headers = new();
                headers.Add("Content-Type", "text/plain");
                return {|CORS1002:new() { Headers = headers }|};
            }

            public APIGatewayProxyResponse Expression(APIGatewayProxyRequest request)
            {
                Dictionary<string, string> headers = [];
                headers["Content-Type"] = "text/plain";
                return {|CORS1002:new() { Headers = headers }|};
            }
        }
        """, """
        public class C
        {
            public APIGatewayProxyResponse Null(APIGatewayProxyRequest request) => new APIGatewayProxyResponse
            {
                Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" }, // none
                StatusCode = 200,
            };

            public APIGatewayProxyResponse Default(APIGatewayProxyRequest request) => new() { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" } };

            public APIGatewayProxyResponse Later(APIGatewayProxyRequest request)
            {
                var response = new APIGatewayProxyResponse();
                response.Headers = new Dictionary<string, string>() { ["Access-Control-Allow-Origin"] = "*" };
                return response;
            }

            public APIGatewayProxyResponse Local(APIGatewayProxyRequest request)
            {
                Dictionary<string, string> headers = new() { ["Access-Control-Allow-Origin"] = "*" };
                headers.Add("Content-Type", "text/plain");
                return new() { Headers = headers };
            }

            public APIGatewayProxyResponse Expression(APIGatewayProxyRequest request)
            {
                Dictionary<string, string> headers = new() { ["Access-Control-Allow-Origin"] = "*" };
                headers["Content-Type"] = "text/plain";
                return new() { Headers = headers };
            }
        }
        """);

    [Fact]
    public Task Adds_to_a_copy_and_not_to_what_is_copied() => Verify.Fix("""
        public class C
        {
            private static readonly Dictionary<string, string> s_common = new() { ["Cache-Control"] = "no-store" };

            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => {|CORS1002:new() { Headers = new Dictionary<string, string>(s_common) }|};

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request) => {|CORS1002:new()
            {
                Headers = new Dictionary<string, string>(s_common, StringComparer.OrdinalIgnoreCase)
                {
                    { "Content-Type", "text/plain" },
                },
            }|};
        }
        """, """
        public class C
        {
            private static readonly Dictionary<string, string> s_common = new() { ["Cache-Control"] = "no-store" };

            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new() { Headers = new Dictionary<string, string>(s_common) { ["Access-Control-Allow-Origin"] = "*" } };

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string>(s_common, StringComparer.OrdinalIgnoreCase)
                {
                    { "Content-Type", "text/plain" },
                    { "Access-Control-Allow-Origin", "*" },
                },
            };
        }
        """);

    [Fact]
    public Task Joins_multi_value_headers() => Verify.Fix("""
        public class C
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => {|CORS1002:new()
            {
                MultiValueHeaders = new Dictionary<string, IList<string>>
                {
                    { "Content-Type", new List<string> { "text/plain" } },
                },
            }|};
        }
        """, """
        public class C
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new()
            {
                MultiValueHeaders = new Dictionary<string, IList<string>>
                {
                    { "Content-Type", new List<string> { "text/plain" } },
                    { "Access-Control-Allow-Origin", new[] { "*" } },
                },
            };
        }
        """);

    [Fact]
    public Task Joins_multi_value_headers_like_a_sibling() => Verify.Fix("""
        public class C
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new()
            {
                MultiValueHeaders = new Dictionary<string, IList<string>> { ["Access-Control-Allow-Origin"] = new[] { "https://shop.example" } },
            };

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request) => {|CORS1002:new()
            {
                MultiValueHeaders = new Dictionary<string, IList<string>> { ["Content-Type"] = ["text/plain"] },
            }|};

            public APIGatewayProxyResponse Post(APIGatewayProxyRequest request) => {|CORS1002:new() { StatusCode = 200 }|};
        }
        """, """
        public class C
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new()
            {
                MultiValueHeaders = new Dictionary<string, IList<string>> { ["Access-Control-Allow-Origin"] = new[] { "https://shop.example" } },
            };

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request) => new()
            {
                MultiValueHeaders = new Dictionary<string, IList<string>> { ["Content-Type"] = ["text/plain"], ["Access-Control-Allow-Origin"] = new[] { "https://shop.example" } },
            };

            public APIGatewayProxyResponse Post(APIGatewayProxyRequest request) => new() { StatusCode = 200, Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "https://shop.example" } };
        }
        """);

    [Fact]
    public Task Prefers_headers_to_multi_value_headers() => Verify.Fix("""
        public class C
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => {|CORS1002:new()
            {
                MultiValueHeaders = new Dictionary<string, IList<string>> { ["Set-Cookie"] = ["a", "b"] },
                Headers = new Dictionary<string, string> { ["Content-Type"] = "text/plain" },
            }|};
        }
        """, """
        public class C
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new()
            {
                MultiValueHeaders = new Dictionary<string, IList<string>> { ["Set-Cookie"] = ["a", "b"] },
                Headers = new Dictionary<string, string> { ["Content-Type"] = "text/plain", ["Access-Control-Allow-Origin"] = "*" },
            };
        }
        """);

    [Fact]
    public Task Adds_to_both_arms_of_a_choice() => Verify.Fix("""
        public class C
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => {|CORS1002:new()
            {
                Headers = request.Body == null
                    ? new Dictionary<string, string> { ["Content-Type"] = "text/plain" }
                    : new Dictionary<string, string>
                    {
                        { "Content-Type", "application/json" },
                    },
            }|};

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request) => {|CORS1002:new()
            {
                Headers = request.HttpMethod switch
                {
                    "GET" => new Dictionary<string, string>(),
                    "PUT" => null,
                    _ => new() { ["A"] = "b" },
                },
            }|};
        }
        """, """
        public class C
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new()
            {
                Headers = request.Body == null
                    ? new Dictionary<string, string> { ["Content-Type"] = "text/plain", ["Access-Control-Allow-Origin"] = "*" }
                    : new Dictionary<string, string>
                    {
                        { "Content-Type", "application/json" },
                        { "Access-Control-Allow-Origin", "*" },
                    },
            };

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request) => new()
            {
                Headers = request.HttpMethod switch
                {
                    "GET" => new Dictionary<string, string>() { ["Access-Control-Allow-Origin"] = "*" },
                    "PUT" => new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" },
                    _ => new() { ["A"] = "b", ["Access-Control-Allow-Origin"] = "*" },
                },
            };
        }
        """);

    [Fact]
    public Task Repairs_a_dictionary_that_several_responses_share_once() => Verify.Fix("""
        public class C
        {
            private static readonly Dictionary<string, string> s_json = new()
            {
                { "Content-Type", "application/json" }
            };

            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request)
            {
                var headers = new Dictionary<string, string> { ["Content-Type"] = "text/plain" };
                if (request.Body == null)
                    return {|CORS1002:new APIGatewayProxyResponse { StatusCode = 400, Headers = headers }|};

                return {|CORS1002:new APIGatewayProxyResponse { StatusCode = 200, Headers = headers }|};
            }

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request) => {|CORS1002:new() { Headers = s_json }|};

            public APIGatewayProxyResponse Post(APIGatewayProxyRequest request) => {|CORS1002:new() { Headers = s_json, StatusCode = 201 }|};

            public APIGatewayProxyResponse Patch(APIGatewayProxyRequest request) => {|CORS1002:new() { Headers = Html }|};

            private static Dictionary<string, string> Html => new() { ["Content-Type"] = "text/html" };
        }
        """, """
        public class C
        {
            private static readonly Dictionary<string, string> s_json = new()
            {
                { "Content-Type", "application/json" },
                { "Access-Control-Allow-Origin", "*" }
            };

            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request)
            {
                var headers = new Dictionary<string, string> { ["Content-Type"] = "text/plain", ["Access-Control-Allow-Origin"] = "*" };
                if (request.Body == null)
                    return new APIGatewayProxyResponse { StatusCode = 400, Headers = headers };

                return new APIGatewayProxyResponse { StatusCode = 200, Headers = headers };
            }

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request) => new() { Headers = s_json };

            public APIGatewayProxyResponse Post(APIGatewayProxyRequest request) => new() { Headers = s_json, StatusCode = 201 };

            public APIGatewayProxyResponse Patch(APIGatewayProxyRequest request) => new() { Headers = Html };

            private static Dictionary<string, string> Html => new() { ["Content-Type"] = "text/html", ["Access-Control-Allow-Origin"] = "*" };
        }
        """);

    [Fact]
    public Task Repairs_a_helper_of_another_file_once() => Verify.Create(
        [
            """
            public class C
            {
                public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => {|CORS1002:new() { Headers = Json.Headers() }|};

                public APIGatewayProxyResponse Put(APIGatewayProxyRequest request) => {|CORS1002:new() { Headers = Json.Headers(), StatusCode = 201 }|};

                public APIGatewayProxyResponse Post(APIGatewayProxyRequest request) => Json.Response(200);

                public APIGatewayProxyResponse Patch(APIGatewayProxyRequest request) => Json.Response(204);
            }
            """,
            """
            public class D
            {
                public APIGatewayProxyResponse Get(APIGatewayProxyRequest request)
                {
                    var headers = Json.Headers();
                    headers["Cache-Control"] = "no-store";
                    return {|CORS1002:new() { Headers = headers }|};
                }
            }
            """,
            """
            internal static class Json
            {
                internal static Dictionary<string, string> Headers()
                {
                    var headers = new Dictionary<string, string>();
                    headers["Content-Type"] = "application/json";
                    return headers;
                }

                internal static APIGatewayProxyResponse Response(int status) => {|CORS1002:new() { StatusCode = status }|};
            }
            """,
        ],
        [
            """
            public class C
            {
                public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new() { Headers = Json.Headers() };

                public APIGatewayProxyResponse Put(APIGatewayProxyRequest request) => new() { Headers = Json.Headers(), StatusCode = 201 };

                public APIGatewayProxyResponse Post(APIGatewayProxyRequest request) => Json.Response(200);

                public APIGatewayProxyResponse Patch(APIGatewayProxyRequest request) => Json.Response(204);
            }
            """,
            """
            public class D
            {
                public APIGatewayProxyResponse Get(APIGatewayProxyRequest request)
                {
                    var headers = Json.Headers();
                    headers["Cache-Control"] = "no-store";
                    return new() { Headers = headers };
                }
            }
            """,
            """
            internal static class Json
            {
                internal static Dictionary<string, string> Headers()
                {
                    var headers = new Dictionary<string, string>() { ["Access-Control-Allow-Origin"] = "*" };
                    headers["Content-Type"] = "application/json";
                    return headers;
                }

                internal static APIGatewayProxyResponse Response(int status) => new() { StatusCode = status, Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" } };
            }
            """,
        ]).RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task Repairs_the_constructor_of_a_derived_response() => Verify.Fix("""
        public class JsonResponse : APIGatewayProxyResponse
        {
            public JsonResponse(int status)
            {
                StatusCode = status;
                Headers = new Dictionary<string, string> { { "Content-Type", "application/json" } };
            }
        }

        public class NotFound : APIGatewayProxyResponse
        {
            public NotFound() => StatusCode = 404;
        }

        public class C
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => {|CORS1002:new JsonResponse(200)|};

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request) => {|CORS1002:new JsonResponse(201) { Body = "a" }|};

            public APIGatewayProxyResponse Post(APIGatewayProxyRequest request) => {|CORS1002:new NotFound()|};
        }
        """, """
        public class JsonResponse : APIGatewayProxyResponse
        {
            public JsonResponse(int status)
            {
                StatusCode = status;
                Headers = new Dictionary<string, string> { { "Content-Type", "application/json" }, { "Access-Control-Allow-Origin", "*" } };
            }
        }

        public class NotFound : APIGatewayProxyResponse
        {
            public NotFound() => StatusCode = 404;
        }

        public class C
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new JsonResponse(200);

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request) => new JsonResponse(201) { Body = "a" };

            public APIGatewayProxyResponse Post(APIGatewayProxyRequest request) => new NotFound() { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" } };
        }
        """);

    [Fact]
    public Task Adds_one_header_only_where_the_constructor_and_the_creation_fill_one_dictionary() => Verify.Fix("""
        public class JsonResponse : APIGatewayProxyResponse
        {
            public JsonResponse() => Headers = new Dictionary<string, string> { { "Content-Type", "application/json" } };
        }

        public class C
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => {|CORS1002:new JsonResponse { Headers = { { "Cache-Control", "no-store" } } }|};

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request) => {|CORS1002:new JsonResponse()|};
        }
        """, """
        public class JsonResponse : APIGatewayProxyResponse
        {
            public JsonResponse() => Headers = new Dictionary<string, string> { { "Content-Type", "application/json" }, { "Access-Control-Allow-Origin", "*" } };
        }

        public class C
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new JsonResponse { Headers = { { "Cache-Control", "no-store" } } };

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request) => new JsonResponse();
        }
        """);

    [Fact]
    public Task Joins_a_nested_initializer() => Verify.FixWithOptions("cors_analyzers.response_types = Reply", """
        public class Reply
        {
            public Dictionary<string, string> Headers { get; set; } = new();
        }

        public class C
        {
            public Reply Get(APIGatewayProxyRequest request) => {|CORS1002:new() { Headers = { { "Cache-Control", "no-store" } } }|};

            public Reply Put(APIGatewayProxyRequest request) => {|CORS1002:new()
            {
                Headers =
                {
                    ["Cache-Control"] = "no-store"
                }
            }|};

            public Reply Post(APIGatewayProxyRequest request) => {|CORS1002:new() { Headers = new() }|};
        }
        """, """
        public class Reply
        {
            public Dictionary<string, string> Headers { get; set; } = new();
        }

        public class C
        {
            public Reply Get(APIGatewayProxyRequest request) => new() { Headers = { { "Cache-Control", "no-store" }, { "Access-Control-Allow-Origin", "*" } } };

            public Reply Put(APIGatewayProxyRequest request) => new()
            {
                Headers =
                {
                    ["Cache-Control"] = "no-store",
                    ["Access-Control-Allow-Origin"] = "*"
                }
            };

            public Reply Post(APIGatewayProxyRequest request) => new() { Headers = new() { ["Access-Control-Allow-Origin"] = "*" } };
        }
        """);

    [Fact]
    public Task Fills_headers_that_cannot_be_assigned() => Verify.FixWithOptions("cors_analyzers.response_types = Reply", """
        public class Reply
        {
            public int Status { get; set; }

            public IDictionary<string, string> Headers { get; } = new Dictionary<string, string>();
        }

        public class C
        {
            public Reply Get(APIGatewayProxyRequest request) => {|CORS1002:new() { Status = 200 }|};
        }
        """, """
        public class Reply
        {
            public int Status { get; set; }

            public IDictionary<string, string> Headers { get; } = new Dictionary<string, string>();
        }

        public class C
        {
            public Reply Get(APIGatewayProxyRequest request) => new() { Status = 200, Headers = { ["Access-Control-Allow-Origin"] = "*" } };
        }
        """);

    [Fact]
    public Task Adds_to_the_end_of_any_chain() => Verify.Fix("""
        public class C
        {
            [LambdaFunction, RestApi(LambdaHttpMethod.Get, "/")]
            public IHttpResult Arms(string id) => id == null ? {|CORS1002:HttpResults.NotFound()|} : {|CORS1002:HttpResults.Ok(id)|}.AddHeader("A", "b");

            [LambdaFunction, RestApi(LambdaHttpMethod.Get, "/")]
            public async Task<IHttpResult> Statements(string id)
            {
                await Task.Yield();
                var result = {|CORS1002:HttpResults.Ok()|}; // fine
                result.AddHeader("A", "b");
                return result;
            }

            [LambdaFunction, RestApi(LambdaHttpMethod.Get, "/")]
            public IHttpResult Lines() =>
                {|CORS1002:HttpResults
                    .Ok(new { Name = "a" })|}
                    .AddHeader("A", "b") // first
                    .AddHeader("C", "d");
        }
        """, """
        public class C
        {
            [LambdaFunction, RestApi(LambdaHttpMethod.Get, "/")]
            public IHttpResult Arms(string id) => id == null ? HttpResults.NotFound().AddHeader("Access-Control-Allow-Origin", "*") : HttpResults.Ok(id).AddHeader("A", "b").AddHeader("Access-Control-Allow-Origin", "*");

            [LambdaFunction, RestApi(LambdaHttpMethod.Get, "/")]
            public async Task<IHttpResult> Statements(string id)
            {
                await Task.Yield();
                var result = HttpResults.Ok().AddHeader("Access-Control-Allow-Origin", "*"); // fine
                result.AddHeader("A", "b");
                return result;
            }

            [LambdaFunction, RestApi(LambdaHttpMethod.Get, "/")]
            public IHttpResult Lines() =>
                HttpResults
                    .Ok(new { Name = "a" })
                    .AddHeader("A", "b") // first
                    .AddHeader("C", "d")
                    .AddHeader("Access-Control-Allow-Origin", "*");
        }
        """);

    [Fact]
    public Task Offers_nothing_where_another_path_adds_the_same_key() => Verify.NoFix("""
        public class C
        {
            // A second Add of one key throws.
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request)
            {
                var headers = new Dictionary<string, string> { { "Content-Type", "text/plain" } };
                if (request.Body == null)
                    return {|CORS1002:new APIGatewayProxyResponse { StatusCode = 400, Headers = headers }|};

                headers.Add("Access-Control-Allow-Origin", "*");
                return new APIGatewayProxyResponse { Headers = headers };
            }
        }
        """);

    [Fact]
    public Task Keeps_comments() => Verify.Fix("""
        public class C
        {
            public APIGatewayProxyResponse Braces(APIGatewayProxyRequest request) => {|CORS1002:new APIGatewayProxyResponse { /* nothing */ }|};

            public APIGatewayProxyResponse Behind(APIGatewayProxyRequest request) => {|CORS1002:new APIGatewayProxyResponse()|} /* nothing */;

            public APIGatewayProxyResponse Dictionary(APIGatewayProxyRequest request) => {|CORS1002:new()
            {
                // plain
                Headers = new Dictionary<string, string> // one
                { // two
                    // three
                    ["Content-Type"] = "text/plain", // four
                    // five
                }, // six
            }|};

            public APIGatewayProxyResponse Blocks(APIGatewayProxyRequest request) => {|CORS1002:new() { Headers = /* a */ new Dictionary<string, string> { /* b */ { "A", "b" /* c */ } /* d */ } /* e */ }|};

            public APIGatewayProxyResponse Empty(APIGatewayProxyRequest request) => {|CORS1002:new()
            {
                Headers = new Dictionary<string, string>
                {
                    // nothing yet
                },
            }|};
        }
        """, """
        public class C
        {
            public APIGatewayProxyResponse Braces(APIGatewayProxyRequest request) => new APIGatewayProxyResponse { /* nothing */ Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" } };

            public APIGatewayProxyResponse Behind(APIGatewayProxyRequest request) => new APIGatewayProxyResponse() { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" } } /* nothing */;

            public APIGatewayProxyResponse Dictionary(APIGatewayProxyRequest request) => new()
            {
                // plain
                Headers = new Dictionary<string, string> // one
                { // two
                    // three
                    ["Content-Type"] = "text/plain", // four
                    // five
                    ["Access-Control-Allow-Origin"] = "*",
                }, // six
            };

            public APIGatewayProxyResponse Blocks(APIGatewayProxyRequest request) => new() { Headers = /* a */ new Dictionary<string, string> { /* b */ { "A", "b" /* c */ }, { "Access-Control-Allow-Origin", "*" } /* d */ } /* e */ };

            public APIGatewayProxyResponse Empty(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string>
                {
                    // nothing yet
                    ["Access-Control-Allow-Origin"] = "*",
                },
            };
        }
        """);

    [Fact]
    public Task Adds_outside_of_conditional_compilation() => Verify.Fix("""
        public class C
        {
            public APIGatewayProxyResponse Active(APIGatewayProxyRequest request) => {|CORS1002:new()
            {
                Headers = new Dictionary<string, string>
                {
                    ["Content-Type"] = "text/plain",
        #if !SHIPPED
                    ["X-Debug"] = "1",
        #endif
                },
            }|};

            public APIGatewayProxyResponse Inactive(APIGatewayProxyRequest request) => {|CORS1002:new()
            {
                Headers = new Dictionary<string, string>
                {
                    ["Content-Type"] = "text/plain",
        #if SHIPPED
                    ["X-Shipped"] = "1",
        #endif
                },
            }|};
        }
        """, """
        public class C
        {
            public APIGatewayProxyResponse Active(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string>
                {
                    ["Content-Type"] = "text/plain",
        #if !SHIPPED
                    ["X-Debug"] = "1",
        #endif
                    ["Access-Control-Allow-Origin"] = "*",
                },
            };

            public APIGatewayProxyResponse Inactive(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string>
                {
                    ["Content-Type"] = "text/plain",
        #if SHIPPED
                    ["X-Shipped"] = "1",
        #endif
                    ["Access-Control-Allow-Origin"] = "*",
                },
            };
        }
        """);

    [Fact]
    public Task Keeps_the_line_endings_of_the_file() => Verify.FixWithEitherLineEnding("""
        public class C
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => {|CORS1002:new()
            {
                Headers = new Dictionary<string, string>
                {
                    { "Content-Type", "text/plain" } // plain
                }
            }|};

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request) => {|CORS1002:new()
            {
                StatusCode = 200
            }|};

            public APIGatewayProxyResponse Post(APIGatewayProxyRequest request) => {|CORS1002:new()
            {
                Headers = new Dictionary<string, string>
                {
                },
            }|};

            [LambdaFunction, RestApi(LambdaHttpMethod.Get, "/")]
            public IHttpResult Home() => {|CORS1002:HttpResults.Ok()|}
                .AddHeader("A", "b");
        }
        """, """
        public class C
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string>
                {
                    { "Content-Type", "text/plain" }, // plain
                    { "Access-Control-Allow-Origin", "*" }
                }
            };

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request) => new()
            {
                StatusCode = 200,
                Headers = new Dictionary<string, string>
                {
                    ["Access-Control-Allow-Origin"] = "*",
                }
            };

            public APIGatewayProxyResponse Post(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string>
                {
                    ["Access-Control-Allow-Origin"] = "*",
                },
            };

            [LambdaFunction, RestApi(LambdaHttpMethod.Get, "/")]
            public IHttpResult Home() => HttpResults.Ok()
                .AddHeader("A", "b")
                .AddHeader("Access-Control-Allow-Origin", "*");
        }
        """);

    [Fact]
    public Task Keeps_tabs() => Verify.Fix("""
        public class C
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => {|CORS1002:new()
            {
                Headers = new Dictionary<string, string>
                {
                    { "Content-Type", "text/plain" }
                }
            }|};

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request) => {|CORS1002:new()
            {
                StatusCode = 200
            }|};

            public APIGatewayProxyResponse Post(APIGatewayProxyRequest request) => {|CORS1002:new()
            {
                Headers = new Dictionary<string, string>
                {
                },
            }|};
        }
        """.Replace("    ", "\t", StringComparison.Ordinal), """
        public class C
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string>
                {
                    { "Content-Type", "text/plain" },
                    { "Access-Control-Allow-Origin", "*" }
                }
            };

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request) => new()
            {
                StatusCode = 200,
                Headers = new Dictionary<string, string>
                {
                    ["Access-Control-Allow-Origin"] = "*",
                }
            };

            public APIGatewayProxyResponse Post(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string>
                {
                    ["Access-Control-Allow-Origin"] = "*",
                },
            };
        }
        """.Replace("    ", "\t", StringComparison.Ordinal));

    [Fact]
    public Task Fixes_many_reports_of_several_files_at_once()
    {
        const string source = """
            public class Handlers@
            {
                public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => {|CORS1002:new() { StatusCode = 200 }|};

                public APIGatewayProxyResponse Put(APIGatewayProxyRequest request) => {|CORS1002:new() { Headers = Shared.Headers() }|};

                public APIGatewayProxyResponse Post(APIGatewayProxyRequest request) => request.Body == null
                    ? {|CORS1002:new() { StatusCode = 400 }|}
                    : {|CORS1002:new APIGatewayProxyResponse { Headers = Shared.Headers() }|};

                [LambdaFunction, RestApi(LambdaHttpMethod.Get, "/")]
                public IHttpResult Home() => {|CORS1002:HttpResults.Ok()|};
            }
            """;
        const string shared = """
            internal static class Shared
            {
                internal static Dictionary<string, string> Headers() => new() { ["Content-Type"] = "text/plain" };
            }
            """;
        var sources = Enumerable.Range(1, 3).Select(n => source.Replace("@", $"{n}", StringComparison.Ordinal)).Append(shared).ToArray();
        return Verify.Create(sources, [.. sources.Select(Fixed)]).RunAsync(TestContext.Current.CancellationToken);

        static string Fixed(string text) => text
            .Replace("StatusCode = 200 }|}", "StatusCode = 200, Headers = new Dictionary<string, string> { [\"Access-Control-Allow-Origin\"] = \"*\" } }", StringComparison.Ordinal)
            .Replace("StatusCode = 400 }|}", "StatusCode = 400, Headers = new Dictionary<string, string> { [\"Access-Control-Allow-Origin\"] = \"*\" } }", StringComparison.Ordinal)
            .Replace("Ok()|}", "Ok().AddHeader(\"Access-Control-Allow-Origin\", \"*\")", StringComparison.Ordinal)
            .Replace("[\"Content-Type\"] = \"text/plain\"", "[\"Content-Type\"] = \"text/plain\", [\"Access-Control-Allow-Origin\"] = \"*\"", StringComparison.Ordinal)
            .Replace("{|CORS1002:", string.Empty, StringComparison.Ordinal)
            .Replace("|}", string.Empty, StringComparison.Ordinal);
    }

    [Fact]
    public Task Adds_the_using_that_a_new_dictionary_needs() => Task.WhenAll(
        FixWithoutUsing("""
            public class C
            {
                public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => {|CORS1002:new() { StatusCode = 200 }|};
            }
            """, """
            using System.Collections.Generic;

            public class C
            {
                public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new() { StatusCode = 200, Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" } };
            }
            """),
        FixWithoutUsing("""
            // Copyright of the shop.

            namespace Shop;

            public class C
            {
                public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => {|CORS1002:new() { StatusCode = 200 }|};

                public APIGatewayProxyResponse Put(APIGatewayProxyRequest request) => {|CORS1002:new() { StatusCode = 201 }|};
            }
            """, """
            // Copyright of the shop.

            using System.Collections.Generic;

            namespace Shop;

            public class C
            {
                public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new() { StatusCode = 200, Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" } };

                public APIGatewayProxyResponse Put(APIGatewayProxyRequest request) => new() { StatusCode = 201, Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" } };
            }
            """),
        FixWithoutUsing("""
            // Copyright of the shop.
            using System;
            using System.Text;

            namespace Shop
            {
                public class C
                {
                    public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => {|CORS1002:new() { StatusCode = 200 }|};
                }
            }
            """, """
            // Copyright of the shop.
            using System;
            using System.Collections.Generic;
            using System.Text;

            namespace Shop
            {
                public class C
                {
                    public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new() { StatusCode = 200, Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" } };
                }
            }
            """),
        FixWithoutUsing("""
            namespace Shop
            {
                using System.Text;

                public class C
                {
                    public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => {|CORS1002:new() { Headers = null }|};
                }
            }
            """, """
            namespace Shop
            {
                using System.Collections.Generic;
                using System.Text;

                public class C
                {
                    public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new() { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" } };
                }
            }
            """));

    [Fact]
    public Task Adds_the_using_in_the_line_endings_of_the_file()
    {
        var test = WithoutUsing(
            LineEndings.All("""
                using System;

                namespace Shop;

                public class C
                {
                    public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => {|CORS1002:new() { StatusCode = 200 }|};
                }
                """, "\r\n"),
            LineEndings.All("""
                using System;
                using System.Collections.Generic;

                namespace Shop;

                public class C
                {
                    public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new() { StatusCode = 200, Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" } };
                }
                """, "\r\n"));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task Adds_the_using_beside_whatever_is_at_the_top() => Task.WhenAll(
        FixWithoutUsing(AtTop("""
            #nullable disable
            // Copyright of the shop.
            global using System.Text;
            using static System.Math;
            using Text = System.String;

            namespace Shop;

            """), AtTop("""
            #nullable disable
            // Copyright of the shop.
            global using System.Text;
            using System.Collections.Generic;
            using static System.Math;
            using Text = System.String;

            namespace Shop;

            """, isFixed: true)),
        FixWithoutUsing(AtTop("""
            #region License
            // Copyright of the shop.
            #endregion

            using System.Text; // text
            using System.Text.Json;

            """), AtTop("""
            #region License
            // Copyright of the shop.
            #endregion

            using System.Collections.Generic;
            using System.Text; // text
            using System.Text.Json;

            """, isFixed: true)),
        FixWithoutUsing(AtTop("""
            // <copyright file="C.cs" company="Shop" />
            namespace Shop;

            using System.Buffers;

            """), AtTop("""
            // <copyright file="C.cs" company="Shop" />
            namespace Shop;

            using System.Buffers;
            using System.Collections.Generic;

            """, isFixed: true)),
        FixWithoutUsing(AtTop("""
            using System.Buffers;

            [assembly: System.CLSCompliant(false)]

            """), AtTop("""
            using System.Buffers;
            using System.Collections.Generic;

            [assembly: System.CLSCompliant(false)]

            """, isFixed: true)));

    [Fact]
    public Task Adds_the_using_outside_of_conditional_compilation() => FixWithoutUsing(AtTop("""
        using System;
        #if !SHIPPED
        using System.Buffers;
        #endif
        using System.Text;

        """), AtTop("""
        using System;
        #if !SHIPPED
        using System.Buffers;
        #endif
        using System.Collections.Generic;
        using System.Text;

        """, isFixed: true));

    [Fact]
    public Task Adds_no_using_that_is_not_needed() => Task.WhenAll(
        FixWithoutUsing("""
            namespace System.Collections.Generic
            {
                public class C
                {
                    public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => {|CORS1002:new() { StatusCode = 200 }|};
                }
            }
            """, """
            namespace System.Collections.Generic
            {
                public class C
                {
                    public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new() { StatusCode = 200, Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" } };
                }
            }
            """),
        FixWithoutUsing("""
            public class C
            {
                private static System.Collections.Generic.Dictionary<string, string> Cors() => new() { ["Access-Control-Allow-Origin"] = "https://shop.example" };

                public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new() { Headers = Cors() };

                public APIGatewayProxyResponse Put(APIGatewayProxyRequest request) => {|CORS1002:new() { StatusCode = 200 }|};

                public APIGatewayProxyResponse Post(APIGatewayProxyRequest request) => {|CORS1002:new() { Headers = new System.Collections.Generic.Dictionary<string, string>() }|};
            }
            """, """
            public class C
            {
                private static System.Collections.Generic.Dictionary<string, string> Cors() => new() { ["Access-Control-Allow-Origin"] = "https://shop.example" };

                public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new() { Headers = Cors() };

                public APIGatewayProxyResponse Put(APIGatewayProxyRequest request) => new() { StatusCode = 200, Headers = Cors() };

                public APIGatewayProxyResponse Post(APIGatewayProxyRequest request) => new() { Headers = new System.Collections.Generic.Dictionary<string, string>() { ["Access-Control-Allow-Origin"] = "https://shop.example" } };
            }
            """));

    [Fact]
    public Task Adds_in_unusual_layouts() => Verify.Fix("""
        public class C
        {
            public APIGatewayProxyResponse BraceBehind(APIGatewayProxyRequest request) => {|CORS1002:new()
            {
                Headers = new Dictionary<string, string> {
                    { "A", "b" },
                    { "C", "d" } },
                StatusCode = 200 }|};

            public APIGatewayProxyResponse SeveralInALine(APIGatewayProxyRequest request) => {|CORS1002:new()
            {
                Headers = new Dictionary<string, string>
                {
                    { "A", "b" }, { "C", "d" },
                },
            }|};

            public APIGatewayProxyResponse CommentBehindTheLast(APIGatewayProxyRequest request) => {|CORS1002:new()
            {
                Headers = new Dictionary<string, string> { { "A", "b" } // last
                },
            }|};

            public APIGatewayProxyResponse BlankLine(APIGatewayProxyRequest request) => {|CORS1002:new()
            {
                Headers = new Dictionary<string, string>
                {
                    ["A"] = "b",

                },
            }|};
        }
        """, """
        public class C
        {
            public APIGatewayProxyResponse BraceBehind(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string> {
                    { "A", "b" },
                    { "C", "d" },
                    { "Access-Control-Allow-Origin", "*" } },
                StatusCode = 200 };

            public APIGatewayProxyResponse SeveralInALine(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string>
                {
                    { "A", "b" }, { "C", "d" }, { "Access-Control-Allow-Origin", "*" },
                },
            };

            public APIGatewayProxyResponse CommentBehindTheLast(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string> { { "A", "b" }, { "Access-Control-Allow-Origin", "*" } // last
                },
            };

            public APIGatewayProxyResponse BlankLine(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string>
                {
                    ["A"] = "b",

                    ["Access-Control-Allow-Origin"] = "*",
                },
            };
        }
        """);

    [Fact]
    public Task Adds_to_a_dictionary_that_another_path_writes_by_index() => Verify.Fix("""
        public class C
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request)
            {
                var headers = new Dictionary<string, string> { { "Content-Type", "text/plain" } };
                if (request.Body == null)
                    return {|CORS1002:new APIGatewayProxyResponse { StatusCode = 400, Headers = headers }|};

                headers["Access-Control-Allow-Origin"] = "https://shop.example";
                return new APIGatewayProxyResponse { Headers = headers };
            }
        }
        """, """
        public class C
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request)
            {
                var headers = new Dictionary<string, string> { { "Content-Type", "text/plain" }, { "Access-Control-Allow-Origin", "https://shop.example" } };
                if (request.Body == null)
                    return new APIGatewayProxyResponse { StatusCode = 400, Headers = headers };

                headers["Access-Control-Allow-Origin"] = "https://shop.example";
                return new APIGatewayProxyResponse { Headers = headers };
            }
        }
        """);

    [Fact]
    public Task Offers_nothing_where_another_user_adds_the_same_key() => Task.WhenAll(
        Verify.NoFix("""
            public class C
            {
                // A second Add of one key throws, a copy with the same element too.
                private static Dictionary<string, string> Common() => new() { ["Content-Type"] = "text/plain" };

                public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => {|CORS1002:new() { Headers = Common() }|};

                public APIGatewayProxyResponse Put(APIGatewayProxyRequest request)
                {
                    var headers = Common();
                    headers.Add("Access-Control-Allow-Origin", "*");
                    return new() { Headers = headers };
                }
            }
            """),
        Verify.NoFix("""
            public class C
            {
                private static Dictionary<string, string> Common() => new() { ["Content-Type"] = "text/plain" };

                public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => {|CORS1002:new() { Headers = Common() }|};

                public APIGatewayProxyResponse Put(APIGatewayProxyRequest request) => new() { Headers = new Dictionary<string, string>(Common()) { { "Access-Control-Allow-Origin", "*" } } };
            }
            """),
        Verify.NoFix("""
            public class C
            {
                private static Dictionary<string, string> Common() => new() { ["Content-Type"] = "text/plain" };

                public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => {|CORS1002:new() { Headers = Common() }|};

                public APIGatewayProxyResponse Put(APIGatewayProxyRequest request)
                {
                    var response = new APIGatewayProxyResponse { Headers = Common() };
                    response.Headers.Add("Access-Control-Allow-Origin", "*");
                    return response;
                }
            }
            """),
        Verify.NoFix("""
            public class C
            {
                private static APIGatewayProxyResponse Text(string body) => {|CORS1002:new() { Body = body, Headers = new Dictionary<string, string> { ["Content-Type"] = "text/plain" } }|};

                public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => Text("get");

                public APIGatewayProxyResponse Put(APIGatewayProxyRequest request)
                {
                    var response = Text("put");
                    response.Headers.Add("Access-Control-Allow-Origin", "*");
                    return response;
                }
            }
            """));

    [Fact]
    public Task Adds_to_what_another_user_writes_by_index() => Verify.Fix("""
        public class C
        {
            private static Dictionary<string, string> Common() => new() { ["Content-Type"] = "text/plain" };

            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => {|CORS1002:new() { Headers = Common() }|};

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request)
            {
                var headers = Common();
                headers["Access-Control-Allow-Origin"] = "https://shop.example";
                return new() { Headers = headers };
            }
        }
        """, """
        public class C
        {
            private static Dictionary<string, string> Common() => new() { ["Content-Type"] = "text/plain", ["Access-Control-Allow-Origin"] = "https://shop.example" };

            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new() { Headers = Common() };

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request)
            {
                var headers = Common();
                headers["Access-Control-Allow-Origin"] = "https://shop.example";
                return new() { Headers = headers };
            }
        }
        """);

    [Fact]
    public Task Adds_the_using_where_a_using_may_stand() => Task.WhenAll(
        FixWithoutUsing(AtTop("""
            #define SHIPPED
            // Handlers of the shop.
            namespace Shop;

            """), AtTop("""
            #define SHIPPED
            using System.Collections.Generic;

            // Handlers of the shop.
            namespace Shop;

            """, isFixed: true)),
        FixWithoutUsing(AtTop("""
            global using System.Buffers;

            namespace Shop;

            """), AtTop("""
            global using System.Buffers;
            using System.Collections.Generic;

            namespace Shop;

            """, isFixed: true)),
        FixWithoutUsing(AtTop("""
            using System; using System.Text; /* several
            lines */

            namespace Shop;

            """), AtTop("""
            using System; using System.Collections.Generic; using System.Text; /* several
            lines */

            namespace Shop;

            """, isFixed: true)),
        FixWithoutUsing(AtTop("""
            namespace Shop;

            #if !SHIPPED
            #if !TRIMMED
            using System.Buffers;
            #endif
            #endif

            """), AtTop("""
            namespace Shop;

            #if !SHIPPED
            #if !TRIMMED
            using System.Buffers;
            #endif
            #endif
            using System.Collections.Generic;

            """, isFixed: true)),
        FixWithoutUsing("""
            #if !SHIPPED
            using System.Text;

            public class C
            {
                public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => {|CORS1002:new()|};
            }
            #endif
            """, """
            #if !SHIPPED
            using System.Collections.Generic;
            using System.Text;

            public class C
            {
                public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new() { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" } };
            }
            #endif
            """),
        FixWithoutUsing(
            "namespace Shop { using System; public class C { public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => {|CORS1002:new()|}; } }",
            """namespace Shop { using System; using System.Collections.Generic; public class C { public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new() { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" } }; } }"""));

    [Fact]
    public Task Puts_no_dictionary_where_another_type_is_asked_for() => Task.WhenAll(
        Verify.NoFix("""
            public class C
            {
                public APIGatewayProxyResponse Get(APIGatewayProxyRequest request)
                {
                    SortedDictionary<string, string> headers = null;
                    return {|CORS1002:new() { Headers = headers }|};
                }
            }
            """),
        NoFixWithOptions("cors_analyzers.response_types = Reply", """
            public class Reply
            {
                public Dictionary<string, object[]> Headers { get; set; }
            }

            public class C
            {
                public Reply Get(APIGatewayProxyRequest request) => {|CORS1002:new()|};

                public Reply Put(APIGatewayProxyRequest request) => {|CORS1002:new() { Headers = new() { ["Accept"] = [] } }|};
            }
            """),
        NoFixWithOptions("cors_analyzers.response_types = Reply", """
            public class Reply
            {
                public Dictionary<string, string> Headers { get; private set; }
            }

            public class C
            {
                public Reply Get(APIGatewayProxyRequest request) => {|CORS1002:new()|};
            }
            """));

    [Fact]
    public Task Edits_nothing_that_a_generator_writes()
    {
        const string source = """
            public partial class C
            {
                public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => {|CORS1002:new() { Headers = Common() }|};
            }
            """;
        return new GeneratedTest { TestCode = source, FixedCode = source }.RunAsync(TestContext.Current.CancellationToken);
    }

    private sealed class GeneratedTest : CSharpCodeFixTest<LambdaResponseAnalyzer, MissingAllowOriginFix, DefaultVerifier>
    {
        internal GeneratedTest()
        {
            ReferenceAssemblies = new ReferenceAssemblies("net10.0");
            TestState.AdditionalReferences.AddRange(TestReferences.Framework);
            TestState.AdditionalReferences.Add(TestReferences.Lambda);
            TestBehaviors = TestBehaviors.SkipGeneratedSourcesCheck;
        }

        protected override IEnumerable<Type> GetSourceGenerators() => [typeof(Generator)];

        protected override ParseOptions CreateParseOptions() => TestSources.ParseOptions;

        protected override CompilationOptions CreateCompilationOptions() => TestSources.CompilationOptions;
    }

    private sealed class Generator : IIncrementalGenerator
    {
        public void Initialize(IncrementalGeneratorInitializationContext context) => context.RegisterPostInitializationOutput(output =>
        {
            output.AddSource("Usings.g.cs", TestSources.GlobalUsings.Item2);
            output.AddSource("Common.cs", """
                public partial class C
                {
                    private static Dictionary<string, string> Common() => new() { ["Content-Type"] = "text/plain" };
                }
                """);
        });
    }

    [Fact]
    public Task Keeps_lines_that_begin_with_their_comma() => Verify.Fix("""
        public class C
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => {|CORS1002:new()
            {
                Headers = new Dictionary<string, string>
                {
                    ["A"] = "b"
        #if !SHIPPED
                    , ["C"] = "d" // d
        #endif
                },
            }|};
        }
        """, """
        public class C
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string>
                {
                    ["A"] = "b"
        #if !SHIPPED
                    , ["C"] = "d" // d
        #endif
                    , ["Access-Control-Allow-Origin"] = "*"
                },
            };
        }
        """);

    [Fact]
    public Task Names_the_dictionary_that_is_meant() => FixWithoutUsing("""
        namespace Shop
        {
            public class Dictionary<TKey, TValue>;

            public class C
            {
                public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => {|CORS1002:new() { StatusCode = 200 }|};
            }
        }
        """, """
        namespace Shop
        {
            public class Dictionary<TKey, TValue>;

            public class C
            {
                public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new() { StatusCode = 200, Headers = new System.Collections.Generic.Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" } };
            }
        }
        """);

    [Fact]
    public Task Fills_an_empty_collection_expression() => Verify.Fix("""
        public class C
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request)
            {
                Dictionary<string, string> headers = [ /* none */ ];
                return {|CORS1002:new() { Headers = headers }|};
            }
        }
        """, """
        public class C
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request)
            {
                Dictionary<string, string> headers = new() { /* none */ ["Access-Control-Allow-Origin"] = "*" };
                return new() { Headers = headers };
            }
        }
        """);

    [Fact]
    public Task Adds_the_using_above_statements_of_the_top_level()
    {
        var test = WithoutUsing("""
            Console.WriteLine();

            static APIGatewayProxyResponse Handle(APIGatewayProxyRequest request) => {|CORS1002:new() { StatusCode = 200 }|};
            """, """
            using System.Collections.Generic;

            Console.WriteLine();

            static APIGatewayProxyResponse Handle(APIGatewayProxyRequest request) => new() { StatusCode = 200, Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" } };
            """);
        test.TestState.OutputKind = OutputKind.ConsoleApplication;
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task Makes_no_dictionary_that_does_not_fit() => NoFixWithOptions("cors_analyzers.response_types = Reply", """
        public class Headers : Dictionary<string, string>;

        public class Reply
        {
            public int Status { get; set; }

            public Headers Headers { get; set; }
        }

        public class C
        {
            public Reply Get(APIGatewayProxyRequest request) => {|CORS1002:new() { Status = 200 }|};
        }
        """);

    private static Task NoFixWithOptions(string options, string source)
    {
        var test = Verify.Create(source, source);
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*.cs]\n" + options + "\n"));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>A file with this beginning and one response.</summary>
    private static string AtTop(string top, bool isFixed = false) => top + (isFixed
        ? """

            public class C
            {
                public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new() { StatusCode = 200, Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" } };
            }
            """
        : """

            public class C
            {
                public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => {|CORS1002:new() { StatusCode = 200 }|};
            }
            """);

    private static Task FixWithoutUsing(string source, string fixedSource) => WithoutUsing(source, fixedSource).RunAsync(TestContext.Current.CancellationToken);

    private static Verify.Test WithoutUsing(string source, string fixedSource)
    {
        var test = Verify.Create(source, fixedSource);
        test.GlobalUsings = TestSources.GlobalUsingsWithoutCollections;
        return test;
    }
}
