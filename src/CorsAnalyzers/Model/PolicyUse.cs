namespace CorsAnalyzers.Model;

internal enum PolicyUseKind
{
    /// <summary><c>UseCors</c>: for every request that no endpoint decides otherwise about.</summary>
    Middleware,

    /// <summary><c>RequireCors</c>, <c>[EnableCors]</c> and metadata like it: for one endpoint.</summary>
    Endpoint,

    /// <summary><c>[DisableCors]</c>: metadata, too.</summary>
    Disabled,
}

/// <summary>A place that asks for a CORS policy.</summary>
/// <param name="Site">The name of the method or attribute.</param>
/// <param name="Name">The policy's name; absent where none is given.</param>
/// <param name="BringsPolicy">The policy is built on the spot and has no name.</param>
internal sealed record PolicyUse(PolicyUseKind Kind, Site Site, Fact<string> Name, bool BringsPolicy)
{
    /// <summary>How it is written, for messages.</summary>
    internal string Text { get; init; } = string.Empty;

    /// <summary>It leaves it to the default policy.</summary>
    internal bool TakesDefault => Name.Kind == FactKind.Absent && !BringsPolicy && Kind != PolicyUseKind.Disabled;
}
