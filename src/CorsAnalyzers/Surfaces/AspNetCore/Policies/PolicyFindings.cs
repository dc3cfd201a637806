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

    /// <summary>How many policies run a call: a helper may stand in several.</summary>
    private readonly Dictionary<Site, int> _users = [];

    /// <summary>In how many of them it is a mistake.</summary>
    private readonly Dictionary<(DiagnosticDescriptor, Site), int> _reporters = [];

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
                findings.Add(PolicyRules.Judge(policy).ToList());
            }
        }

        findings.KeepWhatOthersNeed();
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

        if (policy.IsPart)
            return;

        foreach (var site in new HashSet<Site>(policy.Calls.Select(call => call.Site)))
            _users[site] = _users.TryGetValue(site, out var count) ? count + 1 : 1;
    }

    private void Add(IReadOnlyList<Finding> findings)
    {
        foreach (var key in new HashSet<(DiagnosticDescriptor, Site)>(findings.Select(finding => (finding.Descriptor, finding.Site))))
            _reporters[key] = _reporters.TryGetValue(key, out var count) ? count + 1 : 1;

        foreach (var finding in findings)
            Add(finding);
    }

    /// <summary>A call of a helper that is wrong in one policy may be right in another: there it is not to go, and not without effect either.</summary>
    private void KeepWhatOthersNeed()
    {
        foreach (var file in _files.Values)
        {
            foreach (var pair in file.ToList())
            {
                if (!pair.Value.Properties.ContainsKey(EditProperties.CanRemove) || !pair.Value.Others.Any(other => _users.TryGetValue(other, out var users) && users > _reporters[pair.Key]))
                    continue;

                if (pair.Value.Properties.ContainsKey(EditProperties.IsIdle))
                    file.Remove(pair.Key);
                else
                    file[pair.Key] = pair.Value with { Properties = pair.Value.Properties.Remove(EditProperties.CanRemove) };
            }
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
