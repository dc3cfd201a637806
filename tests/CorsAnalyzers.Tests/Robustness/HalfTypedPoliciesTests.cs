using CorsAnalyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Tests.Robustness;

/// <summary>No exception leaves an analyzer while a wrong policy is typed, in whatever shape, or one that goes round in circles.</summary>
public sealed class HalfTypedPoliciesTests
{
    private const string Calls = ".WithOrigins(configuration[\"a\"] ?? \"*\", \"https://*.a.example/\").WithMethods([\"put\", .. s_methods]).SetPreflightMaxAge(TimeSpan.FromSeconds(-0.5)).SetIsOriginAllowed(o => o.EndsWith(\"a\")).AllowCredentials()";

    [Fact]
    public async Task Nothing_is_thrown_when_a_file_ends_at_any_token()
    {
        var text = Policies.Usings + $$"""
            public static class Setup
            {
                private static readonly string[] s_methods = ["TRACE", "X Y"];
                private static readonly CorsPolicy s_policy = new() { Origins = { "*" }, SupportsCredentials = true, IsOriginAllowed = _ => true };

                public static void Add(CorsOptions options, IConfiguration configuration, bool flag)
                {
                    options.AddPolicy("a", p => { if (flag) { p{{Calls}}; return; } p.AllowAnyOrigin().Ours(); });
                    options.AddPolicy("b", s_policy);
                    var builder = new CorsPolicyBuilder(flag ? ["*"] : s_methods);
                    foreach (var method in s_methods) builder?.WithMethods(method);
                    options.AddDefaultPolicy(builder.Build());
                }

                private static CorsPolicyBuilder Ours(this CorsPolicyBuilder p) => p.AllowCredentials().WithHeaders("Cookie", "*");
            }
            """;
        var whole = Analysis.Parse(text, "Setup.cs");
        var usings = Analysis.Parse(TestSources.GlobalUsings.Item2, "Usings.cs");
        var compilation = Analysis.Compile([usings, whole]);
        var current = whole;
        foreach (var (index, token) in (await whole.GetRootAsync(TestContext.Current.CancellationToken)).DescendantTokens().Where(token => token.Span.Length > 0).Index())
        {
            foreach (var cutText in new[] { text[..token.Span.End], text.Remove(token.SpanStart, token.Span.Length) })
            {
                var cut = Analysis.Parse(cutText, "Setup.cs");
                compilation = compilation.ReplaceSyntaxTree(current, cut);
                current = cut;
                if (index % 2 == 0 && cutText.Length == token.Span.End)
                    continue;

                var exceptions = await Analysis.RunInFileAsync(compilation, cut);
                Assert.True(exceptions.Count == 0, $"at '{token.Text}', {token.Span.End}: {exceptions.FirstOrDefault()}");
            }
        }
    }

    [Fact]
    public async Task Ends_on_helpers_that_call_each_other_and_on_many_branches()
    {
        var branches = string.Concat(Enumerable.Range(0, 40).Select(i => $"if (flags[{i}]) p.WithOrigins(\"https://a{i}.example\"); "));
        var helpers = string.Concat(Enumerable.Range(0, 30).Select(i => $"private static CorsPolicyBuilder H{i}(this CorsPolicyBuilder p) => p{string.Concat(Enumerable.Range(0, 30).Select(j => $".H{j}()"))};\n"));
        var text = Policies.Usings + $$"""
            public static class Setup
            {
                {{helpers}}
                public static string[] Circle() => flag ? Circle() : Square();
                public static string[] Square() => [.. Circle()];
                private static bool flag;

                public static void Add(CorsOptions options, bool[] flags)
                {
                    options.AddPolicy("branches", p => { {{branches}} p.AllowAnyOrigin().AllowCredentials(); });
                    options.AddPolicy("helpers", p => p.H0());
                    options.AddPolicy("circle", p => p.WithOrigins(Circle()));
                    options.AddPolicy("make", Make(3));
                }

                private static CorsPolicy Make(int depth) => depth == 0 ? new CorsPolicyBuilder("*").AllowCredentials().Build() : Make(depth - 1);
            }
            """;
        var compilation = Analysis.Compile([Analysis.Parse(TestSources.GlobalUsings.Item2, "Usings.cs"), Analysis.Parse(text, "Setup.cs")]);
        Assert.DoesNotContain(compilation.GetDiagnostics(TestContext.Current.CancellationToken), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

        var (_, exceptions) = await Analysis.RunAsync(compilation);

        Assert.Empty(exceptions);
    }
}
