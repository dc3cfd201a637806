using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CorsAnalyzers.Fuzz;

/// <summary>Changes a file as somebody does who types, pastes and deletes; the same chance makes the same change.</summary>
internal sealed class Mutator(Random random, IReadOnlyList<CorpusProject> corpus)
{
    private static readonly string[] s_insertions =
    [
        "if", "else", "return", "new", "var", "static", "const", "async", "await", "yield", "switch", "case", "default", "throw", "try", "catch", "finally", "foreach", "in", "out", "ref",
        "null", "true", "this", "base", "class", "record", "partial", "abstract", "override", "public", "private", "get", "set", "using", "namespace", "params", "is", "not", "and", "or", "with", "goto", "lock",
        "(", ")", "{", "}", "[", "]", ";", ",", ".", "?.", "?", "??", "??=", "=>", "=", "==", ":", "::", "+", "+=", "..", "!", "$", "@", "&&", "||", "<", ">", "#", "#if X", "//", "/*", "\\",
        "\"*\"", "\"\"", "\"null\"", "\"https://app.example.com/\"", "\"Access-Control-Allow-Origin\"", "\"access-control-allow-credentials\"", "\"Origin\"", "\"true\"", "\"accessToken\"", "$\"{", "\"\"\"", "'", "'x'",
        "0", "1", "0x", "1e", "x", "_", "headers", "request", "response", "Headers", "APIGatewayProxyResponse", "Dictionary<string, string>", "nameof", "default(string)", "\u00e9", "\ud800",
    ];

    internal string Mutate(string text)
    {
        for (var changes = 1 + random.Next(3); changes > 0; changes--)
            text = MutateOnce(text);

        return text;
    }

    private string MutateOnce(string text)
    {
        var root = CSharpSyntaxTree.ParseText(text, Tests.Infrastructure.TestSources.ParseOptions).GetRoot();
        var tokens = root.DescendantTokens().Where(token => token.Span.Length > 0).ToList();
        if (tokens.Count < 2)
            return text + Pick(s_insertions);

        var at = random.Next(tokens.Count);
        var token = tokens[at];
        switch (random.Next(12))
        {
            case 0:
                return text.Remove(token.SpanStart, token.Span.Length);
            case 1:
                return text.Insert(token.Span.End, " " + token.Text);
            case 2:
                return Swap(text, token.Span, tokens[random.Next(2) == 0 ? (at + 1) % tokens.Count : random.Next(tokens.Count)].Span);
            case 3:
                return text.Insert(token.SpanStart, Pick(s_insertions) + (random.Next(2) == 0 ? " " : ""));
            case 4:
                return Replace(text, token.Span, random.Next(2) == 0 ? Pick(s_insertions) : tokens[random.Next(tokens.Count)].Text);
            case 5:
                var last = tokens[Math.Min(tokens.Count - 1, at + random.Next(30))];
                return text.Remove(token.SpanStart, last.Span.End - token.SpanStart);
            case 6:
                return random.Next(4) == 0 ? text[..token.Span.End] : text.Insert(token.SpanStart, RunOfTokens() + " ");
            case 7:
                // An identifier in place of another gives code that still means something: calls that come back, values of themselves.
                var names = tokens.Where(candidate => candidate.IsKind(SyntaxKind.IdentifierToken)).ToList();
                return names.Count == 0 ? text : Replace(text, names[random.Next(names.Count)].Span, names[random.Next(names.Count)].Text);
            case 8:
                return ReplaceNode<ExpressionSyntax>(text, root, root);
            case 9:
                return ReplaceNode<ExpressionSyntax>(text, root, CSharpSyntaxTree.ParseText(FileOfCorpus()).GetRoot());
            case 10:
                return ReplaceNode<StatementSyntax>(text, root, CSharpSyntaxTree.ParseText(FileOfCorpus()).GetRoot());
            default:
                return InsertMember(text, root);
        }
    }

    private string ReplaceNode<T>(string text, SyntaxNode root, SyntaxNode source)
        where T : SyntaxNode
    {
        var targets = root.DescendantNodes().OfType<T>().ToList();
        var sources = source.DescendantNodes().OfType<T>().ToList();
        return targets.Count == 0 || sources.Count == 0 ? text : Replace(text, targets[random.Next(targets.Count)].Span, sources[random.Next(sources.Count)].ToString());
    }

    private string InsertMember(string text, SyntaxNode root)
    {
        var types = root.DescendantNodes().OfType<TypeDeclarationSyntax>().ToList();
        var members = CSharpSyntaxTree.ParseText(random.Next(2) == 0 ? text : FileOfCorpus()).GetRoot().DescendantNodes().OfType<MemberDeclarationSyntax>().Where(member => member is not BaseNamespaceDeclarationSyntax).ToList();
        if (types.Count == 0 || members.Count == 0)
            return text;

        var place = types[random.Next(types.Count)].OpenBraceToken.Span.End;
        return place == 0 ? text : text.Insert(place, "\n" + members[random.Next(members.Count)] + "\n");
    }

    private string RunOfTokens()
    {
        var tokens = CSharpSyntaxTree.ParseText(FileOfCorpus()).GetRoot().DescendantTokens().ToList();
        var start = random.Next(tokens.Count);
        return string.Join(' ', tokens.Skip(start).Take(1 + random.Next(60)).Select(token => token.Text));
    }

    private string FileOfCorpus()
    {
        var files = corpus[random.Next(corpus.Count)].Files;
        return files[random.Next(files.Count)];
    }

    private string Pick(string[] texts) => texts[random.Next(texts.Length)];

    private static string Replace(string text, TextSpan span, string by) => text.Remove(span.Start, span.Length).Insert(span.Start, by);

    private static string Swap(string text, TextSpan one, TextSpan other)
    {
        var (first, second) = one.Start <= other.Start ? (one, other) : (other, one);
        return first == second ? text : Replace(Replace(text, second, text.Substring(first.Start, first.Length)), first, text.Substring(second.Start, second.Length));
    }
}
