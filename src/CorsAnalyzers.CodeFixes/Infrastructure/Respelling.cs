using System.Collections.Immutable;
using CorsAnalyzers.Infrastructure;
using CorsAnalyzers.Model.HeaderNames;
using CorsAnalyzers.Surfaces.HeaderNames;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace CorsAnalyzers.CodeFixes.Infrastructure;

/// <summary>Writes a name anew inside of a literal: character by character, so that the literal's kind, its escapes and its other names stay.</summary>
internal static class Respelling
{
    /// <summary>The changes that a diagnostic on a header name asks for, all together or none.</summary>
    internal static async Task ApplyAsync(EditSession session, Diagnostic diagnostic)
    {
        if (SpellingsOf(diagnostic) is not { } spellings)
            return;

        for (var i = 0; i < spellings.Length; i++)
        {
            var location = i == 0 ? diagnostic.Location : diagnostic.AdditionalLocations[i - 1];
            var spelling = spellings[i];
            await session.EditOnceAsync(location, (node, _, _) => ChangesFor(node, location.SourceSpan, spelling)).ConfigureAwait(false);
        }
    }

    /// <summary>What is to be written, at the diagnostic and at its additional locations; null where there is no fix.</summary>
    internal static string[]? SpellingsOf(Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(EditProperties.Spellings, out var names) && names?.Split(',') is { } spellings && spellings.Length <= diagnostic.AdditionalLocations.Count + 1 ? spellings : null;

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
