using Microsoft.CodeAnalysis.Testing;
using Verify = CorsAnalyzers.Tests.Infrastructure.VerifyFix<CorsAnalyzers.Surfaces.Lambda.LambdaResponseAnalyzer, CorsAnalyzers.CodeFixes.Fixes.WildcardOriginWithCredentialsFix>;

namespace CorsAnalyzers.Tests.Rules;

/// <summary>Naming an origin in place of the wildcard, and which fixes are offered.</summary>
public sealed class WildcardOriginWithCredentialsOriginFixTests
{
    private const string OneOrigin = "cors_analyzers.allowed_origins = https://app.example.com";
    private const string TwoOrigins = "cors_analyzers.allowed_origins = https://app.example.com, http://localhost:3000";
    private const string Remove = "CORS1001.RemoveCredentials";
    private const string RemoveTitle = "Remove Access-Control-Allow-Credentials";

    private static string KeyFor(string origin) => "CORS1001.NameOrigin:" + origin;

    private static Task Check(string options, string source, string fixedSource, string key, params string[] titles)
    {
        var test = new Verify.Test { TestCode = source, FixedCode = fixedSource, CodeActionEquivalenceKey = key, Titles = titles };
        if (options.Length > 0)
            test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*.cs]\n" + options + "\n"));

        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task Names_the_configured_origin() => Verify.FixWithOptions(OneOrigin, """
        public class C
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = /* all */ {|CORS1001:"*"|}, ["Access-Control-Allow-Credentials"] = "true" },
            };
        }
        """, """
        public class C
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = /* all */ "https://app.example.com", ["Access-Control-Allow-Credentials"] = "true" },
            };
        }
        """, KeyFor("https://app.example.com"));

    [Theory]
    [InlineData("https://app.example.com")]
    [InlineData("http://localhost:3000")]
    public Task Offers_each_configured_origin(string origin) => Check(
        TwoOrigins,
        """
        public class C
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = {|CORS1001:"*"|}, ["Access-Control-Allow-Credentials"] = "true" },
            };

            [LambdaFunction, RestApi(LambdaHttpMethod.Get, "/")]
            public IHttpResult Home() => HttpResults.Ok().AddHeader("Access-Control-Allow-Origin", {|CORS1001:"*"|}).AddHeader("Access-Control-Allow-Credentials", "true");
        }
        """,
        $$"""
        public class C
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "{{origin}}", ["Access-Control-Allow-Credentials"] = "true" },
            };

            [LambdaFunction, RestApi(LambdaHttpMethod.Get, "/")]
            public IHttpResult Home() => HttpResults.Ok().AddHeader("Access-Control-Allow-Origin", "{{origin}}").AddHeader("Access-Control-Allow-Credentials", "true");
        }
        """,
        KeyFor(origin),
        RemoveTitle,
        "Allow only 'https://app.example.com'",
        "Allow only 'http://localhost:3000'");

    [Fact]
    public Task Offers_the_one_specific_origin_of_the_project() => Check(
        string.Empty,
        """
        public class C
        {
            private const string Shop = "https://shop.example";

            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = {|CORS1001:"*"|}, ["Access-Control-Allow-Credentials"] = "true" },
            };

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request) => new() { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = Shop } };

            public APIGatewayProxyResponse Post(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = Environment.GetEnvironmentVariable("ORIGIN") ?? "https://shop.example" },
            };
        }
        """,
        """
        public class C
        {
            private const string Shop = "https://shop.example";

            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "https://shop.example", ["Access-Control-Allow-Credentials"] = "true" },
            };

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request) => new() { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = Shop } };

            public APIGatewayProxyResponse Post(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = Environment.GetEnvironmentVariable("ORIGIN") ?? "https://shop.example" },
            };
        }
        """,
        KeyFor("https://shop.example"),
        RemoveTitle,
        "Allow only 'https://shop.example'");

    [Fact]
    public Task Offers_only_the_removal_where_the_project_uses_two_origins_or_none() => Check(
        string.Empty,
        """
        public class C
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = {|CORS1001:"*"|}, ["Access-Control-Allow-Credentials"] = "true" },
            };

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request) => new() { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "https://shop.example" } };

            public APIGatewayProxyResponse Post(APIGatewayProxyRequest request) => new() { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "https://admin.example" } };
        }
        """,
        """
        public class C
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" },
            };

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request) => new() { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "https://shop.example" } };

            public APIGatewayProxyResponse Post(APIGatewayProxyRequest request) => new() { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "https://admin.example" } };
        }
        """,
        Remove,
        RemoveTitle);

    [Fact]
    public Task Prefers_the_configured_origins_to_those_of_the_project() => Check(
        OneOrigin,
        """
        public class C
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = {|CORS1001:"*"|}, ["Access-Control-Allow-Credentials"] = "true" },
            };

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request) => new() { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "https://shop.example" } };
        }
        """,
        """
        public class C
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "https://app.example.com", ["Access-Control-Allow-Credentials"] = "true" },
            };

            public APIGatewayProxyResponse Put(APIGatewayProxyRequest request) => new() { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "https://shop.example" } };
        }
        """,
        KeyFor("https://app.example.com"),
        RemoveTitle,
        "Allow only 'https://app.example.com'");

