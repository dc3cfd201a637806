namespace CorsAnalyzers.Model.Values;

/// <summary>
/// A regular expression of the kind that people write for origins: characters, classes, groups, alternatives, repetitions and anchors.
/// It is matched here, with a bounded number of steps, because the answer must not depend on a clock. What else a pattern holds
/// makes it unreadable.
/// </summary>
internal sealed class SimpleRegex
{
    private const int MaxSteps = 20_000;

    /// <summary>How many parts may wait for what is behind them; each takes a bit of the stack, of which a compiler's thread has little.</summary>
    private const int MaxDepth = 400;

    private const int MaxSamples = 24;

    private readonly RegexNode _root;

    private SimpleRegex(RegexNode root) => _root = root;

    /// <summary>Null where the pattern is not understood.</summary>
    internal static SimpleRegex? Parse(string pattern) => RegexParser.Parse(pattern) is { } root ? new SimpleRegex(root) : null;

    /// <summary>True for alternatives that no group holds together.</summary>
    internal bool HasAlternatives => _root.Parts.Count > 1;

    /// <summary>Whether the text holds a match, ignoring case; false also where it takes too long to tell.</summary>
    internal bool IsMatch(string text)
    {
        var matcher = new Matcher(text);
        for (var start = 0; start <= text.Length; start++)
        {
            if (matcher.Match(_root, start, _ => true))
                return true;
        }

        return false;
    }

    /// <summary>Some texts that the pattern describes.</summary>
    internal List<string> Samples() => SamplesOf(_root);

    /// <summary>What has to match behind a part.</summary>
    private delegate bool Rest(int position);

    private sealed class Matcher(string text)
    {
        private int _steps = MaxSteps;
        private int _depth;

        internal bool Match(RegexNode node, int at, Rest rest)
        {
            if (--_steps < 0 || _depth >= MaxDepth)
                return false;

            _depth++;
            var matches = MatchPart(node, at, rest);
            _depth--;
            return matches;
        }

        private bool MatchPart(RegexNode node, int at, Rest rest)
        {
            switch (node.Kind)
            {
                case RegexNodeKind.Start:
                    return at == 0 && rest(at);
                case RegexNodeKind.End:
                    return at == text.Length && rest(at);
                case RegexNodeKind.Set:
                    return at < text.Length && node.Holds(text[at]) && rest(at + 1);
                case RegexNodeKind.Alternatives:
                    foreach (var alternative in node.Parts)
                    {
                        if (Match(alternative, at, rest))
                            return true;
                    }

                    return false;
                case RegexNodeKind.Sequence:
                    return Sequence(node.Parts, 0, at, rest);
                default:
                    return Repeated(node, 0, at, rest);
            }
        }

        private bool Sequence(List<RegexNode> parts, int index, int at, Rest rest) =>
            index == parts.Count ? rest(at) : Match(parts[index], at, position => Sequence(parts, index + 1, position, rest));

        private bool Repeated(RegexNode node, int count, int at, Rest rest) =>
            (count < node.Max && Match(node.Parts[0], at, position => (position > at || count < node.Min) && Repeated(node, count + 1, position, rest)))
            || (count >= node.Min && rest(at));
    }

    private static List<string> SamplesOf(RegexNode node)
    {
        switch (node.Kind)
        {
            case RegexNodeKind.Set:
                return node.Example is { } example ? [example.ToString()] : [];
            case RegexNodeKind.Alternatives:
                var all = new List<string>();
                foreach (var alternative in node.Parts)
                    all.AddRange(SamplesOf(alternative));
                return Limited(all);
            case RegexNodeKind.Sequence:
                var joined = new List<string> { string.Empty };
                foreach (var part in node.Parts)
                    joined = Joined(joined, SamplesOf(part));
                return joined;
            case RegexNodeKind.Repeat:
                var once = node.Parts[0].IsAny ? ["a"] : SamplesOf(node.Parts[0]);
                var repeated = new List<string> { string.Empty };
                for (var i = 0; i < node.Min && i < MaxSamples; i++)
                    repeated = Joined(repeated, once);
                if (node is { Min: 0, Max: > 0 })
                    repeated.AddRange(once);
                return Limited(repeated);
            default:
                return [string.Empty];
        }
    }

    private static List<string> Joined(List<string> left, List<string> right)
    {
        var joined = new List<string>();
        foreach (var first in left)
        {
            foreach (var second in right)
            {
                if (joined.Count < MaxSamples)
                    joined.Add(first + second);
            }
        }

        return joined;
    }

    private static List<string> Limited(List<string> samples)
    {
        if (samples.Count > MaxSamples)
            samples.RemoveRange(MaxSamples, samples.Count - MaxSamples);

        return samples;
    }
}
