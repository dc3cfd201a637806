namespace CorsAnalyzers.Flow;

/// <summary>What the text of a file speaks of, by a word that stands in it, if only inside of another. Most files speak of none, and nothing is asked about these.</summary>
[Flags]
internal enum Topics
{
    None = 0,

    /// <summary><c>Header</c>: in the name of every type and member that takes a header's name.</summary>
    Headers = 1,

    /// <summary><c>Cors</c>: in the name of every type and method that has to do with policies.</summary>
    Cors = 2,

    /// <summary><c>Lambda</c>: in every Lambda project, in the attribute that names its serializer, in a <c>using</c>, in the type of its context.</summary>
    Lambda = 4,

    /// <summary><see cref="WellKnownHeader.AnyOfCors"/>.</summary>
    CorsHeaders = 8,
}