    [Fact]
    public Task Names_an_origin_where_the_credentials_cannot_be_removed() => Check(
        OneOrigin,
        """
        public class C
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => Respond({|CORS1001:"*"|}, "true");

            private static APIGatewayProxyResponse Respond(string origin, string credentials) => new()
            {
                Headers = new Dictionary<string, string> { { "Access-Control-Allow-Origin", origin }, { "Access-Control-Allow-Credentials", credentials } },
            };
        }
        """,
        """
        public class C
        {
            public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => Respond("https://app.example.com", "true");

            private static APIGatewayProxyResponse Respond(string origin, string credentials) => new()
            {
                Headers = new Dictionary<string, string> { { "Access-Control-Allow-Origin", origin }, { "Access-Control-Allow-Credentials", credentials } },
            };
        }
        """,
        KeyFor("https://app.example.com"),
        "Allow only 'https://app.example.com'");

    [Fact]
    public Task Replaces_the_wildcard_wherever_it_stands() => Verify.FixWithOptions(OneOrigin, """"
        public class C
        {
            private const string Any = "*";
            private static readonly string s_origin = {|CORS1001:@"*"|}; // all

            public APIGatewayProxyResponse Field(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = s_origin, ["Access-Control-Allow-Credentials"] = "true" },
            };

            public APIGatewayProxyResponse Constant(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = {|CORS1001:Any|}, ["Access-Control-Allow-Credentials"] = "true" },
            };

            public APIGatewayProxyResponse Fallback(string origin) => Respond(origin);

            public APIGatewayProxyResponse Arm(string origin) => new()
            {
                Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = origin ?? {|CORS1001:"""*"""|}, ["Access-Control-Allow-Credentials"] = "true" },
            };

            public APIGatewayProxyResponse Interpolated(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = {|CORS1001:$"{Any}"|}, ["Access-Control-Allow-Credentials"] = "true" },
            };

            public APIGatewayProxyResponse Element(APIGatewayProxyRequest request) => new()
            {
                MultiValueHeaders = new Dictionary<string, IList<string>> { ["Access-Control-Allow-Origin"] = [{|CORS1001:"*"|}], ["Access-Control-Allow-Credentials"] = ["true"] },
            };

            public APIGatewayProxyResponse Default(APIGatewayProxyRequest request) => Respond();

            private static APIGatewayProxyResponse Respond(string origin = {|CORS1001:"*"|}) => new()
            {
                Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = origin, ["Access-Control-Allow-Credentials"] = "true" },
            };
        }
        """", """"
        public class C
        {
            private const string Any = "*";
            private static readonly string s_origin = "https://app.example.com"; // all

            public APIGatewayProxyResponse Field(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = s_origin, ["Access-Control-Allow-Credentials"] = "true" },
            };

            public APIGatewayProxyResponse Constant(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "https://app.example.com", ["Access-Control-Allow-Credentials"] = "true" },
            };

            public APIGatewayProxyResponse Fallback(string origin) => Respond(origin);

            public APIGatewayProxyResponse Arm(string origin) => new()
            {
                Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = origin ?? "https://app.example.com", ["Access-Control-Allow-Credentials"] = "true" },
            };

            public APIGatewayProxyResponse Interpolated(APIGatewayProxyRequest request) => new()
            {
                Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "https://app.example.com", ["Access-Control-Allow-Credentials"] = "true" },
            };

            public APIGatewayProxyResponse Element(APIGatewayProxyRequest request) => new()
            {
                MultiValueHeaders = new Dictionary<string, IList<string>> { ["Access-Control-Allow-Origin"] = ["https://app.example.com"], ["Access-Control-Allow-Credentials"] = ["true"] },
            };

            public APIGatewayProxyResponse Default(APIGatewayProxyRequest request) => Respond();

            private static APIGatewayProxyResponse Respond(string origin = "https://app.example.com") => new()
            {
                Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = origin, ["Access-Control-Allow-Credentials"] = "true" },
            };
        }
        """", KeyFor("https://app.example.com"));

    [Fact]
    public async Task Fixes_all_of_one_kind_only()
    {
        const string source = """
            public class C
            {
                public APIGatewayProxyResponse Get(APIGatewayProxyRequest request) => new()
                {
                    Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = {|CORS1001:"*"|}, ["Access-Control-Allow-Credentials"] = "true" },
                };

                public APIGatewayProxyResponse Put(APIGatewayProxyRequest request) => Respond({|CORS1001:"*"|}, "true");

                private static APIGatewayProxyResponse Respond(string origin, string credentials) => new()
                {
                    Headers = new Dictionary<string, string> { { "Access-Control-Allow-Origin", origin }, { "Access-Control-Allow-Credentials", credentials } },
                };
            }
            """;
        const string name = "{|CORS1001:\"*\"|}";
        const string origin = "\"https://app.example.com\"";
        await Verify.FixWithOptions(OneOrigin, source, source.Replace(name, origin, StringComparison.Ordinal), KeyFor("https://app.example.com"));

        // The second one does not offer the removal, and fixing all must not do another thing to it instead.
        var first = source.IndexOf(name, StringComparison.Ordinal);
        var removed = source.Remove(first, name.Length).Insert(first, "\"*\"").Replace(", [\"Access-Control-Allow-Credentials\"] = \"true\" }", " }", StringComparison.Ordinal);
        var test = new Verify.Test { TestCode = source, FixedCode = removed, CodeActionEquivalenceKey = Remove };
        test.FixedState.MarkupHandling = MarkupMode.Allow;
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*.cs]\n" + OneOrigin + "\n"));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }
}
