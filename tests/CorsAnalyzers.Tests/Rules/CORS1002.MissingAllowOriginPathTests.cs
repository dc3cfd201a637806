using Verify = CorsAnalyzers.Tests.Infrastructure.Verify<CorsAnalyzers.Surfaces.Lambda.LambdaResponseAnalyzer>;

namespace CorsAnalyzers.Tests.Rules;

/// <summary>
/// A header that is added on one way through the code: it counts as sent, unless the response provably leaves on another way; and what
/// only an OPTIONS request runs through says nothing about the other requests.
/// </summary>
public sealed class MissingAllowOriginPathTests
{
    private const string Helpers = """
        public static class Cors
        {
            public static Dictionary<string, string> Headers => new() { ["Access-Control-Allow-Origin"] = "*" };

            public static Dictionary<string, string> Json => new() { ["Content-Type"] = "application/json" };
        }
        """;

    [Fact]
    public Task Silent_when_it_is_added_under_a_condition() => Verify.Analyzer("""
        public class OrderFunctions
        {
            private readonly bool _cors = Environment.GetEnvironmentVariable("CORS") == "1";

            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = new APIGatewayProxyResponse { StatusCode = 200 };
                if (request.Headers.ContainsKey("origin"))
                    response.Headers = Cors.Headers;
                return response;
            }

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request, ILambdaContext context) =>
                new() { Headers = _cors ? Cors.Headers : Cors.Json };

            public APIGatewayProxyResponse Post(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var headers = Cors.Json;
                if (_cors && request.Headers.TryGetValue("origin", out var origin))
                    headers.Add("Access-Control-Allow-Origin", origin);
                return new APIGatewayProxyResponse { Headers = headers };
            }

            public APIGatewayProxyResponse Patch(APIGatewayProxyRequest request, ILambdaContext context)
            {
                Dictionary<string, string> headers = null;
                if (_cors)
                    headers = Cors.Headers;
                return new APIGatewayProxyResponse { Headers = headers };
            }

            public APIGatewayProxyResponse Delete(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = new APIGatewayProxyResponse();
                switch (request.Resource)
                {
                    case "/orders":
                        response.Headers = Cors.Headers;
                        break;
                    default:
                        response.StatusCode = 404;
                        break;
                }

                return response;
            }

            public APIGatewayProxyResponse Head(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = new APIGatewayProxyResponse
                {
                    Headers = request.Resource switch
                    {
                        "/health" => null,
                        "/orders" => Cors.Json,
                        _ => Cors.Headers,
                    },
                };
                return response;
            }

            public APIGatewayProxyResponse Any(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = new APIGatewayProxyResponse { Headers = Cors.Json };
                _ = _cors && response.Headers.TryAdd("Access-Control-Allow-Origin", "*");
                return response;
            }

            public APIGatewayProxyResponse Nested(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = new APIGatewayProxyResponse { Headers = Cors.Json };
                if (request.Body != null)
                {
                    if (_cors)
                        response.Headers["Access-Control-Allow-Origin"] = "*";
                    response.Body = request.Body;
                    return response;
                }

                response.Headers = Cors.Headers;
                return response;
            }
        }
        """, Helpers);

    /// <summary>A break leaves the switch, not the block around it, and a goto leads back into it.</summary>
    [Fact]
    public Task Silent_when_the_branch_that_adds_it_jumps_to_the_end() => Verify.Analyzer("""
        public class OrderFunctions
        {
            public APIGatewayProxyResponse Blocks(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = new APIGatewayProxyResponse();
                switch (request.Resource)
                {
                    case "/orders":
                    {
                        response.Headers = Cors.Headers;
                        break;
                    }

                    default:
                    {
                        response.StatusCode = 404;
                        break;
                    }
                }

                return response;
            }

            public APIGatewayProxyResponse Branches(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = new APIGatewayProxyResponse();
                switch (request.Resource)
                {
                    case "/orders":
                        if (request.Body == null)
                        {
                            response.StatusCode = 400;
                            break;
                        }
                        else
                        {
                            response.Headers = Cors.Headers;
                            break;
                        }

                    default:
                        response.StatusCode = 404;
                        break;
                }

                return response;
            }

            public APIGatewayProxyResponse Early(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = new APIGatewayProxyResponse();
                switch (request.Resource)
                {
                    case "/orders":
                        if (request.Body != null)
                        {
                            response.Headers = Cors.Headers;
                            break;
                        }

                        response.StatusCode = 400;
                        break;
                }

                return response;
            }

            public APIGatewayProxyResponse Goto(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = new APIGatewayProxyResponse();
                if (request.Body != null)
                {
                    response.Headers = Cors.Headers;
                    goto done;
                }

                response.StatusCode = 400;
            done:
                return response;
            }

            public APIGatewayProxyResponse Loop(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = new APIGatewayProxyResponse();
                while (true)
                {
                    if (request.Body != null)
                    {
                        response.Headers = Cors.Headers;
                        break;
                    }
                    else
                    {
                        response.StatusCode = 400;
                        break;
                    }
                }

                return response;
            }

            public APIGatewayProxyResponse GotoCase(APIGatewayProxyRequest request, ILambdaContext context)
            {
                APIGatewayProxyResponse response;
                switch (request.Resource)
                {
                    case "/orders":
                        response = new APIGatewayProxyResponse { StatusCode = 200 };
                        goto default;
                    case "/carts":
                        response = new APIGatewayProxyResponse { StatusCode = 201 };
                        goto default;
                    default:
                        response = null;
                        response.Headers = Cors.Headers;
                        return response;
                }
            }
        }
        """, Helpers);

