using System.Runtime.CompilerServices;
using CorsAnalyzers.Model.HeaderNames;
using Microsoft.CodeAnalysis.Text;

namespace CorsAnalyzers.Surfaces.HeaderNames;

/// <summary>
/// What may be header names in the strings of one file, found in its text without parsing it: each with a hash that is equal for
/// names that differ in case, separators and humps only. Who asks looks closer.
/// </summary>
internal sealed class SpellingIndex
{
    /// <summary>As long as the host keeps a text, from one compilation to the next.</summary>
    private static readonly ConditionalWeakTable<SourceText, SpellingIndex> s_kept = new();

    private SpellingIndex(List<(int Fold, int Spelling, int Position)> names) => Names = names;

    /// <summary>Equal folds differ in case, separators and humps only; equal spellings in case only.</summary>
    internal List<(int Fold, int Spelling, int Position)> Names { get; }

    internal static SpellingIndex Of(SourceText source) => s_kept.GetValue(source, static text => Find(text));

    private static SpellingIndex Find(SourceText source)
    {
        var text = source.ToString();
        var names = new List<(int, int, int)>();
        for (var i = 0; i < text.Length; i++)
        {
            // A name begins a string, or follows a comma in one.
            if (text[i] is not ('"' or ','))
                continue;

            var start = i + 1;
            while (text[i] == ',' && start < text.Length && text[start] == ' ')
                start++;

            var (fold, spelling, end) = (HashStart, HashStart, start);
            for (; end < text.Length && IsNameCharacter(text[end]); end++)
            {
                spelling = HashNext(spelling, text[end]);
                if (!HeaderWords.IsSeparator(text[end]))
                    fold = HashNext(fold, text[end]);
            }

            if (end - start > 1 && end < text.Length && text[end] is '"' or ',' or ':')
                names.Add((fold, spelling, start));

            i = Math.Max(i, end - 1);
        }

        return new SpellingIndex(names);
    }

    internal static int HashOf(string name)
    {
        var hash = HashStart;
        foreach (var c in name)
        {
            if (!HeaderWords.IsSeparator(c))
                hash = HashNext(hash, c);
        }

        return hash;
    }

    internal static int SpellingOf(string name)
    {
        var hash = HashStart;
        foreach (var c in name)
            hash = HashNext(hash, c);

        return hash;
    }

    private const int HashStart = unchecked((int)2166136261);

    private static int HashNext(int hash, char c) => unchecked((hash ^ NameTable.Lower(c)) * 16777619);

    private static bool IsNameCharacter(char c) =>
        HeaderWords.IsLower(c) || HeaderWords.IsUpper(c) || HeaderWords.IsDigit(c) || c is '-' or '_' or '.';
}
