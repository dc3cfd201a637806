namespace CorsAnalyzers.Flow;

/// <summary>A header as source text spells it: in a string, or as a member that a framework or a project names after it.</summary>
/// <param name="Text">The end of its name, in any case; constants may hold it without <c>Access-Control-</c>.</param>
/// <param name="Member">The end of a member's name, such as <c>HeaderNames.AccessControlAllowOrigin</c>.</param>
internal sealed record WellKnownHeader(string Text, string Member)
{
    internal static readonly WellKnownHeader AllowOrigin = new("Allow-Origin", "AllowOrigin");
    internal static readonly WellKnownHeader AllowCredentials = new("Allow-Credentials", "AllowCredentials");

    internal bool IsIn(string text) => PositionsIn(text).Any();

    internal IEnumerable<int> PositionsIn(string text)
    {
        for (var i = text.IndexOf(Text, StringComparison.OrdinalIgnoreCase); i >= 0; i = text.IndexOf(Text, i + 1, StringComparison.OrdinalIgnoreCase))
            yield return i;

        for (var i = text.IndexOf(Member, StringComparison.Ordinal); i >= 0; i = text.IndexOf(Member, i + 1, StringComparison.Ordinal))
            yield return i;
    }
}
