using System.Collections.Immutable;
using CorsAnalyzers.CodeFixes.Fixes;
using CorsAnalyzers.Infrastructure;
using CorsAnalyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CorsAnalyzers.Tests.Repository;

/// <summary>Ties pages, tables, release tracking and test files to the rules that the code has.</summary>
public sealed class RuleDocumentationTests
{
    private static readonly ImmutableArray<DiagnosticDescriptor> s_rules =
        [.. Analysis.CreateAnalyzers().SelectMany(analyzer => analyzer.SupportedDiagnostics).DistinctBy(rule => rule.Id).OrderBy(rule => rule.Id, StringComparer.Ordinal)];

    private static readonly ImmutableArray<CodeFixProvider> s_fixes =
        [.. typeof(MissingAllowOriginFix).Assembly.GetTypes().Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(CodeFixProvider))).Select(type => (CodeFixProvider)Activator.CreateInstance(type)!)];

    public static TheoryData<string> Ids => [.. s_rules.Select(rule => rule.Id)];

    [Fact]
    public void There_are_rules_and_fixes()
    {
        Assert.True(s_rules.Length >= 3);
        Assert.True(s_fixes.Length >= 2);
        Assert.All(s_fixes, fix => Assert.NotNull(fix.GetFixAllProvider()));
        Assert.All(s_fixes.SelectMany(fix => fix.FixableDiagnosticIds), id => Assert.Contains(s_rules, rule => rule.Id == id));
    }

    /// <summary>A rule whose descriptor or judgement no analyzer was given has everything but an effect.</summary>
    [Fact]
    public void Each_page_is_of_a_rule_that_an_analyzer_reports()
    {
        var pages = Directory.GetFiles(RepositoryFiles.PathOf("docs", "rules"), "CORS*.md").Select(path => Path.GetFileNameWithoutExtension(path)!).ToList();
        Assert.NotEmpty(pages);
        Assert.All(pages, id => Assert.Contains(s_rules, rule => rule.Id == id));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Each_rule_has_a_page_with_its_title_and_severity(string id)
    {
        var rule = Rule(id);
        AssertHas($"# {id}: {rule.Title}\n", "docs", "rules", id + ".md");
        AssertHas($"| {SeverityOf(rule)} | {FixOf(id)} |", "docs", "rules", id + ".md");
        AssertHas("## What is reported\n", "docs", "rules", id + ".md");
        AssertHas("## Why\n", "docs", "rules", id + ".md");
        AssertHas("## Wrong and right\n", "docs", "rules", id + ".md");
        if (FixOf(id) == "yes")
            AssertHas("## The fix\n", "docs", "rules", id + ".md");
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Each_rule_is_in_both_tables(string id)
    {
        var rule = Rule(id);
        AssertHas($"| [{id}](docs/rules/{id}.md) | {rule.Title} | {SeverityOf(rule)} | {FixOf(id)} |", "README.md");
        AssertHas($"| [{id}]({id}.md) | {rule.Title} | {SeverityOf(rule)} | {FixOf(id)} |", "docs", "rules", "README.md");
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Each_rule_has_its_files(string id)
    {
        Assert.Single(RepositoryFiles.CSharpFiles("src", "CorsAnalyzers", "Rules"), path => Path.GetFileName(path).StartsWith(id + ".", StringComparison.Ordinal));
        Assert.Contains(RepositoryFiles.CSharpFiles("tests", "CorsAnalyzers.Tests", "Rules"), path => Path.GetFileName(path).StartsWith(id + ".", StringComparison.Ordinal));
        if (FixOf(id) == "yes")
        {
            Assert.Single(RepositoryFiles.CSharpFiles("src", "CorsAnalyzers.CodeFixes", "Fixes"), path => Path.GetFileName(path).StartsWith(id + ".", StringComparison.Ordinal));
            Assert.Contains(RepositoryFiles.CSharpFiles("tests", "CorsAnalyzers.Tests", "Rules"), path => Path.GetFileName(path).StartsWith(id + ".", StringComparison.Ordinal) && path.EndsWith("FixTests.cs", StringComparison.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Each_rule_links_to_its_page_and_is_tracked(string id)
    {
        var rule = Rule(id);
        Assert.Equal($"{HelpLink.Repository}/blob/main/docs/rules/{id}.md", rule.HelpLinkUri);
        Assert.Contains($"<PackageProjectUrl>{HelpLink.Repository}</PackageProjectUrl>", RepositoryFiles.Read("Directory.Build.props"), StringComparison.Ordinal);
        var tracked = RepositoryFiles.Read("src", "CorsAnalyzers", "AnalyzerReleases.Unshipped.md") + RepositoryFiles.Read("src", "CorsAnalyzers", "AnalyzerReleases.Shipped.md");
        Assert.Contains(tracked.Split('\n'), line => line.StartsWith(id + " ", StringComparison.Ordinal) && line.Contains(rule.Title.ToString(), StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Each_message_is_one_sentence_without_a_full_stop(string id)
    {
        var rule = Rule(id);
        Assert.DoesNotMatch(@"\.$", rule.MessageFormat.ToString());
        Assert.NotEmpty(rule.Description.ToString());
        Assert.NotEqual(DiagnosticSeverity.Error, rule.DefaultSeverity);
    }

    /// <summary>Names the whole text that is missing, so that it can be copied from the failure.</summary>
    private static void AssertHas(string text, params string[] file)
    {
        var path = string.Join('/', file);
        Assert.True(File.Exists(RepositoryFiles.PathOf(file)), $"{path} is missing");
        Assert.True(RepositoryFiles.Read(file).ReplaceLineEndings("\n").Contains(text, StringComparison.Ordinal), $"{path} lacks: {text}");
    }

    private static DiagnosticDescriptor Rule(string id) => s_rules.Single(rule => rule.Id == id);

    private static string SeverityOf(DiagnosticDescriptor rule) => rule.IsEnabledByDefault ? rule.DefaultSeverity.ToString() : "off";

    private static string FixOf(string id) => s_fixes.Any(fix => fix.FixableDiagnosticIds.Contains(id)) ? "yes" : "no";
}
