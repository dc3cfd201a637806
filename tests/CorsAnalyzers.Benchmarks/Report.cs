using System.Globalization;

namespace CorsAnalyzers.Benchmarks;

/// <summary>Writes ratios as Markdown tables. Nothing absolute: seconds and bytes would be those of one machine.</summary>
internal static class Report
{
    internal static void Write(TextWriter output, IReadOnlyList<Ratios> all, int turns)
    {
        output.WriteLine(Invariant($"Roslyn {References.RoslynVersion}, .NET {Environment.Version}, median of {turns}"));
        output.WriteLine();
        output.WriteLine("| code | lines | diagnostics | own time / binding: ours | … empty | … replay | time: empty / compiler | ours / compiler | ours / empty | allocations: empty / compiler | ours / compiler | ours / empty |");
        output.WriteLine("|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        foreach (var r in all)
        {
            output.WriteLine(Invariant(
                $"| {r.Workload.Name} | {r.Workload.Lines} | {r.Tally.Count} | {r.OursShare:P3} | {r.EmptyShare:P3} | {r.ReplayShare:P3} | {r.EmptyToCompilerTime:0.000} | {r.OursToCompilerTime:0.000} | {r.OursToEmptyTime:0.000} | {r.EmptyToCompilerAllocations:0.000} | {r.OursToCompilerAllocations:0.000} | {r.OursToEmptyAllocations:0.000} |"));
        }

        WriteGrowth(output, [.. all.Where(r => r.Workload.ShowsGrowth)]);
    }

    internal static void WriteFindings(TextWriter output, IEnumerable<Ratios> all)
    {
        output.WriteLine();
        output.WriteLine("| code | rule | diagnostics |");
        output.WriteLine("|---|---|---:|");
        foreach (var r in all)
        {
            foreach (var (id, count) in r.Tally.ById)
                output.WriteLine(Invariant($"| {r.Workload.Name} | {id} | {count} |"));
        }
    }

    /// <summary>1.00 in every row is linear; a step that looks at everything for each response would double from row to row.</summary>
    private static void WriteGrowth(TextWriter output, IReadOnlyList<Ratios> sizes)
    {
        if (sizes.Count < 2)
            return;

        output.WriteLine();
        output.WriteLine("| code | lines, as a multiple of the first | own time per line, as a multiple of the first | own allocations per line, as a multiple of the first |");
        output.WriteLine("|---|---:|---:|---:|");
        foreach (var r in sizes)
            output.WriteLine(Invariant($"| {r.Workload.Name} | {(double)r.Workload.Lines / sizes[0].Workload.Lines:0.00} | {r.OwnTimePerLine / sizes[0].OwnTimePerLine:0.00} | {r.AllocatedPerLine / sizes[0].AllocatedPerLine:0.00} |"));
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
