using CorsAnalyzers.Infrastructure;
using CorsAnalyzers.Model;
using CorsAnalyzers.Model.Values;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules;

/// <summary>
/// What is no token in a list of methods or header names. One bad element makes browsers throw the whole list away (Fetch standard,
/// "extract header list values"; WPT, cors/cors-preflight-response-validation.any.js).
/// </summary>
internal static class InvalidListElement
{
    internal const string Id = "CORS2006";

    internal static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "Not a valid list element",
        "'{0}' {1}",
        Category.Values,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Lists hold names separated by commas, without quotes; a browser that finds anything else refuses all of them.",
        helpLinkUri: HelpLink.For(Id));

    internal static IEnumerable<Finding> Judge(ResponseHeaders response)
    {
        foreach (var header in (string[])[HeaderName.AllowMethods, HeaderName.AllowHeaders, HeaderName.ExposeHeaders])
        {
            foreach (var (_, value) in response.KnownValuesOf(header))
            {
                foreach (var finding in Judge(response.Platform, value.Fact, isMethod: header == HeaderName.AllowMethods))
                    yield return finding;
            }
        }
    }

    /// <summary>Judges the elements of a policy's lists, where each is one name.</summary>
    internal static IEnumerable<Finding> Judge(CorsPolicy policy)
    {
        foreach (var part in (PolicyPart[])[PolicyPart.Methods, PolicyPart.Headers, PolicyPart.ExposedHeaders])
        {
            foreach (var entry in policy.EntriesOf(part))
            {
                foreach (var finding in Judge(entry.Call.Platform, entry.Fact, isMethod: part == PolicyPart.Methods))
                    yield return ForElement(finding);
            }
        }

        foreach (var list in policy.ProvenStates.SelectMany(state => (PolicyList[])[state.ListOf(PolicyPart.Methods), state.ListOf(PolicyPart.Headers)]))
        {
            foreach (var entry in list.Entries)
            {
                // AllowAnyMethod and AllowAnyHeader that are narrowed later are CORS4006's.
                if (list.Entries.Length > 1 && !entry.Call.Clears && JudgeWildcardBesideOthers(entry.Call.Platform, entry.Fact) is { } finding)
                    yield return finding;
            }
        }
    }

    /// <summary>Several names in one element become several elements; one that is no name at all can only go.</summary>
    private static Finding ForElement(Finding finding)
    {
        if (!finding.Properties.TryGetValue(EditProperties.Replacement, out var names))
            return finding.Properties.ContainsKey(EditProperties.RemovesElement) ? finding : finding.With(EditProperties.RemovesElement, string.Empty);

        return names!.IndexOf(", ", StringComparison.Ordinal) < 0
            ? finding
            : finding with { Properties = finding.Properties.Remove(EditProperties.Replacement).Add(EditProperties.Elements, names.Replace(", ", ",")) };
    }

    /// <summary>Judges the value of the header, or one element where the platform takes elements.</summary>
    /// <param name="isMethod">The list holds methods; otherwise header names.</param>
    internal static IEnumerable<Finding> Judge(Platform platform, Fact<string> value, bool isMethod)
    {
        if (value.Value is not { } text)
            yield break;

        var elements = platform.ElementsOf(text);
        foreach (var element in elements)
        {
            if (Judge(platform, text, element, isMethod) is not { } mistake)
                continue;

            var finding = Finding.Of(Descriptor, value.Site, element.In(text), mistake.Text) with { Element = element };
            yield return mistake.Replacement is null && elements.Count > 1
                ? finding.With(EditProperties.RemovesElement, string.Empty)
                : finding.With(EditProperties.Replacement, mistake.Replacement);
        }
    }

    /// <summary>Judges whether <c>*</c> stands beside others where each element is a name (<c>WithHeaders("*", "X")</c>).</summary>
    internal static Finding? JudgeWildcardBesideOthers(Platform platform, Fact<string> wildcard) =>
        platform.TakesElements && platform.WildcardLists != WildcardLists.Sent && wildcard.Value == "*"
            ? Finding.Of(Descriptor, wildcard.Site, "*", "is a wildcard only as the only element; beside others it is a name like them")
            : null;

    private static (string Text, string? Replacement)? Judge(Platform platform, string text, ListElement element, bool isMethod)
    {
        const string Ignored = "; browsers refuse the whole list";
        switch (TokenList.KindOf(text, element))
        {
            case ListElementKind.Empty:
                return platform.TakesElements ? ("is empty", null) : null;
            case ListElementKind.Quoted:
                return ("stands in quotes, which are no part of a name" + (text[element.Start] == '"' ? Ignored : string.Empty), text.Substring(element.Start + 1, element.Length - 2));
            case ListElementKind.SeveralTokens:
                return ("holds several names without a comma" + Ignored, Joined(text, TokenList.TokensOf(text, element)));
            case ListElementKind.Malformed when Placeholder.IsIn(element.In(text)):
                return null;
            case ListElementKind.Malformed when platform.TakesElements && NamesIn(text, element) is { Count: > 1 } names:
                return ("holds several names where one belongs; as one name it matches nothing", Joined(text, names));
            case ListElementKind.Malformed:
                return ((isMethod ? "is no method" : "is no header name") + Ignored, null);
            case ListElementKind.Token when isMethod && !platform.TakesElements && platform.AllMethods is null && HttpMethods.IsKeyword(text, element):
                return ("is a keyword of tools; to browsers it is a method of that name, which no request has", null);
            default:
                return null;
        }
    }

    /// <summary>The names between the commas of one element; none where one of them is no token.</summary>
    private static List<ListElement> NamesIn(string text, ListElement element)
    {
        var names = new List<ListElement>();
        var part = element.In(text);
        foreach (var name in new TokenList(part))
        {
            if (name.IsEmpty)
                continue;

            if (TokenList.KindOf(part, name) is not (ListElementKind.Token or ListElementKind.Wildcard))
                return [];

            names.Add(name with { Start = name.Start + element.Start });
        }

        return names;
    }

    private static string Joined(string text, List<ListElement> names) => string.Join(", ", names.ConvertAll(name => name.In(text)));
}
