using CorsAnalyzers.Infrastructure;
using CorsAnalyzers.Model;
using CorsAnalyzers.Model.Values;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules;

/// <summary>A header name that is almost one of CORS. Browsers know the names of the Fetch standard and pass over any other.</summary>
internal static class MisspeltHeader
{
    internal const string Id = "CORS2011";

    internal static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "Misspelt CORS header name",
        "'{0}' is no CORS header, '{1}' is; browsers ignore the response's '{0}'",
        Category.Values,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The name resembles a CORS header and is none.",
        helpLinkUri: HelpLink.For(Id));

    internal static IEnumerable<Finding> Judge(ResponseHeaders response)
    {
        foreach (var write in response.Writes)
        {
            if (Judge(write.Name) is not { } finding)
                continue;

            // Spelled right, the header would be there twice: a dictionary throws then, and browsers refuse the response.
            yield return response.Writes.Any(other => MeansSame(other, write))
                ? finding with { Properties = finding.Properties.Remove(EditProperties.Replacement) }
                : finding;
        }
    }

    private static bool MeansSame(HeaderWrite other, HeaderWrite misspelt) =>
        other.Kind is not (HeaderWriteKind.Remove or HeaderWriteKind.Replace)
        && other.Name.Value is { } name && !misspelt.IsNamed(name)
        && HeaderName.Equals(CorsHeaderSpelling.MeantBy(name) ?? name, CorsHeaderSpelling.MeantBy(misspelt.Name.Value!)!);

    /// <summary>Judges the name of a header that a response gets.</summary>
    internal static Finding? Judge(Fact<string> name) =>
        name.Value is { } text && CorsHeaderSpelling.MeantBy(text) is { } meant
            ? Finding.Of(Descriptor, name.Site, text, meant).With(EditProperties.Replacement, meant)
            : null;
}
