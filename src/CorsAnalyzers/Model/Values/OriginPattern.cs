namespace CorsAnalyzers.Model.Values;

/// <summary>Whether a regular expression that is to match origins matches those of others, too. Each answer is an origin that it matches.</summary>
internal static class OriginPattern
{
    private const string Separator = "://";

    /// <summary>An origin that the pattern matches although it belongs to somebody else than those that it describes; null where none is found.</summary>
    internal static string? PassedBy(string pattern, bool isHost)
    {
        if (SimpleRegex.Parse(pattern) is not { } regex)
            return null;

        foreach (var sample in regex.Samples())
        {
            if (MeantBy(sample, isHost) is not { } meant)
                continue;

            foreach (var other in OthersLike(meant))
            {
                if (Origin.Parse(other).Kind == OriginKind.Specific && Matches(regex, other, isHost) && !IsMeant(regex, meant, other, isHost))
                    return other;
            }
        }

        return null;
    }

    /// <summary>The pattern with anchors at its ends and escaped dots, where that lets no one else pass; otherwise null.</summary>
    internal static string? Anchored(string pattern, bool isHost)
    {
        var inner = pattern.StartsWith("^", StringComparison.Ordinal) ? pattern.Substring(1) : pattern;
        if (inner.EndsWith("$", StringComparison.Ordinal) && !inner.EndsWith("\\$", StringComparison.Ordinal))
            inner = inner.Substring(0, inner.Length - 1);

        // Alternatives without a group would each have one of the anchors only.
        var anchored = "^" + (SimpleRegex.Parse(inner) is { HasAlternatives: true } ? "(?:" + inner + ")" : inner) + "$";
        if (IsMended(anchored, isHost))
            return anchored;

        var escaped = EscapeDots(anchored);
        return IsMended(escaped, isHost) ? escaped : null;
    }

    private static bool IsMended(string pattern, bool isHost)
    {
        if (SimpleRegex.Parse(pattern) is not { } regex || PassedBy(pattern, isHost) is not null)
            return false;

        foreach (var sample in regex.Samples())
        {
            if (isHost ? Domains.IsPartOfName(sample) : Origin.Parse(sample).Kind == OriginKind.Specific)
                return true;
        }

        return false;
    }

    /// <summary>A single dot between letters stands for itself; one with a repetition is meant as it is.</summary>
    private static string EscapeDots(string pattern)
    {
        var isInClass = false;
        for (var i = pattern.Length - 2; i > 0; i--)
        {
            isInClass = pattern[i] == ']' || (isInClass && pattern[i] != '[');
            if (!isInClass && pattern[i] == '.' && pattern[i - 1] != '\\' && pattern[i + 1] is not ('*' or '+' or '?' or '{'))
                pattern = pattern.Insert(i, "\\");
        }

        return pattern;
    }

    /// <summary>The origin that a sample is, or is the visible part of.</summary>
    private static Origin? MeantBy(string sample, bool isHost)
    {
        var text = sample.ToLowerInvariant();
        var separator = text.IndexOf("//", StringComparison.Ordinal);
        var rest = separator < 0 ? text : text.Substring(separator + 2);
        if (rest.StartsWith(".", StringComparison.Ordinal))
            rest = "a" + rest;

        var scheme = !isHost && text.StartsWith("http://", StringComparison.Ordinal) ? "http" : "https";
        var origin = Origin.Parse(scheme + Separator + rest.TrimEnd(':', '/'));
        return origin.Kind == OriginKind.Specific ? origin : null;
    }

    private static IEnumerable<string> OthersLike(Origin meant)
    {
        var start = meant.Scheme + Separator;
        var host = meant.Host!;
        var port = meant.Text.Substring(start.Length + host.Length);
        yield return start + host + ".evil.example" + port;
        yield return start + "evil" + host + port;

        // Any character in the place of a dot, but for the last: no top-level domain has such a name.
        for (var dot = host.IndexOf('.'); dot >= 0 && dot < host.LastIndexOf('.'); dot = host.IndexOf('.', dot + 1))
            yield return start + host.Substring(0, dot) + "x" + host.Substring(dot + 1) + port;
    }

    private static bool Matches(SimpleRegex regex, string origin, bool isHost) => regex.IsMatch(isHost ? Origin.Parse(origin).Host! : origin);

    /// <summary>True where the other origin has the same owner, or where the pattern is for all names under a domain, whatever their first label.</summary>
    private static bool IsMeant(SimpleRegex regex, Origin meant, string other, bool isHost)
    {
        var (host, otherHost) = (meant.Host!, Origin.Parse(other).Host!);
        if (otherHost.IndexOf('.') < 0 || Domains.RegistrableOf(host) == Domains.RegistrableOf(otherHost))
            return true;

        var dot = host.IndexOf('.');
        if (dot < 0 || !otherHost.EndsWith(host.Substring(dot), StringComparison.Ordinal))
            return false;

        var domain = host.Substring(dot + 1);
        return domain.IndexOf('.') >= 0
            && PublicSuffixes.SectionOf(domain) != PublicSuffixSection.Icann
            && Matches(regex, other.Replace(otherHost, "qzx" + host.Substring(dot)), isHost);
    }
}
