using System.Collections.Immutable;
using CorsAnalyzers.Infrastructure;
using CorsAnalyzers.Model;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules;

/// <summary>
/// <c>Access-Control-Allow-Origin: *</c> together with <c>Access-Control-Allow-Credentials: true</c>. A request with credentials
/// passes the CORS check only when the header is the origin itself (Fetch standard, "CORS check", steps 2 to 5), so the browser
/// keeps such a response from the page.
/// </summary>
internal static class WildcardOriginWithCredentials
{
    internal const string Id = "CORS1001";

    internal static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "Wildcard origin combined with credentials",
        "'*' is combined with {0}; {1}",
        Category.Origins,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A browser that sends cookies or other credentials accepts only the page's own origin in Access-Control-Allow-Origin, never '*'.",
        helpLinkUri: HelpLink.For(Id));

    /// <summary>Each wildcard of the response that some run of the code sends together with credentials.</summary>
    internal static IEnumerable<Finding> Judge(ResponseHeaders response)
    {
        foreach (var origin in response.WritesOf(HeaderName.AllowOrigin))
        {
            foreach (var wildcard in origin.Values)
            {
                if (!IsWildcard(wildcard.Fact))
                    continue;

                var credentials = CredentialsBeside(response, origin, wildcard);
                if (!credentials.IsEmpty)
                    yield return Report(wildcard.Fact.Site, credentials, response.Platform);
            }
        }
    }

    /// <summary>The wildcard of a policy that is any origin in the end, with credentials. Where the platform throws, it does so on a developer's machine too.</summary>
    internal static IEnumerable<Finding> Judge(CorsPolicy policy)
    {
        foreach (var state in policy.ProvenStates)
        {
            if (state.Origins.Wildcard is { } wildcard && state.Credentials is { } credentials && !credentials.Step.Path.IsWithoutWildcard)
            {
                var finding = Finding.Of(Descriptor, wildcard.Fact.Site, "credentials", OutcomeOn(wildcard.Call.Platform)) with { Others = ImmutableArray.Create(credentials.Site) };
                yield return finding.With(EditProperties.CanRemove, credentials.CanRemove ? string.Empty : null).With(EditProperties.TakesList, string.Empty);
            }
        }
    }

    private static string OutcomeOn(Platform platform) => platform.AnyOriginWithCredentials switch
    {
        AnyOriginWithCredentials.Throws => "ASP.NET Core throws instead of using such a policy",
        AnyOriginWithCredentials.Echoed => "the origin of whoever asks is sent back, so that any page can read what its visitors are signed in to",
        _ => "browsers refuse such a response to a request with credentials",
    };

    /// <summary>HTTP takes spaces and tabs around a value away (RFC 9110, 5.5).</summary>
    internal static bool IsWildcard(Fact<string> value) => value.Value is { } text && text.Trim(' ', '\t') == "*";

    /// <summary>True where this rule reports the wildcard.</summary>
    internal static bool IsReported(ResponseHeaders response, HeaderWrite origin, HeaderValue wildcard) => !CredentialsBeside(response, origin, wildcard).IsEmpty;

    /// <summary>The writes of credentials that meet the wildcard; with one that is sent, also those that it overwrites, which would be sent without it.</summary>
    private static ImmutableArray<(HeaderWrite Write, string Value)> CredentialsBeside(ResponseHeaders response, HeaderWrite origin, HeaderValue wildcard)
    {
        var found = ImmutableArray.CreateBuilder<(HeaderWrite, string)>();
        var isSent = false;
        foreach (var credentials in response.WritesOf(HeaderName.AllowCredentials))
        {
            // A test that leads to both says nothing about the one when the other is sent.
            if (credentials.Step.Path.Without(origin.Step.Path).IsWithoutWildcard)
                continue;

            foreach (var value in credentials.Values)
            {
                if (value.Source == ValueSource.Flag || value.Path.IsWithoutWildcard || !IsMeantTrue(value.Fact) || !ResponseHeaders.WritesTogether(origin, wildcard, credentials, value))
                    continue;

                found.Add((credentials, value.Fact.Value!));
                isSent |= response.SendsTogether(origin, wildcard, credentials, value);
                break;
            }
        }

        return isSent ? found.ToImmutable() : ImmutableArray<(HeaderWrite, string)>.Empty;
    }

    /// <summary>"True" is as much meant as "true"; that browsers do not take it is another mistake.</summary>
    private static bool IsMeantTrue(Fact<string> value) =>
        value.Value is { } text && string.Equals(text.Trim(' ', '\t'), "true", StringComparison.OrdinalIgnoreCase);

    private static Finding Report(Site wildcard, ImmutableArray<(HeaderWrite Write, string Value)> credentials, Platform platform) =>
        new(
            Descriptor,
            wildcard,
            credentials.Select(c => c.Write.Site).Distinct().ToImmutableArray(),
            credentials.All(c => c.Write.IsSelfContained)
                ? ImmutableDictionary<string, string?>.Empty.Add(EditProperties.CanRemove, null)
                : ImmutableDictionary<string, string?>.Empty,
            $"{HeaderName.AllowCredentials} '{credentials[0].Value}'",
            OutcomeOn(platform));
}
