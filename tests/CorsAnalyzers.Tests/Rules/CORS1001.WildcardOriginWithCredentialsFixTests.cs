using Microsoft.CodeAnalysis;
using Verify = CorsAnalyzers.Tests.Infrastructure.VerifyFix<CorsAnalyzers.Surfaces.Lambda.LambdaResponseAnalyzer, CorsAnalyzers.CodeFixes.Fixes.WildcardOriginWithCredentialsFix>;

namespace CorsAnalyzers.Tests.Rules;

/// <summary>Taking the credentials out, in every form in which they can be written.</summary>
public sealed class WildcardOriginWithCredentialsFixTests
{
    [Fact]
    public Task Removes_the_element_of_a_collection_initializer() => Verify.Fix("""
        public class C
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new APIGatewayProxyResponse
            {
                StatusCode = 200,
                Headers = new Dictionary<string, string>
                {
                    { "Access-Control-Allow-Origin", {|CORS1001:"*"|} },
                    { "Access-Control-Allow-Credentials", "true" },
                    { "Content-Type", "application/json" }, // the body is JSON
                },
            };
        }
        """, """
        public class C
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new APIGatewayProxyResponse
            {
                StatusCode = 200,
                Headers = new Dictionary<string, string>
                {
                    { "Access-Control-Allow-Origin", "*" },
                    { "Content-Type", "application/json" }, // the body is JSON
                },
            };
        }
        """);

    [Fact]
    public Task Removes_the_last_element_without_a_comma() => Verify.Fix("""
        public class C
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string>
                {
                    ["Access-Control-Allow-Origin"] = {|CORS1001:"*"|}, // everybody
                    ["Access-Control-Allow-Credentials"] = "true"
                }
            };
        }
        """, """
        public class C
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string>
                {
                    ["Access-Control-Allow-Origin"] = "*" // everybody
                }
            };
        }
        """);

    [Fact]
    public Task Removes_elements_of_one_line() => Verify.Fix("""
        public class C
        {
            public APIGatewayProxyResponse Last(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = {|CORS1001:"*"|}, ["Access-Control-Allow-Credentials"] = "true" },
            };

            public APIGatewayProxyResponse First(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string> { { "Access-Control-Allow-Credentials", "true" }, { "Access-Control-Allow-Origin", {|CORS1001:"*"|} } },
            };

            public APIGatewayProxyResponse Middle(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string> { { "A", "b" }, { "Access-Control-Allow-Credentials", "true" }, { "Access-Control-Allow-Origin", {|CORS1001:"*"|} }, },
            };
        }
        """, """
        public class C
        {
            public APIGatewayProxyResponse Last(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" },
            };

            public APIGatewayProxyResponse First(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string> { { "Access-Control-Allow-Origin", "*" } },
            };

            public APIGatewayProxyResponse Middle(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string> { { "A", "b" }, { "Access-Control-Allow-Origin", "*" }, },
            };
        }
        """);

    [Fact]
    public Task Removes_the_only_element() => Verify.Fix("""
        public class C
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request)
            {
                var headers = new Dictionary<string, string> { ["Access-Control-Allow-Credentials"] = "true" };
                headers["Access-Control-Allow-Origin"] = {|CORS1001:"*"|};
                return new() { Headers = headers };
            }

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request)
            {
                var response = new APIGatewayProxyResponse
                {
                    Headers = new Dictionary<string, string>
                    {
                        { "Access-Control-Allow-Credentials", "true" },
                    },
                };
                response.Headers["Access-Control-Allow-Origin"] = {|CORS1001:"*"|};
                return response;
            }
        }
        """, """
        public class C
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request)
            {
                var headers = new Dictionary<string, string>();
                headers["Access-Control-Allow-Origin"] = "*";
                return new() { Headers = headers };
            }

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request)
            {
                var response = new APIGatewayProxyResponse
                {
                    Headers = new Dictionary<string, string>(),
                };
                response.Headers["Access-Control-Allow-Origin"] = "*";
                return response;
            }
        }
        """);

    [Fact]
    public Task Removes_elements_of_other_collections() => Verify.Fix("""
        public class JsonResponse : APIGatewayProxyResponse
        {
            public JsonResponse() => Headers = new Dictionary<string, string>();
        }

        public class C
        {
            public APIGatewayProxyResponse Nested(APIGatewayProxyRequest request) => new JsonResponse
            {
                Headers =
                {
                    { "Access-Control-Allow-Origin", {|CORS1001:"*"|} },
                    { "Access-Control-Allow-Credentials", "true" },
                },
            };

            public APIGatewayProxyResponse Lists(APIGatewayProxyRequest request) => new()
            {
                MultiValueHeaders = new Dictionary<string, IList<string>>
                {
                    ["Access-Control-Allow-Credentials"] = new List<string> { "true" },
                    ["Access-Control-Allow-Origin"] = new List<string> { {|CORS1001:"*"|} },
                },
            };
        }
        """, """
        public class JsonResponse : APIGatewayProxyResponse
        {
            public JsonResponse() => Headers = new Dictionary<string, string>();
        }

        public class C
        {
            public APIGatewayProxyResponse Nested(APIGatewayProxyRequest request) => new JsonResponse
            {
                Headers =
                {
                    { "Access-Control-Allow-Origin", "*" },
                },
            };

            public APIGatewayProxyResponse Lists(APIGatewayProxyRequest request) => new()
            {
                MultiValueHeaders = new Dictionary<string, IList<string>>
                {
                    ["Access-Control-Allow-Origin"] = new List<string> { "*" },
                },
            };
        }
        """);

