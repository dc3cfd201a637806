using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Text;

namespace CorsAnalyzers.Flow;

/// <summary>
/// What the text of one file tells before it is parsed or bound: its words, as hashes, and the headers that it names. Found when asked for.
/// Words in comments and strings count too; who asks looks closer.
/// </summary>
internal sealed class TextIndex
{
    /// <summary>As long as the host keeps a text: for all analyzers, and from one compilation to the next.</summary>
    private static readonly ConditionalWeakTable<SourceText, TextIndex> s_kept = new();

    private readonly Lazy<WordSet> _words;
    private readonly Lazy<List<(int Name, int Position, Given Given)>> _givers;
    private readonly SourceText _source;

    /// <summary>Small: there is one for each file, and few questions.</summary>
    private readonly Lazy<ConcurrentDictionary<object, bool>> _asked = new(static () => new(concurrencyLevel: 1, capacity: 5));

    /// <summary>Less than none until they are looked for.</summary>
    private int _topics = -1;

    private TextIndex(SourceText source)
    {
        _source = source;
        _words = new(() => WordSet.Of(source.ToString()));
        _givers = new(() => GiverScan.In(source.ToString()));
    }

    internal static TextIndex Of(SourceText source) => s_kept.GetValue(source, static text => new(text));

    internal WordSet Words => _words.Value;

    /// <summary>What may be members that give a text, a dictionary or a response to those who mention them.</summary>
    internal List<(int Name, int Position, Given Given)> Givers => _givers.Value;

    /// <summary>True when the file holds the header's name, or the name of a member that stands for it.</summary>
    internal bool Mentions(WellKnownHeader header) => _asked.Value.GetOrAdd(header, asked => ((WellKnownHeader)asked).IsIn(_source.ToString()));

    /// <summary>True when the text has this piece somewhere, if only inside of a word: a look through the text, and nothing else.</summary>
    internal bool Has(string part) => _asked.Value.GetOrAdd(part, asked => Contains(_source.ToString(), (string)asked));

    /// <summary>True when the text speaks of this. All topics are looked for together, while the text is at hand.</summary>
    internal bool SpeaksOf(Topics topic)
    {
        if (_topics < 0)
            _topics = (int)TopicsOf(_source.ToString());

        return ((Topics)_topics & topic) != 0;
    }

    private static Topics TopicsOf(string text) =>
        (Contains(text, "Header") ? Topics.Headers : Topics.None)
        | (Contains(text, "Cors") ? Topics.Cors : Topics.None)
        | (Contains(text, "Lambda") ? Topics.Lambda : Topics.None)
        | (WellKnownHeader.AnyOfCors.IsIn(text) ? Topics.CorsHeaders : Topics.None);

    private static bool Contains(string text, string part) => text.IndexOf(part, StringComparison.Ordinal) >= 0;

    /// <summary>True when the text has this word: found in the text itself, unless its words are known.</summary>
    internal bool HasWord(string word) =>
        _words.IsValueCreated ? Words.Contains(HashOf(word)) : _source.ToString() is var text && PositionsOf(word, text, 0, text.Length).Any();

    internal static int HashOf(string word) => WordSet.HashOf(word);

    /// <summary>Positions of <paramref name="word"/> as a whole word; none for the empty name of a declaration that is still being typed.</summary>
    internal static IEnumerable<int> PositionsOf(string word, string text, int start, int end)
    {
        if (word.Length == 0)
            yield break;

        for (var i = text.IndexOf(word, start, end - start, StringComparison.Ordinal); i >= 0; i = text.IndexOf(word, start, end - start, StringComparison.Ordinal))
        {
            start = i + word.Length;
            if ((i == 0 || !WordSet.IsWordCharacter(text[i - 1])) && (start == text.Length || !WordSet.IsWordCharacter(text[start])))
                yield return i;
        }
    }
}
