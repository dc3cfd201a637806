namespace CorsAnalyzers.Flow;

/// <summary>A header, or a family of them, as source text spells it: in a string, or as a member that is named after it.</summary>
internal sealed class WellKnownHeader
{
    private readonly string[] _words;

    /// <param name="words">Words that follow one another, in any case, with at most one character between them: <c>Allow-Origin</c>, <c>AllowOrigin</c>.</param>
    private WellKnownHeader(params string[] words) => _words = words;

    /// <summary>The end of the name: constants may hold it without <c>Access-Control-</c>.</summary>
    internal static readonly WellKnownHeader AllowOrigin = new("Allow", "Origin");

    internal static readonly WellKnownHeader AllowCredentials = new("Allow", "Credentials");

    /// <summary>Every header of CORS, also where its name is misspelt behind that.</summary>
    internal static readonly WellKnownHeader AnyOfCors = new("Access", "Control");

    internal bool IsIn(string text) => PositionsIn(text).Any();

    internal IEnumerable<int> PositionsIn(string text)
    {
        // The last word is the rarer one.
        var (first, last) = (_words[0], _words[1]);
        for (var i = text.IndexOf(last, StringComparison.OrdinalIgnoreCase); i >= 0; i = text.IndexOf(last, i + last.Length, StringComparison.OrdinalIgnoreCase))
        {
            for (var start = i - first.Length; start >= 0 && start >= i - first.Length - 1; start--)
            {
                if (string.Compare(text, start, first, 0, first.Length, StringComparison.OrdinalIgnoreCase) != 0)
                    continue;

                yield return start;
                break;
            }
        }
    }
}
