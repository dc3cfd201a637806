using System.Collections.Immutable;
using CorsAnalyzers.Infrastructure;
using CorsAnalyzers.Model;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules;

/// <summary>
/// A check of the request's Origin that looks at a part of it only (CWE-183, CWE-346). Host names can be registered that begin, end or
/// go on like the one that is meant: <c>https://example.com.evil.example</c>, <c>https://evilexample.com</c>.
/// </summary>
internal static class BypassableOriginCheck
{
    internal const string Id = "CORS1008";

    internal static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "Origin check can be bypassed",
        "'{0}' also accepts {1}; whoever owns that origin passes the check",
        Category.Origins,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Compare the whole origin, or up to the '://' or the dot before the host and the end behind it.",
        helpLinkUri: HelpLink.For(Id));

    /// <summary>Each weak check on which it depends that the request's Origin is sent back.</summary>
    internal static IEnumerable<Finding> Judge(ResponseHeaders response)
    {
        foreach (var write in response.WritesOf(HeaderName.AllowOrigin))
        {
            foreach (var value in write.Values)
            {
                foreach (var check in value.WeakChecks)
                    yield return Judge(check);
            }
        }
    }

    /// <summary>Each weak check of a function that decides in the end; beside any origin it decides nothing.</summary>
    internal static IEnumerable<Finding> Judge(CorsPolicy policy)
    {
        foreach (var state in policy.States)
        {
            if (state.TestCall is not { } test || state.Origins.Wildcard is not null)
                continue;

            foreach (var check in test.WeakChecks)
                yield return Judge(check);
        }
    }

    /// <summary>Judges one check of those that decide about an origin.</summary>
    internal static Finding Judge(WeakCheck check)
    {
        var passes = check.Passes is { } origin ? "'" + origin + "'" : "every part of that text that is an origin";
        var finding = Finding.Of(Descriptor, check.Site, check.Test, passes);
        if (check.Mendings.IsEmpty)
            return finding;

        var mendings = string.Join("\n", check.Mendings.Select(mending => $"{mending.Kind}\t{mending.Method}\t{mending.Text}"));
        return (finding with { Others = ImmutableArray.Create(check.Text) }).With(EditProperties.Mendings, mendings);
    }
}
