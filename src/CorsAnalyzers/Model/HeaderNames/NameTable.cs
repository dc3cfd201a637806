namespace CorsAnalyzers.Model.HeaderNames;

/// <summary>Names by their letters, ignoring ASCII case. Looks a piece of a text up without copying it.</summary>
internal sealed class NameTable
{
    private readonly Dictionary<int, List<string>> _names = [];
    private readonly List<string> _prefixes = [];

    /// <param name="names">Spelled as they are to be; <c>*</c> at the end of one stands for any rest.</param>
    internal NameTable(IEnumerable<string> names)
    {
        foreach (var name in names)
            Add(name);
    }

    /// <summary>Names that are separated by white space.</summary>
    internal static NameTable Parse(string data) => new(Split(data));

    internal static string[] Split(string data) => data.Split([' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The name as the table spells it, or null; prefixes do not count.</summary>
    internal string? Find(string text, int start, int length)
    {
        if (_names.TryGetValue(HashOf(text, start, length), out var candidates))
        {
            foreach (var candidate in candidates)
            {
                if (candidate.Length == length && Matches(candidate, text, start))
                    return candidate;
            }
        }

        return null;
    }

    /// <summary>True for a name of the table, and for one that begins like an entry with <c>*</c>.</summary>
    internal bool Contains(string text, int start, int length)
    {
        if (Find(text, start, length) is not null)
            return true;

        foreach (var prefix in _prefixes)
        {
            if (prefix.Length <= length && Matches(prefix, text, start))
                return true;
        }

        return false;
    }

    internal static char Lower(char c) => c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c;

    private void Add(string name)
    {
        if (name.EndsWith("*", StringComparison.Ordinal))
        {
            _prefixes.Add(name.Substring(0, name.Length - 1));
            return;
        }

        var hash = HashOf(name, 0, name.Length);
        if (!_names.TryGetValue(hash, out var list))
            _names.Add(hash, list = []);

        if (Find(name, 0, name.Length) is null)
            list.Add(name);
    }

    private static bool Matches(string expected, string text, int start)
    {
        for (var i = 0; i < expected.Length; i++)
        {
            if (Lower(expected[i]) != Lower(text[start + i]))
                return false;
        }

        return true;
    }

    private static int HashOf(string text, int start, int length)
    {
        var hash = length;
        for (var i = start; i < start + length; i++)
            hash = unchecked((hash * 31) + Lower(text[i]));

        return hash;
    }
}
