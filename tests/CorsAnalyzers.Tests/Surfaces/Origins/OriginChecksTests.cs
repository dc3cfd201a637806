using CorsAnalyzers.Flow;
using CorsAnalyzers.Surfaces.Origins;
using CorsAnalyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.Tests.Surfaces.Origins;

/// <summary>The weak checks of a predicate, as a policy has it: <c>SetIsOriginAllowed(origin => …)</c>.</summary>
public sealed class OriginChecksTests
{
    [Theory]
    [InlineData("origin => origin.EndsWith(\"example.com\")", "https://evilexample.com")]
    [InlineData("origin => origin.StartsWith(\"https://example.com\", StringComparison.OrdinalIgnoreCase)", "https://example.com.evil.example")]
    [InlineData("origin => origin.Contains(\"localhost\")", "https://localhost.evil.example")]
    [InlineData("origin => origin.IndexOf(\"example.com\") >= 0", "https://example.com.evil.example")]
    [InlineData("origin => origin.IndexOf(\"https://example.com\") == 0", "https://example.com.evil.example")]
    [InlineData("origin => !(origin.IndexOf(\"example.com\") < 0)", "https://example.com.evil.example")]
    [InlineData("origin => origin.ToLowerInvariant().EndsWith(\"example.com\")", "https://evilexample.com")]
    [InlineData("origin => origin?.EndsWith(\"example.com\") == true", "https://evilexample.com")]
    [InlineData("origin => origin?.EndsWith(\"example.com\") ?? false", "https://evilexample.com")]
    [InlineData("origin => !string.IsNullOrEmpty(origin) && origin.EndsWith(\"example.com\")", "https://evilexample.com")]
    [InlineData("origin => origin.StartsWith(\"https://\") && origin.EndsWith(\"example.com\")", "https://evilexample.com")]
    [InlineData("origin => s_allowed.Contains(origin) || origin.EndsWith(\"example.com\")", "https://evilexample.com")]
    [InlineData("origin => origin == \"https://example.com\" || origin.StartsWith(\"http://localhost\")", "http://localhost.evil.example")]
    [InlineData("origin => origin.EndsWith(\"example.com\") ? true : false", "https://evilexample.com")]
    [InlineData("origin => new Uri(origin).Host.EndsWith(\"example.com\")", "https://evilexample.com")]
    [InlineData("origin => { var host = new Uri(origin).Host; return host.EndsWith(\"example.com\"); }", "https://evilexample.com")]
    [InlineData("origin => Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.Scheme == \"https\" && uri.Host.EndsWith(\"example.com\")", "https://evilexample.com")]
    [InlineData("origin => { if (!origin.EndsWith(\"example.com\")) return false; return true; }", "https://evilexample.com")]
    [InlineData("origin => { if (origin.EndsWith(\"example.com\")) { return true; } return false; }", "https://evilexample.com")]
    [InlineData("origin => { var isAllowed = origin.EndsWith(\"example.com\"); return isAllowed; }", "https://evilexample.com")]
    [InlineData("origin => s_suffixes.Any(suffix => origin.EndsWith(suffix))", "https://evilexample.com")]
    [InlineData("origin => Regex.IsMatch(origin, @\"^https://example\\.com\")", "https://example.com.evil.example")]
    [InlineData("origin => new Regex(@\"example\\.com$\").IsMatch(origin)", "https://evilexample.com")]
    [InlineData("origin => s_regex.IsMatch(origin)", "https://evilexample.com")]
    [InlineData("origin => Generated().IsMatch(origin)", "https://evilexample.com")]
    [InlineData("IsAllowed", "https://evilexample.com")]
    [InlineData("new Func<string, bool>(IsAllowed)", "https://evilexample.com")]
    [InlineData("origin => IsAllowed(origin)", "https://evilexample.com")]
    [InlineData("origin => { return Local(origin); static bool Local(string text) => text.EndsWith(\"example.com\"); }", "https://evilexample.com")]
    [InlineData("origin => \"https://a.example.com;https://b.example.com\".Contains(origin)", null)]
    [InlineData("origin => origin.StartsWith(Prefix)", "https://example.com.evil.example")]
    public void Finds_a_weak_check(string predicate, string? passes) => Assert.Equal([passes], PassesOf(predicate));

