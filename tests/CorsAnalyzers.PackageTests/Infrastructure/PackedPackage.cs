using System.IO.Compression;
using CorsAnalyzers.PackageTests.Infrastructure;

[assembly: AssemblyFixture(typeof(PackedPackage))]

namespace CorsAnalyzers.PackageTests.Infrastructure;

/// <summary>The package as <c>dotnet pack</c> makes it, in a feed of its own: packed once for all tests, from a clean output folder.</summary>
public sealed class PackedPackage : IAsyncLifetime
{
    private const int Attempts = 3;

    private readonly TemporaryDirectory _directory = new();

    /// <summary>A version that no cache can know.</summary>
    public string Version { get; } = $"0.0.1-test.{Guid.NewGuid():N}";

    /// <summary>A NuGet source with this package and nothing else.</summary>
    public string Feed => _directory.Combine("feed");

    /// <summary>The folder that builds unpack this package to, in place of the user's, which would fill up with test versions.</summary>
    public string PackagesFolder => _directory.Combine("packages");

    public ZipArchive Open() => ZipFile.OpenRead(Path.Combine(Feed, $"CorsAnalyzers.{Version}.nupkg"));

    public async ValueTask InitializeAsync()
    {
        var packed = await PackAsync();
        for (var attempt = 1; attempt < Attempts && IsFailureOfRegistry(packed); attempt++)
        {
            await Task.Delay(TimeSpan.FromSeconds(10 * attempt));
            packed = await PackAsync();
        }

        packed.ShouldSucceed();
    }

    public ValueTask DisposeAsync()
    {
        _directory.Dispose();
        return ValueTask.CompletedTask;
    }

    private Task<CommandResult> PackAsync() => Dotnet.RunAsync(
        Repository.Root,
        packagesFolder: null,
        "pack",
        Repository.Combine("src/CorsAnalyzers.Package"),
        "--artifacts-path",
        _directory.Combine("artifacts"),
        "--output",
        Feed,
        "-warnaserror",
        "-p:NuGetAudit=false", // Asks the registry on every restore, even when all packages are there.
        $"-p:MinVerVersionOverride={Version}");

    private static bool IsFailureOfRegistry(CommandResult result) => result.ExitCode != 0 && result.Output.Contains("NU1301", StringComparison.Ordinal);
}
