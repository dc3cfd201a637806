using CorsAnalyzers.Surfaces.Lambda;
using CorsAnalyzers.Tests.Infrastructure;

namespace CorsAnalyzers.Tests.Rules;

/// <summary>Code that looks like the mistake and is none, or that nobody can be sure of.</summary>
public sealed class WildcardOriginWithCredentialsSilentTests
{
    private static Task Check(string source, params string[] furtherFiles) => OneRule.Check<LambdaResponseAnalyzer>("CORS1001", source, furtherFiles);

    [Fact]
    public Task Silent_in_exclusive_branches() => Check("""
        public class C
        {
            public APIGatewayProxyResponse IfElse(APIGatewayProxyRequest request)
            {
                var headers = new Dictionary<string, string>();
                if (request.Headers.TryGetValue("origin", out var origin))
                {
                    headers["Access-Control-Allow-Origin"] = origin;
                    headers["Access-Control-Allow-Credentials"] = "true";
                }
                else
                {
                    headers["Access-Control-Allow-Origin"] = "*";
                }

                return new APIGatewayProxyResponse { Headers = headers };
            }

            public APIGatewayProxyResponse ElseIf(int kind)
            {
                var headers = new Dictionary<string, string>();
                if (kind == 1)
                    headers["Access-Control-Allow-Origin"] = "*";
                else if (kind == 2)
                    headers["Access-Control-Allow-Origin"] = "https://shop.example";
                else
                    headers["Access-Control-Allow-Credentials"] = "true";

                return new APIGatewayProxyResponse { Headers = headers };
            }

            public APIGatewayProxyResponse EarlyReturn(APIGatewayProxyRequest request)
            {
                var response = new APIGatewayProxyResponse { Headers = new Dictionary<string, string>() };
                if (request.Body == null)
                {
                    response.Headers["Access-Control-Allow-Origin"] = "*";
                    return response;
                }

                response.Headers["Access-Control-Allow-Origin"] = "https://shop.example";
                response.Headers["Access-Control-Allow-Credentials"] = "true";
                return response;
            }

            public APIGatewayProxyResponse EarlyThrow(APIGatewayProxyRequest request, Dictionary<string, APIGatewayProxyResponse> store)
            {
                var response = new APIGatewayProxyResponse { Headers = new Dictionary<string, string>() };
                if (request.Body == null)
                {
                    response.Headers["Access-Control-Allow-Origin"] = "*";
                    throw new InvalidOperationException();
                }

                response.Headers["Access-Control-Allow-Credentials"] = "true";
                return response;
            }

            public APIGatewayProxyResponse Switch(APIGatewayProxyRequest request)
            {
                var headers = new Dictionary<string, string>();
                switch (request.RequestContext.Stage)
                {
                    case "public":
                    case "beta":
                        headers["Access-Control-Allow-Origin"] = "*";
                        break;
                    case "prod":
                        headers["Access-Control-Allow-Origin"] = "https://shop.example";
                        headers["Access-Control-Allow-Credentials"] = "true";
                        break;
                    default:
                        headers["Access-Control-Allow-Credentials"] = "true";
                        break;
                }

                return new APIGatewayProxyResponse { Headers = headers };
            }

            public APIGatewayProxyResponse Arms(bool isPublic) => new()
            {
                Headers = isPublic
                    ? new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" }
                    : new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "https://shop.example", ["Access-Control-Allow-Credentials"] = "true" },
            };

            public APIGatewayProxyResponse TryCatch(APIGatewayProxyRequest request)
            {
                try
                {
                    return new() { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" } };
                }
                catch (Exception)
                {
                    return new() { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Credentials"] = "true" } };
                }
            }
        }
        """);

