using System.Collections.Immutable;
using System.Text;

namespace CorsAnalyzers.Model.HeaderNames;

/// <summary>
/// The convention for header names: capitalised words joined by hyphens, abbreviations in upper case (<c>Access-Token</c>,
/// <c>API-Key</c>). Registered names and those of well-known vendors are spelled as they are registered.
/// </summary>
internal sealed class HeaderConvention
{
    /// <summary>The abbreviations that are known without configuration.</summary>
    internal const string DefaultAbbreviations =
        "API AWS CORS CSRF CSS DB DNS GUID HTML HTTP HTTPS ID IP JSON JWT MD5 OS RPC SDK SHA SQL SSL SSO TLS TTL UI URI URL UTC UUID XML XSRF XSS";

    /// <summary>No header that people write is longer.</summary>
    private const int MaxLength = 80;

    private static readonly string[] s_brands = ["GitHub", "GitLab", "YouTube", "LinkedIn", "PayPal", "OAuth", "GraphQL", "JavaScript", "TypeScript", "DevOps", "MediaBrowser"];

    /// <summary>The convention without configuration. Initialised after the brands, which it reads.</summary>
    internal static readonly HeaderConvention Default = new(ImmutableArray<string>.Empty, ImmutableArray<string>.Empty);

    private readonly NameTable _abbreviations;
    private readonly NameTable _accepted;
    private readonly NameTable _brandTable;
    private readonly string[] _brands;

    /// <param name="abbreviations">Added to the default ones; <c>-X</c> takes X away.</param>
    /// <param name="accepted">Names that are right as they are, <c>*</c> at the end for any rest. One without a separator is a brand, too.</param>
    internal HeaderConvention(ImmutableArray<string> abbreviations, ImmutableArray<string> accepted)
    {
        var known = new HashSet<string>(NameTable.Split(DefaultAbbreviations), StringComparer.OrdinalIgnoreCase);
        foreach (var abbreviation in abbreviations)
        {
            if (abbreviation[0] == '-')
                known.Remove(abbreviation.Substring(1));
            else
                known.Add(abbreviation.ToUpperInvariant());
        }

        _abbreviations = new NameTable(known);
        _accepted = new NameTable(accepted);
        _brands = s_brands.Concat(accepted.Where(IsBrand)).ToArray();
        _brandTable = new NameTable(_brands);
    }

    /// <summary>True for what could be a custom header's name at all: letters, digits and separators, with a letter or digit at both ends.</summary>
    internal static bool IsName(string text, int start, int length)
    {
        if (length is < 2 or > MaxLength || HeaderWords.IsSeparator(text[start]) || HeaderWords.IsSeparator(text[start + length - 1]))
            return false;

        for (var i = start; i < start + length; i++)
        {
            var c = text[i];
            if (!HeaderWords.IsLower(c) && !HeaderWords.IsUpper(c) && !HeaderWords.IsDigit(c) && !(HeaderWords.IsSeparator(c) && !HeaderWords.IsSeparator(text[i - 1])))
                return false;
        }

        return true;
    }

    internal NameVerdict Judge(string name) => Judge(name, 0, name.Length);

    /// <summary>Judges a piece of a text. Allocates only where something is wrong.</summary>
    internal NameVerdict Judge(string text, int start, int length)
    {
        if (!IsName(text, start, length) || _accepted.Contains(text, start, length) || FieldNames.Vendors.Find(text, start, length) is not null)
            return default;

        if (FieldNames.Registered.Find(text, start, length) is { } registered)
            return string.CompareOrdinal(registered, 0, text, start, length) == 0 ? default : new(NameFault.Case, registered);

        if (FieldNames.Vendors.Contains(text, start, length) || Follows(text, start, length))
            return default;

        var name = text.Substring(start, length);
        var spelling = Rewrite(name);
        spelling = FieldNames.Registered.Find(spelling, 0, spelling.Length) ?? FieldNames.Vendors.Find(spelling, 0, spelling.Length) ?? spelling;
        if (spelling == name)
            return default;

        return new(string.Equals(spelling, name, StringComparison.OrdinalIgnoreCase) ? NameFault.Case : NameFault.Words, spelling);
    }

