using System.Runtime.CompilerServices;
using CorsAnalyzers.Model;

namespace CorsAnalyzers.Tests;

/// <summary>Keeps the assembly that Stryker made, which it takes away in the end.</summary>
internal static class MutatedAssembly
{
    [ModuleInitializer]
    internal static void Keep()
    {
        if (Environment.GetEnvironmentVariable("CORSANALYZERS_MUTATED") is { Length: > 0 } copy)
            File.Copy(typeof(Fact<>).Assembly.Location, copy, overwrite: true);
    }
}
