using System.Collections.Concurrent;
using System.Collections.Immutable;
using CorsAnalyzers.Flow;
using CorsAnalyzers.Infrastructure;
using CorsAnalyzers.Model;
using CorsAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.Surfaces.Responses;

/// <summary>
/// Finds the mistakes that a member holds: those of the responses that it makes itself, and those of the responses that get a value
/// from it. So the squiggle is at the literal while the file that holds it is edited.
/// </summary>
/// <param name="users">Those who may get something from a member.</param>
/// <param name="read">Every response that a body makes or handles.</param>
internal sealed class ResponseJudge(CodeBase code, ValueUsers users, Func<BodyIndex, IEnumerable<ResponseHeaders>> read)
{
    private readonly ConcurrentDictionary<SyntaxNode, ImmutableArray<Finding>> _findings = new();
    private readonly AuthorizationUse _authorization = new(code);

    /// <summary>What is wrong within these blocks of one member, each place and mistake once.</summary>
    internal IEnumerable<Finding> FindingsAt(ImmutableArray<IOperation> blocks)
    {
        if (code.ReachOf(WellKnownHeader.AnyOfCors) is not { } reach)
            return [];

        var found = new Dictionary<(DiagnosticDescriptor, Site), Finding>();
        foreach (var root in RootsOf(blocks))
            Collect(root, reach, found);

        return found.Values;
    }

    /// <summary>The defaults of a method's parameters are blocks of their own, and within the declaration that is the body's.</summary>
    private static ImmutableArray<IOperation> RootsOf(ImmutableArray<IOperation> blocks) => blocks.Length == 1
        ? ImmutableArray.Create(Operations.RootOf(blocks[0]))
        : blocks.Select(Operations.RootOf).GroupBy(root => root.Syntax).Select(roots => roots.First()).ToImmutableArray();

    private void Collect(IOperation root, HeaderReach reach, Dictionary<(DiagnosticDescriptor, Site), Finding> found)
    {
        // A default is given by those who call without that argument; the value of a constant is judged where the constant is used.
        var isDefault = root is IParameterInitializerOperation { Value.ConstantValue: { HasValue: true, Value: string } };
        if (root is IFieldInitializerOperation { InitializedFields: [{ IsConst: true }, ..] } || (root is IParameterInitializerOperation && !isDefault))
            return;

        if (reach.IsHandledAround(root.Syntax))
            AddThoseWithin(root, code.BodyAround(root), found);

        if (!users.MayGiveValue(root, isDefault) || code.MemberAround(root) is not { } member)
            return;

        foreach (var body in users.BodiesThatMayUse(member, root, reach, isDefault))
            AddThoseWithin(root, body, found);
    }

    private void AddThoseWithin(IOperation root, BodyIndex body, Dictionary<(DiagnosticDescriptor, Site), Finding> found)
    {
        foreach (var finding in FindingsIn(body))
        {
            if (finding.Site.Tree == root.Syntax.SyntaxTree && root.Syntax.Span.Contains(finding.Site.Span))
                Add(found, finding);
        }
    }

    private ImmutableArray<Finding> FindingsIn(BodyIndex body) =>
        _findings.GetOrAdd(
            body.Root.Syntax,
            _ => read(body).SelectMany(response => ResponseRules.Judge(response, () => _authorization.IsProven)).ToImmutableArray());

    /// <summary>All credentials that a wildcard meets go into one report; of others one is as good as the next.</summary>
    private static void Add(Dictionary<(DiagnosticDescriptor, Site), Finding> found, Finding finding)
    {
        var key = (finding.Descriptor, finding.Site);
        if (!found.TryGetValue(key, out var known))
            found.Add(key, finding);
        else if (finding.Descriptor == WildcardOriginWithCredentials.Descriptor)
            found[key] = known with { Others = known.Others.Union(finding.Others).ToImmutableArray() };
    }
}