    [Fact]
    public Task Keeps_comments_that_stand_with_the_removed_element() => Verify.Fix("""
        public class C
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string>
                {
                    // the session needs its cookie
                    ["Access-Control-Allow-Credentials"] = "true", // see the guide
                    ["Access-Control-Allow-Origin"] = {|CORS1001:"*"|},
                },
            };
        }
        """, """
        public class C
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string>
                {
                    // the session needs its cookie
                    // see the guide
                    ["Access-Control-Allow-Origin"] = "*",
                },
            };
        }
        """);

    [Fact]
    public Task Keeps_comments_of_a_last_and_of_an_only_element() => Verify.Fix("""
        public class C
        {
            public APIGatewayProxyResponse Last(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string>
                {
                    ["Access-Control-Allow-Origin"] = {|CORS1001:"*"|}, // everybody
                    /* before */ ["Access-Control-Allow-Credentials"] = "true" // behind
                    // at the end
                },
            };

            public APIGatewayProxyResponse Only(APIGatewayProxyRequest request)
            {
                var headers = new Dictionary<string, string>
                {
                    // the session needs its cookie
                    { "Access-Control-Allow-Credentials", "true" }, // behind
                };
                headers["Access-Control-Allow-Origin"] = {|CORS1001:"*"|};
                return new() { Headers = headers };
            }
        }
        """, """
        public class C
        {
            public APIGatewayProxyResponse Last(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string>
                {
                    ["Access-Control-Allow-Origin"] = "*" // everybody
                    /* before */ // behind
                    // at the end
                },
            };

            public APIGatewayProxyResponse Only(APIGatewayProxyRequest request)
            {
                var headers = new Dictionary<string, string>
                {
                    // the session needs its cookie
                    // behind
                };
                headers["Access-Control-Allow-Origin"] = "*";
                return new() { Headers = headers };
            }
        }
        """);

    [Fact]
    public Task Keeps_comments_inside_of_the_removed_element() => Verify.Fix("""
        public class C
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string>
                {
                    ["Access-Control-Allow-Credentials"] = /* the session needs its cookie */ "true",
                    ["Access-Control-Allow-Origin"] = {|CORS1001:"*"|},
                },
            };
        }
        """, """
        public class C
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string>
                {
                    /* the session needs its cookie */
                    ["Access-Control-Allow-Origin"] = "*",
                },
            };
        }
        """);

    [Fact]
    public Task Keeps_directives_around_the_removed_element() => Verify.Fix("""
        public class C
        {
            public APIGatewayProxyResponse Region(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string>
                {
                    ["Access-Control-Allow-Origin"] = {|CORS1001:"*"|},
                    #region session
                    ["Access-Control-Allow-Credentials"] = "true",
                    #endregion
                    ["Content-Type"] = "text/plain",
                },
            };

            public APIGatewayProxyResponse If(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string>
                {
                    ["Access-Control-Allow-Origin"] = {|CORS1001:"*"|},
        #if !STATELESS
                    ["Access-Control-Allow-Credentials"] = "true",
        #else
                    ["X-Stateless"] = "1",
        #endif
                },
            };
        }
        """, """
        public class C
        {
            public APIGatewayProxyResponse Region(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string>
                {
                    ["Access-Control-Allow-Origin"] = "*",
                    #region session
                    #endregion
                    ["Content-Type"] = "text/plain",
                },
            };

            public APIGatewayProxyResponse If(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string>
                {
                    ["Access-Control-Allow-Origin"] = "*",
        #if !STATELESS
        #else
                    ["X-Stateless"] = "1",
        #endif
                },
            };
        }
        """);

    [Fact]
    public Task Removes_statements_and_links_of_a_chain() => Verify.Fix("""
        public class C
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request)
            {
                var headers = new Dictionary<string, string>();
                headers["Access-Control-Allow-Origin"] = {|CORS1001:"*"|};
                // cookies
                headers.Add("Access-Control-Allow-Credentials", "true");

                return new APIGatewayProxyResponse { Headers = headers };
            }

            public APIGatewayHttpApiV2ProxyResponse Put(APIGatewayHttpApiV2ProxyRequest request)
            {
                var response = new APIGatewayHttpApiV2ProxyResponse();
                response.SetHeaderValues("Access-Control-Allow-Origin", {|CORS1001:"*"|}, false);
                response.SetHeaderValues("Access-Control-Allow-Credentials", "true", false);
                return response;
            }

            [LambdaFunction, RestApi(LambdaHttpMethod.Get, "/")]
            public IHttpResult Home() => HttpResults.Ok()
                .AddHeader("Access-Control-Allow-Credentials", "true")
                .AddHeader("Access-Control-Allow-Origin", {|CORS1001:"*"|});
        }
        """, """
        public class C
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request)
            {
                var headers = new Dictionary<string, string>();
                headers["Access-Control-Allow-Origin"] = "*";
                // cookies

                return new APIGatewayProxyResponse { Headers = headers };
            }

            public APIGatewayHttpApiV2ProxyResponse Put(APIGatewayHttpApiV2ProxyRequest request)
            {
                var response = new APIGatewayHttpApiV2ProxyResponse();
                response.SetHeaderValues("Access-Control-Allow-Origin", "*", false);
                return response;
            }

            [LambdaFunction, RestApi(LambdaHttpMethod.Get, "/")]
            public IHttpResult Home() => HttpResults.Ok()
                .AddHeader("Access-Control-Allow-Origin", "*");
        }
        """);

