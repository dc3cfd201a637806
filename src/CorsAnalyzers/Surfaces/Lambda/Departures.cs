using System.Collections.Concurrent;
using System.Collections.Immutable;
using CorsAnalyzers.Flow;
using CorsAnalyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.Surfaces.Lambda;

/// <summary>
/// Finds what becomes of the responses that a function returns: follows them through its callers up to the functions that nobody in
/// the project calls, which are the ones that the platform calls. Each function is looked at once in a compilation.
/// </summary>
internal sealed class Departures(CodeBase code, LambdaTypes types)
{
    private const int MaxDepth = 8;

    private readonly ConcurrentDictionary<ISymbol, Fate> _fates = new(SymbolEqualityComparer.Default);
    private readonly HandlerTraits _traits = new(code);

    /// <summary>The fate of what this return hands out.</summary>
    internal Fate FateOf(IReturnOperation @return) => FateOf(@return, new Walk());

    /// <summary>The moment when a return is through: after everything in its expression.</summary>
    internal Step StepOf(WayOut way)
    {
        var step = Decisions.StepOf(way.Reference, frame: null, code.BodyAround(way.Reference));
        return step with { Order = ImmutableArray.Create(way.Return.Syntax.Span.End + 1) };
    }

    private Fate FateOf(IReturnOperation @return, Walk walk)
    {
        var function = Operations.FunctionOf(@return);
        if (function is not IAnonymousFunctionOperation lambda)
            return code.FunctionAround(@return) is { } symbol ? FateOfFunction(symbol, function ?? Operations.RootOf(@return), walk) : Fate.Unseen;

        var fate = FateOfDelegate(lambda, lambda.Symbol, lambda, walk);
        return _traits.IsOther(lambda.Symbol, lambda) ? ToOthers(fate) : fate;
    }

    private Fate FateOfFunction(ISymbol function, IOperation body, Walk walk)
    {
        if (_fates.TryGetValue(function, out var known))
            return known;

        if (!walk.TryEnter(function, MaxDepth, out var fate))
            return fate;

        fate = FateThroughCallers(function, body, walk);
        if (_traits.IsOther(function, body))
            fate = ToOthers(fate);

        if (walk.Leave(function))
            _fates.TryAdd(function, fate);

        return fate;
    }

    private Fate FateThroughCallers(ISymbol function, IOperation body, Walk walk)
    {
        if (HandlerTraits.IsAnnotated(function))
            return Fate.LeavesAt(_traits.DepartureOf(function, body));

        if (!code.TryGetNames(function, out var names))
            return Fate.Unseen;

        var fate = Fate.Nowhere;
        var isCalled = false;
        foreach (var name in names)
        {
            var references = body is ILocalFunctionOperation ? code.BodyAround(body).ReferencesTo(name) : code.References.To(name);
            foreach (var reference in references)
            {
                if (IsOwnRecursion(reference, body))
                    continue;

                isCalled = true;
                fate = fate.And(reference is IMethodReferenceOperation group
                    ? FateOfDelegate(group, function, body, walk)
                    : FateOfValue(reference, frame: null, walk));
            }
        }

        // A handler that somebody calls to try it out, and keeps the answer, is a handler still.
        if (!isCalled || (!fate.IsUnknown && !fate.AddsOrigin && fate.Departures.IsEmpty && HandlerTraits.TakesRequest(function)))
            return Fate.LeavesAt(_traits.DepartureOf(function, body));

        // Of callers that surely call this function, one that adds nothing is enough.
        return names.Count == 1 && !fate.Departures.IsEmpty ? fate with { AddsOrigin = false } : fate;
    }

    /// <summary>The response that a call in some body denotes.</summary>
    private Fate FateOfValue(IOperation call, Frame? frame, Walk walk)
    {
        var flow = new ResponseFlow(code, types);
        flow.FollowForeign(call, frame);
        if (flow.IsOpen)
            return Fate.Unseen;

        var start = Decisions.StepOf(call, frame, code.BodyAround(call));
        var writes = flow.Writes;
        var fate = Fate.Nowhere;
        foreach (var way in flow.Returns)
        {
            var response = new ResponseHeaders(default, start, Platform.RestApi, writes, IsOpen: false);
            fate = fate.And(response.MaySend(HeaderName.AllowOrigin, StepOf(way)) ? Fate.WithHeader : FateOf(way.Return, walk));
        }

        return fate;
    }

    /// <summary>A method group or lambda: follows the delegate to where it is called or handed to the Lambda runtime.</summary>
    private Fate FateOfDelegate(IOperation function, ISymbol symbol, IOperation body, Walk walk)
    {
        // A conversion to a delegate type is the delegate; a lambda or method group alone has no type.
        if (function.Parent is not IDelegateCreationOperation creation)
            return Fate.Unseen;

        var flow = new DelegateFlow(code);
        flow.Follow(creation, frame: null);
        if (flow.IsOpen)
            return Fate.Unseen;

        var fate = flow.ReachesRuntime || flow.Calls.Count == 0 ? Fate.LeavesAt(_traits.DepartureOf(symbol, body)) : Fate.Nowhere;
        foreach (var (call, frame) in flow.Calls)
            fate = fate.And(FateOfValue(call, frame, walk));

        return fate;
    }

    private static bool IsOwnRecursion(IOperation reference, IOperation body) =>
        Operations.RootOf(reference).Syntax == Operations.RootOf(body).Syntax && body.Syntax.Span.Contains(reference.Syntax.Span) && body is not ILocalFunctionOperation
        && reference is not IMethodReferenceOperation;

    private static Fate ToOthers(Fate fate) => fate with { Departures = fate.Departures.Select(departure => departure with { Audience = Audience.Other }).ToImmutableArray() };

    /// <summary>The functions that one question is on its way through.</summary>
    private sealed class Walk
    {
        /// <summary>How many functions one question may lead to: more call each other in more ways than can be told apart.</summary>
        private const int MaxFunctions = 100;

        private readonly HashSet<ISymbol> _running = new(SymbolEqualityComparer.Default);
        private int _entered;
        private bool _isCut;

        /// <summary>False, with the answer, where the way ends: a recursion adds nothing that other callers do not; too deep is unknown.</summary>
        internal bool TryEnter(ISymbol function, int maxDepth, out Fate answer)
        {
            var isTooMuch = _running.Count >= maxDepth || ++_entered > MaxFunctions;
            answer = isTooMuch ? Fate.Unseen : Fate.Nowhere;
            if (!isTooMuch && _running.Add(function))
                return true;

            _isCut = true;
            return false;
        }

        /// <summary>True when the answer for the function holds whoever asks: nothing was cut off on the way to it.</summary>
        internal bool Leave(ISymbol function)
        {
            _running.Remove(function);
            return !_isCut || _running.Count == 0;
        }
    }
}
