namespace CorsAnalyzers.Model.Values;

/// <summary>The character classes of RFC 5234 and RFC 9110, without a culture.</summary>
internal static class Ascii
{
    internal static bool IsDigit(char c) => c is >= '0' and <= '9';

    internal static bool IsUpper(char c) => c is >= 'A' and <= 'Z';

    internal static bool IsLetter(char c) => (c | 0x20) is >= 'a' and <= 'z';

    internal static bool IsLetterOrDigit(char c) => IsDigit(c) || IsLetter(c);

    /// <summary>The value of a hexadecimal digit; -1 where it is none.</summary>
    internal static int HexValue(char c) => IsDigit(c) ? c - '0' : (c | 0x20) is >= 'a' and <= 'f' ? (c | 0x20) - 'a' + 10 : -1;

    /// <summary>A character of a token: a method or a field name (RFC 9110, 5.6.2).</summary>
    internal static bool IsTokenCharacter(char c) =>
        IsLetterOrDigit(c) || c is '!' or '#' or '$' or '%' or '&' or '\'' or '*' or '+' or '-' or '.' or '^' or '_' or '`' or '|' or '~';

    /// <summary>What HTTP calls white space and takes away around values and between list elements (RFC 9110, 5.6.3).</summary>
    internal static bool IsOptionalWhiteSpace(char c) => c is ' ' or '\t';
}
