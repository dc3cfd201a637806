using System.Collections.Immutable;
using CorsAnalyzers.Surfaces.Lambda;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CorsAnalyzers.Benchmarks;

/// <summary>Every analyzer in the assembly that ships, so that a new surface is measured without being entered here.</summary>
internal static class ShippedAnalyzers
{
    internal static ImmutableArray<DiagnosticAnalyzer> All { get; } =
    [
        .. typeof(LambdaResponseAnalyzer).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(DiagnosticAnalyzer)))
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];
}
