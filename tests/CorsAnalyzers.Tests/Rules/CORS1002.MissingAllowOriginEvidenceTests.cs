using CorsAnalyzers.Tests.Infrastructure;
using Verify = CorsAnalyzers.Tests.Infrastructure.Verify<CorsAnalyzers.Surfaces.Lambda.LambdaResponseAnalyzer>;

namespace CorsAnalyzers.Tests.Rules;

/// <summary>
/// Who is in charge of the header: always the code behind a REST API; where a gateway may add it, the code only when some other response
/// of the project sends it; and what the options make of that.
/// </summary>
public sealed class MissingAllowOriginEvidenceTests
{
    private static readonly Dictionary<string, string> s_evidence = new()
    {
        ["an inline dictionary"] = """
            public class Evidence
            {
                public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new() { Headers = new Dictionary<string, string> { { "Access-Control-Allow-Origin", "*" } } };
            }
            """,
        ["an index initializer, in lower case"] = """
            public class Evidence
            {
                public APIGatewayHttpApiV2ProxyResponse Get() => new() { Headers = new Dictionary<string, string> { ["access-control-allow-origin"] = "*" } };
            }
            """,
        ["a nested initializer"] = """
            public class Evidence
            {
                public APIGatewayHttpApiV2ProxyResponse Get() => new() { Headers = { ["Access-Control-Allow-Origin"] = "*" } };
            }
            """,
        ["headers of several values"] = """
            public class Evidence
            {
                public ApplicationLoadBalancerResponse Get() => new() { MultiValueHeaders = new Dictionary<string, IList<string>> { ["Access-Control-Allow-Origin"] = ["*"] } };
            }
            """,
        ["a constant name"] = """
            public static class Names
            {
                public const string AllowOrigin = "Access-Control-Allow-Origin";
            }

            public class Evidence
            {
                public APIGatewayHttpApiV2ProxyResponse Get() => new() { Headers = new Dictionary<string, string> { { Names.AllowOrigin, "*" } } };
            }
            """,
        ["a readonly name"] = """
            public class Evidence
            {
                private static readonly string s_name = "Access-Control-Allow-Origin";

                public APIGatewayHttpApiV2ProxyResponse Get() => new() { Headers = new Dictionary<string, string> { [s_name] = "*" } };
            }
            """,
        ["a name in a local"] = """
            public class Evidence
            {
                public APIGatewayHttpApiV2ProxyResponse Get()
                {
                    const string name = "Access-Control-Allow-Origin";
                    var response = new APIGatewayHttpApiV2ProxyResponse { Headers = new Dictionary<string, string>() };
                    response.Headers.Add(name, "*");
                    return response;
                }
            }
            """,
        ["the framework's name"] = """
            using Microsoft.Net.Http.Headers;

            public class Evidence
            {
                public APIGatewayHttpApiV2ProxyResponse Get() => new() { Headers = new Dictionary<string, string> { [HeaderNames.AccessControlAllowOrigin] = "*" } };
            }
            """,
        ["the framework's name, imported"] = """
            using static Microsoft.Net.Http.Headers.HeaderNames;

            public class Evidence
            {
                public APIGatewayHttpApiV2ProxyResponse Get() => new() { Headers = new Dictionary<string, string> { [AccessControlAllowOrigin] = "*" } };
            }
            """,
        ["AddHeader"] = """
            public class Evidence
            {
                [LambdaFunction, HttpApi(LambdaHttpMethod.Get, "/")]
                public IHttpResult Get() => HttpResults.Ok().AddHeader("Access-Control-Allow-Origin", "*");
            }
            """,
        ["AddHeader in an extension"] = """
            public static class Evidence
            {
                public static IHttpResult WithCors(this IHttpResult result) => result.AddHeader("Access-Control-Allow-Origin", "*");
            }
            """,
        ["SetHeaderValues"] = """
            public class Evidence
            {
                public APIGatewayHttpApiV2ProxyResponse Get()
                {
                    var response = new APIGatewayHttpApiV2ProxyResponse();
                    response.SetHeaderValues("Access-Control-Allow-Origin", "*", append: false);
                    return response;
                }
            }
            """,
        ["the indexer of the headers"] = """
            public class Evidence
            {
                public APIGatewayHttpApiV2ProxyResponse Get()
                {
                    var response = new APIGatewayHttpApiV2ProxyResponse();
                    response.Headers ??= new Dictionary<string, string>();
                    response.Headers["Access-Control-Allow-Origin"] = "*";
                    return response;
                }
            }
            """,
        ["the headers, if there are any"] = """
            public class Evidence
            {
                public void Allow(APIGatewayHttpApiV2ProxyResponse response) => response.Headers?.TryAdd("Access-Control-Allow-Origin", "*");
            }
            """,
        ["TryAdd with named arguments"] = """
            public class Evidence
            {
                public void Allow(APIGatewayHttpApiV2ProxyResponse response) => response.Headers.TryAdd(value: "*", key: "Access-Control-Allow-Origin");
            }
            """,
        ["a helper method"] = """
            public class Evidence
            {
                public APIGatewayHttpApiV2ProxyResponse Get() => new() { Headers = Cors.Headers() };
            }

            public static class Cors
            {
                public static Dictionary<string, string> Headers() => new() { ["Access-Control-Allow-Origin"] = "*" };
            }
            """,
        ["a helper method that builds"] = """
            public class Evidence
            {
                public APIGatewayHttpApiV2ProxyResponse Get()
                {
                    var headers = Headers("https://shop.example.com");
                    headers["Content-Type"] = "application/json";
                    return new() { Headers = headers };
                }

                private static Dictionary<string, string> Headers(string origin)
                {
                    var headers = new Dictionary<string, string>();
                    headers.Add("Access-Control-Allow-Origin", origin);
                    return headers;
                }
            }
            """,
        ["a field"] = """
            public class Evidence
            {
                private static readonly Dictionary<string, string> s_cors = new() { ["Access-Control-Allow-Origin"] = "*" };

                public APIGatewayHttpApiV2ProxyResponse Get() => new() { Headers = s_cors };
            }
            """,
        ["a property"] = """
            public class Evidence
            {
                public static Dictionary<string, string> Cors { get; } = new() { ["Access-Control-Allow-Origin"] = "*" };

                public APIGatewayHttpApiV2ProxyResponse Get() => new() { Headers = Cors };
            }
            """,
        ["a copied field"] = """
            public class Evidence
            {
                private static readonly Dictionary<string, string> s_cors = new() { ["Access-Control-Allow-Origin"] = "*" };

                public APIGatewayHttpApiV2ProxyResponse Get() => new() { Headers = new Dictionary<string, string>(s_cors) { ["Content-Type"] = "application/json" } };
            }
            """,
        ["an argument of a helper"] = """
            public class Evidence
            {
                public APIGatewayHttpApiV2ProxyResponse Get() => Respond(200, new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" });

                private static APIGatewayHttpApiV2ProxyResponse Respond(int status, Dictionary<string, string> headers) => new() { StatusCode = status, Headers = headers };
            }
            """,
        ["a helper that fills"] = """
            public class Evidence
            {
                public APIGatewayHttpApiV2ProxyResponse Get()
                {
                    var response = new APIGatewayHttpApiV2ProxyResponse { Headers = new Dictionary<string, string>() };
                    AddCors(response.Headers);
                    return response;
                }

                private static void AddCors(IDictionary<string, string> headers) => headers["Access-Control-Allow-Origin"] = "*";
            }
            """,
        ["an extension of the headers"] = """
            public static class Evidence
            {
                public static APIGatewayHttpApiV2ProxyResponse Get()
                {
                    var response = new APIGatewayHttpApiV2ProxyResponse { Headers = new Dictionary<string, string>() };
                    response.Headers.AddCors();
                    return response;
                }

                private static void AddCors(this IDictionary<string, string> headers) => headers.Add("Access-Control-Allow-Origin", "*");
            }
            """,
        ["a derived response"] = """
            public class Evidence : APIGatewayHttpApiV2ProxyResponse
            {
                public Evidence() => Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" };
            }
            """,
        ["a choice"] = """
            public class Evidence
            {
                public APIGatewayHttpApiV2ProxyResponse Get(bool cors) => new() { Headers = cors ? new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" } : null };
            }
            """,
        ["the answer to OPTIONS"] = """
            public class Evidence
            {
                public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) =>
                    request.HttpMethod == "OPTIONS"
                        ? new() { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" } }
                        : new() { Headers = request.Headers };
            }
            """,
    };