    /// <summary>
    /// Equal for names that differ in case, separators and humps only: what a reader takes for one header (CORS3004).
    /// </summary>
    internal static string Fold(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            if (!HeaderWords.IsSeparator(c))
                folded.Append(NameTable.Lower(c));
        }

        return folded.ToString();
    }

    /// <summary>True for a name that follows the convention, and for one whose words cannot be told.</summary>
    private bool Follows(string text, int start, int length)
    {
        var words = new HeaderWords(text, start, length, _brands);
        var follows = true;
        var isFirst = true;
        while (words.MoveNext())
        {
            if (IsLoneLetter(words, isFirst, text))
                return true;

            if (isFirst && words.Length == length && IsLowerCase(text, start, length))
                return true;

            follows &= (isFirst || words.Separator == '-') && IsWellSpelled(text, words.Start, words.Length);
            isFirst = false;
        }

        return follows;
    }

    /// <summary>One letter beside a hump (<c>eBay</c>, <c>PlanB</c>): whoever wrote it did not mean a word, except by the x of custom headers.</summary>
    private static bool IsLoneLetter(HeaderWords word, bool isFirst, string text) =>
        word.Length == 1
        && ((word.Separator == '\0' && !isFirst) || (word.EndsAtHump && !(isFirst && NameTable.Lower(text[word.Start]) == 'x')));

    private string Rewrite(string name)
    {
        var words = new HeaderWords(name, 0, name.Length, _brands);
        var result = new StringBuilder(name.Length + 4);
        while (words.MoveNext())
        {
            if (result.Length > 0)
                result.Append('-');

            result.Append(Spell(name.Substring(words.Start, words.Length)));
        }

        return result.ToString();
    }

    private bool IsWellSpelled(string text, int start, int length)
    {
        if (IsKnownBrand(text, start, length))
            return true;

        var upper = UpperPartOf(text, start, length);
        for (var i = start; i < start + upper; i++)
        {
            if (HeaderWords.IsLower(text[i]))
                return upper < length && !HeaderWords.IsLower(text[start]);
        }

        return !HeaderWords.IsLower(text[start]);
    }

    private string Spell(string word)
    {
        if (IsWellSpelled(word, 0, word.Length))
            return word;

        var upper = UpperPartOf(word, 0, word.Length);
        if (upper > 0)
            return word.Substring(0, upper).ToUpperInvariant() + word.Substring(upper);

        return _brandTable.Find(word, 0, word.Length) ?? char.ToUpperInvariant(word[0]) + word.Substring(1);
    }

    /// <summary>How much of a word is an abbreviation: all of it, all but a plural's s, also with a number behind it (<c>SHA256</c>); else 0.</summary>
    private int UpperPartOf(string text, int start, int length)
    {
        var letters = length;
        while (letters > 1 && HeaderWords.IsDigit(text[start + letters - 1]))
            letters--;

        if (_abbreviations.Contains(text, start, length) || _abbreviations.Contains(text, start, letters))
            return length;

        return letters == length && text[start + length - 1] == 's' && _abbreviations.Contains(text, start, length - 1) ? length - 1 : 0;
    }

    private bool IsKnownBrand(string text, int start, int length)
    {
        foreach (var brand in _brands)
        {
            if (brand.Length <= length && string.CompareOrdinal(brand, 0, text, start, brand.Length) == 0)
                return true;
        }

        return false;
    }

    private static bool IsLowerCase(string text, int start, int length)
    {
        for (var i = start; i < start + length; i++)
        {
            if (HeaderWords.IsUpper(text[i]))
                return false;
        }

        return true;
    }

    private static bool IsBrand(string accepted)
    {
        foreach (var c in accepted)
        {
            if (HeaderWords.IsSeparator(c) || c == '*')
                return false;
        }

        return true;
    }
}
