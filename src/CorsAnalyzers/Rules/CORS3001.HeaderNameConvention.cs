using System.Collections.Immutable;
using CorsAnalyzers.Infrastructure;
using CorsAnalyzers.Model.HeaderNames;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules;

/// <summary>
/// A header name that is not written as capitalised words joined by hyphens, or a registered one in another spelling. Names compare
/// ignoring case (RFC 9110, 5.1), so that case alone is a matter of style; another hyphen makes another header. nginx and load
/// balancers that drop invalid headers lose names with <c>_</c> and <c>.</c> (nginx, <c>underscores_in_headers</c>).
/// </summary>
internal static class HeaderNameConvention
{
    internal const string Id = "CORS3001";

    internal static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "Header name does not follow the convention",
        "'{0}' does not follow the convention for header names; {1}",
        Category.HeaderNames,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Header names are capitalised words joined by hyphens, with abbreviations in upper case: Access-Token, API-Key. Registered names are spelled as they are registered.",
        helpLinkUri: HelpLink.For(Id));

    internal static Finding Report(HeaderUse use, NameVerdict verdict, ImmutableArray<HeaderEdit> edits)
    {
        var advice = verdict.Fault == NameFault.Case ? $"write '{verdict.Spelling}'" : $"'{verdict.Spelling}' would, which is another header for every client";
        return new(Descriptor, use.Site, HeaderEdit.OthersOf(edits), HeaderEdit.PropertiesOf(edits, verdict), use.Name, advice);
    }
}