    private static readonly Dictionary<string, string> s_noEvidence = new()
    {
        ["nothing"] = "public class Evidence;",
        ["a body"] = """
            public class Evidence
            {
                public APIGatewayHttpApiV2ProxyResponse Get() => new()
                {
                    Body = System.Text.Json.JsonSerializer.Serialize(new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" }),
                };
            }
            """,
        ["a request that is sent"] = """
            public class Evidence
            {
                public void Send(System.Net.Http.HttpRequestMessage message)
                {
                    message.Headers.Add("Access-Control-Allow-Origin", "*");
                    message.Headers.TryAddWithoutValidation("Access-Control-Allow-Origin", "*");
                }
            }
            """,
        ["a request to Lambda"] = """
            public class Evidence
            {
                public APIGatewayHttpApiV2ProxyRequest Make() => new() { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" } };
            }
            """,
        ["a dictionary that reaches no response"] = """
            public class Evidence
            {
                public static readonly Dictionary<string, string> Unused = new() { ["Access-Control-Allow-Origin"] = "*" };

                public Dictionary<string, string> Local()
                {
                    var headers = new Dictionary<string, string>();
                    headers.Add("Access-Control-Allow-Origin", "*");
                    return headers;
                }
            }
            """,
        ["a constant that nobody uses"] = """
            public static class Evidence
            {
                // { "Access-Control-Allow-Origin", "*" }
                public const string AllowOrigin = "Access-Control-Allow-Origin";
            }
            """,
        ["what is read"] = """
            public class Evidence
            {
                public bool Read(APIGatewayHttpApiV2ProxyResponse response, ILambdaContext context)
                {
                    context.Logger.LogInformation("Access-Control-Allow-Origin" + response.Headers["Access-Control-Allow-Origin"]);
                    response.Headers.Remove("Access-Control-Allow-Origin");
                    return response.Headers.TryGetValue("Access-Control-Allow-Origin", out _) || response.Headers.ContainsKey("Access-Control-Allow-Origin");
                }
            }
            """,
        ["a response of ASP.NET Core"] = """
            using Microsoft.AspNetCore.Http;

            public class Evidence
            {
                public void Write(HttpResponse response)
                {
                    response.Headers["Access-Control-Allow-Origin"] = "*";
                    response.Headers.AccessControlAllowOrigin = "*";
                    response.Headers.Append("Access-Control-Allow-Origin", "*");
                }
            }
            """,
        ["another header"] = """
            public class Evidence
            {
                public APIGatewayHttpApiV2ProxyResponse Get() => new()
                {
                    Headers = new Dictionary<string, string> { ["Access-Control-Expose-Headers"] = "Access-Control-Allow-Origin", ["Vary"] = "Origin" },
                };
            }
            """,
    };

