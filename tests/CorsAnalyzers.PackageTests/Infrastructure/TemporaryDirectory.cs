namespace CorsAnalyzers.PackageTests.Infrastructure;

/// <summary>A directory outside the repository, so that no build file of ours applies to what is built in it.</summary>
internal sealed class TemporaryDirectory : IDisposable
{
    public TemporaryDirectory() => Path = Directory.CreateTempSubdirectory("CorsAnalyzers.PackageTests.").FullName;

    public string Path { get; }

    public string Combine(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose()
    {
        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A virus scanner or indexer may still hold a file; what is left behind in the temporary folder fails no test.
        }
    }
}
