using System.Reflection;
using System.Text;
using System.Text.Json;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.ApplicationLoadBalancerEvents;
using Microsoft.AspNetCore.Http;

namespace CorsAnalyzers.BrowserTests.Infrastructure;

/// <summary>
/// Hands a request to a Lambda function and sends what it returns to the browser, as the proxy integrations of AWS do: status, headers
/// and body as they are, nothing added. Names arrive in lower case, as they do from any client that speaks HTTP/2.
/// </summary>
internal static class Gateway
{
    /// <summary>The functions of a class, told apart by what they are called: <c>Preflight</c>, where there is one, answers OPTIONS.</summary>
    internal static async Task AnswerAsync(object functions, HttpContext context)
    {
        var methods = functions.GetType().GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly);
        var method = (context.Request.Method == HttpMethods.Options ? methods.SingleOrDefault(candidate => candidate.Name == "Preflight") : null)
            ?? methods.First(candidate => candidate.Name != "Preflight");
        var arguments = method.GetParameters().Select(parameter => Argument(parameter, context.Request)).ToArray();
        await SendAsync(Answer.From(method.Invoke(functions, arguments)!), context.Response);
    }

    private static object? Argument(ParameterInfo parameter, HttpRequest request)
    {
        var headers = request.Headers.Where(header => !header.Key.StartsWith(':')).ToDictionary(header => header.Key.ToLowerInvariant(), header => header.Value.ToString());
        if (parameter.ParameterType == typeof(APIGatewayProxyRequest))
            return new APIGatewayProxyRequest { HttpMethod = request.Method, Path = request.Path, Headers = headers };

        if (parameter.ParameterType == typeof(ApplicationLoadBalancerRequest))
            return new ApplicationLoadBalancerRequest { HttpMethod = request.Method, Path = request.Path, Headers = headers };

        if (parameter.ParameterType == typeof(APIGatewayHttpApiV2ProxyRequest))
        {
            var http = new APIGatewayHttpApiV2ProxyRequest.HttpDescription { Method = request.Method, Path = request.Path };
            return new APIGatewayHttpApiV2ProxyRequest { RawPath = request.Path, Headers = headers, RequestContext = new() { Http = http } };
        }

        return parameter.ParameterType == typeof(string) ? "1" : throw new NotSupportedException(parameter.ToString());
    }

    private static async Task SendAsync(Answer answer, HttpResponse response)
    {
        response.StatusCode = answer.Status;
        foreach (var header in answer.Headers.GroupBy(header => header.Name, StringComparer.OrdinalIgnoreCase))
            response.Headers[header.Key] = header.Select(value => value.Value).ToArray();

        if (answer.Body is not null)
            await response.WriteAsync(answer.Body, Encoding.UTF8);
    }

    private sealed record Answer(int Status, IEnumerable<(string Name, string Value)> Headers, string? Body)
    {
        internal static Answer From(object result) => result switch
        {
            APIGatewayProxyResponse rest => new(rest.StatusCode, Merge(rest.Headers, rest.MultiValueHeaders), rest.Body),
            ApplicationLoadBalancerResponse alb => new(alb.StatusCode, Merge(alb.Headers, alb.MultiValueHeaders), alb.Body),
            APIGatewayHttpApiV2ProxyResponse http => new(http.StatusCode, Merge(http.Headers, null), http.Body),
            IHttpResult annotated => From(annotated),
            _ => throw new NotSupportedException(result.ToString()),
        };

        /// <summary>What the wrapper that Amazon.Lambda.Annotations generates for a <c>[RestApi]</c> function sends.</summary>
        private static Answer From(IHttpResult result)
        {
            using var json = JsonDocument.Parse(result.Serialize(new HttpResultSerializationOptions { Format = HttpResultSerializationOptions.ProtocolFormat.RestApi }));
            var root = json.RootElement;
            var headers = root.GetProperty("multiValueHeaders").EnumerateObject().SelectMany(header => header.Value.EnumerateArray().Select(value => (header.Name, value.GetString()!))).ToList();
            return new(root.GetProperty("statusCode").GetInt32(), headers, root.GetProperty("body").GetString());
        }

        /// <summary>Both slots are sent; for a name that stands in both, only the one with many values.</summary>
        private static List<(string Name, string Value)> Merge(IDictionary<string, string>? headers, IDictionary<string, IList<string>>? many) =>
        [
            .. (headers ?? new Dictionary<string, string>()).Where(header => many?.Keys.Contains(header.Key, StringComparer.OrdinalIgnoreCase) != true).Select(header => (header.Key, header.Value)),
            .. (many ?? new Dictionary<string, IList<string>>()).SelectMany(header => header.Value.Select(value => (header.Key, value))),
        ];
    }
}
