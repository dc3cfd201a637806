using CorsAnalyzers.Tests.Infrastructure;

namespace CorsAnalyzers.Tests.Rules;

/// <summary>Preflight ages of policies that throw, or are no number of seconds.</summary>
public sealed class InvalidMaxAgePolicyTests
{
    [Fact]
    public Task Reports_it_in_every_shape() => Policies.CheckShapes(".WithOrigins(\"https://a.example\").SetPreflightMaxAge({|CORS2008:TimeSpan.FromSeconds(-1)|})");

    [Theory]
    [InlineData("{|CORS2008:TimeSpan.FromSeconds(0.5)|}")]
    [InlineData("{|CORS2008:TimeSpan.FromMilliseconds(1500)|}")]
    [InlineData("{|CORS2008:new TimeSpan(-1, 0, 0)|}")]
    [InlineData("{|CORS2008:new TimeSpan(1)|}")]
    [InlineData("{|CORS2008:-TimeSpan.FromMinutes(1)|}")]
    [InlineData("{|CORS2008:s_age|}")]
    [InlineData("TimeSpan.FromMinutes(10)")]
    [InlineData("TimeSpan.FromHours(0.5)")]
    [InlineData("TimeSpan.FromDays(365)")]
    [InlineData("new TimeSpan(0, 10, 0)")]
    [InlineData("TimeSpan.Zero")]
    [InlineData("default")]
    [InlineData("TimeSpan.FromSeconds(seconds)")]
    [InlineData("TimeSpan.Parse(\"-1\")")]
    [InlineData("TimeSpan.MaxValue")]
    public Task Reports_only_what_is_negative_or_fractional(string age) => Policies.CheckMembers($$"""
        private static readonly TimeSpan s_age = TimeSpan.FromSeconds(1.5);

            public static void Add(CorsOptions options, int seconds) => options.AddPolicy("p", p => p.SetPreflightMaxAge({{age}}));
        """);

    [Fact]
    public Task Reports_what_a_policy_is_assigned() => Policies.CheckMembers("""
        public static void Add(CorsOptions options) => options.AddPolicy("p", new CorsPolicy { Origins = { "https://a.example" }, PreflightMaxAge = {|CORS2008:TimeSpan.FromSeconds(0.1)|} });
        """);
}
