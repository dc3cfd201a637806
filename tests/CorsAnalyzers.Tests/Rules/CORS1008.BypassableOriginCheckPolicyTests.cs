using CorsAnalyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace CorsAnalyzers.Tests.Rules;

/// <summary>Functions of policies that look at a part of the origin only.</summary>
public sealed class BypassableOriginCheckPolicyTests
{
    [Fact]
    public Task Reports_it_in_every_shape() => Policies.CheckShapes(".SetIsOriginAllowed(origin => {|CORS1008:origin.EndsWith(\"example.com\")|})");

    [Fact]
    public Task Reports_what_a_policy_is_assigned() => Policies.CheckMembers("""
        public static void Add(CorsOptions options) => options.AddPolicy("p", new CorsPolicy { IsOriginAllowed = origin => {|CORS1008:new Uri(origin).Host.EndsWith("example.com")|} });
        """);

    [Theory]
    [InlineData(".SetIsOriginAllowed(origin => new Uri(origin).IsLoopback)")]
    [InlineData(".SetIsOriginAllowed(origin => origin.EndsWith(\".example.com\"))")]
    [InlineData(".SetIsOriginAllowed(origin => origin.EndsWith(\"example.com\")).SetIsOriginAllowed(origin => origin == \"https://example.com\")")]
    [InlineData(".AllowAnyOrigin().SetIsOriginAllowed(origin => origin.EndsWith(\"example.com\"))")]
    public Task Silent_otherwise(string calls) => Policies.CheckChain(calls);

    [Fact]
    public async Task Is_advice_in_a_branch_that_only_a_developer_s_machine_takes()
    {
        var test = Policies.Create(Policies.Statements("if (env.IsDevelopment()) p.SetIsOriginAllowed(origin => {|#0:origin.StartsWith(\"http://localhost\")|}); else p.WithOrigins(\"https://a.example\");"));
        test.ExpectedDiagnostics.Add(new DiagnosticResult("CORS1008", DiagnosticSeverity.Info).WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }
}
