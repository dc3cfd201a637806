using CorsAnalyzers.Rules;
using CorsAnalyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using Verify = CorsAnalyzers.Tests.Infrastructure.Verify<CorsAnalyzers.Surfaces.Lambda.LambdaResponseAnalyzer>;

namespace CorsAnalyzers.Tests.Rules;

/// <summary>The ways in which a response is made and returned, and what the message says.</summary>
public sealed class MissingAllowOriginTests
{
    [Fact]
    public Task Reports_every_way_to_return_a_new_response() => Verify.Analyzer("""
        #nullable enable
        public class OrderFunctions
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request, ILambdaContext context)
            {
                return {|CORS1002:new APIGatewayProxyResponse
                {
                    StatusCode = (int)HttpStatusCode.OK,
                    Body = "[]",
                }|};
            }

            public APIGatewayProxyResponse Head(APIGatewayProxyRequest request, ILambdaContext context) => {|CORS1002:new APIGatewayProxyResponse()|};

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request, ILambdaContext context) => {|CORS1002:new() { StatusCode = 204 }|};

            public APIGatewayProxyResponse? Patch(APIGatewayProxyRequest request, ILambdaContext context)
            {
                if (request.Body is null)
                    return null;

                return {|CORS1002:new() { StatusCode = 204 }|};
            }

            public APIGatewayProxyResponse Post(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = {|CORS1002:new APIGatewayProxyResponse { StatusCode = 201 }|};
                response.Body = request.Body;
                response.IsBase64Encoded = request.IsBase64Encoded;
                return response;
            }

            public APIGatewayProxyResponse Delete(APIGatewayProxyRequest request, ILambdaContext context) =>
                request.PathParameters.ContainsKey("id")
                    ? {|CORS1002:new APIGatewayProxyResponse { StatusCode = 204 }|}
                    : {|CORS1002:new() { StatusCode = 400 }|};

            public APIGatewayProxyResponse Any(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var cached = null as APIGatewayProxyResponse;
                return (cached ?? ({|CORS1002:new APIGatewayProxyResponse { StatusCode = 404 }|}))!;
            }

            public APIGatewayProxyResponse Assigned(APIGatewayProxyRequest request, ILambdaContext context)
            {
                APIGatewayProxyResponse response;
                if (request.Body is null)
                    response = {|CORS1002:new() { StatusCode = 400 }|};
                else
                    response = {|CORS1002:new APIGatewayProxyResponse { StatusCode = 200 }|};

                return response;
            }
        }
        """);

    [Fact]
    public Task Reports_what_an_asynchronous_handler_returns() => Verify.Analyzer("""
        #nullable enable
        public class OrderFunctions
        {
            public async Task<APIGatewayProxyResponse> Get(APIGatewayProxyRequest request, ILambdaContext context)
            {
                await Task.Delay(1);
                return {|CORS1002:new APIGatewayProxyResponse { StatusCode = 200 }|};
            }

            public async Task<APIGatewayProxyResponse?> Put(APIGatewayProxyRequest request, ILambdaContext context)
            {
                await Task.Delay(1);
                return {|CORS1002:new() { StatusCode = 200 }|};
            }

            public async ValueTask<APIGatewayProxyResponse> Post(APIGatewayProxyRequest request, ILambdaContext context)
            {
                await Task.Delay(1);
                return {|CORS1002:new() { StatusCode = 200 }|};
            }

            public Task<APIGatewayProxyResponse> Patch(APIGatewayProxyRequest request, ILambdaContext context) =>
                Task.FromResult({|CORS1002:new APIGatewayProxyResponse { StatusCode = 200 }|});

            public Task<APIGatewayProxyResponse> Head(APIGatewayProxyRequest request, ILambdaContext context) =>
                Task.FromResult<APIGatewayProxyResponse>({|CORS1002:new() { StatusCode = 200 }|});

            public ValueTask<APIGatewayProxyResponse> Delete(APIGatewayProxyRequest request, ILambdaContext context) =>
                new ValueTask<APIGatewayProxyResponse>({|CORS1002:new APIGatewayProxyResponse { StatusCode = 200 }|});

            public ValueTask<APIGatewayProxyResponse> Options(APIGatewayProxyRequest request, ILambdaContext context) =>
                new({|CORS1002:new APIGatewayProxyResponse { StatusCode = 200 }|});

            public ValueTask<APIGatewayProxyResponse> Any(APIGatewayProxyRequest request, ILambdaContext context) =>
                ValueTask.FromResult({|CORS1002:new APIGatewayProxyResponse { StatusCode = 200 }|});

            public async Task<APIGatewayProxyResponse> Awaited(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = await Task.FromResult({|CORS1002:new APIGatewayProxyResponse { StatusCode = 200 }|}).ConfigureAwait(false);
                response.Body = "{}";
                return response;
            }
        }
        """);

