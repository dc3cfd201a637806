using System.Collections.Immutable;
using CorsAnalyzers.Infrastructure;
using CorsAnalyzers.Model;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules;

/// <summary>
/// An origin of plain http, with credentials. Whoever sits on the network between can put a script into that page and read what
/// the user's cookies open. This machine is exempt: its traffic leaves no wire (W3C Secure Contexts, 3.1).
/// </summary>
internal static class InsecureOriginWithCredentials
{
    internal const string Id = "CORS1009";

    internal static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "Insecure origin with credentials",
        "'{0}' is not https and may send credentials; whoever can change that page on its way reads the response",
        Category.Origins,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "A page that comes over plain http can be altered by the network, and with it what is done with the user's credentials.",
        helpLinkUri: HelpLink.For(Id));

    internal static IEnumerable<Finding> Judge(ResponseHeaders response)
    {
        foreach (var (write, value) in response.KnownValuesOf(HeaderName.AllowOrigin))
        {
            if (InsecureOrigin(response.Platform, value.Fact) is { } origin && response.CredentialsBeside(write, value) is { } credentials)
                yield return Report(value.Fact, origin, credentials.Write.Site);
        }
    }

    internal static IEnumerable<Finding> Judge(CorsPolicy policy)
    {
        foreach (var state in policy.ProvenStates)
        {
            if (!state.AsksList || state.Credentials is not { } credentials)
                continue;

            foreach (var entry in state.Origins.Entries)
            {
                if (Judge(policy.PlatformOf(entry), entry.Fact, credentials.Site) is { } finding)
                    yield return finding;
            }
        }
    }

    /// <summary>Judges one origin of a policy that allows credentials at <paramref name="credentials"/>.</summary>
    internal static Finding? Judge(Platform platform, Fact<string> value, Site credentials) =>
        InsecureOrigin(platform, value) is { } origin ? Report(value, origin, credentials) : null;

    /// <summary>The origin where it is well formed, so that no other rule speaks of it, and http; other schemes are an application's own.</summary>
    private static Origin? InsecureOrigin(Platform platform, Fact<string> value) =>
        value.Value is { } text
        && platform.Unquote(text) is { } constant
        && platform.Origins.Normalize(Origin.Parse(constant)) is { } compared
        && Origin.Parse(compared) is { Kind: OriginKind.Specific, Scheme: "http", IsLoopback: false } origin
            ? origin
            : null;

    /// <summary>A port that http has says nothing of the one that https has, so that only the default is corrected.</summary>
    private static Finding Report(Fact<string> value, in Origin origin, Site credentials)
    {
        var finding = Finding.Of(Descriptor, value.Site, value.Value!) with { Others = ImmutableArray.Create(credentials) };
        return finding.With(EditProperties.Replacement, origin.Port is null ? "https://" + origin.Host : null);
    }
}
