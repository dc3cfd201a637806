namespace CorsAnalyzers.Model.Values;

/// <summary>Reads a <see cref="SimpleRegex"/>, in the notation of .NET.</summary>
internal sealed class RegexParser
{
    private const int MaxLength = 500;
    private const int MaxDepth = 16;

    private readonly string _pattern;
    private int _at;

    private RegexParser(string pattern) => _pattern = pattern;

    /// <summary>Null where the pattern holds something that is not understood.</summary>
    internal static RegexNode? Parse(string pattern)
    {
        var parser = new RegexParser(pattern);
        return pattern.Length <= MaxLength && parser.Alternatives(depth: 0) is { } root && parser._at == pattern.Length ? root : null;
    }

    private bool AtEnd => _at == _pattern.Length;

    private RegexNode? Alternatives(int depth)
    {
        if (depth > MaxDepth)
            return null;

        var node = new RegexNode(RegexNodeKind.Alternatives);
        do
        {
            if (Sequence(depth) is not { } sequence)
                return null;

            node.Parts.Add(sequence);
        }
        while (TryTake('|'));

        return node;
    }

    private RegexNode? Sequence(int depth)
    {
        var node = new RegexNode(RegexNodeKind.Sequence);
        while (!AtEnd && _pattern[_at] is not ('|' or ')'))
        {
            if (Atom(depth) is not { } atom || Repeated(atom) is not { } part)
                return null;

            node.Parts.Add(part);
        }

        return node;
    }

    private RegexNode? Atom(int depth)
    {
        var c = _pattern[_at++];
        return c switch
        {
            '^' => new RegexNode(RegexNodeKind.Start),
            '$' => new RegexNode(RegexNodeKind.End),
            '.' => new RegexNode(RegexNodeKind.Set) { IsAny = true },
            '(' => Group(depth),
            '[' => Class(),
            '\\' => Escape(),
            '*' or '+' or '?' or '{' => null,
            _ => RegexNode.Of(c),
        };
    }

    private RegexNode? Group(int depth)
    {
        if (TryTake('?'))
        {
            // A look-around is no group; a name ends with what it began with.
            var isNamed = !AtEnd && _pattern[_at] is '<' or '\'' && _at + 1 < _pattern.Length && _pattern[_at + 1] is not ('=' or '!');
            if (isNamed)
            {
                var end = _pattern.IndexOf(_pattern[_at] == '<' ? '>' : '\'', _at + 1);
                if (end < 0)
                    return null;

                _at = end + 1;
            }
            else if (!TryTake(':'))
            {
                return null;
            }
        }

        return Alternatives(depth + 1) is { } inner && TryTake(')') ? inner : null;
    }

    private RegexNode? Escape()
    {
        if (AtEnd)
            return null;

        var c = _pattern[_at++];
        switch (c)
        {
            case 'A':
                return new RegexNode(RegexNodeKind.Start);
            case 'z' or 'Z':
                return new RegexNode(RegexNodeKind.End);
        }

        var node = new RegexNode(RegexNodeKind.Set) { IsNegated = c is 'D' or 'W' or 'S' };
        return AddEscaped(node, c) ? node : null;
    }

    /// <summary>The characters that an escape stands for; false for one that is not understood.</summary>
    private static bool AddEscaped(RegexNode node, char c)
    {
        switch (c)
        {
            case 'd' or 'D':
                node.Ranges.Add(('0', '9'));
                return true;
            case 'w' or 'W':
                node.Ranges.AddRange([('a', 'z'), ('A', 'Z'), ('0', '9'), ('_', '_')]);
                return true;
            case 's' or 'S':
                node.Ranges.AddRange([(' ', ' '), ('\t', '\r')]);
                return true;
            default:
                node.Ranges.Add((c, c));
                return !Ascii.IsLetterOrDigit(c);
        }
    }

    private RegexNode? Class()
    {
        var node = new RegexNode(RegexNodeKind.Set) { IsNegated = TryTake('^') };
        for (var isFirst = true; !AtEnd; isFirst = false)
        {
            var c = _pattern[_at++];
            if (c == ']' && !isFirst)
                return node;

            if (c == '[')
                return null;

            if (c == '\\')
            {
                if (AtEnd || _pattern[_at] is 'D' or 'W' or 'S' || !AddEscaped(node, _pattern[_at++]))
                    return null;
            }
            else if (_at + 1 < _pattern.Length && _pattern[_at] == '-' && _pattern[_at + 1] is not (']' or '\\' or '['))
            {
                node.Ranges.Add((c, _pattern[_at + 1]));
                _at += 2;
            }
            else
            {
                node.Ranges.Add((c, c));
            }
        }

        return null;
    }

    private RegexNode? Repeated(RegexNode atom)
    {
        if (AtEnd)
            return atom;

        int min, max;
        switch (_pattern[_at])
        {
            case '*':
                (min, max) = (0, RegexNode.Unbounded);
                break;
            case '+':
                (min, max) = (1, RegexNode.Unbounded);
                break;
            case '?':
                (min, max) = (0, 1);
                break;
            case '{':
                return Counted(atom);
            default:
                return atom;
        }

        _at++;
        return Close(atom, min, max);
    }

    private RegexNode? Counted(RegexNode atom)
    {
        var end = _pattern.IndexOf('}', _at);
        if (end < 0)
            return null;

        var bounds = _pattern.Substring(_at + 1, end - _at - 1).Split(',');
        if (bounds.Length > 2 || !int.TryParse(bounds[0], out var min) || min < 0)
            return null;

        var max = bounds.Length == 1 ? min : bounds[1].Length == 0 ? RegexNode.Unbounded : int.TryParse(bounds[1], out var given) ? given : -1;
        _at = end + 1;
        return max < min ? null : Close(atom, min, max);
    }

    /// <summary>A lazy repetition matches the same texts; a possessive one does not exist in .NET.</summary>
    private RegexNode? Close(RegexNode atom, int min, int max)
    {
        TryTake('?');
        if (!AtEnd && _pattern[_at] is '*' or '+' or '?' or '{')
            return null;

        var node = new RegexNode(RegexNodeKind.Repeat) { Min = min, Max = max };
        node.Parts.Add(atom);
        return node;
    }

    private bool TryTake(char c)
    {
        if (AtEnd || _pattern[_at] != c)
            return false;

        _at++;
        return true;
    }
}
