using CorsAnalyzers.CodeFixes.Fixes;
using CorsAnalyzers.Surfaces.HeaderNames;
using CorsAnalyzers.Surfaces.Lambda;
using CorsAnalyzers.Tests.Infrastructure;

namespace CorsAnalyzers.Tests.Robustness;

/// <summary>What is put into code that does not compile can mean anything: reports yes, fixes no.</summary>
public sealed class BrokenCodeFixTests
{
    [Fact]
    public Task No_fix_in_a_member_that_does_not_compile() => VerifyFix<LambdaResponseAnalyzer, MappingQuotesFix>.NoFix("""
        public class C
        {
            public APIGatewayProxyResponse Get() => new()
            {
                Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = {|CORS2010:"'https://a.example'"|}, ["X-A"] = {|CS0103:missing|} },
            };
        }
        """);

    [Fact]
    public Task No_fix_in_a_statement_that_does_not_compile() => VerifyFix<HeaderNameAnalyzer, HeaderNameConventionFix>.NoFix("""
        public class C
        {
            public void Send(WebHeaderCollection headers)
            {
                headers[{|CORS3001:"content-type"|}] = {|CS0103:missing|};
            }
        }
        """);

    /// <summary>The credentials that would go stand in another statement than the wildcard.</summary>
    [Fact]
    public Task No_fix_where_the_other_place_does_not_compile() => VerifyFix<LambdaResponseAnalyzer, WildcardOriginWithCredentialsFix>.NoFix("""
        public class C
        {
            public APIGatewayProxyResponse Get()
            {
                var headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = {|CORS1001:"*"|} };
                if ({|CS0103:missing|})
                    headers["Access-Control-Allow-Credentials"] = "true"{|CS1002:|}
                return new APIGatewayProxyResponse { Headers = headers };
            }
        }
        """);

    /// <summary>What sends the header elsewhere is no text.</summary>
    [Theory]
    [InlineData("{|CS0246:Missing|}", "origin")]
    [InlineData("object", "{|CS0266:origin|}")]
    public Task Repeats_nothing_that_is_no_text(string type, string value) => VerifyFix<LambdaResponseAnalyzer, MissingAllowOriginFix>.NoFix(WithHiddenField("class C", type, value));

    /// <summary>The parser of C# 12 sees top-level statements there.</summary>
    [Fact]
    public Task Repeats_nothing_of_a_class_without_a_name()
    {
        TestSources.Need("13");
        return VerifyFix<LambdaResponseAnalyzer, MissingAllowOriginFix>.NoFix(WithHiddenField("class{|CS1001:|}", "string", "origin"));
    }

    private static string WithHiddenField(string type, string field, string value) => $$"""
        public {{type}}
        {
            private static readonly {{field}} origin = Environment.GetEnvironmentVariable("ORIGIN");

            public APIGatewayProxyResponse Get() => new() { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = {{value}} } };

            public APIGatewayProxyResponse Put()
            {
                var origin = "https://other.example";
                Console.WriteLine(origin);
                return {|CORS1002:new() { StatusCode = 400 }|};
            }
        }
        """;

    [Fact]
    public Task Fixes_a_sound_statement_beside_one_that_does_not_compile() => VerifyFix<LambdaResponseAnalyzer, MappingQuotesFix>.Fix(
        """
        public class C
        {
            public APIGatewayProxyResponse Get()
            {
                var headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = {|CORS2010:"'https://a.example'"|} };
                headers["X-A"] = {|CS0103:missing|};
                return new APIGatewayProxyResponse { Headers = headers };
            }
        }
        """,
        """
        public class C
        {
            public APIGatewayProxyResponse Get()
            {
                var headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "https://a.example" };
                headers["X-A"] = {|CS0103:missing|};
                return new APIGatewayProxyResponse { Headers = headers };
            }
        }
        """);
}
