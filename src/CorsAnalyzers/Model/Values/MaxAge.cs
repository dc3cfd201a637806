namespace CorsAnalyzers.Model.Values;

internal enum MaxAgeVerdict
{
    Valid,

    /// <summary>Something other than digits; browsers then keep the answer for five seconds (Fetch standard, "CORS-preflight fetch", step 7).</summary>
    NotSeconds,

    /// <summary>Less than the platform takes.</summary>
    TooSmall,

    /// <summary>More than the platform takes.</summary>
    TooGreat,
}

/// <summary>The seconds that a platform takes; null where there is no such bound.</summary>
internal readonly record struct MaxAgeRange(int? Minimum, int? Maximum)
{
    /// <summary>The platform takes a number and not a text: what is negative is too small for it.</summary>
    internal bool IsNumber { get; init; }

    /// <summary>A header: any number is valid; browsers cap it themselves (Firefox at 86,400, Chromium at 7,200, WebKit at 600).</summary>
    internal static MaxAgeRange Header => new(0, null);
}

/// <summary>The value of Access-Control-Max-Age: <c>delta-seconds</c>, that is one digit or more (RFC 9111, 1.2.2).</summary>
internal static class MaxAge
{
    internal static MaxAgeVerdict Judge(string text, MaxAgeRange range)
    {
        var isNegative = text.StartsWith("-", StringComparison.Ordinal);
        if (Read(text) is { } seconds)
        {
            return seconds < range.Minimum ? MaxAgeVerdict.TooSmall
                : seconds > range.Maximum ? MaxAgeVerdict.TooGreat
                : MaxAgeVerdict.Valid;
        }

        if (isNegative && range.IsNumber)
            return MaxAgeVerdict.TooSmall;

        return isNegative && range.Minimum < 0 && Read(text.Substring(1)) is { } below && -below >= range.Minimum ? MaxAgeVerdict.Valid : MaxAgeVerdict.NotSeconds;
    }

    /// <summary>
    /// The seconds, without the white space that HTTP takes away; 2,147,483,648 stands for all that is greater (RFC 9111, 1.2.2); null
    /// where the text is none.
    /// </summary>
    internal static long? Read(string text)
    {
        var end = text.Length;
        while (end > 0 && Ascii.IsOptionalWhiteSpace(text[end - 1]))
            end--;

        var start = 0;
        while (start < end && Ascii.IsOptionalWhiteSpace(text[start]))
            start++;

        if (start == end)
            return null;

        const long Greatest = 1L << 31;
        var seconds = 0L;
        for (var i = start; i < end; i++)
        {
            if (!Ascii.IsDigit(text[i]))
                return null;

            seconds = Math.Min((seconds * 10) + (text[i] - '0'), Greatest);
        }

        return seconds;
    }
}
