using CorsAnalyzers.CodeFixes.Fixes;
using CorsAnalyzers.Tests.Infrastructure;

namespace CorsAnalyzers.Tests.Rules;

public sealed class WildcardOriginWithCredentialsPolicyFixTests
{
    private const string Origins = "cors_analyzers.allowed_origins = https://a.example, https://b.example";
    private const string Name = "CORS1001.NameOrigin:https://a.example,https://b.example";

    [Theory]
    [InlineData(".{|CORS1001:AllowAnyOrigin|}().AllowCredentials()", ".AllowAnyOrigin()")]
    [InlineData(".AllowCredentials().{|CORS1001:AllowAnyOrigin|}()", ".AllowAnyOrigin()")]
    [InlineData("\n            .{|CORS1001:AllowAnyOrigin|}()\n            .AllowCredentials() // cookies\n            .AllowAnyHeader()", "\n            .AllowAnyOrigin()\n            // cookies\n            .AllowAnyHeader()")]
    public Task Takes_the_credentials_out_of_a_chain(string calls, string fixedCalls) => Policies.FixChain<WildcardOriginWithCredentialsFix>(calls, fixedCalls);

    [Theory]
    [InlineData("p.{|CORS1001:AllowAnyOrigin|}();\n            // for cookies\n            p.AllowCredentials();\n            p.AllowAnyHeader();", "p.AllowAnyOrigin();\n            // for cookies\n            p.AllowAnyHeader();")]
    [InlineData("p.{|CORS1001:AllowAnyOrigin|}();\n            if (flag)\n                p.AllowCredentials();", "p.AllowAnyOrigin();\n            if (flag)\n                { }")]
    public Task Takes_the_credentials_out_of_statements(string statements, string fixedStatements) => Policies.FixStatements<WildcardOriginWithCredentialsFix>(statements, fixedStatements);

    [Fact]
    public Task Takes_the_credentials_out_of_a_policy_s_braces() => Policies.FixMembers<WildcardOriginWithCredentialsFix>(
        "public static void Add(CorsOptions options) => options.AddPolicy(\"p\", new CorsPolicy { Origins = { {|CORS1001:\"*\"|} }, SupportsCredentials = true });",
        "public static void Add(CorsOptions options) => options.AddPolicy(\"p\", new CorsPolicy { Origins = { \"*\" } });");

    [Theory]
    [InlineData(".{|CORS1001:AllowAnyOrigin|}().AllowCredentials()", ".WithOrigins(\"https://a.example\", \"https://b.example\").AllowCredentials()")]
    [InlineData(".WithOrigins({|CORS1001:\"*\"|}).AllowCredentials()", ".WithOrigins(\"https://a.example\", \"https://b.example\").AllowCredentials()")]
    [InlineData(".WithOrigins(new[] { {|CORS1001:\"*\"|} /* all */ }).AllowCredentials()", ".WithOrigins(new[] { \"https://a.example\", \"https://b.example\" /* all */ }).AllowCredentials()")]
    public Task Names_the_origins_that_are_configured(string calls, string fixedCalls) =>
        Policies.Fix<WildcardOriginWithCredentialsFix>(Policies.Chain(calls), Policies.Chain(fixedCalls), Origins, Name);

    [Fact]
    public Task Names_the_one_origin_that_the_project_allows_elsewhere() => Policies.Fix<WildcardOriginWithCredentialsFix>(
        Policies.Statements("options.AddDefaultPolicy(d => d.WithOrigins(\"https://c.example\")); p.{|CORS1001:AllowAnyOrigin|}().AllowCredentials();"),
        Policies.Statements("options.AddDefaultPolicy(d => d.WithOrigins(\"https://c.example\")); p.WithOrigins(\"https://c.example\").AllowCredentials();"),
        key: "CORS1001.NameOrigin:https://c.example");

    [Fact]
    public Task Offers_nothing_where_the_helper_would_be_no_code() => Policies.FixMembers<WildcardOriginWithCredentialsFix>(
        """
        private static void Cookies(CorsPolicyBuilder builder) => builder.AllowCredentials();

            public static void Add(CorsOptions options) => options.AddPolicy("p", p => Cookies(p.{|CORS1001:AllowAnyOrigin|}()));
        """,
        """
        private static void Cookies(CorsPolicyBuilder builder) => builder.AllowCredentials();

            public static void Add(CorsOptions options) => options.AddPolicy("p", p => Cookies(p.{|CORS1001:AllowAnyOrigin|}()));
        """);
}
