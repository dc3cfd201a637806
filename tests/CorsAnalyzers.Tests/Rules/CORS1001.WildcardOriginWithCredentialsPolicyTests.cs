using CorsAnalyzers.Tests.Infrastructure;

namespace CorsAnalyzers.Tests.Rules;

/// <summary>Any origin with credentials in a policy of ASP.NET Core, which throws.</summary>
public sealed class WildcardOriginWithCredentialsPolicyTests
{
    [Theory]
    [InlineData(".{|CORS1001:AllowAnyOrigin|}().AllowCredentials()")]
    [InlineData(".AllowCredentials().AllowAnyMethod().{|CORS1001:AllowAnyOrigin|}()")]
    [InlineData(".WithOrigins({|CORS1001:\"*\"|}).AllowCredentials()")]
    [InlineData(".WithOrigins(\"https://a.example\").{|CORS1001:AllowAnyOrigin|}().AllowCredentials()")]
    public Task Reports_it_in_every_shape(string calls) => Policies.CheckShapes(calls);

    [Theory]
    [InlineData(".DisallowCredentials().{|CORS1001:AllowAnyOrigin|}().AllowCredentials()")]
    [InlineData(".{|CORS1001:AllowAnyOrigin|}().SetIsOriginAllowed(o => o == \"x\").AllowCredentials()")]
    [InlineData(".WithOrigins(new[] { {|CORS1001:\"*\"|} }).AllowCredentials()")]
    [InlineData(".WithOrigins([{|CORS1001:\"*\"|}]).AllowCredentials()")]
    [InlineData(".WithOrigins(origins: {|CORS1001:\"*\"|}).AllowCredentials()")]
    public Task Reports_it_in_other_orders_and_lists(string calls) => Policies.CheckChain(calls);

    [Theory]
    [InlineData(".AllowAnyOrigin()")]
    [InlineData(".AllowAnyOrigin().AllowCredentials().DisallowCredentials()")]
    [InlineData(".AllowAnyOrigin().WithOrigins(\"https://a.example\").AllowCredentials()")]
    [InlineData(".WithOrigins(\"*\", \"https://a.example\").AllowCredentials()")]
    [InlineData(".WithOrigins(\"https://a.example\").AllowCredentials()")]
    [InlineData(".WithOrigins(\"https://a.example\").WithHeaders(\"*\").WithMethods(\"*\").AllowCredentials()")]
    public Task Silent_where_the_policy_is_not_any_origin_with_credentials(string calls) => Policies.CheckShapes(calls);

    [Theory]
    [InlineData("if (flag) p.AllowAnyOrigin(); else p.AllowCredentials();")]
    [InlineData("if (flag) p.AllowAnyOrigin(); else p.WithOrigins(\"https://a.example\").AllowCredentials();")]
    [InlineData("if (flag) { p.AllowAnyOrigin(); return; } p.WithOrigins(\"https://a.example\").AllowCredentials();")]
    [InlineData("p.AllowAnyOrigin(); if (flag) p.WithOrigins(\"https://a.example\"); if (flag) p.AllowCredentials();")]
    [InlineData("p.AllowAnyOrigin(); p.AllowCredentials(); if (flag) p.WithOrigins(\"https://a.example\"); else p.DisallowCredentials();")]
    [InlineData("_ = flag ? p.AllowAnyOrigin() : p.AllowCredentials();")]
    [InlineData("p.WithOrigins(flag ? \"*\" : \"https://a.example\"); if (!flag) p.AllowCredentials();")]
    [InlineData("switch (mode) { case \"a\": p.AllowAnyOrigin(); break; default: p.AllowCredentials(); break; }")]
    [InlineData("p.AllowAnyOrigin().AllowCredentials(); switch (mode) { case \"a\": p.DisallowCredentials(); break; default: p.WithOrigins(\"https://a.example\"); break; }")]
    public Task Silent_where_the_calls_exclude_each_other(string statements) => Policies.CheckStatements(statements);

    [Theory]
    [InlineData("if (flag) p.{|CORS1001:AllowAnyOrigin|}(); p.AllowCredentials();")]
    [InlineData("p.{|CORS1001:AllowAnyOrigin|}(); if (flag) p.AllowCredentials();")]
    [InlineData("p.{|CORS1001:AllowAnyOrigin|}().AllowCredentials(); if (flag) p.WithOrigins(\"https://a.example\");")]
    [InlineData("p.WithOrigins(flag ? {|CORS1001:\"*\"|} : \"https://a.example\").AllowCredentials();")]
    [InlineData("p.WithOrigins(configuration[\"Origin\"] ?? {|CORS1001:\"*\"|}).AllowCredentials();")]
    [InlineData("string[] origins; if (flag) origins = [{|CORS1001:\"*\"|}]; else origins = [\"https://a.example\"]; p.WithOrigins(origins).AllowCredentials();")]
    [InlineData("p.WithOrigins(configuration.GetSection(\"Origins\").Get<string[]>() ?? [{|CORS1001:\"*\"|}]).AllowCredentials();")]
    [InlineData("switch (mode) { case \"a\": p.{|CORS1001:AllowAnyOrigin|}(); break; default: p.WithOrigins(\"https://a.example\"); break; } p.AllowCredentials();")]
    [InlineData("if (env.IsDevelopment()) p.{|CORS1001:AllowAnyOrigin|}(); else p.WithOrigins(\"https://a.example\"); p.AllowCredentials();")]
    [InlineData("p?.{|CORS1001:AllowAnyOrigin|}().AllowCredentials();")]
    public Task Reports_it_where_some_way_through_the_code_makes_both(string statements) => Policies.CheckStatements(statements);

