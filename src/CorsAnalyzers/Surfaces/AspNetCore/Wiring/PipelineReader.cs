using System.Collections.Immutable;
using CorsAnalyzers.Flow;
using CorsAnalyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.Surfaces.AspNetCore.Wiring;

/// <summary>Reads what one list of statements adds to one builder: <c>app.UseA(); app.UseB();</c> and <c>app.UseA().UseB()</c>.</summary>
internal sealed class PipelineReader(CodeBase code)
{
    /// <summary>How many helpers deep the builder is followed.</summary>
    private const int MaxDepth = 4;

    /// <summary>How many steps are read; helpers that call each other over and over add more than anybody writes.</summary>
    private const int MaxSteps = 200;

    /// <summary>The pipeline that a call adds a step to; null where it stands under a condition within its statement, or its builder has no name.</summary>
    internal Pipeline? Read(IInvocationOperation call)
    {
        if (BuilderOf(call) is not { } builder || VariableOf(builder) is not { } variable || ListAround(call) is not { } list)
            return null;

        // Among the statements around a block of its own, unseen code or another UseCors may come first.
        if (BodyOf(list) is var body && body != list && StepsIn(body, variable, builder.Type, isCertain: true, depth: 0, []).Any(step => step.Kind is Middleware.Unseen or Middleware.Cors && step.Site.Span.End <= list.Syntax.SpanStart))
            return null;

        var isBranch = Operations.FunctionOf(call) is IAnonymousFunctionOperation;
        return new Pipeline(StepsIn(list, variable, builder.Type, isCertain: true, depth: 0, []))
        {
            IsWebApplication = WiringSymbols.IsWebApplication(builder.Type) && !isBranch,
            HasMoreInFront = isBranch || (variable is IParameterSymbol && code.MemberAround(call) is not IMethodSymbol { Name: "Configure" }),
        };
    }