    [Fact]
    public Task Reports_a_return_before_the_addition() => Verify.Analyzer("""
        public class OrderFunctions
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = {|CORS1002:new APIGatewayProxyResponse { StatusCode = 200 }|};
                if (request.Body == null)
                {
                    response.StatusCode = 400;
                    return response;
                }

                response.Headers = Cors.Headers;
                return response;
            }

            public async Task<APIGatewayProxyResponse> Put(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = {|CORS1002:new APIGatewayProxyResponse { Headers = Cors.Json }|};
                await Task.Delay(1);
                if (request.Body == null)
                    return response;

                response.Headers["Access-Control-Allow-Origin"] = "*";
                return response;
            }

            public APIGatewayProxyResponse Post(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var headers = new Dictionary<string, string> { ["Content-Type"] = "application/json" };
                if (request.Body == null)
                    return {|CORS1002:new APIGatewayProxyResponse { StatusCode = 400, Headers = headers }|};

                headers.Add("Access-Control-Allow-Origin", "*");
                return new APIGatewayProxyResponse { StatusCode = 200, Headers = headers };
            }

            public APIGatewayProxyResponse Patch(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = {|CORS1002:new APIGatewayProxyResponse()|};
                if (request.Body == null)
                    return response;

                return AddCors(response);
            }

            private static APIGatewayProxyResponse AddCors(APIGatewayProxyResponse response)
            {
                response.Headers = Cors.Headers;
                return response;
            }
        }
        """, Helpers);

    [Fact]
    public Task Reports_the_arm_that_goes_past_the_addition() => Verify.Analyzer("""
        public class OrderFunctions
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = {|CORS1002:new APIGatewayProxyResponse()|};
                return request.Body == null ? response : AddCors(response);
            }

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = {|CORS1002:new APIGatewayProxyResponse()|};
                return request.HttpMethod switch
                {
                    "OPTIONS" => AddCors(response),
                    _ => response,
                };
            }

            private static APIGatewayProxyResponse AddCors(APIGatewayProxyResponse response)
            {
                response.Headers = Cors.Headers;
                return response;
            }
        }
        """, Helpers);

    [Fact]
    public Task Reports_a_return_in_the_other_branch() => Verify.Analyzer("""
        public class OrderFunctions
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = {|CORS1002:new APIGatewayProxyResponse { StatusCode = 200 }|};
                if (request.Headers.ContainsKey("origin"))
                {
                    response.Headers = Cors.Headers;
                    return response;
                }

                return response;
            }

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = {|CORS1002:new APIGatewayProxyResponse { StatusCode = 200 }|};
                if (request.Body != null)
                {
                    response.Headers = Cors.Headers;
                    return response;
                }
                else
                {
                    response.StatusCode = 400;
                    return response;
                }
            }

            public APIGatewayProxyResponse Post(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = {|CORS1002:new APIGatewayProxyResponse { StatusCode = 200 }|};
                switch (request.Resource)
                {
                    case "/orders":
                        response.Headers = Cors.Headers;
                        return response;
                    default:
                        response.StatusCode = 404;
                        return response;
                }
            }

            public APIGatewayProxyResponse Patch(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = {|CORS1002:new APIGatewayProxyResponse { StatusCode = 200 }|};
                switch (request.Resource)
                {
                    case "/orders":
                        response.Headers = Cors.Headers;
                        return response;
                    case "/health":
                        break;
                }

                return response;
            }
        }
        """, Helpers);

    [Fact]
    public Task Reports_the_response_of_the_branch_that_forgets() => Verify.Analyzer("""
        public class OrderFunctions
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request, ILambdaContext context)
            {
                APIGatewayProxyResponse response;
                if (request.Body == null)
                {
                    response = {|CORS1002:new APIGatewayProxyResponse { StatusCode = 400 }|};
                }
                else
                {
                    response = new APIGatewayProxyResponse { StatusCode = 200 };
                    response.Headers = Cors.Headers;
                }

                return response;
            }

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = new APIGatewayProxyResponse { StatusCode = 200, Headers = Cors.Headers };
                if (request.Body == null)
                    response = {|CORS1002:new APIGatewayProxyResponse { StatusCode = 400 }|};
                return response;
            }

            public APIGatewayProxyResponse Post(APIGatewayProxyRequest request, ILambdaContext context)
            {
                APIGatewayProxyResponse response;
                if (request.Body == null)
                    response = new APIGatewayProxyResponse { StatusCode = 400 };
                else
                    response = new APIGatewayProxyResponse { StatusCode = 200 };

                response.Headers = Cors.Headers;
                return response;
            }
        }
        """, Helpers);

