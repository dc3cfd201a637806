using System.Text.RegularExpressions;
using CorsAnalyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.Fuzz;

/// <summary>A project of the corpus: its files, of which one is mutated at a time.</summary>
internal sealed record CorpusProject(string Name, IReadOnlyList<string> Files);

/// <summary>All C# that the repository has to offer an analyzer: the sample, the valid projects, and what the tests of the rules analyse.</summary>
internal static partial class Corpus
{
    /// <summary>Usings that the files of the corpus count on, beyond those of the tests.</summary>
    internal const string Usings = "global using System; global using System.Collections.Generic; global using System.Linq; global using System.Threading; global using System.Threading.Tasks;";

    internal static IReadOnlyList<CorpusProject> Load()
    {
        var projects = new List<CorpusProject> { new("docs/sample", [.. RepositoryFiles.CSharpFiles("docs", "sample").Select(File.ReadAllText)]) };
        foreach (var file in RepositoryFiles.CSharpFiles("tests", "CorsAnalyzers.Tests", "ValidCode", "Projects"))
            projects.Add(new(Path.GetFileName(file), [File.ReadAllText(file)]));

        foreach (var file in RepositoryFiles.CSharpFiles("tests", "CorsAnalyzers.Tests", "Rules"))
            projects.AddRange(SourcesIn(file).Select((source, index) => new CorpusProject($"{Path.GetFileName(file)}#{index}", [source])));

        return projects;
    }

    /// <summary>The code that a test hands to an analyzer: each raw string with a type in it, without the marks of expected reports.</summary>
    private static IEnumerable<string> SourcesIn(string file)
    {
        var root = CSharpSyntaxTree.ParseText(File.ReadAllText(file)).GetRoot();
        foreach (var node in root.DescendantNodes())
        {
            var text = node switch
            {
                LiteralExpressionSyntax literal when literal.Token.IsKind(SyntaxKind.MultiLineRawStringLiteralToken) => literal.Token.ValueText,
                InterpolatedStringExpressionSyntax interpolated when interpolated.StringStartToken.IsKind(SyntaxKind.InterpolatedMultiLineRawStringStartToken) =>
                    string.Concat(interpolated.Contents.Select(part => part is InterpolatedStringTextSyntax plain ? plain.TextToken.ValueText : "\"X\"")),
                _ => null,
            };
            if (text is not null && text.Contains('{', StringComparison.Ordinal))
            {
                var code = MarkStart().Replace(text, "").Replace("|}", "", StringComparison.Ordinal);
                yield return TypeKeyword().IsMatch(code) ? code : "public class Functions\n{\n" + code + "\n}";
            }
        }
    }

    [GeneratedRegex(@"\{\|[A-Z]+\d+:")]
    private static partial Regex MarkStart();

    [GeneratedRegex(@"\b(class|struct|record|interface)\b")]
    private static partial Regex TypeKeyword();
}
