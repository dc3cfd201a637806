using System.Collections.Immutable;
using CorsAnalyzers.Model;
using CorsAnalyzers.Model.Values;
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
    /// <summary>The part of the value at <see cref="Site"/> that is meant; null for the whole. Whoever knows the syntax narrows the place to it.</summary>
    internal ListElement? Element { get; init; }

    /// <summary>A lower severity than the rule's own; null where that holds.</summary>
    internal DiagnosticSeverity? Severity { get; init; }

    internal static Finding Of(DiagnosticDescriptor descriptor, Site site, params object[] arguments) =>
        new(descriptor, site, ImmutableArray<Site>.Empty, ImmutableDictionary<string, string?>.Empty, arguments);

    /// <summary>The same with one more thing for the fix to know; unchanged where there is nothing to say.</summary>
    internal Finding With(string property, string? value) => value is null ? this : this with { Properties = Properties.Add(property, value) };

    internal Diagnostic ToDiagnostic() =>
        Diagnostic.Create(Descriptor, Site.ToLocation(), Severity ?? Descriptor.DefaultSeverity, Others.Select(other => other.ToLocation()), Properties, Arguments);
}
