using CorsAnalyzers.Flow;
using CorsAnalyzers.Model.HeaderNames;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.Surfaces.HeaderNames;

/// <summary>Tells by the letters of a text whether it can hold header names, before anything is looked up. Most strings of a program cannot.</summary>
internal static class LiteralShapes
{
    /// <summary>How many spaces an element of a list may have before it is a sentence.</summary>
    private const int MaxSpaces = 3;

    internal static bool MayHoldNames(string text, SyntaxNode literal)
    {
        if (text.Length is < 2 or > NameElements.MaxLength)
            return false;

        var (hasSpace, hasComma) = (false, false);
        foreach (var c in text)
        {
            if (c == ':')
                break;

            if (c == ',')
                hasComma = true;
            else if (c is ' ' or '\t')
                hasSpace = true;
            else if (!HeaderWords.IsLower(c) && !HeaderWords.IsUpper(c) && !HeaderWords.IsDigit(c) && c is not ('-' or '_' or '.' or '*'))
                return false;
        }

        if (!hasSpace)
            return true;

        return hasComma ? AreNames(text) : IsDirectPlace(literal);
    }

    /// <summary>True for an element of a comma list with a space in it: several names whose comma was forgotten, or words.</summary>
    internal static bool IsSeveral(NameElement element) =>
        element.Text.IndexOf(' ', element.Start, element.Length) >= 0 && element.Text.IndexOf(',') >= 0;

    /// <summary>A list of names has elements without a space, and few words in those where a comma was forgotten; a sentence has many.</summary>
    private static bool AreNames(string text)
    {
        var hasName = false;
        var elements = new NameElements(text);
        while (elements.MoveNext())
        {
            var spaces = 0;
            var element = elements.Current;
            for (var i = element.Start; i < element.Start + element.Length; i++)
                spaces += text[i] == ' ' ? 1 : 0;

            if (spaces > MaxSpaces)
                return false;

            hasName |= spaces == 0 && element.Length > 0;
        }

        return hasName;
    }

    /// <summary>A name with a space is no header that anybody receives; it is looked for only where headers are written or read.</summary>
    private static bool IsDirectPlace(SyntaxNode literal) => literal.Parent switch
    {
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } => IsWriteOrRead(call.Expression),
        ArgumentSyntax { Parent: BracketedArgumentListSyntax } => true,
        // { "Name", value }
        InitializerExpressionSyntax initializer => initializer.IsKind(SyntaxKind.ComplexElementInitializerExpression),
        _ => false,
    };

    private static bool IsWriteOrRead(ExpressionSyntax method) => Declarations.NameOf(method) is "Add" or "TryAdd" or "TryAddWithoutValidation" or "Append" or "AddHeader" or "TryGetValue";
}