    [Fact]
    public Task Silent_where_one_flag_is_tested_twice() => Check("""
        public class C
        {
            private readonly bool _isPublic = Environment.GetEnvironmentVariable("PUBLIC") != null;

            public APIGatewayProxyResponse Statements(bool isPublic)
            {
                var headers = new Dictionary<string, string>();
                if (isPublic)
                    headers["Access-Control-Allow-Origin"] = "*";
                headers["Content-Type"] = "text/plain";
                if (!isPublic)
                    headers["Access-Control-Allow-Credentials"] = "true";
                return new APIGatewayProxyResponse { Headers = headers };
            }

            public APIGatewayProxyResponse Expressions(APIGatewayProxyRequest request)
            {
                var isKnown = request.Headers.TryGetValue("origin", out var origin);
                return new APIGatewayProxyResponse
                {
                    Headers = new Dictionary<string, string>
                    {
                        ["Access-Control-Allow-Origin"] = isKnown ? origin : "*",
                        ["Access-Control-Allow-Credentials"] = isKnown ? "true" : "false",
                    },
                };
            }

            public APIGatewayProxyResponse Both(APIGatewayProxyRequest request)
            {
                var headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = _isPublic ? "*" : "https://shop.example" };
                if (_isPublic == false)
                    headers["Access-Control-Allow-Credentials"] = "true";
                return new APIGatewayProxyResponse { Headers = headers };
            }

            public APIGatewayProxyResponse EarlyOut(bool isPublic)
            {
                var headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = isPublic ? "*" : "https://shop.example" };
                if (isPublic)
                    return new APIGatewayProxyResponse { Headers = headers };

                headers["Access-Control-Allow-Credentials"] = "true";
                return new APIGatewayProxyResponse { Headers = headers };
            }

            public APIGatewayProxyResponse Helpers(bool isPublic)
            {
                var response = new APIGatewayProxyResponse { Headers = new Dictionary<string, string>() };
                AddOrigin(response, isPublic);
                AddCredentials(response, isPublic);
                return response;
            }

            private static void AddOrigin(APIGatewayProxyResponse response, bool isPublic)
            {
                if (isPublic)
                    response.Headers["Access-Control-Allow-Origin"] = "*";
            }

            private static void AddCredentials(APIGatewayProxyResponse response, bool isPublic)
            {
                if (!isPublic)
                    response.Headers["Access-Control-Allow-Credentials"] = "true";
            }
        }
        """);

    [Fact]
    public Task Silent_where_the_origin_decides_about_the_credentials() => Check("""
        public class C
        {
            public APIGatewayProxyResponse AsksTheValue(APIGatewayProxyRequest request)
            {
                var origin = Environment.GetEnvironmentVariable("ORIGIN") ?? "*";
                var headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = origin };
                if (origin != "*")
                    headers["Access-Control-Allow-Credentials"] = "true";
                return new APIGatewayProxyResponse { Headers = headers };
            }

            public APIGatewayProxyResponse AsksForNull(string origin)
            {
                var headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = origin ?? "*" };
                if (origin != null)
                    headers["Access-Control-Allow-Credentials"] = "true";
                return new APIGatewayProxyResponse { Headers = headers };
            }

            public APIGatewayProxyResponse Expression(string origin) => new()
            {
                Headers = new Dictionary<string, string>
                {
                    ["Access-Control-Allow-Origin"] = origin == null ? "*" : origin,
                    ["Access-Control-Allow-Credentials"] = origin == null ? "false" : "true",
                },
            };
        }
        """);

    [Fact]
    public Task Silent_where_the_sent_header_decides_about_the_credentials() => Check("""
        public class C
        {
            public APIGatewayProxyResponse AsksTheHeader(string origin)
            {
                var headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = origin ?? "*" };
                if (headers["Access-Control-Allow-Origin"] != "*")
                    headers["Access-Control-Allow-Credentials"] = "true";
                return new APIGatewayProxyResponse { Headers = headers };
            }
        }
        """);

    [Fact]
    public Task Silent_where_both_arms_overwrite_the_wildcard() => Check("""
        public class C
        {
            public APIGatewayProxyResponse InBothArms(bool isShop)
            {
                var headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*", ["Access-Control-Allow-Credentials"] = "true" };
                if (isShop)
                    headers["Access-Control-Allow-Origin"] = "https://shop.example";
                else
                    headers["Access-Control-Allow-Origin"] = "https://admin.example";
                return new APIGatewayProxyResponse { Headers = headers };
            }
        }
        """);

