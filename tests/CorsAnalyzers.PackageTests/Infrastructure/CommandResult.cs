namespace CorsAnalyzers.PackageTests.Infrastructure;

/// <summary>How a command ended and what it wrote, standard output before standard error.</summary>
internal sealed record CommandResult(string Command, int ExitCode, string Output)
{
    /// <inheritdoc cref="Finding.ReadFrom"/>
    public IReadOnlyList<Finding> Findings => Finding.ReadFrom(Output);

    public CommandResult ShouldSucceed()
    {
        Assert.True(ExitCode == 0, ToString());
        return this;
    }

    public CommandResult ShouldFail()
    {
        Assert.True(ExitCode != 0, ToString());
        return this;
    }

    public override string ToString() => $"'{Command}' ended with {ExitCode}:{Environment.NewLine}{Output}";
}
