using System.Collections.Immutable;
using CorsAnalyzers.Model;
using CorsAnalyzers.Model.HeaderNames;

namespace CorsAnalyzers.Infrastructure;

/// <summary>A name to be written at a place. The first of a finding's edits is at the finding itself; none at all means that no fix is right.</summary>
internal readonly record struct HeaderEdit(Site Site, string Spelling)
{
    internal static ImmutableArray<Site> OthersOf(ImmutableArray<HeaderEdit> edits) =>
        edits.IsEmpty ? ImmutableArray<Site>.Empty : edits.Skip(1).Select(edit => edit.Site).ToImmutableArray();

    internal static ImmutableDictionary<string, string?> PropertiesOf(ImmutableArray<HeaderEdit> edits, NameVerdict verdict)
    {
        if (edits.IsEmpty)
            return ImmutableDictionary<string, string?>.Empty;

        var properties = ImmutableDictionary<string, string?>.Empty.Add(EditProperties.Spellings, string.Join(",", edits.Select(edit => edit.Spelling)));
        return verdict.Fault == NameFault.Words ? properties.Add(EditProperties.Renames, null) : properties;
    }
}
