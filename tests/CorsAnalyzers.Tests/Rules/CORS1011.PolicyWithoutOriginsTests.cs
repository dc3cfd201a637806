using CorsAnalyzers.Tests.Infrastructure;

namespace CorsAnalyzers.Tests.Rules;

/// <summary>A policy that allows nobody.</summary>
public sealed class PolicyWithoutOriginsTests
{
    [Theory]
    [InlineData("services.AddCors(options => options.{|CORS1011:AddPolicy|}(\"p\", p => { }));")]
    [InlineData("services.AddCors(options => options.{|CORS1011:AddDefaultPolicy|}(p => p.AllowAnyHeader().AllowAnyMethod()));")]
    [InlineData("services.AddCors(options => options.{|CORS1011:AddPolicy|}(\"p\", p => p.WithOrigins().AllowCredentials()));")]
    [InlineData("services.AddCors(options => options.{|CORS1011:AddPolicy|}(\"p\", p => p.WithOrigins(Array.Empty<string>())));")]
    [InlineData("services.AddCors(options => options.{|CORS1011:AddPolicy|}(\"p\", p => p.WithOrigins([])));")]
    [InlineData("app.{|CORS1011:UseCors|}(p => p.AllowAnyHeader());")]
    [InlineData("app.MapGet(\"/\", () => \"x\").{|CORS1011:RequireCors|}(p => p.AllowAnyMethod());")]
    [InlineData("services.AddCors(options => options.AddPolicy(\"p\", {|CORS1011:new CorsPolicyBuilder|}().AllowAnyHeader().Build()));")]
    [InlineData("services.AddCors(options => options.AddPolicy(\"p\", {|CORS1011:new CorsPolicy|} { Headers = { \"X-A\" } }));")]
    public Task Reports_it_at_the_policy_s_start(string statement) => Policies.CheckMembers($$"""
        public static void Add(IServiceCollection services, WebApplication app)
            {
                {{statement}}
            }
        """);

    [Theory]
    [InlineData("p.WithOrigins(configuration.GetSection(\"Origins\").Get<string[]>());")]
    [InlineData("if (flag) p.AllowAnyOrigin();")]
    [InlineData("foreach (var origin in mode.Split(',')) p.WithOrigins(origin);")]
    [InlineData("p.SetIsOriginAllowed(o => o == mode);")]
    [InlineData("p.AllowAnyHeader().Unseen();")]
    [InlineData("Configure(p);")]
    public Task Silent_where_somebody_may_be_allowed(string statements) => Policies.Check(Policies.Statements(statements).Replace("public static class Startup\n{", "public static class Startup\n{\n    private static Func<CorsPolicyBuilder, CorsPolicyBuilder> s_more = p => p.AllowAnyOrigin();\n    private static void Configure(CorsPolicyBuilder p) => s_more(p);\n    private static void Unseen(this CorsPolicyBuilder p) => s_more(p);\n", StringComparison.Ordinal));

    [Theory]
    [InlineData("public static CorsPolicyBuilder Base() => new CorsPolicyBuilder().AllowAnyHeader();")]
    [InlineData("public static CorsPolicy Nobody { get; } = new CorsPolicy();")]
    [InlineData("public static void Add(CorsOptions options) => options.AddPolicy(\"nobody\", new CorsPolicy());")]
    [InlineData("public static void Add(CorsOptions options, Action<CorsPolicyBuilder> configure) => options.AddPolicy(\"p\", configure);")]
    [InlineData("public static void Add(CorsOptions options, CorsPolicy other) => options.AddPolicy(\"p\", new CorsPolicyBuilder(other).Build());")]
    [InlineData("public static void Add() { var unused = new CorsPolicyBuilder(); unused.AllowAnyHeader(); }")]
    public Task Silent_where_the_policy_is_not_used_as_it_stands(string member) => Policies.CheckMembers(member);

    [Fact]
    public Task Silent_where_somebody_looks_the_policy_up_and_adds_to_it() => Policies.CheckMembers("""
        public static void Add(IServiceCollection services, IConfiguration configuration)
            {
                services.AddCors(options =>
                {
                    options.AddPolicy("web", policy => policy.AllowAnyMethod());
                    options.AddPolicy("api", new CorsPolicyBuilder().AllowAnyMethod().Build());
                });
                services.PostConfigure<CorsOptions>(options =>
                {
                    options.GetPolicy("web").Origins.Add(configuration["Origin"]);
                    options.GetPolicy("api").Origins.Add(configuration["Origin"]);
                });
            }
        """);
}
