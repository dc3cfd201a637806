using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CorsAnalyzers.CodeFixes.Infrastructure;

/// <summary>Brings a namespace into a file.</summary>
internal static class Usings
{
    /// <summary>The change that makes the namespace's types visible at a place; none where this one already is.</summary>
    internal static ImmutableArray<TextChange> For(string @namespace, string type, int arity, SyntaxNode place, SemanticModel model)
    {
        var isInScope = model.LookupNamespacesAndTypes(place.SpanStart, name: type)
            .Any(symbol => symbol is INamedTypeSymbol named && named.Arity == arity && named.ContainingNamespace.ToDisplayString() == @namespace);
        if (isInScope || place.SyntaxTree.GetRoot() is not CompilationUnitSyntax unit)
            return ImmutableArray<TextChange>.Empty;

        var list = unit.Usings.Count > 0 ? unit.Usings : place.FirstAncestorOrSelf<BaseNamespaceDeclarationSyntax>()?.Usings ?? default;
        var plain = list.Where(@using => @using.Alias is null && @using.StaticKeyword.IsKind(SyntaxKind.None) && @using.GlobalKeyword.IsKind(SyntaxKind.None)).ToList();
        var newLine = Layout.NewLineOf(unit);
        var directive = $"using {@namespace};";
        if (plain.Count == 0)
            return ImmutableArray.Create(AtTop(unit, list, directive, newLine));

        // Behind the last one that sorts before it, System first.
        var previous = plain.FindLastIndex(@using => Compare(@using.Name!.ToString(), @namespace) < 0);
        var indent = Layout.IndentOf(plain[0].GetFirstToken());
        return ImmutableArray.Create(previous >= 0
            ? new TextChange(new TextSpan(Layout.LineEndOf(plain[previous].GetLastToken()), 0), newLine + indent + directive)
            : new TextChange(new TextSpan(Layout.LineStartOf(plain[0].GetFirstToken()), 0), indent + directive + newLine));
    }

    private static TextChange AtTop(CompilationUnitSyntax unit, SyntaxList<UsingDirectiveSyntax> others, string directive, string newLine)
    {
        if (others.Count > 0)
            return new TextChange(new TextSpan(Layout.LineStartOf(others[0].GetFirstToken()), 0), directive + newLine);

        // A comment at the top that a blank line sets off is the file's and stays on top; any other belongs to what follows.
        var first = unit.GetFirstToken(includeZeroWidth: true);
        var position = 0;
        var isBlank = true;
        foreach (var trivia in first.LeadingTrivia)
        {
            if (trivia.IsKind(SyntaxKind.EndOfLineTrivia))
            {
                if (isBlank)
                    position = trivia.Span.End;

                isBlank = true;
            }
            else if (!trivia.IsKind(SyntaxKind.WhitespaceTrivia))
            {
                isBlank = trivia.IsDirective;
            }
        }

        return new TextChange(new TextSpan(position, 0), directive + newLine + newLine);
    }

    private static int Compare(string left, string right)
    {
        var bySystem = IsSystem(right).CompareTo(IsSystem(left));
        return bySystem != 0 ? bySystem : string.Compare(left, right, StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsSystem(string name) => name == "System" || name.StartsWith("System.", StringComparison.Ordinal);
}
