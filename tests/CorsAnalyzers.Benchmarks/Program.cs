using BenchmarkDotNet.Running;
using CorsAnalyzers.Benchmarks;

const string Usage =
    """
    CorsAnalyzers.Benchmarks                       generated code; ratios in a quarter of an hour
      --ratios                                     the same, said aloud
      --runs N                                     median of N turns (3)
      --only TEXT                                  only code whose name contains TEXT: plain, mixed, responses, 4x …
      --corpus DIR [DIR…] [--list]                 the .cs files of each folder as one project; --list prints what is found
      --peers [DIR…]                               other packages' analyzers on the same code, and what all find in the samples
      --profile                                    our analyzers alone, N times, for a profiler to look at
      --bdn [options of BenchmarkDotNet]           generated code, measured by BenchmarkDotNet
    """;

var arguments = new Queue<string>(args);
List<string> corpora = [];
var (turns, only, list, peers, profile) = (3, string.Empty, false, false, false);
while (arguments.TryDequeue(out var argument))
{
    switch (argument)
    {
        case "--bdn":
            BenchmarkSwitcher.FromTypes([typeof(DotNetBenchmarks)]).Run(arguments.Count == 0 ? ["--filter", "*"] : [.. arguments]);
            return 0;
        case "--ratios":
            break;
        case "--profile":
            profile = true;
            break;
        case "--list":
            list = true;
            break;
        case "--runs" when arguments.TryDequeue(out var text) && int.TryParse(text, out turns) && turns > 0:
            break;
        case "--only" when arguments.TryDequeue(out var name):
            only = name;
            break;
        case "--corpus" when arguments.Count > 0:
        case "--peers":
            peers |= argument == "--peers";
            while (arguments.TryPeek(out var folder) && !folder.StartsWith("--", StringComparison.Ordinal))
                corpora.Add(arguments.Dequeue());
            break;
        default:
            Console.Error.WriteLine(Usage);
            return 2;
    }
}

try
{
    var workloads = corpora.Count > 0
        ? corpora.Select(Corpus.Read)
        : Generator.All.Where(code => code.Name.Contains(only, StringComparison.OrdinalIgnoreCase)).Select(code => code.Make());

    if (peers)
    {
        PeerReport.Write(Console.Out, corpora.Select(Corpus.Read), turns);
        return 0;
    }

    Ratios.WarmUp(Generator.Small());
    List<Ratios> measured = [];
    foreach (var workload in workloads)
    {
        Console.Error.WriteLine($"{workload.Name}, {workload.Lines} lines …");
        if (profile)
        {
            for (var turn = 0; turn < turns; turn++)
                Subject.Ours(workload).Run();

            continue;
        }

        measured.Add(Ratios.Measure(workload, turns));
        if (list)
        {
            foreach (var diagnostic in measured[^1].Tally.Found)
                Console.WriteLine(diagnostic);
        }
    }

    Report.Write(Console.Out, measured, turns);
    Report.WriteFindings(Console.Out, measured);
    return 0;
}
catch (WrongDiagnosticsException wrong)
{
    Console.Error.WriteLine(wrong.Message);
    return 1;
}
