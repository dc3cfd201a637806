using System.IO.Compression;
using System.Xml.Linq;
using CorsAnalyzers.PackageTests.Infrastructure;

namespace CorsAnalyzers.PackageTests;

/// <summary>What is in the package and what it says of itself.</summary>
public sealed class ContentTests(PackedPackage package)
{
    [Fact]
    public void Package_has_the_files_of_the_snapshot()
    {
        using var archive = package.Open();

        var expected = File.ReadAllLines(Repository.Combine("tests/CorsAnalyzers.PackageTests/PackageContents.txt"));
        Assert.Equal(expected, archive.Entries.Select(e => e.FullName).Where(name => !IsPlumbing(name)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Metadata_says_what_it_is_and_depends_on_nothing()
    {
        using var archive = package.Open();
        using var nuspec = archive.GetEntry("CorsAnalyzers.nuspec")!.Open();
        var metadata = XDocument.Load(nuspec).Root!.Elements().Single();
        var values = metadata.Elements().ToDictionary(e => e.Name.LocalName, e => e.Value);

        Assert.Equal("CorsAnalyzers", values["id"]);
        Assert.Equal(package.Version, values["version"]);
        Assert.Equal("true", values["developmentDependency"]);
        Assert.Equal("MIT", values["license"]);
        Assert.Equal("README.md", values["readme"]);
        Assert.Equal("https://github.com/cors-analyzers/CorsAnalyzers", values["projectUrl"]);
        Assert.DoesNotContain("Package Description", values["description"], StringComparison.Ordinal);
        Assert.DoesNotContain("dependencies", values.Keys);
        Assert.Equal("expression", Attribute(metadata, "license", "type"));
        Assert.Equal(values["projectUrl"], Attribute(metadata, "repository", "url"));
    }

    [Fact]
    public void Readme_is_the_one_of_the_repository()
    {
        using var archive = package.Open();
        using var readme = new StreamReader(archive.GetEntry("README.md")!.Open());

        Assert.Equal(File.ReadAllText(Repository.Combine("README.md")), readme.ReadToEnd());
    }

    /// <summary>What the container format adds to every package.</summary>
    private static bool IsPlumbing(string name) =>
        name is "[Content_Types].xml" or "_rels/.rels" || name.StartsWith("package/services/", StringComparison.Ordinal);

    private static string? Attribute(XElement metadata, string element, string attribute) =>
        metadata.Elements().Single(e => e.Name.LocalName == element).Attribute(attribute)?.Value;
}
