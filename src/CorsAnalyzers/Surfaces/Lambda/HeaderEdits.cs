using System.Collections.Concurrent;
using System.Collections.Immutable;
using CorsAnalyzers.Flow;
using CorsAnalyzers.Infrastructure;
using CorsAnalyzers.Model;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Surfaces.Lambda;

/// <summary>Where a missing Access-Control-Allow-Origin is to be added, and what: to the dictionaries that the response has, else to the response itself.</summary>
internal sealed class HeaderEdits(CodeBase code, LambdaTypes types, HeaderSuggestions suggestions)
{
    /// <summary>One place that is edited.</summary>
    /// <param name="Type">The type of the dictionary there; null where a header is added by a call.</param>
    /// <param name="IsNew">True where no dictionary is yet, so that one has to be put there.</param>
    private readonly record struct Place(IOperation Operation, ITypeSymbol? Type, bool IsNew);

    private readonly ConcurrentDictionary<(ISymbol, string, bool), bool> _takes = new();
    private readonly Recipients _adding = new(code, types, WellKnownHeader.AllowOrigin, HeaderName.AllowOrigin, countsOverwriting: false);
    private readonly Recipients _withCredentials = new(code, types, WellKnownHeader.AllowCredentials, HeaderName.AllowCredentials, countsOverwriting: true);

    /// <summary>The places to edit, and what the fix needs to know; neither a value nor a carrier among that where no edit is sure to be right.</summary>
    internal (ImmutableArray<HeaderHome> Homes, ImmutableDictionary<string, string?> Properties) EditFor(IOperation made, ReadResponse read, ImmutableArray<string> configured)
    {
        var properties = ImmutableDictionary.CreateBuilder<string, string?>();
        var slot = read.Homes.Any(home => home.Slot == ResponseFlow.Headers) || read.Homes.IsEmpty ? ResponseFlow.Headers : read.Homes[0].Slot;
        properties.Add(EditProperties.Slot, slot);

        // Nested braces add to a dictionary that is made elsewhere; where that is known, it is the place.
        var homes = read.Homes.Where(home => home.Slot == slot).ToImmutableArray();
        if (homes.Any(home => !home.IsBraces))
            homes = homes.RemoveAll(home => home.IsBraces);

        // Where another path or another user adds the header to the same dictionary, adding it for all could add it twice.
        if (read.Headers.WritesOf(HeaderName.AllowOrigin).Any(write => !write.Overwrites) || IsWritten(_adding, read, homes))
            return (ImmutableArray<HeaderHome>.Empty, properties.ToImmutable());

        var property = SlotOf(made.Type, slot);
        var isFilled = homes.IsEmpty && property is not null && (property.SetMethod is null || code.Members.FirstValueOf(property) is not null);
        if (isFilled)
            properties.Add(EditProperties.IsFilled, null);

        var places = homes.IsEmpty
            ? ImmutableArray.Create(new Place(made, property?.Type, IsNew: property is not null && !isFilled))
            : homes.Select(home => new Place(home.Operation, home.Type ?? property?.Type, home.IsNull)).ToImmutableArray();
        if (homes.IsEmpty && places[0].IsNew && !CanAssign(property!, made))
            return (homes, properties.ToImmutable());

        var sendsCredentials = read.Headers.WritesOf(HeaderName.AllowCredentials).Any() || IsWritten(_withCredentials, read, homes);
        if (places.All(place => place.IsNew) && OnlyOne(places, place => suggestions.CarrierFor(place.Operation, place.Type!, sendsCredentials)) is { } carrier)
            properties.Add(EditProperties.Carrier, carrier);

        if (places.All(place => Takes(place, slot)) && OnlyOne(places, place => suggestions.ValueFor(place.Operation, configured, sendsCredentials)) is { } value)
            properties.Add(EditProperties.Value, value);

        return (homes, properties.ToImmutable());
    }

    private static bool IsWritten(Recipients recipients, ReadResponse response, ImmutableArray<HeaderHome> homes) =>
        recipients.WriteTo(response) || homes.Any(home => !home.IsNull && !home.IsBraces && recipients.WriteTo(home.Operation));

    /// <summary>What can be written at all places alike; null where there is no such thing.</summary>
    private static string? OnlyOne(ImmutableArray<Place> places, Func<Place, string?> text) =>
        places.Select(text).Distinct(StringComparer.Ordinal).ToImmutableArray() is [var only] ? only : null;

    private bool Takes(Place place, string slot) => place.Type is not { } type || _takes.GetOrAdd((type, slot, place.IsNew), _ => Takes(type, slot, place.IsNew));

    private bool Takes(ITypeSymbol type, string slot, bool isNew) =>
        HeaderTypes.TakeHeader(type, slot, code.Compilation) && (!isNew || HeaderTypes.TakeNewDictionary(type, slot, code.Compilation));

    private bool CanAssign(IPropertySymbol property, IOperation place) =>
        property.SetMethod is { } setter && code.MemberAround(place)?.ContainingType is { } user && code.Compilation.IsSymbolAccessibleWithin(setter, user);

    private IPropertySymbol? SlotOf(ITypeSymbol? type, string slot)
    {
        for (; type is not null && types.PlatformOf(type) is not null; type = type.BaseType)
        {
            if (type.GetMembers(slot) is [IPropertySymbol property, ..])
                return property;
        }

        return null;
    }
}
