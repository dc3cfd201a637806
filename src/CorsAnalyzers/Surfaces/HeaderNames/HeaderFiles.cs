using System.Collections.Concurrent;
using CorsAnalyzers.Flow;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Surfaces.HeaderNames;

/// <summary>
/// Which files can write or read headers at all: those whose text has <c>Header</c> in it, as every type and member of
/// <see cref="HeaderTypes"/> has. In any other file nothing needs to be bound.
/// </summary>
internal sealed class HeaderFiles(Compilation compilation, ProjectWords words)
{
    private const string Word = "Header";

    /// <summary>What is in the name of a field, too: <c>_headers.Add(name, value)</c>.</summary>
    private const string Tail = "eader";

    private readonly ConcurrentDictionary<SyntaxTree, bool> _known = new();
    private readonly Lazy<bool> _any = new(() => compilation.SyntaxTrees.Any(tree => Mentions(tree, start: 0, length: tree.Length)));

    /// <summary>True where any file of the project may.</summary>
    internal bool Any => _any.Value;

    internal bool Contains(SyntaxTree tree) => _known.TryGetValue(tree, out var known) ? known : _known.GetOrAdd(tree, Mentions(tree, start: 0, length: tree.Length));

    /// <summary>True where the declaration of a method may. A local function may write to what its method has.</summary>
    internal bool Contains(IMethodSymbol method)
    {
        foreach (var declaration in (method.ReducedFrom ?? method).OriginalDefinition.DeclaringSyntaxReferences)
        {
            if (Contains(declaration.SyntaxTree)
                && (method.MethodKind == MethodKind.LocalFunction || Mentions(declaration.SyntaxTree, declaration.Span.Start, declaration.Span.Length, Tail)))
                return true;
        }

        return false;
    }

    /// <summary>Those of the files that have this word, too.</summary>
    internal IEnumerable<SyntaxTree> With(string word) => words.TreesWith(word).Where(Contains);

    private static bool Mentions(SyntaxTree tree, int start, int length, string word = Word) =>
        tree.GetText().ToString().IndexOf(word, start, length, StringComparison.Ordinal) >= 0;
}
