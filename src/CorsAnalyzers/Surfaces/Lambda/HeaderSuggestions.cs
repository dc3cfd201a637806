using System.Collections.Immutable;
using CorsAnalyzers.Flow;
using CorsAnalyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.Surfaces.Lambda;

/// <summary>What a fix may write, learned from the responses of the project that are right. Learned once in a compilation.</summary>
internal sealed class HeaderSuggestions(CodeBase code, OriginSources sources)
{
    private readonly Lazy<ImmutableArray<SentValue>> _values = new(() => Learn(code, sources.First));
    private readonly Lazy<ImmutableArray<Carrier>> _carriers = new(() => FindCarriers(code, sources.First));

    /// <summary>Origins in place of a wildcard: the configured ones, else the only specific one that the project sends anywhere; else none.</summary>
    internal ImmutableArray<string> OriginsInsteadOfWildcard(ImmutableArray<string> configured)
    {
        if (!configured.IsEmpty)
            return configured;

        var specific = _values.Value.SelectMany(value => value.Known).Where(Origin.IsSpecific).Distinct(StringComparer.Ordinal).ToImmutableArray();
        return specific.Length == 1 ? specific : ImmutableArray<string>.Empty;
    }

    /// <summary>
    /// The expression for a missing Access-Control-Allow-Origin: what most of the project's responses send, as far as it can be written
    /// at <paramref name="place"/>; else the only configured origin; else a wildcard. Null where a wildcard cannot be right: beside
    /// credentials, and where the project sends nothing but other values.
    /// </summary>
    internal string? ValueFor(IOperation place, ImmutableArray<string> configured, bool sendsCredentials)
    {
        var values = _values.Value;
        var own = sources.Around(place).Select(source => SentValue.Of(source.Value, code)).Where(value => value.Body is not null);
        var expressions = new PortableExpressions(code, place);
        foreach (var value in own.Concat(values.Where(value => value.Body is null)))
        {
            if (!(sendsCredentials && value.IsWildcard) && expressions.TextOf(value.Example) is { } text)
                return text;
        }

        // What cannot be named here can still be spelled out, if it is one constant.
        foreach (var value in values)
        {
            if (value.Known is [var only] && value.IsWhollyKnown && !(sendsCredentials && value.IsWildcard))
                return SymbolDisplay.FormatLiteral(only, quote: true);
        }

        if (configured.Length == 1)
            return SymbolDisplay.FormatLiteral(configured[0], quote: true);

        return !sendsCredentials && (values.IsEmpty || values.Any(value => value.IsWildcard)) ? "\"*\"" : null;
    }

    /// <summary>
    /// The expression for the project's own dictionary of CORS headers, of a type that fits <paramref name="slot"/>; null where there is none.
    /// </summary>
    internal string? CarrierFor(IOperation place, ITypeSymbol slot, bool sendsCredentials)
    {
        var expressions = new PortableExpressions(code, place);
        foreach (var carrier in _carriers.Value)
        {
            if (code.Compilation.ClassifyCommonConversion(carrier.Type, slot).IsImplicit
                && !(sendsCredentials && carrier.SendsWildcard)
                && expressions.ReferenceTo(carrier.Member) is { } reference)
            {
                return carrier.Member is IMethodSymbol ? reference + "()" : reference;
            }
        }

        return null;
    }

    /// <summary>The values that are sent, the most frequent first. What only its own body can write again is no value for others.</summary>
    private static ImmutableArray<SentValue> Learn(CodeBase code, IEnumerable<OriginSource> sources)
    {
        var counted = new Dictionary<object, (SentValue Value, int Count, int First)>();
        foreach (var source in sources)
        {
            var value = SentValue.Of(source.Value, code);
            counted[value.Identity] = counted.TryGetValue(value.Identity, out var seen) ? (seen.Value, seen.Count + 1, seen.First) : (value, 1, counted.Count);
        }

        return counted.Values.OrderByDescending(entry => entry.Count).ThenBy(entry => entry.First).Select(entry => entry.Value).ToImmutableArray();
    }

    private static ImmutableArray<Carrier> FindCarriers(CodeBase code, ImmutableArray<OriginSource> sources)
    {
        var carriers = ImmutableArray.CreateBuilder<Carrier>();
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var source in sources)
        {
            if (source.Map is { } map && Carrier.OwnerOf(source.Member) is { } owner && seen.Add(owner) && Carrier.Of(owner, map, source.Value, code) is { } carrier)
                carriers.Add(carrier);
        }

        return carriers.ToImmutable();
    }
}
