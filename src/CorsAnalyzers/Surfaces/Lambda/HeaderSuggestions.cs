using System.Collections.Immutable;
using CorsAnalyzers.Flow;
using CorsAnalyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CorsAnalyzers.Surfaces.Lambda;

/// <summary>What a fix may write, learned from the responses of the project that are right.</summary>
internal sealed class HeaderSuggestions(CodeBase code, OriginSources sources)
{
    /// <summary>Origins in place of a wildcard: the configured ones, else the only specific one that the project sends anywhere; else none.</summary>
    internal ImmutableArray<string> OriginsInsteadOfWildcard(ImmutableArray<string> configured)
    {
        if (!configured.IsEmpty)
            return configured;

        var specific = new HashSet<string>(StringComparer.Ordinal);
        foreach (var source in sources.All)
        {
            foreach (var value in code.Strings.ValuesOf(source.Value, frame: null))
            {
                if (value.Fact.Value is { } text && Origin.IsSpecific(text))
                    specific.Add(text);
            }
        }

        return specific.Count == 1 ? specific.ToImmutableArray() : ImmutableArray<string>.Empty;
    }

    /// <summary>
    /// The expression for a missing Access-Control-Allow-Origin: what most of the project's responses send, as far as it can be written
    /// at <paramref name="place"/>; else the only configured origin; else a wildcard. Null where a wildcard cannot be right: beside
    /// credentials, and where the project sends nothing but other values.
    /// </summary>
    internal string? ValueFor(IOperation place, ImmutableArray<string> configured, bool sendsCredentials)
    {
        string? best = null;
        var expressions = new PortableExpressions(code, place);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var source in sources.All)
        {
            if (expressions.TextOf(source.Value) is not { } text || (sendsCredentials && SendsWildcard(source)))
                continue;

            counts[text] = counts.TryGetValue(text, out var count) ? count + 1 : 1;
            if (best is null || counts[text] > counts[best])
                best = text;
        }

        if (best is not null)
            return best;

        if (configured.Length == 1)
            return SymbolDisplay.FormatLiteral(configured[0], quote: true);

        return !sendsCredentials && (sources.All.IsEmpty || sources.All.Any(SendsWildcard)) ? "\"*\"" : null;
    }

    /// <summary>
    /// The expression for the project's own dictionary of CORS headers, of a type that fits <paramref name="slot"/>; null where there is none.
    /// </summary>
    internal string? CarrierFor(IOperation place, ITypeSymbol slot, bool sendsCredentials)
    {
        var expressions = new PortableExpressions(code, place);
        foreach (var source in sources.All)
        {
            if (source.Map is { } map
                && source.Member is not IMethodSymbol { MethodKind: MethodKind.Constructor or MethodKind.StaticConstructor }
                && Owner(source.Member) is { } owner
                && TypeOf(owner) is { } type
                && code.Compilation.ClassifyCommonConversion(type, slot).IsImplicit
                && HoldsOnlyCorsHeaders(map, owner)
                && !(sendsCredentials && SendsWildcard(source))
                && expressions.ReferenceTo(owner) is { } reference)
            {
                return owner is IMethodSymbol ? reference + "()" : reference;
            }
        }

        return null;
    }

    private bool SendsWildcard(OriginSource source) =>
        code.Strings.ValuesOf(source.Value, frame: null).Any(value => value.Fact.Value is "*");

    private static ISymbol? Owner(ISymbol member) => member switch
    {
        IMethodSymbol { AssociatedSymbol: IPropertySymbol property } => property,
        IMethodSymbol { MethodKind: MethodKind.Ordinary, IsGenericMethod: false, IsAsync: false } method when method.Parameters.All(p => p.IsOptional) => method,
        IFieldSymbol or IPropertySymbol => member,
        _ => null,
    };

    private static ITypeSymbol? TypeOf(ISymbol member) => member switch
    {
        IFieldSymbol field => field.Type,
        IPropertySymbol property => property.Type,
        IMethodSymbol method => method.ReturnType,
        _ => null,
    };

    private bool HoldsOnlyCorsHeaders(IOperation map, ISymbol owner)
    {
        var flow = new MapWrites(code, map);
        flow.FollowCreation(map, frame: null);
        if (flow.IsOpen || !(owner is IFieldSymbol || flow.Returns.Count > 0 || flow.Stores.Count > 0))
            return false;

        foreach (var write in flow.Writes)
        {
            if (write.Key is null || code.Strings.ValueOf(write.Key, write.Frame).Value is not { } name || !IsCorsHeader(name))
                return false;
        }

        return true;
    }

    private static bool IsCorsHeader(string name) =>
        name.StartsWith("Access-Control-", StringComparison.OrdinalIgnoreCase) || HeaderName.Equals(name, "Vary");
}
