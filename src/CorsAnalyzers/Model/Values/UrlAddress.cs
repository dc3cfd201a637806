using System.Globalization;
using System.Text;

namespace CorsAnalyzers.Model.Values;

/// <summary>Addresses in the place of a host, read and written as the URL standard does (WHATWG URL, 3.5).</summary>
internal static class UrlAddress
{
    private const int Pieces = 8;

    /// <summary>True when the last label is a number, so that the host is an address of version 4 or nothing ("ends-in-a-number checker").</summary>
    internal static bool EndsInNumber(string host)
    {
        var end = host.Length - (host[host.Length - 1] == '.' ? 1 : 0);
        var start = end == 0 ? 0 : host.LastIndexOf('.', end - 1) + 1;
        if (start == end)
            return false;

        var areDigits = true;
        for (var i = start; i < end; i++)
            areDigits &= Ascii.IsDigit(host[i]);

        return areDigits || ReadNumber(host, start, end) is not null;
    }

    /// <summary>True for four decimal numbers, as <see cref="NormalizeVersion4"/> writes them.</summary>
    internal static bool IsDottedQuad(string host) => EndsInNumber(host) && string.Equals(NormalizeVersion4(host), host, StringComparison.Ordinal);

    /// <summary>The four decimal numbers of an address that may have fewer parts, in decimal, octal or hexadecimal; null where it is none.</summary>
    internal static string? NormalizeVersion4(string host)
    {
        var end = host.Length - (host[host.Length - 1] == '.' ? 1 : 0);
        var address = 0L;
        var parts = 0;
        for (var start = 0; start <= end; parts++)
        {
            var dot = host.IndexOf('.', start, end - start);
            var partEnd = dot < 0 ? end : dot;
            if (parts == 4 || ReadNumber(host, start, partEnd) is not { } number)
                return null;

            // The last part fills all bytes that are left.
            if (number >= (dot < 0 ? 1L << (8 * (4 - parts)) : 256))
                return null;

            address |= dot < 0 ? number : number << (8 * (3 - parts));
            start = partEnd + 1;
        }

        return string.Format(CultureInfo.InvariantCulture, "{0}.{1}.{2}.{3}", address >> 24, (address >> 16) & 255, (address >> 8) & 255, address & 255);
    }

    /// <summary>The address without brackets in its shortest form (RFC 5952, 4, without dotted quads); null where it is none. A zone is none.</summary>
    internal static string? NormalizeVersion6(string text)
    {
        Span<int> pieces = stackalloc int[Pieces];
        pieces.Clear();
        return TryReadVersion6(text, pieces) ? Write(pieces) : null;
    }

    private static bool TryReadVersion6(string text, Span<int> pieces)
    {
        var count = 0;
        var compress = -1;
        var at = 0;
        if (text.StartsWith(":", StringComparison.Ordinal))
        {
            if (!text.StartsWith("::", StringComparison.Ordinal))
                return false;

            at = 2;
            compress = 0;
        }

        while (at < text.Length)
        {
            if (count == Pieces)
                return false;

            if (text[at] == ':')
            {
                if (compress >= 0)
                    return false;

                at++;
                compress = count;
                continue;
            }

            var start = at;
            var value = 0;
            for (; at < text.Length && at < start + 4 && Ascii.HexValue(text[at]) is >= 0 and var digit; at++)
                value = (value << 4) | digit;

            if (at < text.Length && text[at] == '.')
            {
                if (at == start || count > Pieces - 2 || !TryReadEmbeddedVersion4(text, start, pieces, count))
                    return false;

                count += 2;
                break;
            }

            if (at == start || (at < text.Length && (text[at] != ':' || ++at == text.Length)))
                return false;

            pieces[count++] = value;
        }

        if (compress < 0)
            return count == Pieces;

        if (count == Pieces)
            return false;

        var moved = count - compress;
        pieces.Slice(compress, moved).CopyTo(pieces.Slice(Pieces - moved));
        pieces.Slice(compress, Pieces - count).Clear();
        return true;
    }

    /// <summary>Four decimal numbers without leading zeros that end the text.</summary>
    private static bool TryReadEmbeddedVersion4(string text, int at, Span<int> pieces, int piece)
    {
        for (var part = 0; part < 4; part++)
        {
            if (part > 0 && (at >= text.Length || text[at++] != '.'))
                return false;

            var start = at;
            var value = 0;
            for (; at < text.Length && Ascii.IsDigit(text[at]); at++)
            {
                value = (value * 10) + (text[at] - '0');
                if (value > 255 || (at > start && text[start] == '0'))
                    return false;
            }

            if (at == start)
                return false;

            pieces[piece + (part / 2)] = (pieces[piece + (part / 2)] << 8) | value;
        }

        return at == text.Length;
    }

    private static string Write(Span<int> pieces)
    {
        var (zerosStart, zerosLength) = LongestZeros(pieces);
        var text = new StringBuilder(39);
        for (var i = 0; i < Pieces; i++)
        {
            if (i == zerosStart)
            {
                text.Append(i == 0 ? "::" : ":");
                i += zerosLength - 1;
                continue;
            }

            text.Append(pieces[i].ToString("x", CultureInfo.InvariantCulture));
            if (i < Pieces - 1)
                text.Append(':');
        }

        return text.ToString();
    }

    /// <summary>The first of the longest runs of at least two zeros; -1 where there is none.</summary>
    private static (int Start, int Length) LongestZeros(Span<int> pieces)
    {
        var best = (Start: -1, Length: 1);
        for (var i = 0; i < Pieces; i++)
        {
            var length = 0;
            while (i + length < Pieces && pieces[i + length] == 0)
                length++;

            if (length > best.Length)
                best = (i, length);

            i += length;
        }

        return best;
    }

    /// <summary>Decimal, octal after <c>0</c>, hexadecimal after <c>0x</c>; null where it is none, a number past all addresses where it is too great.</summary>
    private static long? ReadNumber(string text, int start, int end)
    {
        if (start == end)
            return null;

        var radix = 10;
        if (end - start >= 2 && text[start] == '0')
        {
            radix = (text[start + 1] | 0x20) == 'x' ? 16 : 8;
            start += radix == 16 ? 2 : 1;
        }

        var number = 0L;
        for (; start < end; start++)
        {
            var digit = Ascii.HexValue(text[start]);
            if (digit < 0 || digit >= radix)
                return null;

            number = Math.Min((number * radix) + digit, 1L << 40);
        }

        return number;
    }
}
