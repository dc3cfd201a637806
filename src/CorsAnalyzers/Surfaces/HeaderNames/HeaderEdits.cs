using System.Collections.Immutable;
using CorsAnalyzers.Flow;
using CorsAnalyzers.Model;
using CorsAnalyzers.Model.HeaderNames;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Surfaces.HeaderNames;

/// <summary>A name to be written at a place.</summary>
internal readonly record struct HeaderEdit(Site Site, string Spelling);

/// <summary>All that must change together with a header's name so that the program goes on finding what it sends.</summary>
internal static class HeaderEdits
{
    /// <summary>How often a name may be spelled before a fix that changes all of them is more than one wants from a light bulb.</summary>
    private const int MaxEdits = 200;

    /// <param name="uses">The project's uses of names like this one; those of the same header change along with it.</param>
    /// <param name="namesakes">The project's uses of names like the new one.</param>
    /// <returns>The edit at the use itself, then the others; empty where no change is sure to be right.</returns>
    internal static ImmutableArray<HeaderEdit> For(HeaderUse use, NameVerdict verdict, ImmutableArray<HeaderUse> uses, ImmutableArray<HeaderUse> namesakes)
    {
        var isRename = verdict.Fault == NameFault.Words;
        if (isRename ? !use.CanBeRenamed : !use.CanBeRecased)
            return ImmutableArray<HeaderEdit>.Empty;

        var edits = ImmutableArray.CreateBuilder<HeaderEdit>();
        edits.Add(new HeaderEdit(use.Site, verdict.Spelling!));
        var written = new List<HeaderUse> { use };
        foreach (var other in uses)
        {
            if (other.Site == use.Site || !HeaderName.Equals(other.Name, use.Name))
                continue;

            // A change of case concerns only those that mind it.
            if (!isRename && ((other.Roles & (HeaderRole.Key | HeaderRole.ReadBack)) == 0 || other.Name == verdict.Spelling))
                continue;

            if (other.Site.Span.IsEmpty || edits.Count >= MaxEdits || (isRename ? !other.CanBeRenamed : !other.CanBeRecased))
                return ImmutableArray<HeaderEdit>.Empty;

            var isLower = (other.Roles & HeaderRole.LowerLookup) != 0;
            edits.Add(new HeaderEdit(other.Site, isLower ? verdict.Spelling!.ToLowerInvariant() : verdict.Spelling!));
            written.Add(other);
        }

        return written.Exists(one => MeetsNamesake(one, isRename, written, namesakes)) ? ImmutableArray<HeaderEdit>.Empty : edits.ToImmutable();
    }

    /// <summary>
    /// True where the same member writes a header that would then have the same name: a dictionary throws when it gets a key twice, and
    /// headers are sent twice. Where case does not matter, only a rename brings two headers together.
    /// </summary>
    private static bool MeetsNamesake(HeaderUse use, bool isRename, IEnumerable<HeaderUse> written, ImmutableArray<HeaderUse> namesakes)
    {
        var roles = isRename ? HeaderRoles.Judged : HeaderRole.Key;
        if ((use.Roles & roles) == 0)
            return false;

        foreach (var other in written.Concat(namesakes))
        {
            if ((other.Roles & roles) != 0 && !(isRename ? HeaderName.Equals(other.Name, use.Name) : other.Name == use.Name) && MemberAround(other.Site) == MemberAround(use.Site))
                return true;
        }

        return false;
    }

    private static SyntaxNode MemberAround(Site site) => Declarations.MemberAround(site.Tree.GetRoot().FindToken(site.Span.Start).Parent!);
}
