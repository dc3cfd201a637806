using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Benchmarks;

/// <summary>What other packages cost on the same code, and what they say of the same mistakes: tables for <c>docs/comparison.md</c>.</summary>
internal static class PeerReport
{
    internal static void Write(TextWriter output, IEnumerable<Workload> workloads, int turns)
    {
        ImmutableArray<Peer> peers = [Peer.Ours, .. Peer.All];
        output.WriteLine(Invariant($"Roslyn {References.RoslynVersion}, .NET {Environment.Version}, median of {turns}"));
        output.WriteLine(string.Join(", ", peers.Select(peer => Invariant($"{peer.Name} {peer.Version}: {peer.Analyzers.Length} analyzers"))));
        foreach (var workload in workloads)
            WriteCosts(output, workload, peers, turns);

        PeerSamples.Write(output, peers);
    }

    private static void WriteCosts(TextWriter output, Workload workload, ImmutableArray<Peer> peers, int turns)
    {
        List<(string Name, Subject Subject)> subjects =
        [
            ("the compiler alone", Subject.Compiler(workload)),
            ("an empty analyzer", Subject.Empty(workload)),
            .. peers.Select(peer => (peer.Name, Subject.Of(workload, peer))),
        ];

        // The first run of each loads and compiles it.
        var found = subjects.Select(subject => subject.Subject.Run().Diagnostics).ToList();
        var costs = new List<Cost[]>();
        for (var turn = 0; turn < turns; turn++)
        {
            var row = new Cost[subjects.Count];
            for (var i = 0; i < subjects.Count; i++)
            {
                // As in Ratios: each turn starts with another one.
                var at = (turn + i) % subjects.Count;
                Console.Error.WriteLine($"{workload.Name}, turn {turn + 1} of {turns}: {subjects[at].Name} …");
                row[at] = subjects[at].Subject.Run().Cost;
            }

            costs.Add(row);
        }

        output.WriteLine();
        output.WriteLine(Invariant($"{workload.Name}: {workload.Files.Length} files, {workload.Lines} lines"));
        output.WriteLine();
        output.WriteLine("| | time / compiler | allocations / compiler | own time / binding | diagnostics | crashes |");
        output.WriteLine("|---|---:|---:|---:|---:|---:|");
        for (var i = 0; i < subjects.Count; i++)
        {
            var at = i;
            var own = found[i].Where(IsOfAnalyzer).ToList();
            output.WriteLine(Invariant(
                $"| {subjects[i].Name} | {Median.Of(costs.Select(row => row[at].Cpu / row[0].Cpu)):0.00} | {Median.Of(costs.Select(row => row[at].Allocated / row[0].Allocated)):0.00} | {Median.Of(costs.Select(row => row[at].Own / row[0].Elapsed)):P1} | {own.Count} | {own.Count(d => d.Id == "AD0001")} |"));
        }
    }

    private static bool IsOfAnalyzer(Diagnostic diagnostic) => !diagnostic.Id.StartsWith("CS", StringComparison.Ordinal) && !diagnostic.IsSuppressed;

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
