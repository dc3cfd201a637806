using System.Collections.Immutable;
using CorsAnalyzers.Flow;
using CorsAnalyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.Surfaces.Responses;

/// <summary>Reads the value that a write gives to a header.</summary>
internal static class HeaderValues
{
    /// <summary>The values are followed only for the headers that some rule asks for.</summary>
    internal static bool AreAskedFor(Fact<string> name) =>
        name.Value is { } known && (known.StartsWith("Access-Control-", StringComparison.OrdinalIgnoreCase) || HeaderName.Equals(known, HeaderName.Vary));

    /// <summary>What a helper is given by its caller is not its own to take out.</summary>
    internal static bool AreSelfContained(IOperation name, IOperation? value, Frame? frame, CodeBase code) =>
        frame is null
        || (code.Strings.ValueOf(name, frame: null).IsKnown && (value is null || !value.DescendantsAndSelf().Any(part => part is IParameterReferenceOperation)));
}
