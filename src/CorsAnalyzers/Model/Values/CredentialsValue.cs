namespace CorsAnalyzers.Model.Values;

internal enum CredentialsVerdict
{
    /// <summary>Exactly <c>true</c>, the one value that a browser takes (Fetch standard, "CORS check", step 7).</summary>
    True,

    /// <summary>Meant to be true and of no effect: <c>True</c>, <c>1</c>, <c>'true'</c>.</summary>
    MeantTrue,

    /// <summary>Meant to be false, which is said by leaving the header out: <c>false</c>, <c>0</c>, nothing.</summary>
    MeantFalse,

    /// <summary>Neither: <c>*</c>, an origin.</summary>
    Other,
}

/// <summary>The value of Access-Control-Allow-Credentials, whose case counts (<c>%s"true"</c>; WPT, cors/credentials-flag.htm).</summary>
internal static class CredentialsValue
{
    internal static CredentialsVerdict Judge(string text)
    {
        var trimmed = text.Trim(' ', '\t');
        if (trimmed == "true")
            return CredentialsVerdict.True;

        var meant = Quotes.Strip(trimmed)?.Trim() ?? trimmed.Trim(',', ';', ' ', '\t', '\r', '\n');
        return IsAny(meant, "true", "1", "yes", "on", "y", "t") ? CredentialsVerdict.MeantTrue
            : IsAny(meant, "false", "0", "no", "off", "n", "f", "", "null", "none") ? CredentialsVerdict.MeantFalse
            : CredentialsVerdict.Other;
    }

    private static bool IsAny(string text, params string[] words)
    {
        foreach (var word in words)
        {
            if (string.Equals(text, word, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
