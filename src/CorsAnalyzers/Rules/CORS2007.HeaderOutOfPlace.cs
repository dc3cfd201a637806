using CorsAnalyzers.Infrastructure;
using CorsAnalyzers.Model;
using CorsAnalyzers.Model.Values;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules;

/// <summary>
/// A header name that does nothing where it stands: one that scripts cannot set, one of the other direction, one that is readable
/// anyway (Fetch standard, "forbidden request-header", "forbidden response-header name", "CORS-safelisted response-header name").
/// </summary>
internal static class HeaderOutOfPlace
{
    internal const string Id = "CORS2007";

    internal static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "Header name has no place here",
        "'{0}' {1}",
        Category.Values,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "Access-Control-Allow-Headers names request headers that scripts set, Access-Control-Expose-Headers response headers that scripts read.",
        helpLinkUri: HelpLink.For(Id));

    internal static IEnumerable<Finding> Judge(ResponseHeaders response)
    {
        foreach (var (_, value) in response.KnownValuesOf(HeaderName.AllowHeaders))
        {
            foreach (var finding in JudgeAllowed(response.Platform, value.Fact))
                yield return finding;
        }

        foreach (var (_, value) in response.KnownValuesOf(HeaderName.ExposeHeaders))
        {
            foreach (var finding in JudgeExposed(response.Platform, value.Fact))
                yield return finding;
        }

        foreach (var header in (string[])[HeaderName.RequestMethod, HeaderName.RequestHeaders])
        {
            foreach (var write in response.WritesOf(header))
                yield return ReportRequestHeader(write);
        }
    }

    /// <summary>Judges the value of Access-Control-Allow-Headers, or one element where the platform takes elements.</summary>
    internal static IEnumerable<Finding> JudgeAllowed(Platform platform, Fact<string> value)
    {
        if (value.Value is not { } text)
            yield break;

        foreach (var name in platform.ElementsOf(text))
        {
            var reason = FetchHeaders.InAllowHeaders(text, name) switch
            {
                HeaderPlacement.ForbiddenRequestHeader => "is set by browsers alone; allowing it does nothing",
                HeaderPlacement.ResponseHeader => "is a response header; allowing it in requests does nothing",
                _ => null,
            };
            if (reason is not null)
                yield return Report(value.Site, text, name, reason);
        }
    }

    /// <summary>Judges the value of Access-Control-Expose-Headers, or one element where the platform takes elements. Names that are readable anyway are reported only where there are no others.</summary>
    internal static IEnumerable<Finding> JudgeExposed(Platform platform, Fact<string> value)
    {
        if (value.Value is not { } text)
            yield break;

        var names = platform.ElementsOf(text);
        var isNeedless = !platform.TakesElements && names.TrueForAll(name => name.IsEmpty || FetchHeaders.IsSafelistedInResponses(text, name));
        foreach (var name in names)
        {
            var reason = FetchHeaders.InExposeHeaders(text, name) switch
            {
                HeaderPlacement.ForbiddenResponseHeader => "is kept from scripts whatever is exposed",
                HeaderPlacement.RequestHeader => "is a request header; exposing it does nothing",
                HeaderPlacement.PreflightHeader => "answers preflights, which no script sees; exposing it does nothing",
                HeaderPlacement.Safelisted when isNeedless => "is readable without being exposed",
                _ => null,
            };
            if (reason is not null)
                yield return Report(value.Site, text, name, reason);
        }
    }

    /// <summary>Judges the elements of a policy's lists. Names that are readable anyway are reported only where the list holds no others.</summary>
    internal static IEnumerable<Finding> Judge(CorsPolicy policy)
    {
        foreach (var entry in policy.EntriesOf(PolicyPart.Headers))
        {
            foreach (var finding in JudgeAllowed(entry.Call.Platform, entry.Fact))
                yield return finding;
        }

        foreach (var entry in policy.EntriesOf(PolicyPart.ExposedHeaders))
        {
            foreach (var finding in JudgeExposed(entry.Call.Platform, entry.Fact))
                yield return finding;
        }

        foreach (var exposed in policy.ProvenStates.Select(state => state.ListOf(PolicyPart.ExposedHeaders)))
        {
            if (!exposed.IsComplete || !exposed.Entries.All(entry => entry.Fact.Value is { } text && FetchHeaders.IsSafelistedInResponses(text, Whole(text))))
                continue;

            foreach (var entry in exposed.Entries)
                yield return Report(entry.Fact.Site, entry.Fact.Value!, Whole(entry.Fact.Value!), "is readable without being exposed");
        }
    }

    private static ListElement Whole(string text) => new(0, text.Length);

    private static Finding Report(Site site, string text, ListElement name, string reason) =>
        (Finding.Of(Descriptor, site, name.In(text), reason) with { Element = name }).With(EditProperties.RemovesElement, string.Empty);

    /// <summary>A preflight's question as the answer's header.</summary>
    private static Finding ReportRequestHeader(HeaderWrite write)
    {
        var finding = Finding.Of(Descriptor, write.Name.Site, write.Name.Value!, "is a request header by which a preflight asks; a response that has it says nothing");
        return write.IsSelfContained
            ? finding with { Others = finding.Others.Add(write.Site), Properties = finding.Properties.Add(EditProperties.CanRemove, null) }
            : finding;
    }
}
