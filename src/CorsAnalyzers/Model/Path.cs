using System.Collections.Immutable;

namespace CorsAnalyzers.Model;

internal enum GuardKind
{
    /// <summary>One arm of a decision; the others are not taken at the same time.</summary>
    Branch,

    /// <summary>A branch that only an OPTIONS request takes.</summary>
    Preflight,

    /// <summary>The body of a loop: it may run never, once or many times.</summary>
    Loop,

    /// <summary>The body of a lambda or local function: it runs whenever somebody calls it.</summary>
    Deferred,
}

/// <summary>One decision on the way to a place in the code.</summary>
/// <param name="Decision">Identifies the decision; equal for two tests of the same unchanging flag.</param>
/// <param name="Arm">Which arm: 0 and 1 for true and false, else the number of the case or catch.</param>
/// <param name="Taken">False where the place is reached only when that arm is not taken (an early return).</param>
internal readonly record struct Guard(object Decision, int Arm, bool Taken, GuardKind Kind)
{
    internal bool Contradicts(Guard other) =>
        Kind is GuardKind.Branch or GuardKind.Preflight
        && Decision.Equals(other.Decision)
        && (Arm == other.Arm ? Taken != other.Taken : Taken && other.Taken);
}

/// <summary>The decisions under which a place in the code is reached. Empty: whenever its member runs.</summary>
internal readonly struct Path
{
    /// <summary>Past this many decisions the path is no longer compared but counts as unknown.</summary>
    private const int MaxGuards = 64;

    private readonly ImmutableArray<Guard> _guards;

    private Path(ImmutableArray<Guard> guards) => _guards = guards;

    internal static Path Always => default;

    internal ImmutableArray<Guard> Guards => _guards.IsDefault ? ImmutableArray<Guard>.Empty : _guards;

    /// <summary>Too many decisions to be sure of anything.</summary>
    internal bool IsTooLong => Guards.Length > MaxGuards;

    internal bool IsPreflightOnly
    {
        get
        {
            foreach (var guard in Guards)
            {
                if (guard is { Kind: GuardKind.Preflight, Taken: true })
                    return true;
            }

            return false;
        }
    }

    internal static Path Of(ImmutableArray<Guard> guards) => new(guards);

    internal Path And(Guard guard) => IsTooLong ? this : new(Guards.Add(guard));

    internal Path And(Path other) =>
        IsTooLong || other.Guards.IsEmpty ? this : Guards.IsEmpty ? other : new(Guards.AddRange(other.Guards));

    /// <summary>True when no run of the code takes both paths. A path that is too long excludes nothing provably.</summary>
    internal bool Excludes(Path other)
    {
        if (IsTooLong || other.IsTooLong)
            return false;

        foreach (var guard in Guards)
        {
            foreach (var otherGuard in other.Guards)
            {
                if (guard.Contradicts(otherGuard))
                    return true;
            }
        }

        return false;
    }

    /// <summary>True when some run provably takes both paths, as far as their decisions show.</summary>
    internal bool MeetsProvably(Path other) => !IsTooLong && !other.IsTooLong && !Excludes(other);

    /// <summary>True when every run that takes this path takes the other one too.</summary>
    internal bool Implies(Path other)
    {
        if (IsTooLong || other.IsTooLong)
            return false;

        foreach (var needed in other.Guards)
        {
            if (!Guards.Contains(needed))
                return false;
        }

        return true;
    }

    /// <summary>True when both places are in one loop that began before <paramref name="start"/>: their order in the file says nothing.</summary>
    internal bool SharesLoopOutside(Path other, Path start)
    {
        foreach (var guard in Guards)
        {
            if (guard.Kind == GuardKind.Loop && other.Guards.Contains(guard) && !start.Guards.Contains(guard))
                return true;
        }

        return false;
    }

    /// <summary>True when this place is in a lambda or local function that the other one is not in.</summary>
    internal bool IsDeferredFrom(Path other)
    {
        foreach (var guard in Guards)
        {
            if (guard.Kind == GuardKind.Deferred && !other.Guards.Contains(guard))
                return true;
        }

        return false;
    }
}
