using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using CorsAnalyzers.Flow;
using CorsAnalyzers.Surfaces.Lambda;
using CorsAnalyzers.Surfaces.Responses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CorsAnalyzers.Surfaces;

/// <summary>
/// What the analyzers find out about the code of one compilation: once for all of them, and as long as the host keeps the compilation.
/// </summary>
internal sealed class SharedCode
{
    private static readonly ConditionalWeakTable<Compilation, ConcurrentDictionary<string, SharedCode>> s_kept = new();

    private SharedCode(Compilation compilation, ImmutableArray<string> responseTypes)
    {
        Lambda = LambdaTypes.Of(compilation, responseTypes);
        Code = new CodeBase(compilation, new RequestOrigin().LandmarksWith(isSink: member => Lambda.PlatformOf(member.ContainingType) is not null));
        Slots = new HeaderSlots(Code, Lambda);
    }

    internal CodeBase Code { get; }

    internal LambdaTypes Lambda { get; }

    internal HeaderSlots Slots { get; }

    /// <param name="options">May change while the compilation stays: what they say of its types is a part of what is kept.</param>
    internal static SharedCode Of(Compilation compilation, AnalyzerOptions options)
    {
        var responseTypes = LambdaOptions.ResponseTypesOf(compilation, options);
        return s_kept.GetValue(compilation, static _ => new(StringComparer.Ordinal))
            .GetOrAdd(string.Join(",", responseTypes), _ => new SharedCode(compilation, responseTypes));
    }
}