    [Fact]
    public Task Reports_a_response_that_replaces_the_one_with_it() => Verify.Analyzer("""
        public class OrderFunctions
        {
            public async Task<APIGatewayProxyResponse> Get(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = new APIGatewayProxyResponse { StatusCode = 200 };
                response.Headers = Cors.Headers;
                try
                {
                    await Task.Delay(1);
                }
                catch (Exception exception)
                {
                    response = {|CORS1002:new APIGatewayProxyResponse { StatusCode = 500, Body = exception.Message }|};
                }

                return response;
            }

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = new APIGatewayProxyResponse { StatusCode = 200, Headers = Cors.Json };
                response.Headers.Add("Access-Control-Allow-Origin", "*");
                if (request.Body == null)
                    response = {|CORS1002:new APIGatewayProxyResponse { StatusCode = 400, Headers = Cors.Json }|};
                return response;
            }
        }
        """, Helpers);

    /// <summary>The first one is thrown away before anything can return it.</summary>
    [Fact]
    public Task Silent_for_a_response_that_is_always_replaced() => Verify.Analyzer("""
        public class OrderFunctions
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = new APIGatewayProxyResponse();
                response = new APIGatewayProxyResponse { StatusCode = 200, Headers = Cors.Headers };
                return response;
            }

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = new APIGatewayProxyResponse();
                if (request.Body == null)
                    response = new APIGatewayProxyResponse { StatusCode = 400, Headers = Cors.Headers };
                else
                    response = new APIGatewayProxyResponse { StatusCode = 200, Headers = Cors.Headers };

                return response;
            }

            public APIGatewayProxyResponse Post(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = new APIGatewayProxyResponse();
                switch (request.HttpMethod)
                {
                    case "GET":
                        response = new APIGatewayProxyResponse { StatusCode = 200, Headers = Cors.Headers };
                        break;
                    default:
                        response = new APIGatewayProxyResponse { StatusCode = 405, Headers = Cors.Headers };
                        break;
                }

                return response;
            }

            public async Task<APIGatewayProxyResponse> Patch(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = new APIGatewayProxyResponse();
                try
                {
                    await Task.Delay(1);
                    response = new APIGatewayProxyResponse { StatusCode = 200, Headers = Cors.Headers };
                }
                catch (Exception exception)
                {
                    response = new APIGatewayProxyResponse { StatusCode = 500, Body = exception.Message, Headers = Cors.Headers };
                }

                return response;
            }
        }
        """, Helpers);

    [Fact]
    public Task Reports_a_response_that_may_not_be_replaced() => Verify.Analyzer("""
        public class OrderFunctions
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = {|CORS1002:new APIGatewayProxyResponse { StatusCode = 404 }|};
                if (request.Resource == "/orders")
                    response = new APIGatewayProxyResponse { StatusCode = 200, Headers = Cors.Headers };

                return response;
            }

            public async Task<APIGatewayProxyResponse> Put(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = {|CORS1002:new APIGatewayProxyResponse { StatusCode = 500 }|};
                try
                {
                    await Task.Delay(1);
                    response = new APIGatewayProxyResponse { StatusCode = 200, Headers = Cors.Headers };
                }
                catch (Exception exception)
                {
                    context.Logger.LogError(exception.Message);
                }

                return response;
            }
        }
        """, Helpers);

    [Fact]
    public Task Reports_the_catch_that_forgets() => Verify.Analyzer("""
        public class OrderFunctions
        {
            public async Task<APIGatewayProxyResponse> Get(APIGatewayProxyRequest request, ILambdaContext context)
            {
                try
                {
                    await Task.Delay(1);
                    return new APIGatewayProxyResponse { StatusCode = 200, Headers = Cors.Headers };
                }
                catch (KeyNotFoundException)
                {
                    return new APIGatewayProxyResponse { StatusCode = 404, Headers = Cors.Headers };
                }
                catch (Exception exception)
                {
                    context.Logger.LogError(exception, "Reading failed");
                    return {|CORS1002:new APIGatewayProxyResponse { StatusCode = 500 }|};
                }
            }

            public async Task<APIGatewayProxyResponse> Put(APIGatewayProxyRequest request, ILambdaContext context)
            {
                APIGatewayProxyResponse response;
                try
                {
                    await Task.Delay(1);
                    response = new APIGatewayProxyResponse { StatusCode = 200, Headers = Cors.Headers };
                }
                catch (Exception exception)
                {
                    response = {|CORS1002:new APIGatewayProxyResponse { StatusCode = 500, Body = exception.Message }|};
                }

                return response;
            }

            // What is returned at the end of the try never went through the catch.
            public async Task<APIGatewayProxyResponse> Post(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = {|CORS1002:new APIGatewayProxyResponse()|};
                try
                {
                    await Task.Delay(1);
                    return response;
                }
                catch (Exception)
                {
                    response.Headers = Cors.Headers;
                    return response;
                }
            }

            // Of two catches only one runs.
            public async Task<APIGatewayProxyResponse> Patch(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = {|CORS1002:new APIGatewayProxyResponse()|};
                try
                {
                    await Task.Delay(1);
                }
                catch (KeyNotFoundException)
                {
                    response.Headers = Cors.Headers;
                    return response;
                }
                catch (FormatException)
                {
                    return response;
                }

                throw new InvalidOperationException();
            }
        }
        """, Helpers);