    [Fact]
    public Task Reports_a_handler_that_returns_object() => Verify.Analyzer("""
        public class OrderFunctions
        {
            public object Get(APIGatewayProxyRequest request, ILambdaContext context) => {|CORS1002:new APIGatewayProxyResponse { StatusCode = 200 }|};

            public async Task<object> Put(APIGatewayProxyRequest request, ILambdaContext context)
            {
                await Task.Delay(1);
                if (request.Body == null)
                    return {|CORS1002:new APIGatewayProxyResponse { StatusCode = 400 }|};

                return (object){|CORS1002:new APIGatewayProxyResponse { StatusCode = 200 }|};
            }

            public Task<object> Post(APIGatewayProxyRequest request, ILambdaContext context) =>
                Task.FromResult<object>({|CORS1002:new APIGatewayProxyResponse { StatusCode = 200 }|});

            public dynamic Patch(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = {|CORS1002:new APIGatewayProxyResponse { StatusCode = 200 }|};
                return response;
            }
        }
        """);

    [Fact]
    public Task Reports_a_handler_whatever_it_takes() => Verify.Analyzer("""
        public record CreateOrder(string Customer);

        public class OrderFunctions
        {
            public APIGatewayProxyResponse Health() => {|CORS1002:new APIGatewayProxyResponse { StatusCode = 200 }|};

            public APIGatewayProxyResponse Get(APIGatewayProxyRequest apigProxyEvent) => {|CORS1002:new APIGatewayProxyResponse { StatusCode = 200 }|};

            public APIGatewayProxyResponse Create(CreateOrder order, ILambdaContext context) => {|CORS1002:new APIGatewayProxyResponse { StatusCode = 200 }|};

            public static APIGatewayProxyResponse Read(System.IO.Stream input, ILambdaContext context) => {|CORS1002:new APIGatewayProxyResponse { StatusCode = 200 }|};
        }
        """);

    [Fact]
    public Task Reports_the_routes_of_a_router() => Verify.Analyzer("""
        public class Api
        {
            public async Task<APIGatewayProxyResponse> Handle(APIGatewayProxyRequest request, ILambdaContext context) =>
                (request.HttpMethod, request.Path) switch
                {
                    ("GET", "/orders") => await List(request),
                    ("GET", var path) when path.StartsWith("/orders/") => {|CORS1002:new APIGatewayProxyResponse { StatusCode = 200 }|},
                    ("POST", "/orders") => {|CORS1002:new() { StatusCode = 201 }|},
                    ("OPTIONS", _) => {|CORS1002:new() { StatusCode = 204 }|},
                    _ => NotFound(),
                };

            public APIGatewayProxyResponse Switch(APIGatewayProxyRequest request, ILambdaContext context)
            {
                switch (request.HttpMethod, request.Resource)
                {
                    case ("GET", "/carts"):
                        return {|CORS1002:new APIGatewayProxyResponse { StatusCode = 200 }|};
                    case ("OPTIONS", _):
                        return {|CORS1002:new APIGatewayProxyResponse { StatusCode = 204 }|};
                    default:
                        return {|CORS1002:new APIGatewayProxyResponse { StatusCode = 405 }|};
                }
            }

            public APIGatewayProxyResponse Assign(APIGatewayProxyRequest request, ILambdaContext context)
            {
                APIGatewayProxyResponse response = null;
                switch (request.HttpMethod)
                {
                    case "GET":
                        response = {|CORS1002:new APIGatewayProxyResponse { StatusCode = 200 }|};
                        break;
                    case "POST":
                        response = {|CORS1002:new() { StatusCode = 201 }|};
                        break;
                }

                return response ?? NotFound();
            }

            public async Task<APIGatewayProxyResponse> Local(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = request.HttpMethod switch
                {
                    "GET" => await List(request),
                    _ => {|CORS1002:new APIGatewayProxyResponse { StatusCode = 405 }|},
                };
                return response;
            }

            private static async Task<APIGatewayProxyResponse> List(APIGatewayProxyRequest request)
            {
                await Task.Delay(1);
                return {|CORS1002:new APIGatewayProxyResponse { StatusCode = 200, Body = "[]" }|};
            }

            private static APIGatewayProxyResponse NotFound() => {|CORS1002:new APIGatewayProxyResponse { StatusCode = 404 }|};
        }
        """);