    [Theory]
    [InlineData("if (isShop) headers[ORIGIN] = HOST; else headers.Remove(CREDENTIALS);")]
    [InlineData("if (isShop) headers.Remove(CREDENTIALS); else headers[ORIGIN] = HOST;")]
    [InlineData("if (isShop) { headers[ORIGIN] = HOST; return new() { Headers = headers }; } headers.Remove(CREDENTIALS);")]
    [InlineData("if (!isShop) { headers.Remove(CREDENTIALS); } if (isShop) { headers[ORIGIN] = HOST; }")]
    [InlineData("if (stage == \"prod\") headers[ORIGIN] = HOST; else if (isShop) headers[CREDENTIALS] = \"false\"; else headers.Remove(CREDENTIALS);")]
    [InlineData("switch (stage) { case \"prod\": headers[ORIGIN] = HOST; break; default: headers.Remove(CREDENTIALS); break; }")]
    [InlineData("switch (stage.Length) { case 1: headers[ORIGIN] = HOST; break; case 2: headers.Clear(); break; default: headers.Remove(CREDENTIALS); break; }")]
    [InlineData("switch (stage) { case \"prod\": headers[ORIGIN] = HOST; return new() { Headers = headers }; } headers.Remove(CREDENTIALS);")]
    [InlineData("switch (stage) { case \"a\" or \"b\": headers[ORIGIN] = HOST; break; case \"c\": case null: headers[ORIGIN] = HOST; break; default: headers.Remove(CREDENTIALS); break; }")]
    [InlineData("if (stage.Length == 0) headers[ORIGIN] = HOST; if (stage.Any()) headers.Remove(CREDENTIALS);")]
    [InlineData("if (stage.Length == 0) headers[ORIGIN] = HOST; else if (stage.Length > 0) headers.Remove(CREDENTIALS);")]
    [InlineData("try { headers[ORIGIN] = System.IO.File.ReadAllText(stage); } catch (System.IO.IOException) { headers.Remove(CREDENTIALS); }")]
    public async Task Silent_where_one_side_overwrites_the_wildcard_and_the_other_removes_the_credentials(string choice)
    {
        choice = choice.Replace("HOST", "\"https://shop.example\"", StringComparison.Ordinal).Replace("ORIGIN", "\"Access-Control-Allow-Origin\"", StringComparison.Ordinal).Replace("CREDENTIALS", "\"Access-Control-Allow-Credentials\"", StringComparison.Ordinal);
        await Check($$"""
            public class C
            {
                public APIGatewayProxyResponse Get(bool isShop, string stage)
                {
                    var headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*", ["Access-Control-Allow-Credentials"] = "true" };
                    {{choice}}
                    return new APIGatewayProxyResponse { Headers = headers };
                }
            }
            """);
    }

    [Fact]
    public Task Silent_where_the_wildcard_is_overwritten() => Check("""
        public class C
        {
            public APIGatewayProxyResponse Indexer(string origin)
            {
                var headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*", ["Access-Control-Allow-Credentials"] = "true" };
                headers["Access-Control-Allow-Origin"] = origin;
                return new APIGatewayProxyResponse { Headers = headers };
            }

            public APIGatewayProxyResponse OnTheResponse(string origin)
            {
                var response = new APIGatewayProxyResponse { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" } };
                response.Headers["Access-Control-Allow-Origin"] = origin;
                response.Headers["Access-Control-Allow-Credentials"] = "true";
                return response;
            }

            public APIGatewayProxyResponse OtherDictionary(string origin)
            {
                var response = new APIGatewayProxyResponse { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" } };
                response.Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = origin, ["Access-Control-Allow-Credentials"] = "true" };
                return response;
            }

            public APIGatewayHttpApiV2ProxyResponse SetValues(string origin)
            {
                var response = new APIGatewayHttpApiV2ProxyResponse();
                response.SetHeaderValues("Access-Control-Allow-Origin", "*", false);
                response.SetHeaderValues("Access-Control-Allow-Credentials", "true", false);
                response.SetHeaderValues("Access-Control-Allow-Origin", origin, false);
                return response;
            }

            public APIGatewayProxyResponse Copy(string origin) => new()
            {
                Headers = new Dictionary<string, string>(s_cors) { ["Access-Control-Allow-Origin"] = origin },
            };

            private static readonly Dictionary<string, string> s_cors = new() { ["Access-Control-Allow-Origin"] = "*", ["Access-Control-Allow-Credentials"] = "true" };
        }
        """);

