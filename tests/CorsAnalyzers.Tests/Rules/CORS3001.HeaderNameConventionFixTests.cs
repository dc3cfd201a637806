using CorsAnalyzers.CodeFixes.Fixes;
using CorsAnalyzers.Surfaces.HeaderNames;
using CorsAnalyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis.Testing;

namespace CorsAnalyzers.Tests.Rules;

/// <summary>Another case is the same header; another hyphen is another one. One fix does the one, another the other.</summary>
public sealed class HeaderNameConventionFixTests
{
    /// <summary>Fixes what the marks in <paramref name="fixedSource"/> do not name.</summary>
    private static Task FixSome(string source, string fixedSource)
    {
        var test = VerifyFix<HeaderNameAnalyzer, HeaderNameConventionFix>.Create(source, fixedSource);
        test.FixedState.MarkupHandling = MarkupMode.Allow;
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task Recases_and_renames_nothing() => FixSome(
        """
        public class C
        {
            private const string Request = {|CORS3001:"X-Request-Id"|};

            public void M(WebHeaderCollection headers)
            {
                headers[{|CORS3001:"Api-Key"|}] = "1"; // stays
                headers[{|CORS3001:"accessToken"|}] = "1";
                headers[Request] = "1";
                headers["Access-Control-Allow-Headers"] = "{|CORS3001:content-type|}, {|CORS3001:user_name|},  {|CORS3001:token-id|}";
            }
        }
        """,
        """
        public class C
        {
            private const string Request = "X-Request-ID";

            public void M(WebHeaderCollection headers)
            {
                headers["API-Key"] = "1"; // stays
                headers[{|CORS3001:"accessToken"|}] = "1";
                headers[Request] = "1";
                headers["Access-Control-Allow-Headers"] = "Content-Type, {|CORS3001:user_name|},  Token-ID";
            }
        }
        """);

    [Fact]
    public Task Keeps_the_kind_of_the_literal_and_its_escapes() => VerifyFix<HeaderNameAnalyzer, HeaderNameConventionFix>.FixWithEitherLineEnding(
        """"
        public class C
        {
            public void M(WebHeaderCollection headers)
            {
                headers[{|CORS3001:@"api-key"|}] = "1";
                headers[{|CORS3001:"""api-key"""|}] = "1";
                headers[$"{|CORS3001:api-key|}"] = "1";
                headers[$@"{|CORS3001:api-key|}"] = "1";
                headers[System.Text.Encoding.UTF8.GetString({|CORS3001:"api-key"u8|})] = "1";
                headers[System.Text.Encoding.UTF8.GetString({|CORS3001:"api-\u006bey"u8|})] = "1";
                headers[{|CORS3001:"\u0061pi\x2dke\u0079"|}] = "1";
                headers[
                    {|CORS3001:"""
                    api-key
                    """|}] = "1";
            }
        }
        """",
        """"
        public class C
        {
            public void M(WebHeaderCollection headers)
            {
                headers[@"API-Key"] = "1";
                headers["""API-Key"""] = "1";
                headers[$"API-Key"] = "1";
                headers[$@"API-Key"] = "1";
                headers[System.Text.Encoding.UTF8.GetString("API-Key"u8)] = "1";
                headers[System.Text.Encoding.UTF8.GetString("API-Key"u8)] = "1";
                headers["API\x2dKe\u0079"] = "1";
                headers[
                    """
                    API-Key
                    """] = "1";
            }
        }
        """");

    [Fact]
    public Task What_is_read_back_from_a_response_changes_along() => VerifyFix<HeaderNameAnalyzer, HeaderNameConventionFix>.Fix(
        """
        public class C
        {
            public APIGatewayProxyResponse Get()
            {
                var response = new APIGatewayProxyResponse { Headers = new Dictionary<string, string> { [{|CORS3001:"X-Request-Id"|}] = "1" } };
                Console.WriteLine(response.Headers["X-Request-Id"]);
                return response;
            }
        }
        """,
        """
        public class C
        {
            public APIGatewayProxyResponse Get()
            {
                var response = new APIGatewayProxyResponse { Headers = new Dictionary<string, string> { ["X-Request-ID"] = "1" } };
                Console.WriteLine(response.Headers["X-Request-ID"]);
                return response;
            }
        }
        """);

    [Fact]
    public Task What_is_read_back_from_a_dictionary_that_becomes_the_headers_changes_along() => VerifyFix<HeaderNameAnalyzer, HeaderNameConventionFix>.Fix(
        """
        public class C
        {
            public APIGatewayProxyResponse Get()
            {
                var headers = new Dictionary<string, string> { [{|CORS3001:"X-Request-Id"|}] = "1" };
                if (!headers.ContainsKey("X-Request-Id"))
                    return null;

                return new APIGatewayProxyResponse { Headers = headers, Body = headers["X-Request-Id"] };
            }
        }
        """,
        """
        public class C
        {
            public APIGatewayProxyResponse Get()
            {
                var headers = new Dictionary<string, string> { ["X-Request-ID"] = "1" };
                if (!headers.ContainsKey("X-Request-ID"))
                    return null;

                return new APIGatewayProxyResponse { Headers = headers, Body = headers["X-Request-ID"] };
            }
        }
        """);

    [Theory]
    [InlineData("{ \"Content-Type\", \"a\" }, { {|CORS3001:\"content-type\"|}, \"b\" }")]
    [InlineData("[{|CORS3001:\"content-type\"|}] = \"a\", [{|CORS3001:\"CONTENT-TYPE\"|}] = \"b\"")]
    public Task No_fix_where_a_dictionary_would_get_a_key_twice(string elements) => VerifyFix<HeaderNameAnalyzer, HeaderNameConventionFix>.NoFix($$"""
        public class C
        {
            public APIGatewayProxyResponse Get() => new() { Headers = new Dictionary<string, string> { {{elements}} } };
        }
        """);

    [Fact]
    public Task No_fix_for_a_constant_that_is_something_else_too() => VerifyFix<HeaderNameAnalyzer, HeaderNameConventionFix>.NoFix("""
        public class C
        {
            private const string RequestId = {|CORS3001:"X-Request-Id"|};
            private const string Looked = {|CORS3001:"x-looked-id"|};

            public string M(WebHeaderCollection headers, Dictionary<string, string> other, APIGatewayHttpApiV2ProxyRequest request)
            {
                headers[RequestId] = "1";
                other[RequestId] = "1";
                headers[Looked] = "1";
                return request.Headers[Looked];
            }
        }
        """);

    [Fact]
    public async Task The_title_says_that_it_is_the_same_header()
    {
        var test = new VerifyFix<HeaderNameAnalyzer, HeaderNameConventionFix>.Test
        {
            TestCode = """public class C { public void M(WebHeaderCollection headers) => headers[{|CORS3001:"Api-Key"|}] = "1"; }""",
            FixedCode = """public class C { public void M(WebHeaderCollection headers) => headers["API-Key"] = "1"; }""",
            Titles = ["Write 'API-Key' (the same header)"],
        };
        await test.RunAsync(TestContext.Current.CancellationToken);
    }
}
