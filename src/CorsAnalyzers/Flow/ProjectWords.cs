using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Flow;

/// <summary>Which of some files have a word in their text.</summary>
internal sealed class ProjectWords(IEnumerable<SyntaxTree> trees)
{
    /// <summary>How many words are looked for in the texts themselves before it pays to know the words of each.</summary>
    private const int MaxTextSearches = 8;

    /// <summary>How many words are looked for file by file before an index of all pays.</summary>
    private const int MaxSearches = 100;

    private readonly ConcurrentDictionary<string, ImmutableArray<SyntaxTree>> _trees = new(StringComparer.Ordinal);
    private readonly Lazy<ImmutableArray<(SyntaxTree Tree, WordSet Words)>> _files = new(() => trees.Select(tree => (tree, TextIndex.Of(tree.GetText()).Words)).ToImmutableArray());
    private Dictionary<int, List<SyntaxTree>>? _inverted;
    private int _searches;

    /// <summary>What may be members that give a text, a dictionary or a response, file by file.</summary>
    internal IEnumerable<(SyntaxTree Tree, List<(int Name, int Position, Given Given)> Givers)> Givers => trees.Select(tree => (tree, TextIndex.Of(tree.GetText()).Givers));

    /// <summary>The files that have this word.</summary>
    internal ImmutableArray<SyntaxTree> TreesWith(string word) => _trees.TryGetValue(word, out var known) ? known : _trees.GetOrAdd(word, Search(word));

    /// <summary>True where the text of any file of a project speaks of the topic.</summary>
    internal static bool SpeakOf(Topics topic, Compilation compilation) => compilation.SyntaxTrees.Any(tree => TextIndex.Of(tree.GetText()).SpeaksOf(topic));

    /// <summary>Files whose text matches.</summary>
    internal IEnumerable<SyntaxTree> TreesWhere(Func<TextIndex, bool> matches)
    {
        foreach (var tree in trees)
        {
            if (matches(TextIndex.Of(tree.GetText())))
                yield return tree;
        }
    }

    private ImmutableArray<SyntaxTree> Search(string word)
    {
        var searches = Interlocked.Increment(ref _searches);
        if (searches <= MaxTextSearches)
            return TreesWhere(index => index.HasWord(word)).ToImmutableArray();

        var hash = TextIndex.HashOf(word);
        if (searches > MaxSearches)
            return (_inverted ??= Invert()).TryGetValue(hash, out var trees) ? trees.ToImmutableArray() : ImmutableArray<SyntaxTree>.Empty;

        var found = ImmutableArray.CreateBuilder<SyntaxTree>();
        foreach (var (tree, words) in _files.Value)
        {
            if (words.Contains(hash))
                found.Add(tree);
        }

        return found.ToImmutable();
    }

    private Dictionary<int, List<SyntaxTree>> Invert()
    {
        var trees = new Dictionary<int, List<SyntaxTree>>();
        var words = new List<int>();
        foreach (var (tree, ofTree) in _files.Value)
        {
            words.Clear();
            ofTree.CopyTo(words);
            foreach (var word in words)
            {
                if (!trees.TryGetValue(word, out var list))
                    trees.Add(word, list = []);

                list.Add(tree);
            }
        }

        return trees;
    }
}
