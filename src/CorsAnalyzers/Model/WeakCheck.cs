using System.Collections.Immutable;

namespace CorsAnalyzers.Model;

/// <summary>How a weak check can be mended.</summary>
internal enum CheckMendingKind
{
    /// <summary>Compares the whole origin or host.</summary>
    Whole,

    /// <summary>Takes a domain's subdomains only, by the dot in front of it.</summary>
    Subdomains,

    /// <summary>Takes one host only, by the <c>://</c> in front of it.</summary>
    Host,

    /// <summary>Takes one host with any port, by the colon behind it.</summary>
    Ports,

    /// <summary>Matches from the beginning to the end.</summary>
    Anchors,
}

/// <summary>One way to mend a check.</summary>
/// <param name="Method">The method to call in place of the one that is called; null where that stays.</param>
/// <param name="Text">The text to look for in place of the one that is there; null where that stays.</param>
internal readonly record struct CheckMending(CheckMendingKind Kind, string? Method, string? Text);

/// <summary>A test of an origin that origins of others pass, too.</summary>
/// <param name="Site">The call.</param>
/// <param name="Test">What it does, as code: <c>EndsWith("example.com")</c>.</param>
/// <param name="Passes">An origin that passes; null where any part of a text does.</param>
/// <param name="Text">Where the text stands that it looks for.</param>
/// <param name="Mendings">What may stand in its place.</param>
internal sealed record WeakCheck(Site Site, string Test, string? Passes, Site Text, ImmutableArray<CheckMending> Mendings);
