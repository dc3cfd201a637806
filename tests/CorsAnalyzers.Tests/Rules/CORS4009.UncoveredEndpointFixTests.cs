using CorsAnalyzers.CodeFixes.Fixes;
using CorsAnalyzers.Tests.Infrastructure;

namespace CorsAnalyzers.Tests.Rules;

public sealed class UncoveredEndpointFixTests
{
    private static string Program(string policies) => $$"""
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddCors(options =>
        {
            {{policies}}
        });
        var app = builder.Build();
        app.UseCors();
        app.MapPut("/a", ([FromHeader(Name = "X-Tenant")] string tenant) => tenant);
        app.MapDelete("/b", () => "b");
        app.Run();
        """;

    [Theory]
    [InlineData("{|CORS4009:WithMethods|}(\"GET\").AllowAnyHeader()", "WithMethods(\"GET\", \"PUT\", \"DELETE\").AllowAnyHeader()")]
    [InlineData("{|CORS4009:WithMethods|}(\"GET\" /* reads */, \"PUT\").AllowAnyHeader() /* stays */", "WithMethods(\"GET\" /* reads */, \"PUT\", \"DELETE\").AllowAnyHeader() /* stays */")]
    [InlineData("{|CORS4009:WithMethods|}(new[] { \"GET\" }).AllowAnyHeader()", "WithMethods(new[] { \"GET\", \"PUT\", \"DELETE\" }).AllowAnyHeader()")]
    [InlineData("{|CORS4009:WithMethods|}(new string[] { \"GET\", }).AllowAnyHeader()", "WithMethods(new string[] { \"GET\", \"PUT\", \"DELETE\", }).AllowAnyHeader()")]
    [InlineData("{|CORS4009:WithMethods|}([\"GET\"]).AllowAnyHeader()", "WithMethods([\"GET\", \"PUT\", \"DELETE\"]).AllowAnyHeader()")]
    [InlineData("{|CORS4009:WithMethods|}().AllowAnyHeader()", "WithMethods(\"PUT\", \"DELETE\").AllowAnyHeader()")]
    [InlineData("AllowAnyMethod().{|CORS4009:WithHeaders|}(Microsoft.Net.Http.Headers.HeaderNames.Accept)", "AllowAnyMethod().WithHeaders(Microsoft.Net.Http.Headers.HeaderNames.Accept, \"X-Tenant\")")]
    public Task Adds_to_the_list(string list, string fixedList) => Web.FixWithEitherLineEnding<UncoveredEndpointFix>(
        Program($$"""options.AddDefaultPolicy(policy => policy.WithOrigins("https://app.example.com").{{list}});"""),
        Program($$"""options.AddDefaultPolicy(policy => policy.WithOrigins("https://app.example.com").{{fixedList}});"""));

    [Fact]
    public Task Makes_a_list_where_there_is_none() => Web.Fix<UncoveredEndpointFix>(
        Program("""
            options.{|CORS4009:AddDefaultPolicy|}(policy =>
            {
                // Only the web client.
                policy.WithOrigins("https://app.example.com").AllowAnyHeader(); // stays
            });
            """),
        Program("""
            options.AddDefaultPolicy(policy =>
            {
                // Only the web client.
                policy.WithOrigins("https://app.example.com").AllowAnyHeader().WithMethods("PUT", "DELETE"); // stays
            });
            """));

    [Fact]
    public Task Offers_nothing_where_the_list_is_a_variable() => Web.NoFix<UncoveredEndpointFix>(Program("""
        var methods = new[] { "GET" };
        options.AddDefaultPolicy(policy => policy.WithOrigins("https://app.example.com").{|CORS4009:WithMethods|}(methods).AllowAnyHeader());
        """));

