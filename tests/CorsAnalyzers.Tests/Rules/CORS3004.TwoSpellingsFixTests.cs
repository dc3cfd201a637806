using CorsAnalyzers.CodeFixes.Fixes;
using CorsAnalyzers.Surfaces.HeaderNames;
using CorsAnalyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Testing;

namespace CorsAnalyzers.Tests.Rules;

public sealed class TwoSpellingsFixTests
{
    private static Task Fix(string source, string fixedSource) => Run(VerifyFix<HeaderNameAnalyzer, TwoSpellingsFix>.Create(source, fixedSource));

    /// <summary>The marks in the fixed code stand for what is left to another fix. No solution is fixed as a whole.</summary>
    private static Task Run(VerifyFix<HeaderNameAnalyzer, TwoSpellingsFix>.Test test)
    {
        test.FixedState.MarkupHandling = MarkupMode.Allow;
        test.CodeFixTestBehaviors |= CodeFixTestBehaviors.SkipFixAllInSolutionCheck;
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Renames_all_uses_of_a_literal_in_one_action()
    {
        var test = VerifyFix<HeaderNameAnalyzer, TwoSpellingsFix>.Create(
            [
                """
                public class Client
                {
                    public void Send(WebHeaderCollection headers, Dictionary<string, string> json)
                    {
                        headers[{|CORS3001:"accessToken"|}] = "1";
                        json["accessToken"] = "1";
                    }
                }
                """,
                """
                public class Server
                {
                    public string Read(WebHeaderCollection headers, APIGatewayHttpApiV2ProxyRequest request)
                    {
                        headers["Access-Control-Allow-Headers"] = "Content-Type,{|CORS3001:accessToken|}";
                        return request.Headers["accesstoken"];
                    }
                }
                """,
            ],
            [
                """
                public class Client
                {
                    public void Send(WebHeaderCollection headers, Dictionary<string, string> json)
                    {
                        headers["Access-Token"] = "1";
                        json["accessToken"] = "1";
                    }
                }
                """,
                """
                public class Server
                {
                    public string Read(WebHeaderCollection headers, APIGatewayHttpApiV2ProxyRequest request)
                    {
                        headers["Access-Control-Allow-Headers"] = "Content-Type,Access-Token";
                        return request.Headers["access-token"];
                    }
                }
                """,
            ]);
        test.NumberOfIncrementalIterations = 1;
        await Run(test);
    }

    [Fact]
    public Task Renames_to_the_spelling_that_the_project_uses_elsewhere() => Fix(
        """
        public class C
        {
            private const string Token = {|CORS3004:"access_token"|};

            public void M(WebHeaderCollection headers)
            {
                headers[Token] = "1";
                headers["Access-Token"] = "1";
                headers[{|CORS3001:"Api-Key"|}] = "1";
            }
        }
        """,
        """
        public class C
        {
            private const string Token = "Access-Token";

            public void M(WebHeaderCollection headers)
            {
                headers[Token] = "1";
                headers["Access-Token"] = "1";
                headers[{|CORS3001:"Api-Key"|}] = "1";
            }
        }
        """);

    [Fact]
    public Task Keeps_the_kind_of_the_literal_and_its_escapes() => Fix(
        """"
        public class C
        {
            public void M(WebHeaderCollection headers)
            {
                headers[{|CORS3001:@"firstName"|}] = "1";
                headers[{|CORS3001:"""second_name"""|}] = "1";
                headers[$"{|CORS3001:thirdId|}"] = "1";
                headers[{|CORS3001:"fo\u0075rth\u005fname"|}] = "1";
                headers["Access-Control-Expose-Headers"] = @"*, {|CORS3001:fifthName|} ,X";
            }
        }
        """",
        """"
        public class C
        {
            public void M(WebHeaderCollection headers)
            {
                headers[@"First-Name"] = "1";
                headers["""Second-Name"""] = "1";
                headers[$"Third-ID"] = "1";
                headers["Fo\u0075rth-Name"] = "1";
                headers["Access-Control-Expose-Headers"] = @"*, Fifth-Name ,X";
            }
        }
        """");

    [Fact]
    public Task No_fix_where_one_of_the_uses_is_something_else_too() => VerifyFix<HeaderNameAnalyzer, TwoSpellingsFix>.NoFix("""
        public class C
        {
            private const string Token = {|CORS3001:"accessToken"|};

            public void M(WebHeaderCollection headers, Dictionary<string, string> json)
            {
                headers[Token] = "1";
                json[Token] = "1";
                headers[{|CORS3001:"accessToken"|}] = "1";
            }
        }
        """);

    [Fact]
    public async Task The_title_says_that_the_header_is_renamed()
    {
        var test = new VerifyFix<HeaderNameAnalyzer, TwoSpellingsFix>.Test
        {
            TestCode = """public class C { public void M(WebHeaderCollection headers) => headers[{|CORS3001:"accessToken"|}] = "1"; }""",
            FixedCode = """public class C { public void M(WebHeaderCollection headers) => headers["Access-Token"] = "1"; }""",
            Titles = ["Rename the header to 'Access-Token'"],
        };
        await Run(test);
    }

    [Fact]
    public void Nothing_renames_headers_in_a_whole_solution() =>
        Assert.DoesNotContain(FixAllScope.Solution, new TwoSpellingsFix().GetFixAllProvider().GetSupportedFixAllScopes());

    [Fact]
    public Task What_is_read_back_from_a_dictionary_is_renamed_along() => Fix(
        """
        public class C
        {
            public void Send(WebHeaderCollection headers) => headers["Access-Token"] = "1";

            public APIGatewayProxyResponse Get()
            {
                var headers = new Dictionary<string, string> { [{|CORS3004:"accessToken"|}] = "1" };
                return new APIGatewayProxyResponse { Headers = headers, Body = headers.TryGetValue("accessToken", out var token) ? token : null };
            }
        }
        """,
        """
        public class C
        {
            public void Send(WebHeaderCollection headers) => headers["Access-Token"] = "1";

            public APIGatewayProxyResponse Get()
            {
                var headers = new Dictionary<string, string> { ["Access-Token"] = "1" };
                return new APIGatewayProxyResponse { Headers = headers, Body = headers.TryGetValue("Access-Token", out var token) ? token : null };
            }
        }
        """);

    [Theory]
    [InlineData("public APIGatewayProxyResponse Get() => new() { Headers = new Dictionary<string, string> { { \"Access-Token\", \"a\" }, { {|CORS3004:\"accessToken\"|}, \"b\" } } };")]
    [InlineData("public void Send(WebHeaderCollection headers) { headers.Add(\"Access-Token\", \"a\"); headers.Add({|CORS3004:\"accessToken\"|}, \"b\"); }")]
    public Task No_fix_where_a_member_would_write_the_header_twice(string member)
    {
        var source = $$"""
            public class C
            {
                {{member}}
            }
            """;
        return Fix(source, source);
    }
}
