using CorsAnalyzers.Tests.Infrastructure;
using Verify = CorsAnalyzers.Tests.Infrastructure.Verify<CorsAnalyzers.Surfaces.Lambda.LambdaResponseAnalyzer>;

namespace CorsAnalyzers.Tests.Rules;

/// <summary>What becomes of a response after it left the member that made it: helpers, wrappers, base classes, routers, delegates, other assemblies.</summary>
public sealed class MissingAllowOriginCallerTests
{
    [Fact]
    public Task Reports_what_goes_through_helpers_that_add_nothing() => Verify.Analyzer("""
        public static class ResponseExtensions
        {
            public static APIGatewayProxyResponse WithStatus(this APIGatewayProxyResponse response, int status)
            {
                response.StatusCode = status;
                return response;
            }

            public static APIGatewayProxyResponse AsJson(this APIGatewayProxyResponse response)
            {
                response.Headers ??= new Dictionary<string, string>();
                response.Headers.SetContentType("application/json");
                return response;
            }

            private static void SetContentType(this IDictionary<string, string> headers, string value) => headers["Content-Type"] = value;
        }

        public class OrderFunctions
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request, ILambdaContext context) =>
                {|CORS1002:new APIGatewayProxyResponse()|}.WithStatus(200).AsJson();

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request, ILambdaContext context) =>
                Log(context, ResponseExtensions.AsJson({|CORS1002:new APIGatewayProxyResponse()|}));

            public async Task<APIGatewayProxyResponse> Post(APIGatewayProxyRequest request, ILambdaContext context) => await Outer(request);

            public async Task<APIGatewayProxyResponse> Patch(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var task = Inner(request);
                var response = await task;
                response.StatusCode = 202;
                return response;
            }

            private async Task<APIGatewayProxyResponse> Outer(APIGatewayProxyRequest request) => (await Inner(request)).WithStatus(201);

            private Task<APIGatewayProxyResponse> Inner(APIGatewayProxyRequest request)
            {
                var response = {|CORS1002:new APIGatewayProxyResponse()|};
                Stamp(response);
                return Task.FromResult(response);
            }

            private static APIGatewayProxyResponse Log(ILambdaContext context, APIGatewayProxyResponse response)
            {
                context.Logger.LogInformation($"Status {response.StatusCode}");
                return response;
            }

            private void Stamp(APIGatewayProxyResponse response)
            {
                response.Headers = new Dictionary<string, string> { ["Date"] = DateTime.UtcNow.ToString("R") };
            }
        }
        """);

    [Fact]
    public Task Tells_callers_apart_by_the_class_that_a_local_is_made_of() => Verify.Analyzer("""
        public class Orders
        {
            public APIGatewayProxyResponse Find() => new APIGatewayProxyResponse();
        }

        public class Customers
        {
            public APIGatewayProxyResponse Find() => {|CORS1002:new APIGatewayProxyResponse()|};
        }

        public class Functions
        {
            private readonly Orders finder = new Orders();

            public APIGatewayProxyResponse GetOrder(APIGatewayProxyRequest request)
            {
                var orders = new Orders();
                Orders others = Make();
                var response = request.Path == "/" ? orders.Find() : others.Find();
                response.Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" };
                return response;
            }

            public APIGatewayProxyResponse GetFirst(APIGatewayProxyRequest request)
            {
                if (request.Path == "/")
                {
                    var finder = new Customers();
                    return finder.Find();
                }

                {
                    var response = this.finder.Find();
                    response.Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" };
                    return response;
                }
            }

            public APIGatewayProxyResponse GetLast(APIGatewayProxyRequest request)
            {
                if (request.Path == "/")
                {
                    var finder = new Customers();
                    return finder.Find();
                }
                else
                {
                    var response = finder.Find();
                    response.Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" };
                    return response;
                }
            }

            private static Orders Make() => new();
        }
        """);

    [Fact]
    public Task Reports_what_a_caller_awaits_or_reads_out_of_a_task() => Verify.Analyzer("""
        public class OrderFunctions
        {
            public async Task<APIGatewayProxyResponse> Get(APIGatewayProxyRequest request, ILambdaContext context) => await MakeAsync().ConfigureAwait(false);

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request, ILambdaContext context) => MakeForPut().GetAwaiter().GetResult();

            public APIGatewayProxyResponse Post(APIGatewayProxyRequest request, ILambdaContext context) => MakeForPost().Result;

            public Task<APIGatewayProxyResponse> Patch(APIGatewayProxyRequest request, ILambdaContext context) => MakeForPatch().AsTask();

            private static async Task<APIGatewayProxyResponse> MakeAsync()
            {
                await Task.Delay(1);
                return {|CORS1002:new APIGatewayProxyResponse()|};
            }

            private static async Task<APIGatewayProxyResponse> MakeForPut()
            {
                await Task.Delay(1);
                return {|CORS1002:new APIGatewayProxyResponse()|};
            }

            private static async Task<APIGatewayProxyResponse> MakeForPost()
            {
                await Task.Delay(1);
                return {|CORS1002:new APIGatewayProxyResponse()|};
            }

            private static async ValueTask<APIGatewayProxyResponse> MakeForPatch()
            {
                await Task.Delay(1);
                return {|CORS1002:new APIGatewayProxyResponse()|};
            }
        }
        """);

    [Fact]
    public Task Silent_when_what_a_caller_reads_out_of_a_task_gets_it() => Verify.Analyzer("""
        public class OrderFunctions
        {
            public async Task<APIGatewayProxyResponse> Get(APIGatewayProxyRequest request, ILambdaContext context) => Allow(await MakeAsync().ConfigureAwait(false));

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request, ILambdaContext context) => Allow(MakeForPut().GetAwaiter().GetResult());

            public APIGatewayProxyResponse Post(APIGatewayProxyRequest request, ILambdaContext context) => Allow(MakeForPost().Result);

            public async Task<APIGatewayProxyResponse> Patch(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var task = MakeForPatch();
                await task;
                task.Result.Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" };
                return await task;
            }

            public Task<APIGatewayProxyResponse> Delete(APIGatewayProxyRequest request, ILambdaContext context) =>
                MakeForDelete().ContinueWith(task => Allow(task.Result));

            private static APIGatewayProxyResponse Allow(APIGatewayProxyResponse response)
            {
                response.Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" };
                return response;
            }

            private static async Task<APIGatewayProxyResponse> MakeAsync()
            {
                await Task.Delay(1);
                return new APIGatewayProxyResponse();
            }

            private static Task<APIGatewayProxyResponse> MakeForPut() => Task.FromResult(new APIGatewayProxyResponse());

            private static Task<APIGatewayProxyResponse> MakeForPost() => Task.FromResult(new APIGatewayProxyResponse());

            private static Task<APIGatewayProxyResponse> MakeForPatch() => Task.FromResult(new APIGatewayProxyResponse());

            private static Task<APIGatewayProxyResponse> MakeForDelete() => Task.FromResult(new APIGatewayProxyResponse());
        }
        """);

