using System.Collections.Immutable;

namespace CorsAnalyzers.Model;

/// <summary>An element of a list in the end, and the call that put it there.</summary>
internal readonly record struct PolicyEntry(Fact<string> Fact, PolicyCall Call);

/// <summary>A list in the end.</summary>
/// <param name="IsComplete">False where it may hold more than these entries.</param>
internal readonly record struct PolicyList(ImmutableArray<PolicyEntry> Entries, bool IsComplete)
{
    internal static PolicyList Empty { get; } = new(ImmutableArray<PolicyEntry>.Empty, IsComplete: true);

    /// <summary>The one element that is <c>*</c>, where the list provably holds nothing else: then it allows any.</summary>
    internal PolicyEntry? Wildcard => IsComplete && Entries is [{ Fact.Value: "*" } only] ? only : null;
}

/// <summary>What a policy is at the end of one way through the code.</summary>
/// <param name="Path">The decisions of that way, beyond those that lead to the policy.</param>
/// <param name="IsCertain">False where it is not sure that any run of the code takes that way.</param>
internal sealed record PolicyState(Path Path, bool IsCertain)
{
    private ImmutableDictionary<PolicyPart, PolicyList> Lists { get; init; } = ImmutableDictionary<PolicyPart, PolicyList>.Empty;

    /// <summary>The calls that this way makes, in their order.</summary>
    internal ImmutableArray<PolicyCall> Calls { get; private init; } = ImmutableArray<PolicyCall>.Empty;

    internal PolicyList Origins => ListOf(PolicyPart.Origins);

    /// <summary>The call that allows credentials and holds in the end; null where none does provably.</summary>
    internal PolicyCall? Credentials => LastOf(PolicyPart.Credentials) is { Flag: { IsKnown: true, Value: true } } call ? call : null;

    /// <summary>True where it is not known whether credentials are allowed.</summary>
    internal bool MayAllowCredentials => LastOf(PolicyPart.Credentials) is { Flag: not { IsKnown: true, Value: false } };

    /// <summary>The call that says how origins are tested; null where the list decides.</summary>
    internal PolicyCall? TestCall => LastOf(PolicyPart.OriginTest);

    internal OriginTesting Test => TestCall?.Test ?? OriginTesting.Listed;

    /// <summary>True where origins are compared with the list.</summary>
    internal bool AsksList => Test is OriginTesting.Listed or OriginTesting.Subdomains;

    internal PolicyList ListOf(PolicyPart part) => Lists.TryGetValue(part, out var list) ? list : PolicyList.Empty;

    /// <summary>The states after a call: itself where its decisions exclude it, else one for each way that it can go.</summary>
    internal IEnumerable<PolicyState> After(PolicyCall call)
    {
        foreach (var (state, runs) in Split(call.Step.Path))
        {
            if (!runs)
                yield return state;
            else
            {
                foreach (var next in state.Run(call))
                    yield return next;
            }
        }
    }

    private IEnumerable<PolicyState> Run(PolicyCall call)
    {
        var state = this with { Calls = Calls.Add(call) };
        if (call.Part is PolicyPart.Credentials or PolicyPart.OriginTest or PolicyPart.MaxAge)
            return [state];

        state = state.With(call.Part, call.Clears ? PolicyList.Empty : state.ListOf(call.Part));
        IEnumerable<PolicyState> states = [state];
        foreach (var element in call.Elements)
            states = states.SelectMany(s => s.Add(call, element)).Take(CorsPolicy.MaxStates + 1).ToList();

        // Which of a choice's arms is taken is known only now.
        return states.Select(s => call.Unknowns.Any(path => !s.Path.Excludes(path)) ? s.With(call.Part, s.ListOf(call.Part) with { IsComplete = false }) : s);
    }

    private PolicyState With(PolicyPart part, PolicyList list) => this with { Lists = Lists.SetItem(part, list) };

    private IEnumerable<PolicyState> Add(PolicyCall call, PolicyElement element)
    {
        foreach (var (state, isThere) in Split(element.Path))
        {
            if (!isThere)
            {
                yield return state;
                continue;
            }

            foreach (var value in element.Values)
            {
                if (state.Path.Excludes(value.Path))
                    continue;

                var list = state.ListOf(call.Part);
                yield return state with
                {
                    Path = state.Path.And(value.Path.Without(state.Path)),
                    Lists = state.Lists.SetItem(call.Part, list with { Entries = list.Entries.Add(new PolicyEntry(value.Fact, call)) }),
                };
            }
        }
    }

    /// <summary>The ways on which all decisions of a path are taken, and on which not.</summary>
    private IEnumerable<(PolicyState State, bool IsTaken)> Split(Path path)
    {
        var open = path.Without(Path);
        if (Path.Excludes(path))
        {
            yield return (this, false);
        }
        else if (open.Guards.IsEmpty && !path.IsTooLong)
        {
            yield return (this with { Path = Path.WithKindsOf(path) }, true);
        }
        else
        {
            yield return (this with { Path = Path.And(open), IsCertain = IsCertain && !path.IsTooLong }, true);
            yield return open.Guards is [{ IsTwoWay: true } only]
                ? (this with { Path = Path.And(only with { Taken = !only.Taken, Kind = GuardKind.Branch }) }, false)
                : (this with { IsCertain = false }, false);
        }
    }

    private PolicyCall? LastOf(PolicyPart part)
    {
        for (var i = Calls.Length - 1; i >= 0; i--)
        {
            if (Calls[i].Part == part)
                return Calls[i];
        }

        return null;
    }
}
