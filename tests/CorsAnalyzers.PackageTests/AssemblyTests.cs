using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using CorsAnalyzers.PackageTests.Infrastructure;

namespace CorsAnalyzers.PackageTests;

/// <summary>The shipped assemblies run in every host from the floor on: .NET SDK 8 and Visual Studio 17.8, that is Roslyn 4.8.</summary>
public sealed class AssemblyTests(PackedPackage package)
{
    /// <summary>
    /// What every host has, and the newest version of it that the oldest host has. System.Composition is missing on purpose:
    /// hosts differ in which they bring, and a code fix does without (<c>[Shared]</c> is the default).
    /// </summary>
    private static readonly Dictionary<string, Version> BroughtByTheFloorHost = new()
    {
        ["netstandard"] = new(2, 0, 0, 0),
        ["Microsoft.CodeAnalysis"] = new(4, 8, 0, 0),
        ["Microsoft.CodeAnalysis.CSharp"] = new(4, 8, 0, 0),
        ["Microsoft.CodeAnalysis.Workspaces"] = new(4, 8, 0, 0),
        ["Microsoft.CodeAnalysis.CSharp.Workspaces"] = new(4, 8, 0, 0),
        ["System.Collections.Immutable"] = new(7, 0, 0, 0),
        ["System.Reflection.Metadata"] = new(7, 0, 0, 0),
        ["System.Memory"] = new(4, 0, 1, 2),
    };

    public static TheoryData<string> Assemblies => ["CorsAnalyzers", "CorsAnalyzers.CodeFixes"];

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Assembly_references_nothing_newer_than_the_floor_host_has(string name)
    {
        using var assembly = Open(name);
        var metadata = assembly.GetMetadataReader();

        foreach (var reference in metadata.AssemblyReferences.Select(metadata.GetAssemblyReference))
        {
            var referenced = metadata.GetString(reference.Name);
            if (Assemblies.Any(shipped => shipped.Data == referenced))
                continue;

            Assert.True(BroughtByTheFloorHost.TryGetValue(referenced, out var newest), $"{name} references {referenced}, which the floor host does not bring.");
            Assert.True(reference.Version <= newest, $"{name} references {referenced} {reference.Version}; the floor host has {newest}.");
        }
    }

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Only_code_fixes_need_what_editors_alone_have(string name)
    {
        using var assembly = Open(name);
        var metadata = assembly.GetMetadataReader();

        var referencesWorkspaces = metadata.AssemblyReferences.Any(r => metadata.GetString(metadata.GetAssemblyReference(r).Name).Contains("Workspaces", StringComparison.Ordinal));

        Assert.True(!referencesWorkspaces || name == "CorsAnalyzers.CodeFixes", "The command-line compiler has no Workspaces.");
    }

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Assembly_is_reproducible_and_carries_its_symbols(string name)
    {
        using var assembly = Open(name);

        var entries = assembly.ReadDebugDirectory().Select(e => e.Type).ToList();

        Assert.Contains(DebugDirectoryEntryType.Reproducible, entries);
        Assert.Contains(DebugDirectoryEntryType.EmbeddedPortablePdb, entries);
    }

    private PEReader Open(string name)
    {
        using var archive = package.Open();
        using var entry = archive.GetEntry($"analyzers/dotnet/cs/{name}.dll")!.Open();
        var image = new MemoryStream();
        entry.CopyTo(image);
        image.Position = 0;
        return new PEReader(image);
    }
}
