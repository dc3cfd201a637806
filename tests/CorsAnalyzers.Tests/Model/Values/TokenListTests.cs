using CorsAnalyzers.Model.Values;

namespace CorsAnalyzers.Tests.Model.Values;

public sealed class TokenListTests
{
    private static List<ListElement> ElementsOf(string text)
    {
        var elements = new List<ListElement>();
        foreach (var element in new TokenList(text))
            elements.Add(element);

        return elements;
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("GET", "GET")]
    [InlineData("GET,PUT", "GET|PUT")]
    [InlineData(" GET ,\tPUT\t", "GET|PUT")]
    [InlineData("GET,,PUT,", "GET||PUT|")]
    [InlineData(",", "|")]
    [InlineData("A B, C", "A B|C")]
    public void Enumerates_the_elements_without_the_space_around_them(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', ElementsOf(text).Select(element => element.In(text))));

    [Fact]
    public void Knows_where_each_element_stands()
    {
        const string Text = " Content-Type ,, X-A";
        Assert.Equal([new ListElement(1, 12), new ListElement(15, 0), new ListElement(17, 3)], ElementsOf(Text));
        Assert.Equal(20, ElementsOf(Text)[2].End);
    }

    [Theory]
    [InlineData("Content-Type", ListElementKind.Token)]
    [InlineData("X_a.b!#$%&'^`|~1", ListElementKind.Token)]
    [InlineData("*", ListElementKind.Wildcard)]
    [InlineData("**", ListElementKind.Token)]
    [InlineData("", ListElementKind.Empty)]
    [InlineData("'PUT'", ListElementKind.Quoted)]
    [InlineData("\"PUT\"", ListElementKind.Quoted)]
    [InlineData("'PUT", ListElementKind.Token)]
    [InlineData("\"PUT", ListElementKind.Malformed)]
    [InlineData("\"\"", ListElementKind.Malformed)]
    [InlineData("Content-Type Authorization", ListElementKind.SeveralTokens)]
    [InlineData("GET; PUT", ListElementKind.SeveralTokens)]
    [InlineData("GET;", ListElementKind.Malformed)]
    [InlineData("Content-Type: text/plain", ListElementKind.Malformed)]
    [InlineData("Größe", ListElementKind.Malformed)]
    [InlineData("a\nb", ListElementKind.Malformed)]
    [InlineData("X-\u2010A", ListElementKind.Malformed)]
    public void Says_what_an_element_is(string text, object kind) =>
        Assert.Equal((ListElementKind)kind, TokenList.KindOf("x" + text + "y", new ListElement(1, text.Length)));

    [Fact]
    public void Finds_the_tokens_that_lack_a_comma()
    {
        const string Text = "A, Content-Type  Authorization;X";
        var element = ElementsOf(Text)[1];
        Assert.Equal(["Content-Type", "Authorization", "X"], TokenList.TokensOf(Text, element).Select(token => token.In(Text)));
    }

    [Fact]
    public void Finds_names_ignoring_case()
    {
        Assert.True(new TokenList("Accept, AUTHORIZATION").Contains("Authorization"));
        Assert.False(new TokenList("X-Authorization, Author").Contains("Authorization"));
        Assert.Equal(2, new TokenList(", A, ,B").Count);
    }

    [Fact]
    public void Elements_and_commas_are_the_whole_text()
    {
        var random = new Random(20261122);
        for (var i = 0; i < 5_000; i++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(20)).Select(_ => "ab,, \t;'\""[random.Next(9)])]);
            var elements = ElementsOf(text);
            Assert.Equal(text.Split(',').Select(part => part.Trim(' ', '\t')), elements.Select(element => element.In(text)));
            foreach (var element in elements.Where(element => TokenList.KindOf(text, element) == ListElementKind.SeveralTokens))
                Assert.All(TokenList.TokensOf(text, element), token => Assert.True(TokenList.IsToken(token.In(text))));
        }
    }
}
