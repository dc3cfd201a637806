using CorsAnalyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace CorsAnalyzers.Tests.Rules;

/// <summary>Origins of policies that no browser sends.</summary>
public sealed class MalformedOriginPolicyTests
{
    [Fact]
    public Task Reports_it_in_every_shape() => Policies.CheckShapes(".WithOrigins(\"https://a.example\", {|CORS1004:\"https://b.example/\"|})");

    [Theory]
    [InlineData("{|CORS1004:\"https://a.example:443\"|}")]
    [InlineData("{|CORS1004:\"a.example\"|}")]
    [InlineData("{|CORS1004:\"https://a.example/path\"|}")]
    [InlineData("{|CORS1004:\" https://a.example\"|}")]
    [InlineData("{|CORS1004:\"\"|}")]
    [InlineData("new[] { \"https://a.example\", {|CORS1004:\"https://b.example/\"|} }")]
    [InlineData("[\"https://a.example\", {|CORS1004:\"https://b.example/\"|}]")]
    [InlineData("[.. Values.Origins, {|CORS1004:\"https://b.example/\"|}]")]
    [InlineData("new List<string> { {|CORS1004:\"https://b.example/\"|} }.ToArray()")]
    [InlineData("Values.Origins.Append({|CORS1004:\"https://b.example/\"|}).ToArray()")]
    [InlineData("configuration[\"Origin\"] ?? {|CORS1004:\"https://b.example/\"|}")]
    [InlineData("configuration.GetSection(\"Origins\").Get<string[]>() ?? [{|CORS1004:\"https://b.example/\"|}]")]
    public Task Reports_it_in_every_kind_of_list(string origins) => Policies.Check(Policies.Statements($"p.WithOrigins({origins});"), """
        public static class Values
        {
            public static readonly string[] Origins = ["https://c.example"];
        }
        """);

    [Theory]
    [InlineData(".WithOrigins(\"HTTPS://A.Example\")")]
    [InlineData(".WithOrigins(\"https://bücher.example:443/\")")]
    [InlineData(".WithOrigins(\"http://[0:0::1]:80/\")")]
    [InlineData(".WithOrigins(\"http://localhost:3000\", \"capacitor://localhost\")")]
    [InlineData(".AllowAnyOrigin()")]
    [InlineData(".SetIsOriginAllowed(o => o == \"https://a.example/\").WithOrigins(\"https://a.example/\")")]
    public Task Silent_on_what_the_builder_normalises_or_does_not_ask(string calls) => Policies.CheckChain(calls);

    [Fact]
    public Task Reports_in_a_policy_s_own_list_what_the_builder_would_normalise() => Policies.CheckMembers("""
        public static void Add(CorsOptions options)
            {
                var policy = new CorsPolicy { Origins = { {|CORS1004:"https://A.example"|} } };
                policy.Origins.Add({|CORS1004:"https://bücher.example"|});
                options.AddDefaultPolicy(policy);
            }
        """);

    [Fact]
    public Task Reports_literals_of_helpers_and_of_builders_that_others_bring() => Policies.CheckMembers("""
        public static string[] Origins() => ["https://a.example", {|CORS1004:"https://b.example/"|}];

            public static void Add(CorsOptions options) => options.AddPolicy("p", p => p.WithOrigins(Origins()));

            public static CorsPolicyBuilder ForLibraries(this CorsPolicyBuilder builder) => builder.WithOrigins({|CORS1004:"https://c.example/"|});
        """);

    [Fact]
    public async Task Is_advice_where_only_a_developer_s_machine_uses_it()
    {
        var test = Policies.Create(Policies.Members("""
            public static void Use(WebApplication app)
                {
                    if (app.Environment.IsDevelopment())
                        app.UseCors(p => p.WithOrigins({|#0:"http://localhost:3000/"|}));
                }
            """));
        test.ExpectedDiagnostics.Add(new DiagnosticResult("CORS1004", DiagnosticSeverity.Info).WithLocation(0));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }
}
