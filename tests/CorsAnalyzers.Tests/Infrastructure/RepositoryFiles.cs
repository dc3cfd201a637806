namespace CorsAnalyzers.Tests.Infrastructure;

/// <summary>Files of the repository that the tests are about.</summary>
internal static class RepositoryFiles
{
    internal static string Root => TestReferences.MetadataValue("RepositoryRoot");

    internal static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    internal static string Read(params string[] parts) => File.ReadAllText(PathOf(parts));

    /// <summary>The C# files of a folder, without those that a build made.</summary>
    internal static IEnumerable<string> CSharpFiles(params string[] parts) =>
        Directory.EnumerateFiles(PathOf(parts), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin"))
            .Order(StringComparer.Ordinal);
}
