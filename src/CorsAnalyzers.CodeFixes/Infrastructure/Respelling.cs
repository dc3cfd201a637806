using System.Collections.Immutable;
using CorsAnalyzers.Model.HeaderNames;
using CorsAnalyzers.Surfaces.HeaderNames;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace CorsAnalyzers.CodeFixes.Infrastructure;

/// <summary>Writes a name anew inside of a literal: character by character, so that the literal's kind, its escapes and its other names stay.</summary>
internal static class Respelling
{
    /// <summary>Writes <paramref name="spelling"/> in place of the name at <paramref name="span"/>: the whole literal, or a part of it.</summary>
    internal static ImmutableArray<TextChange> ChangesFor(SyntaxNode literal, TextSpan span, string spelling)
    {
        var token = LiteralText.TokenOf(literal);
        var characters = LiteralText.CharactersOf(token);
        var changes = ImmutableArray.CreateBuilder<TextChange>();
        var (first, last) = (0, characters.Length);
        if (span != literal.Span)
        {
            first = IndexWhere(characters, character => character.Start >= span.Start);
            last = IndexWhere(characters, character => character.Start >= span.End);
        }

        var value = token.ValueText;
        var separator = string.Empty;
        var current = first;
        foreach (var c in spelling)
        {
            if (current < last && IsSame(value[current], c))
            {
                if (separator.Length > 0 || value[current] != c)
                    changes.Add(separator.Length > 0 && value[current] == c ? new TextChange(new TextSpan(characters[current].Start, 0), separator) : new TextChange(characters[current], separator + c));

                separator = string.Empty;
                current++;
            }
            else if (c == '-' && current < last && HeaderWords.IsSeparator(value[current]))
            {
                changes.Add(new TextChange(characters[current], "-"));
                current++;
            }
            else if (c == '-')
            {
                separator = "-";
            }
            else
            {
                return ImmutableArray<TextChange>.Empty;
            }
        }

        return current == last ? changes.ToImmutable() : ImmutableArray<TextChange>.Empty;
    }

    private static bool IsSame(char left, char right) => NameTable.Lower(left) == NameTable.Lower(right);

    private static int IndexWhere(ImmutableArray<TextSpan> characters, Func<TextSpan, bool> matches)
    {
        for (var i = 0; i < characters.Length; i++)
        {
            if (matches(characters[i]))
                return i;
        }

        return characters.Length;
    }
}
