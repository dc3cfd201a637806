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
        if (Named(type, arity, place, model).Any() || place.SyntaxTree.GetRoot() is not CompilationUnitSyntax unit)
            return ImmutableArray<TextChange>.Empty;

        var change = Directive(unit, place, @namespace);
        return ImmutableArray.Create(OutsideOfConditions(change, unit, place));
    }

    /// <summary>True where the type's name means one of another namespace, or would mean both.</summary>
    internal static bool IsTaken(string @namespace, string type, int arity, SyntaxNode place, SemanticModel model) =>
        Named(type, arity, place, model).Any(named => named.ContainingNamespace.ToDisplayString() != @namespace);

    private static IEnumerable<INamedTypeSymbol> Named(string type, int arity, SyntaxNode place, SemanticModel model) =>
        model.LookupNamespacesAndTypes(place.SpanStart, name: type).OfType<INamedTypeSymbol>().Where(named => named.Arity == arity);

    private static TextChange Directive(CompilationUnitSyntax unit, SyntaxNode place, string @namespace)
    {
        var directive = $"using {@namespace};";
        var list = unit.Usings.Count > 0 ? unit.Usings : place.FirstAncestorOrSelf<BaseNamespaceDeclarationSyntax>()?.Usings ?? default;
        var plain = list.Where(@using => @using.Alias is null && !IsStatic(@using) && !IsGlobal(@using)).ToList();

        // Behind the last one that sorts before it, System first.
        var previous = plain.FindLastIndex(@using => Compare(@using.Name!.ToString(), @namespace) < 0);
        if (previous >= 0)
            return After(plain[previous].SemicolonToken, directive);

        // Before the first of its kind, else of any; global ones and extern aliases come first in a file.
        var next = plain.FirstOrDefault() ?? list.FirstOrDefault(@using => !IsGlobal(@using));
        if (next is not null)
            return Before(next.GetFirstToken(), directive);

        if (list.Count > 0)
            return After(list[list.Count - 1].SemicolonToken, directive);

        return unit.Externs.Count > 0 ? After(unit.Externs[unit.Externs.Count - 1].SemicolonToken, directive) : AtTop(unit, directive);
    }

    private static bool IsStatic(UsingDirectiveSyntax @using) => @using.StaticKeyword.IsKind(SyntaxKind.StaticKeyword);

    private static bool IsGlobal(UsingDirectiveSyntax @using) => @using.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword);

    private static TextChange After(SyntaxToken semicolon, string directive)
    {
        return semicolon.TrailingTrivia is [.., var end] && end.IsKind(SyntaxKind.EndOfLineTrivia)
            ? new TextChange(new TextSpan(end.SpanStart, 0), end.ToString() + Layout.IndentOf(semicolon) + directive)
            : new TextChange(new TextSpan(semicolon.Span.End, 0), " " + directive);
    }

    private static TextChange Before(SyntaxToken first, string directive)
    {
        var newLine = Layout.NewLineOf(first.Parent!);
        return Layout.StartsLine(first)
            ? new TextChange(new TextSpan(Layout.LineStartOf(first), 0), Layout.IndentOf(first) + directive + newLine)
            : new TextChange(new TextSpan(first.SpanStart, 0), directive + " ");
    }

    private static TextChange AtTop(CompilationUnitSyntax unit, string directive)
    {
        // A comment at the top that a blank line sets off is the file's and stays on top; any other belongs to what follows. So do
        // directives, but for those that have to come before all code.
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
            else if (ComesFirst(trivia))
            {
                position = trivia.FullSpan.End;
                isBlank = true;
            }
            else if (!trivia.IsKind(SyntaxKind.WhitespaceTrivia))
            {
                isBlank = trivia.IsDirective;
            }
        }

        var newLine = Layout.NewLineOf(unit);
        return new TextChange(new TextSpan(position, 0), directive + newLine + newLine);
    }

    /// <summary><c>#define</c>, <c>#undef</c>, and what a file that is run as an app begins with: <c>#!</c> and <c>#:</c>, which older compilers do not know.</summary>
    private static bool ComesFirst(SyntaxTrivia trivia) =>
        trivia.IsKind(SyntaxKind.DefineDirectiveTrivia)
        || trivia.IsKind(SyntaxKind.UndefDirectiveTrivia)
        || trivia.IsKind(SyntaxKind.ShebangDirectiveTrivia)
        || (trivia.IsDirective && trivia.ToString().StartsWith("#:", StringComparison.Ordinal));

    /// <summary>What only some configurations compile is no place for it, unless only they compile what needs it.</summary>
    private static TextChange OutsideOfConditions(TextChange change, CompilationUnitSyntax unit, SyntaxNode place)
    {
        var position = change.Span.Start;
        for (var start = unit.GetFirstDirective(IsIf); start is not null; start = start.GetNextDirective(IsIf))
        {
            if (start.GetRelatedDirectives().LastOrDefault() is EndIfDirectiveTriviaSyntax end
                && start.SpanStart < position && position < end.SpanStart
                && !(start.SpanStart < place.SpanStart && place.SpanStart < end.SpanStart)
                && EndsAmongUsings(end))
            {
                var line = change.NewText!.Trim('\r', '\n');
                return new TextChange(new TextSpan(end.FullSpan.End, 0), line + Layout.NewLineOf(unit));
            }
        }

        return change;

        static bool IsIf(DirectiveTriviaSyntax directive) => directive.IsKind(SyntaxKind.IfDirectiveTrivia);
    }

    private static bool EndsAmongUsings(EndIfDirectiveTriviaSyntax end) =>
        end.ParentTrivia.Token.GetPreviousToken().Parent is null or UsingDirectiveSyntax or ExternAliasDirectiveSyntax or BaseNamespaceDeclarationSyntax;

    private static int Compare(string left, string right)
    {
        var bySystem = IsSystem(right).CompareTo(IsSystem(left));
        return bySystem != 0 ? bySystem : string.Compare(left, right, StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsSystem(string name) => name == "System" || name.StartsWith("System.", StringComparison.Ordinal);
}
