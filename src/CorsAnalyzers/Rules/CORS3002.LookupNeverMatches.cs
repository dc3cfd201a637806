using System.Collections.Immutable;
using CorsAnalyzers.Infrastructure;
using CorsAnalyzers.Model;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules;

/// <summary>
/// A header with a capital in its name, looked up in headers that always arrive in lower case: those of HTTP APIs and function URLs
/// (AWS: "header names are lowercased" in payload format 2.0) and of application load balancers. The dictionary minds the case.
/// </summary>
internal static class LookupNeverMatches
{
    internal const string Id = "CORS3002";

    internal static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "Header look-up can never match",
        "'{0}' is never found: the names in these headers arrive in lower case, and the look-up minds the case",
        Category.HeaderNames,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "HTTP APIs, function URLs and application load balancers hand header names to a function in lower case, in a dictionary that minds the case.",
        helpLinkUri: HelpLink.For(Id));

    internal static bool IsMistake(string name)
    {
        foreach (var c in name)
        {
            if (c is >= 'A' and <= 'Z')
                return true;
        }

        return false;
    }

    internal static Finding Report(Site site, string name) =>
        new(Descriptor, site, ImmutableArray<Site>.Empty, ImmutableDictionary<string, string?>.Empty.Add(EditProperties.Spellings, name.ToLowerInvariant()), name);
}
