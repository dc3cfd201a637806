namespace CorsAnalyzers.Model.Values;

/// <summary>What stands between two commas of a list of tokens.</summary>
internal enum ListElementKind
{
    /// <summary>A method or a field name.</summary>
    Token,

    /// <summary><c>*</c>, which is a token and a wildcard where credentials do not forbid it.</summary>
    Wildcard,

    /// <summary>Nothing. A recipient passes over it in a header (RFC 9110, 5.6.1.2); in an argument it is a name.</summary>
    Empty,

    /// <summary>A token in quotes, which are no part of a token.</summary>
    Quoted,

    /// <summary>Tokens with white space or semicolons between them: the comma was forgotten.</summary>
    SeveralTokens,

    /// <summary>Anything else. One of these makes browsers throw the whole list away (Fetch standard, "extract header list values").</summary>
    Malformed,
}

/// <summary>
/// A comma-separated list of tokens (RFC 9110, 5.6.1), the value of Access-Control-Allow-Methods, -Allow-Headers and
/// -Expose-Headers (Fetch standard, "HTTP new-header syntax"). Enumerates the elements without the white space around them and
/// allocates nothing.
/// </summary>
internal readonly struct TokenList
{
    private readonly string _text;

    internal TokenList(string text) => _text = text;

    public Enumerator GetEnumerator() => new(_text);

    /// <summary>Compares ignoring case.</summary>
    internal bool Contains(string name)
    {
        foreach (var element in this)
        {
            if (element.Is(_text, name))
                return true;
        }

        return false;
    }

    /// <summary>The number of elements that are not empty.</summary>
    internal int Count
    {
        get
        {
            var count = 0;
            foreach (var element in this)
                count += element.IsEmpty ? 0 : 1;

            return count;
        }
    }

    internal static ListElementKind KindOf(string text, ListElement element)
    {
        if (element.IsEmpty)
            return ListElementKind.Empty;

        if (element.IsExactly(text, "*"))
            return ListElementKind.Wildcard;

        if (IsToken(text, element.Start, element.End))
            return IsInSingleQuotes(text, element) ? ListElementKind.Quoted : ListElementKind.Token;

        if (element.Length > 2 && text[element.Start] == '"' && text[element.End - 1] == '"' && IsToken(text, element.Start + 1, element.End - 1))
            return ListElementKind.Quoted;

        return AreTokens(text, element) ? ListElementKind.SeveralTokens : ListElementKind.Malformed;
    }

    /// <summary>The tokens of an element of the kind <see cref="ListElementKind.SeveralTokens"/>.</summary>
    internal static List<ListElement> TokensOf(string text, ListElement element)
    {
        var tokens = new List<ListElement>();
        var start = element.Start;
        for (var i = element.Start; i <= element.End; i++)
        {
            if (i < element.End && !IsSlip(text[i]))
                continue;

            if (i > start)
                tokens.Add(new ListElement(start, i - start));

            start = i + 1;
        }

        return tokens;
    }

    internal static bool IsToken(string text) => text.Length > 0 && IsToken(text, 0, text.Length);

    private static bool IsToken(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (!Ascii.IsTokenCharacter(text[i]))
                return false;
        }

        return start < end;
    }

    /// <summary>An apostrophe is a token character, so that <c>'PUT'</c> is a valid token that no request ever has.</summary>
    private static bool IsInSingleQuotes(string text, ListElement element) =>
        element.Length > 2 && text[element.Start] == '\'' && text[element.End - 1] == '\'';

    private static bool AreTokens(string text, ListElement element)
    {
        var slips = 0;
        for (var i = element.Start; i < element.End; i++)
        {
            if (IsSlip(text[i]))
                slips++;
            else if (!Ascii.IsTokenCharacter(text[i]))
                return false;
        }

        return slips > 0 && TokensOf(text, element).Count > 1;
    }

    /// <summary>What is written where a comma belongs, and is no part of a token.</summary>
    private static bool IsSlip(char c) => c is ' ' or '\t' or ';';

    internal struct Enumerator
    {
        private readonly string _text;
        private int _next;

        internal Enumerator(string text)
        {
            _text = text;
            _next = 0;
            Current = default;
        }

        public ListElement Current { get; private set; }

        public bool MoveNext()
        {
            if (_next > _text.Length)
                return false;

            var comma = _text.IndexOf(',', _next);
            var end = comma < 0 ? _text.Length : comma;
            var start = _next;
            _next = end + 1;
            while (start < end && Ascii.IsOptionalWhiteSpace(_text[start]))
                start++;

            while (end > start && Ascii.IsOptionalWhiteSpace(_text[end - 1]))
                end--;

            Current = new ListElement(start, end - start);
            return true;
        }
    }
}
