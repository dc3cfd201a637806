namespace CorsAnalyzers.Model.Values;

/// <summary>One element of a list, as a part of the text that holds it, so that a diagnostic or an edit can address it alone.</summary>
internal readonly record struct ListElement(int Start, int Length)
{
    internal int End => Start + Length;

    internal bool IsEmpty => Length == 0;

    internal string In(string text) => text.Substring(Start, Length);

    /// <summary>Compares ignoring case, as names do.</summary>
    internal bool Is(string text, string name) =>
        Length == name.Length && string.Compare(text, Start, name, 0, Length, StringComparison.OrdinalIgnoreCase) == 0;

    /// <summary>Compares byte for byte, as methods and values do.</summary>
    internal bool IsExactly(string text, string value) => Length == value.Length && string.CompareOrdinal(text, Start, value, 0, Length) == 0;
}
