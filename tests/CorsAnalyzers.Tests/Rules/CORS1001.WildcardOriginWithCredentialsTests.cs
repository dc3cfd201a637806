using CorsAnalyzers.Surfaces.Lambda;
using CorsAnalyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace CorsAnalyzers.Tests.Rules;

/// <summary>Every way to write the two headers to a response, and every way to spell the wildcard.</summary>
public sealed class WildcardOriginWithCredentialsTests
{
    private static Task Check(string source, params string[] furtherFiles) => OneRule.Check<LambdaResponseAnalyzer>("CORS1001", source, furtherFiles);

    private static Verify<LambdaResponseAnalyzer>.Test Create(string source, params string[] furtherFiles) =>
        OneRule.Create<LambdaResponseAnalyzer>("CORS1001", source, furtherFiles);

    [Fact]
    public Task Says_what_the_browser_does_and_points_to_the_credentials()
    {
        var test = Create("""
            public class C
            {
                public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new()
                {
                    Headers = new Dictionary<string, string>
                    {
                        { "Access-Control-Allow-Origin", {|#0:"*"|} },
                        {|#1:{ "Access-Control-Allow-Credentials", "True" }|},
                    },
                };
            }
            """);
        test.ExpectedDiagnostics.Add(
            new DiagnosticResult("CORS1001", DiagnosticSeverity.Warning)
                .WithLocation(0)
                .WithLocation(1)
                .WithMessage("'*' is combined with Access-Control-Allow-Credentials 'True'; browsers refuse such a response to a request with credentials"));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task Reports_both_literals_in_one_initializer() => Check("""
        public class C
        {
            public APIGatewayProxyResponse Collection(APIGatewayProxyRequest request)
            {
                return new APIGatewayProxyResponse
                {
                    StatusCode = 200,
                    Headers = new Dictionary<string, string>
                    {
                        { "Content-Type", "application/json" },
                        { "Access-Control-Allow-Origin", {|CORS1001:"*"|} },
                        { "Access-Control-Allow-Credentials", "true" },
                    },
                };
            }

            public APIGatewayProxyResponse CredentialsFirst(APIGatewayProxyRequest request) => new APIGatewayProxyResponse
            {
                Headers = new Dictionary<string, string> { { "Access-Control-Allow-Credentials", "true" }, { "Access-Control-Allow-Origin", {|CORS1001:"*"|} } }
            };

            public Task<APIGatewayProxyResponse> Index(APIGatewayProxyRequest request, ILambdaContext context) => Task.FromResult(new APIGatewayProxyResponse
            {
                Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = {|CORS1001:"*"|}, ["Access-Control-Allow-Credentials"] = "true" },
            });

            public async Task<APIGatewayProxyResponse> TargetTyped()
            {
                await Task.Yield();
                return new() { Headers = new Dictionary<string, string>() { ["Access-Control-Allow-Origin"] = {|CORS1001:"*"|}, ["Access-Control-Allow-Credentials"] = "true" } };
            }

            public object AsObject(APIGatewayProxyRequest request) => new APIGatewayProxyResponse
            {
                Headers = new SortedDictionary<string, string> { ["Access-Control-Allow-Origin"] = {|CORS1001:"*"|}, ["Access-Control-Allow-Credentials"] = "true" },
            };

            public APIGatewayProxyResponse WithComparer() => new()
            {
                Headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
                {
                    { "Access-Control-Allow-Origin", {|CORS1001:"*"|} },
                    { "Access-Control-Allow-Credentials", "true" },
                },
            };
        }
        """);

    [Fact]
    public Task Reports_statements_that_fill_a_dictionary() => Check("""
        public class C
        {
            public APIGatewayProxyResponse Indexer(APIGatewayProxyRequest request)
            {
                var headers = new Dictionary<string, string>();
                headers["Access-Control-Allow-Origin"] = {|CORS1001:"*"|};
                headers["Access-Control-Allow-Credentials"] = "true";
                return new APIGatewayProxyResponse { Headers = headers };
            }

            public APIGatewayProxyResponse Add(APIGatewayProxyRequest request)
            {
                IDictionary<string, string> headers = new Dictionary<string, string>();
                headers.Add("Access-Control-Allow-Origin", {|CORS1001:"*"|});
                headers.Add("Access-Control-Allow-Credentials", "true");
                var response = new APIGatewayProxyResponse();
                response.Headers = headers;
                return response;
            }

            public APIGatewayProxyResponse TryAdd(APIGatewayProxyRequest request)
            {
                Dictionary<string, string> headers = new();
                headers.TryAdd("Access-Control-Allow-Origin", {|CORS1001:"*"|});
                _ = headers.TryAdd("Access-Control-Allow-Credentials", "true");
                return new APIGatewayProxyResponse { Headers = headers };
            }

            public APIGatewayProxyResponse OnTheResponse(APIGatewayProxyRequest request)
            {
                var response = new APIGatewayProxyResponse { Headers = new Dictionary<string, string>() };
                response.Headers["Access-Control-Allow-Origin"] = {|CORS1001:"*"|};
                response.Headers.Add("Access-Control-Allow-Credentials", "true");
                return response;
            }

            public APIGatewayProxyResponse AfterTheResponse(APIGatewayProxyRequest request)
            {
                var headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = {|CORS1001:"*"|} };
                var response = new APIGatewayProxyResponse { Headers = headers };
                headers["Access-Control-Allow-Credentials"] = "true";
                return response;
            }

            public APIGatewayProxyResponse WhereNull(APIGatewayProxyRequest request)
            {
                var response = new APIGatewayProxyResponse();
                response.Headers ??= new Dictionary<string, string>();
                response.Headers["Access-Control-Allow-Origin"] = {|CORS1001:"*"|};
                response.Headers["Access-Control-Allow-Credentials"] = "true";
                return response;
            }
        }
        """);

    [Fact]
    public Task Reports_conditional_access() => Check("""
        public class C
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request)
            {
                var response = new APIGatewayProxyResponse
                {
                    Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = {|CORS1001:"*"|} },
                };
                if (request.Body != null)
                    response.Headers?.Add("Access-Control-Allow-Credentials", "true");

                return response;
            }

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request)
            {
                var headers = new Dictionary<string, string>();
                headers?.TryAdd("Access-Control-Allow-Origin", {|CORS1001:"*"|});
                headers?.Add("Access-Control-Allow-Credentials", "true");
                return new APIGatewayProxyResponse { Headers = headers };
            }

            public void Post(APIGatewayProxyResponse response)
            {
                response?.Headers?.Add("Access-Control-Allow-Origin", {|CORS1001:"*"|});
                response?.Headers?.Add("Access-Control-Allow-Credentials", "true");
            }
        }
        """);

    [Fact]
    public Task Reports_the_only_element_of_a_multi_value_header() => Check("""
        public class C
        {
            public APIGatewayProxyResponse Lists(APIGatewayProxyRequest request) => new()
            {
                MultiValueHeaders = new Dictionary<string, IList<string>>
                {
                    ["Access-Control-Allow-Origin"] = new List<string> { {|CORS1001:"*"|} },
                    ["Access-Control-Allow-Credentials"] = new List<string> { "true" },
                },
            };

            public APIGatewayProxyResponse Arrays(APIGatewayProxyRequest request) => new()
            {
                MultiValueHeaders = new Dictionary<string, IList<string>>
                {
                    { "Access-Control-Allow-Origin", new[] { {|CORS1001:"*"|} } },
                    { "Access-Control-Allow-Credentials", new string[] { "true" } },
                },
            };

            public APIGatewayProxyResponse Expressions(APIGatewayProxyRequest request)
            {
                var response = new APIGatewayProxyResponse { MultiValueHeaders = new Dictionary<string, IList<string>>() };
                response.MultiValueHeaders["Access-Control-Allow-Origin"] = [{|CORS1001:"*"|}];
                response.MultiValueHeaders.Add("Access-Control-Allow-Credentials", ["true"]);
                return response;
            }

            public ApplicationLoadBalancerResponse Balancer(ApplicationLoadBalancerRequest request) => new()
            {
                MultiValueHeaders = new Dictionary<string, IList<string>>
                {
                    ["Access-Control-Allow-Origin"] = new List<string> { {|CORS1001:"*"|} },
                    ["Access-Control-Allow-Credentials"] = ["true"],
                },
            };
        }
        """);

    [Fact]
    public Task Reports_the_element_of_a_list_with_a_capacity() => Check("""
        public class C
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new()
            {
                MultiValueHeaders = new Dictionary<string, IList<string>>
                {
                    ["Access-Control-Allow-Origin"] = new List<string>(1) { {|CORS1001:"*"|} },
                    ["Access-Control-Allow-Credentials"] = new List<string>(capacity: 1) { "true" },
                },
            };
        }
        """);

    [Fact]
    public Task Reports_across_headers_and_multi_value_headers() => Check("""
        public class C
        {
            // The gateway sends both dictionaries.
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = {|CORS1001:"*"|} },
                MultiValueHeaders = new Dictionary<string, IList<string>> { ["Access-Control-Allow-Credentials"] = ["true"] },
            };

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request) => new()
            {
                MultiValueHeaders = new Dictionary<string, IList<string>> { ["Access-Control-Allow-Origin"] = [{|CORS1001:"*"|}] },
                Headers = new Dictionary<string, string> { ["Access-Control-Allow-Credentials"] = "true" },
            };
        }
        """);

    [Fact]
    public Task Reports_set_header_values() => Check("""
        public class C
        {
            public APIGatewayHttpApiV2ProxyResponse Get(APIGatewayHttpApiV2ProxyRequest request)
            {
                var response = new APIGatewayHttpApiV2ProxyResponse { StatusCode = 200 };
                response.SetHeaderValues("Access-Control-Allow-Origin", {|CORS1001:"*"|}, false);
                response.SetHeaderValues("Access-Control-Allow-Credentials", "true", append: false);
                return response;
            }

            public APIGatewayHttpApiV2ProxyResponse Put(APIGatewayHttpApiV2ProxyRequest request)
            {
                var response = new APIGatewayHttpApiV2ProxyResponse { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Credentials"] = "true" } };
                response.SetHeaderValues("Access-Control-Allow-Origin", new[] { {|CORS1001:"*"|} }, true);
                return response;
            }
        }
        """);

    [Fact]
    public Task Reports_chains_of_a_result() => Check("""
        public class C
        {
            [LambdaFunction, RestApi(LambdaHttpMethod.Get, "/")]
            public IHttpResult Chain() => HttpResults.Ok()
                .AddHeader("Access-Control-Allow-Origin", {|CORS1001:"*"|})
                .AddHeader("Access-Control-Allow-Credentials", "true");

            [LambdaFunction, HttpApi(LambdaHttpMethod.Get, "/")]
            public async Task<IHttpResult> Statements(string id)
            {
                await Task.Yield();
                var result = id == null ? HttpResults.NotFound() : HttpResults.Ok(id);
                result.AddHeader("Access-Control-Allow-Credentials", "true");
                return result.AddHeader("Access-Control-Allow-Origin", {|CORS1001:"*"|});
            }

            [LambdaFunction, HttpApi(LambdaHttpMethod.Get, "/")]
            public IHttpResult WithOthersBetween() => HttpResults.NewResult(HttpStatusCode.Accepted, new { Name = "a" })
                .AddHeader("Access-Control-Allow-Credentials", "true")
                .AddHeader("Content-Type", "application/json")
                .AddHeader("Access-Control-Allow-Origin", {|CORS1001:"*"|})
                .AddHeader("Vary", "Origin");
        }
        """);

    [Fact]
    public Task Reports_a_nested_initializer() => Check("""
        public class JsonResponse : APIGatewayProxyResponse
        {
            public JsonResponse() => Headers = new Dictionary<string, string> { ["Content-Type"] = "application/json" };
        }

        public class C
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new JsonResponse
            {
                StatusCode = 200,
                Headers = { { "Access-Control-Allow-Origin", {|CORS1001:"*"|} }, { "Access-Control-Allow-Credentials", "true" } },
            };

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request) => new JsonResponse
            {
                Headers = { ["Access-Control-Allow-Origin"] = {|CORS1001:"*"|}, ["Access-Control-Allow-Credentials"] = "true" },
            };
        }
        """);

    [Fact]
    public Task Reports_every_type_of_response() => Check("""
        public class C
        {
            public APIGatewayProxyResponse Rest(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = {|CORS1001:"*"|}, ["Access-Control-Allow-Credentials"] = "true" },
            };

            public APIGatewayHttpApiV2ProxyResponse Http(APIGatewayHttpApiV2ProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = {|CORS1001:"*"|}, ["Access-Control-Allow-Credentials"] = "true" },
            };

            public ApplicationLoadBalancerResponse Balancer(ApplicationLoadBalancerRequest request) => new()
            {
                Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = {|CORS1001:"*"|}, ["Access-Control-Allow-Credentials"] = "true" },
            };

            public Derived Own() => new()
            {
                Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = {|CORS1001:"*"|}, ["Access-Control-Allow-Credentials"] = "true" },
            };

            public class Derived : APIGatewayHttpApiV2ProxyResponse;
        }
        """);

    [Fact]
    public Task Reports_the_types_that_are_configured()
    {
        var test = Create("""
            namespace Shop;

            public class Reply
            {
                public Dictionary<string, string> Headers { get; set; }
            }

            public class Answer<T>
            {
                public T Body { get; set; }
                public IDictionary<string, string> Headers { get; } = new Dictionary<string, string>();
            }

            public class C
            {
                public Reply Get() => new() { Headers = new() { ["Access-Control-Allow-Origin"] = {|CORS1001:"*"|}, ["Access-Control-Allow-Credentials"] = "true" } };

                public Answer<string> Put() => new() { Headers = { ["Access-Control-Allow-Origin"] = {|CORS1001:"*"|}, ["Access-Control-Allow-Credentials"] = "true" } };
            }
            """);
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*.cs]\ncors_analyzers.response_types = Shop.Reply, Shop.Answer`1\n"));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Nothing else in such a project says that it has to do with Lambda.</summary>
    [Fact]
    public Task Reports_configured_types_in_a_project_that_never_says_Lambda()
    {
        var test = Create("""
            using System.Collections.Generic;

            public class Reply
            {
                public Dictionary<string, string> Headers { get; set; }
            }

            public class C
            {
                public Reply Get() => new() { Headers = new() { ["Access-Control-Allow-Origin"] = {|CORS1001:"*"|}, ["Access-Control-Allow-Credentials"] = "true" } };
            }
            """);
        Assert.Equal(1, test.TestState.Sources.RemoveAll(source => source.content.ToString() == TestSources.GlobalUsings.Item2));
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*.cs]\ncors_analyzers.response_types = Reply\n"));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task Reports_names_however_they_are_written() => Check("""
        public static class Names
        {
            public const string Prefix = "Access-Control-";
            public const string AllowOrigin = Prefix + "Allow-Origin";
            public static readonly string AllowCredentials = "Access-Control-Allow-Credentials";
        }

        public class C
        {
            public APIGatewayProxyResponse LowerCase(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string> { ["access-control-allow-origin"] = {|CORS1001:"*"|}, ["ACCESS-CONTROL-ALLOW-CREDENTIALS"] = "true" },
            };

            public APIGatewayProxyResponse Constants(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string> { { Names.AllowOrigin, {|CORS1001:"*"|} }, { Names.AllowCredentials, "true" } },
            };

            public APIGatewayProxyResponse Joined(APIGatewayProxyRequest request)
            {
                const string local = "Access-Control-Allow-Origin";
                var credentials = $"{Names.Prefix}Allow-Credentials";
                return new() { Headers = new Dictionary<string, string> { [local] = {|CORS1001:"*"|}, [credentials] = "true" } };
            }

            [LambdaFunction, HttpApi(LambdaHttpMethod.Get, "/")]
            public IHttpResult Result() => HttpResults.Ok().AddHeader(Names.AllowOrigin, {|CORS1001:"*"|}).AddHeader(Names.Prefix + "Allow-Credentials", "true");
        }
        """);

    [Fact]
    public Task Reports_names_from_the_framework()
    {
        var test = Create("""
            using Microsoft.Net.Http.Headers;

            public class C
            {
                public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new()
                {
                    Headers = new Dictionary<string, string>
                    {
                        { HeaderNames.AccessControlAllowOrigin, {|CORS1001:"*"|} },
                        { HeaderNames.AccessControlAllowCredentials, "true" },
                    },
                };
            }
            """);
        test.AddAspNetCore();
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task Reports_every_spelling_of_the_literal() => Check(""""
        public class C
        {
            public APIGatewayProxyResponse Verbatim(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = {|CORS1001:@"*"|}, ["Access-Control-Allow-Credentials"] = @"true" },
            };

            public APIGatewayProxyResponse Raw(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = {|CORS1001:"""*"""|}, ["Access-Control-Allow-Credentials"] = """true""" },
            };

            // HTTP strips white space around a value.
            public APIGatewayProxyResponse Spaces(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = {|CORS1001:" * "|}, ["Access-Control-Allow-Credentials"] = "\ttrue " },
            };

            public APIGatewayProxyResponse Escaped(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = {|CORS1001:"\u002a"|}, ["Access-Control-Allow-Credentials"] = "true" },
            };

            public APIGatewayProxyResponse Parenthesized(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = ({|CORS1001:"*"|}), ["Access-Control-Allow-Credentials"] = (string)"true" },
            };
        }
        """");

    [Fact]
    public Task Reports_interpolated_text_with_constant_parts() => Check("""
        public class C
        {
            private const string Star = "*";

            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = {|CORS1001:$"*"|}, ["Access-Control-Allow-Credentials"] = $"true" },
            };

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = {|CORS1001:$"{Star}"|}, ["Access-Control-Allow-Credentials"] = $"tr{"ue"}" },
            };
        }
        """);

    [Fact]
    public Task Reports_credentials_in_another_case() => Check("""
        public class C
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = {|CORS1001:"*"|}, ["Access-Control-Allow-Credentials"] = "True" },
            };

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = {|CORS1001:"*"|}, ["Access-Control-Allow-Credentials"] = "TRUE" },
            };
        }
        """);

    [Fact]
    public Task Reports_a_named_constant_where_it_is_used() => Check("""
        public static class Cors
        {
            public const string AnyOrigin = "*";
            public const string Credentials = "true";
        }

        public class C
        {
            private const string Any = Cors.AnyOrigin;

            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = {|CORS1001:Cors.AnyOrigin|}, ["Access-Control-Allow-Credentials"] = Cors.Credentials },
            };

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = {|CORS1001:Any|}, ["Access-Control-Allow-Credentials"] = Cors.Credentials },
            };

            public APIGatewayProxyResponse Local(APIGatewayProxyRequest request)
            {
                const string any = "*";
                return new() { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = {|CORS1001:any|}, ["Access-Control-Allow-Credentials"] = "true" } };
            }

            // Without credentials the constant is harmless.
            public APIGatewayProxyResponse Public(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = Any },
            };
        }
        """);

    [Fact]
    public Task Reports_each_wildcard_of_one_member_by_itself() => Check("""
        public class C
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request)
            {
                if (request.Body == null)
                {
                    return new APIGatewayProxyResponse
                    {
                        StatusCode = 400,
                        Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" },
                    };
                }

                try
                {
                    return new APIGatewayProxyResponse
                    {
                        StatusCode = 200,
                        Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = {|CORS1001:"*"|}, ["Access-Control-Allow-Credentials"] = "true" },
                    };
                }
                catch (Exception)
                {
                    return new APIGatewayProxyResponse
                    {
                        StatusCode = 500,
                        Headers = new Dictionary<string, string> { ["Access-Control-Allow-Credentials"] = "true", ["Access-Control-Allow-Origin"] = {|CORS1001:"*"|} },
                    };
                }
            }
        }
        """);

    [Fact]
    public Task Reports_handlers_of_every_form()
    {
        var test = Create("""
            var handler = async (APIGatewayProxyRequest request, ILambdaContext context) =>
            {
                await Task.Yield();
                return new APIGatewayProxyResponse
                {
                    Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = {|CORS1001:"*"|}, ["Access-Control-Allow-Credentials"] = "true" },
                };
            };
            await handler(null, null);
            Local(null);

            static APIGatewayProxyResponse Local(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = {|CORS1001:"*"|}, ["Access-Control-Allow-Credentials"] = "true" },
            };

            var headers = new Dictionary<string, string>();
            headers["Access-Control-Allow-Origin"] = {|CORS1001:"*"|};
            headers["Access-Control-Allow-Credentials"] = "true";
            var response = new APIGatewayProxyResponse { Headers = headers };

            public partial class C
            {
                public ValueTask<APIGatewayProxyResponse> Get(string method) => method switch
                {
                    "GET" => new(new APIGatewayProxyResponse
                    {
                        Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = {|CORS1001:"*"|}, ["Access-Control-Allow-Credentials"] = "true" },
                    }),
                    _ => throw new Refused(new APIGatewayProxyResponse
                    {
                        Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = {|CORS1001:"*"|}, ["Access-Control-Allow-Credentials"] = "true" },
                    }),
                };
            }

            public class Refused(APIGatewayProxyResponse response) : Exception
            {
                public APIGatewayProxyResponse Response { get; } = response;

                public static readonly APIGatewayProxyResponse Fixed = new()
                {
                    Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = {|CORS1001:"*"|}, ["Access-Control-Allow-Credentials"] = "true" },
                };
            }
            """);
        test.TestState.OutputKind = OutputKind.ConsoleApplication;
        return test.RunAsync(TestContext.Current.CancellationToken);
    }
}
