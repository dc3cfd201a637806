namespace CorsAnalyzers.Model.Values;

internal enum RegexNodeKind
{
    /// <summary>One character of a set.</summary>
    Set,

    Sequence,

    Alternatives,

    /// <summary>Its only part, several times.</summary>
    Repeat,

    /// <summary>Where the text begins.</summary>
    Start,

    /// <summary>Where the text ends.</summary>
    End,
}

/// <summary>A part of a <see cref="SimpleRegex"/>.</summary>
internal sealed class RegexNode(RegexNodeKind kind)
{
    internal const int Unbounded = int.MaxValue;

    private const string Likely = "a1-.:/bz09";

    internal RegexNodeKind Kind { get; } = kind;

    internal List<RegexNode> Parts { get; } = [];

    internal int Min { get; init; }

    internal int Max { get; init; }

    /// <summary>The characters of a set, as first and last of each range.</summary>
    internal List<(char First, char Last)> Ranges { get; } = [];

    internal bool IsNegated { get; init; }

    /// <summary>True for <c>.</c>, which matches whatever stands there.</summary>
    internal bool IsAny { get; init; }

    internal static RegexNode Of(char character)
    {
        var node = new RegexNode(RegexNodeKind.Set);
        node.Ranges.Add((character, character));
        return node;
    }

    /// <summary>A character that a set holds, one of those that origins have before others; null where there is none.</summary>
    internal char? Example
    {
        get
        {
            // Whoever writes a dot between names means a dot.
            if (IsAny)
                return '.';

            if (!IsNegated && Ranges is [var (first, last)] && first == last)
                return first;

            foreach (var likely in Likely)
            {
                if (Holds(likely))
                    return likely;
            }

            return !IsNegated && Ranges.Count > 0 ? Ranges[0].First : null;
        }
    }

    internal bool Holds(char character)
    {
        if (IsAny)
            return character != '\n';

        var isIn = IsInRange(character) || IsInRange(char.ToUpperInvariant(character)) || IsInRange(char.ToLowerInvariant(character));
        return isIn != IsNegated;
    }

    private bool IsInRange(char character)
    {
        foreach (var (first, last) in Ranges)
        {
            if (character >= first && character <= last)
                return true;
        }

        return false;
    }
}