    [Fact]
    public Task Reports_local_functions() => Verify.Analyzer("""
        public class OrderFunctions
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request, ILambdaContext context)
            {
                return request.Body == null ? Fail(400) : Respond();

                APIGatewayProxyResponse Respond()
                {
                    return {|CORS1002:new APIGatewayProxyResponse { StatusCode = 200 }|};
                }

                static APIGatewayProxyResponse Fail(int status) => {|CORS1002:new() { StatusCode = status }|};
            }

            public async Task<APIGatewayProxyResponse> Put(APIGatewayProxyRequest request, ILambdaContext context)
            {
                async Task<APIGatewayProxyResponse> SaveAsync()
                {
                    await Task.Delay(1);
                    return {|CORS1002:new() { StatusCode = 204 }|};
                }

                return await SaveAsync();
            }
        }
        """);

    [Fact]
    public Task Reports_lambdas_that_the_handler_calls() => Verify.Analyzer("""
        public class OrderFunctions
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request, ILambdaContext context)
            {
                Func<int, APIGatewayProxyResponse> fail = status => {|CORS1002:new APIGatewayProxyResponse { StatusCode = status }|};
                var respond = () =>
                {
                    return {|CORS1002:new APIGatewayProxyResponse { StatusCode = 200 }|};
                };
                return request.Body == null ? fail(400) : respond.Invoke();
            }

            public Task<APIGatewayProxyResponse> Put(APIGatewayProxyRequest request, ILambdaContext context) =>
                Execute(context, async () =>
                {
                    await Task.Delay(1);
                    return {|CORS1002:new APIGatewayProxyResponse { StatusCode = 200 }|};
                });

            private static async Task<APIGatewayProxyResponse> Execute(ILambdaContext context, Func<Task<APIGatewayProxyResponse>> action)
            {
                try
                {
                    return await action();
                }
                catch (Exception exception)
                {
                    context.Logger.LogError(exception.Message);
                    return {|CORS1002:new APIGatewayProxyResponse { StatusCode = 500 }|};
                }
            }
        }
        """);

    [Fact]
    public Task Reports_a_lambda_that_is_given_to_the_runtime() => Executable("""
        using Amazon.Lambda.RuntimeSupport;
        using Amazon.Lambda.Serialization.SystemTextJson;

        var handler = async (APIGatewayProxyRequest request, ILambdaContext context) =>
        {
            await Task.Delay(1);
            if (request.Body == null)
                return {|CORS1002:new APIGatewayProxyResponse { StatusCode = 400 }|};

            return {|CORS1002:new APIGatewayProxyResponse { StatusCode = 200 }|};
        };

        await LambdaBootstrapBuilder.Create(handler, new DefaultLambdaJsonSerializer()).Build().RunAsync();
        """);

    [Fact]
    public Task Reports_a_lambda_that_is_written_in_the_call_of_the_runtime() => Executable("""
        using Amazon.Lambda.RuntimeSupport;
        using Amazon.Lambda.Serialization.SystemTextJson;

        using var bootstrap = LambdaBootstrapBuilder
            .Create<APIGatewayProxyRequest, APIGatewayProxyResponse>(
                (request, context) => Task.FromResult({|CORS1002:new APIGatewayProxyResponse { StatusCode = 200 }|}),
                new DefaultLambdaJsonSerializer())
            .Build();
        await bootstrap.RunAsync();
        """);

    [Fact]
    public Task Reports_a_function_of_a_program_whose_group_is_given_to_the_runtime() => Executable("""
        using Amazon.Lambda.RuntimeSupport;
        using Amazon.Lambda.Serialization.SystemTextJson;

        await LambdaBootstrapBuilder.Create<APIGatewayProxyRequest>(Handler, new DefaultLambdaJsonSerializer()).Build().RunAsync();

        async Task<APIGatewayProxyResponse> Handler(APIGatewayProxyRequest request, ILambdaContext context)
        {
            await Task.Delay(1);
            return {|CORS1002:new APIGatewayProxyResponse { StatusCode = 200 }|};
        }
        """);

