using CorsAnalyzers.Flow;
using CorsAnalyzers.Model.HeaderNames;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.Surfaces.HeaderNames;

/// <summary>Tells by the letters of a text whether it can hold header names, before anything is looked up. Most strings of a program cannot.</summary>
internal static class LiteralShapes
{
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

        return hasComma ? AreWords(text) : IsDirectPlace(literal);
    }

    /// <summary>A list of names has no space within an element; a sentence has.</summary>
    private static bool AreWords(string text)
    {
        var elements = new NameElements(text);
        while (elements.MoveNext())
        {
            var element = elements.Current;
            if (text.IndexOf(' ', element.Start, element.Length) >= 0)
                return false;
        }

        return true;
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
