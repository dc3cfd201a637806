namespace CorsAnalyzers.Tests.Infrastructure;

/// <summary>What code allocates on its thread.</summary>
internal static class Allocations
{
    private const int Attempts = 20;

    /// <summary>The least bytes of some runs: the runtime now and then allocates on the thread that runs, too, when it compiles a method anew.</summary>
    internal static long LeastOf(Action action)
    {
        action();
        var least = long.MaxValue;
        for (var attempt = 0; attempt < Attempts && least > 0; attempt++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            action();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}