    [Fact]
    public Task Removes_every_kind_of_statement() => Verify.Fix("""
        public class C
        {
            public APIGatewayProxyResponse Indexer(APIGatewayProxyRequest request)
            {
                var response = new APIGatewayProxyResponse { Headers = new Dictionary<string, string>() };
                response.Headers["Access-Control-Allow-Credentials"] = "true";
                response.Headers["Access-Control-Allow-Origin"] = {|CORS1001:"*"|};
                return response;
            }

            public APIGatewayProxyResponse Discard(APIGatewayProxyRequest request)
            {
                var headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = {|CORS1001:"*"|} };
                _ = headers.TryAdd("Access-Control-Allow-Credentials", "true"); // cookies
                return new() { Headers = headers };
            }

            public APIGatewayProxyResponse Branches(APIGatewayProxyRequest request)
            {
                var headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = {|CORS1001:"*"|} };
                if (request.Body == null)
                {
                    headers["Access-Control-Allow-Credentials"] = "true";
                }
                else
                {
                    headers["Content-Type"] = "text/plain";
                    headers["Access-Control-Allow-Credentials"] = "true";
                }

                return new() { Headers = headers };
            }

            public APIGatewayProxyResponse Section(APIGatewayProxyRequest request)
            {
                var headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = {|CORS1001:"*"|} };
                switch (request.HttpMethod)
                {
                    case "GET":
                        headers["Access-Control-Allow-Credentials"] = "true";
                        break;
                }

                return new() { Headers = headers };
            }
        }
        """, """
        public class C
        {
            public APIGatewayProxyResponse Indexer(APIGatewayProxyRequest request)
            {
                var response = new APIGatewayProxyResponse { Headers = new Dictionary<string, string>() };
                response.Headers["Access-Control-Allow-Origin"] = "*";
                return response;
            }

            public APIGatewayProxyResponse Discard(APIGatewayProxyRequest request)
            {
                var headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" };
                // cookies
                return new() { Headers = headers };
            }

            public APIGatewayProxyResponse Branches(APIGatewayProxyRequest request)
            {
                var headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" };
                if (request.Body == null)
                {
                }
                else
                {
                    headers["Content-Type"] = "text/plain";
                }

                return new() { Headers = headers };
            }

            public APIGatewayProxyResponse Section(APIGatewayProxyRequest request)
            {
                var headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" };
                switch (request.HttpMethod)
                {
                    case "GET":
                        break;
                }

                return new() { Headers = headers };
            }
        }
        """);

    [Fact]
    public Task Leaves_empty_braces_in_place_of_an_embedded_statement() => Verify.Fix("""
        public class C
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request)
            {
                var headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = {|CORS1001:"*"|} };
                if (request.Headers.Remove("cookie"))
                    headers["Access-Control-Allow-Credentials"] = "true"; // cookies
                else
                    headers["X-Anonymous"] = "1";

                return new() { Headers = headers };
            }
        }
        """, """
        public class C
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request)
            {
                var headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" };
                if (request.Headers.Remove("cookie"))
                    { } // cookies
                else
                    headers["X-Anonymous"] = "1";

                return new() { Headers = headers };
            }
        }
        """);

    [Fact]
    public Task Removes_conditional_access() => Verify.Fix("""
        public class C
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request)
            {
                var response = new APIGatewayProxyResponse { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = {|CORS1001:"*"|} } };
                response.Headers?.Add("Access-Control-Allow-Credentials", "true");
                return response;
            }

            public void Put(APIGatewayProxyResponse response)
            {
                response.Headers["Access-Control-Allow-Origin"] = {|CORS1001:"*"|};
                response?.Headers?.Add("Access-Control-Allow-Credentials", "true");
            }
        }
        """, """
        public class C
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request)
            {
                var response = new APIGatewayProxyResponse { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" } };
                return response;
            }

            public void Put(APIGatewayProxyResponse response)
            {
                response.Headers["Access-Control-Allow-Origin"] = "*";
            }
        }
        """);

