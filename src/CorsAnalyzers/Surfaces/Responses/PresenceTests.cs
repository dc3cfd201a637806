using CorsAnalyzers.Flow;
using CorsAnalyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.Surfaces.Responses;

/// <summary>Tests of whether a response has a header already: <c>if (!headers.ContainsKey(name)) headers.Append(name, value)</c>.</summary>
internal static class PresenceTests
{
    private const int MaxDepth = 3;

    /// <summary>What a write is behind all tests that lead to it: one that looks at the same header only fills a gap, for all that is known.</summary>
    internal static HeaderWriteKind KindBehind(HeaderWriteKind kind, Fact<string> name, IOperation write, Frame? frame, CodeBase code)
    {
        if (kind is not (HeaderWriteKind.Set or HeaderWriteKind.Append) || !HeaderValues.AreAskedFor(name))
            return kind;

        for (var (place, around) = (write, frame); ; (place, around) = (around.Call, around.Caller))
        {
            foreach (var (test, holds) in Conditions.OnWayTo(place, within: null))
            {
                if (LooksAt(test, name.Value!, around, code) && !SaysItIsThere(test, holds))
                    return HeaderWriteKind.SetIfAbsent;
            }

            if (around is null)
                return kind;
        }
    }

    /// <summary>True for a test that looks at a header of the response, also through a local.</summary>
    internal static bool LooksAt(IOperation test, string header, Frame? frame, CodeBase code, int depth = 0)
    {
        foreach (var part in test.DescendantsAndSelf())
        {
            var isIt = part switch
            {
                { ConstantValue: { HasValue: true, Value: string text } } => HeaderName.Equals(text, header),
                IFieldReferenceOperation field => WellKnownStrings.TryGet(field.Field, out var known) && HeaderName.Equals(known, header),
                IPropertyReferenceOperation { Property: { IsIndexer: false, Name: { Length: > 0 } name } } => name[0] == char.ToUpperInvariant(header[0]) && HeaderName.Equals(WellKnownStrings.HeaderFor(name), header),
                IParameterReferenceOperation { Type.SpecialType: SpecialType.System_String } given when frame is not null => code.Strings.ValueOf(given, frame).Value is { } text && HeaderName.Equals(text, header),
                ILocalReferenceOperation local when depth < MaxDepth => code.BodyAround(local).OnlyValueOf(local.Local) is { } only && LooksAt(only, header, frame, code, depth + 1),
                _ => false,
            };
            if (isIt)
                return true;
        }

        return false;
    }

    private static bool SaysItIsThere(IOperation test, bool holds)
    {
        while (test is IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not)
            (test, holds) = (not.Operand, !holds);

        return holds && test is IInvocationOperation { TargetMethod.Name: "ContainsKey" or "TryGetValue" or "TryGetValues" or "Contains" };
    }
}
