using System.Collections.Immutable;
using CorsAnalyzers.Infrastructure;
using CorsAnalyzers.Model.HeaderNames;

namespace CorsAnalyzers.Surfaces.HeaderNames;

/// <summary>Options of the rules on header names.</summary>
internal static class HeaderNameOptions
{
    /// <summary>Abbreviations besides the default ones; <c>-X</c> takes X away.</summary>
    internal static readonly Option<ImmutableArray<string>> Abbreviations = new(
        "abbreviations",
        "abbreviations such as SKU, or -ID to take one away, separated by commas",
        HeaderConvention.DefaultAbbreviations,
        ImmutableArray<string>.Empty,
        (string text, out ImmutableArray<string> value) => OptionReaders.List(text, IsAbbreviation, out value));

    /// <summary>Header names that are right as they are.</summary>
    internal static readonly Option<ImmutableArray<string>> AcceptedNames = new(
        "accepted_header_names",
        "header names separated by commas, * at the end of one for any rest",
        "none",
        ImmutableArray<string>.Empty,
        (string text, out ImmutableArray<string> value) => OptionReaders.List(text, IsAccepted, out value));

    private static bool IsAbbreviation(string text)
    {
        var letters = text.StartsWith("-", StringComparison.Ordinal) ? text.Substring(1) : text;
        return letters.Length > 0 && letters.All(IsLetterOrDigit);
    }

    /// <summary>A token of RFC 9110, 5.6.2, that may end in <c>*</c>; that character alone would accept everything.</summary>
    private static bool IsAccepted(string text) =>
        text.Length > 0 && text != "*" && text.Substring(0, text.Length - 1).All(IsTokenCharacter) && (text[text.Length - 1] == '*' || IsTokenCharacter(text[text.Length - 1]));

    private static bool IsTokenCharacter(char c) => IsLetterOrDigit(c) || "!#$%&'+-.^_`|~".IndexOf(c) >= 0;

    private static bool IsLetterOrDigit(char c) => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9';
}
