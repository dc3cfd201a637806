using CorsAnalyzers.Surfaces.HeaderNames;
using CorsAnalyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace CorsAnalyzers.Tests.Rules;

public sealed class TwoSpellingsTests
{
    private static Task Check(string source, params string[] furtherFiles)
    {
        var test = Verify<HeaderNameAnalyzer>.Create(source, furtherFiles);
        test.AddAspNetCore();
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task Names_the_other_spelling_and_its_place_instead_of_the_convention()
    {
        var test = Verify<HeaderNameAnalyzer>.Create(
            """
            public class Client
            {
                public void Send(WebHeaderCollection headers) => headers[{|#0:"accessToken"|}] = "1";
            }
            """,
            """
            public class Server
            {
                public string Read(WebHeaderCollection headers) => headers[{|#1:"Access-Token"|}];
            }
            """);
        test.ExpectedDiagnostics.Add(new DiagnosticResult("CORS3004", DiagnosticSeverity.Warning).WithLocation(0).WithLocation(1)
            .WithMessage("'accessToken' is spelled 'Access-Token' elsewhere in this project; these are two different headers"));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task Reports_all_spellings_where_none_follows_the_convention() => Check("""
        public class C
        {
            public void M(WebHeaderCollection headers)
            {
                headers[{|CORS3004:"accessToken"|}] = "1";
                headers[{|CORS3004:"access_token"|}] = "1";
                headers[{|CORS3004:"AccessToken"|}] = "1";
                headers["Other-Token"] = "1";
                headers[{|CORS3001:"otherName"|}] = "1";
            }
        }
        """);

    [Fact]
    public Task Finds_the_other_spelling_in_constants_lists_and_look_ups() => Check("""
        public static class Names { public const string Token = "Access-Token"; }

        public class C
        {
            public void Constant(WebHeaderCollection headers)
            {
                headers[Names.Token] = "1";
                headers[{|CORS3004:"accessToken"|}] = "1";
            }

            public void List(WebHeaderCollection headers)
            {
                headers["Access-Control-Allow-Headers"] = "Content-Type, Tenant-ID";
                headers[{|CORS3004:"tenantId"|}] = "1";
            }

            public string Lookup(WebHeaderCollection headers, APIGatewayHttpApiV2ProxyRequest request)
            {
                headers[{|CORS3004:"orderId"|}] = "1";
                return request.Headers["order-id"];
            }
        }
        """);

    [Fact]
    public Task Silent_about_spellings_that_are_no_headers_or_the_same_header() => Check("""
        public class C
        {
            public void M(WebHeaderCollection headers, Dictionary<string, string> json)
            {
                headers["Access-Token"] = "1";
                json["accessToken"] = "1";
                headers["X-Amz-Id"] = "1";
                headers["x-amz-id"] = "1";
                headers[{|CORS3001:"userId"|}] = "1";
                headers[{|CORS3001:"UserID"|}] = "1";
                // "User-ID" in a comment, and in a text:
                json["User-ID"] = "User-ID, user_id";
            }
        }
        """);
}
