using CorsAnalyzers.Surfaces.HeaderNames;
using CorsAnalyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace CorsAnalyzers.Tests.Rules;

public sealed class LookupMindsCaseTests
{
    private static Task Check(string source, params string[] furtherFiles) => OneRule.Check<HeaderNameAnalyzer>("CORS3003", source, furtherFiles);

    [Fact]
    public Task Says_that_the_client_decides()
    {
        var test = OneRule.Create<HeaderNameAnalyzer>("CORS3003", """
            public class C
            {
                public string Get(APIGatewayProxyRequest request) => request.Headers[{|#0:"Origin"|}];
            }
            """);
        test.ExpectedDiagnostics.Add(new DiagnosticResult("CORS3003", DiagnosticSeverity.Info).WithLocation(0)
            .WithMessage("'Origin' is found only when the client spells it exactly so; look it up ignoring case"));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task Reports_any_name_in_any_case() => Check("""
        public static class Names { public const string Origin = "origin"; public static readonly string Token = "Access-Token"; }

        public class C
        {
            public void Get(APIGatewayProxyRequest request)
            {
                _ = request.Headers[{|CORS3003:"Origin"|}];
                _ = request.Headers[{|CORS3003:"origin"|}];
                _ = request.Headers[{|CORS3003:"accessToken"|}];
                _ = request.Headers.TryGetValue({|CORS3003:Names.Origin|}, out _);
                _ = request.MultiValueHeaders.ContainsKey({|CORS3003:Names.Token|});
                _ = request.Headers?[{|CORS3003:"Origin"|}];
                var headers = request?.Headers;
                _ = headers[{|CORS3003:"Origin"|}];
            }
        }
        """);

    [Fact]
    public Task Silent_about_other_dictionaries_and_unknown_names() => Check("""
        public class C
        {
            public void Get(APIGatewayProxyRequest request, APIGatewayHttpApiV2ProxyRequest http, APIGatewayProxyResponse response, string given)
            {
                _ = request.Headers[given];
                _ = request.QueryStringParameters["Origin"];
                _ = request.StageVariables["Origin"];
                _ = http.Headers["Origin"];
                _ = response.Headers["Origin"];
                _ = request.Headers.Count;
                _ = request.Headers.Keys.Contains("Origin", StringComparer.OrdinalIgnoreCase);
                request.Headers["Origin"] = "x";
            }
        }
        """);
}
