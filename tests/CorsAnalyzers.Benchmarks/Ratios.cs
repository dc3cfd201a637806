namespace CorsAnalyzers.Benchmarks;

/// <summary>
/// Runs the subjects in turns and keeps the median of the ratios of each turn: whatever slows the machine down for a
/// while slows all of them down.
/// </summary>
internal sealed class Ratios
{
    private const int Compiler = 0;
    private const int Empty = 1;
    private const int Ours = 2;
    private const int Replay = 3;

    private readonly List<Cost[]> _turns;

    private Ratios(Workload workload, Tally tally, List<Cost[]> turns)
    {
        _turns = turns;
        Workload = workload;
        Tally = tally;
    }

    internal Workload Workload { get; }

    internal Tally Tally { get; }

    internal double EmptyToCompilerTime => Median(turn => turn[Empty].Cpu / turn[Compiler].Cpu);
    internal double OursToCompilerTime => Median(turn => turn[Ours].Cpu / turn[Compiler].Cpu);
    internal double OursToEmptyTime => Median(turn => turn[Ours].Cpu / turn[Empty].Cpu);

    internal double EmptyToCompilerAllocations => Median(turn => turn[Empty].Allocated / turn[Compiler].Allocated);
    internal double OursToCompilerAllocations => Median(turn => turn[Ours].Allocated / turn[Compiler].Allocated);
    internal double OursToEmptyAllocations => Median(turn => turn[Ours].Allocated / turn[Empty].Allocated);

    /// <summary>Time in the empty analyzers' actions as a share of the time that the compiler alone takes to bind.</summary>
    internal double EmptyShare => Median(turn => turn[Empty].Own / turn[Compiler].Elapsed);

    /// <summary>The time that it takes to report what ours report, and nothing else, as a share of the time that the compiler alone takes to bind.</summary>
    internal double ReplayShare => Median(turn => turn[Replay].Own / turn[Compiler].Elapsed);

    /// <summary>Time in our analyzers' actions as a share of the time that the compiler alone takes to bind.</summary>
    internal double OursShare => Median(turn => turn[Ours].Own / turn[Compiler].Elapsed);

    /// <summary>What our analyzers allocate per line of code beyond what empty ones do, to be divided by that of another size: it knows no noise.</summary>
    internal double AllocatedPerLine => Median(turn => turn[Ours].Allocated - turn[Empty].Allocated) / Workload.Lines;

    /// <summary>Time in our analyzers' actions per line of code, to be divided by that of another size.</summary>
    internal double OwnTimePerLine => Median(turn => turn[Ours].Own) / Workload.Lines;

    /// <summary>Compiles every kind of code path once, so that no measured run waits for the JIT.</summary>
    internal static void WarmUp(Workload workload)
    {
        foreach (var subject in Subjects(workload))
            subject.Run();
    }

    internal static Ratios Measure(Workload workload, int turns)
    {
        var tally = Tally.Of(Subject.Ours(workload).Run().Diagnostics);
        tally.AssertIsExactly(workload);
        Subject[] subjects = [.. Subjects(workload), Subject.Replay(workload, tally)];

        List<Cost[]> measured = [];
        for (var turn = 0; turn < turns; turn++)
        {
            var costs = new Cost[subjects.Length];
            for (var i = 0; i < subjects.Length; i++)
            {
                // Each turn starts with another subject, so that none always runs first.
                var at = (turn + i) % subjects.Length;
                var (cost, diagnostics) = subjects[at].Run();
                costs[at] = cost;
                if (at != Ours)
                    continue;

                var found = Tally.Of(diagnostics);
                found.AssertIsExactly(workload);
                tally.AssertSame(found);
            }

            measured.Add(costs);
        }

        return new Ratios(workload, tally, measured);
    }

    private static Subject[] Subjects(Workload workload) => [Subject.Compiler(workload), Subject.Empty(workload), Subject.Ours(workload)];

    private double Median(Func<Cost[], double> value) => Benchmarks.Median.Of(_turns.Select(value));
}
