using CorsAnalyzers.Tests.Infrastructure;

namespace CorsAnalyzers.Tests.Rules;

/// <summary>Calls on a policy that others undo.</summary>
public sealed class CancelledPolicyCallTests
{
    [Theory]
    [InlineData(".{|CORS4006:WithOrigins|}(\"https://a.example\").AllowAnyOrigin()")]
    [InlineData(".WithOrigins(\"https://a.example\").{|CORS4006:AllowCredentials|}().DisallowCredentials()")]
    [InlineData(".WithOrigins(\"https://a.example\").{|CORS4006:AllowAnyMethod|}().WithMethods(\"PUT\")")]
    public Task Reports_it_in_every_shape(string calls) => Policies.CheckShapes(calls);

    [Theory]
    [InlineData(".{|CORS4006:WithMethods|}(\"PUT\").AllowAnyMethod()")]
    [InlineData(".{|CORS4006:WithHeaders|}(\"X-A\").AllowAnyHeader()")]
    [InlineData(".{|CORS4006:AllowAnyHeader|}().WithHeaders(\"X-A\")")]
    [InlineData(".{|CORS4006:DisallowCredentials|}().AllowCredentials()")]
    [InlineData(".{|CORS4006:SetIsOriginAllowed|}(o => o == \"a\").SetIsOriginAllowed(o => o == \"b\")")]
    [InlineData(".WithOrigins(\"https://*.a.example\").{|CORS4006:SetIsOriginAllowed|}(o => o == \"a\").SetIsOriginAllowedToAllowWildcardSubdomains()")]
    [InlineData(".AllowAnyOrigin().{|CORS4006:SetIsOriginAllowed|}(o => o == \"a\")")]
    [InlineData(".{|CORS4006:WithOrigins|}(\"https://a.example\").SetIsOriginAllowed(o => o == \"a\")")]
    [InlineData(".{|CORS4006:SetPreflightMaxAge|}(TimeSpan.FromMinutes(1)).SetPreflightMaxAge(TimeSpan.FromMinutes(2))")]
    public Task Reports_the_call_that_loses(string calls) => Policies.CheckChain(calls);

    [Theory]
    [InlineData(".AllowAnyOrigin().AllowAnyMethod().AllowAnyHeader()")]
    [InlineData(".WithOrigins(\"https://a.example\").WithOrigins(\"https://b.example\").WithMethods(\"PUT\").WithMethods(\"DELETE\")")]
    [InlineData(".AllowAnyOrigin().WithOrigins(\"https://a.example\")")]
    [InlineData(".AllowAnyMethod().WithMethods()")]
    [InlineData(".AllowAnyHeader().AllowAnyHeader().DisallowCredentials()")]
    [InlineData(".AllowAnyOrigin().SetIsOriginAllowed(o => o == \"a\").AllowCredentials()")]
    [InlineData(".AllowAnyOrigin().SetIsOriginAllowedToAllowWildcardSubdomains()")]
    [InlineData(".WithOrigins(\"https://*.a.example\").SetIsOriginAllowedToAllowWildcardSubdomains()")]
    public Task Silent_where_both_count_or_another_rule_speaks(string calls) => Policies.CheckShapes(calls);

    [Theory]
    [InlineData("p.WithOrigins(\"https://a.example\"); if (flag) p.AllowAnyOrigin();")]
    [InlineData("if (flag) p.WithOrigins(\"https://a.example\"); else p.AllowAnyOrigin();")]
    [InlineData("p.AllowCredentials(); if (flag) p.DisallowCredentials();")]
    [InlineData("p.AllowAnyMethod(); if (env.IsDevelopment()) p.WithMethods(\"GET\");")]
    [InlineData("p.AllowAnyHeader().WithHeaders(configuration[\"Header\"]);")]
    [InlineData("p.WithOrigins(configuration[\"Origin\"]).SetIsOriginAllowed(o => o == mode);")]
    [InlineData("p.WithOrigins(\"https://a.example\"); if (flag) p.SetIsOriginAllowed(o => o == mode);")]
    public Task Silent_where_the_other_call_is_conditional_or_unknown(string statements) => Policies.CheckStatements(statements);

    [Fact]
    public Task Reports_a_conditional_call_that_is_always_undone() =>
        Policies.CheckStatements("if (flag) p.{|CORS4006:WithOrigins|}(\"https://a.example\"); p.AllowAnyOrigin();");

    [Theory]
    [InlineData("options.AddPolicy(\"a\", p => p.Ours().WithOrigins(\"https://a.example\").SetPreflightMaxAge(TimeSpan.FromHours(1)));")]
    [InlineData("options.AddPolicy(\"a\", p => { Configure(p); p.WithOrigins(\"https://a.example\").WithMethods(\"PUT\"); });")]
    [InlineData("options.AddPolicy(\"a\", Base().WithOrigins(\"https://a.example\").DisallowCredentials().Build());")]
    [InlineData("options.AddPolicy(\"a\", p => p.Listed().AllowAnyOrigin());")]
    [InlineData("options.AddPolicy(\"a\", p => p.Listed().SetIsOriginAllowed(o => o == \"https://a.example\"));")]
    public Task Silent_where_a_caller_goes_beyond_the_defaults_of_a_helper(string statement) => Policies.CheckMembers($$"""
        public static void Add(CorsOptions options)
            {
                {{statement}}
                options.AddPolicy("b", p => p.Ours().WithOrigins("https://b.example"));
            }

            private static CorsPolicyBuilder Ours(this CorsPolicyBuilder p) => p.AllowAnyHeader().SetPreflightMaxAge(TimeSpan.FromMinutes(1));
            private static CorsPolicyBuilder Listed(this CorsPolicyBuilder p) => p.WithOrigins("https://a.example");
            private static void Configure(CorsPolicyBuilder p) => p.AllowAnyMethod();
            private static CorsPolicyBuilder Base() => new CorsPolicyBuilder().AllowCredentials();
        """);
}
