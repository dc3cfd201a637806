using CorsAnalyzers.Flow;
using CorsAnalyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CorsAnalyzers.Tests.Flow;

/// <summary>What code does with the name of a header that it spells.</summary>
public sealed class HeaderSpellingTests
{
    [Theory]
    [InlineData("var found = response.Headers.GetValues(\"Access-Control-Allow-Origin\");")]
    [InlineData("Assert.Equal(origin, response.Headers.GetValues(\"Access-Control-Allow-Origin\").Single());")]
    [InlineData("if (response.Headers.Contains(\"Access-Control-Allow-Origin\")) throw null;")]
    [InlineData("Assert.True(response.Headers.TryGetValues(HeaderNames.AccessControlAllowOrigin, out _));")]
    [InlineData("Assert.Equal(\"*\", response.Headers[\"Access-Control-Allow-Origin\"]);")]
    [InlineData("Assert.Equal(\"*\", response?.Headers[\"Access-Control-Allow-Origin\"]);")]
    [InlineData("Assert.False(response.Headers.ContainsKey(\"Access-Control-Allow-Origin\"));")]
    [InlineData("var found = response.Headers[\"Access-Control-Allow-Origin\"];")]
    public void Looks_it_up(string statement) => Assert.True(HeaderSpelling.IsLookUp(SpellingIn(statement)));

    [Theory]
    [InlineData("response.Headers[\"Access-Control-Allow-Origin\"] = \"*\";")]
    [InlineData("response.Headers.Add(\"Access-Control-Allow-Origin\", \"*\");")]
    [InlineData("response.Headers[key] = other.Headers[\"Access-Control-Allow-Origin\"];")]
    [InlineData("var copy = new Dictionary<string, string> { [key] = other.Headers[\"Access-Control-Allow-Origin\"] };")]
    [InlineData("if (!response.Headers.ContainsKey(\"Access-Control-Allow-Origin\")) Fill(response);")]
    [InlineData("if (response.Headers[\"Access-Control-Allow-Origin\"] == null) Fill(response);")]
    [InlineData("return response.Headers[\"Access-Control-Allow-Origin\"];")]
    [InlineData("Write(\"Access-Control-Allow-Origin\");")]
    [InlineData("var name = \"Access-Control-Allow-Origin\";")]
    [InlineData("var name = HeaderNames.AccessControlAllowOrigin;")]
    public void Does_something_else_with_it(string statement) => Assert.False(HeaderSpelling.IsLookUp(SpellingIn(statement)));

    [Fact]
    public void Is_only_the_name_of_a_method()
    {
        Assert.True(HeaderSpelling.IsOnlyName(SpellingIn("void SendsAccessControlAllowOrigin() { }")));
        Assert.True(HeaderSpelling.IsOnlyName(CSharpSyntaxTree.ParseText("class C { void SendsAccessControlAllowOrigin() { } }", cancellationToken: TestContext.Current.CancellationToken).GetRoot(TestContext.Current.CancellationToken).FindToken(18)));
        Assert.False(HeaderSpelling.IsOnlyName(SpellingIn("SendsAccessControlAllowOrigin();")));
        Assert.False(HeaderSpelling.IsOnlyName(SpellingIn("var accessControlAllowOrigin = \"*\";")));
    }

    /// <summary>A test that looks the header up says nothing about who else has the test's fields; a test for presence in front of a write does.</summary>
    [Fact]
    public void Only_what_writes_spreads_through_fields()
    {
        const string Source = """
            class Tests
            {
                private readonly Factory _factory = new();
                void Get_sends_AccessControlAllowOrigin() { var response = _factory.Get(); Assert.Equal("*", response.Headers["Access-Control-Allow-Origin"]); }
                void Other() { _factory.Get(); }
            }
            class Sender
            {
                private readonly Factory _sent = new();
                void Send(Response response) { if (!response.Headers.ContainsKey("Access-Control-Allow-Origin")) _sent.Fill(response); }
                void SendLater() { _sent.Get(); }
            }
            """;
        var compilation = Analysis.Compile([Analysis.Parse(Source, "Tests.cs")]);
        var code = new CodeBase(compilation, Landmarks.None);
        var reach = code.ReachOf(WellKnownHeader.AllowOrigin)!;
        var members = compilation.SyntaxTrees.Single().GetRoot(TestContext.Current.CancellationToken).DescendantNodes().OfType<Microsoft.CodeAnalysis.CSharp.Syntax.MethodDeclarationSyntax>();
        Assert.Equal(["Get_sends_AccessControlAllowOrigin", "Send", "SendLater"], members.Where(reach.IsHandler).Select(member => member.Identifier.ValueText));
    }

    private static SyntaxToken SpellingIn(string statement)
    {
        var position = WellKnownHeader.AllowOrigin.PositionsIn(statement).Single();
        return CSharpSyntaxTree.ParseText(statement, cancellationToken: TestContext.Current.CancellationToken).GetRoot(TestContext.Current.CancellationToken).FindToken(position);
    }
}
