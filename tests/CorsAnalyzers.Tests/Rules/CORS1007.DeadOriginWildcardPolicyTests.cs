using CorsAnalyzers.Tests.Infrastructure;

namespace CorsAnalyzers.Tests.Rules;

/// <summary>Wildcards of policies that match nothing.</summary>
public sealed class DeadOriginWildcardPolicyTests
{
    [Theory]
    [InlineData(".WithOrigins({|CORS1007:\"https://*.a.example\"|})")]
    [InlineData(".WithOrigins({|CORS1007:\"*\"|}, \"https://a.example\")")]
    [InlineData(".{|CORS1007:AllowAnyOrigin|}().WithOrigins(\"https://a.example\")")]
    [InlineData(".WithOrigins(\"https://a.example\").{|CORS1007:SetIsOriginAllowedToAllowWildcardSubdomains|}()")]
    public Task Reports_it_in_every_shape(string calls) => Policies.CheckShapes(calls);

    [Theory]
    [InlineData(".WithOrigins({|CORS1007:\"*.a.example\"|}).SetIsOriginAllowedToAllowWildcardSubdomains()")]
    [InlineData(".WithOrigins({|CORS1007:\"https://a.*.example\"|}, \"https://*.a.example\").SetIsOriginAllowedToAllowWildcardSubdomains()")]
    [InlineData(".WithOrigins({|CORS1007:\"https://*\"|})")]
    [InlineData(".WithOrigins({|CORS1007:\"http://localhost:*\"|})")]
    [InlineData(".WithOrigins(\"https://a.example\").WithOrigins({|CORS1007:\"*\"|}).AllowCredentials()")]
    [InlineData(".AllowAnyOrigin().{|CORS1007:SetIsOriginAllowedToAllowWildcardSubdomains|}()")]
    public Task Reports_patterns_that_the_policy_does_not_know(string calls) => Policies.CheckChain(calls);

    [Theory]
    [InlineData(".WithOrigins(\"https://*.a.example\").SetIsOriginAllowedToAllowWildcardSubdomains()")]
    [InlineData(".SetIsOriginAllowedToAllowWildcardSubdomains().WithOrigins(\"https://*.a.example:8443\", \"https://a.example\")")]
    [InlineData(".WithOrigins(\"*\")")]
    [InlineData(".AllowAnyOrigin().WithOrigins()")]
    [InlineData(".WithOrigins(\"https://a.example\").AllowAnyOrigin()")]
    public Task Silent_otherwise(string calls) => Policies.CheckShapes(calls);

    [Theory]
    [InlineData("p.WithOrigins(configuration[\"Origin\"]).SetIsOriginAllowedToAllowWildcardSubdomains();")]
    [InlineData("p.WithOrigins(configuration.GetSection(\"Origins\").Get<string[]>()).SetIsOriginAllowedToAllowWildcardSubdomains();")]
    [InlineData("p.AllowAnyOrigin().WithOrigins(configuration[\"Origin\"].Split(','));")]
    [InlineData("p.WithOrigins(\"https://*.a.example\"); if (flag) p.SetIsOriginAllowedToAllowWildcardSubdomains();")]
    [InlineData("p.WithOrigins(\"https://*.a.example\").SetIsOriginAllowed(o => o.Length > 3);")]
    [InlineData("if (flag) p.AllowAnyOrigin(); else p.WithOrigins(\"https://a.example\");")]
    [InlineData("if (env.IsDevelopment()) p.WithOrigins(\"*\"); else p.WithOrigins(\"https://a.example\");")]
    public Task Silent_where_it_cannot_be_told(string statements) => Policies.CheckStatements(statements);

    [Fact]
    public Task Silent_in_a_helper_whose_patterns_another_policy_brings() => Policies.CheckMembers("""
        public static void Add(CorsOptions options)
            {
                options.AddPolicy("a", p => p.WithOrigins("https://a.example").Ours());
                options.AddPolicy("b", p => p.WithOrigins("https://*.b.example").Ours());
            }

            private static CorsPolicyBuilder Ours(this CorsPolicyBuilder p) => p.AllowAnyHeader().SetIsOriginAllowedToAllowWildcardSubdomains();
        """);

    [Fact]
    public Task Reports_a_helper_that_no_policy_has_patterns_for() => Policies.CheckMembers("""
        public static void Add(CorsOptions options)
            {
                options.AddPolicy("a", p => p.WithOrigins("https://a.example").Ours());
                options.AddPolicy("b", p => p.WithOrigins("https://b.example").Ours());
            }

            private static CorsPolicyBuilder Ours(this CorsPolicyBuilder p) => p.{|CORS1007:SetIsOriginAllowedToAllowWildcardSubdomains|}();
        """);
}
