using CorsAnalyzers.Model;
using CorsAnalyzers.Model.Values;
using CorsAnalyzers.Surfaces.HeaderNames;
using Microsoft.CodeAnalysis.Text;

namespace CorsAnalyzers.Surfaces.AspNetCore.Policies;

/// <summary>Texts of several elements, as <c>EnableCorsAttribute</c> of Web API 2 takes them: it splits at commas, trims, and passes over what is empty.</summary>
internal static class PolicyTexts
{
    /// <summary>The elements, each at its own place where one literal spells the text.</summary>
    internal static IEnumerable<Fact<string>> ElementsOf(Fact<string> text)
    {
        if (text.Value is not { } value)
            yield break;

        if (value.IndexOf(',') < 0 && value.Trim() == value)
        {
            yield return text;
            yield break;
        }

        var characters = LiteralText.CharactersOf(LiteralText.TokenOf(text.Site.Tree.GetRoot().FindNode(text.Site.Span, getInnermostNodeForTie: true)));
        foreach (var element in new TokenList(value))
        {
            if (element.IsEmpty)
                continue;

            var site = element.End <= characters.Length
                ? text.Site with { Span = TextSpan.FromBounds(characters[element.Start].Start, characters[element.End - 1].End) }
                : text.Site;
            yield return Fact<string>.Known(element.In(value), site);
        }
    }
}
