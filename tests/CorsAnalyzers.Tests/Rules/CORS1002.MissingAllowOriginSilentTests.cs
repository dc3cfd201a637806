using CorsAnalyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Verify = CorsAnalyzers.Tests.Infrastructure.Verify<CorsAnalyzers.Surfaces.Lambda.LambdaResponseAnalyzer>;

namespace CorsAnalyzers.Tests.Rules;

/// <summary>Projects and functions whose responses no browser of another origin reads, and what only looks like them.</summary>
public sealed class MissingAllowOriginSilentTests
{
    [Fact]
    public Task Silent_in_WebSocket_handlers() => Verify.Analyzer("""
        public class ChatFunctions
        {
            private const string Connect = "$connect";

            public async Task<APIGatewayProxyResponse> OnConnect(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var connectionId = request.RequestContext.ConnectionId;
                await Task.Delay(1);
                return new APIGatewayProxyResponse { StatusCode = 200, Body = connectionId };
            }

            public APIGatewayProxyResponse OnEvent(APIGatewayProxyRequest request, ILambdaContext context)
            {
                context.Logger.LogInformation($"{request.RequestContext.EventType}");
                return new APIGatewayProxyResponse { StatusCode = 200 };
            }

            public APIGatewayProxyResponse OnMessage(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var about = request.RequestContext;
                return about.RouteKey == "sendmessage" ? new APIGatewayProxyResponse { StatusCode = 200 } : new() { StatusCode = 400 };
            }

            public APIGatewayProxyResponse Switch(APIGatewayProxyRequest request, ILambdaContext context)
            {
                switch (request.RequestContext?.RouteKey)
                {
                    case "$connect":
                        return new APIGatewayProxyResponse { StatusCode = 200 };
                    default:
                        return new APIGatewayProxyResponse { StatusCode = 400 };
                }
            }

            public APIGatewayProxyResponse Pattern(APIGatewayProxyRequest request, ILambdaContext context) => request switch
            {
                { RequestContext: { ConnectionId: { } id } } => new() { StatusCode = 200, Body = id },
                _ => new() { StatusCode = 400 },
            };

            public APIGatewayProxyResponse Extended(APIGatewayProxyRequest request, ILambdaContext context)
            {
                if (request is { RequestContext.EventType: "MESSAGE" })
                    return new APIGatewayProxyResponse { StatusCode = 200 };

                return new APIGatewayProxyResponse { StatusCode = 400 };
            }

            public APIGatewayProxyResponse ByName(string route, ILambdaContext context) => route == Connect ? new() { StatusCode = 200 } : new() { StatusCode = 400 };

            public APIGatewayProxyResponse ByDisconnect(string route, ILambdaContext context) => route is "$disconnect" ? new() { StatusCode = 200 } : new() { StatusCode = 400 };

            public APIGatewayProxyResponse Try(APIGatewayProxyRequest request, ILambdaContext context)
            {
                try
                {
                    Save(request.RequestContext.ConnectionId);
                    return new APIGatewayProxyResponse { StatusCode = 200 };
                }
                catch (Exception exception)
                {
                    return new APIGatewayProxyResponse { StatusCode = 500, Body = exception.Message };
                }
            }

            private static void Save(string id)
            {
            }
        }
        """);

