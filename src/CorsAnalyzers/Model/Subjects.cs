using System.Collections.Immutable;

namespace CorsAnalyzers.Model;

/// <summary>Something that a decision asks about.</summary>
/// <param name="Root">The variable, or the type whose members are asked.</param>
/// <param name="Members">The way on from there, each step with what leads to it: <c>.Request.Method</c>; empty for the whole.</param>
internal readonly record struct Subject(object Root, string Members)
{
    /// <summary>True where one is the other or a part of it.</summary>
    internal bool Touches(Subject other) =>
        Root.Equals(other.Root)
        && (Members.Length <= other.Members.Length ? IsBeginning(Members, other.Members) : IsBeginning(other.Members, Members));

    private static bool IsBeginning(string start, string whole) =>
        whole.StartsWith(start, StringComparison.Ordinal) && (whole.Length == start.Length || start.Length == 0 || whole[start.Length] is '.' or '[');
}

/// <summary>All that a decision asks about. Found only when it is compared with another one.</summary>
internal readonly struct Subjects
{
    private readonly Lazy<ImmutableArray<Subject>>? _found;

    internal Subjects(Func<ImmutableArray<Subject>> find) => _found = new(find);

    internal ImmutableArray<Subject> All => _found?.Value ?? ImmutableArray<Subject>.Empty;

    internal bool Touch(Subjects other)
    {
        if (_found is null || other._found is null)
            return false;

        foreach (var mine in All)
        {
            foreach (var theirs in other.All)
            {
                if (mine.Touches(theirs))
                    return true;
            }
        }

        return false;
    }
}
