using System.Collections.Immutable;

namespace CorsAnalyzers.Model;

/// <summary>What a call or an assignment changes in a policy.</summary>
internal enum PolicyPart
{
    Origins,
    Methods,
    Headers,
    ExposedHeaders,
    Credentials,
    OriginTest,
    MaxAge,
}

/// <summary>How a policy decides on an origin, unless it allows any.</summary>
internal enum OriginTesting
{
    /// <summary>It is compared with the list.</summary>
    Listed,

    /// <summary>It is compared with the list, whose <c>://*.</c> stands for subdomains.</summary>
    Subdomains,

    /// <summary>A function that says yes to each.</summary>
    Everyone,

    /// <summary>A function that may say no; the list is not asked.</summary>
    Own,
}

/// <summary>One element that a call adds to a list.</summary>
/// <param name="Values">The values that it may have, each with the decisions under which it has it.</param>
/// <param name="Path">The decisions under which it is in the list at all.</param>
internal readonly record struct PolicyElement(ImmutableArray<HeaderValue> Values, Path Path);

/// <summary>One call or assignment that changes a policy.</summary>
/// <param name="Step">When, after the decisions that lead to the policy itself.</param>
/// <param name="Name">The name that is called or assigned.</param>
/// <param name="Site">The whole call or assignment.</param>
/// <param name="Platform">What becomes of elements that come in this way.</param>
internal sealed record PolicyCall(PolicyPart Part, Step Step, Site Name, Site Site, Platform Platform)
{
    /// <summary>What the reader calls it: <c>WithOrigins</c>.</summary>
    internal string Text { get; init; } = string.Empty;

    /// <summary>Takes away what was in the list before, as <c>AllowAnyOrigin</c> does.</summary>
    internal bool Clears { get; init; }

    /// <summary>What it adds to the list; for a call that allows any, <c>*</c> at the call's name.</summary>
    internal ImmutableArray<PolicyElement> Elements { get; init; } = ImmutableArray<PolicyElement>.Empty;

    /// <summary>The decisions under which it adds something, or nothing, that cannot be told.</summary>
    internal ImmutableArray<Path> Unknowns { get; init; } = ImmutableArray<Path>.Empty;

    /// <summary>Whether credentials are allowed from here on.</summary>
    internal Fact<bool> Flag { get; init; }

    internal OriginTesting Test { get; init; }

    /// <summary>The function that tests origins.</summary>
    internal Site TestSite { get; init; }

    /// <summary>The tests in that function that origins of others pass, too.</summary>
    internal ImmutableArray<WeakCheck> WeakChecks { get; init; } = ImmutableArray<WeakCheck>.Empty;

    /// <summary>The age in seconds, as the platform writes it.</summary>
    internal Fact<string> MaxAge { get; init; }

    /// <summary>It stands in a method that gets the builder, and that other policies may call, too.</summary>
    internal bool IsInHelper { get; init; }

    /// <summary>True where the code does without this call and means the same otherwise.</summary>
    internal bool CanRemove { get; init; }
}
