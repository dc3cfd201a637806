using System.Collections.Immutable;

namespace CorsAnalyzers.Model;

/// <summary>The CORS policies that a project registers by name.</summary>
/// <param name="IsComplete">No others can be there: each name is a constant, and nobody else gets at the options.</param>
/// <param name="HasDefault">There is, or may be, a policy under the default's name.</param>
internal sealed record PolicyRegistry(bool IsComplete, bool HasDefault, ImmutableArray<string> Names)
{
    /// <summary><c>CorsOptions.DefaultPolicyName</c>, unless somebody sets it.</summary>
    internal const string DefaultName = "__DefaultCorsPolicy";

    internal static readonly PolicyRegistry Unknown = new(false, true, ImmutableArray<string>.Empty);

    /// <summary>Names compare ordinally (<c>CorsOptions.PolicyMap</c>).</summary>
    internal bool Has(string name) => Names.Contains(name, StringComparer.Ordinal) || (HasDefault && name == DefaultName);

    /// <summary>How often a policy is registered under this name.</summary>
    internal int CountOf(string name) => Names.Count(known => known == name);

    /// <summary>The registered name that is most like this one; null where none is like it.</summary>
    internal string? NearestTo(string name)
    {
        string? nearest = null;
        var least = int.MaxValue;
        foreach (var candidate in Names)
        {
            var distance = DistanceOf(name, candidate);
            if (distance < least && candidate != DefaultName)
                (nearest, least) = (candidate, distance);
        }

        return nearest is not null && (2 * least <= Math.Max(name.Length, nearest.Length) || IsPartOf(name, nearest) || IsPartOf(nearest, name)) ? nearest : null;
    }

    private static bool IsPartOf(string part, string name) => part.Length >= 3 && name.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>How many letters to add, drop or change (Levenshtein), whatever their case.</summary>
    private static int DistanceOf(string left, string right)
    {
        var row = new int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++)
            row[j] = j;

        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var isSame = char.ToUpperInvariant(left[i - 1]) == char.ToUpperInvariant(right[j - 1]);
                var best = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (isSame ? 0 : 1));
                (diagonal, row[j]) = (row[j], best);
            }
        }

        return row[right.Length];
    }
}