    public static TheoryData<string> Evidence => [.. s_evidence.Keys];

    public static TheoryData<string> NoEvidence => [.. s_noEvidence.Keys];

    [Theory]
    [MemberData(nameof(Evidence))]
    public Task Reports_what_a_gateway_may_configure_with_evidence(string evidence)
    {
        var test = Verify.Create("""
            public class SearchFunctions
            {
                public APIGatewayHttpApiV2ProxyResponse Search(APIGatewayHttpApiV2ProxyRequest request, ILambdaContext context) =>
                    {|CORS1002:new() { StatusCode = 400, Headers = new Dictionary<string, string> { ["Content-Type"] = "text/plain" } }|};

                public ApplicationLoadBalancerResponse Balance(ApplicationLoadBalancerRequest request, ILambdaContext context) => {|CORS1002:new() { StatusCode = 400 }|};

                [LambdaFunction, HttpApi(LambdaHttpMethod.Get, "/")]
                public IHttpResult Annotated() => {|CORS1002:HttpResults.BadRequest()|};
            }
            """,
            s_evidence[evidence]);
        test.AddAspNetCore();
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [MemberData(nameof(NoEvidence))]
    public Task Silent_for_what_a_gateway_may_configure_without_evidence(string evidence)
    {
        var test = Verify.Create("""
            public class SearchFunctions
            {
                public APIGatewayHttpApiV2ProxyResponse Search(APIGatewayHttpApiV2ProxyRequest request, ILambdaContext context) =>
                    new() { StatusCode = 400, Headers = new Dictionary<string, string> { ["Content-Type"] = "text/plain" } };

                public ApplicationLoadBalancerResponse Balance(ApplicationLoadBalancerRequest request, ILambdaContext context) => new() { StatusCode = 400 };

                [LambdaFunction, HttpApi(LambdaHttpMethod.Get, "/")]
                public IHttpResult Annotated() => HttpResults.BadRequest();
            }
            """,
            s_noEvidence[evidence]);
        test.AddAspNetCore();
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task Reports_a_response_that_is_its_own_evidence() => Verify.Analyzer("""
        public class SearchFunctions
        {
            public APIGatewayHttpApiV2ProxyResponse Search(APIGatewayHttpApiV2ProxyRequest request, ILambdaContext context)
            {
                var response = {|CORS1002:new APIGatewayHttpApiV2ProxyResponse()|};
                if (request.Body == null)
                    return response;

                response.SetHeaderValues("Access-Control-Allow-Origin", "*", false);
                return response;
            }

            public APIGatewayHttpApiV2ProxyResponse Options(APIGatewayHttpApiV2ProxyRequest request, ILambdaContext context)
            {
                var response = {|CORS1002:new APIGatewayHttpApiV2ProxyResponse()|};
                if (request.RequestContext.Http.Method == "OPTIONS")
                    response.SetHeaderValues("Access-Control-Allow-Origin", new[] { "*" }, false);
                return response;
            }
        }
        """);

    [Fact]
    public Task Silent_when_a_response_to_a_gateway_sends_it() => Verify.Analyzer("""
        public class SearchFunctions
        {
            private const string AllowOrigin = "access-control-allow-origin";

            public APIGatewayHttpApiV2ProxyResponse Set(APIGatewayHttpApiV2ProxyRequest request, ILambdaContext context)
            {
                var response = new APIGatewayHttpApiV2ProxyResponse { StatusCode = 200 };
                response.SetHeaderValues(AllowOrigin, "*", false);
                return response;
            }

            public APIGatewayHttpApiV2ProxyResponse SetList(APIGatewayHttpApiV2ProxyRequest request, ILambdaContext context)
            {
                var response = new APIGatewayHttpApiV2ProxyResponse { StatusCode = 200 };
                response.SetHeaderValues("Access-Control-Allow-Origin", new List<string> { "*" }, append: true);
                return response;
            }

            public APIGatewayHttpApiV2ProxyResponse SetNamed(APIGatewayHttpApiV2ProxyRequest request, ILambdaContext context)
            {
                var response = new APIGatewayHttpApiV2ProxyResponse { StatusCode = 200 };
                response.SetHeaderValues(append: false, value: "*", headerName: "Access-Control-Allow-Origin");
                return response;
            }

            public APIGatewayHttpApiV2ProxyResponse SetUnknown(APIGatewayHttpApiV2ProxyRequest request, ILambdaContext context)
            {
                var response = new APIGatewayHttpApiV2ProxyResponse { StatusCode = 200 };
                foreach (var (name, value) in request.StageVariables)
                    response.SetHeaderValues(name, value, false);
                return response;
            }

            public ApplicationLoadBalancerResponse Balance(ApplicationLoadBalancerRequest request, ILambdaContext context) => new()
            {
                StatusCode = 200,
                StatusDescription = "200 OK",
                MultiValueHeaders = new Dictionary<string, IList<string>> { ["Access-Control-Allow-Origin"] = new List<string> { "*" } },
            };
        }
        """);

    [Fact]
    public Task Reports_the_results_of_a_REST_API_without_evidence() => Verify.Analyzer("""
        public class StatusFunctions
        {
            [LambdaFunction]
            [RestApi(LambdaHttpMethod.Get, "/status/{id}")]
            public async Task<IHttpResult> GetStatus(string id)
            {
                await Task.Delay(1);
                if (id == null)
                    return {|CORS1002:HttpResults.NotFound()|};

                return {|CORS1002:HttpResults.Ok(id)|}.AddHeader("Content-Type", "text/plain").AddHeader("X-Request-ID", id);
            }

            [LambdaFunction]
            [RestApi(LambdaHttpMethod.Put, "/status/{id}")]
            public IHttpResult PutStatus(string id)
            {
                var result = {|CORS1002:HttpResults.NewResult(HttpStatusCode.Accepted)|};
                result.AddHeader("Content-Type", "text/plain");
                return id switch
                {
                    null => {|CORS1002:HttpResults.BadRequest("no id")|},
                    "" => Missing(),
                    _ => result,
                };
            }

            [LambdaFunction, RestApi(LambdaHttpMethod.Get, "/proxy")]
            public APIGatewayProxyResponse Proxy(APIGatewayProxyRequest request) => {|CORS1002:new() { StatusCode = 200 }|};

            private static IHttpResult Missing() => {|CORS1002:HttpResults.NotFound()|};
        }
        """);

    [Fact]
    public Task Silent_when_a_result_of_a_REST_API_sends_it()
    {
        var test = Verify.Create("""
            using Microsoft.Net.Http.Headers;

            public class StatusFunctions
            {
                [LambdaFunction, RestApi(LambdaHttpMethod.Get, "/")]
                public IHttpResult Chain() => HttpResults.Ok().AddHeader("Content-Type", "text/plain").AddHeader("access-control-allow-origin", "*");

                [LambdaFunction, RestApi(LambdaHttpMethod.Get, "/")]
                public IHttpResult Framework() => HttpResults.Ok().AddHeader(HeaderNames.AccessControlAllowOrigin, "*");

                [LambdaFunction, RestApi(LambdaHttpMethod.Get, "/")]
                public IHttpResult Named() => HttpResults.Ok().AddHeader(value: "*", name: "Access-Control-Allow-Origin");

                [LambdaFunction, RestApi(LambdaHttpMethod.Get, "/")]
                public IHttpResult Statement()
                {
                    var result = HttpResults.Ok();
                    result.AddHeader("Access-Control-Allow-Origin", "*");
                    return result;
                }

                [LambdaFunction, RestApi(LambdaHttpMethod.Get, "/")]
                public IHttpResult Reassigned(string id)
                {
                    var result = HttpResults.Ok();
                    if (id != null)
                        result = result.AddHeader("Access-Control-Allow-Origin", "*");
                    return result;
                }

                [LambdaFunction, RestApi(LambdaHttpMethod.Get, "/")]
                public IHttpResult Extension() => HttpResults.Ok().WithCors();

                [LambdaFunction, RestApi(LambdaHttpMethod.Get, "/")]
                public async Task<IHttpResult> Helper(string id)
                {
                    await Task.Delay(1);
                    return Allow(id == null ? HttpResults.BadRequest() : HttpResults.Ok(id));
                }

                [LambdaFunction, RestApi(LambdaHttpMethod.Get, "/")]
                public IHttpResult Loop(IDictionary<string, string> headers)
                {
                    var result = HttpResults.Ok();
                    foreach (var header in headers)
                        result.AddHeader(header.Key, header.Value);
                    return result;
                }

                [LambdaFunction, RestApi(LambdaHttpMethod.Get, "/")]
                public IHttpResult Folded(IDictionary<string, string> headers) =>
                    headers.Aggregate(HttpResults.Ok(), (result, header) => result.AddHeader(header.Key, header.Value));

                private static IHttpResult Allow(IHttpResult result) => result.AddHeader("Access-Control-Allow-Origin", "*");
            }

            public static class ResultExtensions
            {
                public static IHttpResult WithCors(this IHttpResult result)
                {
                    result.AddHeader("Access-Control-Allow-Methods", "GET");
                    return result.AddHeader("Access-Control-Allow-Origin", "*");
                }
            }
            """);
        test.AddAspNetCore();
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>An IHttpResult leaves through [RestApi] or [HttpApi], or nothing is known of its way.</summary>
    [Fact]
    public Task Silent_for_results_that_leave_another_way() => Verify.AnalyzerWithOptions("cors_analyzers.missing_allow_origin = always", """
        public class StatusFunctions
        {
            [LambdaFunction]
            public IHttpResult Plain() => HttpResults.Ok();

            [LambdaFunction, FunctionUrl(AllowOrigins = new[] { "*" })]
            public IHttpResult FunctionUrl() => HttpResults.Ok();

            [LambdaFunction, Amazon.Lambda.Annotations.ALB.ALBApi("@Listener", "/status", 1)]
            public IHttpResult Balanced() => HttpResults.Ok();

            public IHttpResult Helper() => HttpResults.Ok();
        }
        """);

    /// <summary>In a real project the generator of Lambda Annotations writes the caller of each function.</summary>
    [Fact]
    public Task Reports_the_results_of_a_REST_API_whose_caller_is_generated()
    {
        var test = Verify.Create("""
            namespace Orders;

            public class StatusFunctions
            {
                [LambdaFunction]
                [RestApi(LambdaHttpMethod.Get, "/status/{id}")]
                public async Task<IHttpResult> GetStatus(string id)
                {
                    await Task.Delay(1);
                    if (id == null)
                        return {|CORS1002:HttpResults.NotFound()|};

                    return HttpResults.Ok(id).AddHeader("Access-Control-Allow-Origin", "*");
                }

                [LambdaFunction]
                [RestApi(LambdaHttpMethod.Get, "/proxy")]
                public APIGatewayProxyResponse Proxy(APIGatewayProxyRequest request) => {|CORS1002:new() { StatusCode = 200 }|};
            }
            """);
        test.TestState.Sources.Add(("StatusFunctions_GetStatus_Generated.g.cs", """
            // <auto-generated/>
            using System.IO;

            namespace Orders
            {
                public class StatusFunctions_GetStatus_Generated
                {
                    private readonly StatusFunctions statusFunctions = new StatusFunctions();
                    private readonly Amazon.Lambda.Serialization.SystemTextJson.DefaultLambdaJsonSerializer serializer = new();

                    public async Task<Stream> GetStatus(APIGatewayProxyRequest __request__, ILambdaContext __context__)
                    {
                        var validationErrors = new List<string>();
                        var id = default(string);
                        if (__request__.PathParameters?.ContainsKey("id") == true)
                            id = __request__.PathParameters["id"];

                        if (validationErrors.Any())
                        {
                            var errorResult = new APIGatewayProxyResponse { StatusCode = 400 };
                            var errorStream = new MemoryStream();
                            serializer.Serialize(errorResult, errorStream);
                            errorStream.Position = 0;
                            return errorStream;
                        }

                        var httpResults = await statusFunctions.GetStatus(id);
                        var serializationOptions = new HttpResultSerializationOptions { Serializer = serializer };
                        var response = httpResults.Serialize(serializationOptions);
                        return response;
                    }
                }

                public class StatusFunctions_Proxy_Generated
                {
                    private readonly StatusFunctions statusFunctions = new StatusFunctions();

                    public APIGatewayProxyResponse Proxy(APIGatewayProxyRequest __request__, ILambdaContext __context__)
                    {
                        var response = statusFunctions.Proxy(__request__);
                        return response;
                    }
                }
            }
            """));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("always")]
    [InlineData("Always")]
    public Task Reports_every_type_when_told_so(string mode) => Verify.AnalyzerWithOptions($"cors_analyzers.missing_allow_origin = {mode}", """
        public class Functions
        {
            public APIGatewayProxyResponse Rest(APIGatewayProxyRequest request, ILambdaContext context) => {|CORS1002:new() { StatusCode = 200 }|};

            public APIGatewayHttpApiV2ProxyResponse Http(APIGatewayHttpApiV2ProxyRequest request, ILambdaContext context) => {|CORS1002:new() { StatusCode = 200 }|};

            public ApplicationLoadBalancerResponse Balance(ApplicationLoadBalancerRequest request, ILambdaContext context) => {|CORS1002:new() { StatusCode = 200 }|};

            [LambdaFunction, HttpApi(LambdaHttpMethod.Get, "/")]
            public IHttpResult Annotated() => {|CORS1002:HttpResults.Ok()|};

            [LambdaFunction, RestApi(LambdaHttpMethod.Get, "/")]
            public IHttpResult AnnotatedRest() => {|CORS1002:HttpResults.Ok()|};
        }
        """);

    [Fact]
    public Task Silent_without_evidence_when_told_so() => Verify.AnalyzerWithOptions("cors_analyzers.missing_allow_origin = evidence", """
        public class Functions
        {
            public APIGatewayProxyResponse Rest(APIGatewayProxyRequest request, ILambdaContext context) => new() { StatusCode = 200 };

            [LambdaFunction, RestApi(LambdaHttpMethod.Get, "/")]
            public IHttpResult AnnotatedRest() => HttpResults.Ok();
        }
        """);

    [Fact]
    public Task Reports_with_evidence_when_told_so() => Verify.AnalyzerWithOptions("cors_analyzers.missing_allow_origin = evidence", """
        public class Functions
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request, ILambdaContext context) => new() { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" } };

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request, ILambdaContext context) => {|CORS1002:new() { StatusCode = 200 }|};

            [LambdaFunction, RestApi(LambdaHttpMethod.Get, "/")]
            public IHttpResult AnnotatedRest() => {|CORS1002:HttpResults.Ok()|};
        }
        """);

    [Fact]
    public Task Silent_when_told_so() => Verify.AnalyzerWithOptions("cors_analyzers.missing_allow_origin = never", """
        public class Functions
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request, ILambdaContext context) => new() { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" } };

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request, ILambdaContext context) => new() { StatusCode = 200 };
        }
        """);

    [Fact]
    public Task Falls_back_to_the_default_when_the_option_cannot_be_read() => Verify.AnalyzerWithOptions("cors_analyzers.missing_allow_origin = sometimes", """
        public class Functions
        {
            public APIGatewayProxyResponse Rest(APIGatewayProxyRequest request, ILambdaContext context) => {|CORS1002:new() { StatusCode = 200 }|};

            public APIGatewayHttpApiV2ProxyResponse Http(APIGatewayHttpApiV2ProxyRequest request, ILambdaContext context) => new() { StatusCode = 200 };
        }
        """);

    [Fact]
    public Task Reads_the_option_from_a_global_config()
    {
        var test = Verify.Create("""
            public class Functions
            {
                public APIGatewayHttpApiV2ProxyResponse Http(APIGatewayHttpApiV2ProxyRequest request, ILambdaContext context) => {|CORS1002:new() { StatusCode = 200 }|};
            }
            """);
        test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", "is_global = true\ncors_analyzers.missing_allow_origin = always\n"));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    private const string FurtherTypes = """
        namespace Web
        {
            public class HttpReply
            {
                public int StatusCode { get; set; }

                public IDictionary<string, string> Headers { get; set; }
            }

            public class JsonReply : HttpReply;

            public static class Outer
            {
                public class Reply
                {
                    public Dictionary<string, string> Headers { get; } = [];
                }
            }
        }
        """;

    [Fact]
    public Task Reports_further_types_that_are_configured() => Verify.AnalyzerWithOptions("cors_analyzers.response_types = Web.HttpReply, Web.Outer+Reply , Web.Missing", """
        using Web;

        public class Functions
        {
            public HttpReply Get(APIGatewayProxyRequest request, ILambdaContext context) => {|CORS1002:new() { StatusCode = 200 }|};

            public HttpReply Put(APIGatewayProxyRequest request, ILambdaContext context) => new() { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" } };

            public async Task<HttpReply> Post(APIGatewayProxyRequest request, ILambdaContext context)
            {
                await Task.Delay(1);
                return {|CORS1002:new JsonReply { Headers = new Dictionary<string, string> { ["Content-Type"] = "application/json" } }|};
            }

            public Outer.Reply Patch(APIGatewayProxyRequest request, ILambdaContext context) => {|CORS1002:new() { Headers = { ["Content-Type"] = "application/json" } }|};

            public Outer.Reply Delete(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var reply = new Outer.Reply();
                reply.Headers["Access-Control-Allow-Origin"] = "*";
                return reply;
            }
        }
        """, FurtherTypes);

    [Fact]
    public Task Silent_for_further_types_that_are_not_configured() => Verify.Analyzer("""
        using Web;

        public class Functions
        {
            public HttpReply Get(APIGatewayProxyRequest request, ILambdaContext context) => new() { StatusCode = 200 };
        }
        """, FurtherTypes);

    [Fact]
    public Task Silent_when_a_further_type_sets_the_header_itself() => Verify.AnalyzerWithOptions("cors_analyzers.response_types = Web.CorsReply,Web.GivenReply,Web.DefaultReply,Web.RecordReply,Web.MetadataLike", """
        using Web;

        namespace Web
        {
            public class CorsReply
            {
                public CorsReply() => Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" };

                public IDictionary<string, string> Headers { get; set; }
            }

            public class GivenReply
            {
                public GivenReply(IDictionary<string, string> headers) => Headers = headers;

                public IDictionary<string, string> Headers { get; }
            }

            public class DefaultReply
            {
                public IDictionary<string, string> Headers { get; set; } = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" };
            }

            public record RecordReply(int StatusCode, IDictionary<string, string> Headers);
        }

        public class Functions
        {
            public CorsReply Get(APIGatewayProxyRequest request, ILambdaContext context) => new CorsReply();

            public GivenReply Put(APIGatewayProxyRequest request, ILambdaContext context) => new GivenReply(new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" });

            public DefaultReply Post(APIGatewayProxyRequest request, ILambdaContext context) => new DefaultReply();

            public RecordReply Patch(APIGatewayProxyRequest request, ILambdaContext context) =>
                new RecordReply(200, new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" });
        }
        """);
}
