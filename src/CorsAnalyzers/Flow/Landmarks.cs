using System.Collections.Immutable;
using CorsAnalyzers.Model;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Flow;

/// <summary>What a surface recognises while values are followed.</summary>
internal sealed class Landmarks
{
    internal static readonly Landmarks None = new();

    /// <summary>Tells a member that only passes a dictionary on, to where a surface looks for it.</summary>
    internal Func<ISymbol, bool> IsSink { get; init; } = _ => false;

    /// <summary>Where a value comes from that could not be followed to constants.</summary>
    internal Func<IOperation, Frame?, CodeBase, ValueSource> SourceOf { get; init; } = (_, _, _) => ValueSource.Other;

    /// <summary>The weak checks that let such a value pass, where it is the request's Origin and nothing else decides about it.</summary>
    internal Func<IOperation, Frame?, CodeBase, ImmutableArray<WeakCheck>> WeakChecksOf { get; init; } = (_, _, _) => ImmutableArray<WeakCheck>.Empty;

    /// <summary>True for a condition that depends on the request's Origin.</summary>
    internal Func<IOperation, BodyIndex, bool> IsOriginTest { get; init; } = (_, _) => false;

    /// <summary>True for a condition that looks at what Access-Control-Allow-Origin was given before.</summary>
    internal Func<IOperation, BodyIndex, bool> IsAllowOriginTest { get; init; } = (_, _) => false;
}
