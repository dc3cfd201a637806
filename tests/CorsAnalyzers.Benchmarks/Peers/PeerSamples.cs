using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CorsAnalyzers.Benchmarks;

/// <summary>
/// The mistakes of the rule pages, each at a line that ends in <c>// CORS1001</c>, and the same code without them. A finding
/// counts for a mistake when it starts in that line and its rule has nothing to say of the right code: so a rule about
/// naming or layout, which speaks everywhere, does not count.
/// </summary>
internal static partial class PeerSamples
{
    internal static void Write(TextWriter output, ImmutableArray<Peer> peers)
    {
        var (wrong, right) = (Read("Wrong"), Read("Right"));
        List<(string File, int Line, string Id, string Code)> mistakes = [.. wrong.Files.SelectMany(Mistakes)];
        var found = peers.Select(peer => Found(peer, wrong, right)).ToList();

        output.WriteLine();
        output.WriteLine($"| mistake | code | {string.Join(" | ", peers.Select(peer => peer.Name))} |");
        output.WriteLine($"|---|---|{string.Concat(Enumerable.Repeat("---|", peers.Length))}");
        foreach (var (file, line, id, code) in mistakes)
        {
            var cells = found.Select(all => string.Join(", ", all.Where(f => f.Path == file && f.Line == line).Select(f => f.Id).Distinct()));
            output.WriteLine($"| {id} | `{code.Replace("|", "\\|", StringComparison.Ordinal)}` | {string.Join(" | ", cells)} |");
        }
    }

    private static List<Finding> Found(Peer peer, Workload wrong, Workload right)
    {
        var spoken = Run(peer, right).Select(diagnostic => diagnostic.Id).ToHashSet();
        return [.. Run(peer, wrong).Where(diagnostic => !spoken.Contains(diagnostic.Id)).Select(Finding.Of)];
    }

    /// <summary>With every rule on, also those that are off by default: the question is what a package knows, not what it starts with.</summary>
    private static ImmutableArray<Diagnostic> Run(Peer peer, Workload workload)
    {
        var compilation = workload.Compile();
        var rules = peer.Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(rule => rule.Id).Distinct();
        var options = compilation.Options.WithSpecificDiagnosticOptions(rules.Select(id => KeyValuePair.Create(id, ReportDiagnostic.Warn)));
        var found = Subject.Of(workload, peer).Analyze(compilation.WithOptions(options)).Diagnostics;
        if (found.FirstOrDefault(d => d.Id.StartsWith("CS", StringComparison.Ordinal) && d.Severity == DiagnosticSeverity.Error) is { } error)
            throw new WrongDiagnosticsException($"A sample does not compile: {error}");

        return found;
    }

    private static Workload Read(string folder) => new(folder, [.. Generator.Once("Peers/" + folder)], References.Lambda) { IsProgram = true };

    private static IEnumerable<(string File, int Line, string Id, string Code)> Mistakes(SourceFile file)
    {
        var line = 0;
        foreach (var text in file.Text.Split('\n'))
        {
            line++;
            if (Mark().Match(text) is { Success: true } match)
                yield return (file.Path, line, match.Groups["id"].Value, match.Groups["code"].Value);
        }
    }

    [GeneratedRegex(@"^\s*(?<code>.*?)\s*// (?<id>CORS\d{4})\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();
}
