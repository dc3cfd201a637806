using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Benchmarks;

/// <summary>What was found, compared with what had to be found: a rule that stopped working must not look fast.</summary>
internal sealed class Tally
{
    private const string AnalyzerCrash = "AD0001";

    private readonly ImmutableArray<Diagnostic> _found;

    private Tally(ImmutableArray<Diagnostic> found) => _found = found;

    /// <summary>Of our analyzers only, with crashes; the compiler's diagnostics are left out.</summary>
    internal static Tally Of(ImmutableArray<Diagnostic> diagnostics) =>
        new([.. diagnostics.Where(diagnostic => diagnostic.Id is AnalyzerCrash || diagnostic.Id.StartsWith("CORS", StringComparison.Ordinal))]);

    internal IEnumerable<Diagnostic> Found => _found.OrderBy(Finding.Of);

    internal int Count => _found.Length;

    internal IEnumerable<KeyValuePair<string, int>> ById =>
        _found.CountBy(diagnostic => diagnostic.Id).OrderBy(pair => pair.Key, StringComparer.Ordinal);

    internal void AssertNoCrash()
    {
        if (_found.FirstOrDefault(diagnostic => diagnostic.Id == AnalyzerCrash) is { } crash)
            throw new WrongDiagnosticsException(crash.GetMessage(CultureInfo.InvariantCulture));
    }

    internal void AssertSame(Tally other)
    {
        if (!ById.SequenceEqual(other.ById))
            throw new WrongDiagnosticsException($"Two runs on the same code differ: {string.Join(", ", ById)} and {string.Join(", ", other.ById)}");
    }

    internal void AssertIsExactly(Workload workload)
    {
        AssertNoCrash();
        if (workload.Expected is not { } expected)
            return;

        var found = _found.Select(Finding.Of).ToImmutableSortedSet();
        var missing = expected.Except(found);
        var unexpected = found.Except(expected);
        if (missing.IsEmpty && unexpected.IsEmpty && found.Count == _found.Length)
            return;

        throw new WrongDiagnosticsException(
            $"""
            '{workload.Name}': {expected.Count} diagnostics announced, {_found.Length} found.
            Missing: {List(missing)}
            Unexpected: {List(unexpected)}
            """);
    }

    private static string List(ImmutableSortedSet<Finding> findings) =>
        findings.IsEmpty ? "none" : string.Join(", ", findings.Take(15)) + (findings.Count > 15 ? $" and {findings.Count - 15} more" : string.Empty);
}

internal sealed class WrongDiagnosticsException(string message) : Exception(message);
