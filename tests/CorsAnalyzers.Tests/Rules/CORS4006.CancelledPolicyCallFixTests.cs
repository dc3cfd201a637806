using CorsAnalyzers.CodeFixes.Fixes;
using CorsAnalyzers.Tests.Infrastructure;

namespace CorsAnalyzers.Tests.Rules;

public sealed class CancelledPolicyCallFixTests
{
    [Theory]
    [InlineData(".{|CORS4006:WithOrigins|}(\"https://a.example\").AllowAnyOrigin()", ".AllowAnyOrigin()")]
    [InlineData(".AllowAnyOrigin().{|CORS4006:AllowAnyMethod|}().WithMethods(\"PUT\")", ".AllowAnyOrigin().WithMethods(\"PUT\")")]
    [InlineData("\n            .AllowAnyOrigin()\n            .{|CORS4006:AllowAnyHeader|}() // all of them\n            .{|CORS4006:WithMethods|}(\"PUT\")\n            .AllowAnyMethod()\n            .WithHeaders(\"X-A\")", "\n            .AllowAnyOrigin()\n            // all of them\n            .AllowAnyMethod()\n            .WithHeaders(\"X-A\")")]
    [InlineData(".AllowAnyOrigin().{|CORS4006:SetIsOriginAllowed|}(o => o == \"a\")", ".AllowAnyOrigin()")]
    public Task Takes_the_call_out_of_a_chain(string calls, string fixedCalls) => Policies.FixChain<CancelledPolicyCallFix>(calls, fixedCalls);

    [Theory]
    [InlineData("p.{|CORS4006:AllowCredentials|}();\n            p.WithOrigins(\"https://a.example\");\n            p.DisallowCredentials();", "p.WithOrigins(\"https://a.example\");\n            p.DisallowCredentials();")]
    public Task Takes_statements_out(string statements, string fixedStatements) => Policies.FixStatements<CancelledPolicyCallFix>(statements, fixedStatements);

    [Fact]
    public Task Offers_nothing_where_the_origins_may_be_what_is_meant() => Policies.FixChain<CancelledPolicyCallFix>(
        ".{|CORS4006:WithOrigins|}(\"https://a.example\").SetIsOriginAllowed(_ => true)",
        ".{|CORS4006:WithOrigins|}(\"https://a.example\").SetIsOriginAllowed(_ => true)");
}
