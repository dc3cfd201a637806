namespace CorsAnalyzers.Model.Values;

internal enum PublicSuffixSection
{
    /// <summary>The domain is no public suffix.</summary>
    None,

    /// <summary>Registries sell names under it: <c>com</c>, <c>co.uk</c>.</summary>
    Icann,

    /// <summary>A company lets its customers have names under it: <c>github.io</c>, <c>cloudfront.net</c>.</summary>
    Private,
}

/// <summary>
/// Domains under which anybody can have a name (https://publicsuffix.org). A name that the list does not hold is none, although the
/// list's algorithm takes every unknown top-level domain as one: <c>*.internal</c> is a company's own. Searches the packed list as it
/// lies in the assembly; nothing is loaded, built or allocated.
/// </summary>
internal static class PublicSuffixes
{
    /// <param name="domain">ASCII in lower case, without a dot at the end; anything else is no public suffix.</param>
    internal static PublicSuffixSection SectionOf(string domain) =>
        Contains(PublicSuffixData.Icann, domain) ? PublicSuffixSection.Icann
        : Contains(PublicSuffixData.Private, domain) ? PublicSuffixSection.Private
        : PublicSuffixSection.None;

    /// <summary>
    /// True when a rule of the list is this domain, or when every name under it is a public suffix (<c>ck</c>, because of <c>*.ck</c>),
    /// so that its subdomains belong to many either way.
    /// </summary>
    private static bool Contains(ReadOnlySpan<byte> list, string domain)
    {
        var siblings = list;
        for (var end = domain.Length; end > 0;)
        {
            var start = domain.LastIndexOf('.', end - 1) + 1;
            if (start == end)
                return false;

            var isLeftmost = start == 0;
            if (!TryFind(siblings, domain.AsSpan(start, end - start), out var mark, out var children))
                return isLeftmost && TryFind(siblings, "*".AsSpan(), out _, out _);

            if (isLeftmost)
                return mark == Mark.Rule || TryFind(children, "*".AsSpan(), out _, out _);

            siblings = children;
            end = start - 1;
        }

        return false;
    }

    private enum Mark
    {
        Rule,
        Exception,
        PassedThrough,
    }

    /// <summary>Finds a label among siblings, whose list ends at the parenthesis that closes it or with the data.</summary>
    private static bool TryFind(ReadOnlySpan<byte> siblings, ReadOnlySpan<char> label, out Mark mark, out ReadOnlySpan<byte> children)
    {
        mark = default;
        children = default;
        for (var at = 0; at < siblings.Length && siblings[at] != ')';)
        {
            if (siblings[at] <= ' ')
            {
                at++;
                continue;
            }

            var start = at;
            while (at < siblings.Length && IsLabel(siblings[at]))
                at++;

            var isFound = Equals(siblings.Slice(start, at - start), label);
            mark = at == siblings.Length ? Mark.Rule : siblings[at] == '!' ? Mark.Exception : siblings[at] == '.' ? Mark.PassedThrough : Mark.Rule;
            if (mark != Mark.Rule)
                at++;

            var hasChildren = at < siblings.Length && siblings[at] == '(';
            if (isFound)
            {
                children = hasChildren ? siblings.Slice(at + 1) : default;
                return true;
            }

            if (hasChildren)
                at = EndOfChildren(siblings, at);
        }

        return false;
    }

    private static int EndOfChildren(ReadOnlySpan<byte> list, int at)
    {
        var depth = 0;
        do
        {
            depth += list[at] == '(' ? 1 : list[at] == ')' ? -1 : 0;
            at++;
        }
        while (depth > 0 && at < list.Length);

        return at;
    }

    private static bool IsLabel(byte c) => c > ' ' && c is not ((byte)'(' or (byte)')' or (byte)'!' or (byte)'.');

    private static bool Equals(ReadOnlySpan<byte> bytes, ReadOnlySpan<char> text)
    {
        if (bytes.Length != text.Length)
            return false;

        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] != text[i])
                return false;
        }

        return true;
    }
}
