namespace CorsAnalyzers.Model.Values;

/// <summary>
/// Marks that a tool or a call of <c>Replace</c> or <c>Format</c> fills in before the value is used: <c>{host}</c>, <c>${HOST}</c>,
/// <c>#{Host}</c>, <c>&lt;host&gt;</c>, <c>$(Host)</c>; and as the whole text <c>__HOST__</c>, <c>%HOST%</c>. None of them is a part of any valid value, so
/// that such a text says nothing of the value.
/// </summary>
internal static class Placeholder
{
    internal static bool IsIn(string text) => HasPair(text, '{', '}') || HasPair(text, '<', '>') || HasPair(text, "$(", ')') || IsBetween(text, "__") || IsBetween(text, "%");

    private static bool HasPair(string text, string open, char close) => text.IndexOf(open, StringComparison.Ordinal) is >= 0 and var start && text.IndexOf(close, start) > start + open.Length;

    private static bool IsBetween(string text, string mark) =>
        text.Length > 2 * mark.Length && text.StartsWith(mark, StringComparison.Ordinal) && text.EndsWith(mark, StringComparison.Ordinal);

    private static bool HasPair(string text, char open, char close) => text.IndexOf(open) is >= 0 and var start && text.IndexOf(close, start) > start + 1;
}
