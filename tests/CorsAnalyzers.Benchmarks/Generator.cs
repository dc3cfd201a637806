using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Benchmarks;

/// <summary>
/// Makes projects of any size out of the files in <c>Templates</c>: each copy gets a number in place of <c>0000</c> in its names.
/// A comment <c>// CORS1002</c> at the end of a line announces the diagnostic that the rules report in that line.
/// </summary>
internal static partial class Generator
{
    private const int PlainLines = 300_000;
    private const int LambdaCopies = 100;
    private const int HeaderCopies = 150;
    private const int EndpointCopies = 150;
    private const int PolicyCopies = 150;
    private const int HandWrittenCopies = 80;
    private const string Number = "_0000";

    /// <summary>What is measured when nothing is asked for, by name; made when its turn comes.</summary>
    internal static IReadOnlyList<(string Name, Func<Workload> Make)> All { get; } =
    [
        ("plain", Plain),
        ("plain, Lambda referenced", PlainBesideLambda),
        ("mixed", Mixed),
        ("literals", Literals),
        ("headers", () => Headers(1)),
        ("headers 2x", () => Headers(2)),
        ("endpoints", () => Endpoints(1)),
        ("endpoints 2x", () => Endpoints(2)),
        ("policies", () => Policies(1)),
        ("policies 2x", () => Policies(2)),
        ("handwritten", HandWritten),
        ("responses 1x", () => Responses(1)),
        ("responses 2x", () => Responses(2)),
        ("responses 4x", () => Responses(4)),
    ];

    /// <summary>A little of everything: enough to compile every path once.</summary>
    internal static Workload Small() => Of("small", [.. Copies("Plain", 10), .. Once("LambdaOnce"), .. Copies("Lambda", 10), .. Copies("Headers", 10)], References.Lambda);

    internal static Workload Plain() => Plain("plain", References.Net);

    /// <summary>The reference alone makes the Lambda analyzer register its actions: what it costs to look and find nothing.</summary>
    internal static Workload PlainBesideLambda() => Plain("plain, Lambda referenced", References.Lambda);

    /// <summary>A tenth of handlers in ordinary code, which shares many names with them.</summary>
    internal static Workload Mixed() => Of(
        "mixed",
        [.. Copies("Plain", PlainCopies(100_000)), .. Once("LambdaOnce"), .. Copies("Lambda", LambdaCopies / 3)],
        References.Lambda);

    /// <summary>Strings wherever one looks, more than 50,000 of them, and no header.</summary>
    internal static Workload Literals() => Of("literals", [.. Copies("Literals", PlainLines / Once("Literals").Sum(file => file.Text.Count('\n')) + 1)], References.Net);

    /// <summary>Nothing but clients and servers that write and read headers, a third of their names wrong.</summary>
    internal static Workload Headers(int size) => Of(
        size == 1 ? "headers" : $"headers {size}x",
        [.. Copies("Headers", HeaderCopies * size)],
        References.Lambda) with { ShowsGrowth = true };

    /// <summary>An ASP.NET Core project that is nothing but controllers, minimal endpoints, and the policies above them.</summary>
    internal static Workload Endpoints(int size) => Of(
        size == 1 ? "endpoints" : $"endpoints {size}x",
        [.. Once("EndpointsOnce"), .. Copies("Endpoints", EndpointCopies * size)],
        References.Lambda) with { ShowsGrowth = true };

    /// <summary>Nothing but endpoints and the policies that they ask for, many of them wrong.</summary>
    internal static Workload Policies(int size) => Of(
        size == 1 ? "policies" : $"policies {size}x",
        [.. Copies("Policies", PolicyCopies * size)],
        References.Lambda) with { ShowsGrowth = true };

    /// <summary>Middleware, controllers and listeners that write CORS headers by hand, in ordinary code ten times as long.</summary>
    internal static Workload HandWritten() => Of(
        "handwritten",
        [.. Copies("Plain", PlainCopies(100_000)), .. Copies("HandWritten", HandWrittenCopies)],
        References.Lambda);

    /// <summary>Nothing but handlers and what they share, at a size to be compared with another.</summary>
    internal static Workload Responses(int size)
    {
        ImmutableArray<SourceFile> files = [.. Once("LambdaOnce"), .. Copies("Lambda", LambdaCopies * size)];
        return Of($"responses {size}x", files, References.Lambda) with { ShowsGrowth = true };
    }

    private static Workload Plain(string name, ImmutableArray<MetadataReference> references) =>
        Of(name, [.. Copies("Plain", PlainCopies(PlainLines))], references);

    private static int PlainCopies(int lines) => lines / Once("Plain").Sum(file => file.Text.Count('\n')) + 1;

    private static Workload Of(string name, ImmutableArray<SourceFile> files, ImmutableArray<MetadataReference> references) =>
        new(name, files, references) { Expected = [.. files.SelectMany(Announced)] };

    private static IEnumerable<SourceFile> Copies(string folder, int count)
    {
        List<SourceFile> templates = [.. Once(folder)];
        for (var i = 1; i <= count; i++)
        {
            var number = "_" + i.ToString("D4", CultureInfo.InvariantCulture);
            foreach (var (path, text) in templates)
                yield return new(number + "/" + path, text.Replace(Number, number, StringComparison.Ordinal));
        }
    }

    /// <summary>The files of a folder that is embedded in this program, as they are.</summary>
    internal static IEnumerable<SourceFile> Once(string folder)
    {
        var assembly = typeof(Generator).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            if (!name.StartsWith(folder + "/", StringComparison.Ordinal))
                continue;

            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return new(name, reader.ReadToEnd());
        }
    }

    private static IEnumerable<Finding> Announced(SourceFile file)
    {
        var line = 0;
        foreach (var text in file.Text.Split('\n'))
        {
            line++;
            if (Announcement().Match(text) is { Success: true } match)
                yield return new(file.Path, line, match.Groups[1].Value);
        }
    }

    [GeneratedRegex(@"// (CORS\d{4})\r?$", RegexOptions.CultureInvariant)]
    private static partial Regex Announcement();
}
