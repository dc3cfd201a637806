using System.Collections.Immutable;

namespace CorsAnalyzers.Model;

/// <summary>Who receives what a function returns.</summary>
internal enum Audience
{
    /// <summary>An HTTP client, which may be a browser.</summary>
    Http,

    /// <summary>A WebSocket route, a queue, an authorizer: nobody who reads CORS headers.</summary>
    Other,
}

/// <summary>One function of the project through which a response leaves it.</summary>
/// <param name="IsRestApi">True or false where the function says which API it belongs to; null where it does not say.</param>
internal readonly record struct Departure(Audience Audience, bool? IsRestApi);

/// <summary>What becomes of a function's results.</summary>
/// <param name="IsUnknown">They go to code that cannot be seen, which may add headers.</param>
/// <param name="AddsOrigin">Somebody on the way adds Access-Control-Allow-Origin.</param>
/// <param name="Departures">The functions through which they leave as they are.</param>
internal sealed record Fate(bool IsUnknown, bool AddsOrigin, ImmutableArray<Departure> Departures)
{
    internal static readonly Fate Unseen = new(IsUnknown: true, AddsOrigin: false, ImmutableArray<Departure>.Empty);

    internal static readonly Fate Nowhere = new(IsUnknown: false, AddsOrigin: false, ImmutableArray<Departure>.Empty);

    internal static Fate LeavesAt(Departure departure) => new(IsUnknown: false, AddsOrigin: false, ImmutableArray.Create(departure));

    internal static Fate WithHeader { get; } = new(IsUnknown: false, AddsOrigin: true, ImmutableArray<Departure>.Empty);

    internal Fate And(Fate other) => new(IsUnknown || other.IsUnknown, AddsOrigin || other.AddsOrigin, Departures.AddRange(other.Departures));
}

/// <summary>One return that hands a response out of the member that made it.</summary>
internal readonly record struct ResponseExit(Step Step, Fate Fate);
