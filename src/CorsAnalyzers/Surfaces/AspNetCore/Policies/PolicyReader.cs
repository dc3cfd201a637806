using System.Collections.Immutable;
using CorsAnalyzers.Flow;
using CorsAnalyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace CorsAnalyzers.Surfaces.AspNetCore.Policies;

/// <summary>Reads the policies that a body makes or configures.</summary>
internal sealed class PolicyReader(CodeBase code, PolicyTypes types)
{
    /// <summary>How many callers a policy that a method returns is followed to, and how far.</summary>
    private const int MaxCallers = 8;
    private const int MaxStages = 3;

    private readonly Lazy<bool> _areAmended = new(() => types.LookUps.Any(method => code.References.To(method).Any()));

    /// <summary>Every policy that begins in this body.</summary>
    internal IEnumerable<CorsPolicy> ReadAll(BodyIndex body)
    {
        foreach (var operation in body.CreationsAndCalls)
        {
            switch (operation)
            {
                case IObjectCreationOperation creation when types.IsBuilder(creation.Type) || types.IsPolicy(creation.Type):
                    foreach (var policy in ReadCreation(creation, body))
                        yield return policy;
                    break;
                case IInvocationOperation call:
                    foreach (var argument in call.Arguments)
                    {
                        if (types.IsConfiguration(argument.Parameter?.Type) && ReadConfiguration(call, argument, body) is { } configured)
                            yield return configured;
                    }

                    break;
            }
        }

        // What is done to a builder that somebody else brings: unseen code may do more.
        foreach (var parameter in body.Parameters)
        {
            if ((types.IsBuilder(parameter.Type) || types.IsPolicy(parameter.Type)) && parameter.ContainingSymbol is IMethodSymbol { MethodKind: not MethodKind.AnonymousFunction })
                yield return ReadParameter(parameter, body);
        }
    }

    /// <summary>Where the policy is made that a call is given as an object; null where that may be several places, or cannot be seen.</summary>
    internal IOperation? CreationGivenTo(IInvocationOperation call)
    {
        foreach (var argument in call.Arguments)
        {
            if (!types.IsPolicy(argument.Value.Type))
                continue;

            var origins = new OriginFlow(code, MakerOf).OriginsOf(BeginningOf(argument.Value), frame: null, out var isComplete);
            return isComplete && origins is [{ IsNull: false, Path.Guards.IsEmpty: true } only] ? only.Creation : null;
        }

        return null;
    }

    private IOperation? MakerOf(IOperation value) => BeginningOf(value) is IObjectCreationOperation creation ? creation : null;

    /// <summary>What a chain of calls on a builder begins with.</summary>
    private IOperation BeginningOf(IOperation value)
    {
        value = Operations.Unwrap(value);
        while (value is IInvocationOperation { Instance: { } builder } call && types.IsBuilder(call.TargetMethod.ContainingType))
            value = Operations.Unwrap(builder);

        return value;
    }

    private CorsPolicy ReadParameter(IParameterSymbol parameter, BodyIndex body)
    {
        var flow = new PolicyFlow(code, types, Path.Always);
        flow.FollowParameter(parameter, body);
        return new CorsPolicy(Site.Of(body.Root.Syntax), Path.Always, flow.Calls, isOpen: true, isUsed: false) { IsPart = true };
    }

    private CorsPolicy? ReadConfiguration(IInvocationOperation call, IArgumentOperation argument, BodyIndex body)
    {
        if (Delegates.FunctionOf(argument.Value, frame: null, code) is not { } function || Delegates.FirstParameterOf(function, code) is not { } builder)
            return null;

        var home = code.BodyAround(function);
        var outer = function.Parent is null ? Path.Always : Decisions.StepOf(function, frame: null, home).Path.And(Path.Of(Decisions.GuardsFor(function, function, home).ToImmutableArray()));
        var flow = new PolicyFlow(code, types, outer);
        flow.FollowParameter(builder, home);
        var path = Decisions.StepOf(call, frame: null, body).Path;
        var isWhole = PolicyTypes.AsksPolicy(call.TargetMethod) || IsHandedOn(call, argument);
        return new CorsPolicy(NameOf(call), path, flow.Calls, flow.IsOpen || !isWhole || (PolicyTypes.IsRegistration(call.TargetMethod) && _areAmended.Value), isUsed: isWhole);
    }

