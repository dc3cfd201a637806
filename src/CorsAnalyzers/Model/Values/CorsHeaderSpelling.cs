using System.Text;

namespace CorsAnalyzers.Model.Values;

/// <summary>
/// Finds the CORS header that a wrong name was meant to be. Judges by closeness alone: a name that is merely another header
/// (<c>X-Allow-Origin</c>, <c>Access-Control-Allow-Private-Network</c>) is far from all of them.
/// </summary>
internal static class CorsHeaderSpelling
{
    /// <summary>Two slips in a name of 19 letters or more; with three, words begin to be others.</summary>
    private const int MaxDistance = 2;

    private static readonly string[] s_headers =
    [
        HeaderName.AllowOrigin, HeaderName.AllowCredentials, HeaderName.AllowHeaders, HeaderName.AllowMethods, HeaderName.ExposeHeaders,
        HeaderName.MaxAge, HeaderName.RequestHeaders, HeaderName.RequestMethod,
    ];

    /// <summary>Real headers that resemble them: of the drafts on private and local networks, and of the obsolete access control draft.</summary>
    private static readonly string[] s_others =
    [
        "Access-Control", "Access-Control-Allow-Private-Network", "Access-Control-Request-Private-Network", "Access-Control-Allow-Local-Network",
        "Access-Control-Request-Local-Network", "Timing-Allow-Origin",
    ];

    private static readonly string[] s_letters = Array.ConvertAll(s_headers, LettersOf);

    private static readonly string[] s_stems = Array.ConvertAll(s_headers, StemOf);

    /// <summary>The CORS header that is meant, in its usual spelling; null where the name is right in any case, or another one.</summary>
    internal static string? MeantBy(string name)
    {
        if (name.Length is < 6 or > 60 || name.StartsWith("X-", StringComparison.OrdinalIgnoreCase) || IsAny(name, s_headers) || IsAny(name, s_others))
            return null;

        var stem = StemOf(name);
        for (var i = 0; i < s_headers.Length; i++)
        {
            if (stem == s_stems[i])
                return s_headers[i];
        }

        return ByPart(stem) ?? Nearest(LettersOf(name));
    }

    /// <summary>Names that lost a part. <c>Max-Age</c> alone and what begins with <c>Request</c> may be anything.</summary>
    private static string? ByPart(string stem) => stem switch
    {
        "alloworigin" or "controlalloworigin" or "accessalloworigin" or "accesscontrolorigin" => HeaderName.AllowOrigin,
        "allowcredential" or "controlallowcredential" or "accessallowcredential" or "accesscontrolcredential" => HeaderName.AllowCredentials,
        "allowheader" or "controlallowheader" or "accessallowheader" or "accesscontrolheader" => HeaderName.AllowHeaders,
        "allowmethod" or "controlallowmethod" or "accessallowmethod" or "accesscontrolmethod" => HeaderName.AllowMethods,
        "exposeheader" or "controlexposeheader" or "accessexposeheader" or "accesscontrolexpose" or "accesscontrolallowexposeheader" => HeaderName.ExposeHeaders,
        "controlmaxage" or "accessmaxage" or "accesscontrolage" or "accesscontrolallowmaxage" or "accesscontrolmaxagesecond" => HeaderName.MaxAge,
        _ => null,
    };

    private static string? Nearest(string letters)
    {
        string? nearest = null;
        var least = MaxDistance + 1;
        for (var i = 0; i < s_headers.Length; i++)
        {
            var distance = Distance(letters, s_letters[i], least);
            if (distance < least)
            {
                least = distance;
                nearest = s_headers[i];
            }
        }

        return nearest;
    }

    /// <summary>
    /// The letters and digits in lower case, so that hyphens of any kind and number (U+2010 to U+2015, underscores, spaces) make no
    /// difference.
    /// </summary>
    private static string LettersOf(string name)
    {
        var letters = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            if (char.IsLetterOrDigit(c))
                letters.Append(char.ToLowerInvariant(c));
        }

        return letters.ToString();
    }

    /// <summary>The letters of each word without a plural's <c>s</c>, and of <c>allowed</c> and <c>exposed</c> without the ending.</summary>
    private static string StemOf(string name)
    {
        var stem = new StringBuilder(name.Length);
        for (var start = 0; start < name.Length;)
        {
            if (!char.IsLetterOrDigit(name[start]))
            {
                start++;
                continue;
            }

            var end = start + 1;
            while (end < name.Length && char.IsLetterOrDigit(name[end]) && !IsHump(name, end))
                end++;

            stem.Append(StemOfWord(name.Substring(start, end - start).ToLowerInvariant()));
            start = end;
        }

        return stem.ToString();
    }

    private static string StemOfWord(string word) => word switch
    {
        "allowed" or "allows" => "allow",
        "exposed" or "exposes" => "expose",
        "access" => word,
        _ when word.EndsWith("s", StringComparison.Ordinal) => word.Substring(0, word.Length - 1),
        _ => word,
    };

    private static bool IsHump(string name, int at) => Ascii.IsUpper(name[at]) && !Ascii.IsUpper(name[at - 1]);

    /// <summary>Insertions, deletions, substitutions and swaps of neighbours (optimal string alignment); <paramref name="limit"/> where it is that or more.</summary>
    private static int Distance(string left, string right, int limit)
    {
        if (Math.Abs(left.Length - right.Length) >= limit)
            return limit;

        Span<int> before = stackalloc int[right.Length + 1];
        Span<int> above = stackalloc int[right.Length + 1];
        Span<int> row = stackalloc int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++)
            above[j] = j;

        for (var i = 1; i <= left.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var cost = left[i - 1] == right[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(above[j] + 1, row[j - 1] + 1), above[j - 1] + cost);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
            }

            var spare = before;
            before = above;
            above = row;
            row = spare;
        }

        return Math.Min(above[right.Length], limit);
    }

    private static bool IsAny(string name, string[] names)
    {
        foreach (var other in names)
        {
            if (HeaderName.Equals(name, other))
                return true;
        }

        return false;
    }
}
