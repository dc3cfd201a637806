using System.Collections.Immutable;
using CorsAnalyzers.Flow;
using CorsAnalyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.Surfaces.Lambda;

/// <summary>One value that the project sends as Access-Control-Allow-Origin, however often.</summary>
/// <param name="Identity">Equal for the same value: the text of a literal, the member that is named, else the place itself.</param>
/// <param name="Example">One expression of it.</param>
/// <param name="Body">The body that alone can write it again; null where others can.</param>
/// <param name="Known">The constants that it may be.</param>
/// <param name="IsWhollyKnown">True when it is always one of these.</param>
internal sealed record SentValue(object Identity, IOperation Example, SyntaxNode? Body, ImmutableArray<string> Known, bool IsWhollyKnown)
{
    internal bool IsWildcard => Known.Contains("*");

    internal static SentValue Of(IOperation value, CodeBase code)
    {
        // A list of one, as in MultiValueHeaders, is sent as that one.
        var list = value;
        while (list is IConversionOperation conversion)
            list = conversion.Operand;

        if (ListFlow.ElementsOf(list) is { IsDefault: false, Length: 1 } elements)
            value = elements[0];

        while (value is IConversionOperation { IsImplicit: true } conversion)
            value = conversion.Operand;

        var facts = value is IParameterReferenceOperation { Parameter: var parameter } ? GivenTo(parameter, code) : code.Strings.ValuesOf(value, frame: null);
        var known = facts.Where(fact => fact.Fact.IsKnown).Select(fact => fact.Fact.Value!).Distinct(StringComparer.Ordinal).ToImmutableArray();
        var isWhollyKnown = !facts.IsEmpty && facts.All(fact => fact.Fact.IsKnown);
        var isLocal = value.DescendantsAndSelf().Any(part => part is ILocalReferenceOperation or IParameterReferenceOperation);
        object identity = value switch
        {
            ILiteralOperation { ConstantValue: { HasValue: true, Value: string text } } => text,
            IMemberReferenceOperation { Instance: null } member => member.Member,
            _ => value.Syntax,
        };
        return new SentValue(identity, value, isLocal ? Operations.RootOf(value).Syntax : null, known, isWhollyKnown);
    }

    /// <summary>What the callers of a helper give it.</summary>
    private static ImmutableArray<HeaderValue> GivenTo(IParameterSymbol parameter, CodeBase code) =>
        code.References.To(parameter.ContainingSymbol)
            .OfType<IInvocationOperation>()
            .SelectMany(call => call.Arguments)
            .Where(argument => argument.Parameter?.Ordinal == parameter.Ordinal && argument.ArgumentKind == ArgumentKind.Explicit)
            .SelectMany(argument => code.Strings.ValuesOf(argument.Value, frame: null))
            .ToImmutableArray();
}
