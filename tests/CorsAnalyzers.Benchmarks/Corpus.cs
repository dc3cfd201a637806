using System.Collections.Immutable;

namespace CorsAnalyzers.Benchmarks;

/// <summary>All C# files of a folder as one project. Most of its packages are missing, so much of it does not bind: a test of robustness, too.</summary>
internal static class Corpus
{
    private const string ImplicitUsings =
        """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly ImmutableHashSet<string> LeftOut =
        ImmutableHashSet.Create(StringComparer.OrdinalIgnoreCase, "bin", "obj", ".git", ".aws-sam", "cdk.out", "node_modules");

    internal static Workload Read(string folder)
    {
        var files = ImmutableArray.CreateBuilder<SourceFile>();
        files.Add(new("ImplicitUsings.g.cs", ImplicitUsings));
        foreach (var path in Files(folder).Order(StringComparer.Ordinal))
            files.Add(new(Path.GetRelativePath(folder, path), File.ReadAllText(path)));

        return new(Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))), files.ToImmutable(), References.Lambda);
    }

    private static IEnumerable<string> Files(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*.cs"))
            yield return file;

        foreach (var child in Directory.EnumerateDirectories(folder))
        {
            if (LeftOut.Contains(Path.GetFileName(child)))
                continue;

            foreach (var file in Files(child))
                yield return file;
        }
    }
}
