namespace CorsAnalyzers.Model;

internal enum FactKind
{
    /// <summary>The value could not be followed. The default, so that a forgotten fact is a silent one.</summary>
    Unknown,

    /// <summary>There is provably no value (a null).</summary>
    Absent,

    /// <summary>The value is this one.</summary>
    Known,
}

/// <summary>
/// What is known of one value, and where it stands. Rules match on it: an unknown value never equals anything,
/// so "unknown is silent" needs no thought at the place of use.
/// </summary>
internal readonly record struct Fact<T>(FactKind Kind, T? Value, Site Site)
    where T : notnull
{
    internal static Fact<T> Known(T value, Site site) => new(FactKind.Known, value, site);

    internal static Fact<T> Absent(Site site) => new(FactKind.Absent, default, site);

    internal static Fact<T> Unknown(Site site) => new(FactKind.Unknown, default, site);

    internal bool IsKnown => Kind == FactKind.Known;

    internal bool IsUnknown => Kind == FactKind.Unknown;
}