    /// <summary>True for a helper of the project that gives the function to the framework and does nothing else with it.</summary>
    private bool IsHandedOn(IInvocationOperation call, IArgumentOperation argument)
    {
        if (argument.Parameter is not { } parameter || !CodeBase.IsBoundStatically(call.TargetMethod) || !code.TryGetBody(call.TargetMethod, out var operation))
            return false;

        var body = code.BodyAround(operation);
        var bound = (call.TargetMethod.ReducedFrom ?? call.TargetMethod).OriginalDefinition.Parameters.FirstOrDefault(own => own.Name == parameter.Name);
        return bound is not null
            && body.ReferencesTo(bound) is { Count: > 0 } references
            && references.All(reference => UseOf(reference) is IArgumentOperation { Parent: IInvocationOperation given } && PolicyTypes.AsksPolicy(given.TargetMethod));
    }

    private IEnumerable<CorsPolicy> ReadCreation(IObjectCreationOperation creation, BodyIndex body)
    {
        var path = Decisions.StepOf(creation, frame: null, body).Path;
        var flow = new PolicyFlow(code, types, path);
        flow.FollowCreation(creation);
        var start = StartOf(creation);
        var calls = flow.Calls.Select(call => call with { Step = call.Step.Within(0) }).ToImmutableArray();
        return flow.Returned is null || IsProvider(flow.Returned)
            ? [new CorsPolicy(start, path, calls, flow.IsOpen || (flow.IsUsed && _areAmended.Value), flow.IsUsed || flow.Returned is not null) { IsNothing = calls.IsEmpty && types.IsPolicy(creation.Type) }]
            : ReadCallers(start, path, calls, flow, stage: 1);
    }

    /// <summary>The policy as each caller of the method that returns it goes on with it.</summary>
    private IEnumerable<CorsPolicy> ReadCallers(Site start, Path path, ImmutableArray<PolicyCall> calls, PolicyFlow flow, int stage)
    {
        var callers = CallersOf(flow.Returned!);
        if (callers.IsDefaultOrEmpty || callers.Length > MaxCallers || stage > MaxStages)
        {
            yield return new CorsPolicy(start, path, calls, isOpen: true, flow.IsUsed);
            yield break;
        }

        foreach (var caller in callers)
        {
            var taken = Decisions.StepOf(caller, frame: null, code.BodyAround(caller)).Path;
            var rest = new PolicyFlow(code, types, taken);
            rest.Follow(caller, frame: null);
            var all = calls.AddRange(rest.Calls.Select(call => call with { Step = call.Step.Within(stage) }));
            var isOpen = flow.IsOpen || rest.IsOpen || (rest.IsUsed && _areAmended.Value);
            if (rest.Returned is { } returned && !IsProvider(returned))
            {
                foreach (var policy in ReadCallers(start, path.And(taken), all, rest, stage + 1))
                    yield return isOpen && !policy.IsOpen ? new CorsPolicy(start, policy.Path, policy.Calls, isOpen: true, policy.IsUsed) : policy;
            }
            else
            {
                yield return new CorsPolicy(start, path.And(taken), all, isOpen, flow.IsUsed || rest.IsUsed || rest.Returned is not null);
            }
        }
    }

    private ImmutableArray<IOperation> CallersOf(IOperation returned)
    {
        var member = code.MemberAround(returned);
        if (member is not IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.PropertyGet } method || !CodeBase.IsBoundStatically(method) || !code.TryGetNames(method, out var names) || names.Count != 1)
            return default;

        var calls = code.References.To(names[0]).ToImmutableArray();
        return calls.All(call => call is IInvocationOperation or IPropertyReferenceOperation) ? calls : default;
    }

    /// <summary>The framework asks what <c>ICorsPolicyProvider</c> returns, and nobody else does.</summary>
    private bool IsProvider(IOperation returned) =>
        code.MemberAround(returned) is IMethodSymbol { Name: "GetPolicyAsync" or "GetCorsPolicyAsync", ContainingType: { } type } && type.AllInterfaces.Any(known => known.Name == "ICorsPolicyProvider");

    private static IOperation? UseOf(IOperation reference)
    {
        var use = reference.Parent;
        while (use is IConversionOperation or IDelegateCreationOperation)
            use = use.Parent;

        return use;
    }

    /// <summary>Where a policy starts that is made here: <c>new CorsPolicyBuilder</c>.</summary>
    internal static Site StartOf(IOperation creation) => creation.Syntax is ObjectCreationExpressionSyntax { NewKeyword: var keyword, Type: var type }
        ? new Site(creation.Syntax.SyntaxTree, TextSpan.FromBounds(keyword.SpanStart, type.Span.End))
        : Site.Of(creation.Syntax);

    private static Site NameOf(IInvocationOperation call) => Site.Of(call.Syntax switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => access.Name,
        InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax binding } => binding.Name,
        InvocationExpressionSyntax { Expression: var name } => name,
        var other => other,
    });
}
