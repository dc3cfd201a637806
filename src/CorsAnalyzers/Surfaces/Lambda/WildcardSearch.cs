using System.Collections.Concurrent;
using System.Collections.Immutable;
using CorsAnalyzers.Flow;
using CorsAnalyzers.Infrastructure;
using CorsAnalyzers.Model;
using CorsAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.Surfaces.Lambda;

/// <summary>
/// Judges a <c>"*"</c> where it stands: looks at every response in its own member and in those that get it from there, so that the
/// squiggle is at the literal while the file that holds it is edited.
/// </summary>
internal sealed class WildcardSearch(CodeBase code, LambdaTypes types, ResponseReader reader)
{
    private readonly ConcurrentDictionary<SyntaxNode, ImmutableArray<Finding>> _findings = new();
    private readonly ValueUsers _users = new(code, types);

    /// <summary>The finding at this wildcard, with all the credentials it meets, or null.</summary>
    internal Finding? FindAt(IOperation wildcard)
    {
        // The value of a constant is judged where the constant is used.
        if (code.ReachOf(WellKnownHeader.AllowCredentials) is not { } credentials || wildcard.Parent is IFieldInitializerOperation { InitializedFields: [{ IsConst: true }, ..] })
            return null;

        // A default is given by those who call without that argument.
        var isDefault = wildcard.Parent is IParameterInitializerOperation;
        var isUsed = isDefault || credentials.IsHandledByUsersOf(wildcard.Syntax);
        if (!isUsed && !credentials.IsHandledAround(wildcard.Syntax))
            return null;

        if (code.MemberAround(wildcard) is not { } member)
            return null;

        var site = Site.Of(wildcard.Syntax);
        Finding? found = null;
        foreach (var body in isUsed ? _users.BodiesThatMayUse(member, wildcard) : [code.BodyAround(wildcard)])
        {
            // What an override makes is read together with those who call it by the base's name.
            if (!isDefault && !credentials.IsHandledAround(body.Root.Syntax) && !credentials.IsHandledByUsersOf(body.Root.Syntax))
                continue;

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