    [Fact]
    public Task Silent_when_a_helper_or_extension_adds_it() => Verify.Analyzer("""
        public static class Cors
        {
            public static APIGatewayProxyResponse WithCors(this APIGatewayProxyResponse response, string origin = null)
            {
                response.Headers ??= new Dictionary<string, string>();
                response.Headers["Access-Control-Allow-Origin"] = origin ?? "*";
                return response;
            }

            public static async Task<APIGatewayProxyResponse> WithCorsAsync(this Task<APIGatewayProxyResponse> task) => (await task).WithCors();

            public static void AddCors(this IDictionary<string, string> headers) => headers["Access-Control-Allow-Origin"] = "*";

            public static T Allow<T>(this T response)
                where T : APIGatewayProxyResponse
            {
                response.Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" };
                return response;
            }
        }

        public class OrderFunctions
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request, ILambdaContext context) => new APIGatewayProxyResponse().WithCors();

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request, ILambdaContext context) => Cors.WithCors(response: new() { StatusCode = 200 }, origin: "*");

            public APIGatewayProxyResponse Post(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = new APIGatewayProxyResponse { StatusCode = 201 };
                response.WithCors("https://shop.example.com");
                return response;
            }

            public APIGatewayProxyResponse Patch(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = new APIGatewayProxyResponse { Headers = new Dictionary<string, string>() };
                response.Headers.AddCors();
                return response;
            }

            public APIGatewayProxyResponse Delete(APIGatewayProxyRequest request, ILambdaContext context)
            {
                APIGatewayProxyResponse response = new();
                AddHeader(response, "Access-Control-Allow-Origin", "*");
                AddHeader(response, "Content-Type", "application/json");
                return response;
            }

            public Task<APIGatewayProxyResponse> Head(APIGatewayProxyRequest request, ILambdaContext context) =>
                Task.FromResult(new APIGatewayProxyResponse()).WithCorsAsync();

            public APIGatewayProxyResponse Any(APIGatewayProxyRequest request, ILambdaContext context) => new APIGatewayProxyResponse { StatusCode = 204 }.Allow();

            public APIGatewayProxyResponse Instance(APIGatewayProxyRequest request, ILambdaContext context) => new Decorator("*").Decorate(new APIGatewayProxyResponse());

            private static void AddHeader(APIGatewayProxyResponse response, string name, string value)
            {
                if (response.Headers == null)
                    response.Headers = new Dictionary<string, string>();
                response.Headers[name] = value;
            }
        }

        public sealed class Decorator
        {
            private readonly string _origin;

            public Decorator(string origin) => _origin = origin;

            public APIGatewayProxyResponse Decorate(APIGatewayProxyResponse response)
            {
                response.Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = _origin };
                return response;
            }
        }
        """);

    [Fact]
    public Task Silent_when_the_caller_adds_it() => Verify.Analyzer("""
        public class OrderFunctions
        {
            public async Task<APIGatewayProxyResponse> FunctionHandler(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = await Route(request);
                response.Headers ??= new Dictionary<string, string>();
                response.Headers["Access-Control-Allow-Origin"] = "*";
                return response;
            }

            private async Task<APIGatewayProxyResponse> Route(APIGatewayProxyRequest request) => (request.HttpMethod, request.Path) switch
            {
                ("GET", "/orders") => await List(),
                ("POST", "/orders") => Create(request),
                _ => NotFound,
            };

            private static async Task<APIGatewayProxyResponse> List()
            {
                await Task.Delay(1);
                return Json(200, "[]");
            }

            private static APIGatewayProxyResponse Create(APIGatewayProxyRequest request)
            {
                if (request.Body == null)
                    return new() { StatusCode = 400 };

                return Json(201, request.Body);
            }

            private static APIGatewayProxyResponse NotFound => new() { StatusCode = 404 };

            private static APIGatewayProxyResponse Json<T>(int status, T body) => new()
            {
                StatusCode = status,
                Headers = new Dictionary<string, string> { ["Content-Type"] = "application/json" },
                Body = body.ToString(),
            };
        }
        """);

    [Fact]
    public Task Silent_when_a_wrapper_makes_the_response_that_leaves() => Verify.Analyzer("""
        public class OrderFunctions
        {
            public async Task<APIGatewayProxyResponse> Get(APIGatewayProxyRequest request, ILambdaContext context) => WithCors(await Handle(request));

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request, ILambdaContext context) => Merge(new APIGatewayProxyResponse { StatusCode = 200 });

            private static async Task<APIGatewayProxyResponse> Handle(APIGatewayProxyRequest request)
            {
                await Task.Delay(1);
                return new APIGatewayProxyResponse { StatusCode = 200 };
            }

            private static APIGatewayProxyResponse WithCors(APIGatewayProxyResponse inner) => new()
            {
                StatusCode = inner.StatusCode,
                Body = inner.Body,
                Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" },
            };

            private static APIGatewayProxyResponse Merge(APIGatewayProxyResponse inner)
            {
                var headers = new Dictionary<string, string>(inner.Headers ?? new Dictionary<string, string>());
                headers["Access-Control-Allow-Origin"] = "*";
                return new APIGatewayProxyResponse { StatusCode = inner.StatusCode, Body = inner.Body, Headers = headers };
            }
        }
        """);

    [Fact]
    public Task Reports_the_wrapper_alone_when_it_makes_the_response_that_leaves() => Verify.Analyzer("""
        public class OrderFunctions
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request, ILambdaContext context) => Compress(new APIGatewayProxyResponse { StatusCode = 200 });

            private static APIGatewayProxyResponse Compress(APIGatewayProxyResponse inner) => {|CORS1002:new()
            {
                StatusCode = inner.StatusCode,
                Body = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(inner.Body)),
                IsBase64Encoded = true,
                Headers = new Dictionary<string, string> { ["Content-Encoding"] = "gzip" },
            }|};
        }
        """);

    [Fact]
    public Task Silent_when_the_base_class_adds_the_header() => Verify.Analyzer("""
        public sealed class GetOrders : HandlerBase
        {
            protected override async Task<APIGatewayProxyResponse> HandleAsync(APIGatewayProxyRequest request, ILambdaContext context)
            {
                await Task.Delay(1);
                if (request.Body == null)
                    return new APIGatewayProxyResponse { StatusCode = 400 };

                return Ok("[]");
            }
        }

        public sealed class GetCarts : HandlerBase
        {
            protected override Task<APIGatewayProxyResponse> HandleAsync(APIGatewayProxyRequest request, ILambdaContext context) =>
                Task.FromResult(new APIGatewayProxyResponse { StatusCode = 200 });
        }
        """,
        """
        public abstract class HandlerBase
        {
            public async Task<APIGatewayProxyResponse> FunctionHandler(APIGatewayProxyRequest request, ILambdaContext context)
            {
                APIGatewayProxyResponse response;
                try
                {
                    response = await HandleAsync(request, context);
                }
                catch (Exception exception)
                {
                    context.Logger.LogError(exception, "Failed");
                    response = new APIGatewayProxyResponse { StatusCode = 500 };
                }

                response.Headers ??= new Dictionary<string, string>();
                if (!response.Headers.ContainsKey("Access-Control-Allow-Origin"))
                    response.Headers.Add("Access-Control-Allow-Origin", "*");
                return response;
            }

            protected abstract Task<APIGatewayProxyResponse> HandleAsync(APIGatewayProxyRequest request, ILambdaContext context);

            protected static APIGatewayProxyResponse Ok(string body) => new() { StatusCode = 200, Body = body };
        }
        """);