    [Theory]
    [InlineData("origin => origin == \"https://example.com\"")]
    [InlineData("origin => origin.Equals(\"https://example.com\")")]
    [InlineData("origin => origin.EndsWith(\".example.com\")")]
    [InlineData("origin => origin.EndsWith(\"://example.com\") || origin.EndsWith(\".example.com\")")]
    [InlineData("origin => origin.StartsWith(\"http://localhost:\")")]
    [InlineData("origin => origin.StartsWith(\"https://\") && origin.EndsWith(\".example.com\")")]
    [InlineData("origin => origin.EndsWith(\"example.com\") && s_allowed.Contains(origin)")]
    [InlineData("origin => origin.EndsWith(\"example.com\") && Check(origin)")]
    [InlineData("origin => !origin.EndsWith(\"example.com\")")]
    [InlineData("origin => s_allowed.Contains(origin)")]
    [InlineData("origin => s_allowed.Any(allowed => allowed == origin)")]
    [InlineData("origin => s_allowed.Any(allowed => origin.StartsWith(allowed + \"/\"))")]
    [InlineData("origin => s_configured.Any(allowed => origin.EndsWith(allowed))")]
    [InlineData("origin => s_anchored.Any(suffix => origin.EndsWith(suffix))")]
    [InlineData("origin => new Uri(origin).Host == \"example.com\"")]
    [InlineData("origin => new Uri(origin).Host.EndsWith(\".example.com\")")]
    [InlineData("origin => new Uri(origin).IsLoopback")]
    [InlineData("origin => Check(origin)")]
    [InlineData("origin => true")]
    [InlineData("origin => false")]
    [InlineData("origin => Environment.GetEnvironmentVariable(\"X\").EndsWith(\"example.com\")")]
    [InlineData("origin => Regex.IsMatch(origin, @\"^https://example\\.com$\")")]
    [InlineData("origin => Regex.IsMatch(origin, Environment.GetEnvironmentVariable(\"X\"))")]
    [InlineData("origin => Regex.IsMatch(origin, \"x # y\", RegexOptions.IgnorePatternWhitespace)")]
    [InlineData("origin => origin.StartsWith(Environment.GetEnvironmentVariable(\"X\"))")]
    [InlineData("origin => { try { return new Uri(origin).Host == \"a\"; } catch (UriFormatException) { return false; } }")]
    [InlineData("origin => { if (!s_allowed.Contains(origin)) return false; return origin.EndsWith(\"example.com\"); }")]
    [InlineData("origin => Endless(origin)")]
    [InlineData("Outside.Check")]
    [InlineData("null")]
    public void Silent_where_the_origin_is_really_checked_or_cannot_be_followed(string predicate) => Assert.Empty(PassesOf(predicate));

    private static List<string?> PassesOf(string predicate)
    {
        var tree = Analysis.Parse(
            $$"""
            using System.Text.RegularExpressions;

            public static partial class Policies
            {
                private const string Prefix = "https://example.com";
                private static readonly string[] s_allowed = { "https://example.com" };
                private static readonly string[] s_suffixes = { ".example.org", "example.com" };
                private static readonly string[] s_anchored = { ".example.org", ".example.com" };
                private static readonly string[] s_configured = Environment.GetEnvironmentVariable("X").Split(',');
                private static readonly Regex s_regex = new(@"example\.com$", RegexOptions.IgnoreCase | RegexOptions.Compiled);

                [GeneratedRegex(@"example\.com$")]
                private static partial Regex Generated();

                private static bool IsAllowed(string value) => value.EndsWith("example.com", StringComparison.Ordinal);

                private static bool Check(string value) => Outside.Check(value);

                private static bool Endless(string value) => Endless(value + "x");

                public static void SetIsOriginAllowed(Func<string, bool> predicate) { }

                public static void Configure() => SetIsOriginAllowed({{predicate}});
            }
            """,
            "Policies.cs");
        var outside = Library.Compile("public static class Outside { public static bool Check(string value) => false; }");
        var compilation = Analysis.Compile([tree, Analysis.Parse(TestSources.GlobalUsings.Item2, TestSources.GlobalUsings.Item1)], [.. TestReferences.Framework, TestReferences.Lambda, outside]);
        var code = new CodeBase(compilation, Landmarks.None);
        var call = tree.GetRoot(TestContext.Current.CancellationToken).DescendantNodes().OfType<InvocationExpressionSyntax>().First(node => node.Expression.ToString() == "SetIsOriginAllowed");
        var argument = (Microsoft.CodeAnalysis.Operations.IArgumentOperation)code.OperationAt(call.ArgumentList.Arguments[0])!;
        return [.. OriginChecks.OfPredicate(argument.Value, code).Select(check => check.Passes)];
    }
}
