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

    /// <summary>A branch that nobody takes: what a call gives decides otherwise.</summary>
    Never,
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

    /// <summary>What the decision asks about. No part of what it is: two guards are equal by their decision.</summary>
    internal Subjects Subjects { get; init; }

    /// <summary>How many arms the decision has, from <see cref="FirstCase"/> on, one of which is always taken; 0 where there are two or it may be none.</summary>
    internal int Arms { get; init; }

    public bool Equals(Guard other) => Decision.Equals(other.Decision) && Arm == other.Arm && Taken == other.Taken && Kind == other.Kind;

    public override int GetHashCode() => (Decision.GetHashCode() * 31) + Arm + (Taken ? 1 : 0);

    /// <summary>True where not to take this arm is to take the other one.</summary>
    internal bool IsTwoWay => Kind is not (GuardKind.Loop or GuardKind.Deferred) && (Arm == True || Decision is not SyntaxNode);

    /// <summary>The same way out of the same decision, whatever is known of its kind.</summary>
    internal bool IsSameAs(Guard other) => Decision.Equals(other.Decision) && Arm == other.Arm && Taken == other.Taken;

    internal bool Contradicts(Guard other) =>
        Kind is not (GuardKind.Loop or GuardKind.Deferred)
        && Decision.Equals(other.Decision)
        && (Arm == other.Arm ? Taken != other.Taken : Taken && other.Taken);

    /// <summary>
    /// True where two different decisions ask about the same thing (<c>list.Count == 0</c>, <c>list.Any()</c>): the one may settle the other,
    /// and nobody knows how.
    /// </summary>
    internal bool IsEntangledWith(Guard other) =>
        Kind is not (GuardKind.Loop or GuardKind.Deferred) && other.Kind is not (GuardKind.Loop or GuardKind.Deferred)
        && !Decision.Equals(other.Decision)
        && Subjects.Touch(other.Subjects);
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

        if (Has(GuardKind.Never) || other.Has(GuardKind.Never))
            return true;

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

    /// <summary>True when some run provably takes both paths, as far as their decisions show. Decisions about the same thing show nothing.</summary>
    internal bool MeetsProvably(Path other) => !IsTooLong && !other.IsTooLong && !Excludes(other) && !IsEntangledWith(other);

    /// <summary>True where a decision that only this path needs asks about the same thing as one that only the other path needs.</summary>
    internal bool IsEntangledWith(Path other)
    {
        if (IsTooLong || other.IsTooLong)
            return false;

        foreach (var guard in Guards)
        {
            if (other.Guards.Contains(guard))
                continue;

            foreach (var otherGuard in other.Guards)
            {
                if (guard.IsEntangledWith(otherGuard) && !Guards.Contains(otherGuard))
                    return true;
            }
        }

        return false;
    }

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

    /// <summary>The decisions that <paramref name="outer"/> does not hold already.</summary>
    internal Path Without(Path outer)
    {
        if (outer.Guards.IsEmpty || Guards.IsEmpty)
            return this;

        var own = ImmutableArray.CreateBuilder<Guard>();
        foreach (var guard in Guards)
        {
            if (!outer.Decides(guard))
                own.Add(guard);
        }

        return new(own.ToImmutable());
    }

    /// <summary>The same decisions, of which those that were only known to go the other way learn their kind from a path that takes them.</summary>
    internal Path WithKindsOf(Path other)
    {
        var guards = Guards;
        foreach (var guard in other.Guards)
        {
            if (guard.Kind == GuardKind.Branch)
                continue;

            for (var i = 0; i < guards.Length; i++)
            {
                if (guards[i].Kind == GuardKind.Branch && guards[i].IsSameAs(guard))
                    guards = guards.SetItem(i, guards[i] with { Kind = guard.Kind });
            }
        }

        return new(guards);
    }

    /// <summary>True where this decision is taken already, and goes the same way; what kind it is each place says for itself.</summary>
    private bool Decides(Guard guard)
    {
        foreach (var own in Guards)
        {
            if (own.IsSameAs(guard))
                return true;
        }

        return false;
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
