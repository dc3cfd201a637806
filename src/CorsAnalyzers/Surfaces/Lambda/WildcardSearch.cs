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
    /// <summary>How many members a value may go through.</summary>
    private const int MaxDepth = 4;

    /// <summary>How many members are looked at for one value.</summary>
    private const int MaxBodies = 1000;

    private readonly ConcurrentDictionary<SyntaxNode, ImmutableArray<Finding>> _findings = new();
    private readonly Lazy<bool> _isPossible = new(() => code.References.TreesWhere(index => index.MentionsAllowCredentials).Any());

    /// <summary>The finding at this wildcard, with all the credentials it meets, or null.</summary>
    internal Finding? FindAt(IOperation wildcard)
    {
        if (!_isPossible.Value || code.MemberAround(wildcard) is not { } member)
            return null;

        var site = Site.Of(wildcard.Syntax);
        Finding? found = null;
        foreach (var body in BodiesThatMayUse(member, wildcard))
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

    /// <summary>The body of the member, then those of the members that mention it, and so on.</summary>
    private IEnumerable<BodyIndex> BodiesThatMayUse(ISymbol member, IOperation place)
    {
        var seen = new HashSet<SyntaxNode>();
        var queue = new Queue<(ISymbol? Member, BodyIndex Body, int Depth)>();
        queue.Enqueue((member, code.BodyAround(place), 0));
        if (member is IMethodSymbol method && code.TryGetBody(method, out var own))
            queue.Enqueue((null, code.BodyAround(own), 0));

        while (queue.Count > 0 && seen.Count < MaxBodies)
        {
            var (current, body, depth) = queue.Dequeue();
            if (seen.Add(body.Root.Syntax))
                yield return body;

            if (current is null || depth >= MaxDepth || !MayCarry(current))
                continue;

            CodeBase.TryGetNames(current, out var names);
            foreach (var name in names)
            {
                foreach (var reference in code.References.To(name))
                {
                    var user = code.BodyAround(reference);
                    if (!seen.Contains(user.Root.Syntax))
                        queue.Enqueue((code.MemberAround(reference), user, depth + 1));
                }
            }
        }
    }

    /// <summary>True for a member that can hand a header's value on: it returns or holds something, or changes what it is given.</summary>
    private bool MayCarry(ISymbol member) => member switch
    {
        IFieldSymbol or IPropertySymbol => true,
        IMethodSymbol { MethodKind: MethodKind.Constructor or MethodKind.StaticConstructor } => false,
        IMethodSymbol { ReturnsVoid: false } => true,
        IMethodSymbol method => method.Parameters.Any(parameter => types.IsResponse(parameter.Type) || parameter.Type.Name.Contains("Dictionary")),
        _ => false,
    };
}
