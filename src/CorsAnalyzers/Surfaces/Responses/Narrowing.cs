using CorsAnalyzers.Infrastructure;
using CorsAnalyzers.Model;
using CorsAnalyzers.Surfaces.HeaderNames;
using Microsoft.CodeAnalysis.Text;

namespace CorsAnalyzers.Surfaces.Responses;

/// <summary>Puts a finding on the part of a literal that is meant.</summary>
internal static class Narrowing
{
    /// <summary>The finding at its element. Where the value is not spelled by one literal it stays at the whole, and offers no edit.</summary>
    internal static Finding OfElement(Finding finding)
    {
        if (finding.Element is not { } element)
            return finding;

        var token = LiteralText.TokenOf(finding.Site.Tree.GetRoot().FindNode(finding.Site.Span, getInnermostNodeForTie: true));
        var characters = LiteralText.CharactersOf(token);
        if (characters.Length < element.End || element.IsEmpty)
            return finding with { Properties = finding.Properties.Remove(EditProperties.Replacement).Remove(EditProperties.RemovesElement) };

        var span = TextSpan.FromBounds(characters[element.Start].Start, characters[element.End - 1].End);
        return finding with { Site = new Site(finding.Site.Tree, span) };
    }
}
