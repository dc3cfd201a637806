using CorsAnalyzers.Surfaces.AspNetCore.Policies;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CorsAnalyzers.Tests.Infrastructure;

/// <summary>Policies in every way that ASP.NET Core takes them, compiled against its reference pack.</summary>
internal static class Policies
{
    internal const string Usings = """
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Cors.Infrastructure;
        using Microsoft.AspNetCore.Hosting;
        using Microsoft.AspNetCore.Http;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Hosting;
        using Microsoft.Extensions.Options;

        """;

    /// <summary>The calls on a builder, as <c>.WithOrigins("…").AllowCredentials()</c>, in one chain.</summary>
    internal static string Chain(string calls) => Usings + $$"""
        public static class Startup
        {
            public static void Add(IServiceCollection services) => services.AddCors(options => options.AddPolicy("p", p => p{{calls}}));
        }
        """;

    /// <summary>Statements on a builder called <c>p</c>.</summary>
    internal static string Statements(string statements) => Usings + $$"""
        public static class Startup
        {
            public static void Add(IServiceCollection services, IHostEnvironment env, IConfiguration configuration, bool flag, string mode)
            {
                services.AddCors(options => options.AddPolicy("p", p =>
                {
                    {{statements}}
                }));
            }
        }
        """;

    /// <summary>Members of a class that may make policies.</summary>
    internal static string Members(string members) => Usings + $$"""
        public static class Startup
        {
            {{members}}
        }
        """;

    /// <summary>The same calls wherever a builder is filled, each in a namespace of its own.</summary>
    internal static string Shapes(string calls) => Usings + string.Join("\n\n", ShapesOf(calls).Select((shape, i) => $"namespace Shape{i}\n{{\n{shape}\n}}"));

    private static string Class(string members) => $"public static class Startup\n{{\n    {members}\n}}";

    private static IEnumerable<string> ShapesOf(string calls)
    {
        yield return Class($$"""public static void Add(IServiceCollection services) => services.AddCors(options => options.AddPolicy("p", p => p{{calls}}));""");
        yield return Class($$"""public static void Add(IServiceCollection services) => services.AddCors(options => { options.AddPolicy("p", p => { p{{calls}}; }); });""");
        yield return Class($$"""public static void Add(CorsOptions options) => options.AddDefaultPolicy(p => p{{calls}});""");
        yield return Class($$"""public static void Use(IApplicationBuilder app) => app.UseCors(p => { p{{calls}}; });""");
        yield return Class($$"""public static void Map(WebApplication app) => app.MapGet("/", () => "x").RequireCors(p => p{{calls}});""");
        yield return Class($$"""public static void Add(CorsOptions options) => options.AddPolicy("p", new CorsPolicyBuilder(){{calls}}.Build());""");
        yield return Class($$"""
            public static void Add(CorsOptions options)
                {
                    var builder = new CorsPolicyBuilder();
                    builder{{calls}};
                    var policy = builder.Build();
                    options.AddDefaultPolicy(policy);
                }
            """);
        yield return Class($$"""
            public static void Add(CorsOptions options) => options.AddPolicy("p", Configure);

                private static void Configure(CorsPolicyBuilder builder) => builder{{calls}};
            """);
        yield return Class($$"""
            public static void Add(CorsOptions options)
                {
                    options.AddPolicy("p", Configure);

                    static void Configure(CorsPolicyBuilder builder) => builder{{calls}};
                }
            """);
        yield return Class($$"""
            public static void Add(CorsOptions options) => options.AddPolicy("p", p => p.Ours());

                private static CorsPolicyBuilder Ours(this CorsPolicyBuilder builder) => builder{{calls}};
            """);
        yield return Class($$"""
            public static void Add(CorsOptions options) => options.AddPolicy("p", p => Fill(p));

                private static void Fill(CorsPolicyBuilder builder)
                {
                    builder{{calls}};
                }
            """);
        yield return Class($$"""
            private static readonly CorsPolicy s_policy = new CorsPolicyBuilder(){{calls}}.Build();

                public static void Add(CorsOptions options) => options.AddPolicy("p", s_policy);
            """);
        yield return Class($$"""
            public static void Add(CorsOptions options)
                {
                    Action<CorsPolicyBuilder> configure = builder => builder{{calls}};
                    options.AddPolicy("p", configure);
                }
            """);
        yield return Class($$"""
            public static void Add(CorsOptions options) => options.AddPolicy("p", Make());

                private static CorsPolicy Make() => new CorsPolicyBuilder(){{calls}}.Build();
            """);
        yield return $$"""
            public sealed class Provider : ICorsPolicyProvider
            {
                public Task<CorsPolicy> GetPolicyAsync(HttpContext context, string policyName) => Task.FromResult(new CorsPolicyBuilder(){{calls}}.Build());
            }
            """;
        yield return $$"""
            public sealed class Setup : IConfigureOptions<CorsOptions>
            {
                public void Configure(CorsOptions options) => options.AddPolicy("p", p => p{{calls}});
            }
            """;
        yield return $$"""
            public static class Program
            {
                public static void Register(this IServiceCollection services, Action<CorsPolicyBuilder> configure) => services.AddCors(options => options.AddDefaultPolicy(configure));

                public static void Add(IServiceCollection services) => services.Register(p => p{{calls}});
            }
            """;
    }

    internal static Task CheckShapes(string calls) => Check(Shapes(calls));

    internal static Task CheckChain(string calls) => Check(Chain(calls));

    internal static Task CheckStatements(string statements) => Check(Statements(statements));

    internal static Task CheckMembers(string members) => Check(Members(members));

    internal static Task Check(string source, params string[] furtherFiles)
    {
        var test = Create(source, furtherFiles);
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    internal static Verify<PolicyAnalyzer>.Test Create(string source, params string[] furtherFiles)
    {
        var test = Verify<PolicyAnalyzer>.Create(source, furtherFiles);
        test.AddAspNetCore();
        return test;
    }

    internal static Task FixChain<TFix>(string calls, string fixedCalls)
        where TFix : CodeFixProvider, new() => Fix<TFix>(Chain(calls), Chain(fixedCalls));

    internal static Task FixStatements<TFix>(string statements, string fixedStatements)
        where TFix : CodeFixProvider, new() => Fix<TFix>(Statements(statements), Statements(fixedStatements));

    internal static Task FixMembers<TFix>(string members, string fixedMembers)
        where TFix : CodeFixProvider, new() => Fix<TFix>(Members(members), Members(fixedMembers));

    internal static Task Fix<TFix>(string source, string fixedSource, string? options = null, string? key = null)
        where TFix : CodeFixProvider, new()
    {
        var test = VerifyFix<PolicyAnalyzer, TFix>.Create(source, fixedSource);
        test.AddAspNetCore();
        test.CodeActionEquivalenceKey = key;
        if (options is not null)
            test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*.cs]\n" + options + "\n"));

        return test.RunAsync(TestContext.Current.CancellationToken);
    }
}
