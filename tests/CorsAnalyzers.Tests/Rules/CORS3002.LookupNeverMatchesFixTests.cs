using CorsAnalyzers.CodeFixes.Fixes;
using CorsAnalyzers.Surfaces.HeaderNames;
using CorsAnalyzers.Tests.Infrastructure;

namespace CorsAnalyzers.Tests.Rules;

public sealed class LookupNeverMatchesFixTests
{
    [Fact]
    public Task Writes_a_literal_in_lower_case_and_leaves_a_constant_as_it_is() => VerifyFix<HeaderNameAnalyzer, LookupNeverMatchesFix>.Fix(
        """
        public class C
        {
            private const string Signature = "Stripe-Signature";

            public void Get(APIGatewayHttpApiV2ProxyRequest request)
            {
                _ = request.Headers[{|CORS3002:"Origin"|}]; // stays
                _ = request.Headers.TryGetValue({|CORS3002:@"X-API-Key"|}, out var key);
                _ = request.Headers[{|CORS3002:Signature|}];
                _ = request.Headers[{|CORS3002:C.Signature|}];
                _ = request.Headers[{|CORS3002:"X-" + "Thing"|}];
                _ = request.Headers[{|CORS3002:$"Origin"|}];
            }
        }
        """,
        """
        public class C
        {
            private const string Signature = "Stripe-Signature";

            public void Get(APIGatewayHttpApiV2ProxyRequest request)
            {
                _ = request.Headers["origin"]; // stays
                _ = request.Headers.TryGetValue(@"x-api-key", out var key);
                _ = request.Headers[Signature.ToLowerInvariant()];
                _ = request.Headers[C.Signature.ToLowerInvariant()];
                _ = request.Headers[("X-" + "Thing").ToLowerInvariant()];
                _ = request.Headers[$"origin"];
            }
        }
        """);
}
