using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace CorsAnalyzers.Benchmarks;

internal readonly record struct SourceFile(string Path, string Text);

/// <summary>Code to measure on.</summary>
internal sealed record Workload(string Name, ImmutableArray<SourceFile> Files, ImmutableArray<MetadataReference> References)
{
    private static readonly CSharpParseOptions Parsing = new(
        LanguageVersion.Latest,
        preprocessorSymbols: ["NET", "NETCOREAPP", "NET8_0_OR_GREATER", "NET10_0", "NET10_0_OR_GREATER"]);

    // One thread: on shared cores, the sum of what threads do is steadier than who finishes first.
    private static readonly CSharpCompilationOptions Options = new(
        OutputKind.DynamicallyLinkedLibrary,
        allowUnsafe: true,
        concurrentBuild: false,
        nullableContextOptions: NullableContextOptions.Enable);

    /// <summary>The diagnostics that the rules must report, no more and no fewer; <see langword="null"/> where nobody knows.</summary>
    internal ImmutableSortedSet<Finding>? Expected { get; init; }

    /// <summary>Whether its sizes are compared with each other.</summary>
    internal bool ShowsGrowth { get; init; }

    /// <summary>Whether it has an entry point.</summary>
    internal bool IsProgram { get; init; }

    internal int Lines { get; } = Files.Sum(file => file.Text.AsSpan().Count('\n'));

    /// <summary>
    /// Parses and binds nothing yet. Texts and trees are new ones each time, as they are in each build: an analyzer may keep
    /// what it knows of a text, and would have it for nothing in the next run.
    /// </summary>
    internal CSharpCompilation Compile() => CSharpCompilation.Create(
        "Measured",
        Files.Select(file => CSharpSyntaxTree.ParseText(SourceText.From(file.Text), Parsing, file.Path)),
        References,
        IsProgram ? Options.WithOutputKind(OutputKind.ConsoleApplication) : Options);
}
