using CorsAnalyzers.Tests.Infrastructure;

namespace CorsAnalyzers.Tests.Rules;

/// <summary>A test of origins that says yes to each, in a policy that allows credentials.</summary>
public sealed class EveryOriginWithCredentialsPolicyTests
{
    [Theory]
    [InlineData(".SetIsOriginAllowed({|CORS1003:_ => true|}).AllowCredentials()")]
    [InlineData(".AllowCredentials().SetIsOriginAllowed({|CORS1003:origin => { return true; }|})")]
    public Task Reports_it_in_every_shape(string calls) => Policies.CheckShapes(calls);

    [Theory]
    [InlineData("{|CORS1003:origin => origin == \"x\" ? true : true|}")]
    [InlineData("{|CORS1003:new Func<string, bool>(_ => true)|}")]
    [InlineData("{|CORS1003:delegate { return true; }|}")]
    [InlineData("{|CORS1003:origin => !string.IsNullOrEmpty(origin)|}")]
    [InlineData("{|CORS1003:origin => origin != null|}")]
    [InlineData("{|CORS1003:origin => origin is not null|}")]
    [InlineData("{|CORS1003:origin => origin == \"x\" || true|}")]
    [InlineData("{|CORS1003:Any|}")]
    [InlineData("{|CORS1003:s_any|}")]
    public Task Reports_every_way_to_say_yes(string test) => Policies.CheckMembers($$"""
        private static readonly Func<string, bool> s_any = _ => true;

            private static bool Any(string origin) => true;

            public static void Add(CorsOptions options) => options.AddPolicy("p", p => p.SetIsOriginAllowed({{test}}).AllowCredentials());
        """);

    [Theory]
    [InlineData("origin => new Uri(origin).IsLoopback")]
    [InlineData("origin => origin == \"https://a.example\"")]
    [InlineData("origin => new[] { \"https://a.example\" }.Contains(origin)")]
    [InlineData("origin => Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.Host == \"a.example\"")]
    [InlineData("origin => { if (origin == \"https://b.example\") return false; return true; }")]
    [InlineData("origin => Any(origin)")]
    [InlineData("Check")]
    [InlineData("options.Test")]
    [InlineData("_ => false")]
    public Task Silent_on_tests_that_may_say_no(string test) => Policies.CheckMembers($$"""
        public sealed class Options { public Func<string, bool> Test { get; set; } }

            private static bool Any(string origin) => origin.Length > 3;

            private static bool Check(string origin) => origin.EndsWith(".a.example", StringComparison.Ordinal);

            public static void Add(CorsOptions cors, Options options) => cors.AddPolicy("p", p => p.SetIsOriginAllowed({{test}}).AllowCredentials());
        """);

    [Theory]
    [InlineData(".SetIsOriginAllowed(_ => true)")]
    [InlineData(".SetIsOriginAllowed(_ => true).AllowCredentials().DisallowCredentials()")]
    [InlineData(".SetIsOriginAllowed(_ => true).AllowCredentials().SetIsOriginAllowed(o => o == \"https://a.example\")")]
    [InlineData(".AllowAnyOrigin().SetIsOriginAllowed(_ => true).AllowCredentials()")]
    public Task Silent_otherwise(string calls) => Policies.CheckShapes(calls);

    [Theory]
    [InlineData("if (env.IsDevelopment()) p.SetIsOriginAllowed(_ => true).AllowCredentials(); else p.WithOrigins(\"https://a.example\");")]
    [InlineData("if (env.IsDevelopment()) p.SetIsOriginAllowed(_ => true); else p.WithOrigins(\"https://a.example\"); p.AllowCredentials();")]
    [InlineData("p.AllowCredentials(); if (!env.IsDevelopment()) { p.WithOrigins(\"https://a.example\"); return; } p.SetIsOriginAllowed(_ => true);")]
    [InlineData("var isDevelopment = env.IsDevelopment(); if (isDevelopment) p.SetIsOriginAllowed(_ => true).AllowCredentials();")]
    [InlineData("if (env.IsEnvironment(\"Development\")) p.SetIsOriginAllowed(_ => true).AllowCredentials();")]
    [InlineData("if (env.IsEnvironment(Environments.Development)) p.SetIsOriginAllowed(_ => true).AllowCredentials();")]
    [InlineData("if (env.EnvironmentName == \"Development\") p.SetIsOriginAllowed(_ => true).AllowCredentials();")]
    [InlineData("if (Environments.Development == env.EnvironmentName && flag) p.SetIsOriginAllowed(_ => true).AllowCredentials();")]
    [InlineData("if (env.EnvironmentName != \"Development\") return; p.SetIsOriginAllowed(_ => true).AllowCredentials();")]
    [InlineData("var isLocal = env.EnvironmentName == \"Development\"; if (isLocal) p.SetIsOriginAllowed(_ => true).AllowCredentials();")]
    [InlineData("if (flag) p.SetIsOriginAllowed(_ => true); else p.AllowCredentials();")]
    public Task Silent_on_a_developer_s_machine_and_in_exclusive_branches(string statements) => Policies.CheckStatements(statements);

    [Fact]
    public Task Silent_on_policies_that_only_a_developer_s_machine_uses() => Policies.CheckMembers("""
        public static void Use(WebApplication app)
            {
                if (app.Environment.IsDevelopment())
                {
                    app.UseCors(p => p.SetIsOriginAllowed(_ => true).AllowCredentials());
                }
            }
        """);

    [Fact]
    public Task Reports_what_a_policy_is_assigned() => Policies.CheckMembers("""
        public static void Add(CorsOptions options) => options.AddPolicy("p", new CorsPolicy
            {
                SupportsCredentials = true,
                IsOriginAllowed = {|CORS1003:_ => true|},
            });
        """);
}
