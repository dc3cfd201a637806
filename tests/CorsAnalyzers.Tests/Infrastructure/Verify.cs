using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace CorsAnalyzers.Tests.Infrastructure;

/// <summary>Runs one analyzer over marked-up code: <c>{|CORS1001:"*"|}</c> expects a report, code without marks expects none.</summary>
internal static class Verify<TAnalyzer>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    internal static Task Analyzer(string source, params string[] furtherFiles) => Create(source, furtherFiles).RunAsync(TestContext.Current.CancellationToken);

    internal static Task AnalyzerWithOptions(string options, string source, params string[] furtherFiles)
    {
        var test = Create(source, furtherFiles);
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*.cs]\n" + options + "\n"));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    internal static Test Create(string source, params string[] furtherFiles)
    {
        var test = new Test();
        test.TestState.Sources.Add(source);
        foreach (var file in furtherFiles)
            test.TestState.Sources.Add(file);

        return test;
    }

    internal sealed class Test : CSharpAnalyzerTest<TAnalyzer, DefaultVerifier>
    {
        internal Test()
        {
            ReferenceAssemblies = new ReferenceAssemblies("net10.0");
            TestState.AdditionalReferences.AddRange(TestReferences.Framework);
            TestState.AdditionalReferences.Add(TestReferences.Lambda);
            TestState.Sources.Add(TestSources.GlobalUsings);
        }

        internal void AddAspNetCore() => TestState.AdditionalReferences.AddRange(TestReferences.AspNetCore);

        protected override ParseOptions CreateParseOptions() => TestSources.ParseOptions;

        protected override CompilationOptions CreateCompilationOptions() => TestSources.CompilationOptions;

        protected override Task RunImplAsync(CancellationToken cancellationToken)
        {
            OneRule.DisableOthers(DisabledDiagnostics, new TAnalyzer(), TestState);
            return base.RunImplAsync(cancellationToken);
        }
    }
}

/// <summary>
/// Runs a fix over marked-up code: for one diagnostic after the other, and for all of a document, project and solution. The result
/// must compile, equal <c>fixedSource</c> to the letter, and hold nothing more to report than the marks in it say.
/// </summary>
internal static class VerifyFix<TAnalyzer, TFix>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TFix : CodeFixProvider, new()
{
    internal static Task Fix(string source, string fixedSource) => Create(source, fixedSource).RunAsync(TestContext.Current.CancellationToken);

    internal static Task FixWithOptions(string options, string source, string fixedSource, string? key = null)
    {
        var test = Create(source, fixedSource);
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*.cs]\n" + options + "\n"));
        test.CodeActionEquivalenceKey = key;
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>A report for which no fix may be offered.</summary>
    internal static Task NoFix(string source)
    {
        var test = Create(source, source);
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    internal static Test Create(string source, string fixedSource)
    {
        var test = new Test { TestCode = source, FixedCode = fixedSource };
        return test;
    }

    /// <summary>A fix that touches several files.</summary>
    internal static Test Create(string[] sources, string[] fixedSources)
    {
        var test = new Test();
        foreach (var source in sources)
            test.TestState.Sources.Add(source);
        foreach (var source in fixedSources)
            test.FixedState.Sources.Add(source);

        return test;
    }

    /// <summary>Fixes the code once with each kind of line ending, in an editor that prefers the other one.</summary>
    internal static async Task FixWithEitherLineEnding(string source, string fixedSource)
    {
        foreach (var (ending, editors) in new[] { ("\n", "\r\n"), ("\r\n", "\n") })
        {
            var test = Create(LineEndings.All(source, ending), LineEndings.All(fixedSource, ending));
            test.OptionsTransforms.Add(options => options.WithChangedOption(Microsoft.CodeAnalysis.Formatting.FormattingOptions.NewLine, LanguageNames.CSharp, editors));
            await test.RunAsync(TestContext.Current.CancellationToken);
        }
    }

    internal sealed class Test : CSharpCodeFixTest<TAnalyzer, TFix, DefaultVerifier>
    {
        /// <summary>The titles of all fixes that must be offered at each report; null where a test does not care.</summary>
        internal string[]? Titles { get; init; }

        /// <summary>The file of global usings that is added to the test's own files.</summary>
        internal (string Path, string Text) GlobalUsings { get; set; } = TestSources.GlobalUsings;

        internal Test()
        {
            ReferenceAssemblies = new ReferenceAssemblies("net10.0");
            TestState.AdditionalReferences.AddRange(TestReferences.Framework);
            TestState.AdditionalReferences.Add(TestReferences.Lambda);
        }

        internal void AddAspNetCore() => TestState.AdditionalReferences.AddRange(TestReferences.AspNetCore);

        protected override ParseOptions CreateParseOptions() => TestSources.ParseOptions;

        protected override CompilationOptions CreateCompilationOptions() => TestSources.CompilationOptions;

        protected override Task RunImplAsync(CancellationToken cancellationToken)
        {
            // After the files of the test, so that its own is the first.
            TestState.Sources.Add(GlobalUsings);
            FixedState.Sources.Add(GlobalUsings);
            OneRule.DisableOthers(DisabledDiagnostics, new TAnalyzer(), TestState, FixedState);
            return base.RunImplAsync(cancellationToken);
        }

        protected override ImmutableArray<CodeAction> FilterCodeActions(ImmutableArray<CodeAction> actions)
        {
            if (Titles is not null)
                Assert.Equal(Titles, actions.Select(action => action.Title));

            return base.FilterCodeActions(actions);
        }
    }
}

internal static class LineEndings
{
    /// <summary>The text with this line ending everywhere.</summary>
    internal static string All(string text, string ending)
    {
        var result = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\n", ending, StringComparison.Ordinal);
        Assert.DoesNotContain(ending == "\n" ? "\r" : "\n", ending == "\n" ? result : result.Replace("\r\n", string.Empty, StringComparison.Ordinal), StringComparison.Ordinal);
        return result;
    }
}
