using CorsAnalyzers.Flow;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Surfaces.HeaderNames;

/// <summary>
/// Which files can write or read headers at all: those whose text has <c>Header</c> in it, as every type and member of
/// <see cref="HeaderTypes"/> has. In any other file nothing needs to be bound.
/// </summary>
internal sealed class HeaderFiles(Compilation compilation)
{
    /// <summary>What is in the name of a field, too: <c>_headers.Add(name, value)</c>.</summary>
    private const string Tail = "eader";

    /// <summary>Of these files only: the words of all others need not be known.</summary>
    private readonly ProjectWords _words = new(compilation.SyntaxTrees.Where(Contains));

    internal static bool Contains(SyntaxTree tree) => TextIndex.Of(tree.GetText()).SpeaksOf(Topics.Headers);

    /// <summary>True where the declaration of a method may. A local function may write to what its method has.</summary>
    internal static bool Contains(IMethodSymbol method)
    {
        foreach (var declaration in (method.ReducedFrom ?? method).OriginalDefinition.DeclaringSyntaxReferences)
        {
            if (Contains(declaration.SyntaxTree)
                && (method.MethodKind == MethodKind.LocalFunction || MentionsTail(declaration)))
                return true;
        }

        return false;
    }

    /// <summary>True where any of the files has this word, too.</summary>
    internal bool Have(string word) => !_words.TreesWith(word).IsEmpty;

    /// <summary>Those of the files that have this word, too.</summary>
    internal IEnumerable<SyntaxTree> With(string word) => _words.TreesWith(word);

    private static bool MentionsTail(SyntaxReference declaration) =>
        declaration.SyntaxTree.GetText().ToString().IndexOf(Tail, declaration.Span.Start, declaration.Span.Length, StringComparison.Ordinal) >= 0;
}
