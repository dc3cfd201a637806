using System.Runtime.CompilerServices;
using CorsAnalyzers.Model;
using Path = System.IO.Path;

namespace CorsAnalyzers.Tests;

/// <summary>
/// Stryker tests one mutant after the other in the same process, where static fields are initialised once. A mutant that is active at
/// that moment would stay in its field and fail the tests of all mutants that follow. So they are all initialised before the first test,
/// while none is active: the mutants in initialisers survive, and <c>eng/mutation.cs</c> gives each of them a process of its own.
/// </summary>
internal static class StaticFields
{
    private const int NoMutant = -1;

    [ModuleInitializer]
    internal static void Initialise()
    {
        // The number of the active mutant, in a file that both sides map into memory.
        if (Environment.GetEnvironmentVariable("STRYKER_MUTANT_FILE") is not { Length: > 0 } path || Environment.GetEnvironmentVariable("CORSANALYZERS_STATIC_MUTANT") is not null)
            return;

        // What a process that Stryker ended has left would be waited for after each test.
        if (Environment.GetEnvironmentVariable("STRYKER_COVERAGE_EPOCH_FILE") is { Length: > 0 } relay)
        {
            foreach (var stale in Directory.GetFiles(Path.GetTempPath(), Path.GetFileNameWithoutExtension(relay) + "-*" + Path.GetExtension(relay)))
                File.Delete(stale);
        }

        var active = File.ReadAllBytes(path);
        Write(path, BitConverter.GetBytes(NoMutant));
        foreach (var type in typeof(Fact<>).Assembly.GetTypes().Where(type => !type.ContainsGenericParameters && type.Namespace?.StartsWith("CorsAnalyzers", StringComparison.Ordinal) == true))
            RuntimeHelpers.RunClassConstructor(type.TypeHandle);

        Write(path, active);
        if (Environment.GetEnvironmentVariable("CORSANALYZERS_MUTATED") is { Length: > 0 } copy)
            File.Copy(typeof(Fact<>).Assembly.Location, copy, overwrite: true);
    }

    private static void Write(string path, byte[] bytes)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        file.Write(bytes);
    }
}
