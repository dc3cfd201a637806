using CorsAnalyzers.Surfaces.HandWritten;
using CorsAnalyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CorsAnalyzers.Tests.Surfaces.HandWritten;

/// <summary>Checks code that writes headers on the responses of a server.</summary>
internal static class HandWritten
{
    /// <summary>Rules that are off unless somebody switches them on.</summary>
    private static readonly string[] s_audits = ["CORS1014", "CORS2009"];

    /// <summary>Checks whole files against all rules but the audits that no mark asks for.</summary>
    internal static Task Check(params string[] files)
    {
        var test = Create(files);
        test.DisabledDiagnostics.AddRange(s_audits.Where(id => !files.Any(file => file.Contains("{|" + id + ":", StringComparison.Ordinal))));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Checks whole files against these rules only.</summary>
    internal static Task CheckOnly(string[] ids, params string[] files)
    {
        var test = Create(files);
        test.DisabledDiagnostics.AddRange(new HandWrittenResponseAnalyzer().SupportedDiagnostics.Select(rule => rule.Id).Except(ids));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Checks what a method does with the <c>context</c> of a request in ASP.NET Core.</summary>
    internal static Task CheckStatements(string statements) => Check(Around(statements));

    internal static string Around(string statements) =>
        $$"""
        public sealed class Middleware(RequestDelegate next, IHostEnvironment environment)
        {
            private static readonly HashSet<string> s_allowed = new() { "https://app.example.com" };

            public async Task InvokeAsync(HttpContext context)
            {
                {{statements.ReplaceLineEndings("\n        ")}}
                await next(context);
            }
        }
        """;

    /// <summary>Fixes code of ASP.NET Core, with this rule only.</summary>
    internal static Task Fix<TFix>(string id, string source, string fixedSource, string? key = null)
        where TFix : CodeFixProvider, new()
    {
        var test = VerifyFix<HandWrittenResponseAnalyzer, TFix>.Create(ServerLibraries.Usings + source, ServerLibraries.Usings + fixedSource);
        test.CodeActionEquivalenceKey = key;
        test.TestState.AdditionalReferences.AddRange([.. TestReferences.AspNetCore, ServerLibraries.Compile()]);
        test.DisabledDiagnostics.AddRange(new HandWrittenResponseAnalyzer().SupportedDiagnostics.Select(rule => rule.Id).Where(rule => rule != id));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static Verify<HandWrittenResponseAnalyzer>.Test Create(string[] files)
    {
        var test = Verify<HandWrittenResponseAnalyzer>.Create(ServerLibraries.Usings + files[0], [.. files.Skip(1).Select(file => ServerLibraries.Usings + file)]);
        test.AddAspNetCore();
        test.TestState.AdditionalReferences.Add(ServerLibraries.Compile());
        return test;
    }
}
