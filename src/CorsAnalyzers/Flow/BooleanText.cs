using CorsAnalyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.Flow;

/// <summary>The text that .NET makes of a boolean: <see cref="bool.TrueString"/> or <see cref="bool.FalseString"/>, in every culture.</summary>
internal static class BooleanText
{
    /// <summary>The boolean in <c>flag.ToString()</c>, <c>Convert.ToString(flag)</c> or <c>$"{flag}"</c>; null for anything else.</summary>
    internal static IOperation? FlagIn(IOperation operation) => operation switch
    {
        IInvocationOperation { TargetMethod: { Name: "ToString", ContainingType.SpecialType: SpecialType.System_Boolean }, Instance: { } flag } => flag,
        IInvocationOperation { TargetMethod: { Name: "ToString", ContainingType: { Name: "Convert" } type, Parameters: [{ Type.SpecialType: SpecialType.System_Boolean }, ..] }, Arguments: [var flag, ..] }
            when Operations.IsIn(type, "System") => flag.Value,
        IInterpolatedStringOperation { Parts: [IInterpolationOperation { Alignment: null, FormatString: null, Expression: { Type.SpecialType: SpecialType.System_Boolean } flag }] } => flag,
        _ => null,
    };

    /// <summary>What it may become, and when.</summary>
    /// <param name="truth">The flag's value where that is known.</param>
    internal static IEnumerable<(string Text, Path When)> ValuesOf(IOperation flag, bool? truth, Frame? frame, BodyIndex body)
    {
        if (truth is not false)
            yield return (bool.TrueString, truth is null ? Decisions.PathWhere(flag, holds: true, frame, body) : Path.Always);

        if (truth is not true)
            yield return (bool.FalseString, truth is null ? Decisions.PathWhere(flag, holds: false, frame, body) : Path.Always);
    }
}
