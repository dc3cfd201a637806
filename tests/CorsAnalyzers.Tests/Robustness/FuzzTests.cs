using CorsAnalyzers.Fuzz;

namespace CorsAnalyzers.Tests.Robustness;

/// <summary>A short run of the fuzzer, the same each time. A long one: <c>dotnet run --project tests/CorsAnalyzers.Fuzz -- --seed 7 --minutes 60</c>.</summary>
public sealed class FuzzTests
{
    private const int Seed = 20261125;
    private const int Mutants = 100;

    [Fact]
    public async Task Mutants_are_analysed_and_fixed()
    {
        var result = await FuzzRun.RunAsync(Seed, first: 0, Mutants, until: DateTime.MaxValue, deadline: TimeSpan.FromMinutes(3), cancellationToken: TestContext.Current.CancellationToken);

        Assert.Empty(result.Findings);
        Assert.Equal(Mutants, result.Mutants);
        Assert.True(result.Diagnostics > Mutants / 2, $"{result.Diagnostics} diagnostics");
        Assert.True(result.Fixes > Mutants / 5, $"{result.Fixes} fixes");
    }
}
