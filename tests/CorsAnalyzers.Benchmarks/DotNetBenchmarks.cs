using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Benchmarks;

/// <summary>The same comparison as <see cref="Ratios"/>, measured by BenchmarkDotNet.</summary>
[MemoryDiagnoser(displayGenColumns: false)]
[Config(typeof(Configuration))]
public class DotNetBenchmarks
{
    private Workload? _workload;
    private Subject? _compiler;
    private Subject? _empty;
    private Subject? _ours;
    private Compilation? _compilation;

    [ParamsAllValues]
    public Code Code { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        _workload = Code switch
        {
            Code.Responses1x => Generator.Responses(1),
            Code.Responses2x => Generator.Responses(2),
            Code.Responses4x => Generator.Responses(4),
            Code.Mixed => Generator.Mixed(),
            Code.PlainBesideLambda => Generator.PlainBesideLambda(),
            _ => Generator.Plain(),
        };
        _compiler = Subject.Compiler(_workload);
        _empty = Subject.Empty(_workload);
        _ours = Subject.Ours(_workload);
        Tally.Of(_ours.Analyze(_workload.Compile()).Diagnostics).AssertIsExactly(_workload);
    }

    [IterationSetup]
    public void Parse() => _compilation = _workload!.Compile();

    [Benchmark(Baseline = true)]
    public ImmutableArray<Diagnostic> Compiler() => _compiler!.Analyze(_compilation!).Diagnostics;

    [Benchmark]
    public ImmutableArray<Diagnostic> Empty() => _empty!.Analyze(_compilation!).Diagnostics;

    [Benchmark]
    public ImmutableArray<Diagnostic> Ours() => _ours!.Analyze(_compilation!).Diagnostics;

    private sealed class Configuration : ManualConfig
    {
        // In this process: what is measured was compiled in here, and a run takes seconds, so few of them say enough.
        public Configuration() => AddJob(Job.Default
            .WithToolchain(InProcessEmitToolchain.Instance)
            .WithWarmupCount(1)
            .WithIterationCount(5)
            .WithInvocationCount(1)
            .WithUnrollFactor(1));
    }
}

public enum Code
{
    Responses1x,
    Responses2x,
    Responses4x,
    Mixed,
    PlainBesideLambda,
    Plain,
}
