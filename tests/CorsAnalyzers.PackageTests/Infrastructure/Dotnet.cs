using System.Diagnostics;

namespace CorsAnalyzers.PackageTests.Infrastructure;

/// <summary>Runs the <c>dotnet</c> command as a user would, in a process of its own.</summary>
internal static class Dotnet
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <param name="directory">The working directory.</param>
    /// <param name="packagesFolder">Where NuGet unpacks to; null is the user's own folder.</param>
    /// <param name="arguments">The command and its options.</param>
    public static Task<CommandResult> RunAsync(string directory, string? packagesFolder, params string[] arguments) =>
        RunProgramAsync(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", directory, packagesFolder, arguments);

    /// <summary>Runs a program that may call <c>dotnet</c> itself.</summary>
    public static async Task<CommandResult> RunProgramAsync(string program, string directory, string? packagesFolder, params string[] arguments)
    {
        using var process = new Process { StartInfo = StartInfo(program, directory, packagesFolder, arguments) };
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        timeout.CancelAfter(Patience);

        process.Start();
        process.StandardInput.Close();
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(timeout.Token);
            var error = process.StandardError.ReadToEndAsync(timeout.Token);
            await process.WaitForExitAsync(timeout.Token);
            return new CommandResult($"{Path.GetFileName(program)} {string.Join(' ', arguments)}", process.ExitCode, await output + await error);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private static ProcessStartInfo StartInfo(string program, string directory, string? packagesFolder, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = directory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // What `dotnet test` tells its children about its own MSBuild would reach the builds under test.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        // No server may outlive a build: it would keep the analyzers of this run, and our pipes, open.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment["UseSharedCompilation"] = "false";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        if (packagesFolder is not null)
        {
            start.Environment["NUGET_PACKAGES"] = packagesFolder;
        }

        return start;
    }
}