    [Theory]
    [InlineData("p.WithOrigins(configuration[\"Origin\"]).AllowCredentials();")]
    [InlineData("p.WithOrigins(Environment.GetEnvironmentVariable(\"ORIGINS\").Split(',')).AllowCredentials();")]
    [InlineData("p.AllowAnyOrigin().WithOrigins(configuration.GetSection(\"Origins\").Get<string[]>()).AllowCredentials();")]
    [InlineData("foreach (var origin in configuration.GetSection(\"Origins\").Get<string[]>()) p.WithOrigins(origin); p.AllowCredentials();")]
    [InlineData("p.AllowAnyOrigin(); Unseen.Narrow(p); p.AllowCredentials();")]
    [InlineData("p.AllowAnyOrigin().AllowCredentials(); Unseen.Narrow(p);")]
    [InlineData("p.AllowAnyOrigin().Ours().AllowCredentials();")]
    [InlineData("var origins = new List<string> { \"*\" }; origins.Add(mode); p.WithOrigins(origins.ToArray()).AllowCredentials();")]
    [InlineData("var origins = new[] { \"*\" }; origins[0] = mode; p.WithOrigins(origins).AllowCredentials();")]
    public async Task Silent_where_something_cannot_be_followed(string statements)
    {
        var test = Policies.Create(Policies.Statements(statements));
        test.TestState.AdditionalReferences.Add(Library.Compile("""
            using Microsoft.AspNetCore.Cors.Infrastructure;

            public static class Unseen
            {
                public static void Narrow(CorsPolicyBuilder builder) => builder.WithOrigins("https://a.example");

                public static CorsPolicyBuilder Ours(this CorsPolicyBuilder builder) => builder.DisallowCredentials();
            }
            """));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("new CorsPolicy { SupportsCredentials = true, Origins = { {|CORS1001:\"*\"|} } }")]
    [InlineData("new() { Origins = { {|CORS1001:\"*\"|} }, SupportsCredentials = true }")]
    public Task Reports_it_in_the_braces_of_a_policy(string policy) => Policies.CheckMembers($$"""
        public static void Add(CorsOptions options)
            {
                CorsPolicy policy = {{policy}};
                options.AddPolicy("p", policy);
            }
        """);

    [Fact]
    public Task Follows_a_policy_that_is_filled_by_statements() => Policies.CheckMembers("""
        public static void Add(CorsOptions options)
            {
                var policy = new CorsPolicy();
                policy.Origins.Add({|CORS1001:"*"|});
                policy.SupportsCredentials = true;
                options.AddPolicy("p", policy);
            }

            public static void AddBuilt(CorsOptions options)
            {
                var policy = new CorsPolicyBuilder({|CORS1001:"*"|}).Build();
                policy.SupportsCredentials = true;
                options.AddPolicy("p", policy);
            }

            public static void Narrowed(CorsOptions options)
            {
                var policy = new CorsPolicyBuilder("*").Build();
                policy.SupportsCredentials = true;
                policy.Origins.Clear();
                policy.Origins.Add("https://a.example");
                options.AddPolicy("p", policy);
            }

            public static void GivenAway(CorsOptions options, List<CorsPolicy> policies)
            {
                var policy = new CorsPolicyBuilder("*").Build();
                policy.SupportsCredentials = true;
                policies.Add(policy);
            }
        """);

    [Fact]
    public Task Follows_a_policy_to_the_callers_of_who_makes_it() => Policies.CheckMembers("""
        private static CorsPolicyBuilder Base() => new CorsPolicyBuilder().{|CORS1001:AllowAnyOrigin|}().AllowAnyHeader();

            public static void Open(CorsOptions options) => options.AddPolicy("open", Base().Build());

            public static void Broken(CorsOptions options) => options.AddPolicy("broken", Base().AllowCredentials().Build());
        """);

