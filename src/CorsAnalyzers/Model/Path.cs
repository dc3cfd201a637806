using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Model;

internal enum GuardKind
{
    /// <summary>One arm of a decision; the others are not taken at the same time.</summary>
    Branch,

    /// <summary>A branch that only an OPTIONS request takes.</summary>
    Preflight,

    /// <summary>A branch that is taken only when something is not <c>*</c>.</summary>
    NoWildcard,

    /// <summary>A branch that is taken only on a developer's machine.</summary>
    Development,

    /// <summary>A branch that the request's Origin decides.</summary>
    RequestOrigin,

    /// <summary>The body of a loop: it may run never, once or many times.</summary>
    Loop,

    /// <summary>The body of a lambda or local function: it runs whenever somebody calls it.</summary>
    Deferred,
}

/// <summary>One decision on the way to a place in the code.</summary>
/// <param name="Decision">Identifies the decision; for a variable that never changes, the variable.</param>
/// <param name="Arm">Which arm: <see cref="FirstCase"/> and up for a case or catch, <see cref="True"/> for a condition, a hash of the value that a variable is compared with.</param>
/// <param name="Taken">False where the place is reached only when that arm is not taken (an <c>else</c>, an early return).</param>
internal readonly record struct Guard(object Decision, int Arm, bool Taken, GuardKind Kind)
{
    /// <summary>The arm of a condition that holds.</summary>
    internal const int True = 1;

    /// <summary>The first of the arms of a decision that may have more than two.</summary>
    internal const int FirstCase = 2;

    /// <summary>True where not to take this arm is to take the other one.</summary>
    internal bool IsTwoWay => Kind is not (GuardKind.Loop or GuardKind.Deferred) && (Arm == True || Decision is not SyntaxNode);

    /// <summary>The other way out of the same decision, which has only these two.</summary>
    internal bool IsComplementOf(Guard other) => Decision.Equals(other.Decision) && Arm == other.Arm && Taken != other.Taken;

    internal bool Contradicts(Guard other) =>
        Kind is not (GuardKind.Loop or GuardKind.Deferred)
        && Decision.Equals(other.Decision)
        && (Arm == other.Arm ? Taken != other.Taken : Taken && other.Taken);
}

/// <summary>The decisions under which a place in the code is reached. Empty: whenever its member runs.</summary>
internal readonly struct Path
{
    /// <summary>Past this many decisions the path is no longer compared but counts as unknown.</summary>
    internal const int MaxGuards = 64;

    private readonly ImmutableArray<Guard> _guards;

    private Path(ImmutableArray<Guard> guards) => _guards = guards;

    internal static Path Always => default;

    internal ImmutableArray<Guard> Guards => _guards.IsDefault ? ImmutableArray<Guard>.Empty : _guards;

    /// <summary>Too many decisions to be sure of anything.</summary>
    internal bool IsTooLong => Guards.Length > MaxGuards;

    internal bool IsPreflightOnly => Has(GuardKind.Preflight);

    /// <summary>True when something was tested and found not to be a wildcard.</summary>
    internal bool IsWithoutWildcard => Has(GuardKind.NoWildcard);

    internal bool IsDevelopmentOnly => Has(GuardKind.Development);

    /// <summary>True when the request's Origin decides whether the path is taken.</summary>
    internal bool FollowsRequestOrigin => Has(GuardKind.RequestOrigin);

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

    /// <summary>The one decision that <paramref name="other"/> needs and this path leaves open; null where there is none or more than one.</summary>
    internal Guard? OnlyOpenDecisionOf(Path other)
    {
        Guard? open = null;
        foreach (var needed in other.Guards)
        {
            if (Guards.Contains(needed))
                continue;

            if (open is not null || IsTooLong || other.IsTooLong)
                return null;

            open = needed;
        }

        return open;
    }

    /// <summary>The decisions that <paramref name="outer"/> does not hold already.</summary>
    internal Path Without(Path outer)
    {
        if (outer.Guards.IsEmpty || Guards.IsEmpty)
            return this;

        var own = ImmutableArray.CreateBuilder<Guard>();
        foreach (var guard in Guards)
        {
            if (!outer.Guards.Contains(guard))
                own.Add(guard);
        }

        return new(own.ToImmutable());
    }

    internal bool Has(GuardKind kind)
    {
        foreach (var guard in Guards)
        {
            if (guard.Kind == kind)
                return true;
        }

        return false;
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
