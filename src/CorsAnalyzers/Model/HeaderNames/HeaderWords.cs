namespace CorsAnalyzers.Model.HeaderNames;

/// <summary>
/// The words of a header name, one after the other: parted by <c>-</c>, <c>_</c>, <c>.</c> and spaces, and at humps
/// (<c>accessToken</c>, <c>APIKey</c>, <c>OAuth2Token</c>), never inside a brand. Allocates nothing.
/// </summary>
internal struct HeaderWords(string text, int start, int length, string[] brands)
{
    private readonly int _end = start + length;
    private int _next = start;

    /// <summary>Where the current word begins in the text.</summary>
    internal int Start { get; private set; } = start;

    internal int Length { get; private set; } = 0;

    /// <summary>What stands before the word: a separator, or <c>\0</c> for a hump and for the first word.</summary>
    internal char Separator { get; private set; } = '\0';

    /// <summary>True when a hump, and no separator, parts the word from the next one.</summary>
    internal readonly bool EndsAtHump => _next < _end && !IsSeparator(text[_next]);

    internal static bool IsSeparator(char c) => c is '-' or '_' or '.' or ' ';

    internal bool MoveNext()
    {
        Separator = '\0';
        if (_next < _end && IsSeparator(text[_next]) && Length > 0)
            Separator = text[_next++];

        if (_next >= _end)
            return false;

        Start = _next;
        _next = IsSeparator(text[Start]) ? Start : EndOfBrand() is var brand and > 0 ? brand : EndOfWord();
        Length = _next - Start;
        return true;
    }

    /// <summary>A brand, and the digits of its version; 0 where none begins here.</summary>
    private readonly int EndOfBrand()
    {
        foreach (var brand in brands)
        {
            var end = Start + brand.Length;
            if (end > _end || NameTable.Lower(brand[0]) != NameTable.Lower(text[Start]) || string.CompareOrdinal(brand, 1, text, Start + 1, brand.Length - 1) != 0)
                continue;

            while (end < _end && IsDigit(text[end]))
                end++;

            if (end == _end || !IsLower(text[end]))
                return end;
        }

        return 0;
    }

    private readonly int EndOfWord()
    {
        var end = Start;
        var hasLower = false;
        for (; end < _end && !IsSeparator(text[end]); end++)
            hasLower |= IsLower(text[end]);

        if (!hasLower)
            return end;

        var hasLetter = !IsDigit(text[Start]);
        for (var i = Start + 1; i < end; i++)
        {
            var (before, current) = (text[i - 1], text[i]);
            if (IsUpper(current) && (IsLower(before) || (IsDigit(before) && hasLetter)))
                return i;

            // The last capital of a run begins the next word (APIKey), unless only a plural's s follows (IDs).
            if (IsLower(current) && IsUpper(before) && i - 1 > Start && !IsPlural(i, end))
                return i - 1;

            hasLetter |= !IsDigit(current);
        }

        return end;
    }

    private readonly bool IsPlural(int position, int end) => text[position] == 's' && (position + 1 == end || IsUpper(text[position + 1]));

    internal static bool IsLower(char c) => c is >= 'a' and <= 'z';

    internal static bool IsUpper(char c) => c is >= 'A' and <= 'Z';

    internal static bool IsDigit(char c) => c is >= '0' and <= '9';
}
