using CorsAnalyzers.Infrastructure;
using CorsAnalyzers.Model;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules;

/// <summary>When a response without Access-Control-Allow-Origin counts as a mistake.</summary>
internal enum MissingAllowOriginMode
{
    /// <summary>Always for REST APIs; for what a gateway may add itself, only with evidence that the code is the one that sends it.</summary>
    ByPlatform,

    Always,

    /// <summary>Only where some other response of the project sends the header.</summary>
    Evidence,

    Never,
}

/// <summary>
/// A Lambda proxy response that leaves the project without Access-Control-Allow-Origin. The proxy integration passes headers on as
/// the function returns them (AWS, "CORS for REST APIs": proxy integrations must return the headers themselves), and a browser
/// fails the CORS check of a response that lacks this one (Fetch standard).
/// </summary>
internal static class MissingAllowOrigin
{
    internal const string Id = "CORS1002";

    internal static readonly Option<MissingAllowOriginMode> Mode = new(
        "missing_allow_origin",
        "'always', 'evidence' or 'never'",
        "by platform",
        MissingAllowOriginMode.ByPlatform,
        (string text, out MissingAllowOriginMode mode) =>
        {
            mode = text.ToLowerInvariant() switch
            {
                "always" => MissingAllowOriginMode.Always,
                "evidence" => MissingAllowOriginMode.Evidence,
                "never" => MissingAllowOriginMode.Never,
                _ => MissingAllowOriginMode.ByPlatform,
            };
            return mode != MissingAllowOriginMode.ByPlatform;
        });

    internal static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "Lambda proxy response without Access-Control-Allow-Origin",
        "This response has no Access-Control-Allow-Origin, {0}; a browser on another origin cannot read it",
        Category.Origins,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Behind a Lambda proxy integration the gateway adds no headers to the function's response: the function itself must send Access-Control-Allow-Origin.",
        helpLinkUri: HelpLink.For(Id));

    /// <summary>The end of the message where no response of the project sends the header.</summary>
    internal const string NobodySends = "and no other response of this project has it";

    /// <summary>The end of the message where another one does.</summary>
    internal static string SentBy(string sibling) => $"which '{sibling}' sends";

    /// <summary>True when the response lacks the header on some way out to an HTTP client.</summary>
    /// <param name="hasEvidence">Whether some other response of the project sends the header.</param>
    internal static bool IsMissing(ResponseHeaders response, MissingAllowOriginMode mode, Func<bool> hasEvidence)
    {
        if (mode == MissingAllowOriginMode.Never || response.IsOpen || response.IsRedirect)
            return false;

        var isMissing = false;
        foreach (var exit in response.Exits)
        {
            if (response.MaySend(HeaderName.AllowOrigin, exit.Step) || exit.Fate.AddsOrigin)
                continue;

            if (exit.Fate.IsUnknown)
                return false;

            foreach (var departure in exit.Fate.Departures)
                isMissing = isMissing || (departure.Audience == Audience.Http && IsExpected(response.Platform, departure, mode, hasEvidence));
        }

        return isMissing;
    }

    private static bool IsExpected(Platform platform, Departure departure, MissingAllowOriginMode mode, Func<bool> hasEvidence)
    {
        if (platform.Sender == CorsSender.SaidByFunction && departure.IsRestApi is null)
            return false;

        return mode switch
        {
            MissingAllowOriginMode.Always => true,
            MissingAllowOriginMode.Evidence => hasEvidence(),
            _ => platform.Sender == CorsSender.CodeOnly || departure.IsRestApi == true && platform.Sender == CorsSender.SaidByFunction || hasEvidence(),
        };
    }
}
