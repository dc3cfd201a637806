namespace CorsAnalyzers.Flow;

/// <summary>What a declared name gives to those who mention it, by the words of the type in front of it.</summary>
[Flags]
internal enum Given
{
    None = 0,

    /// <summary>A text, or anything that may hold one.</summary>
    Text = 1,

    /// <summary>A response, or a dictionary.</summary>
    Container = 2,

    /// <summary>Only whether something holds, on which a text may depend.</summary>
    Flag = 4,
}

/// <summary>
/// Finds in the text of a file what may be declarations of members that give a text, a dictionary or a response: a name behind a type
/// that is one of these. Locals are among them; who asks looks closer.
/// </summary>
internal static class GiverScan
{
    /// <summary>Parts of the names of types through which headers travel.</summary>
    private static readonly string[] s_containers = ["Dictionary", "Response", "Result", "Header", "Cors", "Collection", "Map", "Pair"];

    internal static List<(int Name, int Position, Given Given)> In(string text)
    {
        var found = new List<(int, int, Given)>();
        var (given, depth) = (Given.None, 0);
        for (var i = 0; i < text.Length;)
        {
            var c = text[i];
            if (WordSet.IsWordCharacter(c))
            {
                var start = i;
                while (i < text.Length && WordSet.IsWordCharacter(text[i]))
                    i++;

                // The name of a member, and of what the type is about nothing more.
                if (given != Given.None && depth == 0 && Next(text, i) is '(' or '{' or '=' or ';' or '<')
                {
                    if (given != Given.Flag)
                        found.Add((WordSet.HashOf(text, start, i), start, given & ~Given.Flag));
                    else if (SpeaksOfOrigin(text, start))
                        found.Add((WordSet.HashOf(text, start, i), start, Given.Text));
                }

                given = GivenBy(text, start, i) | (depth > 0 || (i < text.Length && text[i] == '.') ? given : Given.None);
                continue;
            }

            switch (c)
            {
                case '<':
                    depth++;
                    break;
                case '>' when depth > 0:
                    depth--;
                    break;
                case ' ' or '\t' or '\r' or '\n' or '?' or '[' or ']' or '.' or ':' or '@':
                case ',' when depth > 0:
                    break;
                default:
                    (given, depth) = (Given.None, 0);
                    break;
            }

            i++;
        }

        return found;
    }

    /// <summary>True for <c>IsAllowed(string origin)</c> and <c>IsAllowedOrigin(…)</c>: the check on which it depends that an origin is sent back.</summary>
    private static bool SpeaksOfOrigin(string text, int name)
    {
        var end = text.IndexOf(')', name);
        return end >= 0 && text.IndexOf("rigin", name, end - name, StringComparison.Ordinal) >= 0;
    }

    private static char Next(string text, int position)
    {
        while (position < text.Length && text[position] is ' ' or '\t' or '\r' or '\n')
            position++;

        return position < text.Length ? text[position] : '\0';
    }

    private static Given GivenBy(string text, int start, int end)
    {
        var length = end - start;
        switch (length)
        {
            case 6 when Is(text, start, "string") || Is(text, start, "String") || Is(text, start, "object") || Is(text, start, "Object"):
            case 12 when Is(text, start, "StringValues"):
                return Given.Text;
            case 7 when Is(text, start, "dynamic"):
                return Given.Text | Given.Container;
            case 4 when Is(text, start, "void"):
                return Given.Container;
            case 4 when Is(text, start, "bool"):
                return Given.Flag;
            case < 3:
                return Given.None;
        }

        foreach (var part in s_containers)
        {
            if (part.Length <= length && text.IndexOf(part, start, length, StringComparison.Ordinal) >= 0)
                return Given.Text | Given.Container;
        }

        return Given.None;
    }

    private static bool Is(string text, int start, string word) => string.CompareOrdinal(text, start, word, 0, word.Length) == 0;
}
