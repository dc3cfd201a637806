using System.Collections.Concurrent;
using Microsoft.CodeAnalysis.Text;

namespace CorsAnalyzers.Flow;

/// <summary>
/// What the text of one file tells before it is parsed or bound: its words, as hashes, and the headers that it names. Found when asked for.
/// Words in comments and strings count too; who asks looks closer.
/// </summary>
internal sealed class TextIndex
{
    private readonly Lazy<HashSet<int>> _words;
    private readonly SourceText _source;
    private readonly ConcurrentDictionary<WellKnownHeader, bool> _headers = new();
    private readonly ConcurrentDictionary<string, bool> _parts = new(StringComparer.Ordinal);

    private TextIndex(SourceText source)
    {
        _source = source;
        _words = new(() => WordsOf(source.ToString()));
    }

    internal HashSet<int> Words => _words.Value;

    /// <summary>True when the file holds the header's name, or the name of a member that stands for it.</summary>
    internal bool Mentions(WellKnownHeader header) => _headers.GetOrAdd(header, asked => asked.IsIn(_source.ToString()));

    /// <summary>True when the text has this piece somewhere, if only inside of a word: a look through the text, and nothing else.</summary>
    internal bool Has(string part) => _parts.GetOrAdd(part, asked => _source.ToString().IndexOf(asked, StringComparison.Ordinal) >= 0);

    internal static TextIndex Of(SourceText source) => new(source);

    internal static int HashOf(string word)
    {
        var hash = HashStart;
        foreach (var c in word)
            hash = HashNext(hash, c);

        return hash;
    }

    /// <summary>Positions of <paramref name="word"/> as a whole word; none for the empty name of a declaration that is still being typed.</summary>
    internal static IEnumerable<int> PositionsOf(string word, string text, int start, int end)
    {
        if (word.Length == 0)
            yield break;

        for (var i = text.IndexOf(word, start, end - start, StringComparison.Ordinal); i >= 0; i = text.IndexOf(word, start, end - start, StringComparison.Ordinal))
        {
            start = i + word.Length;
            if ((i == 0 || !IsWordCharacter(text[i - 1])) && (start == text.Length || !IsWordCharacter(text[start])))
                yield return i;
        }
    }

    private const int HashStart = unchecked((int)2166136261);

    /// <summary>FNV-1a, a character at a time.</summary>
    private static int HashNext(int hash, char c) => unchecked((hash ^ c) * 16777619);

    private static bool IsWordCharacter(char c) => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '_' or > '\x7f';

    private static HashSet<int> WordsOf(string text)
    {
        var words = new HashSet<int>();
        for (var i = 0; i < text.Length;)
        {
            if (!IsWordCharacter(text[i]))
            {
                i++;
                continue;
            }

            var hash = HashStart;
            for (; i < text.Length && IsWordCharacter(text[i]); i++)
                hash = HashNext(hash, text[i]);

            words.Add(hash);
        }

        return words;
    }
}