    [Fact]
    public Task Silent_where_either_header_is_removed() => Check("""
        public class C
        {
            public APIGatewayProxyResponse Credentials(APIGatewayProxyRequest request)
            {
                var headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*", ["Access-Control-Allow-Credentials"] = "true" };
                headers.Remove("Access-Control-Allow-Credentials");
                return new APIGatewayProxyResponse { Headers = headers };
            }

            public APIGatewayProxyResponse Origin(APIGatewayProxyRequest request)
            {
                var response = new APIGatewayProxyResponse
                {
                    Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*", ["Access-Control-Allow-Credentials"] = "true" },
                };
                response.Headers.Remove("Access-Control-Allow-Origin", out var origin);
                return response;
            }

            public APIGatewayProxyResponse All(APIGatewayProxyRequest request)
            {
                var headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*", ["Access-Control-Allow-Credentials"] = "true" };
                headers.Clear();
                headers["Access-Control-Allow-Origin"] = "*";
                return new APIGatewayProxyResponse { Headers = headers };
            }

            public APIGatewayProxyResponse Helper(APIGatewayProxyRequest request)
            {
                var response = new APIGatewayProxyResponse { Headers = Cors() };
                MakePublic(response);
                return response;
            }

            private static Dictionary<string, string> Cors() => new() { ["Access-Control-Allow-Origin"] = "*", ["Access-Control-Allow-Credentials"] = "true" };

            private static void MakePublic(APIGatewayProxyResponse response) => response.Headers.Remove("Access-Control-Allow-Credentials");
        }
        """);

    [Fact]
    public Task Silent_where_the_credentials_are_overwritten_or_say_no() => Check("""
        public class C
        {
            public APIGatewayProxyResponse False(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*", ["Access-Control-Allow-Credentials"] = "false" },
            };

            public APIGatewayProxyResponse Empty(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*", ["Access-Control-Allow-Credentials"] = "" },
            };

            public APIGatewayProxyResponse Null(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*", ["Access-Control-Allow-Credentials"] = null },
            };

            public APIGatewayProxyResponse Other(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*", ["Access-Control-Allow-Credentials"] = "'true'" },
            };

            public APIGatewayProxyResponse Overwritten(APIGatewayProxyRequest request)
            {
                var headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*", ["Access-Control-Allow-Credentials"] = "true" };
                headers["Access-Control-Allow-Credentials"] = "false";
                return new APIGatewayProxyResponse { Headers = headers };
            }
        }
        """);

    [Fact]
    public Task Silent_where_the_wildcard_only_fills_a_gap_that_is_filled() => Check("""
        public class C
        {
            public APIGatewayProxyResponse TryAdd(string origin)
            {
                var headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = origin, ["Access-Control-Allow-Credentials"] = "true" };
                headers.TryAdd("Access-Control-Allow-Origin", "*");
                return new APIGatewayProxyResponse { Headers = headers };
            }

            public APIGatewayProxyResponse Helper(APIGatewayProxyRequest request)
            {
                var response = new APIGatewayProxyResponse
                {
                    Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "https://shop.example", ["Access-Control-Allow-Credentials"] = "true" },
                };
                AddDefaults(response);
                return response;
            }

            public APIGatewayProxyResponse Credentials(APIGatewayProxyRequest request)
            {
                var headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*", ["Access-Control-Allow-Credentials"] = "false" };
                headers.TryAdd("Access-Control-Allow-Credentials", "true");
                return new APIGatewayProxyResponse { Headers = headers };
            }

            private static void AddDefaults(APIGatewayProxyResponse response) => response.Headers.TryAdd("Access-Control-Allow-Origin", "*");
        }
        """);

    [Fact]
    public Task Silent_where_values_are_unknown() => Check("""
        public abstract class C
        {
            public static string Mutable = "*";
            private string _reassigned = "*";

            protected abstract string Abstract { get; }

            protected virtual string Overridable() => "*";

            public void Set(string origin) => _reassigned = origin;

            public APIGatewayProxyResponse Credentials(bool allow) => new()
            {
                Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*", ["Access-Control-Allow-Credentials"] = allow.ToString() },
            };

            public APIGatewayProxyResponse Configured(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*", ["Access-Control-Allow-Credentials"] = Environment.GetEnvironmentVariable("CREDENTIALS") },
            };

            public APIGatewayProxyResponse Origin(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = Environment.GetEnvironmentVariable("ORIGIN"), ["Access-Control-Allow-Credentials"] = "true" },
            };

            public APIGatewayProxyResponse Parameter(string origin, string name) => new()
            {
                Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = origin, ["Access-Control-Allow-Credentials"] = "true", [name] = "*" },
            };

            public APIGatewayProxyResponse Virtual(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = Overridable(), ["Access-Control-Allow-Credentials"] = "true" },
            };

            public APIGatewayProxyResponse Reassigned(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = _reassigned, ["Access-Control-Allow-Credentials"] = "true" },
            };

            public APIGatewayProxyResponse ReassignedLocal(APIGatewayProxyRequest request)
            {
                var origin = "*";
                if (request.Body != null)
                    origin = "https://shop.example";
                origin = origin.Trim();
                return new() { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = origin, ["Access-Control-Allow-Credentials"] = "true" } };
            }

            public APIGatewayProxyResponse Joined(string[] origins) => new()
            {
                Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = string.Join("*", origins), ["Access-Control-Allow-Credentials"] = "true" },
            };

            public APIGatewayProxyResponse Part(string host) => new()
            {
                Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "https://" + "*" + host, ["Access-Control-Allow-Credentials"] = "true" },
            };

            public APIGatewayProxyResponse SeveralElements(APIGatewayProxyRequest request) => new()
            {
                MultiValueHeaders = new Dictionary<string, IList<string>> { ["Access-Control-Allow-Origin"] = ["*", "https://shop.example"], ["Access-Control-Allow-Credentials"] = ["true"] },
            };
        }
        """);