    [Fact]
    public Task Silent_when_a_catch_may_come_after_the_addition() => Verify.Analyzer("""
        public class OrderFunctions
        {
            public async Task<APIGatewayProxyResponse> Get(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = new APIGatewayProxyResponse();
                try
                {
                    response.Headers = Cors.Headers;
                    await Task.Delay(1);
                    return response;
                }
                catch (Exception exception)
                {
                    response.StatusCode = 500;
                    response.Body = exception.Message;
                    return response;
                }
            }

            public async Task<APIGatewayProxyResponse> Put(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = new APIGatewayProxyResponse();
                try
                {
                    await Task.Delay(1);
                }
                catch (Exception)
                {
                    response.Headers = Cors.Headers;
                }

                return response;
            }

            public async Task<APIGatewayProxyResponse> Post(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = new APIGatewayProxyResponse();
                try
                {
                    await Task.Delay(1);
                    response.Headers = Cors.Headers;
                }
                catch (Exception)
                {
                    response.StatusCode = 500;
                }

                return response;
            }
        }
        """, Helpers);

    [Fact]
    public Task Silent_when_a_finally_adds_it() => Verify.Analyzer("""
        public class OrderFunctions
        {
            public async Task<APIGatewayProxyResponse> Get(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = new APIGatewayProxyResponse { Headers = Cors.Json };
                try
                {
                    if (request.Body == null)
                        return response;

                    await Task.Delay(1);
                    return response;
                }
                catch (Exception)
                {
                    response.StatusCode = 500;
                    return response;
                }
                finally
                {
                    response.Headers["Access-Control-Allow-Origin"] = "*";
                }
            }

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = new APIGatewayProxyResponse { StatusCode = 500 };
                try
                {
                    try
                    {
                        response.StatusCode = 200;
                        return response;
                    }
                    finally
                    {
                        context.Logger.LogInformation("done");
                    }
                }
                finally
                {
                    AddCors(response);
                }
            }

            private static void AddCors(APIGatewayProxyResponse response) => response.Headers = Cors.Headers;
        }
        """, Helpers);

    [Fact]
    public Task Silent_when_a_finally_adds_it_to_what_the_try_makes() => Verify.Analyzer("""
        public class OrderFunctions
        {
            public async Task<APIGatewayProxyResponse> Get(APIGatewayProxyRequest request, ILambdaContext context)
            {
                APIGatewayProxyResponse response = null;
                try
                {
                    await Task.Delay(1);
                    response = new APIGatewayProxyResponse { StatusCode = 200 };
                }
                catch (Exception)
                {
                    response = new APIGatewayProxyResponse { StatusCode = 500 };
                }
                finally
                {
                    response.Headers = Cors.Headers;
                }

                return response;
            }

            [LambdaFunction, RestApi(LambdaHttpMethod.Get, "/")]
            public async Task<IHttpResult> Annotated()
            {
                IHttpResult result = null;
                try
                {
                    await Task.Delay(1);
                    result = HttpResults.Ok();
                    return result;
                }
                finally
                {
                    result?.AddHeader("Access-Control-Allow-Origin", "*");
                }
            }

            public APIGatewayProxyResponse Local(APIGatewayProxyRequest request, ILambdaContext context)
            {
                Dictionary<string, string> headers = null;
                try
                {
                    headers = new Dictionary<string, string>();
                    return new APIGatewayProxyResponse { StatusCode = 200, Headers = headers };
                }
                finally
                {
                    headers?.Add("Access-Control-Allow-Origin", "*");
                }
            }
        }
        """, Helpers);

    [Fact]
    public Task Reports_a_return_outside_of_the_try_whose_finally_adds_it() => Verify.Analyzer("""
        public class OrderFunctions
        {
            public async Task<APIGatewayProxyResponse> Get(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = {|CORS1002:new APIGatewayProxyResponse { Headers = Cors.Json }|};
                if (request.Body == null)
                    return response;

                try
                {
                    await Task.Delay(1);
                    return response;
                }
                finally
                {
                    response.Headers["Access-Control-Allow-Origin"] = "*";
                }
            }
        }
        """, Helpers);

