using System.Collections.Immutable;
using CorsAnalyzers.Flow;
using CorsAnalyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

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
    /// The expression for a missing Access-Control-Allow-Origin: what most of the project's responses send, as far as it means the
    /// same at <paramref name="place"/>; else the only configured origin; else a wildcard. Null where a wildcard cannot be right.
    /// </summary>
    internal string? ValueFor(IOperation place, ImmutableArray<string> configured, bool sendsCredentials)
    {
        string? best = null;
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var source in sources.All)
        {
            if (TextFor(source.Value, place) is not { } text || (sendsCredentials && IsWildcard(text)))
                continue;

            counts[text] = counts.TryGetValue(text, out var count) ? count + 1 : 1;
            if (best is null || counts[text] > counts[best])
                best = text;
        }

        if (best is not null)
            return best;

        if (configured.Length == 1)
            return SymbolDisplay.FormatLiteral(configured[0], quote: true);

        return sendsCredentials ? null : "\"*\"";
    }

    /// <summary>
    /// The expression for the project's own dictionary of CORS headers, of a type that fits <paramref name="slot"/>; null where there is none.
    /// </summary>
    internal string? CarrierFor(IOperation place, ITypeSymbol slot, bool sendsCredentials)
    {
        foreach (var source in sources.All)
        {
            if (source.Map is { } map
                && source.Member is not IMethodSymbol { MethodKind: MethodKind.Constructor or MethodKind.StaticConstructor }
                && Owner(source.Member) is { } owner
                && TypeOf(owner) is { } type
                && code.Compilation.ClassifyCommonConversion(type, slot).IsImplicit
                && HoldsOnlyCorsHeaders(map, owner)
                && !(sendsCredentials && SendsWildcard(source))
                && ReferenceTo(owner, place) is { } reference)
            {
                return owner is IMethodSymbol ? reference + "()" : reference;
            }
        }

        return null;
    }

    private bool SendsWildcard(OriginSource source) =>
        code.Strings.ValuesOf(source.Value, frame: null).Any(value => value.Fact.Value is "*");

    private static bool IsWildcard(string text) => text == "\"*\"";

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

    /// <summary>The text of an expression that has the same value at <paramref name="place"/>, or null.</summary>
    private string? TextFor(IOperation value, IOperation place)
    {
        value = Operations.Unwrap(value);
        if (value is ILiteralOperation { ConstantValue: { HasValue: true, Value: string text } })
            return SymbolDisplay.FormatLiteral(text, quote: true);

        if (value is IMemberReferenceOperation { Member: IFieldSymbol or IPropertySymbol, Instance: null or IInstanceReferenceOperation } member)
            return ReferenceTo(member.Member, place);

        return IsSameBody(value, place) && MeansTheSame(value, place) ? value.Syntax.ToString() : null;
    }

    private static bool IsSameBody(IOperation value, IOperation place) => Operations.RootOf(value).Syntax == Operations.RootOf(place).Syntax;

    /// <summary>True when every name in the expression means the same, and has its value, at an earlier or later place of the same body.</summary>
    private bool MeansTheSame(IOperation value, IOperation place)
    {
        var body = code.BodyAround(place);
        foreach (var part in value.DescendantsAndSelf())
        {
            switch (part)
            {
                case IParameterReferenceOperation parameter when body.NeverChanges(parameter.Parameter) && IsInScope(parameter.Parameter, place):
                case ILocalReferenceOperation local when body.NeverChanges(local.Local) && IsDeclaredBefore(local.Local, place) && IsInScope(local.Local, place):
                case ILiteralOperation or IConversionOperation or ICoalesceOperation or IFieldReferenceOperation or IInstanceReferenceOperation:
                    break;
                default:
                    return false;
            }
        }

        return true;
    }

    private static bool IsDeclaredBefore(ILocalSymbol local, IOperation place) =>
        local.DeclaringSyntaxReferences is [var reference, ..] && reference.Span.End < place.Syntax.SpanStart;

    private static bool IsInScope(ISymbol symbol, IOperation place) =>
        place.SemanticModel is { } model
        && model.LookupSymbols(place.Syntax.SpanStart, name: symbol.Name).Any(found => SymbolEqualityComparer.Default.Equals(found, symbol));

    /// <summary>How a member is written at <paramref name="place"/>, fully qualified where it is static; null where it cannot be used there.</summary>
    private string? ReferenceTo(ISymbol member, IOperation place)
    {
        if (code.MemberAround(place) is not { } user || user.ContainingType is not { } type || member.ContainingType is not { } owner)
            return null;

        if (SymbolEqualityComparer.Default.Equals(user, member) || !code.Compilation.IsSymbolAccessibleWithin(member, type))
            return null;

        if (member.IsStatic)
            return owner.IsGenericType ? null : owner.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat) + "." + member.Name;

        for (var candidate = type; candidate is not null; candidate = candidate.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(candidate, owner))
                return user.IsStatic ? null : member.Name;
        }

        return null;
    }
}
