using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CorsAnalyzers.Benchmarks;

/// <summary>Code to measure on: parsed once, compiled anew for each run.</summary>
internal sealed record Workload(string Name, ImmutableArray<SyntaxTree> Trees, ImmutableArray<MetadataReference> References)
{
    internal static readonly CSharpParseOptions Parsing = new(LanguageVersion.Latest, preprocessorSymbols: ["NET", "NETCOREAPP", "NET8_0_OR_GREATER", "NET10_0", "NET10_0_OR_GREATER"]);

    // One thread: on shared cores, the sum of what threads do is steadier than who finishes first.
    private static readonly CSharpCompilationOptions Options = new(
        OutputKind.DynamicallyLinkedLibrary,
        allowUnsafe: true,
        concurrentBuild: false,
        nullableContextOptions: NullableContextOptions.Enable);

    /// <summary>The diagnostics that the rules must report, no more and no fewer; <see langword="null"/> where nobody knows.</summary>
    internal ImmutableSortedSet<Finding>? Expected { get; init; }

    /// <summary>Whether rules find something to do here: decides which budget applies.</summary>
    internal bool IsFullOfCors { get; init; }

    internal int Lines { get; } = Trees.Sum(tree => tree.GetText().Lines.Count);

    internal CSharpCompilation Compile() => CSharpCompilation.Create("Measured", Trees, References, Options);
}
