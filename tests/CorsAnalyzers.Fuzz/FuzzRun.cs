namespace CorsAnalyzers.Fuzz;

/// <summary>What a run found, and how much it tried.</summary>
public sealed record FuzzResult(int Mutants, int Diagnostics, int Fixes, IReadOnlyList<string> Findings);

/// <summary>Examines mutants one after the other, each within its time.</summary>
public static class FuzzRun
{
    /// <param name="first">The number of the first mutant.</param>
    /// <param name="count">How many are tried at most.</param>
    /// <param name="until">When no further one is begun.</param>
    /// <param name="deadline">The time after which one mutant counts as a hang, which ends the run: what hangs cannot be stopped.</param>
    /// <param name="onMutant">Told of each before it is examined, as what overflows the stack tells nobody afterwards.</param>
    public static async Task<FuzzResult> RunAsync(int seed, int first, int count, DateTime until, TimeSpan deadline, Action<string, IReadOnlyList<string>>? onMutant = null, Action<string>? onFinding = null, CancellationToken cancellationToken = default)
    {
        var corpus = Corpus.Load();
        var examination = new Examination();
        var findings = new List<string>();
        var tried = 0;
        for (var number = first; tried < count && DateTime.UtcNow < until; number++)
        {
            tried++;
            cancellationToken.ThrowIfCancellationRequested();
            var mutant = Mutant.Make(seed, number, corpus);
            onMutant?.Invoke($"{seed}:{number}", [.. mutant.Files, mutant.Options]);
            var (finding, hangs) = await ExamineAsync(examination, mutant, deadline, cancellationToken).ConfigureAwait(false);
            if (finding is not null)
            {
                findings.Add($"{mutant}: {finding}");
                onFinding?.Invoke(findings[^1]);
            }

            if (hangs)
                break;
        }

        return new(tried, examination.Diagnostics, examination.Fixes, findings);
    }

    private static async Task<(string? Finding, bool Hangs)> ExamineAsync(Examination examination, Mutant mutant, TimeSpan deadline, CancellationToken cancellationToken)
    {
        try
        {
            return (await Task.Run(() => examination.ExamineAsync(mutant, cancellationToken), cancellationToken).WaitAsync(deadline, cancellationToken).ConfigureAwait(false), false);
        }
        catch (TimeoutException)
        {
            return ($"no end within {deadline}", true);
        }
    }
}
