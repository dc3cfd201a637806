using System.Collections.Concurrent;
using System.Collections.Immutable;
using CorsAnalyzers.Flow;
using CorsAnalyzers.Infrastructure;
using CorsAnalyzers.Model;
using CorsAnalyzers.Rules;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Surfaces.Lambda;

/// <summary>
/// Judges a <c>"*"</c> where it stands: looks at every response in its own member and in those that get it from there, so that the
/// squiggle is at the literal while the file that holds it is edited.
/// </summary>
internal sealed class WildcardSearch(CodeBase code, LambdaTypes types, ResponseReader reader)
{
    private readonly ConcurrentDictionary<SyntaxNode, ImmutableArray<Finding>> _findings = new();
    private readonly ValueUsers _users = new(code, types);
    private readonly Lazy<bool> _isPossible = new(() => code.References.TreesWhere(index => index.MentionsAllowCredentials).Any());

    /// <summary>The finding at this wildcard, with all the credentials it meets, or null.</summary>
    internal Finding? FindAt(IOperation wildcard)
    {
        if (!_isPossible.Value || code.MemberAround(wildcard) is not { } member)
            return null;

        var site = Site.Of(wildcard.Syntax);
        Finding? found = null;
        foreach (var body in _users.BodiesThatMayUse(member, wildcard))
        {
            foreach (var finding in FindingsIn(body))
            {
                if (finding.Site == site)
                    found = found is null ? finding : found with { Others = found.Others.Union(finding.Others).ToImmutableArray() };
            }
        }

        return found;
    }

    private ImmutableArray<Finding> FindingsIn(BodyIndex body) =>
        _findings.GetOrAdd(
            body.Root.Syntax,
            _ => reader.ReadAll(body).SelectMany(WildcardOriginWithCredentials.Judge).ToImmutableArray());
}