    [Fact]
    public Task Silent_when_a_loop_may_have_added_it() => Verify.Analyzer("""
        public class OrderFunctions
        {
            private static readonly (string Name, string Value)[] s_headers = [("Access-Control-Allow-Origin", "*"), ("Cache-Control", "no-store")];

            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = new APIGatewayProxyResponse { Headers = Cors.Json };
                foreach (var header in Cors.Headers)
                    response.Headers[header.Key] = header.Value;
                return response;
            }

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = new APIGatewayProxyResponse { Headers = Cors.Json };
                for (var i = 0; i < s_headers.Length; i++)
                    response.Headers.Add(s_headers[i].Name, s_headers[i].Value);
                return response;
            }

            public APIGatewayProxyResponse Post(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = new APIGatewayProxyResponse { Headers = Cors.Json };
                while (true)
                {
                    if (response.StatusCode == 200)
                        return response;

                    response.Headers["Access-Control-Allow-Origin"] = "*";
                    response.StatusCode = 200;
                }
            }

            public APIGatewayProxyResponse Patch(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = new APIGatewayProxyResponse { Headers = Cors.Json };
                foreach (var origin in new[] { "https://shop.example.com", "https://admin.example.com" })
                {
                    if (request.Headers["origin"] == origin)
                        response.Headers["Access-Control-Allow-Origin"] = origin;
                }

                return response;
            }
        }
        """, Helpers);

    [Fact]
    public Task Reports_a_return_before_the_addition_to_a_response_of_the_same_turn() => Verify.Analyzer("""
        public class OrderFunctions
        {
            public async Task<APIGatewayProxyResponse> Get(APIGatewayProxyRequest request, ILambdaContext context)
            {
                for (var attempt = 0; ; attempt++)
                {
                    var response = {|CORS1002:new APIGatewayProxyResponse { StatusCode = 200 }|};
                    if (attempt > 3)
                        return response;

                    await Task.Delay(1);
                    response.Headers = Cors.Headers;
                    if (request.Body != null)
                        return response;
                }
            }
        }
        """, Helpers);

    [Fact]
    public Task Silent_when_a_lambda_or_local_function_adds_it() => Verify.Analyzer("""
        public class OrderFunctions
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = new APIGatewayProxyResponse { Headers = Cors.Json };
                AddCors();
                return response;

                void AddCors() => response.Headers["Access-Control-Allow-Origin"] = "*";
            }

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = new APIGatewayProxyResponse { Headers = Cors.Json };
                Action<string> allow = origin => response.Headers["Access-Control-Allow-Origin"] = origin;
                allow("*");
                return response;
            }

            public APIGatewayProxyResponse Post(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = new APIGatewayProxyResponse { Headers = Cors.Json };
                Cors.Headers.ToList().ForEach(header => response.Headers[header.Key] = header.Value);
                return response;
            }

            public APIGatewayProxyResponse Patch(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = new APIGatewayProxyResponse { Headers = Cors.Json };
                return Finish(400);

                APIGatewayProxyResponse Finish(int status)
                {
                    response.StatusCode = status;
                    response.Headers = Cors.Headers;
                    return response;
                }
            }
        }
        """, Helpers);

    [Fact]
    public Task Reports_a_flag_that_is_tested_twice() => Verify.Analyzer("""
        public class OrderFunctions
        {
            private readonly bool _cors = Environment.GetEnvironmentVariable("CORS") == "1";

            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var isAllowed = request.Headers.ContainsKey("origin");
                var response = {|CORS1002:new APIGatewayProxyResponse { StatusCode = 200 }|};
                if (isAllowed)
                    response.Headers = Cors.Headers;

                if (!isAllowed)
                    return response;

                response.Body = "[]";
                return response;
            }

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = {|CORS1002:new APIGatewayProxyResponse { StatusCode = 200 }|};
                if (_cors)
                    response.Headers = Cors.Headers;

                if (_cors == false)
                    return response;

                return response;
            }

            private static APIGatewayProxyResponse Respond(int status, bool cors)
            {
                var response = {|CORS1002:new APIGatewayProxyResponse { StatusCode = status }|};
                if (cors)
                    response.Headers = Cors.Headers;

                if (cors)
                    return response;

                response.StatusCode = 204;
                return response;
            }

            public APIGatewayProxyResponse Post(APIGatewayProxyRequest request, ILambdaContext context) => Respond(200, request.Body != null);
        }
        """, Helpers);