    [Fact]
    public Task Silent_about_dictionaries_that_no_response_gets() => Check("""
        using System.Net.Http;

        public class C
        {
            private static readonly Dictionary<string, string> s_outgoing = new()
            {
                { "Access-Control-Allow-Origin", "*" },
                { "Access-Control-Allow-Credentials", "true" },
            };

            public async Task<APIGatewayProxyResponse> Call(APIGatewayProxyRequest request)
            {
                using var client = new HttpClient();
                var message = new HttpRequestMessage(HttpMethod.Get, "https://upstream.example");
                message.Headers.Add("Access-Control-Allow-Origin", "*");
                message.Headers.Add("Access-Control-Allow-Credentials", "true");
                client.DefaultRequestHeaders.Add("Access-Control-Allow-Origin", "*");
                client.DefaultRequestHeaders.Add("Access-Control-Allow-Credentials", "true");
                foreach (var (name, value) in s_outgoing)
                    message.Headers.Add(name, value);

                var log = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*", ["Access-Control-Allow-Credentials"] = "true" };
                Console.WriteLine(log.Count);
                var answer = await client.SendAsync(message);
                return new APIGatewayProxyResponse
                {
                    Body = System.Text.Json.JsonSerializer.Serialize(new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*", ["Access-Control-Allow-Credentials"] = "true" }),
                    Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "https://shop.example" },
                };
            }

            public static APIGatewayProxyRequest Fake() => new()
            {
                Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*", ["Access-Control-Allow-Credentials"] = "true" },
            };
        }
        """);

    [Fact]
    public Task Silent_about_types_that_only_look_alike() => Check("""
        namespace Mine
        {
            public class APIGatewayProxyResponse
            {
                public Dictionary<string, string> Headers { get; set; }
            }

            public interface IHttpResult
            {
                IHttpResult AddHeader(string name, string value);
            }

            public class C
            {
                public APIGatewayProxyResponse Get() => new() { Headers = new() { ["Access-Control-Allow-Origin"] = "*", ["Access-Control-Allow-Credentials"] = "true" } };

                public IHttpResult Put(IHttpResult result) => result.AddHeader("Access-Control-Allow-Origin", "*").AddHeader("Access-Control-Allow-Credentials", "true");

                public HttpApiResponse Post() => new() { Headers = new() { ["Access-Control-Allow-Origin"] = "*", ["Access-Control-Allow-Credentials"] = "true" } };
            }

            public class HttpApiResponse
            {
                public Dictionary<string, string> Headers { get; init; }
            }
        }
        """);

    [Fact]
    public Task Silent_about_names_that_are_only_similar() => Check("""
        public class C
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string>
                {
                    ["Access-Control-Allow-Origins"] = "*",
                    ["X-Access-Control-Allow-Origin"] = "*",
                    ["Access-Control-Allow-Headers"] = "*",
                    ["Access-Control-Allow-Methods"] = "*",
                    ["Access-Control-Expose-Headers"] = "*",
                    ["Timing-Allow-Origin"] = "*",
                    ["Vary"] = "*",
                    ["Access-Control-Allow-Credentials"] = "true",
                },
            };

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string>
                {
                    ["Access-Control-Allow-Origin"] = "*",
                    ["Access-Control-Allow-Credential"] = "true",
                    ["X-Allow-Credentials"] = "true",
                },
            };

            public APIGatewayProxyResponse Post(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string>
                {
                    ["Access-Control-Allow-Origin"] = "https://*.shop.example",
                    ["Access-Control-Allow-Credentials"] = "true",
                    ["Pattern"] = "**",
                },
            };
        }
        """);

