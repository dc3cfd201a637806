using CorsAnalyzers.Model.HeaderNames;

namespace CorsAnalyzers.Tests.Model.HeaderNames;

public sealed class HeaderWordsTests
{
    private static readonly string[] s_brands = ["GitHub", "OAuth"];

    private static string WordsOf(string text, int start, int length)
    {
        var words = new HeaderWords(text, start, length, s_brands);
        var found = new List<string>();
        while (words.MoveNext())
            found.Add(text.Substring(words.Start, words.Length));

        return string.Join('|', found);
    }

    [Theory]
    [InlineData("X-GitHub", "X|GitHub")]
    [InlineData("X-GitHub2", "X|GitHub2")]
    [InlineData("GitHubToken", "GitHub|Token")]
    [InlineData("gitHub-token", "gitHub|token")]
    [InlineData("GitHubs", "Git|Hubs")]
    [InlineData("Github", "Github")]
    [InlineData("X-SHA256X", "X|SHA256X")]
    [InlineData("2FAcode", "2F|Acode")]
    [InlineData("2a3Bar", "2a3|Bar")]
    [InlineData("2ab3Bar", "2ab3|Bar")]
    [InlineData("Auth0User", "Auth0|User")]
    [InlineData("APIKey", "API|Key")]
    [InlineData("TokenAPIx", "Token|AP|Ix")]
    [InlineData("userIDs", "user|IDs")]
    [InlineData("IDsOfUsers", "IDs|Of|Users")]
    [InlineData("a_b.c d", "a|b|c|d")]
    public void Are_parted_at_separators_and_humps(string name, string expected)
    {
        Assert.Equal(expected, WordsOf(name, 0, name.Length));
        Assert.Equal(expected, WordsOf("(" + name + "2s)", 1, name.Length));
    }

    [Fact]
    public void What_stands_behind_the_piece_is_not_read() => Assert.Equal("X|Git", WordsOf("X-GitHub", 0, 5));

    [Fact]
    public void Letters_and_digits_are_those_of_ASCII()
    {
        Assert.All("az", c => Assert.True(HeaderWords.IsLower(c)));
        Assert.All("AZ", c => Assert.True(HeaderWords.IsUpper(c)));
        Assert.All("09", c => Assert.True(HeaderWords.IsDigit(c)));
        Assert.All("`{@[/:", c => Assert.False(HeaderWords.IsLower(c) || HeaderWords.IsUpper(c) || HeaderWords.IsDigit(c)));
        Assert.Equal("az@[0_", string.Concat("AZ@[0_".Select(NameTable.Lower)));
    }

    [Fact]
    public void A_table_finds_names_and_prefixes()
    {
        var table = new NameTable(["X-Name", "Amz-*"]);
        Assert.Equal("X-Name", table.Find("(x-NAME)", 1, 6));
        Assert.Null(table.Find("X-Name", 0, 5));
        Assert.Null(table.Find("Amz-*", 0, 5));
        Assert.Null(table.Find("Amz-A", 0, 5));
        Assert.True(table.Contains("amz-a", 0, 5));
        Assert.True(table.Contains("amz-", 0, 4));
        Assert.False(table.Contains("amz-", 0, 3));
        Assert.False(table.Contains("X-Other", 0, 7));
    }

    [Fact]
    public void A_name_has_at_most_eighty_letters()
    {
        Assert.True(HeaderConvention.IsName(new string('a', 80), 0, 80));
        Assert.False(HeaderConvention.IsName(new string('a', 81), 0, 81));
        Assert.True(HeaderConvention.IsName("ab", 0, 2));
        Assert.False(HeaderConvention.IsName("a", 0, 1));
    }

    [Fact]
    public void Accepted_names_are_brands_where_they_hold_no_separator()
    {
        var convention = new HeaderConvention([], ["eBay", "x-legacy", "My-*"]);
        Assert.Equal(default, convention.Judge("X-eBay-ID"));
        Assert.Equal(default, convention.Judge("X-eBay2-ID"));
        Assert.Equal("X-eBay-ID", convention.Judge("X-ebay-ID").Spelling);
        Assert.Equal("X-Legacy-Token", convention.Judge("x-legacy-token").Spelling);
        Assert.Equal(default, convention.Judge("x-legacy"));
        Assert.Equal(default, convention.Judge("my-own_name"));
        Assert.Equal("X-My-Name", convention.Judge("X-my-name").Spelling);
    }
}
