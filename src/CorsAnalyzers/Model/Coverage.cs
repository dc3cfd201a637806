using System.Collections.Immutable;

namespace CorsAnalyzers.Model;

/// <summary>
/// Whether several paths together are all that a run can take: an <c>if</c> and its <c>else</c>, every case of a <c>switch</c>, what
/// leaves early and what comes after it. Tried decision by decision; where there are too many, or they ask about the same thing in
/// different ways, the answer is that they may.
/// </summary>
internal static class Coverage
{
    /// <summary>How many decisions are tried one below the other.</summary>
    private const int MaxDepth = 8;

    /// <summary>How many ways are tried in all.</summary>
    private const int MaxWays = 500;

    /// <summary>How many paths are compared.</summary>
    private const int MaxPaths = 32;

    /// <summary>False only where some run that takes <paramref name="path"/> provably takes none of the others, as far as decisions show.</summary>
    internal static bool MayCover(Path path, IReadOnlyList<Path> others)
    {
        if (others.Count == 0)
            return false;

        if (others.Count > MaxPaths || path.IsTooLong)
            return true;

        var open = new List<ImmutableArray<Guard>>();
        foreach (var other in others)
        {
            if (other.IsTooLong)
                return true;

            if (path.Excludes(other))
                continue;

            // Where it depends on what this path has decided otherwise, nobody knows whether it happens.
            if (path.IsEntangledWith(other))
                return true;

            open.Add(other.Guards);
        }

        var ways = 0;
        return Covers(path.Guards, open, depth: 0, ref ways) || AreEntangled(open.FindAll(guards => !guards.Any(IsIrregular)));
    }

    private static bool Covers(ImmutableArray<Guard> known, List<ImmutableArray<Guard>> paths, int depth, ref int ways)
    {
        if (depth > MaxDepth || ways++ > MaxWays)
            return true;

        var left = new List<ImmutableArray<Guard>>(paths.Count);
        foreach (var guards in paths)
        {
            var undecided = guards;
            var isTaken = true;
            foreach (var guard in guards)
            {
                var holds = Holds(guard, known);
                isTaken &= holds != false;
                if (holds == true)
                    undecided = undecided.Remove(guard);
            }

            if (isTaken && undecided.IsEmpty)
                return true;

            // A loop may run never, and a lambda too.
            if (isTaken && !undecided.Any(IsIrregular))
                left.Add(undecided);
        }

        if (left.Count == 0)
            return false;

        foreach (var way in WaysOf(left[0][0]))
        {
            if (Holds(way, known) != false && !Covers(known.Add(way), left, depth + 1, ref ways))
                return false;
        }

        return true;
    }

    /// <summary>What a decision may turn out to be, one of which always happens.</summary>
    private static IEnumerable<Guard> WaysOf(Guard guard)
    {
        if (guard.Arms == 0)
            return [guard, guard with { Taken = !guard.Taken }];

        return Enumerable.Range(Guard.FirstCase, guard.Arms).Select(arm => guard with { Arm = arm, Taken = true });
    }

    /// <summary>Whether a decision goes this way, by what is known of it; null where it is open.</summary>
    private static bool? Holds(Guard guard, ImmutableArray<Guard> known)
    {
        foreach (var other in known)
        {
            if (!other.Decision.Equals(guard.Decision))
                continue;

            if (other.Arm == guard.Arm)
                return other.Taken == guard.Taken;

            if (other.Taken)
                return !guard.Taken;
        }

        return null;
    }

    private static bool AreEntangled(List<ImmutableArray<Guard>> paths)
    {
        for (var i = 0; i < paths.Count; i++)
        {
            for (var j = i + 1; j < paths.Count; j++)
            {
                if (Path.Of(paths[i]).IsEntangledWith(Path.Of(paths[j])))
                    return true;
            }
        }

        return false;
    }

    private static bool IsIrregular(Guard guard) => guard.Kind is GuardKind.Loop or GuardKind.Deferred;
}
