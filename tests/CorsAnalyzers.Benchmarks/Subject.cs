using System.Collections.Immutable;
using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CorsAnalyzers.Benchmarks;

/// <summary>What one run cost. The figures are only ever divided by those of another run.</summary>
/// <param name="Cpu">Processor time of the whole run: other users of the cores do not count.</param>
/// <param name="Elapsed">Wall-clock time of the whole run: the clock that <paramref name="Own"/> is measured with.</param>
/// <param name="Own">Time inside the analyzers' own actions, as the compiler reports it with <c>-p:ReportAnalyzer=true</c>.</param>
/// <param name="Allocated">Bytes allocated in the whole run.</param>
internal readonly record struct Cost(double Cpu, double Elapsed, double Own, double Allocated);

/// <summary>What is measured: the compiler alone, or the compiler with analyzers.</summary>
internal sealed class Subject
{
    private readonly Workload _workload;
    private readonly ImmutableArray<DiagnosticAnalyzer> _analyzers;
    private readonly AnalyzerOptions _options;

    private Subject(Workload workload, ImmutableArray<DiagnosticAnalyzer> analyzers, params ImmutableArray<AdditionalText> additionalFiles)
    {
        _workload = workload;
        _analyzers = analyzers;
        _options = new(additionalFiles);
    }

    /// <summary>Parsing is done before the measurement; this binds every method and collects the compiler's own diagnostics.</summary>
    internal static Subject Compiler(Workload workload) => new(workload, []);

    /// <summary>The compiler with an analyzer for each of ours that registers the same actions and does nothing.</summary>
    internal static Subject Empty(Workload workload)
    {
        var compilation = workload.Compile();
        return new(workload, [.. ShippedAnalyzers.All.Select(analyzer => HollowAnalyzer.Of(analyzer, compilation))]);
    }

    /// <summary>The compiler with an analyzer that knows beforehand what ours report.</summary>
    internal static Subject Replay(Workload workload, Tally tally) => new(workload, [new ReplayingAnalyzer([.. tally.Found])]);

    internal static Subject Ours(Workload workload) => new(workload, ShippedAnalyzers.All);

    /// <summary>The analyzers of another package.</summary>
    internal static Subject Of(Workload workload, Peer peer) => new(workload, peer.Analyzers, peer.AdditionalFiles);

    /// <summary>One run on a fresh compilation. What an earlier run left behind is collected first.</summary>
    internal (Cost Cost, ImmutableArray<Diagnostic> Diagnostics) Run()
    {
        var compilation = _workload.Compile();
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var cpu = Environment.CpuUsage.TotalTime;
        var started = Stopwatch.GetTimestamp();

        var (diagnostics, own) = Analyze(compilation);

        var elapsed = Stopwatch.GetElapsedTime(started);
        cpu = Environment.CpuUsage.TotalTime - cpu;
        allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;
        return (new(cpu.Ticks, elapsed.Ticks, own.Ticks, allocated), diagnostics);
    }

    internal (ImmutableArray<Diagnostic> Diagnostics, TimeSpan Own) Analyze(Compilation compilation)
    {
        if (_analyzers.IsEmpty)
            return (compilation.GetDiagnostics(), TimeSpan.Zero);

        var options = new CompilationWithAnalyzersOptions(_options, onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: true);
        var result = compilation.WithAnalyzers([.. _analyzers, new BindsEverything()], options).GetAnalysisResultAsync(CancellationToken.None).GetAwaiter().GetResult();
        var own = TimeSpan.Zero;
        foreach (var analyzer in _analyzers)
            own += result.AnalyzerTelemetryInfo[analyzer].ExecutionTime;

        return (result.GetAllDiagnostics(), own);
    }
}
