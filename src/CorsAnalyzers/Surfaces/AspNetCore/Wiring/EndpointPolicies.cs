using System.Collections.Concurrent;
using CorsAnalyzers.Flow;
using CorsAnalyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.Surfaces.AspNetCore.Wiring;

/// <summary>
/// The policy that an endpoint names: known, absent where it leaves that to UseCors, unknown where it cannot be told or CORS is off.
/// </summary>
internal sealed class EndpointPolicies(CodeBase code, PolicyUses uses)
{
    /// <summary>How many groups, and calls on them, an endpoint is followed through.</summary>
    private const int MaxDepth = 8;

    /// <summary>What is known of a group's variable, which a thousand endpoints may be mapped on.</summary>
    private readonly ConcurrentDictionary<ILocalSymbol, Fact<PolicyReference>> _groups = new(SymbolEqualityComparer.Default);

    private readonly Lazy<bool> _controllersAreUnknown = new(() => uses.RequireCors.Any(call =>
        PipelineReader.ReceiverOf(call)?.Type is not { Name: "RouteHandlerBuilder" or "RouteGroupBuilder" } || MapsControllers(call)));

    /// <summary>The policy of a minimal endpoint.</summary>
    internal Fact<PolicyReference> Of(IInvocationOperation map, IMethodSymbol? handler)
    {
        var site = Site.Of(map.Syntax);
        var own = AfterCall(map, depth: 0);
        if (own.Kind != FactKind.Absent)
            return own;

        if (handler is not null && OfAttributes(handler, site) is { Kind: not FactKind.Absent } attributed)
            return attributed;

        return PipelineReader.ReceiverOf(map) is { } receiver ? OfGroup(Operations.Unwrap(receiver), depth: 0) : Fact<PolicyReference>.Unknown(site);
    }

    /// <summary>The policy of a controller's action.</summary>
    internal Fact<PolicyReference> Of(IMethodSymbol action)
    {
        var site = Site.Of(action.DeclaringSyntaxReferences[0].GetSyntax());
        if (_controllersAreUnknown.Value)
            return Fact<PolicyReference>.Unknown(site);

        for (ISymbol? current = action; current is not null; current = current is INamedTypeSymbol type ? type.BaseType : current.ContainingType)
        {
            if (OfAttributes(current, site) is { Kind: not FactKind.Absent } named)
                return named;

            if (current is INamedTypeSymbol && WiringSymbols.IsKnown(current.ContainingAssembly))
                break;
        }

        return Fact<PolicyReference>.Absent(site);
    }

    private static bool MapsControllers(IInvocationOperation require)
    {
        for (IOperation? current = require; current is IInvocationOperation call; current = PipelineReader.ReceiverOf(call) is { } receiver ? Operations.Unwrap(receiver) : null)
        {
            if (call.TargetMethod.Name.Contains("Controller"))
                return true;
        }

        return false;
    }

