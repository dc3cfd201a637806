using System.Reflection;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Tests.Infrastructure;

/// <summary>What code under test may refer to: the reference pack of the SDK that built these tests, and the stubs. Nothing is downloaded.</summary>
internal static class TestReferences
{
    internal static readonly IReadOnlyList<MetadataReference> Framework = Load("NetCoreReferencePack");

    internal static readonly IReadOnlyList<MetadataReference> AspNetCore = Load("AspNetCoreReferencePack");

    internal static readonly MetadataReference Lambda =
        MetadataReference.CreateFromFile(Path.Combine(AppContext.BaseDirectory, "Amazon.Lambda.Stubs.dll"));

    internal static string MetadataValue(string key) =>
        Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;

    private static List<MetadataReference> Load(string key) =>
        [.. Directory.EnumerateFiles(MetadataValue(key), "*.dll").Select(path => MetadataReference.CreateFromFile(path))];
}