    [Fact]
    public Task Silent_when_the_flag_may_change_between_its_tests() => Verify.Analyzer("""
        public class OrderFunctions
        {
            private bool _cors = Environment.GetEnvironmentVariable("CORS") == "1";

            public bool Enabled { get; set; }

            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var isAllowed = request.Headers.ContainsKey("origin");
                var response = new APIGatewayProxyResponse { StatusCode = 200 };
                if (isAllowed)
                    response.Headers = Cors.Headers;

                isAllowed = request.Body != null;
                if (!isAllowed)
                    return response;

                return response;
            }

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = new APIGatewayProxyResponse { StatusCode = 200 };
                if (_cors)
                    response.Headers = Cors.Headers;

                _cors = false;
                if (!_cors)
                    return response;

                return response;
            }

            public APIGatewayProxyResponse Post(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = new APIGatewayProxyResponse { StatusCode = 200 };
                if (Enabled)
                    response.Headers = Cors.Headers;

                if (!Enabled)
                    return response;

                return response;
            }

            private bool IsAllowed => _cors;

            protected virtual bool IsVirtual => true;

            public APIGatewayProxyResponse Delete(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = new APIGatewayProxyResponse { StatusCode = 200 };
                if (IsAllowed)
                    response.Headers = Cors.Headers;

                _cors = false;
                return IsAllowed ? null : response;
            }

            public APIGatewayProxyResponse Head(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = new APIGatewayProxyResponse { StatusCode = 200 };
                if (IsVirtual)
                    response.Headers = Cors.Headers;

                return IsVirtual ? null : response;
            }

            public APIGatewayProxyResponse Patch(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = new APIGatewayProxyResponse { StatusCode = 200 };
                if (request.Headers.Remove("origin"))
                    response.Headers = Cors.Headers;

                if (!request.Headers.Remove("origin"))
                    return response;

                return response;
            }
        }
        """, Helpers);

    [Fact]
    public Task Silent_when_the_only_way_out_is_behind_the_addition() => Verify.Analyzer("""
        public class OrderFunctions
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = new APIGatewayProxyResponse();
                if (request.Body == null)
                    throw new ArgumentException("No body");

                lock (response)
                {
                    response.Headers = Cors.Headers;
                }

                using (System.IO.Stream body = new System.IO.MemoryStream())
                {
                    return response;
                }
            }

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = new APIGatewayProxyResponse();
                if (request.Body == null)
                    goto end;

                response.Body = request.Body;
            end:
                response.Headers = Cors.Headers;
                return response;
            }

            public APIGatewayProxyResponse Post(APIGatewayProxyRequest request, ILambdaContext context)
            {
                APIGatewayProxyResponse response;
                return (response = new APIGatewayProxyResponse()) != null && Allow(response) ? response : null;
            }

            private static bool Allow(APIGatewayProxyResponse response)
            {
                response.Headers = Cors.Headers;
                return true;
            }
        }
        """, Helpers);

    [Fact]
    public Task Reports_other_requests_when_only_OPTIONS_gets_it() => Verify.Analyzer("""
        public class OrderFunctions
        {
            private const string Preflight = "OPTIONS";

            public APIGatewayProxyResponse If(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = {|CORS1002:new APIGatewayProxyResponse { StatusCode = 200 }|};
                if (request.HttpMethod == "OPTIONS")
                    response.Headers = Cors.Headers;
                return response;
            }

            public APIGatewayProxyResponse ConstantPattern(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = {|CORS1002:new APIGatewayProxyResponse { StatusCode = 200 }|};
                if (request.HttpMethod is Preflight)
                    response.Headers = Cors.Headers;
                return response;
            }

            public APIGatewayProxyResponse EqualsIgnoringCase(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = {|CORS1002:new APIGatewayProxyResponse { StatusCode = 200 }|};
                if (request.HttpMethod.Equals(Preflight, StringComparison.OrdinalIgnoreCase))
                    response.Headers = Cors.Headers;
                return response;
            }

            public APIGatewayProxyResponse StaticEquals(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = {|CORS1002:new APIGatewayProxyResponse { StatusCode = 200 }|};
                if (string.Equals("OPTIONS", request.HttpMethod, StringComparison.OrdinalIgnoreCase))
                    response.Headers = Cors.Headers;
                return response;
            }

            public APIGatewayProxyResponse Upper(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = {|CORS1002:new APIGatewayProxyResponse { StatusCode = 200 }|};
                if (request.HttpMethod?.ToUpperInvariant() == "OPTIONS" && request.Headers != null)
                {
                    response.Headers = Cors.Headers;
                    response.StatusCode = 204;
                }

                return response;
            }

            public APIGatewayProxyResponse Switch(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = {|CORS1002:new APIGatewayProxyResponse { StatusCode = 200 }|};
                switch (request.HttpMethod)
                {
                    case "OPTIONS":
                        response.Headers = Cors.Headers;
                        break;
                    case "GET":
                        response.Body = "[]";
                        break;
                }

                return response;
            }

            public APIGatewayProxyResponse SwitchExpression(APIGatewayProxyRequest request, ILambdaContext context) => {|CORS1002:new()
            {
                Headers = request.HttpMethod switch
                {
                    "OPTIONS" => Cors.Headers,
                    _ => Cors.Json,
                },
            }|};

            public APIGatewayProxyResponse Tuple(APIGatewayProxyRequest request, ILambdaContext context) => {|CORS1002:new()
            {
                Headers = (request.HttpMethod, request.Path) switch
                {
                    ("OPTIONS", _) => Cors.Headers,
                    _ => null,
                },
            }|};

            public APIGatewayProxyResponse Conditional(APIGatewayProxyRequest request, ILambdaContext context) =>
                {|CORS1002:new() { Headers = request.HttpMethod == Preflight ? Cors.Headers : Cors.Json }|};

            public APIGatewayProxyResponse NotOptions(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = {|CORS1002:new APIGatewayProxyResponse { StatusCode = 200 }|};
                if (request.HttpMethod != "OPTIONS")
                {
                    response.Body = "[]";
                    return response;
                }

                response.Headers = Cors.Headers;
                return response;
            }

            public APIGatewayProxyResponse Not(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = {|CORS1002:new APIGatewayProxyResponse { StatusCode = 200 }|};
                if (!(request.HttpMethod == "OPTIONS"))
                    response.Body = "[]";
                else
                    response.Headers = Cors.Headers;

                return response;
            }
        }
        """, Helpers);

