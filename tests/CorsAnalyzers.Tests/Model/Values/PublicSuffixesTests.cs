using System.Text;
using System.Text.RegularExpressions;
using CorsAnalyzers.Model.Values;
using CorsAnalyzers.Tests.Infrastructure;

namespace CorsAnalyzers.Tests.Model.Values;

public sealed partial class PublicSuffixesTests
{
    [Theory]
    [InlineData("com", PublicSuffixSection.Icann)]
    [InlineData("co.uk", PublicSuffixSection.Icann)]
    [InlineData("jp", PublicSuffixSection.Icann)]
    [InlineData("kobe.jp", PublicSuffixSection.Icann)]
    [InlineData("any.kobe.jp", PublicSuffixSection.Icann)]
    [InlineData("ck", PublicSuffixSection.Icann)]
    [InlineData("co.ck", PublicSuffixSection.Icann)]
    [InlineData("xn--p1ai", PublicSuffixSection.Icann)]
    [InlineData("zw", PublicSuffixSection.Icann)]
    [InlineData("aaa", PublicSuffixSection.Icann)]
    [InlineData("github.io", PublicSuffixSection.Private)]
    [InlineData("azurewebsites.net", PublicSuffixSection.Private)]
    [InlineData("amplifyapp.com", PublicSuffixSection.Private)]
    [InlineData("cloudfront.net", PublicSuffixSection.Private)]
    [InlineData("s3.amazonaws.com", PublicSuffixSection.Private)]
    [InlineData("vercel.app", PublicSuffixSection.Private)]
    [InlineData("netlify.app", PublicSuffixSection.Private)]
    [InlineData("herokuapp.com", PublicSuffixSection.Private)]
    [InlineData("compute.amazonaws.com", PublicSuffixSection.Private)]
    [InlineData("eu-central-1.compute.amazonaws.com", PublicSuffixSection.Private)]
    public void Anybody_can_have_a_name_under_it(string domain, object expected) => Assert.Equal((PublicSuffixSection)expected, PublicSuffixes.SectionOf(domain));

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("com.")]
    [InlineData(".com")]
    [InlineData("a..com")]
    [InlineData("example.com")]
    [InlineData("amazonaws.com")]
    [InlineData("me.github.io")]
    [InlineData("example.co.uk")]
    [InlineData("www.ck")]
    [InlineData("city.kobe.jp")]
    [InlineData("a.any.kobe.jp")]
    [InlineData("internal")]
    [InlineData("localhost")]
    [InlineData("corp.internal")]
    [InlineData("example.invalid")]
    [InlineData("GITHUB.io")]
    [InlineData("github.io(")]
    [InlineData("com(")]
    [InlineData("*")]
    [InlineData("*.example.com")]
    public void It_is_nobodys_or_one_owners(string domain) => Assert.Equal(PublicSuffixSection.None, PublicSuffixes.SectionOf(domain));

    [Theory]
    [InlineData(PublicSuffixSection.Icann)]
    [InlineData(PublicSuffixSection.Private)]
    public void Each_rule_of_the_list_is_found(object section)
    {
        var data = Encoding.ASCII.GetString(section is PublicSuffixSection.Icann ? PublicSuffixData.Icann : PublicSuffixData.Private);
        var rules = 0;
        var parents = new Stack<string>();
        var last = "";
        foreach (var token in Token().EnumerateMatches(data))
        {
            var text = data.Substring(token.Index, token.Length);
            if (text == "(")
            {
                parents.Push(last);
                continue;
            }

            if (text == ")")
            {
                parents.Pop();
                continue;
            }

            var domain = text.TrimEnd('!', '.') + (parents.TryPeek(out var parent) ? "." + parent : "");
            last = domain;
            if (text.EndsWith('.'))
                continue;

            rules++;
            var found = PublicSuffixes.SectionOf(domain.StartsWith('*') ? "any" + domain[1..] : domain);
            Assert.True(text.EndsWith('!') ? found == PublicSuffixSection.None : found == PublicSuffixSection.Icann || found == (PublicSuffixSection)section, domain);
        }

        Assert.Empty(parents);
        Assert.InRange(rules, 2_000, 20_000);
    }

    [GeneratedRegex(@"[()]|[a-z0-9_*-]+[!.]?")]
    private static partial Regex Token();

    [Fact]
    public void Looking_up_allocates_nothing() =>
        Assert.Equal(0, Allocations.LeastOf(() => PublicSuffixes.SectionOf("eu-central-1.compute.amazonaws.com")));
}
