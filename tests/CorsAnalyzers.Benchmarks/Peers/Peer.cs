using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace CorsAnalyzers.Benchmarks;

/// <summary>A package of analyzers, loaded from its folder as the compiler loads it, apart from the other ones.</summary>
internal sealed record Peer(string Name, string Version, ImmutableArray<DiagnosticAnalyzer> Analyzers, ImmutableArray<AdditionalText> AdditionalFiles)
{
    internal static ImmutableArray<Peer> All { get; } = [.. References.Peers.Select(peer => Load(peer.Name, peer.Folders))];

    internal static Peer Ours { get; } = new("CorsAnalyzers", "this one", ShippedAnalyzers.All, []);

    private static Peer Load(string name, string[] folders)
    {
        var files = folders.SelectMany(folder => Directory.GetFiles(folder, "*.dll")).Order(StringComparer.Ordinal).ToList();
        var loader = new Loader(files);
        List<DiagnosticAnalyzer> analyzers = [];
        foreach (var file in files)
        {
            var reference = new AnalyzerFileReference(file, loader);
            reference.AnalyzerLoadFailed += (_, failure) =>
            {
                // A library beside the analyzers has none.
                if (failure.ErrorCode != AnalyzerLoadFailureEventArgs.FailureErrorCode.NoAnalyzers)
                    throw new InvalidOperationException($"{name}: {failure.Message}", failure.Exception);
            };
            analyzers.AddRange(reference.GetAnalyzers(LanguageNames.CSharp));
        }

        if (analyzers.Count == 0)
            throw new InvalidOperationException($"{name}: no analyzers in {string.Join(", ", folders)}");

        return new(name, VersionOf(analyzers[0].GetType().Assembly), [.. analyzers], name.StartsWith("Sonar", StringComparison.Ordinal) ? [Hotspots()] : []);
    }

    /// <summary>
    /// SonarAnalyzer reports its security hotspots, S5122 (permissive CORS) among them, only where the scanner asks for them in a
    /// file of this name, which it may read from the disk.
    /// </summary>
    private static TextFile Hotspots()
    {
        const string Text =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <AnalysisInput><Settings /><Rules><Rule><Key>S5122</Key></Rule></Rules></AnalysisInput>
            """;
        var path = Path.Combine(Directory.CreateTempSubdirectory("CorsAnalyzers.Benchmarks.").FullName, "SonarLint.xml");
        File.WriteAllText(path, Text);
        return new(path, Text);
    }

    private static string VersionOf(Assembly assembly)
    {
        var text = assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0];
        return text is null || text.Contains(' ', StringComparison.Ordinal) ? assembly.GetName().Version!.ToString() : text;
    }

    private sealed class Loader(List<string> files) : AssemblyLoadContext, IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
        }

        public Assembly LoadFromPath(string fullPath) => LoadFromAssemblyPath(fullPath);

        protected override Assembly? Load(AssemblyName assemblyName)
        {
            // The compiler itself is shared.
            if (assemblyName.Name!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) && Default.Assemblies.Any(a => a.GetName().Name == assemblyName.Name))
                return null;

            return files.Find(file => Path.GetFileNameWithoutExtension(file) == assemblyName.Name) is { } path ? LoadFromAssemblyPath(path) : null;
        }
    }

    private sealed class TextFile(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }
}
