using System.Collections.Immutable;

namespace CorsAnalyzers.Model;

/// <summary>
/// One CORS policy: all calls that make it, and what it is in the end on each way through the code. <c>AllowAnyX</c> clears its list
/// before it adds <c>*</c>, <c>WithX</c> appends, and of two origin tests the later one holds (ASP.NET Core, <c>CorsPolicyBuilder</c>).
/// </summary>
internal sealed class CorsPolicy
{
    /// <summary>How many ways through the code are told apart; a policy with more is judged by its elements alone.</summary>
    internal const int MaxStates = 32;

    /// <param name="start">Where the policy begins: the call that takes the builder, or the creation.</param>
    /// <param name="path">The decisions that lead there.</param>
    /// <param name="calls">In any order.</param>
    /// <param name="isOpen">True when code that cannot be seen may call more.</param>
    /// <param name="isUsed">True when somebody provably asks the policy.</param>
    internal CorsPolicy(Site start, Path path, IEnumerable<PolicyCall> calls, bool isOpen, bool isUsed)
    {
        Start = start;
        Path = path;
        Calls = calls.OrderBy(call => call.Step.Order, Comparer<ImmutableArray<int>>.Create(Step.Compare)).ToImmutableArray();
        IsUsed = isUsed;
        IsOpen = isOpen || Calls.Any(call => call.Step.Path.Has(GuardKind.Deferred));
        (States, var isTooBranched) = Follow(Calls);
        IsOpen |= isTooBranched;
        AllowsSubdomains = Calls.Any(call => call.Test == OriginTesting.Subdomains);
    }

    internal Site Start { get; }

    internal Path Path { get; }

    internal ImmutableArray<PolicyCall> Calls { get; }

    internal bool IsOpen { get; }

    internal bool IsUsed { get; }

    internal ImmutableArray<PolicyState> States { get; }

    /// <summary>True for <c>new CorsPolicy()</c> to which nothing is added: that is how code says no.</summary>
    internal bool IsNothing { get; init; }

    /// <summary>True for what a helper does to a policy that somebody else brings.</summary>
    internal bool IsPart { get; init; }

    /// <summary>Whether <c>SetIsOriginAllowedToAllowWildcardSubdomains</c> is called anywhere.</summary>
    internal bool AllowsSubdomains { get; }

    /// <summary>The states that some run of the code reaches and that nothing unseen can change.</summary>
    internal IEnumerable<PolicyState> ProvenStates => IsOpen ? [] : States.Where(state => state.IsCertain);

    /// <summary>True when the policy is made only on a developer's machine.</summary>
    internal bool IsDevelopmentOnly => Path.IsDevelopmentOnly;

    internal Platform PlatformOf(PolicyEntry entry) => AllowsSubdomains ? entry.Call.Platform.WithWildcardSubdomains() : entry.Call.Platform;

    /// <summary>The origins that are in the list in the end and are compared there, each once.</summary>
    internal IEnumerable<PolicyEntry> ComparedOrigins => Once(States.Where(state => state.AsksList).SelectMany(state => state.Origins.Entries));

    /// <summary>The elements that are in a list in the end, each once.</summary>
    internal IEnumerable<PolicyEntry> EntriesOf(PolicyPart part) => Once(States.SelectMany(state => state.ListOf(part).Entries));

    private static IEnumerable<PolicyEntry> Once(IEnumerable<PolicyEntry> entries)
    {
        var seen = new HashSet<(Site, string?)>();
        foreach (var entry in entries)
        {
            if (entry.Fact.IsKnown && seen.Add((entry.Fact.Site, entry.Fact.Value)))
                yield return entry;
        }
    }

    private static (ImmutableArray<PolicyState> States, bool IsTooBranched) Follow(ImmutableArray<PolicyCall> calls)
    {
        var states = ImmutableArray.Create(new PolicyState(Path.Always, IsCertain: true));
        foreach (var call in calls)
        {
            var next = states.SelectMany(state => state.After(call)).Take(MaxStates + 1).ToImmutableArray();
            if (next.Length > MaxStates)
                return (Flat(calls), true);

            states = next;
        }

        return (states, false);
    }

    /// <summary>All elements in one state, which no run needs to reach: they are still what the code says.</summary>
    private static ImmutableArray<PolicyState> Flat(ImmutableArray<PolicyCall> calls)
    {
        var state = new PolicyState(Path.Always, IsCertain: false);
        foreach (var call in calls)
        {
            var flat = call with
            {
                Step = call.Step with { Path = Path.Always },
                Clears = false,
                Elements = call.Elements.SelectMany(element => element.Values).Select(value => new PolicyElement(ImmutableArray.Create(value with { Path = Path.Always }), Path.Always)).ToImmutableArray(),
            };
            state = state.After(flat).First();
        }

        return ImmutableArray.Create(state);
    }
}
