namespace CorsAnalyzers.Model.Values;

/// <summary>What belongs to one owner among host names.</summary>
internal static class Domains
{
    /// <summary>
    /// The part of a host name that somebody registered: one label more than its public suffix, and its last label alone counts as one
    /// where the list knows none (https://publicsuffix.org, "algorithm"). The host itself where it has no label more.
    /// </summary>
    /// <param name="host">ASCII in lower case.</param>
    internal static string RegistrableOf(string host)
    {
        for (var start = 0; ;)
        {
            var dot = host.IndexOf('.', start);
            if (dot < 0)
                return host.Substring(start);

            var parent = host.Substring(dot + 1);
            if (parent.IndexOf('.') < 0 || PublicSuffixes.SectionOf(parent) != PublicSuffixSection.None)
                return host.Substring(start);

            start = dot + 1;
        }
    }

    /// <summary>True for names that reach the own machine or are an address: nobody can register one that ends with them.</summary>
    internal static bool IsUnregistrable(string host) => host == "localhost" || UrlAddress.IsDottedQuad(host);

    /// <summary>True for a text of letters, digits, dots, hyphens and underscores.</summary>
    internal static bool IsPartOfName(string text)
    {
        foreach (var c in text)
        {
            if (!Ascii.IsLetterOrDigit(c) && c is not ('.' or '-' or '_'))
                return false;
        }

        return text.Length > 0;
    }
}
