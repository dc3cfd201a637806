using System.Collections.Immutable;
using CorsAnalyzers.Infrastructure;
using CorsAnalyzers.Model;
using CorsAnalyzers.Model.HeaderNames;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules;

/// <summary>
/// Two header names that differ only in hyphens, underscores or humps (<c>accessToken</c>, <c>Access-Token</c>). They look like one
/// header and are two: what is sent under one name is not found under the other (RFC 9110, 5.1: names compare ignoring case only).
/// </summary>
internal static class TwoSpellings
{
    internal const string Id = "CORS3004";

    internal static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "One header spelled two ways",
        "'{0}' is spelled '{1}' elsewhere in this project; these are two different headers",
        Category.HeaderNames,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Header names that differ in hyphens or underscores are different headers, however alike they look.",
        helpLinkUri: HelpLink.For(Id));

    /// <summary>The other spelling to name: the conventional one if anybody uses it, else the most frequent; null where there is none.</summary>
    internal static HeaderUse? OtherOf(string name, string conventional, ImmutableArray<HeaderUse> uses)
    {
        HeaderUse? best = null;
        var bestCount = 0;
        foreach (var spelling in uses.Where(use => !IsSame(use.Name, name)).GroupBy(use => use.Name, StringComparer.OrdinalIgnoreCase))
        {
            var count = IsSame(spelling.Key, conventional) ? int.MaxValue : spelling.Count();
            if (count > bestCount)
                (best, bestCount) = (spelling.First(), count);
        }

        return best;
    }

    internal static Finding Report(HeaderUse use, HeaderUse other, NameVerdict verdict, ImmutableArray<HeaderEdit> edits) => edits.IsEmpty
        ? new(Descriptor, use.Site, ImmutableArray.Create(other.Site), ImmutableDictionary<string, string?>.Empty, use.Name, other.Name)
        : new(Descriptor, use.Site, HeaderEdit.OthersOf(edits).Add(other.Site), HeaderEdit.PropertiesOf(edits, verdict), use.Name, other.Name);

    internal static bool IsSame(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
