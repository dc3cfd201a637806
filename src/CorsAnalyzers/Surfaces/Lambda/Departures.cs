using System.Collections.Concurrent;
using System.Collections.Immutable;
using CorsAnalyzers.Flow;
using CorsAnalyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
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

    /// <summary>The moment when a return is through: after everything in its expression, and after each <c>finally</c> around it.</summary>
    internal Step StepOf(WayOut way)
    {
        var step = Decisions.StepOf(way.Reference, frame: null, code.BodyAround(way.Reference));
        var end = way.Return.Syntax.Span.End;
        for (IOperation child = way.Return; child.Parent is { } parent and not (IAnonymousFunctionOperation or ILocalFunctionOperation); child = parent)
        {
            if (parent is ITryOperation { Finally: { } last } && last != child)
                end = parent.Syntax.Span.End;
        }

        return step with { Order = ImmutableArray.Create(end + 1) };
    }

    private Fate FateOf(IReturnOperation @return, Walk walk)
    {
        var function = Operations.FunctionOf(@return);
        if (function is not IAnonymousFunctionOperation lambda)
            return code.FunctionAround(@return) is { } symbol ? FateOfFunction(Function.Of(symbol, function ?? Operations.RootOf(@return)), walk) : Fate.Unseen;

        var anonymous = Function.Of(lambda.Symbol, lambda);
        var fate = FateOfDelegate(lambda, anonymous, walk);
        return _traits.IsOther(anonymous) ? ToOthers(fate) : fate;
    }

    private Fate FateOfFunction(Function function, Walk walk)
    {
        if (_fates.TryGetValue(function.Symbol, out var known))
            return known;

        if (!walk.TryEnter(function.Symbol, MaxDepth, out var fate))
            return fate;

        fate = FateThroughCallers(function, walk);
        if (_traits.IsOther(function))
            fate = ToOthers(fate);

        if (walk.Leave(function.Symbol))
            _fates.TryAdd(function.Symbol, fate);

        return fate;
    }

    private Fate FateThroughCallers(Function function, Walk walk)
    {
        if (HandlerTraits.IsAnnotated(function.Symbol))
            return Fate.LeavesAt(_traits.DepartureOf(function));

        if (!code.TryGetNames(function.Symbol, out var names))
            return Fate.Unseen;

        var fates = names.SelectMany(name => function.IsLocal ? FatesInBody(name, function, walk) : FatesInProject(name, function, walk)).ToList();
        var fate = fates.Aggregate(Fate.Nowhere, (all, one) => all.And(one));

        // A handler that somebody calls to try it out, and keeps the answer, is a handler still.
        if (fates.Count == 0 || (!fate.IsUnknown && !fate.AddsOrigin && fate.Departures.IsEmpty && HandlerTraits.TakesRequest(function.Symbol)))
            return Fate.LeavesAt(_traits.DepartureOf(function));

        // Of callers that surely call this function, one that adds nothing is enough.
        return names.Count == 1 && !fate.Departures.IsEmpty ? fate with { AddsOrigin = false } : fate;
    }

    private IEnumerable<Fate> FatesInBody(ISymbol name, Function function, Walk walk) =>
        function.Body is { } body ? code.BodyAround(body).ReferencesTo(name).Select(reference => FateAt(reference, function, walk)) : [Fate.Unseen];

    private IEnumerable<Fate> FatesInProject(ISymbol name, Function function, Walk walk)
    {
        foreach (var use in code.References.UsesOf(name))
        {
            // Most callers only return what they get: that shows without binding them.
            var user = Declarations.MemberAround(use.Mention);
            var syntax = References.UseOf(use.Mention);
            var isCall = syntax is InvocationExpressionSyntax;
            if (isCall && user == Declarations.MemberAround(function.Syntax))
                continue;

            if (isCall && user is MethodDeclarationSyntax caller && Returns.IsReturnedByMember(syntax))
                yield return code.DeclaredAt(caller) is IMethodSymbol method ? FateOfFunction(Function.Of(method, caller, code), walk) : Fate.Unseen;
            else if (use.Operation is { } reference)
                yield return FateAt(reference, function, walk);
        }
    }

    private Fate FateAt(IOperation reference, Function function, Walk walk) =>
        reference is IMethodReferenceOperation group ? FateOfDelegate(group, function, walk) : FateOfValue(reference, frame: null, walk);

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
    private Fate FateOfDelegate(IOperation value, Function function, Walk walk)
    {
        // A conversion to a delegate type is the delegate; a lambda or method group alone has no type.
        if (value.Parent is not IDelegateCreationOperation creation)
            return Fate.Unseen;

        var flow = new DelegateFlow(code);
        flow.Follow(creation, frame: null);
        if (flow.IsOpen)
            return Fate.Unseen;

        var fate = flow.ReachesRuntime || flow.Calls.Count == 0 ? Fate.LeavesAt(_traits.DepartureOf(function)) : Fate.Nowhere;
        foreach (var (call, frame) in flow.Calls)
            fate = fate.And(FateOfValue(call, frame, walk));

        return fate;
    }

    private static Fate ToOthers(Fate fate) => fate with { Departures = fate.Departures.Select(departure => departure with { Audience = Audience.Other }).ToImmutableArray() };

    /// <summary>The functions that one question is on its way through.</summary>
    private sealed class Walk
    {
        /// <summary>
        /// How many functions one question may lead to behind the callers of the callers: more call each other in more ways than can be
        /// told apart. A helper with many users is no such thing.
        /// </summary>
        private const int MaxFunctions = 100;
        private const int FreeDepth = 3;

        private readonly HashSet<ISymbol> _running = new(SymbolEqualityComparer.Default);
        private int _entered;
        private bool _isCut;

        /// <summary>False, with the answer, where the way ends: a recursion adds nothing that other callers do not; too deep is unknown.</summary>
        internal bool TryEnter(ISymbol function, int maxDepth, out Fate answer)
        {
            var isTooMuch = _running.Count >= maxDepth || (_running.Count >= FreeDepth && ++_entered > MaxFunctions);
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