    [Fact]
    public Task Reports_a_method_whose_group_goes_through_a_delegate_to_the_runtime() => Executable("""
        using Amazon.Lambda.RuntimeSupport;
        using Amazon.Lambda.Serialization.SystemTextJson;

        public static class Program
        {
            public static async Task Main()
            {
                Func<APIGatewayProxyRequest, ILambdaContext, Task<APIGatewayProxyResponse>> handler = new OrderFunctions().Get;
                await LambdaBootstrapBuilder.Create(handler, new DefaultLambdaJsonSerializer()).Build().RunAsync();
            }
        }

        public class OrderFunctions
        {
            public async Task<APIGatewayProxyResponse> Get(APIGatewayProxyRequest request, ILambdaContext context)
            {
                await Task.Delay(1);
                return {|CORS1002:new APIGatewayProxyResponse { StatusCode = 200 }|};
            }
        }
        """);

    [Fact]
    public Task Reports_a_handler_that_a_lambda_passes_to_the_runtime() => Executable("""
        using Amazon.Lambda.RuntimeSupport;
        using Amazon.Lambda.Serialization.SystemTextJson;

        var functions = new OrderFunctions();
        var bootstrap = LambdaBootstrapBuilder.Create<APIGatewayProxyRequest, APIGatewayProxyResponse>(
            async (request, context) => await functions.Get(request, context),
            new DefaultLambdaJsonSerializer());
        await bootstrap.Build().RunAsync();

        public class OrderFunctions
        {
            public async Task<APIGatewayProxyResponse> Get(APIGatewayProxyRequest request, ILambdaContext context)
            {
                await Task.Delay(1);
                return {|CORS1002:new APIGatewayProxyResponse { StatusCode = 200 }|};
            }
        }
        """);

    [Fact]
    public Task Silent_when_the_lambda_that_passes_it_to_the_runtime_adds_it() => Executable("""
        using Amazon.Lambda.RuntimeSupport;
        using Amazon.Lambda.Serialization.SystemTextJson;

        Func<APIGatewayProxyRequest, ILambdaContext, Task<APIGatewayProxyResponse>> handler = async (request, context) =>
        {
            var response = await new OrderFunctions().Get(request, context);
            response.Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" };
            return response;
        };
        await LambdaBootstrapBuilder.Create(handler, new DefaultLambdaJsonSerializer()).Build().RunAsync();

        public class OrderFunctions
        {
            public Task<APIGatewayProxyResponse> Get(APIGatewayProxyRequest request, ILambdaContext context) => Task.FromResult(new APIGatewayProxyResponse { StatusCode = 200 });
        }
        """);

    [Fact]
    public Task Reports_a_handler_in_a_wrapper_of_the_runtime() => Executable("""
        using Amazon.Lambda.RuntimeSupport;
        using Amazon.Lambda.Serialization.SystemTextJson;

        namespace Amazon.Lambda.RuntimeSupport
        {
            public sealed class HandlerWrapper : IDisposable
            {
                public static HandlerWrapper GetHandlerWrapper<TInput, TOutput>(Func<TInput, ILambdaContext, Task<TOutput>> handler, ILambdaSerializer serializer) => null;

                public void Dispose()
                {
                }
            }
        }

        namespace Orders
        {
            public static class Program
            {
                public static void Main()
                {
                    Func<APIGatewayProxyRequest, ILambdaContext, Task<APIGatewayProxyResponse>> handler = Handle;
                    using var wrapper = HandlerWrapper.GetHandlerWrapper(handler, new DefaultLambdaJsonSerializer());
                }

                private static Task<APIGatewayProxyResponse> Handle(APIGatewayProxyRequest request, ILambdaContext context) =>
                    Task.FromResult({|CORS1002:new APIGatewayProxyResponse { StatusCode = 200 }|});
            }
        }
        """);

    /// <summary>That somebody looks at a handler's response does not take it away from API Gateway.</summary>
    [Fact]
    public Task Reports_a_handler_that_is_also_called_to_try_it_out() => Executable("""
        public class OrderFunctions
        {
            public async Task<APIGatewayProxyResponse> Get(APIGatewayProxyRequest request, ILambdaContext context)
            {
                await Task.Delay(1);
                return {|CORS1002:new APIGatewayProxyResponse { StatusCode = 200 }|};
            }

            public static async Task Main()
            {
                var response = await new OrderFunctions().Get(new APIGatewayProxyRequest { HttpMethod = "GET" }, null);
                Console.WriteLine(response.Body);
            }
        }
        """);