    [Theory]
    [InlineData(
        "policy => { policy.WithOrigins(\"https://app.example.com\"); if (args.Length > 0) policy.AllowCredentials(); policy.AllowAnyHeader(); if (args.Length > 1) policy.SetPreflightMaxAge(TimeSpan.FromHours(1)); }",
        "policy => { policy.WithOrigins(\"https://app.example.com\"); if (args.Length > 0) policy.AllowCredentials(); policy.AllowAnyHeader().WithMethods(\"PUT\", \"DELETE\"); if (args.Length > 1) policy.SetPreflightMaxAge(TimeSpan.FromHours(1)); }")]
    [InlineData(
        "policy => policy.WithOrigins(\"https://app.example.com\").Ours()",
        "policy => policy.WithOrigins(\"https://app.example.com\").WithMethods(\"PUT\", \"DELETE\").Ours()")]
    public Task Makes_a_list_for_this_policy_on_each_of_its_ways(string policy, string fixedPolicy) => Web.Fix<UncoveredEndpointFix>(
        Program($"options.{{|CORS4009:AddDefaultPolicy|}}({policy});") + Helpers,
        Program($"options.AddDefaultPolicy({fixedPolicy});") + Helpers);

    [Theory]
    [InlineData("options.AddDefaultPolicy(policy => { policy.WithOrigins(\"https://app.example.com\").AllowAnyHeader(); if (args.Length > 0) policy.{|CORS4009:WithMethods|}(\"GET\"); });", "")]
    [InlineData("options.AddDefaultPolicy(policy => policy.WithOrigins(\"https://app.example.com\").ReadOnly());", "public static CorsPolicyBuilder ReadOnly(this CorsPolicyBuilder policy) => policy.AllowAnyHeader().{|CORS4009:WithMethods|}(\"GET\");")]
    public Task Offers_nothing_where_the_list_is_of_other_policies_too_or_of_one_way(string policy, string helper) =>
        Web.NoFix<UncoveredEndpointFix>(Program(policy) + Helpers.Replace("/**/", helper, StringComparison.Ordinal));

    private const string Helpers = """

        public static class Helpers
        {
            public static CorsPolicyBuilder Ours(this CorsPolicyBuilder policy) => policy.AllowAnyHeader().SetPreflightMaxAge(TimeSpan.FromHours(1));
            /**/
        }
        """;

    [Theory]
    [InlineData("{|CORS4009:new CorsPolicyBuilder|}(\"https://app.example.com\").AllowAnyHeader().Build()", "new CorsPolicyBuilder(\"https://app.example.com\").AllowAnyHeader().WithMethods(\"PUT\", \"DELETE\").Build()")]
    [InlineData("new CorsPolicyBuilder(\"https://app.example.com\").AllowAnyHeader().{|CORS4009:WithMethods|}(\"GET\").Build()", "new CorsPolicyBuilder(\"https://app.example.com\").AllowAnyHeader().WithMethods(\"GET\", \"PUT\", \"DELETE\").Build()")]
    [InlineData("{|CORS4009:new CorsPolicyBuilder|}(\"https://app.example.com\" /* web */).Build()", "new CorsPolicyBuilder(\"https://app.example.com\" /* web */).WithMethods(\"PUT\", \"DELETE\").Build()", "app.MapPut(\"/a\", () => \"a\");")]
    public Task Adds_to_a_policy_that_is_given_as_an_object(string policy, string fixedPolicy, string put = "") => Web.Fix<UncoveredEndpointFix>(
        Of(policy, put), Of(fixedPolicy, put));

    [Theory]
    [InlineData("{|CORS4009:new CorsPolicy|} { Origins = { \"https://app.example.com\" }, Headers = { \"*\" } }")]
    [InlineData("var policy = {|CORS4009:new CorsPolicy|}(); policy.Headers.Add(\"*\"); policy.Origins.Add(\"https://app.example.com\"); options.AddDefaultPolicy(policy);")]
    [InlineData("var policy = new CorsPolicy(); policy.Headers.Add(\"*\"); policy.Origins.Add(\"https://app.example.com\"); policy.{|CORS4009:Methods|}.Add(\"GET\"); options.AddDefaultPolicy(policy);")]
    public Task Not_offered_where_there_is_no_builder(string policy) => Web.NoFix<UncoveredEndpointFix>(Of(policy, ""));

    private static string Of(string policy, string put)
    {
        var program = Program(policy.StartsWith("var", StringComparison.Ordinal) ? policy : $"options.AddDefaultPolicy({policy});");
        return put.Length == 0 ? program : program.Replace("app.MapPut(\"/a\", ([FromHeader(Name = \"X-Tenant\")] string tenant) => tenant);", put, StringComparison.Ordinal);
    }
}