    [Fact]
    public Task Removes_a_statement_of_the_top_level()
    {
        var test = Verify.Create("""
            var headers = new Dictionary<string, string>();
            headers["Access-Control-Allow-Origin"] = {|CORS1001:"*"|};
            // the session needs its cookie
            headers["Access-Control-Allow-Credentials"] = "true"; // see the guide
            var response = new APIGatewayProxyResponse { Headers = headers };
            """, """
            var headers = new Dictionary<string, string>();
            headers["Access-Control-Allow-Origin"] = "*";
            // the session needs its cookie
            // see the guide
            var response = new APIGatewayProxyResponse { Headers = headers };
            """);
        test.TestState.OutputKind = OutputKind.ConsoleApplication;
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task Keeps_comments_and_directives_around_a_removed_statement() => Verify.Fix("""
        public class C
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request)
            {
                var headers = new Dictionary<string, string>();
                headers["Access-Control-Allow-Origin"] = {|CORS1001:"*"|}; // everybody

                // the session needs its cookie
                /* see the guide */ headers.Add("Access-Control-Allow-Credentials", "true"); // behind

                return new APIGatewayProxyResponse { Headers = headers };
            }

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request)
            {
                var headers = new Dictionary<string, string>();
                headers["Access-Control-Allow-Origin"] = {|CORS1001:"*"|};
                #region session
                headers["Access-Control-Allow-Credentials"] = "true";
                #endregion
                return new APIGatewayProxyResponse { Headers = headers };
            }

            public APIGatewayProxyResponse Patch(APIGatewayProxyRequest request)
            {
                var headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = {|CORS1001:"*"|} };
        #if !STATELESS
                headers["X-Session"] = "1";
                headers["Access-Control-Allow-Credentials"] = "true";
        #endif
                return new APIGatewayProxyResponse { Headers = headers };
            }

            public void Post(APIGatewayProxyResponse response)
            {
                response.Headers["Access-Control-Allow-Origin"] = {|CORS1001:"*"|};
                response.Headers["Access-Control-Allow-Credentials"] = "true"; // at the end
            }
        }
        """, """
        public class C
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request)
            {
                var headers = new Dictionary<string, string>();
                headers["Access-Control-Allow-Origin"] = "*"; // everybody

                // the session needs its cookie
                /* see the guide */ // behind

                return new APIGatewayProxyResponse { Headers = headers };
            }

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request)
            {
                var headers = new Dictionary<string, string>();
                headers["Access-Control-Allow-Origin"] = "*";
                #region session
                #endregion
                return new APIGatewayProxyResponse { Headers = headers };
            }

            public APIGatewayProxyResponse Patch(APIGatewayProxyRequest request)
            {
                var headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" };
        #if !STATELESS
                headers["X-Session"] = "1";
        #endif
                return new APIGatewayProxyResponse { Headers = headers };
            }

            public void Post(APIGatewayProxyResponse response)
            {
                response.Headers["Access-Control-Allow-Origin"] = "*";
                // at the end
            }
        }
        """);

    [Fact]
    public Task Removes_credentials_that_are_written_twice() => Verify.Fix("""
        public class C
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request)
            {
                var headers = Cors();
                headers["Access-Control-Allow-Credentials"] = "true";
                return new() { Headers = headers };
            }

            private static Dictionary<string, string> Cors() => new()
            {
                ["Access-Control-Allow-Origin"] = {|CORS1001:"*"|},
                ["Access-Control-Allow-Credentials"] = "true",
            };
        }
        """, """
        public class C
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request)
            {
                var headers = Cors();
                return new() { Headers = headers };
            }

            private static Dictionary<string, string> Cors() => new()
            {
                ["Access-Control-Allow-Origin"] = "*",
            };
        }
        """);

    [Fact]
    public Task Removes_a_link_wherever_it_is_in_the_chain() => Verify.Fix("""
        public class C
        {
            [LambdaFunction, RestApi(LambdaHttpMethod.Get, "/")]
            public IHttpResult Middle() => HttpResults.Ok().AddHeader("A", "b").AddHeader("Access-Control-Allow-Credentials", "true").AddHeader("Access-Control-Allow-Origin", {|CORS1001:"*"|});

            [LambdaFunction, RestApi(LambdaHttpMethod.Get, "/")]
            public IHttpResult Last()
            {
                return HttpResults.Ok()
                    .AddHeader("Access-Control-Allow-Origin", {|CORS1001:"*"|}) // everybody
                    .AddHeader("Access-Control-Allow-Credentials", "true"); // behind
            }

            [LambdaFunction, RestApi(LambdaHttpMethod.Get, "/")]
            public IHttpResult Alone()
            {
                var result = HttpResults.Ok().AddHeader("Access-Control-Allow-Origin", {|CORS1001:"*"|});
                result.AddHeader("Access-Control-Allow-Credentials", "true");
                return result;
            }
        }
        """, """
        public class C
        {
            [LambdaFunction, RestApi(LambdaHttpMethod.Get, "/")]
            public IHttpResult Middle() => HttpResults.Ok().AddHeader("A", "b").AddHeader("Access-Control-Allow-Origin", "*");

            [LambdaFunction, RestApi(LambdaHttpMethod.Get, "/")]
            public IHttpResult Last()
            {
                return HttpResults.Ok()
                    // everybody
                    .AddHeader("Access-Control-Allow-Origin", "*"); // behind
            }

            [LambdaFunction, RestApi(LambdaHttpMethod.Get, "/")]
            public IHttpResult Alone()
            {
                var result = HttpResults.Ok().AddHeader("Access-Control-Allow-Origin", "*");
                return result;
            }
        }
        """);

    [Fact]
    public Task Removes_only_the_link_from_a_statement_of_several() => Verify.Fix("""
        public class C
        {
            [LambdaFunction, RestApi(LambdaHttpMethod.Get, "/")]
            public IHttpResult Get()
            {
                var result = HttpResults.Ok();
                result.AddHeader("Access-Control-Allow-Origin", {|CORS1001:"*"|}).AddHeader("Access-Control-Allow-Credentials", "true");
                return result;
            }
        }
        """, """
        public class C
        {
            [LambdaFunction, RestApi(LambdaHttpMethod.Get, "/")]
            public IHttpResult Get()
            {
                var result = HttpResults.Ok();
                result.AddHeader("Access-Control-Allow-Origin", "*");
                return result;
            }
        }
        """);

    [Fact]
    public Task Keeps_comments_of_a_removed_link() => Verify.Fix("""
        public class C
        {
            [LambdaFunction, RestApi(LambdaHttpMethod.Get, "/")]
            public IHttpResult Get() => HttpResults.Ok()
                // the session needs its cookie
                .AddHeader("Access-Control-Allow-Credentials", "true") // see the guide
                .AddHeader("Access-Control-Allow-Origin", {|CORS1001:"*"|});
        }
        """, """
        public class C
        {
            [LambdaFunction, RestApi(LambdaHttpMethod.Get, "/")]
            public IHttpResult Get() => HttpResults.Ok()
                // the session needs its cookie
                // see the guide
                .AddHeader("Access-Control-Allow-Origin", "*");
        }
        """);

    [Fact]
    public Task Offers_nothing_where_the_write_takes_name_or_value_from_its_caller() => Verify.NoFix("""
        public class C
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request)
            {
                var response = new APIGatewayProxyResponse { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = {|CORS1001:"*"|} } };
                Set(response, "Access-Control-Allow-Credentials", "true");
                return response;
            }

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request)
            {
                var response = new APIGatewayProxyResponse { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = {|CORS1001:"*"|} } };
                SetCredentials(response, "true");
                return response;
            }

            public APIGatewayProxyResponse Post(APIGatewayProxyRequest request) => Respond({|CORS1001:"*"|}, true);

            private static void Set(APIGatewayProxyResponse response, string name, string value) => response.Headers[name] = value;

            private static void SetCredentials(APIGatewayProxyResponse response, string value)
            {
                response.Headers["Access-Control-Allow-Credentials"] = value;
            }

            private static APIGatewayProxyResponse Respond(string origin, bool credentials) => new()
            {
                Headers = new Dictionary<string, string>
                {
                    { "Access-Control-Allow-Origin", origin },
                    { "Access-Control-Allow-Credentials", credentials ? "true" : "false" },
                },
            };
        }
        """);

    [Fact]
    public Task Offers_nothing_where_the_write_is_all_there_is() => Verify.NoFix("""
        public class C
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request)
            {
                var response = new APIGatewayProxyResponse { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = {|CORS1001:"*"|} } };
                AllowCookies(response);
                if (response.Headers.TryAdd("Access-Control-Allow-Credentials", "true"))
                    response.StatusCode = 200;
                return response;
            }

            private static void AllowCookies(APIGatewayProxyResponse response) => response.Headers["Access-Control-Allow-Credentials"] = "true";
        }
        """);

    [Fact]
    public Task Takes_shared_credentials_out_once() => Verify.Fix("""
        public class C
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string>
                {
                    ["Access-Control-Allow-Origin"] = request.HttpMethod switch { "GET" => {|CORS1001:"*"|}, "PUT" => "https://shop.example", _ => {|CORS1001:"*"|} },
                    ["Access-Control-Allow-Credentials"] = "true",
                    ["Vary"] = "Origin",
                },
            };

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request) => Respond({|CORS1001:"*"|});

            public APIGatewayProxyResponse Post(APIGatewayProxyRequest request) => Respond({|CORS1001:"*"|});

            private static APIGatewayProxyResponse Respond(string origin) => new()
            {
                Headers = new Dictionary<string, string>
                {
                    { "Access-Control-Allow-Credentials", "true" },
                    { "Access-Control-Allow-Origin", origin },
                    { "Access-Control-Allow-Methods", "GET" },
                },
            };
        }
        """, """
        public class C
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string>
                {
                    ["Access-Control-Allow-Origin"] = request.HttpMethod switch { "GET" => "*", "PUT" => "https://shop.example", _ => "*" },
                    ["Vary"] = "Origin",
                },
            };

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request) => Respond("*");

            public APIGatewayProxyResponse Post(APIGatewayProxyRequest request) => Respond("*");

            private static APIGatewayProxyResponse Respond(string origin) => new()
            {
                Headers = new Dictionary<string, string>
                {
                    { "Access-Control-Allow-Origin", origin },
                    { "Access-Control-Allow-Methods", "GET" },
                },
            };
        }
        """);

    [Fact]
    public Task Removes_all_the_credentials_that_meet_one_wildcard() => Verify.Fix("""
        public class C
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string>
                {
                    ["Access-Control-Allow-Origin"] = {|CORS1001:"*"|},
                    ["Access-Control-Allow-Credentials"] = "true",
                },
                MultiValueHeaders = new Dictionary<string, IList<string>>
                {
                    ["Access-Control-Allow-Credentials"] = ["True"],
                    ["Vary"] = ["Origin"],
                },
            };
        }
        """, """
        public class C
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string>
                {
                    ["Access-Control-Allow-Origin"] = "*",
                },
                MultiValueHeaders = new Dictionary<string, IList<string>>
                {
                    ["Vary"] = ["Origin"],
                },
            };
        }
        """);

    [Fact]
    public Task Fixes_many_reports_of_several_files_at_once()
    {
        const string cors = """
            public static class Cors
            {
                public static Dictionary<string, string> Headers() => new()
                {
                    ["Access-Control-Allow-Origin"] = {|CORS1001:"*"|},
                    ["Access-Control-Allow-Credentials"] = "true",
                };

                public static void AllowCookies(APIGatewayProxyResponse response)
                {
                    response.Headers["Access-Control-Allow-Credentials"] = "true";
                    response.Headers["Vary"] = "Origin";
                }
            }
            """;
        const string handlers = """
            public class Handlers@
            {
                public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new() { Headers = Cors.Headers() };

                public APIGatewayProxyResponse Put(APIGatewayProxyRequest request)
                {
                    var response = new APIGatewayProxyResponse { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = {|CORS1001:"*"|} } };
                    Cors.AllowCookies(response);
                    return response;
                }

                public APIGatewayProxyResponse Post(APIGatewayProxyRequest request) => new()
                {
                    Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = {|CORS1001:"*"|}, ["Access-Control-Allow-Credentials"] = "true" },
                };
            }
            """;
        string[] sources = [cors, .. Enumerable.Range(1, 3).Select(n => handlers.Replace("@", $"{n}", StringComparison.Ordinal))];
        return Verify.Create(sources, [.. sources.Select(Fixed)]).RunAsync(TestContext.Current.CancellationToken);

        static string Fixed(string source) => source
            .Replace("{|CORS1001:\"*\"|}", "\"*\"", StringComparison.Ordinal)
            .Replace("    response.Headers[\"Access-Control-Allow-Credentials\"] = \"true\";\n    ", string.Empty, StringComparison.Ordinal)
            .Replace("    [\"Access-Control-Allow-Credentials\"] = \"true\",\n    ", string.Empty, StringComparison.Ordinal)
            .Replace(", [\"Access-Control-Allow-Credentials\"] = \"true\" }", " }", StringComparison.Ordinal);
    }

    [Fact]
    public Task Keeps_the_line_endings_of_the_file() => Verify.FixWithEitherLineEnding("""
        public class C
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string>
                {
                    // the session needs its cookie
                    { "Access-Control-Allow-Credentials", "true" }, // behind
                    { "Access-Control-Allow-Origin", {|CORS1001:"*"|} },
                },
            };

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request)
            {
                var headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = {|CORS1001:"*"|} };
                headers["Access-Control-Allow-Credentials"] = "true"; // behind
                return new() { Headers = headers };
            }

            [LambdaFunction, RestApi(LambdaHttpMethod.Get, "/")]
            public IHttpResult Home() => HttpResults.Ok()
                .AddHeader("Access-Control-Allow-Credentials", "true")
                .AddHeader("Access-Control-Allow-Origin", {|CORS1001:"*"|});
        }
        """, """
        public class C
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string>
                {
                    // the session needs its cookie
                    // behind
                    { "Access-Control-Allow-Origin", "*" },
                },
            };

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request)
            {
                var headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" };
                // behind
                return new() { Headers = headers };
            }

            [LambdaFunction, RestApi(LambdaHttpMethod.Get, "/")]
            public IHttpResult Home() => HttpResults.Ok()
                .AddHeader("Access-Control-Allow-Origin", "*");
        }
        """);

    [Fact]
    public Task Keeps_tabs() => Verify.Fix(
        """
        public class C
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string>
                {
                    { "Access-Control-Allow-Credentials", "true" }, // behind
                    { "Access-Control-Allow-Origin", {|CORS1001:"*"|} }
                }
            };
        }
        """.Replace("    ", "\t", StringComparison.Ordinal),
        """
        public class C
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string>
                {
                    // behind
                    { "Access-Control-Allow-Origin", "*" }
                }
            };
        }
        """.Replace("    ", "\t", StringComparison.Ordinal));

    [Fact]
    public Task Removes_from_lines_that_hold_more() => Verify.Fix("""
        public class C
        {
            public APIGatewayProxyResponse OneLine(APIGatewayProxyRequest request)
            {
                var headers = new Dictionary<string, string>(); headers["Access-Control-Allow-Credentials"] = "true"; headers["Access-Control-Allow-Origin"] = {|CORS1001:"*"|};
                return new() { Headers = headers };
            }

            public APIGatewayProxyResponse Behind(APIGatewayProxyRequest request)
            {
                var headers = new Dictionary<string, string>();
                headers["Access-Control-Allow-Origin"] = {|CORS1001:"*"|}; headers["Access-Control-Allow-Credentials"] = "true";
                return new() { Headers = headers };
            }

            public APIGatewayProxyResponse OverLines(APIGatewayProxyRequest request)
            {
                var headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = {|CORS1001:"*"|} };
                headers
                    .Add(
                        "Access-Control-Allow-Credentials", // cookies
                        "true");
                return new() { Headers = headers };
            }

            public APIGatewayProxyResponse Section(APIGatewayProxyRequest request)
            {
                var headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = {|CORS1001:"*"|} };
                switch (request.HttpMethod)
                {
                    case "GET": headers["Access-Control-Allow-Credentials"] = "true"; break;
                }

                return new() { Headers = headers };
            }

            public APIGatewayProxyResponse Braces(APIGatewayProxyRequest request)
            {
                var headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = {|CORS1001:"*"|} };
                if (request.Body == null) { headers["Access-Control-Allow-Credentials"] = "true"; }
                return new() { Headers = headers };
            }

            public APIGatewayProxyResponse Elements(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string>
                {
                    { "A", "b" }, { "Access-Control-Allow-Credentials", "true" },
                    { "Access-Control-Allow-Origin", {|CORS1001:"*"|} }, { "Vary",
                        "Origin" },
                },
            };
        }
        """, """
        public class C
        {
            public APIGatewayProxyResponse OneLine(APIGatewayProxyRequest request)
            {
                var headers = new Dictionary<string, string>(); headers["Access-Control-Allow-Origin"] = "*";
                return new() { Headers = headers };
            }

            public APIGatewayProxyResponse Behind(APIGatewayProxyRequest request)
            {
                var headers = new Dictionary<string, string>();
                headers["Access-Control-Allow-Origin"] = "*";
                return new() { Headers = headers };
            }

            public APIGatewayProxyResponse OverLines(APIGatewayProxyRequest request)
            {
                var headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" };
                // cookies
                return new() { Headers = headers };
            }

            public APIGatewayProxyResponse Section(APIGatewayProxyRequest request)
            {
                var headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" };
                switch (request.HttpMethod)
                {
                    case "GET": break;
                }

                return new() { Headers = headers };
            }

            public APIGatewayProxyResponse Braces(APIGatewayProxyRequest request)
            {
                var headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" };
                if (request.Body == null) { }
                return new() { Headers = headers };
            }

            public APIGatewayProxyResponse Elements(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string>
                {
                    { "A", "b" },
                    { "Access-Control-Allow-Origin", "*" }, { "Vary",
                        "Origin" },
                },
            };
        }
        """);

    [Fact]
    public Task Keeps_a_line_comment_from_swallowing_code() => Verify.Fix("""
        public class C
        {
            public APIGatewayProxyResponse Statement(APIGatewayProxyRequest request)
            {
                var headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = {|CORS1001:"*"|} };
                headers.Add("Access-Control-Allow-Credentials", // cookies
                    "true"); headers["A"] = "b";
                return new() { Headers = headers };
            }

            public APIGatewayProxyResponse Element(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string>
                {
                    { "Access-Control-Allow-Credentials", // cookies
                        "true" }, { "Access-Control-Allow-Origin", {|CORS1001:"*"|} } },
            };

            public APIGatewayProxyResponse Last(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string> { { "Access-Control-Allow-Origin", {|CORS1001:"*"|} }, { "Access-Control-Allow-Credentials", // cookies
                        "true" } },
            };
        }
        """, """
        public class C
        {
            public APIGatewayProxyResponse Statement(APIGatewayProxyRequest request)
            {
                var headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" };
                // cookies
                headers["A"] = "b";
                return new() { Headers = headers };
            }

            public APIGatewayProxyResponse Element(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string>
                {
                    // cookies
                    { "Access-Control-Allow-Origin", "*" } },
            };

            public APIGatewayProxyResponse Last(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string> { { "Access-Control-Allow-Origin", "*" } // cookies
                },
            };
        }
        """);

    [Fact]
    public Task Offers_nothing_where_directives_stand_inside_of_the_write() => Verify.NoFix("""
        public class C
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request)
            {
                var headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = {|CORS1001:"*"|} };
                headers.Add("Access-Control-Allow-Credentials",
        #if !STRICT
                    "true");
        #else
                    "false");
        #endif
                return new() { Headers = headers };
            }
        }
        """);

    [Fact]
    public Task Offers_nothing_where_others_need_what_stands_inside_of_the_write() => Task.WhenAll(
        Verify.NoFix("""
            public class C
            {
                public APIGatewayProxyResponse Get(APIGatewayProxyRequest request)
                {
                    var headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = {|CORS1001:"*"|} };
                    headers["Access-Control-Allow-Credentials"] = request.Headers.TryGetValue("Cookie", out var cookie) ? "true" : "false";
                    headers["X-Session"] = cookie;
                    return new() { Headers = headers };
                }
            }
            """),
        Verify.NoFix("""
            public class C
            {
                [LambdaFunction, RestApi(LambdaHttpMethod.Get, "/")]
                public IHttpResult Get() => HttpResults.Ok()
            #if !SHIPPED
                    .AddHeader("Access-Control-Allow-Origin", {|CORS1001:"*"|})
            #endif
                    .AddHeader("Access-Control-Allow-Credentials", "true");
            }
            """));

    [Fact]
    public Task Keeps_directives_around_a_link() => Verify.Fix("""
        public class C
        {
            [LambdaFunction, RestApi(LambdaHttpMethod.Get, "/")]
            public IHttpResult Get() => HttpResults.Ok()
        #if !STATELESS
                .AddHeader("Access-Control-Allow-Credentials", "true")
        #endif
                .AddHeader("Access-Control-Allow-Origin", {|CORS1001:"*"|});
        }
        """, """
        public class C
        {
            [LambdaFunction, RestApi(LambdaHttpMethod.Get, "/")]
            public IHttpResult Get() => HttpResults.Ok()
        #if !STATELESS
        #endif
                .AddHeader("Access-Control-Allow-Origin", "*");
        }
        """);

    [Fact]
    public Task Keeps_braces_that_hold_more_than_the_only_element() => Verify.Fix("""
        public class C
        {
            public APIGatewayProxyResponse Comment(APIGatewayProxyRequest request)
            {
                Dictionary<string, string> headers = new(StringComparer.OrdinalIgnoreCase)
                {
                    // the session needs its cookie
                    ["Access-Control-Allow-Credentials"] = "true",
                };
                headers["Access-Control-Allow-Origin"] = {|CORS1001:"*"|};
                return new() { Headers = headers };
            }

            public APIGatewayProxyResponse Arguments(APIGatewayProxyRequest request)
            {
                Dictionary<string, string> headers = new(StringComparer.OrdinalIgnoreCase) { { "Access-Control-Allow-Credentials", "true" } }; // headers
                headers["Access-Control-Allow-Origin"] = {|CORS1001:"*"|};
                return new() { Headers = headers };
            }
        }
        """, """
        public class C
        {
            public APIGatewayProxyResponse Comment(APIGatewayProxyRequest request)
            {
                Dictionary<string, string> headers = new(StringComparer.OrdinalIgnoreCase)
                {
                    // the session needs its cookie
                };
                headers["Access-Control-Allow-Origin"] = "*";
                return new() { Headers = headers };
            }

            public APIGatewayProxyResponse Arguments(APIGatewayProxyRequest request)
            {
                Dictionary<string, string> headers = new(StringComparer.OrdinalIgnoreCase); // headers
                headers["Access-Control-Allow-Origin"] = "*";
                return new() { Headers = headers };
            }
        }
        """);

    [Fact]
    public Task Keeps_comments_out_of_code_and_strings() => Verify.Fix(""""
        public class C
        {
            public APIGatewayProxyResponse Embedded(APIGatewayProxyRequest request)
            {
                var headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = {|CORS1001:"*"|} };
                if (request.Body != null)
                    headers.Add("Access-Control-Allow-Credentials", // cookies
                        "true"); else headers["A"] = "b";

                return new() { Headers = headers };
            }

            [LambdaFunction, RestApi(LambdaHttpMethod.Get, "/")]
            public IHttpResult Raw() => HttpResults.Ok("""
                text
                """).AddHeader("Access-Control-Allow-Credentials", /* cookies */ "true").AddHeader("Access-Control-Allow-Origin", {|CORS1001:"*"|});

            [LambdaFunction, RestApi(LambdaHttpMethod.Get, "/")]
            public IHttpResult Interpolated(int id) => HttpResults.Ok($"""
                text {id}
                """).AddHeader("Access-Control-Allow-Credentials", "true" /* cookies */).AddHeader("Access-Control-Allow-Origin", {|CORS1001:"*"|});
        }
        """", """"
        public class C
        {
            public APIGatewayProxyResponse Embedded(APIGatewayProxyRequest request)
            {
                var headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" };
                if (request.Body != null)
                    { // cookies
                    } else headers["A"] = "b";

                return new() { Headers = headers };
            }

            [LambdaFunction, RestApi(LambdaHttpMethod.Get, "/")]
            /* cookies */
            public IHttpResult Raw() => HttpResults.Ok("""
                text
                """).AddHeader("Access-Control-Allow-Origin", "*");

            [LambdaFunction, RestApi(LambdaHttpMethod.Get, "/")]
            /* cookies */
            public IHttpResult Interpolated(int id) => HttpResults.Ok($"""
                text {id}
                """).AddHeader("Access-Control-Allow-Origin", "*");
        }
        """");
}
