using CorsAnalyzers.CodeFixes.Fixes;
using CorsAnalyzers.Tests.Infrastructure;

namespace CorsAnalyzers.Tests.Rules;

public sealed class DeadOriginWildcardFixTests
{
    [Theory]
    [InlineData(".WithOrigins({|CORS1007:\"https://*.a.example\"|})", ".WithOrigins(\"https://*.a.example\").SetIsOriginAllowedToAllowWildcardSubdomains()")]
    [InlineData(".WithOrigins({|CORS1007:\"https://*.a.example\"|}, {|CORS1007:\"https://*.b.example\"|}).AllowAnyHeader()", ".WithOrigins(\"https://*.a.example\", \"https://*.b.example\").SetIsOriginAllowedToAllowWildcardSubdomains().AllowAnyHeader()")]
    [InlineData("\n            .WithOrigins({|CORS1007:\"https://*.a.example\"|}) // all\n            .AllowAnyHeader()", "\n            .WithOrigins(\"https://*.a.example\")\n            .SetIsOriginAllowedToAllowWildcardSubdomains() // all\n            .AllowAnyHeader()")]
    [InlineData(".WithOrigins({|CORS1007:\"*\"|}, \"https://a.example\")", ".WithOrigins(\"https://a.example\")")]
    [InlineData(".{|CORS1007:AllowAnyOrigin|}().WithOrigins(\"https://a.example\")", ".WithOrigins(\"https://a.example\")")]
    [InlineData(".WithOrigins(\"https://a.example\").{|CORS1007:SetIsOriginAllowedToAllowWildcardSubdomains|}()", ".WithOrigins(\"https://a.example\")")]
    [InlineData(".WithOrigins({|CORS1007:\"http://localhost:*\"|}, \"https://a.example\")", ".WithOrigins(\"https://a.example\")")]
    public Task Makes_patterns_mean_something_or_takes_them_out(string calls, string fixedCalls) => Policies.FixChain<DeadOriginWildcardFix>(calls, fixedCalls);

    [Theory]
    [InlineData("p.WithOrigins({|CORS1007:\"https://*.a.example\"|}); p.WithOrigins({|CORS1007:\"https://*.b.example\"|});", "p.WithOrigins(\"https://*.a.example\"); p.WithOrigins(\"https://*.b.example\").SetIsOriginAllowedToAllowWildcardSubdomains();")]
    [InlineData("p.{|CORS1007:AllowAnyOrigin|}();\n            p.WithOrigins(\"https://a.example\");", "p.WithOrigins(\"https://a.example\");")]
    public Task Mends_statements(string statements, string fixedStatements) => Policies.FixStatements<DeadOriginWildcardFix>(statements, fixedStatements);

    [Fact]
    public Task Offers_nothing_at_a_call_that_another_policy_needs()
    {
        var source = Policies.Members("""
            public static void Add(CorsOptions options)
                {
                    options.AddPolicy("a", p => p.Ours().WithOrigins("https://a.example"));
                    options.AddPolicy("b", p => p.Ours());
                }

                private static CorsPolicyBuilder Ours(this CorsPolicyBuilder p) => p.{|CORS1007:AllowAnyOrigin|}();
            """);
        return Policies.Fix<DeadOriginWildcardFix>(source, source);
    }
}
