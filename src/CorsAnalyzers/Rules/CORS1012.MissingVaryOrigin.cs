using CorsAnalyzers.Infrastructure;
using CorsAnalyzers.Model;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules;

/// <summary>
/// A response whose Access-Control-Allow-Origin follows the request's Origin and that does not say so to caches (Fetch standard,
/// "CORS protocol and HTTP caches"; RFC 9110, 12.5.5). A cache then gives one origin the answer that was meant for another.
/// </summary>
internal static class MissingVaryOrigin
{
    internal const string Id = "CORS1012";

    internal static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "Vary: Origin missing",
        "Access-Control-Allow-Origin follows the request's Origin, and the response does not say 'Vary: Origin'; a cache may give it to another origin",
        Category.Origins,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "What depends on a request header is named in Vary, so that caches keep the answers apart.",
        helpLinkUri: HelpLink.For(Id));

    /// <summary>One report for a response, at the first value that follows the request; silent where something unseen may add Vary.</summary>
    internal static IEnumerable<Finding> Judge(ResponseHeaders response)
    {
        if (response.IsOpen || response.WritesOf(HeaderName.Vary).Any() || response.Writes.Any(write => write.Name.IsUnknown && write.Kind != HeaderWriteKind.Replace))
            yield break;

        foreach (var write in response.WritesOf(HeaderName.AllowOrigin))
        {
            foreach (var value in write.Values)
            {
                if (value.Source is ValueSource.Other or ValueSource.Flag && !write.Step.Path.And(value.Path).FollowsRequestOrigin)
                    continue;

                var finding = Finding.Of(Descriptor, value.Fact.Site);
                yield return finding with { Others = finding.Others.Add(write.Site) };
                yield break;
            }
        }
    }
}