    [Fact]
    public Task Reports_other_requests_when_a_flag_tells_OPTIONS() => Verify.Analyzer("""
        public class OrderFunctions
        {
            public APIGatewayProxyResponse Local(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var isPreflight = request.HttpMethod == "OPTIONS";
                var response = {|CORS1002:new APIGatewayProxyResponse { StatusCode = 200 }|};
                if (isPreflight)
                    response.Headers = Cors.Headers;
                return response;
            }

            public APIGatewayProxyResponse Helper(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = {|CORS1002:new APIGatewayProxyResponse { StatusCode = 200 }|};
                if (IsPreflight(request))
                    response.Headers = Cors.Headers;
                return response;
            }

            public APIGatewayProxyResponse IsNot(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = {|CORS1002:new APIGatewayProxyResponse { StatusCode = 200 }|};
                if (request.HttpMethod is not "OPTIONS")
                    return response;

                response.Headers = Cors.Headers;
                return response;
            }

            private static bool IsPreflight(APIGatewayProxyRequest request) => request.HttpMethod == "OPTIONS";
        }
        """, Helpers);

    [Fact]
    public Task Reports_other_requests_when_a_pattern_tells_OPTIONS() => Verify.Analyzer("""
        public class OrderFunctions
        {
            public APIGatewayProxyResponse Property(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = {|CORS1002:new APIGatewayProxyResponse { StatusCode = 200 }|};
                if (request is { HttpMethod: "OPTIONS" })
                    response.Headers = Cors.Headers;
                return response;
            }

            public APIGatewayProxyResponse EitherCase(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = {|CORS1002:new APIGatewayProxyResponse { StatusCode = 200 }|};
                if (request.HttpMethod is "OPTIONS" or "options")
                    response.Headers = Cors.Headers;
                return response;
            }

            public APIGatewayProxyResponse EitherTest(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = {|CORS1002:new APIGatewayProxyResponse { StatusCode = 200 }|};
                if (request.HttpMethod == "OPTIONS" || request.RequestContext.HttpMethod == "OPTIONS")
                    response.Headers = Cors.Headers;
                return response;
            }

            public APIGatewayProxyResponse Router(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = {|CORS1002:new APIGatewayProxyResponse { StatusCode = 200 }|};
                switch (request)
                {
                    case { HttpMethod: "OPTIONS" }:
                        response.Headers = Cors.Headers;
                        break;
                    case { HttpMethod: "GET" }:
                        response.Body = "[]";
                        break;
                }

                return response;
            }
        }
        """, Helpers);