    /// <summary>True for what stands in a lambda that a branch of the pipeline is made of, and not the whole of it.</summary>
    internal static bool IsInBranch(IOperation operation) =>
        Operations.FunctionOf(operation) is IAnonymousFunctionOperation { Parent: IDelegateCreationOperation { Parent: IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: not "Configure" } } } };

    /// <summary>What the chain that a call ends begins with.</summary>
    internal static IOperation? BuilderOf(IOperation call)
    {
        IOperation? current = Operations.Unwrap(call);
        while (current is IInvocationOperation link)
            current = ReceiverOf(link) is { } receiver ? Operations.Unwrap(receiver) : null;

        return current;
    }

    /// <summary>What the method is called on, also where it is an extension.</summary>
    internal static IOperation? ReceiverOf(IInvocationOperation call)
    {
        if (call.Instance is not null || !call.TargetMethod.IsExtensionMethod)
            return call.Instance;

        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter is { Ordinal: 0 })
                return argument.Value;
        }

        return null;
    }

    /// <summary>The name of the called method, where the squiggle goes.</summary>
    internal static Site NameOf(IInvocationOperation call) => call.Syntax is InvocationExpressionSyntax { Expression: var called }
        ? called switch
        {
            MemberAccessExpressionSyntax access => new Site(access.SyntaxTree, access.Name.Identifier.Span),
            MemberBindingExpressionSyntax binding => new Site(binding.SyntaxTree, binding.Name.Identifier.Span),
            SimpleNameSyntax name => new Site(name.SyntaxTree, name.Identifier.Span),
            _ => Site.Of(called),
        }
        : Site.Of(call.Syntax);

    private static ISymbol? VariableOf(IOperation builder) => builder switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IFieldReferenceOperation field => field.Field,
        IPropertyReferenceOperation { Property.IsIndexer: false } property => property.Property,
        _ => null,
    };

    /// <summary>The statements among which the call's own is, if it is always reached with them.</summary>
    private static IBlockOperation? ListAround(IOperation call)
    {
        for (var parent = call.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is IBlockOperation block)
                return block;

            if (IsFork(parent))
                return null;
        }

        return null;
    }

    /// <summary>The outermost block around a block, in the same function.</summary>
    private static IOperation BodyOf(IOperation block)
    {
        var body = block;
        for (var parent = block.Parent; parent is not (null or IAnonymousFunctionOperation or ILocalFunctionOperation); parent = parent.Parent)
        {
            if (parent is IBlockOperation)
                body = parent;
        }

        return body;
    }

    private static bool IsFork(IOperation operation) =>
        operation is IConditionalOperation or ISwitchOperation or ISwitchExpressionOperation or ILoopOperation or ITryOperation or ICoalesceOperation or IConditionalAccessOperation
            or IAnonymousFunctionOperation or ILocalFunctionOperation
        || operation is IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr };

    private ImmutableArray<PipelineStep> StepsIn(IOperation list, ISymbol variable, ITypeSymbol? type, bool isCertain, int depth, HashSet<ISymbol> running)
    {
        var steps = ImmutableArray.CreateBuilder<PipelineStep>();
        foreach (var reference in code.BodyAround(list).ReferencesTo(variable).Where(reference => list.Syntax.Span.Contains(reference.Syntax.Span)).OrderBy(reference => reference.Syntax.SpanStart))
        {
            if (IsInFunction(reference, list, out var isFork) || reference is ILocalReferenceOperation { IsDeclaration: true })
                continue;

            AddChain(reference, type, isCertain && !isFork, depth, running, steps);
            if (steps.Count > MaxSteps)
            {
                steps.Insert(0, new PipelineStep(Middleware.Unseen, string.Empty, Site.Of(list.Syntax), IsCertain: false));
                break;
            }
        }

        return steps.ToImmutable();
    }

    /// <summary>True for a lambda's or local function's mention: it runs at another time.</summary>
    private static bool IsInFunction(IOperation reference, IOperation list, out bool isFork)
    {
        isFork = false;
        for (var parent = reference.Parent; parent is not null && parent != list; parent = parent.Parent)
        {
            if (parent is IAnonymousFunctionOperation or ILocalFunctionOperation)
                return true;

            isFork |= IsFork(parent);
        }

        return false;
    }

    /// <summary>The calls on a mention of the builder, and on what these return, in the order in which they run.</summary>
    private void AddChain(IOperation builder, ITypeSymbol? type, bool isCertain, int depth, HashSet<ISymbol> running, ImmutableArray<PipelineStep>.Builder steps)
    {
        var current = builder;
        while (true)
        {
            while (current.Parent is IConversionOperation or IParenthesizedOperation)
                current = current.Parent;

            switch (current.Parent)
            {
                case IArgumentOperation { Parent: IInvocationOperation call } argument:
                    AddCall(call, argument.Parameter, isCertain, depth, running, steps);
                    if (ReceiverOf(call) is not { } receiver || receiver != argument.Value || !WiringSymbols.IsAppBuilder(call.Type))
                        return;

                    current = call;
                    break;
                case IInvocationOperation call when call.Instance == current:
                    if (!WiringSymbols.IsKnown(call.TargetMethod.ContainingAssembly))
                        steps.Add(new PipelineStep(Middleware.Unseen, call.TargetMethod.Name, NameOf(call), isCertain));
                    if (!WiringSymbols.IsAppBuilder(call.Type) || call.TargetMethod.Name == "New")
                        return;

                    current = call;
                    break;
                case IExpressionStatementOperation or IReturnOperation or IPropertyReferenceOperation or IAwaitOperation or IUsingOperation:
                case IBinaryOperation or IIsPatternOperation { Pattern: IConstantPatternOperation or INegatedPatternOperation }:
                case ISimpleAssignmentOperation { Target: IDiscardOperation }:
                    return;
                case ISimpleAssignmentOperation assignment when SymbolEqualityComparer.Default.Equals(VariableOf(assignment.Target), VariableOf(builder)):
                    // From here on the variable holds another app, unless it is given what it holds.
                    if (BuilderOf(assignment.Value) is not { } held || !SymbolEqualityComparer.Default.Equals(VariableOf(held), VariableOf(builder)))
                        steps.Add(new PipelineStep(Middleware.Unseen, string.Empty, Site.Of(assignment.Syntax), isCertain));
                    return;
                case null:
                    return;
                default:
                    if (WiringSymbols.IsAppBuilder(type ?? builder.Type))
                        steps.Add(new PipelineStep(Middleware.Unseen, string.Empty, Site.Of(current.Syntax), isCertain));
                    return;
            }
        }
    }

    private void AddCall(IInvocationOperation call, IParameterSymbol? parameter, bool isCertain, int depth, HashSet<ISymbol> running, ImmutableArray<PipelineStep>.Builder steps)
    {
        var method = (call.TargetMethod.ReducedFrom ?? call.TargetMethod).OriginalDefinition;
        var site = NameOf(call);
        if (parameter is null || method.Parameters.Length <= parameter.Ordinal)
            return;

        var own = method.Parameters[parameter.Ordinal];
        if (!method.DeclaringSyntaxReferences.IsEmpty)
        {
            AddHelper(call, method, own, site, isCertain, depth, running, steps);
            return;
        }

        // What takes a route builder or a host cannot add middleware; a program with thousands of endpoints has a pipeline all the same.
        if (!MayAddMiddleware(own.Type))
            return;

        var kind = method.MethodKind == MethodKind.DelegateInvoke ? Middleware.Unseen : WiringSymbols.KindOf(method);
        steps.Add(new PipelineStep(kind, method.Name, site, isCertain));
    }

    /// <summary>What a helper of the project adds, at the place where it is called.</summary>
    private void AddHelper(IInvocationOperation call, IMethodSymbol method, IParameterSymbol parameter, Site site, bool isCertain, int depth, HashSet<ISymbol> running, ImmutableArray<PipelineStep>.Builder steps)
    {
        if (!MayAddMiddleware(parameter.Type))
            return;

        if (depth >= MaxDepth || !CodeBase.IsBoundStatically(method) || !code.TryGetBody(method, out var body) || !running.Add(method))
        {
            steps.Add(new PipelineStep(Middleware.Unseen, method.Name, site, isCertain));
            return;
        }

        var list = body.ChildOperations.OfType<IBlockOperation>().FirstOrDefault() ?? body as IBlockOperation;
        if (list is null)
            steps.Add(new PipelineStep(Middleware.Unseen, method.Name, site, isCertain));
        else
            steps.AddRange(StepsIn(list, parameter, parameter.Type, isCertain, depth + 1, running).Select(step => step with { Site = site }));

        running.Remove(method);
    }

    private static bool MayAddMiddleware(ITypeSymbol type) =>
        WiringSymbols.IsAppBuilder(type) || type.SpecialType == SpecialType.System_Object || type.TypeKind is TypeKind.TypeParameter or TypeKind.Dynamic;
}
