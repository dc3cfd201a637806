using System.Collections.Immutable;
using CorsAnalyzers.Model;
using CorsAnalyzers.Model.Values;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.Surfaces.Origins;

/// <summary>What a weak test of an origin may become, so that it keeps accepting what it is meant for and nobody else.</summary>
internal static class OriginMendings
{
    private const string EqualsMethod = nameof(Equals);
    private const string EndsWithMethod = nameof(string.EndsWith);

    internal static ImmutableArray<CheckMending> For(OriginTest test, string text, bool isHost, IInvocationOperation call)
    {
        // Equals takes the same arguments but those of a culture, and IndexOf is compared with a number.
        if (test.Method == "IndexOf" || call.TargetMethod.Parameters is not ([{ Type.SpecialType: Microsoft.CodeAnalysis.SpecialType.System_String }] or [{ Type.SpecialType: Microsoft.CodeAnalysis.SpecialType.System_String }, { Type.Name: "StringComparison" }]))
            return ImmutableArray<CheckMending>.Empty;

        var mendings = ImmutableArray.CreateBuilder<CheckMending>();
        var isWhole = isHost ? Domains.IsPartOfName(text) && Ascii.IsLetterOrDigit(text[0]) && Ascii.IsLetterOrDigit(text[text.Length - 1]) : Origin.IsSpecific(text);
        if (isWhole && (test.Kind != OriginMatchKind.Suffix || isHost))
            mendings.Add(new CheckMending(CheckMendingKind.Whole, EqualsMethod, Text: null));

        if (!isHost && isWhole && test.Kind == OriginMatchKind.Prefix && Origin.Parse(text) is { IsLoopback: true, Port: null })
            mendings.Add(new CheckMending(CheckMendingKind.Ports, Method: null, text + ":"));

        if (test.Kind == OriginMatchKind.Prefix || text.IndexOf('/') >= 0 || !IsDomain(text))
            return mendings.ToImmutable();

        var method = test.Kind == OriginMatchKind.Suffix ? null : EndsWithMethod;
        mendings.Add(new CheckMending(CheckMendingKind.Subdomains, method, "." + text));
        if (!isHost)
            mendings.Add(new CheckMending(CheckMendingKind.Host, method, "://" + text));

        return mendings.ToImmutable();
    }

    /// <summary>A name with a dot in it that begins with a letter or digit, with or without a port.</summary>
    private static bool IsDomain(string text)
    {
        var colon = text.IndexOf(':');
        var host = colon < 0 ? text : text.Substring(0, colon);
        return Domains.IsPartOfName(host) && host.IndexOf('.') > 0 && Ascii.IsLetterOrDigit(host[0]) && Ascii.IsLetterOrDigit(host[host.Length - 1]);
    }
}
