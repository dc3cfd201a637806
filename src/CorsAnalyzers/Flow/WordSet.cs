namespace CorsAnalyzers.Flow;

/// <summary>The different words of a text, as hashes in an open table: a file has hundreds of them, and a project thousands of files.</summary>
internal sealed class WordSet
{
    private const int HashStart = unchecked((int)2166136261);

    /// <summary>Marks a free slot, so that no word may have it for its hash.</summary>
    private const int Free = 0;

    private int[] _slots;
    private int _count;

    private WordSet(int capacity) => _slots = new int[capacity];

    internal static WordSet Of(string text) => Of(text, 0, text.Length);

    /// <summary>The words of a part of a text.</summary>
    internal static WordSet Of(string text, int start, int end)
    {
        var capacity = 16;
        while (capacity < (end - start) / 16)
            capacity *= 2;

        var words = new WordSet(capacity);
        words.AddAll(text, start, end);
        return words;
    }

    internal static int HashOf(string word) => HashOf(word, 0, word.Length);

    internal static int HashOf(string text, int start, int end)
    {
        var hash = HashStart;
        for (var i = start; i < end; i++)
            hash = HashNext(hash, text[i]);

        return hash == Free ? 1 : hash;
    }

    internal bool Contains(int word)
    {
        var mask = _slots.Length - 1;
        for (var i = word & mask; ; i = (i + 1) & mask)
        {
            if (_slots[i] == word)
                return true;

            if (_slots[i] == Free)
                return false;
        }
    }

    /// <summary>Adds the words of a part of another text.</summary>
    internal void AddAll(string text, int start, int end)
    {
        for (var i = start; i < end;)
        {
            if (!IsWordCharacter(text[i]))
            {
                i++;
                continue;
            }

            var hash = HashStart;
            for (; i < end && IsWordCharacter(text[i]); i++)
                hash = HashNext(hash, text[i]);

            Add(hash == Free ? 1 : hash);
        }
    }

    internal void CopyTo(ICollection<int> words)
    {
        foreach (var slot in _slots)
        {
            if (slot != Free)
                words.Add(slot);
        }
    }

    internal static bool IsWordCharacter(char c) => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '_' or > '\x7f';

    private void Add(int word)
    {
        var mask = _slots.Length - 1;
        var i = word & mask;
        for (; _slots[i] != Free; i = (i + 1) & mask)
        {
            if (_slots[i] == word)
                return;
        }

        _slots[i] = word;
        if (++_count * 2 > _slots.Length)
            Grow();
    }

    private void Grow()
    {
        var old = _slots;
        _slots = new int[old.Length * 2];
        _count = 0;
        foreach (var word in old)
        {
            if (word != Free)
                Add(word);
        }
    }

    /// <summary>FNV-1a, a character at a time.</summary>
    private static int HashNext(int hash, char c) => unchecked((hash ^ c) * 16777619);
}
