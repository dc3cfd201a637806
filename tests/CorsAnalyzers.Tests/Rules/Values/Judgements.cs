using CorsAnalyzers.Infrastructure;
using CorsAnalyzers.Model;
using CorsAnalyzers.Rules;
using CorsAnalyzers.Tests.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Path = CorsAnalyzers.Model.Path;
using Platform = CorsAnalyzers.Model.Platform;

namespace CorsAnalyzers.Tests.Rules.Values;

/// <summary>Responses without code, and what the rules on values say of them.</summary>
internal static class Judgements
{
    private static readonly SyntaxTree s_tree = CSharpSyntaxTree.ParseText(new string(' ', 100));

    internal static Site SiteAt(int position) => new(s_tree, new TextSpan(position, 1));

    internal static Fact<string> Known(string value, int position = 0) => Fact<string>.Known(value, SiteAt(position));

    /// <summary>One write of a header; several values are arms of one expression, and null is an unknown one.</summary>
    internal static HeaderWrite Write(string name, int position, string path, params string?[] values) =>
        new(
            HeaderWriteKind.Set,
            Known(name, (position * 10) + 1),
            [.. values.Select((value, i) => new HeaderValue(value is null ? Fact<string>.Unknown(SiteAt(position * 10)) : Known(value, (position * 10) + 2 + i), Path.Always))],
            new Step(PathTests.PathOf(path), [position]),
            SiteAt(position * 10),
            SiteAt(0))
        {
            IsSelfContained = true,
        };

    internal static ResponseHeaders Response(Platform platform, params HeaderWrite[] writes) =>
        new(SiteAt(0), new Step(Path.Always, [0]), platform, [.. writes], IsOpen: false);

    /// <summary>The response of a Lambda function with these headers, in this order.</summary>
    internal static ResponseHeaders Response(params (string Name, string? Value)[] headers) =>
        Response(Platform.RestApi, [.. headers.Select((header, i) => Write(header.Name, i + 1, "", header.Value))]);

    /// <summary>All rules that judge a value or a name by themselves.</summary>
    internal static List<Finding> JudgeAll(ResponseHeaders response, bool usesAuthorization = false) =>
    [
        .. MalformedOrigin.Judge(response), .. SeveralOrigins.Judge(response), .. NullOrigin.Judge(response), .. DeadOriginWildcard.Judge(response),
        .. InsecureOriginWithCredentials.Judge(response), .. InvalidCredentials.Judge(response), .. LiteralWildcardList.Judge(response),
        .. WildcardWithoutAuthorization.Judge(response, () => usesAuthorization), .. MethodCase.Judge(response), .. MethodNeverAllowed.Judge(response),
        .. InvalidListElement.Judge(response), .. HeaderOutOfPlace.Judge(response), .. InvalidMaxAge.Judge(response), .. MappingQuotes.Judge(response),
        .. MisspeltHeader.Judge(response),
    ];

    /// <summary>Rule, the part of the text that is meant, and the edit: <c>CORS2004 put > PUT</c>.</summary>
    internal static string Describe(Finding finding, string text)
    {
        var part = finding.Element is { } element ? " " + element.In(text) : "";
        var edit = finding.Properties.TryGetValue(EditProperties.Replacement, out var replacement) ? " > " + replacement
            : finding.Properties.ContainsKey(EditProperties.RemovesElement) ? " -"
            : finding.Properties.ContainsKey(EditProperties.CanRemove) ? " --"
            : "";
        return finding.Descriptor.Id + part + edit;
    }

    /// <summary>What all rules say of one header of a Lambda response.</summary>
    internal static string DescribeAll(string name, string text) => string.Join("; ", JudgeAll(Response((name, text))).Select(finding => Describe(finding, text)));

    /// <summary>The text after the edit that the finding offers; null where it offers none.</summary>
    internal static string? Edited(Finding finding, string text)
    {
        if (finding.Properties.TryGetValue(EditProperties.Replacement, out var replacement))
            return finding.Element is { } element ? text[..element.Start] + replacement + text[element.End..] : replacement;

        if (!finding.Properties.ContainsKey(EditProperties.RemovesElement) || finding.Element is not { } removed)
            return null;

        var comma = text.IndexOf(',', removed.End);
        return comma >= 0 ? text[..removed.Start] + text[(comma + 1)..].TrimStart() : text[..removed.Start].TrimEnd(' ', '\t', ',');
    }
}
