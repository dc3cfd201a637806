using System.Collections.Immutable;
using CorsAnalyzers.Infrastructure;
using CorsAnalyzers.Model.HeaderNames;
using CorsAnalyzers.Rules;

namespace CorsAnalyzers.Surfaces.HeaderNames;

/// <summary>All that must change together with a header's name so that the program goes on finding what it sends.</summary>
internal static class HeaderEdits
{
    /// <summary>How often a name may be spelled before a fix that changes all of them is more than one wants from a light bulb.</summary>
    private const int MaxEdits = 200;

    /// <param name="uses">The project's uses of names like this one; those of the same header change along with it.</param>
    /// <returns>The edit at the use itself, then the others; empty where no change is sure to be right.</returns>
    internal static ImmutableArray<HeaderEdit> For(HeaderUse use, NameVerdict verdict, ImmutableArray<HeaderUse> uses)
    {
        var isRename = verdict.Fault == NameFault.Words;
        if (isRename ? !use.CanBeRenamed : !use.CanBeRecased)
            return ImmutableArray<HeaderEdit>.Empty;

        var edits = ImmutableArray.CreateBuilder<HeaderEdit>();
        edits.Add(new HeaderEdit(use.Site, verdict.Spelling!));
        foreach (var other in uses)
        {
            if (other.Site == use.Site || !TwoSpellings.IsSame(other.Name, use.Name))
                continue;

            // A change of case concerns only those that mind it.
            if (!isRename && ((other.Roles & (HeaderRole.Key | HeaderRole.ReadBack)) == 0 || other.Name == verdict.Spelling))
                continue;

            if (other.Site.Span.IsEmpty || edits.Count >= MaxEdits || (isRename ? !other.CanBeRenamed : !other.CanBeRecased))
                return ImmutableArray<HeaderEdit>.Empty;

            var isLower = (other.Roles & HeaderRole.LowerLookup) != 0;
            edits.Add(new HeaderEdit(other.Site, isLower ? verdict.Spelling!.ToLowerInvariant() : verdict.Spelling!));
        }

        return edits.ToImmutable();
    }
}
