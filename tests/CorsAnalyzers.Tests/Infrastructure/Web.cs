using CorsAnalyzers.Surfaces.AspNetCore.Wiring;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Testing;

namespace CorsAnalyzers.Tests.Infrastructure;

/// <summary>Projects of <c>Microsoft.NET.Sdk.Web</c>: ASP.NET Core is referenced, and its namespaces are used everywhere.</summary>
internal static class Web
{
    internal static readonly (string, string) Usings = ("/WebUsings.cs", """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using System.Threading.Tasks;
        global using Microsoft.AspNetCore.Authorization;
        global using Microsoft.AspNetCore.Builder;
        global using Microsoft.AspNetCore.Cors;
        global using Microsoft.AspNetCore.Cors.Infrastructure;
        global using Microsoft.AspNetCore.Hosting;
        global using Microsoft.AspNetCore.Http;
        global using Microsoft.AspNetCore.Mvc;
        global using Microsoft.AspNetCore.Routing;
        global using Microsoft.Extensions.Configuration;
        global using Microsoft.Extensions.DependencyInjection;
        global using Microsoft.Extensions.Hosting;
        global using Microsoft.Extensions.Options;
        """);

    /// <summary>A program with top-level statements.</summary>
    internal static Task Program(string source, params string[] furtherFiles) => Check(OutputKind.ConsoleApplication, source, furtherFiles);

    /// <summary>A library: nobody knows what its callers do.</summary>
    internal static Task Library(string source, params string[] furtherFiles) => Check(OutputKind.DynamicallyLinkedLibrary, source, furtherFiles);

    /// <summary>A program that refers to other assemblies.</summary>
    internal static Task ProgramBeside(MetadataReference library, string source)
    {
        var test = Create(OutputKind.ConsoleApplication, source, []);
        test.TestState.AdditionalReferences.Add(library);
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static Task Check(OutputKind output, string source, string[] furtherFiles) => Create(output, source, furtherFiles).RunAsync(TestContext.Current.CancellationToken);

    private static Verify<WiringAnalyzer>.Test Create(OutputKind output, string source, string[] furtherFiles)
    {
        var test = new Verify<WiringAnalyzer>.Test();
        test.TestState.OutputKind = output;
        test.TestState.Sources.Clear();
        test.TestState.Sources.Add(source);
        foreach (var file in furtherFiles)
            test.TestState.Sources.Add(file);

        test.TestState.Sources.Add(Usings);
        test.AddAspNetCore();
        return test;
    }

    /// <summary>Fixes a program.</summary>
    internal static Task Fix<TFix>(string source, string fixedSource, OutputKind output = OutputKind.ConsoleApplication)
        where TFix : CodeFixProvider, new() =>
        CreateFix<TFix>(source, fixedSource, output).RunAsync(TestContext.Current.CancellationToken);

    internal static Task NoFix<TFix>(string source, OutputKind output = OutputKind.ConsoleApplication)
        where TFix : CodeFixProvider, new() =>
        Fix<TFix>(source, source, output);

    /// <summary>Fixes the code once with each kind of line ending.</summary>
    internal static async Task FixWithEitherLineEnding<TFix>(string source, string fixedSource, OutputKind output = OutputKind.ConsoleApplication)
        where TFix : CodeFixProvider, new()
    {
        foreach (var ending in (string[])["\n", "\r\n"])
            await Fix<TFix>(LineEndings.All(source, ending), LineEndings.All(fixedSource, ending), output);
    }

    internal static VerifyFix<WiringAnalyzer, TFix>.Test CreateFix<TFix>(string source, string fixedSource, OutputKind output)
        where TFix : CodeFixProvider, new()
    {
        var test = VerifyFix<WiringAnalyzer, TFix>.Create(source, fixedSource);
        test.TestState.OutputKind = output;
        test.TestState.AdditionalReferences.AddRange(TestReferences.AspNetCore);
        test.GlobalUsings = Usings;
        return test;
    }
}
