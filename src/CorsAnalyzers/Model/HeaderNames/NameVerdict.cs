namespace CorsAnalyzers.Model.HeaderNames;

/// <summary>What is wrong with a header name.</summary>
internal enum NameFault
{
    /// <summary>Nothing, or nothing that can be told.</summary>
    None,

    /// <summary>Upper and lower case: to every HTTP peer the better spelling is the same header.</summary>
    Case,

    /// <summary>The way its words are joined: the better spelling is another header.</summary>
    Words,
}

/// <param name="Spelling">The spelling of the convention; null where nothing is wrong.</param>
internal readonly record struct NameVerdict(NameFault Fault, string? Spelling);
