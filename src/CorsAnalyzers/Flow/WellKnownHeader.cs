namespace CorsAnalyzers.Flow;

/// <summary>A header, or a family of them, as source text spells it: in a string, or as a member that is named after it.</summary>
internal sealed class WellKnownHeader
{
    private readonly string _first;
    private readonly string _last;
    private readonly string[] _further;

    /// <param name="first">A word, in any case.</param>
    /// <param name="last">The one behind it, with at most one character between them: <c>Allow-Origin</c>, <c>AllowOrigin</c>.</param>
    /// <param name="further">One of these stands behind both where no dash tells that they are a header's name: <c>AccessControlList</c> is none.</param>
    private WellKnownHeader(string first, string last, params string[] further)
    {
        _first = first;
        _last = last;
        _further = further;
    }

    /// <summary>The end of the name: constants may hold it without <c>Access-Control-</c>.</summary>
    internal static readonly WellKnownHeader AllowOrigin = new("Allow", "Origin");

    internal static readonly WellKnownHeader AllowCredentials = new("Allow", "Credentials");

    /// <summary>Every header of CORS, also where its name is misspelt behind that.</summary>
    internal static readonly WellKnownHeader AnyOfCors = new("Access", "Control", "Allow", "Expose", "Max", "Request");

    internal bool IsIn(string text) => PositionsIn(text).Any();

    internal IEnumerable<int> PositionsIn(string text)
    {
        // The last word is the rarer one.
        for (var i = text.IndexOf(_last, StringComparison.OrdinalIgnoreCase); i >= 0; i = text.IndexOf(_last, i + _last.Length, StringComparison.OrdinalIgnoreCase))
        {
            for (var start = i - _first.Length; start >= 0 && start >= i - _first.Length - 1; start--)
            {
                if (!IsAt(start, _first, text))
                    continue;

                if (IsDashed(text, start + _first.Length, i) || IsContinued(text, i + _last.Length))
                    yield return start;

                break;
            }
        }
    }

    /// <summary>A dash of whatever kind stands between the words; prose and identifiers have none there.</summary>
    private static bool IsDashed(string text, int start, int end) =>
        start < end && text[start] is var between && between is not ('_' or '.') && !char.IsWhiteSpace(between) && !char.IsLetterOrDigit(between);

    private bool IsContinued(string text, int end)
    {
        if (_further.Length == 0 || (end < text.Length && text[end] == '-'))
            return true;

        if (end < text.Length && !char.IsLetterOrDigit(text[end]))
            end++;

        return Array.Exists(_further, word => IsAt(end, word, text));
    }

    private static bool IsAt(int position, string word, string text) =>
        string.Compare(text, position, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0;
}