    [Fact]
    public Task Reports_a_derived_handler_whose_base_class_adds_nothing() => Verify.Analyzer("""
        public sealed class GetOrders : HandlerBase
        {
            protected override async Task<APIGatewayProxyResponse> HandleAsync(APIGatewayProxyRequest request, ILambdaContext context)
            {
                await Task.Delay(1);
                return {|CORS1002:new APIGatewayProxyResponse { StatusCode = 200 }|};
            }
        }

        public abstract class HandlerBase
        {
            public async Task<APIGatewayProxyResponse> FunctionHandler(APIGatewayProxyRequest request, ILambdaContext context)
            {
                try
                {
                    return await HandleAsync(request, context);
                }
                catch (Exception exception)
                {
                    context.Logger.LogError(exception, "Failed");
                    return Error(exception.Message);
                }
            }

            protected abstract Task<APIGatewayProxyResponse> HandleAsync(APIGatewayProxyRequest request, ILambdaContext context);

            protected virtual APIGatewayProxyResponse Error(string message) => {|CORS1002:new() { StatusCode = 500, Body = message }|};
        }
        """);

    [Fact]
    public Task Reports_a_handler_that_goes_past_the_helpers_of_its_base_class() => Verify.Analyzer("""
        public abstract class BaseController
        {
            protected static APIGatewayProxyResponse JsonResponse(int status, string message) => new()
            {
                StatusCode = status,
                Headers = new Dictionary<string, string> { { "Access-Control-Allow-Origin", "*" }, { "Content-Type", "application/json" } },
                Body = message,
            };

            protected static APIGatewayProxyResponse Success(string message) => JsonResponse(200, message);
        }

        public class OrdersController : BaseController
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request, ILambdaContext context) => request.Body == null ? JsonResponse(400, "empty") : Success("ok");

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request, ILambdaContext context)
            {
                try
                {
                    return Success("ok");
                }
                catch (Exception)
                {
                    return {|CORS1002:new APIGatewayProxyResponse { StatusCode = 500 }|};
                }
            }
        }
        """);

    [Fact]
    public Task Silent_when_an_interface_of_the_project_is_called_by_a_router_that_adds_it() => Verify.Analyzer("""
        public interface IRoute
        {
            Task<APIGatewayProxyResponse> Handle(APIGatewayProxyRequest request);
        }

        public sealed class ListOrders : IRoute
        {
            public Task<APIGatewayProxyResponse> Handle(APIGatewayProxyRequest request) => Task.FromResult(new APIGatewayProxyResponse { StatusCode = 200 });
        }

        public sealed class CreateOrder : IRoute
        {
            async Task<APIGatewayProxyResponse> IRoute.Handle(APIGatewayProxyRequest request)
            {
                await Task.Delay(1);
                return new APIGatewayProxyResponse { StatusCode = 201 };
            }
        }

        public abstract class RouteBase : IRoute
        {
            public abstract Task<APIGatewayProxyResponse> Handle(APIGatewayProxyRequest request);
        }

        public sealed class DeleteOrder : RouteBase
        {
            public override Task<APIGatewayProxyResponse> Handle(APIGatewayProxyRequest request) => Task.FromResult(new APIGatewayProxyResponse { StatusCode = 204 });
        }

        public sealed class Router
        {
            private readonly Dictionary<string, IRoute> _routes = new() { ["GET"] = new ListOrders(), ["POST"] = new CreateOrder(), ["DELETE"] = new DeleteOrder() };

            public async Task<APIGatewayProxyResponse> FunctionHandler(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = await _routes[request.HttpMethod].Handle(request);
                response.Headers ??= new Dictionary<string, string>();
                response.Headers["Access-Control-Allow-Origin"] = "*";
                return response;
            }
        }
        """);

    [Fact]
    public Task Silent_when_a_base_class_lends_its_method_to_an_interface() => Verify.Analyzer("""
        public interface IRoute
        {
            APIGatewayProxyResponse Handle(APIGatewayProxyRequest request);
        }

        public abstract class OrderLogic
        {
            public APIGatewayProxyResponse Handle(APIGatewayProxyRequest request) => new() { StatusCode = 200 };
        }

        public sealed class OrderRoute : OrderLogic, IRoute;

        public sealed class Function
        {
            private readonly IRoute _route = new OrderRoute();

            public APIGatewayProxyResponse FunctionHandler(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = _route.Handle(request);
                response.Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" };
                return response;
            }
        }
        """);

    [Fact]
    public Task Reports_an_interface_of_the_project_whose_callers_add_nothing() => Verify.Analyzer("""
        public interface IRoute<in TRequest, TResponse>
        {
            Task<TResponse> Handle(TRequest request);
        }

        public sealed class ListOrders : IRoute<APIGatewayProxyRequest, APIGatewayProxyResponse>
        {
            public Task<APIGatewayProxyResponse> Handle(APIGatewayProxyRequest request) => Task.FromResult({|CORS1002:new APIGatewayProxyResponse { StatusCode = 200 }|});
        }

        public sealed class CreateOrder : IRoute<APIGatewayProxyRequest, APIGatewayProxyResponse>
        {
            async Task<APIGatewayProxyResponse> IRoute<APIGatewayProxyRequest, APIGatewayProxyResponse>.Handle(APIGatewayProxyRequest request)
            {
                await Task.Delay(1);
                return {|CORS1002:new APIGatewayProxyResponse { StatusCode = 201 }|};
            }
        }

        public sealed class Router
        {
            private readonly Dictionary<string, IRoute<APIGatewayProxyRequest, APIGatewayProxyResponse>> _routes = new() { ["GET"] = new ListOrders(), ["POST"] = new CreateOrder() };

            public async Task<APIGatewayProxyResponse> FunctionHandler(APIGatewayProxyRequest request, ILambdaContext context)
            {
                if (!_routes.TryGetValue(request.HttpMethod, out var route))
                    return {|CORS1002:new APIGatewayProxyResponse { StatusCode = 405 }|};

                return await route.Handle(request);
            }
        }
        """);

    [Fact]
    public Task Silent_when_a_decorator_behind_the_interface_adds_it() => Verify.Analyzer("""
        public interface IHandler
        {
            Task<APIGatewayProxyResponse> Handle(APIGatewayProxyRequest request);
        }

        public sealed class OrdersHandler : IHandler
        {
            public async Task<APIGatewayProxyResponse> Handle(APIGatewayProxyRequest request)
            {
                await Task.Delay(1);
                return new APIGatewayProxyResponse { StatusCode = 200 };
            }
        }

        public sealed class CorsHandler : IHandler
        {
            private readonly IHandler _next;

            public CorsHandler(IHandler next) => _next = next;

            public async Task<APIGatewayProxyResponse> Handle(APIGatewayProxyRequest request)
            {
                var response = await _next.Handle(request);
                response.Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" };
                return response;
            }
        }

        public sealed class Function
        {
            private readonly IHandler _handler = new CorsHandler(new OrdersHandler());

            public async Task<APIGatewayProxyResponse> FunctionHandler(APIGatewayProxyRequest request, ILambdaContext context) => await _handler.Handle(request);
        }
        """);

    /// <summary>A call of one method and no other: that it goes past the addition is proven, whatever other callers do.</summary>
    [Fact]
    public Task Reports_a_helper_of_which_one_caller_forgets_it() => Verify.Analyzer("""
        public class OrderFunctions
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = Json(200, "[]");
                response.Headers["Access-Control-Allow-Origin"] = "*";
                return response;
            }

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request, ILambdaContext context) => Json(204, null);

            private static APIGatewayProxyResponse Json(int status, string body) => {|CORS1002:new()
            {
                StatusCode = status,
                Headers = new Dictionary<string, string> { ["Content-Type"] = "application/json" },
                Body = body,
            }|};
        }
        """);

