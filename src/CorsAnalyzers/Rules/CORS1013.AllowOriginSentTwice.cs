using System.Collections.Immutable;
using CorsAnalyzers.Infrastructure;
using CorsAnalyzers.Model;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules;

/// <summary>
/// Access-Control-Allow-Origin added beside one that is there already. Browsers join the values of all headers of a name with a
/// comma before they compare (Fetch standard, "get" a header), so that even the same value twice fails (WPT, cors/origin.htm).
/// </summary>
internal static class AllowOriginSentTwice
{
    internal const string Id = "CORS1013";

    internal static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "Access-Control-Allow-Origin sent twice",
        "Access-Control-Allow-Origin '{0}' is added to the '{1}' that the response has already; browsers read both as one value and refuse it",
        Category.Origins,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A response may have the header once. Appending it a second time breaks also the first.",
        helpLinkUri: HelpLink.For(Id));

    /// <summary>Each write that adds a value, on some run of the code provably, to one that stays.</summary>
    internal static IEnumerable<Finding> Judge(ResponseHeaders response)
    {
        foreach (var (second, secondValue) in response.KnownValuesOf(HeaderName.AllowOrigin))
        {
            if (second.Kind != HeaderWriteKind.Append)
                continue;

            foreach (var (first, firstValue) in response.KnownValuesOf(HeaderName.AllowOrigin))
            {
                if (!first.Step.IsBefore(second.Step) || first.Slot != second.Slot || !response.SendsTogether(first, firstValue, second, secondValue))
                    continue;

                yield return Report(first, firstValue, second, secondValue);
                break;
            }
        }
    }

    /// <summary>Among the other places, the write to take out comes first where it can be; the one that stays is the last.</summary>
    private static Finding Report(HeaderWrite first, HeaderValue firstValue, HeaderWrite second, HeaderValue secondValue)
    {
        var finding = Finding.Of(Descriptor, secondValue.Fact.Site, secondValue.Fact.Value!, firstValue.Fact.Value!);
        return second.IsSelfContained
            ? finding with { Others = ImmutableArray.Create(second.Site, first.Site), Properties = finding.Properties.Add(EditProperties.CanRemove, null) }
            : finding with { Others = ImmutableArray.Create(first.Site) };
    }
}
