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
}
