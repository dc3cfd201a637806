using CorsAnalyzers.Tests.Rules.Values;
using Verify = CorsAnalyzers.Tests.Infrastructure.VerifyFix<CorsAnalyzers.Surfaces.Lambda.LambdaResponseAnalyzer, CorsAnalyzers.CodeFixes.Fixes.BypassableOriginCheckFix>;

namespace CorsAnalyzers.Tests.Rules;

public sealed class BypassableOriginCheckFixTests
{
    [Theory]
    [InlineData("CORS1008.Whole", "origin.StartsWith(\"https://example.com\")", "origin.Equals(\"https://example.com\")")]
    [InlineData("CORS1008.Whole", "origin.StartsWith(\"https://example.com\", StringComparison.OrdinalIgnoreCase)", "origin.Equals(\"https://example.com\", StringComparison.OrdinalIgnoreCase)")]
    [InlineData("CORS1008.Whole", "origin.Contains(\"https://example.com\")", "origin.Equals(\"https://example.com\")")]
    [InlineData("CORS1008.Ports", "origin.StartsWith(\"http://localhost\")", "origin.StartsWith(\"http://localhost:\")")]
    [InlineData("CORS1008.Subdomains", "origin.EndsWith(\"example.com\")", "origin.EndsWith(\".example.com\")")]
    [InlineData("CORS1008.Host", "origin.EndsWith(\"example.com\")", "origin.EndsWith(\"://example.com\")")]
    [InlineData("CORS1008.Subdomains", "origin.Contains(\"example.com\")", "origin.EndsWith(\".example.com\")")]
    [InlineData("CORS1008.Host", "origin.EndsWith(@\"example.com\" /* ours */)", "origin.EndsWith(@\"://example.com\" /* ours */)")]
    [InlineData("CORS1008.Subdomains", "new Uri(origin).Host.EndsWith(\"example.com\")", "new Uri(origin).Host.EndsWith(\".example.com\")")]
    [InlineData("CORS1008.Whole", "new Uri(origin).Host.EndsWith(\"example.com\")", "new Uri(origin).Host.Equals(\"example.com\")")]
    [InlineData("CORS1008.Anchors", "System.Text.RegularExpressions.Regex.IsMatch(origin, \"^https://example[.]com\")", "System.Text.RegularExpressions.Regex.IsMatch(origin, \"^https://example[.]com$\")")]
    public Task Mends_what_is_reported(string key, string test, string fixedTest)
    {
        var fix = Verify.Create(Source("{|CORS1008:" + test + "|}"), Source(fixedTest));
        fix.CodeActionEquivalenceKey = key;
        return fix.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("{|CORS1008:origin.Contains(\"localhost\")|}")]
    [InlineData("{|CORS1008:\"https://a.example,https://b.example\".Contains(origin)|}")]
    [InlineData("{|CORS1008:origin.IndexOf(\"example.com\")|} >= 0")]
    [InlineData("{|CORS1008:System.Text.RegularExpressions.Regex.IsMatch(origin, \"^https://example[.]com.*$\")|}")]
    public Task Offers_nothing_where_no_edit_is_sure_to_be_right(string test) => Verify.NoFix(Source(test));

    [Fact]
    public Task Mends_a_pattern_where_it_stands() => Verify.Fix(
        Source("{|CORS1008:s_pattern.IsMatch(origin)|}", "private static readonly System.Text.RegularExpressions.Regex s_pattern = new(@\"^https://(a|b)\\.example\\.com\");"),
        Source("s_pattern.IsMatch(origin)", "private static readonly System.Text.RegularExpressions.Regex s_pattern = new(@\"^https://(a|b)\\.example\\.com$\");"));

    [Fact]
    public Task Groups_alternatives() => Verify.Fix(
        Source("{|CORS1008:System.Text.RegularExpressions.Regex.IsMatch(origin, @\"^https://a\\.example\\.com|https://b\\.example\\.com$\")|}"),
        Source("System.Text.RegularExpressions.Regex.IsMatch(origin, @\"^(?:https://a\\.example\\.com|https://b\\.example\\.com)$\")"));

    private static string Source(string test, string field = "") =>
        $$"""
        public class Functions
        {
            {{field}}

            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request)
            {
                var headers = new Dictionary<string, string> { ["Vary"] = "Origin" };
                var origin = request.Headers["origin"];
                if ({{test}}) // ours alone
                {
                    headers["Access-Control-Allow-Origin"] = origin;
                }

                return new APIGatewayProxyResponse { Headers = headers };
            }
        }
        """;
}
