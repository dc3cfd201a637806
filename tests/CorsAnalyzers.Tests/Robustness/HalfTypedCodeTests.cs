using CorsAnalyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Tests.Robustness;

/// <summary>No exception leaves an analyzer, whatever the code looks like while it is typed.</summary>
public sealed class HalfTypedCodeTests
{
    private static readonly (string, string)[] s_usings = [("Usings.cs", "global using System; global using System.Collections.Generic; global using System.Linq; global using System.Threading; global using System.Threading.Tasks;"), TestSources.GlobalUsings];

    public static TheoryData<string> Files =>
        [.. Sources().Select(file => Path.GetRelativePath(RepositoryFiles.Root, file))];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Nothing_is_thrown_when_a_file_ends_at_any_token(string file)
    {
        var others = Siblings(file).Where(path => path != RepositoryFiles.PathOf(file)).Select(path => Analysis.Parse(File.ReadAllText(path), path)).ToList();
        others.AddRange(s_usings.Select(source => Analysis.Parse(source.Item2, source.Item1)));
        var text = RepositoryFiles.Read(file);
        var whole = Analysis.Parse(text, file);
        var compilation = Analysis.Compile([.. others, whole]);
        var current = whole;
        foreach (var (index, token) in (await whole.GetRootAsync(TestContext.Current.CancellationToken)).DescendantTokens().Index())
        {
            if (index % StepIn(file) != 0)
                continue;

            var cut = Analysis.Parse(text[..token.Span.End], file);
            compilation = compilation.ReplaceSyntaxTree(current, cut);
            current = cut;
            var exceptions = await ExceptionsIn(compilation, cut, index);
            Assert.True(exceptions.Count == 0, $"cut behind '{token.Text}' at {token.Span.End}: {exceptions.FirstOrDefault()}");
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Nothing_is_thrown_when_a_token_in_the_middle_is_missing(string file)
    {
        var others = Siblings(file).Where(path => path != RepositoryFiles.PathOf(file)).Select(path => Analysis.Parse(File.ReadAllText(path), path)).ToList();
        others.AddRange(s_usings.Select(source => Analysis.Parse(source.Item2, source.Item1)));
        var text = RepositoryFiles.Read(file);
        var whole = Analysis.Parse(text, file);
        var compilation = Analysis.Compile([.. others, whole]);
        var current = whole;
        var tokens = (await whole.GetRootAsync(TestContext.Current.CancellationToken)).DescendantTokens().Where(token => token.Span.Length > 0);
        foreach (var (index, token) in tokens.Where((_, index) => index % (4 * StepIn(file)) == 0).Index())
        {
            var cut = Analysis.Parse(text.Remove(token.SpanStart, token.Span.Length), file);
            compilation = compilation.ReplaceSyntaxTree(current, cut);
            current = cut;
            var exceptions = await ExceptionsIn(compilation, cut, index);
            Assert.True(exceptions.Count == 0, $"without '{token.Text}' at {token.SpanStart}: {exceptions.FirstOrDefault()}");
        }
    }

    [Fact]
    public async Task Nothing_is_thrown_or_reported_without_references()
    {
        var trees = Sources().Select(path => Analysis.Parse(File.ReadAllText(path), path));
        foreach (var references in new IEnumerable<MetadataReference>[] { [], TestReferences.Framework, [TestReferences.Lambda] })
        {
            var (diagnostics, exceptions) = await Analysis.RunAsync(Analysis.Compile(trees, references));
            Assert.Empty(exceptions);
            if (!references.Contains(TestReferences.Lambda))
                Assert.Empty(diagnostics);
        }
    }

    /// <summary>The sample is cut behind every token, the many files of ValidCode behind every fourth.</summary>
    private static int StepIn(string file) => file.StartsWith("docs", StringComparison.Ordinal) ? 1 : 4;

    /// <summary>As an editor does: the file that is typed in at every turn, the whole project now and then.</summary>
    private static async Task<IReadOnlyCollection<Exception>> ExceptionsIn(Compilation compilation, SyntaxTree typed, int turn) =>
        turn % 8 == 0 ? (await Analysis.RunAsync(compilation)).Exceptions : await Analysis.RunInFileAsync(compilation, typed);

    private static IEnumerable<string> Sources() =>
        RepositoryFiles.CSharpFiles("docs", "sample").Concat(RepositoryFiles.CSharpFiles("tests", "CorsAnalyzers.Tests", "ValidCode", "Projects"));

    /// <summary>The files that make one project with it: the sample is one, each file of ValidCode another.</summary>
    private static IEnumerable<string> Siblings(string file) =>
        file.StartsWith("docs", StringComparison.Ordinal) ? RepositoryFiles.CSharpFiles("docs", "sample") : [RepositoryFiles.PathOf(file)];
}