    [Fact]
    public Task Silent_when_a_delegate_is_wrapped_in_code_that_adds_it() => Verify.Analyzer("""
        public class OrderFunctions
        {
            public Task<APIGatewayProxyResponse> Get(APIGatewayProxyRequest request, ILambdaContext context) =>
                Execute(async () =>
                {
                    await Task.Delay(1);
                    return new APIGatewayProxyResponse { StatusCode = 200 };
                });

            public Task<APIGatewayProxyResponse> Put(APIGatewayProxyRequest request, ILambdaContext context) => Execute(PutCore);

            public Task<APIGatewayProxyResponse> Post(APIGatewayProxyRequest request, ILambdaContext context)
            {
                Func<Task<APIGatewayProxyResponse>> action = () => Task.FromResult(new APIGatewayProxyResponse { StatusCode = 201 });
                return Execute(action);
            }

            public async Task<APIGatewayProxyResponse> Patch(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var pipeline = WithCors(PatchCore);
                return await pipeline(request);
            }

            public APIGatewayProxyResponse Delete(APIGatewayProxyRequest request, ILambdaContext context)
            {
                Func<APIGatewayProxyResponse> make = () => new APIGatewayProxyResponse { StatusCode = 204 };
                var response = make?.Invoke();
                response.Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" };
                return response;
            }

            private static async Task<APIGatewayProxyResponse> PutCore()
            {
                await Task.Delay(1);
                return new APIGatewayProxyResponse { StatusCode = 204 };
            }

            private static Task<APIGatewayProxyResponse> PatchCore(APIGatewayProxyRequest request) => Task.FromResult(new APIGatewayProxyResponse { StatusCode = 204 });

            private static async Task<APIGatewayProxyResponse> Execute(Func<Task<APIGatewayProxyResponse>> action)
            {
                var response = await action();
                response.Headers ??= new Dictionary<string, string>();
                response.Headers["Access-Control-Allow-Origin"] = "*";
                return response;
            }

            private static Func<APIGatewayProxyRequest, Task<APIGatewayProxyResponse>> WithCors(Func<APIGatewayProxyRequest, Task<APIGatewayProxyResponse>> next) =>
                async request =>
                {
                    var response = await next(request);
                    response.Headers ??= new Dictionary<string, string>();
                    response.Headers["Access-Control-Allow-Origin"] = "*";
                    return response;
                };
        }
        """);

    [Fact]
    public Task Silent_when_a_delegate_cannot_be_followed() => Verify.Analyzer("""
        public delegate Task<APIGatewayProxyResponse> Handler(APIGatewayProxyRequest request);

        public class Router
        {
            private readonly Dictionary<string, Func<APIGatewayProxyRequest, APIGatewayProxyResponse>> _routes = new()
            {
                ["GET /orders"] = List,
                ["POST /orders"] = request => new APIGatewayProxyResponse { StatusCode = 201 },
            };

            private readonly List<(string Method, Handler Handler)> _handlers = [];
            private Handler _fallback;

            public event Handler Unmatched;

            public Router()
            {
                _routes.Add("PUT /orders", Put);
                _routes["DELETE /orders"] = Delete;
                _handlers.Add(("GET", Get));
                _fallback = NotFound;
                Unmatched += OnUnmatched;
                Map("PATCH", Patch);
            }

            public void Map(string method, Handler handler) => _handlers.Add((method, handler));

            public async Task<APIGatewayProxyResponse> FunctionHandler(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = _routes.TryGetValue(request.HttpMethod + " " + request.Path, out var route)
                    ? route(request)
                    : await (_handlers.FirstOrDefault(handler => handler.Method == request.HttpMethod).Handler ?? _fallback ?? Unmatched)(request);
                response.Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" };
                return response;
            }

            private static APIGatewayProxyResponse List(APIGatewayProxyRequest request) => new() { StatusCode = 200 };

            private static APIGatewayProxyResponse Put(APIGatewayProxyRequest request) => new() { StatusCode = 204 };

            private APIGatewayProxyResponse Delete(APIGatewayProxyRequest request) => new() { StatusCode = 204 };

            private Task<APIGatewayProxyResponse> Get(APIGatewayProxyRequest request) => Task.FromResult(new APIGatewayProxyResponse { StatusCode = 200 });

            private Task<APIGatewayProxyResponse> Patch(APIGatewayProxyRequest request) => Task.FromResult(new APIGatewayProxyResponse { StatusCode = 200 });

            private Task<APIGatewayProxyResponse> NotFound(APIGatewayProxyRequest request) => Task.FromResult(new APIGatewayProxyResponse { StatusCode = 404 });

            private Task<APIGatewayProxyResponse> OnUnmatched(APIGatewayProxyRequest request) => Task.FromResult(new APIGatewayProxyResponse { StatusCode = 404 });
        }
        """);

    [Fact]
    public Task Silent_when_a_delegate_gets_the_response() => Verify.Analyzer("""
        public class OrderFunctions
        {
            private readonly IReadOnlyList<Action<APIGatewayProxyResponse>> _filters;
            private readonly Func<APIGatewayProxyResponse, Task<APIGatewayProxyResponse>> _next;

            public OrderFunctions(IReadOnlyList<Action<APIGatewayProxyResponse>> filters, Func<APIGatewayProxyResponse, Task<APIGatewayProxyResponse>> next)
            {
                _filters = filters;
                _next = next;
            }

            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = new APIGatewayProxyResponse();
                foreach (var filter in _filters)
                    filter(response);
                return response;
            }

            public async Task<APIGatewayProxyResponse> Put(APIGatewayProxyRequest request, ILambdaContext context) => await _next(new APIGatewayProxyResponse());

            public APIGatewayProxyResponse Post(APIGatewayProxyRequest request, ILambdaContext context) => Finish(new APIGatewayProxyResponse(), response => response.Body = "");

            private static APIGatewayProxyResponse Finish(APIGatewayProxyResponse response, Action<APIGatewayProxyResponse> finish)
            {
                finish.Invoke(response);
                return response;
            }
        }
        """);

    [Fact]
    public Task Silent_when_an_overridable_method_gets_the_response() => Verify.Analyzer("""
        public interface IFilter
        {
            void Apply(APIGatewayProxyResponse response);
        }

        public abstract class HandlerBase
        {
            protected abstract APIGatewayProxyResponse Finish(APIGatewayProxyResponse response);

            protected virtual void Decorate(APIGatewayProxyResponse response)
            {
            }
        }

        public class OrderFunctions : HandlerBase
        {
            private readonly IFilter _filter;

            public OrderFunctions(IFilter filter) => _filter = filter;

            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request, ILambdaContext context) => Finish(new APIGatewayProxyResponse());

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = new APIGatewayProxyResponse();
                Decorate(response);
                return response;
            }

            public APIGatewayProxyResponse Post(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = new APIGatewayProxyResponse();
                _filter.Apply(response);
                return response;
            }

            protected override APIGatewayProxyResponse Finish(APIGatewayProxyResponse response) => response;
        }
        """);

