using CorsAnalyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.Flow;

/// <summary>
/// One call that is being followed: binds the parameters of the called method to the arguments.
/// No frame at all (<see langword="null"/>) means: this member, called by whomever; its parameters are unknown.
/// </summary>
internal sealed class Frame
{
    /// <summary>How many calls deep a value is followed.</summary>
    internal const int MaxDepth = 6;

    private Frame(IOperation call, BodyIndex callerBody, IMethodSymbol method, Frame? caller, Step step)
    {
        Call = call;
        CallerBody = callerBody;
        Method = method;
        Caller = caller;
        Step = step;
        Depth = caller is null ? 1 : caller.Depth + 1;
    }

    /// <summary>The invocation, object creation or property reference, in the caller's body.</summary>
    internal IOperation Call { get; }

    /// <summary>The body that <see cref="Call"/> stands in.</summary>
    internal BodyIndex CallerBody { get; }

    /// <summary>The method whose body runs.</summary>
    internal IMethodSymbol Method { get; }

    internal Frame? Caller { get; }

    /// <summary>When the call happens.</summary>
    internal Step Step { get; }

    internal int Depth { get; }

    /// <summary>A frame for the call, or null where it would be too deep or recursive.</summary>
    internal static Frame? TryEnter(IOperation call, BodyIndex callerBody, IMethodSymbol method, Frame? caller)
    {
        if (caller is not null && (caller.Depth >= MaxDepth || caller.IsRunning(method)))
            return null;

        return new Frame(call, callerBody, method, caller, Decisions.StepOf(call, caller, callerBody));
    }

    /// <summary>The value that the call gives to a parameter of <see cref="Method"/>, or null.</summary>
    internal IArgumentOperation? ArgumentFor(IParameterSymbol parameter)
    {
        // A local function sees the parameters of the methods around it, which this call does not give.
        if (!IsOwn(parameter))
            return null;

        var arguments = Call switch
        {
            IInvocationOperation invocation => invocation.Arguments,
            IObjectCreationOperation creation => creation.Arguments,
            _ => default,
        };
        if (arguments.IsDefault)
            return null;

        foreach (var argument in arguments)
        {
            if (argument.Parameter is { } bound && bound.Ordinal == parameter.Ordinal)
                return argument;
        }

        return null;
    }

    private bool IsOwn(IParameterSymbol parameter) =>
        parameter.ContainingSymbol is IMethodSymbol owner
        && (Same(owner, Method) || (Method.ReducedFrom is { } extension && Same(owner, extension)) || (owner.PartialDefinitionPart is { } part && Same(part, Method)));

    private static bool Same(IMethodSymbol left, IMethodSymbol right) => SymbolEqualityComparer.Default.Equals(left.OriginalDefinition, right.OriginalDefinition);

    private bool IsRunning(IMethodSymbol method)
    {
        for (var frame = this; frame is not null; frame = frame.Caller)
        {
            if (Same(frame.Method, method))
                return true;
        }

        return false;
    }
}