    private static Fact<PolicyReference> OfAttributes(ISymbol symbol, Site site)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            switch (WiringSymbols.MetadataOf(attribute.AttributeClass))
            {
                case PolicyUseKind.Endpoint when attribute.ConstructorArguments is [{ Value: string name }] && attribute.NamedArguments.IsEmpty:
                    return Fact<PolicyReference>.Known(PolicyReference.Named(name), site);
                case PolicyUseKind.Endpoint when !attribute.ConstructorArguments.IsEmpty || !attribute.NamedArguments.IsEmpty:
                case PolicyUseKind.Disabled:
                case null when WiringSymbols.IsOwnMetadata(attribute.AttributeClass):
                    return Fact<PolicyReference>.Unknown(site);
            }
        }

        return Fact<PolicyReference>.Absent(site);
    }

    /// <summary>What the calls behind a call say: <c>Map…(…).RequireCors("web")</c>, also where a variable stands between.</summary>
    private Fact<PolicyReference> AfterCall(IOperation result, int depth)
    {
        var found = Fact<PolicyReference>.Absent(Site.Of(result.Syntax));
        for (var current = result; ;)
        {
            while (current.Parent is IConversionOperation)
                current = current.Parent;

            var call = current.Parent switch
            {
                IArgumentOperation { Parent: IInvocationOperation extension } argument when PipelineReader.ReceiverOf(extension) == argument.Value => extension,
                IInvocationOperation own when own.Instance == current => own,
                _ => null,
            };
            if (call is null)
                return current.Parent is IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } ? Later(found, OfVariable(declarator.Symbol, current, depth)) : Escapes(current) ? Fact<PolicyReference>.Unknown(found.Site) : found;

            // What is mapped below a group is looked at from there.
            if (call.TargetMethod.Name.StartsWith("Map", StringComparison.Ordinal))
                return found;

            found = Later(found, OfConvention(call));
            current = call;
        }
    }

    private static bool Escapes(IOperation result) =>
        result.Parent is not (IExpressionStatementOperation or IReturnOperation { IsImplicit: true } or ISimpleAssignmentOperation { Target: IDiscardOperation });

    private static Fact<PolicyReference> Later(Fact<PolicyReference> first, Fact<PolicyReference> second) => second.Kind == FactKind.Absent ? first : second;

    /// <summary>What the calls on a variable say that holds an endpoint or a group.</summary>
    private Fact<PolicyReference> OfVariable(ILocalSymbol variable, IOperation place, int depth)
    {
        var body = code.BodyAround(place);
        var found = Fact<PolicyReference>.Absent(Site.Of(place.Syntax));
        if (depth >= MaxDepth || !body.NeverChanges(variable))
            return Fact<PolicyReference>.Unknown(found.Site);

        foreach (var reference in body.ReferencesTo(variable))
        {
            if (reference is not ILocalReferenceOperation { IsDeclaration: true })
                found = Later(found, AfterCall(reference, depth + 1));
        }

        return found;
    }

    private Fact<PolicyReference> OfConvention(IInvocationOperation call)
    {
        var site = PipelineReader.NameOf(call);
        if (WiringSymbols.IsRequireCors(call.TargetMethod))
        {
            var use = uses.Read(call);
            return use.BringsPolicy ? Fact<PolicyReference>.Known(PolicyReference.BuiltAt(site), site)
                : use.Name is { IsKnown: true, Value: { } name } ? Fact<PolicyReference>.Known(PolicyReference.Named(name), site)
                : use.TakesDefault ? Fact<PolicyReference>.Absent(site)
                : Fact<PolicyReference>.Unknown(site);
        }

        // Other metadata may be about CORS, and so may what code of others adds.
        return call.TargetMethod.Name is "WithMetadata" or "Add" or "Finally" || !WiringSymbols.IsKnown(call.TargetMethod.ContainingAssembly)
            ? Fact<PolicyReference>.Unknown(site)
            : Fact<PolicyReference>.Absent(site);
    }

    /// <summary>The policy of the group that an endpoint is mapped in.</summary>
    private Fact<PolicyReference> OfGroup(IOperation receiver, int depth)
    {
        var unknown = Fact<PolicyReference>.Unknown(Site.Of(receiver.Syntax));
        if (depth >= MaxDepth)
            return unknown;

        switch (receiver)
        {
            case var app when WiringSymbols.IsWebApplication(app.Type):
                return Fact<PolicyReference>.Absent(unknown.Site);
            case IInvocationOperation call:
                var own = call.TargetMethod.Name == "MapGroup" ? Fact<PolicyReference>.Absent(unknown.Site) : OfConvention(call);
                return own.Kind != FactKind.Absent ? own : PipelineReader.ReceiverOf(call) is { } outer ? OfGroup(Operations.Unwrap(outer), depth + 1) : unknown;
            case ILocalReferenceOperation { Local: var group } when code.BodyAround(receiver).OnlyValueOf(group) is { } value:
                var later = _groups.GetOrAdd(group, asked => OfVariable(asked, receiver, depth: 0));
                return later.Kind != FactKind.Absent ? later : OfGroup(Operations.Unwrap(value), depth + 1);
            case IParameterReferenceOperation { Parameter: var parameter }:
                // The caller may hand over a group. It cannot where no group has a policy, nor where UseEndpoints calls.
                var place = UseEndpointsOf(parameter, receiver);
                return place is null ? uses.RequireCors.IsEmpty && uses.Metadata.IsEmpty ? Fact<PolicyReference>.Absent(unknown.Site) : unknown
                    : PipelineReader.IsInBranch(place) ? unknown // which may leave the pipeline before UseCors
                    : Fact<PolicyReference>.Absent(unknown.Site);
            default:
                return unknown;
        }
    }

    /// <summary>The call of UseEndpoints whose function a parameter belongs to; null where it belongs to another function.</summary>
    private static IInvocationOperation? UseEndpointsOf(IParameterSymbol parameter, IOperation reference)
    {
        for (var function = Operations.FunctionOf(reference); function is not null; function = Operations.FunctionOf(function))
        {
            if (function is IAnonymousFunctionOperation lambda && SymbolEqualityComparer.Default.Equals(lambda.Symbol, parameter.ContainingSymbol))
                return lambda is { Parent: IDelegateCreationOperation { Parent: IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "UseEndpoints" } use } } } ? use : null;
        }

        return null;
    }
}
