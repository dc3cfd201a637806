namespace CorsAnalyzers.Model;

/// <summary>Where a header's value comes from, as far as rules ask.</summary>
internal enum ValueSource
{
    /// <summary>The code, its configuration, or somewhere that cannot be seen.</summary>
    Other,

    /// <summary>A flag that is turned into text and may be either: each of its texts is possible, and neither is proven.</summary>
    Flag,

    /// <summary>The request's Origin header, which the code may have compared with what it allows.</summary>
    RequestOrigin,

    /// <summary>The request's Origin header, with which nothing was done on the way but tests for its presence.</summary>
    UncheckedRequestOrigin,
}
