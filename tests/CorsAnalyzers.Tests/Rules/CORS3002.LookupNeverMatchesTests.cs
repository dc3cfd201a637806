using CorsAnalyzers.Surfaces.HeaderNames;
using CorsAnalyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace CorsAnalyzers.Tests.Rules;

public sealed class LookupNeverMatchesTests
{
    private static Task Check(string source, params string[] furtherFiles) => OneRule.Check<HeaderNameAnalyzer>("CORS3002", source, furtherFiles);

    [Fact]
    public Task Says_that_names_arrive_in_lower_case()
    {
        var test = OneRule.Create<HeaderNameAnalyzer>("CORS3002", """
            public class C
            {
                public string Get(APIGatewayHttpApiV2ProxyRequest request) => request.Headers[{|#0:"Origin"|}];
            }
            """);
        test.ExpectedDiagnostics.Add(new DiagnosticResult("CORS3002", DiagnosticSeverity.Warning).WithLocation(0)
            .WithMessage("'Origin' is never found: the names in these headers arrive in lower case, and the look-up minds the case"));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task Reports_every_kind_of_look_up() => Check("""
        public class Derived : APIGatewayHttpApiV2ProxyRequest { }

        public class C
        {
            private const string Signature = "Stripe-Signature";

            public void Get(APIGatewayHttpApiV2ProxyRequest request, ApplicationLoadBalancerRequest balancer, Derived derived)
            {
                _ = request.Headers[{|CORS3002:"Origin"|}];
                _ = request.Headers.TryGetValue({|CORS3002:"X-API-Key"|}, out var key);
                _ = request.Headers.ContainsKey({|CORS3002:"Authorization"|});
                _ = request.Headers[{|CORS3002:Signature|}];
                _ = request.Headers?[{|CORS3002:"Origin"|}];
                _ = request?.Headers?.TryGetValue({|CORS3002:"Origin"|}, out _);
                _ = derived.Headers[{|CORS3002:"Origin"|}];
                _ = balancer.Headers[{|CORS3002:"Origin"|}];
                _ = balancer.MultiValueHeaders[{|CORS3002:"Origin"|}];
                _ = request is { Headers: { } given } && given.ContainsKey("Origin");
                var headers = request.Headers;
                _ = headers[{|CORS3002:"Origin"|}];
                var name = "Origin";
                _ = headers[{|CORS3002:name|}];
                _ = ((IReadOnlyDictionary<string, string>)request.Headers).GetValueOrDefault({|CORS3002:"Origin"|});
                _ = ((IReadOnlyDictionary<string, string>)request.Headers).GetValueOrDefault({|CORS3002:"Origin"|}, "none");
            }
        }
        """);

    [Fact]
    public Task Silent_where_it_can_match_or_nobody_knows() => Check("""
        public class Own { public IDictionary<string, string> Headers { get; } }

        public class C
        {
            public void Get(APIGatewayHttpApiV2ProxyRequest request, APIGatewayProxyRequest rest, APIGatewayHttpApiV2ProxyResponse response, Own own, string given)
            {
                _ = request.Headers["origin"];
                _ = request.Headers["x-123"];
                _ = request.Headers[given];
                _ = request.Headers[given.ToLowerInvariant()];
                _ = request.QueryStringParameters["Origin"];
                _ = request.PathParameters["Id"];
                _ = rest.Headers["Origin"];
                _ = response.Headers["Origin"];
                _ = own.Headers["Origin"];
                request.Headers["Origin"] = "x";
                request.Headers.Remove("Origin");
                _ = new Dictionary<string, string>(request.Headers, StringComparer.OrdinalIgnoreCase)["Origin"];
                _ = request.Headers.Keys.Contains("Origin", StringComparer.OrdinalIgnoreCase);
                _ = request.Headers.FirstOrDefault(h => h.Key.Equals("Origin", StringComparison.OrdinalIgnoreCase)).Value;
                var headers = request.Headers;
                headers = new Dictionary<string, string>();
                _ = headers["Origin"];
            }
        }
        """);

    [Fact]
    public Task Silent_where_the_project_replaces_the_headers_by_ones_that_ignore_case() => Check("""
        public class Middleware
        {
            public void Normalize(APIGatewayHttpApiV2ProxyRequest request) => request.Headers = new Dictionary<string, string>(request.Headers, StringComparer.OrdinalIgnoreCase);

            public string Get(APIGatewayHttpApiV2ProxyRequest request) => request.Headers["Origin"];
        }
        """);

    [Theory]
    [InlineData("public void Put(APIGatewayHttpApiV2ProxyRequest request) => request.Headers=new Dictionary<string, string>(request.Headers, StringComparer.OrdinalIgnoreCase);")]
    [InlineData("public APIGatewayHttpApiV2ProxyRequest Copy(APIGatewayHttpApiV2ProxyRequest request) => new() { Headers = new Dictionary<string, string>(request.Headers, StringComparer.InvariantCultureIgnoreCase) };")]
    [InlineData("public void Put(APIGatewayHttpApiV2ProxyRequest request) => request.Headers = Same(request.Headers); IDictionary<string, string> Same(IDictionary<string, string> given) => new Dictionary<string, string>(given, StringComparer.OrdinalIgnoreCase);")]
    public Task Silent_however_the_project_replaces_the_headers(string member) => Check($$"""
        public class Middleware
        {
            {{member}}

            public string Get(APIGatewayHttpApiV2ProxyRequest request) => request.Headers["Origin"];
        }
        """);

    [Fact]
    public Task Reports_beside_other_dictionaries_that_ignore_case() => Check("""
        public class Orders
        {
            private readonly Dictionary<string, string> _names = new(StringComparer.OrdinalIgnoreCase);

            public APIGatewayHttpApiV2ProxyRequest Sample() => new() { Headers = new Dictionary<string, string> { ["origin"] = "https://app.example" } };

            public APIGatewayProxyResponse Answer() => new() { Headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) };

            public string Get(APIGatewayHttpApiV2ProxyRequest request) => request.Headers[{|CORS3002:"Origin"|}] + _names["Origin"];
        }
        """);
}
