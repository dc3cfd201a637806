using System.Reflection;

namespace CorsAnalyzers.PackageTests.Infrastructure;

/// <summary>The working tree that these tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(a => a.Key == "RepositoryRoot")
        .Value!;

    public static string Combine(string path) => Path.Combine(Root, path);
}