    [Fact]
    public Task Silent_when_another_assembly_has_a_hand_in_it()
    {
        var test = Verify.Create("""
            using Web;

            public sealed class OrdersHandler : IHandler<APIGatewayProxyRequest, APIGatewayProxyResponse>
            {
                public Task<APIGatewayProxyResponse> Handle(APIGatewayProxyRequest request) => Task.FromResult(new APIGatewayProxyResponse { StatusCode = 200 });
            }

            public sealed class CartsHandler : IHandler<APIGatewayProxyRequest, APIGatewayProxyResponse>
            {
                Task<APIGatewayProxyResponse> IHandler<APIGatewayProxyRequest, APIGatewayProxyResponse>.Handle(APIGatewayProxyRequest request) =>
                    Task.FromResult(new APIGatewayProxyResponse { StatusCode = 200 });
            }

            public sealed class GetOrders : FunctionBase
            {
                protected override Task<APIGatewayProxyResponse> HandleAsync(APIGatewayProxyRequest request) => Task.FromResult(Helper());

                private static APIGatewayProxyResponse Helper() => new() { StatusCode = 200 };
            }

            public class PartnerResponse : CorsResponse
            {
                public PartnerResponse(int status) => StatusCode = status;
            }

            public class ImplicitResponse : CorsResponse;

            public class OrderFunctions
            {
                public APIGatewayProxyResponse Get(APIGatewayProxyRequest request, ILambdaContext context) => new APIGatewayProxyResponse().WithCors();

                public APIGatewayProxyResponse Put(APIGatewayProxyRequest request, ILambdaContext context) => new() { Headers = Headers.Cors };

                public APIGatewayProxyResponse Post(APIGatewayProxyRequest request, ILambdaContext context) => new() { Headers = Headers.CorsFor(request.Path) };

                public APIGatewayProxyResponse Patch(APIGatewayProxyRequest request, ILambdaContext context) => new CorsResponse { StatusCode = 200 };

                public APIGatewayProxyResponse Delete(APIGatewayProxyRequest request, ILambdaContext context) => new PartnerResponse(200);

                public APIGatewayProxyResponse Head(APIGatewayProxyRequest request, ILambdaContext context) => new ImplicitResponse();

                public APIGatewayProxyResponse Any(APIGatewayProxyRequest request, ILambdaContext context)
                {
                    var response = new APIGatewayProxyResponse { Headers = new Dictionary<string, string>() };
                    Headers.AddTo(response.Headers);
                    return response;
                }

                public APIGatewayProxyResponse Copied(APIGatewayProxyRequest request, ILambdaContext context) =>
                    new() { Headers = new Dictionary<string, string>(Headers.Cors) { ["Content-Type"] = "application/json" } };

                public Task<APIGatewayProxyResponse> Piped(APIGatewayProxyRequest request, ILambdaContext context) =>
                    Pipeline.Run(request, _ => Task.FromResult(new APIGatewayProxyResponse { StatusCode = 200 }));

                public Task<APIGatewayProxyResponse> Grouped(APIGatewayProxyRequest request, ILambdaContext context) => Pipeline.Run(request, Core);

                public APIGatewayProxyResponse Named(APIGatewayProxyRequest request, ILambdaContext context) =>
                    new() { Headers = new Dictionary<string, string> { [Headers.Name] = "*" } };

                private static Task<APIGatewayProxyResponse> Core(APIGatewayProxyRequest request) => Task.FromResult(new APIGatewayProxyResponse { StatusCode = 200 });
            }
            """);
        test.TestState.AdditionalReferences.Add(Library.Compile("""
            namespace Web;

            public interface IHandler<TRequest, TResponse>
            {
                Task<TResponse> Handle(TRequest request);
            }

            public abstract class FunctionBase
            {
                public async Task<APIGatewayProxyResponse> FunctionHandler(APIGatewayProxyRequest request, ILambdaContext context) => (await HandleAsync(request)).WithCors();

                protected abstract Task<APIGatewayProxyResponse> HandleAsync(APIGatewayProxyRequest request);
            }

            public class CorsResponse : APIGatewayProxyResponse
            {
                public CorsResponse() => Headers = Web.Headers.Cors;
            }

            public static class Headers
            {
                public static readonly Dictionary<string, string> Cors = new() { ["Access-Control-Allow-Origin"] = "*" };

                public static readonly string Name = "Access-Control-Allow-Origin";

                public static Dictionary<string, string> CorsFor(string path) => Cors;

                public static void AddTo(IDictionary<string, string> headers) => headers["Access-Control-Allow-Origin"] = "*";
            }

            public static class Pipeline
            {
                public static async Task<APIGatewayProxyResponse> Run(APIGatewayProxyRequest request, Func<APIGatewayProxyRequest, Task<APIGatewayProxyResponse>> next) =>
                    (await next(request)).WithCors();

                public static APIGatewayProxyResponse WithCors(this APIGatewayProxyResponse response)
                {
                    response.Headers = Headers.Cors;
                    return response;
                }
            }
            """));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task Silent_when_the_response_is_kept_somewhere() => Verify.Analyzer("""
        public sealed class HttpException : Exception
        {
            public HttpException(APIGatewayProxyResponse response) => Response = response;

            public APIGatewayProxyResponse Response { get; }
        }

        public sealed class StatusException(APIGatewayProxyResponse response) : Exception
        {
            public APIGatewayProxyResponse Response => response;
        }

        public sealed class RequestState
        {
            public APIGatewayProxyResponse Response { get; set; }
        }

        public class OrderFunctions
        {
            private static readonly Dictionary<int, APIGatewayProxyResponse> s_cache = new() { [404] = new APIGatewayProxyResponse { StatusCode = 404 } };
            private readonly List<APIGatewayProxyResponse> _responses = [];
            private APIGatewayProxyResponse _last;

            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request, ILambdaContext context)
            {
                try
                {
                    if (request.Body == null)
                        throw new HttpException(new APIGatewayProxyResponse { StatusCode = 400 });
                    if (request.Path == null)
                        throw new StatusException(new APIGatewayProxyResponse { StatusCode = 404 });

                    _last = new APIGatewayProxyResponse { StatusCode = 200 };
                    _responses.Add(new APIGatewayProxyResponse { StatusCode = 200 });
                    var state = new RequestState { Response = new APIGatewayProxyResponse { StatusCode = 200 } };
                    state.Response = new APIGatewayProxyResponse();
                    APIGatewayProxyResponse[] all = [new APIGatewayProxyResponse(), new()];
                    var (response, isNew) = Pair();
                    return WithCors(isNew ? response : TryGet(out var found) ? found : all[0] ?? s_cache[404] ?? _last ?? state.Response);
                }
                catch (HttpException exception)
                {
                    return WithCors(exception.Response);
                }
                catch (StatusException exception)
                {
                    return WithCors(exception.Response);
                }
            }

            private static (APIGatewayProxyResponse Response, bool IsNew) Pair() => (new APIGatewayProxyResponse { StatusCode = 200 }, true);

            private static bool TryGet(out APIGatewayProxyResponse response)
            {
                response = new APIGatewayProxyResponse { StatusCode = 200 };
                return true;
            }

            private static IEnumerable<APIGatewayProxyResponse> All()
            {
                yield return new APIGatewayProxyResponse();
            }

            private static APIGatewayProxyResponse WithCors(APIGatewayProxyResponse response)
            {
                response.Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" };
                return response;
            }
        }
        """);

    [Fact]
    public Task Silent_when_the_response_never_leaves() => Verify.Analyzer("""
        public class OrderFunctions
        {
            public void Compare(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var expected = new APIGatewayProxyResponse { StatusCode = 200 };
                if (expected.StatusCode == 200 && !expected.Equals(null))
                    context.Logger.LogInformation("same");
            }

            public bool IsSame(APIGatewayProxyResponse actual) => actual == new APIGatewayProxyResponse() || Equals(actual, new APIGatewayProxyResponse());

            public string Describe() => new APIGatewayProxyResponse { StatusCode = 200 }.ToString();

            public int Status() => new APIGatewayProxyResponse { StatusCode = 200 }.StatusCode;

            public void Discard() => _ = new APIGatewayProxyResponse();

            public Type Kind() => new APIGatewayProxyResponse().GetType();
        }
        """);

    [Fact]
    public Task Reports_what_is_only_looked_at_on_the_way() => Verify.Analyzer("""
        using System.Text.Json;

        public class OrderFunctions
        {
            public APIGatewayProxyResponse Serialized(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = {|CORS1002:new APIGatewayProxyResponse { StatusCode = 200 }|};
                context.Logger.LogInformation(JsonSerializer.Serialize(response));
                context.Logger.LogLine($"{response.StatusCode} {response} {response.Headers?.Count}");
                LambdaLogger.Log("Response: " + JsonSerializer.Serialize(response, new JsonSerializerOptions { WriteIndented = true }));
                return response;
            }

            public APIGatewayProxyResponse Printed(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = {|CORS1002:new APIGatewayProxyResponse { StatusCode = 200, Headers = new Dictionary<string, string>() }|};
                Console.WriteLine(response);
                Console.WriteLine("{0}", response);
                Console.WriteLine(string.Join(", ", response.Headers.Keys));
                System.Diagnostics.Debug.Assert(response.Headers.Count == 0 && response != null);
                ArgumentNullException.ThrowIfNull(response);
                return response;
            }

            public APIGatewayProxyResponse Inspected(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = {|CORS1002:new APIGatewayProxyResponse { StatusCode = 200, Headers = new Dictionary<string, string>() }|};
                if (response is { StatusCode: >= 500, Headers: not null } || response.Headers.Any(header => header.Key == "Access-Control-Allow-Origin"))
                    context.Logger.LogError(response.Body);
                var names = response.Headers.Select(header => header.Key).ToList();
                foreach (var name in names)
                    context.Logger.LogInformation(name);
                if (response.Headers.TryGetValue("Access-Control-Allow-Origin", out var origin) || ReferenceEquals(response, request))
                    context.Logger.LogInformation(origin);
                return response;
            }

            public APIGatewayProxyResponse Measured(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = {|CORS1002:new APIGatewayProxyResponse { StatusCode = 200 }|};
                Log(context, response);
                return response;
            }

            private static void Log(ILambdaContext context, APIGatewayProxyResponse response) => context.Logger.LogInformation(JsonSerializer.Serialize(response.Body));
        }
        """);

    [Fact]
    public Task Silent_when_an_extension_block_adds_it()
    {
        TestSources.Need("14");
        return Verify.Analyzer("""
            public static class Cors
            {
                extension(APIGatewayProxyResponse response)
                {
                    public APIGatewayProxyResponse WithCors()
                    {
                        response.Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "https://app.example" };
                        return response;
                    }

                    public void Allow(string origin) => response.Headers["Access-Control-Allow-Origin"] = origin;

                    public string Everyone { set => response.Headers["Access-Control-Allow-Origin"] = value; }
                }
            }

            public class OrderFunctions
            {
                public APIGatewayProxyResponse Chained(APIGatewayProxyRequest request) => new APIGatewayProxyResponse { StatusCode = 200 }.WithCors();

                public APIGatewayProxyResponse Called(APIGatewayProxyRequest request)
                {
                    var response = new APIGatewayProxyResponse { Headers = new Dictionary<string, string>() };
                    response.Allow("https://app.example");
                    return response;
                }

                public APIGatewayProxyResponse Set(APIGatewayProxyRequest request)
                {
                    var response = new APIGatewayProxyResponse { Headers = new Dictionary<string, string>() };
                    response.Everyone = "https://app.example";
                    return response;
                }
            }
            """);
    }

    [Fact]
    public Task Reports_what_is_given_to_a_logger_as_one_of_several_arguments()
    {
        var test = Verify.Create("""
            using Microsoft.Extensions.Logging;

            public class OrderFunctions
            {
                private readonly ILogger _logger;

                public OrderFunctions(ILogger<OrderFunctions> logger) => _logger = logger;

                public APIGatewayProxyResponse Lambda(APIGatewayProxyRequest request, ILambdaContext context)
                {
                    var response = {|CORS1002:new APIGatewayProxyResponse { StatusCode = 200 }|};
                    context.Logger.LogInformation("Returning {@Response} for {Path}", response, request.Path);
                    return response;
                }

                public APIGatewayProxyResponse Extensions(APIGatewayProxyRequest request, ILambdaContext context)
                {
                    var response = {|CORS1002:new APIGatewayProxyResponse { StatusCode = 200 }|};
                    _logger.LogInformation("Returning {@Response}", response);
                    return response;
                }

                public APIGatewayProxyResponse Formatted(APIGatewayProxyRequest request, ILambdaContext context)
                {
                    var response = {|CORS1002:new APIGatewayProxyResponse { StatusCode = 200 }|};
                    Console.WriteLine("{0} {1} {2} {3} {4}", request.Path, request.HttpMethod, request.Body, request.Resource, response);
                    return response;
                }
            }
            """);
        test.AddAspNetCore();
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task Reports_a_handler_whose_name_is_mentioned_only() => Verify.Analyzer("""
        public class OrderFunctions
        {
            /// <summary>See <see cref="Get"/>.</summary>
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request, ILambdaContext context)
            {
                // Get is called by API Gateway.
                context.Logger.LogInformation(nameof(Get) + " Get");
                return {|CORS1002:new APIGatewayProxyResponse { StatusCode = 200 }|};
            }

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request, ILambdaContext context)
            {
                context.Logger.LogInformation($"{nameof(OrderFunctions)}.{nameof(OrderFunctions.Get)}");
                return {|CORS1002:new APIGatewayProxyResponse { StatusCode = 200 }|};
            }
        }
        """);

    [Fact]
    public Task Reports_a_handler_that_calls_itself() => Verify.Analyzer("""
        public class OrderFunctions
        {
            public async Task<APIGatewayProxyResponse> Get(APIGatewayProxyRequest request, ILambdaContext context)
            {
                if (request.Path.EndsWith('/'))
                {
                    request.Path = request.Path.TrimEnd('/');
                    return await Get(request, context);
                }

                return {|CORS1002:new APIGatewayProxyResponse { StatusCode = 200 }|};
            }

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request, ILambdaContext context) => Retry(3);

            private static APIGatewayProxyResponse Retry(int times)
            {
                if (times > 0)
                    return Again(times - 1);

                return {|CORS1002:new APIGatewayProxyResponse { StatusCode = 503 }|};
            }

            private static APIGatewayProxyResponse Again(int times) => times == 1 ? {|CORS1002:new() { StatusCode = 200 }|} : Retry(times);
        }
        """);

    [Fact]
    public Task Silent_when_what_recursive_helpers_return_gets_it() => Verify.Analyzer("""
        public class OrderFunctions
        {
            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = Retry(3);
                response.Headers = Headers(2);
                return response;
            }

            private static APIGatewayProxyResponse Retry(int times) => times > 0 ? Again(times - 1) : new APIGatewayProxyResponse { StatusCode = 503 };

            private static APIGatewayProxyResponse Again(int times) => times == 1 ? new() { StatusCode = 200 } : Retry(times);

            private static Dictionary<string, string> Headers(int depth) => depth == 0 ? new() { ["Access-Control-Allow-Origin"] = "*" } : Headers(depth - 1);
        }
        """);

    [Fact]
    public Task Silent_when_headers_come_round_in_a_circle() => Verify.Analyzer("""
        public class OrderFunctions
        {
            private static Dictionary<string, string> First => Second;

            private static Dictionary<string, string> Second => First;

            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request, ILambdaContext context) => new() { Headers = First };

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request, ILambdaContext context) => new() { Headers = Ping(request.Body) };

            public APIGatewayProxyResponse Post(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var headers = new Dictionary<string, string>();
                var other = headers;
                headers = other;
                other = headers;
                Fill(other, 3);
                return new() { Headers = other };
            }

            private static Dictionary<string, string> Ping(string text) => text == null ? new() : Pong(text);

            private static Dictionary<string, string> Pong(string text) => Ping(text);

            private static void Fill(Dictionary<string, string> headers, int depth)
            {
                if (depth > 0)
                    Fill(headers, depth - 1);
                else
                    headers.Add("Access-Control-Allow-Origin", "*");
            }
        }
        """);

    [Fact]
    public Task Survives_a_dictionary_that_is_copied_into_itself() => Verify.Analyzer("""
        public class OrderFunctions
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" };
                headers = new Dictionary<string, string>(headers) { ["X-Request-ID"] = context.AwsRequestId };
                return new APIGatewayProxyResponse { Headers = headers };
            }

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request, ILambdaContext context)
            {
                Dictionary<string, string> headers = [], other = [];
                for (var i = 0; i < 3; i++)
                {
                    other = new Dictionary<string, string>(headers) { ["Access-Control-Allow-Origin"] = "*" };
                    headers = new Dictionary<string, string>(other);
                }

                return new APIGatewayProxyResponse { Headers = headers };
            }

            public APIGatewayProxyResponse Post(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = new APIGatewayProxyResponse { Headers = Base(2) };
                response.Headers = new Dictionary<string, string>(response.Headers);
                return response;
            }

            private static Dictionary<string, string> Base(int depth) => depth == 0 ? [] : new Dictionary<string, string>(Base(depth - 1));
        }
        """);

    /// <summary>Each caller asks for all others: what is known of one must not be asked again for every way that leads to it.</summary>
    [Fact]
    public Task Survives_helpers_that_all_call_each_other()
    {
        const int Count = 12;
        var helpers = string.Join("\n\n", Enumerable.Range(0, Count).Select(i => $$"""
                private static APIGatewayProxyResponse Step{{i}}(string text) => text switch
                {
            {{string.Join("\n", Enumerable.Range(0, Count).Where(j => j != i).Select(j => $"        \"{j}\" => Step{j}(text[1..]),"))}}
                    _ => new() { StatusCode = {{200 + i}} },
                };
            """));
        return Verify.Analyzer($$"""
            public class OrderFunctions
            {
                public APIGatewayProxyResponse Get(APIGatewayProxyRequest request, ILambdaContext context)
                {
                    var response = Step0(request.Body);
                    response.Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" };
                    return response;
                }

            {{helpers}}
            }
            """);
    }

    [Fact]
    public Task Reports_an_early_answer_of_a_check() => Verify.Analyzer("""
        public class OrderFunctions
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request, ILambdaContext context)
            {
                if (Check(request) is { } error)
                    return error;

                return new() { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" } };
            }

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var error = CheckForPut(request);
                if (error != null)
                    return error;

                return new() { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" } };
            }

            public APIGatewayProxyResponse Post(APIGatewayProxyRequest request, ILambdaContext context) =>
                CheckForPost(request) ?? new() { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" } };

            public APIGatewayProxyResponse Patch(APIGatewayProxyRequest request, ILambdaContext context)
            {
                if (CheckForPatch(request) is APIGatewayProxyResponse error)
                    return error;

                return new() { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" } };
            }

            private static APIGatewayProxyResponse Check(APIGatewayProxyRequest request) => request.Body == null ? {|CORS1002:new() { StatusCode = 400 }|} : null;

            private static APIGatewayProxyResponse CheckForPut(APIGatewayProxyRequest request) => request.Body == null ? {|CORS1002:new() { StatusCode = 400 }|} : null;

            private static APIGatewayProxyResponse CheckForPost(APIGatewayProxyRequest request) => request.Body == null ? {|CORS1002:new() { StatusCode = 400 }|} : null;

            private static object CheckForPatch(APIGatewayProxyRequest request) => request.Body == null ? {|CORS1002:new APIGatewayProxyResponse { StatusCode = 400 }|} : null;
        }
        """);

    [Fact]
    public Task Silent_when_the_early_answer_of_a_check_gets_it() => Verify.Analyzer("""
        public class OrderFunctions
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request, ILambdaContext context) =>
                Check(request) is { } error ? error.WithCors() : new APIGatewayProxyResponse().WithCors();

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request, ILambdaContext context) => CheckForPut(request)?.WithCors();

            public async Task<APIGatewayProxyResponse> Post(APIGatewayProxyRequest request, ILambdaContext context) => (await CheckForPost(request))?.WithCors();

            public APIGatewayProxyResponse Patch(APIGatewayProxyRequest request, ILambdaContext context)
            {
                switch (CheckForPatch(request))
                {
                    case { } error:
                        return error.WithCors();
                    default:
                        return null;
                }
            }

            private static APIGatewayProxyResponse Check(APIGatewayProxyRequest request) => request.Body == null ? new() { StatusCode = 400 } : null;

            private static APIGatewayProxyResponse CheckForPut(APIGatewayProxyRequest request) => request.Body == null ? new() { StatusCode = 400 } : null;

            private static Task<APIGatewayProxyResponse> CheckForPost(APIGatewayProxyRequest request) => Task.FromResult(new APIGatewayProxyResponse { StatusCode = 400 });

            private static APIGatewayProxyResponse CheckForPatch(APIGatewayProxyRequest request) => request.Body == null ? new() { StatusCode = 400 } : null;
        }

        public static class Cors
        {
            public static APIGatewayProxyResponse WithCors(this APIGatewayProxyResponse response)
            {
                response.Headers ??= new Dictionary<string, string>();
                response.Headers["Access-Control-Allow-Origin"] = "*";
                return response;
            }
        }
        """);

    [Fact]
    public Task Reports_an_early_answer_that_a_pattern_gives_another_name() => Verify.Analyzer("""
        public class OrderFunctions
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request, ILambdaContext context)
            {
                if (Check(request) is not { } error)
                    return new() { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" } };

                return error;
            }

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request, ILambdaContext context) => CheckForPut(request) switch
            {
                null => new() { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" } },
                var error => error,
            };

            public APIGatewayProxyResponse Post(APIGatewayProxyRequest request, ILambdaContext context)
            {
                switch (CheckForPost(request))
                {
                    case { StatusCode: 400 } error:
                        return error;
                    case APIGatewayProxyResponse other:
                        return other;
                    default:
                        return null;
                }
            }

            private static APIGatewayProxyResponse Check(APIGatewayProxyRequest request) => request.Body == null ? {|CORS1002:new() { StatusCode = 400 }|} : null;

            private static APIGatewayProxyResponse CheckForPut(APIGatewayProxyRequest request) => request.Body == null ? {|CORS1002:new() { StatusCode = 400 }|} : null;

            private static APIGatewayProxyResponse CheckForPost(APIGatewayProxyRequest request) => request.Body == null ? {|CORS1002:new() { StatusCode = 400 }|} : null;
        }
        """);

    [Fact]
    public Task Silent_when_it_is_added_under_the_name_that_a_pattern_gives() => Verify.Analyzer("""
        public class OrderFunctions
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = new APIGatewayProxyResponse { Headers = new Dictionary<string, string>() };
                if (response is { Headers: { } headers })
                    headers["Access-Control-Allow-Origin"] = "*";
                return response;
            }

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = new APIGatewayProxyResponse { Headers = new Dictionary<string, string>() };
                if (response is { StatusCode: 0, Headers: var headers })
                    headers.Add("Access-Control-Allow-Origin", "*");
                return response;
            }

            public APIGatewayProxyResponse Post(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = new APIGatewayProxyResponse { Headers = new Dictionary<string, string>() };
                switch (response.Headers)
                {
                    case Dictionary<string, string> headers:
                        headers["Access-Control-Allow-Origin"] = "*";
                        break;
                }

                return response;
            }

            public APIGatewayProxyResponse Patch(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = new APIGatewayProxyResponse();
                Finish(response);
                return response;
            }

            public APIGatewayProxyResponse Delete(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = new APIGatewayProxyResponse();
                Decorate(response);
                return response;
            }

            public APIGatewayProxyResponse Head(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = new APIGatewayProxyResponse { Headers = new Dictionary<string, string>() };
                if (response.Headers is Dictionary<string, string> headers and not null)
                    headers["Access-Control-Allow-Origin"] = "*";
                return response;
            }

            private static void Finish(object result)
            {
                switch (result)
                {
                    case APIGatewayProxyResponse response:
                        response.Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" };
                        break;
                }
            }

            private static void Decorate(object result) => _ = result switch
            {
                APIGatewayProxyResponse response => response.Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" },
                _ => null,
            };
        }
        """);

    [Fact]
    public Task Silent_when_a_lambda_runs_in_a_query_or_a_delegate_of_several() => Verify.Analyzer("""
        public class OrderFunctions
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request, ILambdaContext context) =>
                Allow(new[] { 200, 404 }.Select(status => new APIGatewayProxyResponse { StatusCode = status }).First());

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request, ILambdaContext context) =>
                Allow((from status in new[] { 200, 404 } select new APIGatewayProxyResponse { StatusCode = status }).First());

            public APIGatewayProxyResponse Post(APIGatewayProxyRequest request, ILambdaContext context)
            {
                Func<APIGatewayProxyResponse> handlers = First;
                handlers += Second;
                return Allow(handlers());
            }

            private static APIGatewayProxyResponse First() => new() { StatusCode = 200 };

            private static APIGatewayProxyResponse Second() => new() { StatusCode = 200 };

            private static APIGatewayProxyResponse Allow(APIGatewayProxyResponse response)
            {
                response.Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" };
                return response;
            }
        }
        """);

    [Fact]
    public Task Follows_a_partial_class_over_its_files() => Verify.Analyzer("""
        public partial class OrderFunctions
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request, ILambdaContext context) => Respond(200);

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = Wrapped(200);
                response.Headers = CorsHeaders;
                return response;
            }

            private static APIGatewayProxyResponse Wrapped(int status) => new() { StatusCode = status };
        }
        """,
        """
        public partial class OrderFunctions
        {
            private static Dictionary<string, string> CorsHeaders => new() { ["Access-Control-Allow-Origin"] = "*" };

            private static APIGatewayProxyResponse Respond(int status) => {|CORS1002:new() { StatusCode = status }|};
        }
        """);

    [Fact]
    public Task Silent_when_the_caller_of_a_partial_method_adds_it() => Verify.Analyzer("""
        public partial class OrderFunctions
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = Make(200);
                response.Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" };
                return response;
            }

            private static partial APIGatewayProxyResponse Make(int status);
        }
        """,
        """
        public partial class OrderFunctions
        {
            private static partial APIGatewayProxyResponse Make(int status)
            {
                return new APIGatewayProxyResponse { StatusCode = status };
            }
        }
        """);

    [Fact]
    public Task Silent_when_the_caller_of_an_operator_or_indexer_adds_it() => Verify.Analyzer("""
        public readonly record struct Result(int Status)
        {
            public static implicit operator APIGatewayProxyResponse(Result result) => new() { StatusCode = result.Status };

            public static APIGatewayProxyResponse operator +(Result left, Result right) => new() { StatusCode = left.Status + right.Status };
        }

        public sealed class Answers
        {
            public APIGatewayProxyResponse this[int status] => new() { StatusCode = status };
        }

        public class OrderFunctions
        {
            private readonly Answers _answers = new();

            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request, ILambdaContext context)
            {
                APIGatewayProxyResponse response = new Result(200);
                return Allow(response);
            }

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request, ILambdaContext context) => Allow(_answers[404]);

            public APIGatewayProxyResponse Post(APIGatewayProxyRequest request, ILambdaContext context) => Allow(new Result(200) + new Result(4));

            private static APIGatewayProxyResponse Allow(APIGatewayProxyResponse response)
            {
                response.Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" };
                return response;
            }
        }
        """);

    [Fact]
    public Task Silent_when_a_method_of_the_derived_response_adds_it() => Verify.Analyzer("""
        public class ApiResponse : APIGatewayProxyResponse
        {
            public ApiResponse WithCors()
            {
                Headers ??= new Dictionary<string, string>();
                Headers["Access-Control-Allow-Origin"] = "*";
                return this;
            }

            public ApiResponse WithBody(string body)
            {
                Body = body;
                return this;
            }
        }

        public class OrderFunctions
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request, ILambdaContext context) => new ApiResponse { StatusCode = 200 }.WithBody("[]").WithCors();

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request, ILambdaContext context) => {|CORS1002:new ApiResponse { StatusCode = 200 }|}.WithBody("[]");
        }
        """);

    [Fact]
    public Task Silent_when_an_override_adds_it_to_what_its_base_returns() => Verify.Analyzer("""
        public abstract class OrderFunctionsBase
        {
            public virtual APIGatewayProxyResponse Get(APIGatewayProxyRequest request, ILambdaContext context) => new() { StatusCode = 200 };
        }

        public class OrderFunctions : OrderFunctionsBase
        {
            public override APIGatewayProxyResponse Get(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = base.Get(request, context);
                response.Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" };
                return response;
            }
        }
        """);

    [Fact]
    public Task Reports_responses_that_only_OPTIONS_requests_are_given_it_by_their_caller() => Verify.Analyzer("""
        public class OrderFunctions
        {
            public async Task<APIGatewayProxyResponse> FunctionHandler(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = await Handle(request);
                if (request.HttpMethod == "OPTIONS")
                    response.Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" };
                return response;
            }

            private static Task<APIGatewayProxyResponse> Handle(APIGatewayProxyRequest request) => Task.FromResult({|CORS1002:new APIGatewayProxyResponse { StatusCode = 200 }|});
        }
        """);
}
