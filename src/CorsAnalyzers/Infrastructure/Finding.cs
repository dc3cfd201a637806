using System.Collections.Immutable;
using CorsAnalyzers.Model;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Infrastructure;

/// <summary>What a rule found, before it becomes a diagnostic.</summary>
/// <param name="Site">Where the squiggle goes.</param>
/// <param name="Others">The second place that makes the mistake, and places that a fix edits.</param>
/// <param name="Properties">What the fix needs to know.</param>
/// <param name="Arguments">What goes into the message.</param>
internal sealed record Finding(
    DiagnosticDescriptor Descriptor,
    Site Site,
    ImmutableArray<Site> Others,
    ImmutableDictionary<string, string?> Properties,
    params object[] Arguments)
{
    internal Diagnostic ToDiagnostic() =>
        Diagnostic.Create(Descriptor, Site.ToLocation(), Others.Select(other => other.ToLocation()), Properties, Arguments);
}
