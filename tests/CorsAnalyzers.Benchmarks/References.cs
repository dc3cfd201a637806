using System.Collections.Immutable;
using System.Reflection;
using Amazon.Lambda.APIGatewayEvents;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Benchmarks;

/// <summary>What measured code compiles against: the reference packs of the SDK that built this program, and the Amazon.Lambda stubs.</summary>
internal static class References
{
    internal static ImmutableArray<MetadataReference> Net { get; } = Pack("NetCoreReferencePack");

    internal static ImmutableArray<MetadataReference> Lambda { get; } =
        [.. Net, .. Pack("AspNetCoreReferencePack"), MetadataReference.CreateFromFile(typeof(APIGatewayProxyResponse).Assembly.Location)];

    internal static string RoslynVersion { get; } = Metadata("RoslynVersion");

    /// <summary>The folders of another package's analyzers, by its name.</summary>
    internal static IEnumerable<(string Name, string[] Folders)> Peers =>
        typeof(References).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Where(attribute => attribute.Key.StartsWith("Peer:", StringComparison.Ordinal))
            .Select(attribute => (attribute.Key["Peer:".Length..], attribute.Value!.Split(';')));

    private static ImmutableArray<MetadataReference> Pack(string name) =>
        [.. Directory.GetFiles(Metadata(name), "*.dll").Order(StringComparer.Ordinal).Select(path => MetadataReference.CreateFromFile(path))];

    private static string Metadata(string key) =>
        typeof(References).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
