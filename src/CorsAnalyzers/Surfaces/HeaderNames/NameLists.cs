using CorsAnalyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.Surfaces.HeaderNames;

/// <summary>Lists of header names, and comma lists that are put together: <c>"Content-Type, Access-Token, " + more</c>.</summary>
internal static class NameLists
{
    internal static bool IsList(INamedTypeSymbol type) =>
        type.Name is "List" or "HashSet" or "SortedSet" or "ICollection" or "IList" or "ISet" && Operations.IsIn(type, "System.Collections.Generic");

    /// <summary>Methods whose result is the list, or the text, that they are given.</summary>
    internal static bool HandsOn(IMethodSymbol method) => MayHandOn(method.Name) && method.Name switch
    {
        "Join" or "Split" => method.ContainingType.SpecialType == SpecialType.System_String,
        "GetString" => method.ContainingType is { Name: "Encoding" } encoding && Operations.IsIn(encoding, "System.Text"),
        _ => Operations.HomeOf(method)?.Name is "Enumerable" or "List" or "ImmutableArray" or "ImmutableArrayExtensions" or "ImmutableList" or "ImmutableHashSet" or "FrozenSet",
    };

    /// <summary>False for a name that none of them has.</summary>
    internal static bool MayHandOn(string method) => method
        is "ToArray" or "ToList" or "ToHashSet" or "ToImmutableArray" or "ToImmutableList" or "ToImmutableHashSet" or "ToFrozenSet" or "AsEnumerable" or "Concat" or "Append" or "Union" or "Distinct"
        or "Create" or "CreateRange" or "Join" or "Split" or "GetString";

    /// <summary>True for an operand that holds whole elements: on each side is a comma, or nothing.</summary>
    internal static bool IsWhole(IOperation piece) => IsEdge(piece, isStart: true) && IsEdge(piece, isStart: false);

    /// <summary>The text that a piece is put into.</summary>
    internal static IOperation WholeOf(IOperation piece)
    {
        while (piece.Parent is IParenthesizedOperation or IConversionOperation or IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } or IInterpolationOperation or IInterpolatedStringContentOperation or IInterpolatedStringOperation)
            piece = piece.Parent;

        return piece;
    }

    private static bool IsEdge(IOperation piece, bool isStart) =>
        HasComma(piece, isStart) || !TryGetNeighbour(piece, isStart, out var neighbour) || HasComma(neighbour, !isStart);

    private static bool HasComma(IOperation? piece, bool isStart)
    {
        piece = piece is IInterpolatedStringTextOperation content ? content.Text : piece;
        return piece?.ConstantValue is { HasValue: true, Value: string text }
            && (isStart ? text.TrimStart() : text.TrimEnd()) is { Length: > 0 } trimmed
            && trimmed[isStart ? 0 : trimmed.Length - 1] == ',';
    }

    /// <summary>What stands right before or behind a piece. False where it is the first or the last.</summary>
    private static bool TryGetNeighbour(IOperation piece, bool isBefore, out IOperation? neighbour)
    {
        neighbour = null;
        for (var (child, parent) = (piece, piece.Parent); parent is not null; (child, parent) = (parent, parent.Parent))
        {
            switch (parent)
            {
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum:
                    if (child == (isBefore ? sum.LeftOperand : sum.RightOperand))
                        continue;

                    neighbour = LeafOf(isBefore ? sum.LeftOperand : sum.RightOperand, isBefore);
                    return true;
                case IInterpolatedStringOperation text:
                    var index = text.Parts.IndexOf((IInterpolatedStringContentOperation)child) + (isBefore ? -1 : 1);
                    if (index < 0 || index >= text.Parts.Length)
                        continue;

                    neighbour = text.Parts[index] is IInterpolationOperation hole ? hole.Expression : text.Parts[index];
                    return true;
                case IParenthesizedOperation or IConversionOperation or IInterpolatedStringContentOperation:
                    continue;
                default:
                    return false;
            }
        }

        return false;
    }

    /// <summary>The last operand of a sum, or the first.</summary>
    private static IOperation LeafOf(IOperation sum, bool isLast)
    {
        while (true)
        {
            switch (sum)
            {
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } inner:
                    sum = isLast ? inner.RightOperand : inner.LeftOperand;
                    break;
                case IParenthesizedOperation inner:
                    sum = inner.Operand;
                    break;
                default:
                    return sum;
            }
        }
    }
}
