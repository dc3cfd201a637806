using CorsAnalyzers.CodeFixes.Fixes;
using CorsAnalyzers.Surfaces.HeaderNames;
using CorsAnalyzers.Tests.Infrastructure;

namespace CorsAnalyzers.Tests.Rules;

public sealed class LookupMindsCaseFixTests
{
    [Fact]
    public Task Asks_for_the_name_ignoring_case() => VerifyFix<HeaderNameAnalyzer, LookupMindsCaseFix>.FixWithEitherLineEnding(
        """
        public class C
        {
            private const string Token = "Access-Token";

            public bool Get(APIGatewayProxyRequest request)
            {
                var origin = request.Headers[{|CORS3003:"Origin"|}];
                var token = request?.Headers?[{|CORS3003:Token|}];
                if (request.Headers.ContainsKey({|CORS3003:"Origin"|}))
                    return true;
                if (request.Headers.TryGetValue({|CORS3003:"Origin"|}, out var found))
                    return found.Length > 0;
                if (!request.Headers.TryGetValue({|CORS3003:"Origin"|}, out string missing) || missing == "")
                    return false;
                if (request.Headers?.TryGetValue({|CORS3003:"Origin"|}, out var third) == true && third != "")
                    return true;
                if (request.Headers.TryGetValue({|CORS3003:"Origin"|}, out _) || request.Headers?.TryGetValue({|CORS3003:"Origin"|}, out _) == true)
                    return true;
                request.Headers.TryGetValue({|CORS3003:"Origin"|}, out var statement);
                request.Headers.TryGetValue({|CORS3003:"Origin"|}, out statement);
                return request.Headers.TryGetValue({|CORS3003:"Origin"|}, out statement) && missing != null;
            }
        }
        """,
        """
        public class C
        {
            private const string Token = "Access-Token";

            public bool Get(APIGatewayProxyRequest request)
            {
                var origin = request.Headers.FirstOrDefault(header => string.Equals(header.Key, "Origin", StringComparison.OrdinalIgnoreCase)).Value;
                var token = request?.Headers?.FirstOrDefault(header => string.Equals(header.Key, Token, StringComparison.OrdinalIgnoreCase)).Value;
                if (request.Headers.Keys.Contains("Origin", StringComparer.OrdinalIgnoreCase))
                    return true;
                if (request.Headers.FirstOrDefault(header => string.Equals(header.Key, "Origin", StringComparison.OrdinalIgnoreCase)).Value is var found && found != null)
                    return found.Length > 0;
                if (!(request.Headers.FirstOrDefault(header => string.Equals(header.Key, "Origin", StringComparison.OrdinalIgnoreCase)).Value is var missing && missing != null) || missing == "")
                    return false;
                if (request.Headers?.FirstOrDefault(header => string.Equals(header.Key, "Origin", StringComparison.OrdinalIgnoreCase)).Value is var third && third != null && third != "")
                    return true;
                if (request.Headers.Keys.Contains("Origin", StringComparer.OrdinalIgnoreCase) || request.Headers?.Keys.Contains("Origin", StringComparer.OrdinalIgnoreCase) == true)
                    return true;
                var statement = request.Headers.FirstOrDefault(header => string.Equals(header.Key, "Origin", StringComparison.OrdinalIgnoreCase)).Value;
                statement = request.Headers.FirstOrDefault(header => string.Equals(header.Key, "Origin", StringComparison.OrdinalIgnoreCase)).Value;
                return (statement = request.Headers.FirstOrDefault(header => string.Equals(header.Key, "Origin", StringComparison.OrdinalIgnoreCase)).Value) != null && missing != null;
            }
        }
        """);

    [Fact]
    public async Task Brings_the_namespaces_and_finds_a_free_name()
    {
        var test = VerifyFix<HeaderNameAnalyzer, LookupMindsCaseFix>.Create(
            """
            using Amazon.Lambda.APIGatewayEvents;

            public class C
            {
                public string Get(APIGatewayProxyRequest request, int header) => request.Headers[{|CORS3003:"Origin"|}];
            }
            """,
            """
            using System;
            using System.Linq;
            using Amazon.Lambda.APIGatewayEvents;

            public class C
            {
                public string Get(APIGatewayProxyRequest request, int header) => request.Headers.FirstOrDefault(pair => string.Equals(pair.Key, "Origin", StringComparison.OrdinalIgnoreCase)).Value;
            }
            """);
        test.GlobalUsings = ("/GlobalUsings.cs", string.Empty);
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task No_fix_where_the_meaning_would_change_or_a_comment_be_lost() => VerifyFix<HeaderNameAnalyzer, LookupMindsCaseFix>.NoFix("""
        public class C
        {
            public bool? Get(APIGatewayProxyRequest request)
            {
                _ = request.Headers[{|CORS3003:"Origin"|} /* of the page */];
                return request.Headers?.TryGetValue({|CORS3003:"Origin"|}, out _);
            }
        }
        """.Replace("return request.Headers?.TryGetValue({|CORS3003:\"Origin\"|}, out _);", "return request.Headers?.TryGetValue({|CORS3003:\"Origin\"|}, out var origin);", StringComparison.Ordinal));

    /// <summary>A test that lets another case pass, and a read that does not find it: the program would throw where it said no before.</summary>
    [Fact]
    public Task A_test_for_presence_changes_together_with_the_reads_behind_it()
    {
        var test = VerifyFix<HeaderNameAnalyzer, LookupMindsCaseFix>.Create(
            """
            public class C
            {
                public string Get(APIGatewayProxyRequest request) =>
                    request.Headers.ContainsKey({|CORS3003:"Origin"|}) && request.Headers[{|CORS3003:"Origin"|}] != "" ? request.Headers[{|CORS3003:"Origin"|}] : null;
            }
            """,
            """
            public class C
            {
                public string Get(APIGatewayProxyRequest request) =>
                    request.Headers.Keys.Contains("Origin", StringComparer.OrdinalIgnoreCase) && request.Headers.FirstOrDefault(header => string.Equals(header.Key, "Origin", StringComparison.OrdinalIgnoreCase)).Value != "" ? request.Headers.FirstOrDefault(header => string.Equals(header.Key, "Origin", StringComparison.OrdinalIgnoreCase)).Value : null;
            }
            """);
        test.NumberOfIncrementalIterations = 1;
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task No_fix_for_a_test_alone_where_a_read_behind_it_cannot_change()
    {
        var test = VerifyFix<HeaderNameAnalyzer, LookupMindsCaseFix>.Create(
            """
            public class C
            {
                public string Get(APIGatewayProxyRequest request) =>
                    request.Headers?.ContainsKey({|CORS3003:"Origin"|}) == true ? request.Headers[/* of the page */ {|CORS3003:"Origin"|}] : null;
            }
            """,
            """
            public class C
            {
                public string Get(APIGatewayProxyRequest request) =>
                    request.Headers?.ContainsKey({|CORS3003:"Origin"|}) == true ? request.Headers[/* of the page */ {|CORS3003:"Origin"|}] : null;
            }
            """);
        await test.RunAsync(TestContext.Current.CancellationToken);
    }
}