    [Fact]
    public Task Reports_members_of_every_kind() => Verify.Analyzer("""
        #nullable enable
        public interface IClock;

        public sealed record OrderFunctions(IClock Clock)
        {
            private static APIGatewayProxyResponse NotFound => {|CORS1002:new() { StatusCode = 404 }|};

            private static APIGatewayProxyResponse Gone
            {
                get { return {|CORS1002:new APIGatewayProxyResponse { StatusCode = 410 }|}; }
            }

            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request, ILambdaContext context) => request.Body is null ? NotFound : Gone;
        }

        public readonly struct Carts
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request, ILambdaContext context) => {|CORS1002:new() { StatusCode = 404 }|};
        }

        public static class Outer
        {
            public class Inner<T>(T store)
            {
                public APIGatewayProxyResponse Get(APIGatewayProxyRequest request, ILambdaContext context) =>
                    {|CORS1002:new() { StatusCode = 200, Body = store?.ToString() }|};
            }
        }
        """);

    [Fact]
    public Task Reports_a_helper_where_it_makes_the_response_and_once() => Verify.Analyzer("""
        public class OrderFunctions
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request, ILambdaContext context) => request.Body == null ? TextResponse.Of(400, "empty") : TextResponse.Of(200, "ok");

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request, ILambdaContext context) => TextResponse.Of(200, "ok");
        }
        """,
        """
        internal static class TextResponse
        {
            internal static APIGatewayProxyResponse Of(int statusCode, string text, string contentType = "text/plain") => {|CORS1002:new()
            {
                StatusCode = statusCode,
                Headers = new Dictionary<string, string> { ["Content-Type"] = contentType },
                Body = text,
            }|};
        }
        """);

    [Fact]
    public Task Reports_each_response_of_its_own_and_none_that_has_the_header() => Verify.Analyzer("""
        public class OrderFunctions
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request, ILambdaContext context)
            {
                if (request.PathParameters == null)
                    return {|CORS1002:new APIGatewayProxyResponse { StatusCode = 400 }|};

                try
                {
                    return new APIGatewayProxyResponse
                    {
                        StatusCode = 200,
                        Headers = new Dictionary<string, string> { { "Access-Control-Allow-Origin", "https://shop.example.com" } },
                    };
                }
                catch (Exception exception) when (exception is not OutOfMemoryException)
                {
                    context.Logger.LogError(exception.Message);
                    return {|CORS1002:new APIGatewayProxyResponse { StatusCode = 500, Body = exception.Message }|};
                }
            }
        }
        """);

    [Fact]
    public Task Says_that_nobody_sends_the_header() => VerifyMessage(MissingAllowOrigin.NobodySends, """
        public class OrderFunctions
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request, ILambdaContext context) => {|#0:new APIGatewayProxyResponse { StatusCode = 200 }|};
        }
        """);

    [Fact]
    public Task Names_the_sibling_that_sends_it() => VerifyMessage(MissingAllowOrigin.SentBy("OrderFunctions.Get(APIGatewayProxyRequest, ILambdaContext)"), """
        public class OrderFunctions
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request, ILambdaContext context) => new()
            {
                Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" },
            };

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request, ILambdaContext context) => {|#0:new APIGatewayProxyResponse { StatusCode = 200 }|};
        }
        """);

    [Fact]
    public Task Names_a_sibling_of_the_same_file_first() => VerifyMessage(MissingAllowOrigin.SentBy("Carts.CorsHeaders"), """
        public class Orders
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request, ILambdaContext context) => new()
            {
                Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" },
            };
        }
        """,
        """
        public class Carts
        {
            private static Dictionary<string, string> CorsHeaders => new() { ["Access-Control-Allow-Origin"] = "*" };

            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request, ILambdaContext context) => new() { Headers = CorsHeaders };

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request, ILambdaContext context) => {|#0:new APIGatewayProxyResponse { StatusCode = 200 }|};
        }
        """);

    private static Task Executable(string source)
    {
        var test = Verify.Create(source);
        test.TestState.OutputKind = OutputKind.ConsoleApplication;
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static Task VerifyMessage(string argument, string source, params string[] furtherFiles)
    {
        var test = Verify.Create(source, furtherFiles);
        test.ExpectedDiagnostics.Add(new DiagnosticResult(MissingAllowOrigin.Descriptor).WithLocation(0).WithArguments(argument));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }
}
