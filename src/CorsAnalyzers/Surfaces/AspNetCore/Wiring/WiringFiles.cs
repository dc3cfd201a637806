using System.Collections.Concurrent;
using System.Collections.Immutable;
using CorsAnalyzers.Flow;
using CorsAnalyzers.Surfaces.AspNetCore.Policies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.Surfaces.AspNetCore.Wiring;

/// <summary>
/// Finds names in the files of a project by their text, which the host keeps from one compilation to the next. A project whose text
/// does not have the name pays for that look, and nothing of it is bound.
/// </summary>
internal sealed class WiringFiles(Compilation compilation)
{
    private readonly ConcurrentDictionary<string, ImmutableArray<SimpleNameSyntax>> _mentions = new(StringComparer.Ordinal);

    internal static bool SpeaksOfCors(SyntaxTree tree) => TextIndex.Of(tree.GetText()).SpeaksOf(Topics.Cors);

    internal static bool Has(SyntaxTree tree, string part) => TextIndex.Of(tree.GetText()).Has(part);

    /// <summary>The files that have it. Most have nothing of CORS, and that is known of each before long.</summary>
    internal IEnumerable<SyntaxTree> With(string part)
    {
        var isOfCors = part.Contains(PolicyTypes.Word);
        foreach (var tree in compilation.SyntaxTrees)
        {
            if ((!isOfCors || SpeaksOfCors(tree)) && Has(tree, part))
                yield return tree;
        }
    }

    /// <summary>Every place in the project where the identifier stands as a name.</summary>
    internal ImmutableArray<SimpleNameSyntax> MentionsOf(string name) =>
        _mentions.GetOrAdd(name, asked => With(asked).SelectMany(tree => In(tree, asked)).ToImmutableArray());

    /// <summary>The same in one file.</summary>
    internal static IEnumerable<SimpleNameSyntax> In(SyntaxTree tree, string name)
    {
        if ((name.Contains(PolicyTypes.Word) && !SpeaksOfCors(tree)) || !Has(tree, name))
            yield break;

        var text = tree.GetText().ToString();
        var root = tree.GetRoot();
        foreach (var position in TextIndex.PositionsOf(name, text, 0, text.Length))
        {
            var token = root.FindToken(position);
            if (token.SpanStart <= position && token.IsKind(SyntaxKind.IdentifierToken) && token.Parent is SimpleNameSyntax mention)
                yield return mention;
        }
    }
}
