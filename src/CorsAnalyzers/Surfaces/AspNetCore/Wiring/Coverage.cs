using System.Collections.Concurrent;
using System.Collections.Immutable;
using CorsAnalyzers.Flow;
using CorsAnalyzers.Infrastructure;
using CorsAnalyzers.Model;
using CorsAnalyzers.Rules;
using CorsAnalyzers.Surfaces.AspNetCore.Policies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.Surfaces.AspNetCore.Wiring;

/// <summary>Brings endpoints and the policies above them together, for CORS4009.</summary>
internal sealed class Coverage
{
    private static readonly string[] s_policyNames = ["AddPolicy", "AddDefaultPolicy", "UseCors", "RequireCors"];

    private readonly CodeBase _code;
    private readonly WiringFiles _files;
    private readonly PolicyUses _uses;
    private readonly ProjectCalls _calls;
    private readonly Lazy<PolicyRegistry> _registry;
    private readonly PolicyReader _policies;
    private readonly ConcurrentDictionary<BodyIndex, Lazy<ILookup<Site, CorsPolicy>>> _bodies = new();
    private readonly Lazy<ILookup<PolicyReference, Endpoint>> _endpoints;

    internal Coverage(CodeBase code, WiringFiles files, PolicyUses uses, ProjectCalls calls, Lazy<PolicyRegistry> registry)
    {
        _code = code;
        _files = files;
        _uses = uses;
        _calls = calls;
        _registry = registry;
        _policies = new PolicyReader(code, PolicyTypes.Of(code.Compilation));
        _endpoints = new(FindEndpoints);
    }

    /// <summary>What the policies that a file configures lack.</summary>
    internal IEnumerable<Finding> In(SyntaxTree tree)
    {
        foreach (var name in s_policyNames)
        {
            foreach (var mention in WiringFiles.In(tree, name))
            {
                if (_code.OperationAt(References.UseOf(mention)) is IInvocationOperation call && ReferenceTo(call) is { } policy)
                {
                    foreach (var finding in Judge(call, policy))
                        yield return finding;
                }
            }
        }
    }

    private IEnumerable<Finding> Judge(IInvocationOperation call, PolicyReference reference)
    {
        var endpoints = _endpoints.Value[reference].ToList();
        if (endpoints.Count == 0)
            yield break;

        foreach (var policy in PoliciesOf(call))
        {
            foreach (var finding in UncoveredEndpoint.Judge(policy, endpoints))
            {
                // A list that a helper in another file fills is reported in no file rather than in the wrong one.
                if (finding.Site.Tree == call.Syntax.SyntaxTree)
                    yield return finding;
            }
        }
    }

    /// <summary>The policy that a call configures, or that it is given as an object.</summary>
    private IEnumerable<CorsPolicy> PoliciesOf(IInvocationOperation call)
    {
        if (_policies.CreationGivenTo(call) is not { } creation)
            return PoliciesIn(_code.BodyAround(call))[PipelineReader.NameOf(call)];

        // The method that makes it may go on with it in another way for each caller.
        var made = PoliciesIn(_code.BodyAround(creation))[PolicyReader.StartOf(creation)].ToList();
        return made.Count == 1 ? made : [];
    }

    /// <summary>The policies of a body by where they start, read once: one body may have a thousand.</summary>
    private ILookup<Site, CorsPolicy> PoliciesIn(BodyIndex body) =>
        _bodies.GetOrAdd(body, asked => new(() => _policies.ReadAll(asked).ToLookup(policy => policy.Start))).Value;

    /// <summary>What the policy that a call configures is known by; null where that may be several.</summary>
    private PolicyReference? ReferenceTo(IInvocationOperation call)
    {
        if (WiringSymbols.IsUseCors(call.TargetMethod) || WiringSymbols.IsRequireCors(call.TargetMethod))
            return _uses.Read(call).BringsPolicy ? PolicyReference.BuiltAt(PipelineReader.NameOf(call)) : null;

        if (!WiringSymbols.IsOptions(call.TargetMethod.ContainingType) || !_registry.Value.IsComplete)
            return null;

        var name = call.TargetMethod.Name == "AddDefaultPolicy" ? PolicyRegistry.DefaultName
            : Operations.ArgumentsOf(call) is [var given, ..] ? _code.Strings.ValueOf(given, frame: null).Value
            : null;
        return name is not null && _registry.Value.CountOf(name) == 1 ? PolicyReference.Named(name) : null;
    }

    private ILookup<PolicyReference, Endpoint> FindEndpoints()
    {
        var byDefault = PolicyOfMiddleware();
        return new EndpointReader(_code, _files, new EndpointPolicies(_code, _uses)).ReadAll()
            .Select(endpoint => (Endpoint: endpoint, Policy: endpoint.Policy is { IsKnown: true, Value: var named } ? named : byDefault))
            .Where(pair => pair.Policy is not null)
            .ToLookup(pair => pair.Policy!.Value, pair => pair.Endpoint);
    }

    /// <summary>The policy of endpoints that name none: that of the only UseCors of the only app, if that stands in no branch.</summary>
    private PolicyReference? PolicyOfMiddleware()
    {
        if (_uses.UseCors is not [var call] || _calls.HasSeveralApps || PipelineReader.IsInBranch(call) || Decisions.StepOf(call, frame: null, _code.BodyAround(call)).Path is { IsDevelopmentOnly: true })
            return null;

        var use = _uses.Read(call);
        return use.BringsPolicy ? PolicyReference.BuiltAt(use.Site)
            : use.TakesDefault ? PolicyReference.Named(PolicyRegistry.DefaultName)
            : use.Name.Value is { } name ? PolicyReference.Named(name)
            : null;
    }
}
