using CorsAnalyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.Surfaces.Lambda;

/// <summary>Follows a handler that is held by a delegate: to its calls, and to the bootstrap of the Lambda runtime.</summary>
internal sealed class DelegateFlow(CodeBase code) : ObjectFlow(code)
{
    private readonly List<(IOperation Call, Frame? Frame)> _calls = [];

    /// <summary>True when code that cannot be seen holds the delegate.</summary>
    internal bool IsOpen { get; private set; }

    /// <summary>True when the delegate becomes the function's handler.</summary>
    internal bool ReachesRuntime { get; private set; }

    /// <summary>Where it is called.</summary>
    internal IReadOnlyList<(IOperation Call, Frame? Frame)> Calls => _calls;

    protected override MemberUse OnMember(IOperation member, Frame? frame)
    {
        if (member is not IInvocationOperation { TargetMethod.Name: "Invoke" } call)
            return MemberUse.Escapes;

        _calls.Add((call, frame));
        return MemberUse.Understood;
    }

    protected override void OnStored(IOperation target, IOperation value, Frame? frame) => IsOpen = true;

    protected override void OnEscape(IOperation use)
    {
        if (use is IArgumentOperation { Parent: { } call } && IsRuntime(call))
            ReachesRuntime = true;
        else
            IsOpen = true;
    }

    protected override void OnReturned(IOperation reference, IReturnOperation @return) => IsOpen = true;

    /// <summary>Whoever gets a delegate may call it and do what it likes with the result.</summary>
    protected override bool OnlyReads(IMethodSymbol method) => false;

    private static bool IsRuntime(IOperation call)
    {
        var type = call switch
        {
            IInvocationOperation invocation => invocation.TargetMethod.ContainingType,
            IObjectCreationOperation creation => creation.Type,
            _ => null,
        };
        return type is { Name: "LambdaBootstrapBuilder" or "LambdaBootstrap" or "HandlerWrapper" } && Operations.IsIn(type, "Amazon.Lambda.RuntimeSupport");
    }
}
