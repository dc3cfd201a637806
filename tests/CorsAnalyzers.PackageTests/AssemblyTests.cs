using System.IO.Compression;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using CorsAnalyzers.PackageTests.Infrastructure;

namespace CorsAnalyzers.PackageTests;

/// <summary>The shipped assemblies run in every host from the floor on: .NET SDK 8 and Visual Studio 17.8, that is Roslyn 4.8.</summary>
public sealed class AssemblyTests(PackedPackage package)
{
    /// <summary>
    /// What every host has, and the newest version of it that the oldest host has. System.Composition is missing on purpose:
    /// hosts differ in which they bring, and a code fix does without it, since <c>[Shared]</c> changes nothing there.
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

    public static TheoryData<string> Shipped => ["CorsAnalyzers", "CorsAnalyzers.CodeFixes"];

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Assembly_references_nothing_newer_than_the_floor_host_has(string name)
    {
        foreach (var reference in ReferencesOf(name).Where(r => !IsShipped(r)))
        {
            Assert.True(BroughtByTheFloorHost.TryGetValue(reference.Name!, out var newest), $"{name} references {reference}, which the floor host does not bring.");
            Assert.True(reference.Version <= newest, $"{name} references {reference}; the floor host has {newest}.");
        }
    }

    [Fact]
    public void Analyzers_do_without_Workspaces_which_the_compiler_does_not_have() =>
        Assert.DoesNotContain(ReferencesOf("CorsAnalyzers"), r => r.Name!.Contains("Workspaces", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Assembly_has_the_version_of_the_package(string name)
    {
        using var assembly = Open(name);

        var version = assembly.GetMetadataReader().GetAssemblyDefinition().Version;

        Assert.Equal(package.Version.Split('-')[0], version.ToString(fieldCount: 3));
    }

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Assembly_is_reproducible_and_carries_its_symbols(string name)
    {
        using var assembly = Open(name);

        var entries = assembly.ReadDebugDirectory().Select(e => e.Type).ToList();

        Assert.Contains(DebugDirectoryEntryType.Reproducible, entries);
        Assert.Contains(DebugDirectoryEntryType.EmbeddedPortablePdb, entries);
    }

    private static bool IsShipped(AssemblyName reference) => Shipped.Any(row => row.Data == reference.Name);

    private List<AssemblyName> ReferencesOf(string name)
    {
        using var assembly = Open(name);
        var metadata = assembly.GetMetadataReader();
        return metadata.AssemblyReferences.Select(handle => metadata.GetAssemblyReference(handle).GetAssemblyName()).ToList();
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