    [Fact]
    public Task Reports_it_at_a_constant_s_use_and_a_field_s_literal() => Policies.CheckMembers("""
        private const string Any = "*";
            private static readonly string[] s_origins = { {|CORS1001:"*"|} };

            public static void Constant(CorsOptions options) => options.AddPolicy("p", p => p.WithOrigins({|CORS1001:Any|}).AllowCredentials());

            public static void Field(CorsOptions options) => options.AddPolicy("p", p => p.WithOrigins(s_origins).AllowCredentials());
        """);

    [Fact]
    public Task Reports_it_in_the_file_that_it_stands_in() => Policies.Check(
        Policies.Members("""public static void Add(CorsOptions options) => options.AddPolicy("p", p => p.WithOrigins(Values.Origins).Secure());"""),
        """
        using Microsoft.AspNetCore.Cors.Infrastructure;

        public static class Values
        {
            public static readonly string[] Origins = [{|CORS1001:"*"|}];

            public static CorsPolicyBuilder Secure(this CorsPolicyBuilder builder) => builder.AllowCredentials();
        }
        """);

    [Fact]
    public Task Silent_on_types_that_only_look_alike() => Policies.Check("""
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Cors;
        using Microsoft.Extensions.DependencyInjection;

        namespace Own
        {
            public sealed class CorsOptions
            {
                public bool AllowCredentials { get; set; }
                public List<string> Origins { get; } = new();
                public void AddPolicy(string name, Action<CorsPolicyBuilder> configure) => configure(new CorsPolicyBuilder());
            }

            public sealed class CorsPolicyBuilder
            {
                public CorsPolicyBuilder AllowAnyOrigin() => this;
                public CorsPolicyBuilder AllowCredentials() => this;
            }

            [AttributeUsage(AttributeTargets.All)]
            public sealed class EnableCorsAttribute(string allowOrigin, string allowHeaders, string allowMethods) : Attribute
            {
                public bool SupportsCredentials { get; set; }
                public override string ToString() => allowOrigin + allowHeaders + allowMethods;
            }

            public sealed class CORSRule
            {
                public List<string> AllowedOrigins { get; set; }
            }

            public static class Uses
            {
                public static void All(CorsOptions options)
                {
                    options.AddPolicy("p", p => p.AllowAnyOrigin().AllowCredentials());
                    options.Origins.Add("*");
                    options.AllowCredentials = true;
                }

                public static CORSRule Rule() => new() { AllowedOrigins = ["*"] };
            }

            [EnableCors("*", "*", "*", SupportsCredentials = true)]
            public sealed class Controller
            {
            }
        }

        [EnableCors("PolicyName")]
        public sealed class Endpoint
        {
            public static void Authorize(IServiceCollection services) => services.AddAuthorization(options => options.AddPolicy("p", p => p.RequireClaim("AllowAnyOrigin", "*")));
        }
        """);

    [Fact]
    public Task Silent_in_comments_and_strings() => Policies.CheckMembers("""
        // options.AddPolicy("p", p => p.AllowAnyOrigin().AllowCredentials());
            public const string Source = "new CorsPolicyBuilder().AllowAnyOrigin().AllowCredentials()";
        """);

    [Theory]
    [InlineData("if (origins.Contains(\"*\")) p.AllowAnyOrigin(); else p.WithOrigins(origins).AllowCredentials();")]
    [InlineData("if (!origins.Contains(\"*\")) p.WithOrigins(origins).AllowCredentials(); else p.AllowAnyOrigin();")]
    [InlineData("if (origins.Any(o => o == \"*\")) { p.AllowAnyOrigin(); return; } p.WithOrigins(origins).AllowCredentials();")]
    [InlineData("if (Array.Exists(origins, o => o.Equals(\"*\"))) p.AllowAnyOrigin(); else p.WithOrigins(origins).AllowCredentials();")]
    [InlineData("if (origins.Length == 1 && origins[0] == \"*\") p.AllowAnyOrigin(); else p.WithOrigins(origins).AllowCredentials();")]
    [InlineData("p.WithOrigins(origins); if (!origins.Contains(\"*\")) p.AllowCredentials();")]
    public Task Silent_where_somebody_looked_for_a_wildcard_first(string statements) =>
        Policies.CheckStatements("var origins = configuration[\"Origins\"]?.Split(';') ?? new[] { \"*\" };\n            " + statements);

    [Theory]
    [InlineData("p.WithOrigins(origins).AllowCredentials();")]
    [InlineData("if (origins.Contains(\"*\")) p.AllowAnyMethod(); p.WithOrigins(origins).AllowCredentials();")]
    [InlineData("if (flag) p.AllowAnyOrigin(); else p.WithOrigins(origins).AllowCredentials();")]
    public Task Reports_a_wildcard_that_is_the_default(string statements) =>
        Policies.CheckStatements("var origins = configuration[\"Origins\"]?.Split(';') ?? new[] { {|CORS1001:\"*\"|} };\n            " + statements);
}