    [Fact]
    public Task Silent_in_helpers_that_only_WebSocket_handlers_call() => Verify.Analyzer("""
        public class ChatFunctions
        {
            public async Task<APIGatewayProxyResponse> FunctionHandler(APIGatewayProxyRequest request, ILambdaContext context) => request.RequestContext.RouteKey switch
            {
                "$connect" => Connect(request),
                "$disconnect" => await Disconnect(request),
                _ => Default(),
            };

            public APIGatewayProxyResponse OnMessage(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var id = request.RequestContext.ConnectionId;
                return id == null ? Responses.BadRequest() : Local();

                APIGatewayProxyResponse Local() => new() { StatusCode = 200 };
            }

            public Task<APIGatewayProxyResponse> OnPing(APIGatewayProxyRequest request, ILambdaContext context)
            {
                context.Logger.LogInformation(request.RequestContext.ConnectionId);
                return Run(async () =>
                {
                    await Task.Delay(1);
                    return new APIGatewayProxyResponse { StatusCode = 200 };
                });
            }

            private static async Task<APIGatewayProxyResponse> Run(Func<Task<APIGatewayProxyResponse>> action) => await action();

            private static APIGatewayProxyResponse Connect(APIGatewayProxyRequest request) => new() { StatusCode = 200 };

            private static async Task<APIGatewayProxyResponse> Disconnect(APIGatewayProxyRequest request)
            {
                await Task.Delay(1);
                return Responses.Ok();
            }

            private static APIGatewayProxyResponse Default() => Responses.Ok();
        }
        """,
        """
        public static class Responses
        {
            public static APIGatewayProxyResponse Ok() => Of(200);

            public static APIGatewayProxyResponse BadRequest() => Of(400);

            private static APIGatewayProxyResponse Of(int status) => new() { StatusCode = status };
        }
        """);

    [Fact]
    public Task Silent_in_WebSocket_routes_behind_an_interface() => Verify.Analyzer("""
        public interface IRoute
        {
            APIGatewayProxyResponse Handle(string body);
        }

        public sealed class Send : IRoute
        {
            public APIGatewayProxyResponse Handle(string body) => new() { StatusCode = 200 };
        }

        public sealed class Chat
        {
            private readonly Dictionary<string, IRoute> _routes = new() { ["send"] = new Send() };

            public APIGatewayProxyResponse FunctionHandler(APIGatewayProxyRequest request, ILambdaContext context) => _routes[request.RequestContext.RouteKey].Handle(request.Body);
        }
        """);

    [Fact]
    public Task Silent_in_a_WebSocket_program() => Executable("""
        using Amazon.Lambda.RuntimeSupport;
        using Amazon.Lambda.Serialization.SystemTextJson;

        var handler = (APIGatewayProxyRequest request, ILambdaContext context) =>
        {
            context.Logger.LogInformation(request.RequestContext.ConnectionId);
            return Task.FromResult(new APIGatewayProxyResponse { StatusCode = 200 });
        };

        await LambdaBootstrapBuilder.Create(handler, new DefaultLambdaJsonSerializer()).Build().RunAsync();
        """);

    [Fact]
    public Task Reports_the_other_handlers_of_a_project_with_WebSocket_handlers() => Verify.Analyzer("""
        public class ChatFunctions
        {
            public APIGatewayProxyResponse OnConnect(APIGatewayProxyRequest request, ILambdaContext context)
            {
                context.Logger.LogInformation(request.RequestContext.ConnectionId);
                return Responses.Of(200);
            }

            public APIGatewayProxyResponse History(APIGatewayProxyRequest request, ILambdaContext context) => {|CORS1002:new() { StatusCode = 200 }|};

            public APIGatewayProxyResponse Rooms(APIGatewayProxyRequest request, ILambdaContext context) => Responses.OfRooms(404);

            public APIGatewayProxyResponse Users(APIGatewayProxyRequest request, ILambdaContext context) => Responses.Of(404);
        }

        public static class Responses
        {
            public static APIGatewayProxyResponse OfRooms(int status) => {|CORS1002:new() { StatusCode = status }|};

            public static APIGatewayProxyResponse Of(int status) => {|CORS1002:new() { StatusCode = status }|};
        }
        """);

    [Fact]
    public Task Reports_a_handler_that_reads_a_connection_of_its_own() => Verify.Analyzer("""
        public sealed record Connection(string ConnectionId, string EventType, string RouteKey);

        public class ChatFunctions
        {
            private readonly List<Connection> _connections = [];

            public APIGatewayProxyResponse Broadcast(APIGatewayProxyRequest request, ILambdaContext context)
            {
                foreach (var connection in _connections)
                    context.Logger.LogInformation(connection.ConnectionId + connection.EventType + connection.RouteKey);
                return {|CORS1002:new APIGatewayProxyResponse { StatusCode = 200, Body = request.RequestContext.RequestId + request.RequestContext.Stage }|};
            }
        }
        """);

