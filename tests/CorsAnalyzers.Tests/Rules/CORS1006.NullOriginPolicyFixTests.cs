using CorsAnalyzers.CodeFixes.Fixes;
using CorsAnalyzers.Tests.Infrastructure;

namespace CorsAnalyzers.Tests.Rules;

/// <summary>The origin <c>null</c> in a policy.</summary>
public sealed class NullOriginPolicyFixTests
{
    [Fact]
    public Task Reports_it_in_every_shape() => Policies.CheckShapes(".WithOrigins(\"https://a.example\", {|CORS1006:\"null\"|})");

    [Theory]
    [InlineData(".WithOrigins(\"https://a.example\", {|CORS1006:\"null\"|})", ".WithOrigins(\"https://a.example\")")]
    [InlineData(".WithOrigins({|CORS1006:\"null\"|}, \"https://a.example\")", ".WithOrigins(\"https://a.example\")")]
    [InlineData(".WithOrigins({|CORS1006:\"null\"|})", ".WithOrigins()")]
    [InlineData(".WithOrigins(new[] { {|CORS1006:\"null\"|} })", ".WithOrigins(new string[] { })")]
    [InlineData(".WithOrigins([\"https://a.example\", {|CORS1006:\"null\"|}])", ".WithOrigins([\"https://a.example\"])")]
    [InlineData(".WithOrigins(\n            \"https://a.example\", // a\n            {|CORS1006:\"null\"|}, // files\n            \"https://b.example\")", ".WithOrigins(\n            \"https://a.example\", // a\n            // files\n            \"https://b.example\")")]
    [InlineData(".WithOrigins(\n            \"https://a.example\",\n            {|CORS1006:\"null\"|})", ".WithOrigins(\n            \"https://a.example\")")]
    public Task Takes_it_out_of_its_list(string calls, string fixedCalls) => Policies.FixChain<NullOriginFix>(calls, fixedCalls);

    [Fact]
    public Task Takes_it_out_of_a_policy_s_braces() => Policies.FixMembers<NullOriginFix>(
        "public static void Add(CorsOptions options) => options.AddPolicy(\"p\", new CorsPolicy { Origins = { \"https://a.example\", {|CORS1006:\"null\"|} } });",
        "public static void Add(CorsOptions options) => options.AddPolicy(\"p\", new CorsPolicy { Origins = { \"https://a.example\" } });");

    [Fact]
    public Task Offers_nothing_for_one_arm_of_a_choice()
    {
        const string Statements = "p.WithOrigins(flag ? {|CORS1006:\"null\"|} : \"https://a.example\");";
        return Policies.FixStatements<NullOriginFix>(Statements, Statements);
    }
}