    [Fact]
    public Task Reports_other_requests_when_the_framework_names_OPTIONS()
    {
        var test = Verify.Create("""
            using System.Net.Http;
            using Microsoft.AspNetCore.Http;

            public class OrderFunctions
            {
                public APIGatewayProxyResponse IsOptions(APIGatewayProxyRequest request, ILambdaContext context)
                {
                    var response = {|CORS1002:new APIGatewayProxyResponse { StatusCode = 200 }|};
                    if (HttpMethods.IsOptions(request.HttpMethod))
                        response.Headers = Cors.Headers;
                    return response;
                }

                public APIGatewayProxyResponse Field(APIGatewayProxyRequest request, ILambdaContext context)
                {
                    var response = {|CORS1002:new APIGatewayProxyResponse { StatusCode = 200 }|};
                    if (request.HttpMethod == HttpMethods.Options)
                        response.Headers = Cors.Headers;
                    return response;
                }

                public APIGatewayProxyResponse Method(APIGatewayProxyRequest request, ILambdaContext context)
                {
                    var response = {|CORS1002:new APIGatewayProxyResponse { StatusCode = 200 }|};
                    if (request.HttpMethod == HttpMethod.Options.Method)
                        response.Headers = Cors.Headers;
                    return response;
                }

                public APIGatewayProxyResponse Text(APIGatewayProxyRequest request, ILambdaContext context)
                {
                    var response = {|CORS1002:new APIGatewayProxyResponse { StatusCode = 200 }|};
                    if (request.HttpMethod.Equals(HttpMethod.Options.ToString(), StringComparison.OrdinalIgnoreCase))
                        response.Headers = Cors.Headers;
                    return response;
                }
            }
            """, Helpers);
        test.AddAspNetCore();
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task Silent_when_more_than_OPTIONS_gets_it() => Verify.Analyzer("""
        public class OrderFunctions
        {
            public APIGatewayProxyResponse Or(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = new APIGatewayProxyResponse { StatusCode = 200 };
                if (request.HttpMethod == "OPTIONS" || request.HttpMethod == "GET")
                    response.Headers = Cors.Headers;
                return response;
            }

            public APIGatewayProxyResponse Pattern(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = new APIGatewayProxyResponse { StatusCode = 200 };
                if (request.HttpMethod is "OPTIONS" or "GET")
                    response.Headers = Cors.Headers;
                return response;
            }

            public APIGatewayProxyResponse Cases(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = new APIGatewayProxyResponse { StatusCode = 200 };
                switch (request.HttpMethod)
                {
                    case "OPTIONS":
                    case "GET":
                        response.Headers = Cors.Headers;
                        break;
                }

                return response;
            }

            public APIGatewayProxyResponse NotGet(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = new APIGatewayProxyResponse { StatusCode = 200 };
                if (request.HttpMethod != "GET")
                    response.Headers = Cors.Headers;
                return response;
            }

            public APIGatewayProxyResponse Others(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = new APIGatewayProxyResponse { StatusCode = 200 };
                if (request.HttpMethod != "OPTIONS")
                    response.Headers = Cors.Headers;
                return response;
            }

            public APIGatewayProxyResponse Else(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = new APIGatewayProxyResponse { StatusCode = 200 };
                if (request.HttpMethod == "OPTIONS")
                    response.StatusCode = 204;
                else
                    response.Headers = Cors.Headers;
                return response;
            }

            public APIGatewayProxyResponse BothArms(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = new APIGatewayProxyResponse { StatusCode = 200 };
                if (request.HttpMethod == "OPTIONS")
                    response.Headers = Cors.Headers;
                else
                    response.Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "https://shop.example.com" };
                return response;
            }
        }
        """, Helpers);

    [Fact]
    public Task Reports_the_answer_to_OPTIONS_itself() => Verify.Analyzer("""
        public class OrderFunctions
        {
            public APIGatewayProxyResponse If(APIGatewayProxyRequest request, ILambdaContext context)
            {
                if (request.HttpMethod == "OPTIONS")
                    return {|CORS1002:new APIGatewayProxyResponse { StatusCode = 204 }|};

                return new APIGatewayProxyResponse { StatusCode = 200, Headers = Cors.Headers };
            }

            public APIGatewayProxyResponse Switch(APIGatewayProxyRequest request, ILambdaContext context) => request.HttpMethod switch
            {
                "OPTIONS" => {|CORS1002:new() { StatusCode = 204, Headers = new Dictionary<string, string> { ["Access-Control-Allow-Methods"] = "GET" } }|},
                _ => new APIGatewayProxyResponse { Headers = Cors.Headers },
            };

            public APIGatewayProxyResponse Same(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = {|CORS1002:new APIGatewayProxyResponse()|};
                if (request.HttpMethod == "OPTIONS")
                    return response;

                response.Headers = Cors.Headers;
                return response;
            }
        }
        """, Helpers);

    [Fact]
    public Task Reports_other_requests_when_OPTIONS_is_answered_right() => Verify.Analyzer("""
        public class OrderFunctions
        {
            public async Task<APIGatewayProxyResponse> If(APIGatewayProxyRequest request, ILambdaContext context)
            {
                if (string.Equals(request.HttpMethod, "OPTIONS", StringComparison.OrdinalIgnoreCase))
                    return new APIGatewayProxyResponse { StatusCode = 204, Headers = Cors.Headers };

                await Task.Delay(1);
                return {|CORS1002:new APIGatewayProxyResponse { StatusCode = 200 }|};
            }

            public APIGatewayProxyResponse Same(APIGatewayProxyRequest request, ILambdaContext context)
            {
                var response = {|CORS1002:new APIGatewayProxyResponse()|};
                if (request.HttpMethod == "OPTIONS")
                {
                    response.Headers = Cors.Headers;
                    return response;
                }

                response.Body = "[]";
                return response;
            }

            public APIGatewayProxyResponse Switch(APIGatewayProxyRequest request, ILambdaContext context)
            {
                switch (request.HttpMethod)
                {
                    case "OPTIONS":
                        return new APIGatewayProxyResponse { StatusCode = 204, Headers = Cors.Headers };
                    case "GET":
                        return {|CORS1002:new APIGatewayProxyResponse { StatusCode = 200 }|};
                    default:
                        return {|CORS1002:new APIGatewayProxyResponse { StatusCode = 405, Headers = Cors.Json }|};
                }
            }
        }
        """, Helpers);
}