    [Fact]
    public Task Reports_an_HTTP_API_handler_that_reads_its_route_key() => Verify.Analyzer("""
        public class SearchFunctions
        {
            public APIGatewayHttpApiV2ProxyResponse Get(APIGatewayHttpApiV2ProxyRequest request, ILambdaContext context) => request.RouteKey switch
            {
                "GET /search" => new() { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" } },
                "GET /health" => {|CORS1002:new() { StatusCode = 200 }|},
                _ => {|CORS1002:new() { StatusCode = 404, Body = request.RequestContext.RouteKey }|},
            };
        }
        """);

    [Theory]
    [InlineData("Xunit", "FactAttribute")]
    [InlineData("NUnit.Framework", "TestAttribute")]
    [InlineData("TUnit.Core", "TestAttribute")]
    [InlineData("Microsoft.VisualStudio.TestTools.UnitTesting", "TestMethodAttribute")]
    public Task Silent_in_a_test_project(string @namespace, string attribute)
    {
        var test = Verify.Create("""
            public class OrderFunctionsTests
            {
                public APIGatewayProxyResponse Expected() => new() { StatusCode = 200 };
            }
            """);
        test.TestState.AdditionalReferences.Add(Library.Compile($$"""
            namespace {{@namespace}};

            public class {{attribute}} : Attribute;
            """));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("true")]
    [InlineData("True")]
    public Task Silent_in_a_project_that_says_it_is_a_test_project(string isTestProject)
    {
        var test = Verify.Create("""
            public class OrderFunctionsTests
            {
                public APIGatewayProxyResponse Expected() => new() { StatusCode = 200 };
            }
            """);
        test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", $"is_global = true\nbuild_property.IsTestProject = {isTestProject}\n"));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("false")]
    [InlineData("")]
    public Task Reports_a_project_that_only_looks_like_a_test_project(string isTestProject)
    {
        var test = Verify.Create("""
            namespace Shop.Xunit
            {
                public class FactAttribute : Attribute;
            }

            namespace Shop
            {
                public class OrderFunctionsTest
                {
                    [Xunit.Fact]
                    public APIGatewayProxyResponse Get(APIGatewayProxyRequest request, ILambdaContext context) => {|CORS1002:new() { StatusCode = 200 }|};
                }
            }
            """);
        test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", $"is_global = true\nbuild_property.IsTestProject = {isTestProject}\n"));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("using Amazon.Lambda.AspNetCoreServer;", "APIGatewayProxyFunction")]
    [InlineData("using Amazon.Lambda.AspNetCoreServer;", "APIGatewayProxyFunction<Startup>")]
    [InlineData("", "Amazon.Lambda.AspNetCoreServer.APIGatewayHttpApiV2ProxyFunction")]
    [InlineData("", "Amazon.Lambda.AspNetCoreServer.APIGatewayHttpApiV2ProxyFunction<Startup>")]
    [InlineData("", "global::Amazon.Lambda.AspNetCoreServer.ApplicationLoadBalancerFunction")]
    [InlineData("using Amazon.Lambda.AspNetCoreServer;", "APIGatewayWebsocketApiProxyFunction")]
    [InlineData("using EntryPointBase = Amazon.Lambda.AspNetCoreServer.APIGatewayProxyFunction;", "EntryPointBase")]
    public Task Silent_where_a_class_hosts_ASP_NET_Core(string @using, string @base)
    {
        var test = Verify.Create($$"""
            {{@using}}
            using Microsoft.AspNetCore.Hosting;

            public class Startup;

            public class LambdaEntryPoint : {{@base}}
            {
                protected override void Init(IWebHostBuilder builder)
                {
                }
            }
            """,
            HostedHandler);
        test.AddAspNetCore();
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task Silent_where_a_class_hosts_ASP_NET_Core_through_a_base_class_of_another_assembly()
    {
        var test = Verify.Create("public class LambdaEntryPoint : Company.EntryPointBase;", HostedHandler);
        test.AddAspNetCore();
        test.TestState.AdditionalReferences.Add(Library.Compile("""
            namespace Company;

            public abstract class EntryPointBase : Amazon.Lambda.AspNetCoreServer.APIGatewayProxyFunction;
            """));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("builder.Services.AddAWSLambdaHosting(LambdaEventSource.RestApi);")]
    [InlineData("builder.Services.AddControllers().Services.AddAWSLambdaHosting(LambdaEventSource.HttpApi, options => { });")]
    [InlineData("ServiceCollectionExtensions.AddAWSLambdaHosting(builder.Services, LambdaEventSource.ApplicationLoadBalancer);")]
    public Task Silent_where_a_program_hosts_ASP_NET_Core(string hosting)
    {
        var test = Verify.Create($"""
            using Microsoft.AspNetCore.Builder;
            using Microsoft.Extensions.DependencyInjection;

            var builder = WebApplication.CreateBuilder(args);
            {hosting}
            builder.Build().Run();
            """,
            HostedHandler);
        test.AddAspNetCore();
        test.TestState.OutputKind = OutputKind.ConsoleApplication;
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task Reports_a_project_that_only_mentions_hosts_of_ASP_NET_Core()
    {
        var test = Verify.Create("""
            // Once an APIGatewayProxyFunction, with AddAWSLambdaHosting(LambdaEventSource.RestApi).
            public abstract class APIGatewayProxyFunction;

            public class OrderFunctions : APIGatewayProxyFunction
            {
                private static readonly Type[] s_hosts = [typeof(Amazon.Lambda.AspNetCoreServer.APIGatewayProxyFunction)];

                /// <summary>No <see cref="Amazon.Lambda.AspNetCoreServer.APIGatewayProxyFunction"/>.</summary>
                public APIGatewayProxyResponse Get(APIGatewayProxyRequest request, ILambdaContext context)
                {
                    context.Logger.LogInformation("AddAWSLambdaHosting APIGatewayProxyFunction");
                    return {|CORS1002:new() { StatusCode = 200 }|};
                }
            }
            """);
        test.AddAspNetCore();
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task Silent_in_authorizers_and_handlers_of_other_events() => Verify.Analyzer("""
        using Amazon.Lambda.SNSEvents;
        using Amazon.Lambda.SQSEvents;

        namespace Amazon.Lambda.S3Events
        {
            public class S3Event;
        }

        namespace Amazon.Lambda.CloudWatchEvents.ScheduledEvents
        {
            public class CloudWatchEvent<T>;

            public class ScheduledEvent : CloudWatchEvent<object>;
        }

        namespace Shop
        {
            using Amazon.Lambda.CloudWatchEvents.ScheduledEvents;
            using Amazon.Lambda.S3Events;

            public class Functions
            {
                public APIGatewayProxyResponse Authorize(APIGatewayCustomAuthorizerRequest request, ILambdaContext context) => new() { StatusCode = 401 };

                public APIGatewayProxyResponse AuthorizeV2(APIGatewayCustomAuthorizerV2Request request, ILambdaContext context) => new() { StatusCode = 401 };

                public async Task<APIGatewayProxyResponse> Queue(SQSEvent messages, ILambdaContext context)
                {
                    await Task.Delay(1);
                    return new APIGatewayProxyResponse { StatusCode = 200 };
                }

                public APIGatewayProxyResponse Topic(SNSEvent messages, ILambdaContext context) => Done();

                public object Bucket(S3Event notification, ILambdaContext context) => new APIGatewayProxyResponse { StatusCode = 200 };

                public APIGatewayProxyResponse Timer(ScheduledEvent tick, ILambdaContext context) => new() { StatusCode = 200 };

                public APIGatewayProxyResponse Bus(CloudWatchEvent<string> tick) => new() { StatusCode = 200 };

                private static APIGatewayProxyResponse Done() => new() { StatusCode = 200 };
            }
        }
        """);

    [Fact]
    public Task Reports_what_handlers_of_other_events_share_with_HTTP_handlers() => Verify.Analyzer("""
        using Amazon.Lambda.SQSEvents;

        public record OrderPlacedEvent(string Id);

        public class Functions
        {
            public APIGatewayProxyResponse Queue(SQSEvent messages, ILambdaContext context) => Done();

            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request, ILambdaContext context) => Done();

            public APIGatewayProxyResponse Post(OrderPlacedEvent placed, ILambdaContext context) => {|CORS1002:new() { StatusCode = 200 }|};

            private static APIGatewayProxyResponse Done() => {|CORS1002:new() { StatusCode = 200 }|};
        }
        """);

    [Fact]
    public Task Silent_for_redirects() => Verify.Analyzer("""
        public class LoginFunctions
        {
            private const int Found = 302;

            public APIGatewayProxyResponse Initializer(APIGatewayProxyRequest request, ILambdaContext context) => new()
            {
                StatusCode = 302,
                Headers = new Dictionary<string, string> { { "Location", "https://login.example.com" } },
            };

            public APIGatewayProxyResponse Enum(APIGatewayProxyRequest request, ILambdaContext context) => new()
            {
                Headers = new Dictionary<string, string> { ["location"] = "https://login.example.com", ["Cache-Control"] = "no-store" },
                StatusCode = (int)HttpStatusCode.MovedPermanently,
            };

            public APIGatewayProxyResponse Constant(APIGatewayProxyRequest request, ILambdaContext context) => new()
            {
                StatusCode = Found,
                MultiValueHeaders = new Dictionary<string, IList<string>> { ["Location"] = ["https://login.example.com"] },
            };

            public APIGatewayProxyResponse Later(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = new APIGatewayProxyResponse { Headers = new Dictionary<string, string>() };
                response.StatusCode = (int)HttpStatusCode.Redirect;
                response.Headers.Add("Location", "https://login.example.com");
                return response;
            }

            public APIGatewayProxyResponse Helper(APIGatewayProxyRequest request, ILambdaContext context) => RedirectTo("https://login.example.com");

            private static APIGatewayProxyResponse RedirectTo(string address) => new() { StatusCode = 307, Headers = LocationOf(address) };

            private static Dictionary<string, string> LocationOf(string address) => new() { ["Location"] = address };

            [LambdaFunction, RestApi(LambdaHttpMethod.Get, "/login")]
            public IHttpResult Login() => HttpResults.Redirect("https://login.example.com");

            [LambdaFunction, RestApi(LambdaHttpMethod.Get, "/login")]
            public IHttpResult LoginForGood() => HttpResults.Redirect(uri: "https://login.example.com", permanent: true).AddHeader("Cache-Control", "no-store");

            [LambdaFunction, RestApi(LambdaHttpMethod.Get, "/signup")]
            public IHttpResult SignUp() => HttpResults.NewResult(HttpStatusCode.TemporaryRedirect).AddHeader("Location", "https://login.example.com");
        }
        """);

    [Fact]
    public Task Silent_for_redirects_whose_status_is_followed_to_a_constant() => Verify.Analyzer("""
        public class LoginFunctions
        {
            private static readonly int s_found = (int)HttpStatusCode.Found;

            public APIGatewayProxyResponse Choice(APIGatewayProxyRequest request, ILambdaContext context) => new()
            {
                StatusCode = request.HttpMethod == "GET" ? 301 : 308,
                Headers = new Dictionary<string, string> { { "Location", "https://login.example.com" } },
            };

            public APIGatewayProxyResponse Local(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var status = HttpStatusCode.SeeOther;
                return new() { StatusCode = (int)status, Headers = new Dictionary<string, string> { { "Location", "https://login.example.com" } } };
            }

            public APIGatewayProxyResponse Field(APIGatewayProxyRequest request, ILambdaContext context) =>
                new() { StatusCode = s_found, Headers = new Dictionary<string, string> { { "Location", "https://login.example.com" } } };
        }
        """);

    [Fact]
    public Task Reports_what_only_looks_like_a_redirect() => Verify.Analyzer("""
        public class LoginFunctions
        {
            public APIGatewayProxyResponse NotModified(APIGatewayProxyRequest request, ILambdaContext context) => {|CORS1002:new() { StatusCode = 304 }|};

            public APIGatewayProxyResponse Created(APIGatewayProxyRequest request, ILambdaContext context) => {|CORS1002:new()
            {
                StatusCode = 201,
                Headers = new Dictionary<string, string> { { "Location", "/orders/3" } },
            }|};

            public APIGatewayProxyResponse NoPlace(APIGatewayProxyRequest request, ILambdaContext context) => {|CORS1002:new()
            {
                StatusCode = (int)HttpStatusCode.Found,
                Headers = new Dictionary<string, string> { { "Content-Location", "/orders/3" } },
            }|};

            [LambdaFunction, RestApi(LambdaHttpMethod.Post, "/orders")]
            public IHttpResult Create() => {|CORS1002:HttpResults.Created("/orders/3")|};
        }
        """);

    [Fact]
    public Task Silent_for_the_results_of_ASP_NET_Core()
    {
        var test = Verify.Create("""
            using HttpResults = Microsoft.AspNetCore.Http.Results;

            public class Endpoints
            {
                public Microsoft.AspNetCore.Http.IResult Get() => HttpResults.Ok();

                public Microsoft.AspNetCore.Http.IResult Put() => HttpResults.NotFound(new { id = 3 });
            }
            """);
        test.AddAspNetCore();
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task Silent_for_types_of_the_same_name() => Verify.Analyzer("""
        namespace Shop.Web
        {
            public class APIGatewayProxyResponse
            {
                public IDictionary<string, string> Headers { get; set; }
            }

            public static class HttpResults
            {
                public static object Ok() => null;
            }

            public class OrderFunctions
            {
                public APIGatewayProxyResponse Get(APIGatewayProxyRequest request, ILambdaContext context) => new APIGatewayProxyResponse();

                [LambdaFunction, RestApi(LambdaHttpMethod.Get, "/")]
                public object Home() => HttpResults.Ok();
            }
        }
        """);

    [Fact]
    public Task Silent_in_generated_code()
    {
        var test = Verify.Create("public class OrderFunctions;");
        test.TestState.Sources.Add(("OrderFunctions_Get_Generated.g.cs", """
            // <auto-generated/>
            public class OrderFunctions_Get_Generated
            {
                public APIGatewayProxyResponse Get(APIGatewayProxyRequest request, ILambdaContext context) => new APIGatewayProxyResponse { StatusCode = 400 };
            }
            """));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The bodies hold data about CORS, in dictionaries of the same type as headers.</summary>
    [Fact]
    public Task Reports_a_response_whose_body_looks_like_its_headers() => Verify.Analyzer("""
        using System.Text.Json;

        public class SettingsFunctions
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var headers = new Dictionary<string, string> { { "origin", "https://shop.example.com" }, { "allowCredentials", "true" } };
                headers["Access-Control-Allow-Origin"] = "*";
                return {|CORS1002:new APIGatewayProxyResponse { StatusCode = 200, Body = JsonSerializer.Serialize(headers) }|};
            }

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request, ILambdaContext context) => {|CORS1002:new()
            {
                Headers = new Dictionary<string, string> { ["Content-Type"] = "application/json" },
                Body = JsonSerializer.Serialize(new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" }),
            }|};
        }
        """);

    private const string HostedHandler = """
        public class HealthFunction
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request, ILambdaContext context) => new() { StatusCode = 200 };
        }
        """;

    private static Task Executable(string source)
    {
        var test = Verify.Create(source);
        test.TestState.OutputKind = OutputKind.ConsoleApplication;
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task Silent_where_a_test_for_the_header_leads_to_unknown_ones() => Verify.Analyzer("""
        public class Filler
        {
            private readonly Dictionary<string, string> _extra = new();

            public void Learn(string name, string value) => _extra[name] = value;

            public Dictionary<string, string> All() => _extra;
        }

        public class Functions
        {
            private static readonly Filler s_filler = new();

            public APIGatewayProxyResponse Other() => new() { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" } };

            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request)
            {
                var response = new APIGatewayProxyResponse { StatusCode = 200, Headers = new Dictionary<string, string>() };
                if (!response.Headers.ContainsKey("Access-Control-Allow-Origin"))
                {
                    foreach (var pair in s_filler.All())
                        response.Headers[pair.Key] = pair.Value;
                }

                return response;
            }

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request)
            {
                var response = new APIGatewayProxyResponse { StatusCode = 200, Headers = s_filler.All() };
                System.Console.WriteLine(response.Headers["Access-Control-Allow-Origin"]);
                return response;
            }
        }
        """);
}