    [Fact]
    public Task Silent_about_two_responses_of_one_member() => Check("""
        public class C
        {
            public IEnumerable<APIGatewayProxyResponse> All()
            {
                yield return new APIGatewayProxyResponse { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" } };
                yield return new APIGatewayProxyResponse { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Credentials"] = "true" } };
            }

            public APIGatewayProxyResponse Choose(bool isPublic) => isPublic ? Respond("*", "false") : Respond("https://shop.example", "true");

            public APIGatewayProxyResponse Or(string origin)
            {
                var first = new APIGatewayProxyResponse { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" } };
                var second = new APIGatewayProxyResponse { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Credentials"] = "true" } };
                return origin == null ? first : second;
            }

            private static APIGatewayProxyResponse Respond(string origin, string credentials) => new()
            {
                Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = origin, ["Access-Control-Allow-Credentials"] = credentials },
            };
        }
        """);

    [Fact]
    public Task Silent_about_wildcards_that_are_no_value() => Check(""""
        // headers["Access-Control-Allow-Origin"] = "*"; headers["Access-Control-Allow-Credentials"] = "true";
        public class C
        {
            /// <summary><c>{ ["Access-Control-Allow-Origin"] = "*", ["Access-Control-Allow-Credentials"] = "true" }</c></summary>
            private const string Sample = """
                new APIGatewayProxyResponse { Headers = new() { ["Access-Control-Allow-Origin"] = "*", ["Access-Control-Allow-Credentials"] = "true" } }
                """;

            private const string Any = "*";

            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request)
            {
                var response = new APIGatewayProxyResponse
                {
                    Body = Sample + Any,
                    Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "https://shop.example", ["Access-Control-Allow-Credentials"] = "true" },
                };
                if (response.Headers["Access-Control-Allow-Origin"] == "*" || response.Headers.TryGetValue("Access-Control-Allow-Origin", out var sent) && sent == Any)
                    Console.WriteLine("*");
                if (request.Headers["accept"].Contains("*"))
                    response.Headers["Content-Type"] = "text/plain";
                response.Headers.Add("Accept-Ranges", "*");
                return response;
            }

            public object Policy(string arn) => new
            {
                Headers = new Dictionary<string, string> { ["Access-Control-Allow-Credentials"] = "true" },
                Statement = new[] { new { Effect = "Allow", Action = "execute-api:Invoke", Resource = "*", Principal = Any } },
            };

            public APIGatewayCustomAuthorizerResponse Authorize(APIGatewayCustomAuthorizerRequest request) => new()
            {
                PolicyDocument = new()
                {
                    Statement = [new() { Effect = "Allow", Action = ["execute-api:Invoke"], Resource = ["*"] }],
                },
            };
        }
        """");

    [Fact]
    public Task Silent_without_any_lambda_type()
    {
        var test = OneRule.Create<LambdaResponseAnalyzer>("CORS1001", """
            using System.Collections.Generic;

            namespace Amazon.Lambda.Own
            {
                public class APIGatewayProxyResponse { public Dictionary<string, string> Headers { get; set; } }
            }

            public class C
            {
                public Amazon.Lambda.Own.APIGatewayProxyResponse Get() => new() { Headers = new() { ["Access-Control-Allow-Origin"] = "*", ["Access-Control-Allow-Credentials"] = "true" } };
            }
            """);
        test.TestState.Sources.RemoveAt(0);
        test.TestState.AdditionalReferences.Remove(TestReferences.Lambda);
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task Silent_however_the_origin_is_compared_with_a_wildcard() => Check("""
        public class C
        {
            private const string Any = "*";

            private static string Origin() => Environment.GetEnvironmentVariable("ORIGIN") ?? "*";

            public APIGatewayProxyResponse Pattern(APIGatewayProxyRequest request)
            {
                var origin = Origin();
                var headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = origin };
                if (origin is not "*")
                    headers["Access-Control-Allow-Credentials"] = "true";
                return new() { Headers = headers };
            }

            public APIGatewayProxyResponse Constant(APIGatewayProxyRequest request)
            {
                var origin = Origin();
                var headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = origin };
                if (Any != origin)
                    headers["Access-Control-Allow-Credentials"] = "true";
                return new() { Headers = headers };
            }

            public APIGatewayProxyResponse EarlyReturn(APIGatewayProxyRequest request)
            {
                var origin = Origin();
                var headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = origin };
                if (origin == "*")
                    return new() { Headers = headers };

                headers["Access-Control-Allow-Credentials"] = "true";
                return new() { Headers = headers };
            }

            public APIGatewayProxyResponse Expression(APIGatewayProxyRequest request)
            {
                var origin = Origin();
                return new() { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = origin, ["Access-Control-Allow-Credentials"] = origin == "*" ? "false" : "true" } };
            }
        }
        """);

    [Fact]
    public Task Silent_where_one_part_of_a_condition_rules_the_wildcard_out() => Check("""
        public class C
        {
            private static string Origin() => Environment.GetEnvironmentVariable("ORIGIN") ?? "*";

            public APIGatewayProxyResponse Both(APIGatewayProxyRequest request)
            {
                var origin = Origin();
                var headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = origin };
                if (!string.IsNullOrEmpty(origin) && origin != "*")
                    headers["Access-Control-Allow-Credentials"] = "true";
                return new() { Headers = headers };
            }
        }
        """);

    [Fact]
    public Task Silent_where_Equals_or_a_switch_rules_the_wildcard_out() => Check("""
        public class C
        {
            private static string Origin() => Environment.GetEnvironmentVariable("ORIGIN") ?? "*";

            public APIGatewayProxyResponse Equal(APIGatewayProxyRequest request)
            {
                var origin = Origin();
                var headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = origin };
                if (!origin.Equals("*"))
                    headers["Access-Control-Allow-Credentials"] = "true";
                return new() { Headers = headers };
            }

            public APIGatewayProxyResponse StaticEqual(APIGatewayProxyRequest request)
            {
                var origin = Origin();
                var headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = origin };
                if (!string.Equals(origin, "*", StringComparison.Ordinal))
                    headers["Access-Control-Allow-Credentials"] = "true";
                return new() { Headers = headers };
            }

            public APIGatewayProxyResponse Switch(APIGatewayProxyRequest request)
            {
                var origin = Origin();
                return new() { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = origin, ["Access-Control-Allow-Credentials"] = origin switch { "*" => "false", _ => "true" } } };
            }
        }
        """);

    [Fact]
    public Task Silent_where_a_variable_or_argument_holds_the_comparison() => Check("""
        public class C
        {
            private static string Origin() => Environment.GetEnvironmentVariable("ORIGIN") ?? "*";

            public APIGatewayProxyResponse Variable(APIGatewayProxyRequest request)
            {
                var origin = Origin();
                var allowCredentials = origin != "*";
                var headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = origin };
                if (allowCredentials)
                    headers["Access-Control-Allow-Credentials"] = "true";
                return new() { Headers = headers };
            }

            public APIGatewayProxyResponse Argument(APIGatewayProxyRequest request)
            {
                var origin = Origin();
                return Respond(origin, credentials: origin != "*");
            }

            private static APIGatewayProxyResponse Respond(string origin, bool credentials)
            {
                var headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = origin };
                if (credentials)
                    headers["Access-Control-Allow-Credentials"] = "true";
                return new() { Headers = headers };
            }
        }
        """);

    [Fact]
    public Task Silent_where_one_test_is_made_twice() => Check("""
        public class C
        {
            private static readonly HashSet<string> s_allowed = ["https://shop.example"];

            public APIGatewayProxyResponse Contains(string origin)
            {
                var headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = s_allowed.Contains(origin) ? origin : "*" };
                if (s_allowed.Contains(origin))
                    headers["Access-Control-Allow-Credentials"] = "true";
                return new() { Headers = headers };
            }

            public APIGatewayProxyResponse Empty(string origin) => new()
            {
                Headers = new Dictionary<string, string>
                {
                    ["Access-Control-Allow-Origin"] = string.IsNullOrEmpty(origin) ? "*" : origin,
                    ["Access-Control-Allow-Credentials"] = string.IsNullOrEmpty(origin) ? "false" : "true",
                },
            };

            public APIGatewayProxyResponse Length(string origin)
            {
                var headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = origin.Length > 0 ? origin : "*" };
                if (origin.Length > 0)
                    headers["Access-Control-Allow-Credentials"] = "true";
                return new() { Headers = headers };
            }
        }
        """);
}
