using CorsAnalyzers.Flow;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Surfaces.HeaderNames;

/// <summary>
/// Which files can write or read headers at all: those whose text has <c>Header</c> in it, as every type and member of
/// <see cref="HeaderTypes"/> has. In any other file nothing needs to be bound.
/// </summary>
internal sealed class HeaderFiles(ProjectWords words)
{
    internal const string Word = "Header";

    /// <summary>What is in the name of a field, too: <c>_headers.Add(name, value)</c>.</summary>
    private const string Tail = "eader";

    internal bool Contains(SyntaxTree tree) => Mentions(tree);

    /// <summary>True where the declaration of a method may. A local function may write to what its method has.</summary>
    internal bool Contains(IMethodSymbol method)
    {
        foreach (var declaration in (method.ReducedFrom ?? method).OriginalDefinition.DeclaringSyntaxReferences)
        {
            if (Contains(declaration.SyntaxTree)
                && (method.MethodKind == MethodKind.LocalFunction || MentionsTail(declaration)))
                return true;
        }

        return false;
    }

    /// <summary>Those of the files that have this word, too.</summary>
    internal IEnumerable<SyntaxTree> With(string word) => words.TreesWith(word).Where(Contains);

    private static bool Mentions(SyntaxTree tree) => TextIndex.Of(tree.GetText()).Has(Word);

    private static bool MentionsTail(SyntaxReference declaration) =>
        declaration.SyntaxTree.GetText().ToString().IndexOf(Tail, declaration.Span.Start, declaration.Span.Length, StringComparison.Ordinal) >= 0;
}
