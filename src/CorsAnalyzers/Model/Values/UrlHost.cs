using System.Globalization;
using System.Text;

namespace CorsAnalyzers.Model.Values;

/// <summary>The host of a URL as the standard's host parser and serialiser leave it (WHATWG URL, 3.5).</summary>
/// <param name="Name">As browsers write it; null where it is no host or cannot be told.</param>
/// <param name="IsCertain">False where the parser accepts it and it is still no host name that anybody could be sure of.</param>
internal readonly record struct UrlHost(string? Name, OriginFlaws Flaws, bool IsCertain)
{
    /// <summary>RFC 1035, 2.3.4: labels of at most 63 octets, names of at most 253 in this notation.</summary>
    private const int MaxLabel = 63;
    private const int MaxName = 253;

    private static readonly UrlHost s_none = new(null, OriginFlaws.Host, IsCertain: true);

    /// <param name="isSpecial">The scheme is http or its like; other hosts are opaque and keep their case.</param>
    internal static UrlHost Parse(string text, bool isSpecial)
    {
        if (text.Length == 0)
            return isSpecial ? s_none : new UrlHost(string.Empty, OriginFlaws.None, IsCertain: false);

        if (text[0] == '[')
            return ParseAddress(text);

        return isSpecial ? ParseDomain(text) : ParseOpaque(text);
    }

    private static UrlHost ParseAddress(string text)
    {
        if (text[text.Length - 1] != ']' || UrlAddress.NormalizeVersion6(text.Substring(1, text.Length - 2)) is not { } address)
            return s_none;

        var name = "[" + address + "]";
        var lower = text.ToLowerInvariant();
        var flaws = string.Equals(lower, text, StringComparison.Ordinal) ? OriginFlaws.None : OriginFlaws.UpperCase;
        return new UrlHost(name, string.Equals(lower, name, StringComparison.Ordinal) ? flaws : flaws | OriginFlaws.AddressForm, IsCertain: true);
    }

    /// <summary>Forbidden host code points end it; what applications make of upper case or of escapes is theirs.</summary>
    private static UrlHost ParseOpaque(string text)
    {
        var isCertain = true;
        foreach (var c in text)
        {
            if (IsForbiddenInHost(c))
                return s_none;

            isCertain &= !Ascii.IsUpper(c) && (Ascii.IsLetterOrDigit(c) || c is '-' or '.' or '_');
        }

        return new UrlHost(text, OriginFlaws.None, isCertain);
    }

    private static UrlHost ParseDomain(string text)
    {
        var flaws = OriginFlaws.None;
        if (text.IndexOf('%') >= 0)
        {
            flaws |= OriginFlaws.EncodedHost;
            text = PercentDecode(text);
        }

        var isCertain = true;
        var isAscii = true;
        foreach (var c in text)
        {
            if (IsForbiddenInHost(c) || c is '%' or '\x7F' || c <= ' ' || (char.IsWhiteSpace(c) && c != '\u3000'))
                return s_none with { Flaws = flaws | OriginFlaws.Host };

            if (Ascii.IsUpper(c))
                flaws |= OriginFlaws.UpperCase;

            isAscii &= c < 0x80;
            isCertain &= c >= 0x80 || Ascii.IsLetterOrDigit(c) || c is '-' or '.' or '_';
        }

        if (!isAscii)
            flaws |= OriginFlaws.NonAsciiHost;

        var name = isAscii ? text.ToLowerInvariant() : ToAscii(text);
        if (name is null)
            return new UrlHost(null, flaws, IsCertain: true);

        if (UrlAddress.EndsInNumber(name))
        {
            if (UrlAddress.NormalizeVersion4(name) is not { } address)
                return s_none with { Flaws = flaws | OriginFlaws.Host };

            return new UrlHost(address, string.Equals(address, name, StringComparison.Ordinal) ? flaws : flaws | OriginFlaws.AddressForm, isCertain);
        }

        return IsResolvable(name)
            ? new UrlHost(name, flaws, isCertain && HasReadablePunycode(name))
            : s_none with { Flaws = flaws | OriginFlaws.Host };
    }

    /// <summary>
    /// The URL parser lets empty and overlong labels pass; no page comes from such a host, since no name server knows it.
    /// </summary>
    private static bool IsResolvable(string name)
    {
        var end = name.Length - (name[name.Length - 1] == '.' ? 1 : 0);
        if (end is 0 or > MaxName)
            return false;

        for (var start = 0; start <= end;)
        {
            var dot = name.IndexOf('.', start, end - start);
            var length = (dot < 0 ? end : dot) - start;
            if (length is 0 or > MaxLabel)
                return false;

            start += length + 1;
        }

        return true;
    }

    /// <summary>
    /// Domain to ASCII (WHATWG URL, 3.3) through the framework's IDN mapping; null for a text with characters of which frameworks make
    /// different names, and where it is no name.
    /// </summary>
    private static string? ToAscii(string text)
    {
        foreach (var c in text)
        {
            if (DependsOnFramework(c))
                return null;
        }

        try
        {
            return new IdnMapping { AllowUnassigned = true }.GetAscii(text.ToLowerInvariant()).ToLowerInvariant();
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>
    /// The deviation characters, which UTS 46 keeps and IDNA 2003 maps; what has to be composed or mapped to its usual width first, which
    /// frameworks without ICU leave out.
    /// </summary>
    private static bool DependsOnFramework(char c) =>
        c is 'ß' or 'ẞ' or 'ς' or '\u200C' or '\u200D' or (>= '\u0300' and <= '\u036F')
        || (c is >= '\uFF00' and <= '\uFFEF' and not ('\uFF0E' or '\uFF61'));

    /// <summary>A label that begins with <c>xn--</c> and is no punycode is refused by some parsers and passed on by others.</summary>
    private static bool HasReadablePunycode(string name)
    {
        if (name.IndexOf("xn--", StringComparison.Ordinal) < 0)
            return true;

        try
        {
            var mapping = new IdnMapping { AllowUnassigned = true };
            var unicode = mapping.GetUnicode(name);
            return HasOnlyNameCharacters(unicode) && string.Equals(mapping.GetAscii(unicode), name, StringComparison.Ordinal);
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    /// <summary>Frameworks without ICU decode any code point, also a control.</summary>
    private static bool HasOnlyNameCharacters(string text)
    {
        for (var i = 0; i < text.Length; i += char.IsSurrogatePair(text, i) ? 2 : 1)
        {
            var isName = text[i] < 0x80 || CharUnicodeInfo.GetUnicodeCategory(text, i)
                is <= UnicodeCategory.OtherNumber or UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol or UnicodeCategory.OtherPunctuation or UnicodeCategory.Format;
            if (!isName)
                return false;
        }

        return true;
    }

    /// <summary>UTF-8 after the escapes are decoded; an escape that is none stays and is refused later.</summary>
    private static string PercentDecode(string text)
    {
        var bytes = new List<byte>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '%' && i + 2 < text.Length && Ascii.HexValue(text[i + 1]) is >= 0 and var high && Ascii.HexValue(text[i + 2]) is >= 0 and var low)
            {
                bytes.Add((byte)((high << 4) | low));
                i += 2;
            }
            else
            {
                var length = char.IsHighSurrogate(text[i]) && i + 1 < text.Length ? 2 : 1;
                bytes.AddRange(Encoding.UTF8.GetBytes(text.Substring(i, length)));
                i += length - 1;
            }
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    /// <summary>WHATWG URL, 3.2, "forbidden host code point".</summary>
    private static bool IsForbiddenInHost(char c) =>
        c is '\0' or '\t' or '\n' or '\r' or ' ' or '#' or '/' or ':' or '<' or '>' or '?' or '@' or '[' or '\\' or ']' or '^' or '|';
}
