using CorsAnalyzers.Infrastructure;
using CorsAnalyzers.Model;
using CorsAnalyzers.Model.Values;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules;

/// <summary>
/// Access-Control-Allow-Credentials with another value than <c>true</c>, the only one there is, in lower case (Fetch standard, "HTTP
/// new-header syntax"; WPT, cors/credentials-flag.htm). <c>bool.ToString()</c> gives <c>True</c>.
/// </summary>
internal static class InvalidCredentials
{
    internal const string Id = "CORS2001";

    internal static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "Access-Control-Allow-Credentials must be exactly \"true\"",
        "'{0}' is no value of Access-Control-Allow-Credentials; browsers take only 'true' and treat everything else as if the header were missing",
        Category.Values,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The header's value is compared with true, byte for byte. To say no, leave the header out.",
        helpLinkUri: HelpLink.For(Id));

    /// <summary>Each value that is no <c>true</c>; the arms that say no beside one that says yes are silent, for there the header has both meanings.</summary>
    internal static IEnumerable<Finding> Judge(ResponseHeaders response)
    {
        foreach (var (write, value) in response.KnownValuesOf(HeaderName.AllowCredentials))
        {
            if (Sent(response.Platform, value.Fact.Value!) is not { } sent || Placeholder.IsIn(sent))
                continue;

            var verdict = CredentialsValue.Judge(sent);
            if (verdict == CredentialsVerdict.True || (verdict == CredentialsVerdict.MeantFalse && HasTrueArm(write)))
                continue;

            yield return Report(write, value.Fact, verdict);
        }
    }

    /// <summary>In a mapping, quotes belong to the expression; elsewhere they are a part of the value, which is this rule's.</summary>
    private static string? Sent(Platform platform, string text) => platform.Quoting == ValueQuoting.None ? text : platform.Unquote(text);

    private static bool HasTrueArm(HeaderWrite write)
    {
        foreach (var value in write.Values)
        {
            if (value.Fact.IsUnknown || (value.Fact.Value is { } text && CredentialsValue.Judge(text) is CredentialsVerdict.True or CredentialsVerdict.MeantTrue))
                return true;
        }

        return false;
    }

    private static Finding Report(HeaderWrite write, Fact<string> value, CredentialsVerdict verdict)
    {
        var finding = Finding.Of(Descriptor, value.Site, value.Value!);
        if (verdict == CredentialsVerdict.MeantTrue)
            return IsOnlyOne(write, value.Site) ? finding.With(EditProperties.Replacement, "true") : finding;

        return verdict == CredentialsVerdict.MeantFalse && write.IsSelfContained && write.Values.Length == 1
            ? finding with { Others = finding.Others.Add(write.Site), Properties = finding.Properties.Add(EditProperties.CanRemove, null) }
            : finding;
    }

    /// <summary>False for <c>flag.ToString()</c>, which may say no as well.</summary>
    private static bool IsOnlyOne(HeaderWrite write, Site site)
    {
        var count = 0;
        foreach (var value in write.Values)
            count += value.Fact.Site == site ? 1 : 0;

        return count == 1;
    }
}
