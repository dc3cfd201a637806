using System.Collections.Immutable;
using CorsAnalyzers.Flow;
using CorsAnalyzers.Infrastructure;
using CorsAnalyzers.Model;
using CorsAnalyzers.Rules;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Surfaces.AspNetCore.Policies;

/// <summary>What is wrong with the policies of a project, by the file that it stands in; each place and mistake once.</summary>
internal sealed class PolicyFindings
{
    private readonly Dictionary<SyntaxTree, Dictionary<(DiagnosticDescriptor, Site), Finding>> _files = [];
    private readonly HashSet<string> _origins = new(StringComparer.Ordinal);

    /// <summary>The only specific origin that any policy allows; null where there is none or more than one.</summary>
    internal string? OnlyOrigin => _origins.Count == 1 ? _origins.First() : null;

    internal static PolicyFindings In(CodeBase code, PolicyTypes types)
    {
        var findings = new PolicyFindings();
        var reader = new PolicyReader(code, types);
        foreach (var body in PolicyFiles.BodiesIn(code))
        {
            foreach (var policy in reader.ReadAll(body))
            {
                findings.Learn(policy);
                foreach (var finding in PolicyRules.Judge(policy))
                    findings.Add(finding);
            }
        }

        return findings;
    }

    internal IEnumerable<Finding> At(SyntaxTree tree) => _files.TryGetValue(tree, out var findings) ? findings.Values : [];

    private void Learn(CorsPolicy policy)
    {
        foreach (var entry in policy.EntriesOf(PolicyPart.Origins))
        {
            if (Origin.IsSpecific(entry.Fact.Value!))
                _origins.Add(entry.Fact.Value!);
        }
    }

    /// <summary>All credentials that a wildcard meets go into one report, and the most severe one counts; of others one is as good as the next.</summary>
    private void Add(Finding finding)
    {
        if (!_files.TryGetValue(finding.Site.Tree, out var file))
            _files.Add(finding.Site.Tree, file = []);

        var key = (finding.Descriptor, finding.Site);
        if (!file.TryGetValue(key, out var known))
            file.Add(key, finding);
        else if (finding.Descriptor == WildcardOriginWithCredentials.Descriptor || finding.Descriptor == EveryOriginWithCredentials.Descriptor)
            file[key] = Merge(known, finding);
        else if (known.Severity is not null && finding.Severity is null)
            file[key] = finding;
    }

    private static Finding Merge(Finding known, Finding other) => known with
    {
        Others = known.Others.Union(other.Others).ToImmutableArray(),
        Properties = other.Properties.ContainsKey(EditProperties.CanRemove) ? known.Properties : known.Properties.Remove(EditProperties.CanRemove),
        Severity = known.Severity is null || other.Severity is null ? null : known.Severity,
    };
}
