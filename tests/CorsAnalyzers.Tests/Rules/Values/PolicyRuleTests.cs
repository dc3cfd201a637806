using System.Collections.Immutable;
using CorsAnalyzers.Infrastructure;
using CorsAnalyzers.Model;
using CorsAnalyzers.Rules;
using static CorsAnalyzers.Tests.Rules.Values.Judgements;

namespace CorsAnalyzers.Tests.Rules.Values;

/// <summary>The rules on elements of policies and configurations, where the platform makes the difference.</summary>
public sealed class PolicyRuleTests
{
    private static Platform PlatformOf(string name) => name switch
    {
        "builder" => Platform.AspNetCoreBuilder,
        "subdomains" => Platform.AspNetCoreBuilderWithWildcardSubdomains,
        "policy" => Platform.AspNetCorePolicy,
        "http api" => Platform.HttpApiConfiguration,
        "url" => Platform.FunctionUrlConfiguration,
        "s3" => Platform.S3Bucket,
        "cloudfront" => Platform.CloudFrontPolicy,
        "mapping" => Platform.RestApiMapping,
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };

    private static string DescribeOne(params Finding?[] findings) => string.Join("; ", findings.OfType<Finding>().Select(finding => Describe(finding, "")));

    [Theory]
    [InlineData("builder", "https://Example.com", "")]
    [InlineData("policy", "https://Example.com", "CORS1004 > https://example.com")]
    [InlineData("builder", "https://Example.com/", "CORS1004 > https://example.com")]
    [InlineData("builder", "https://bücher.example:443/", "")]
    [InlineData("builder", "https://faß.example", "")]
    [InlineData("builder", "http://[0:0::1]:80/", "")]
    [InlineData("policy", "http://[0:0::1]:80/", "CORS1004 > http://[::1]")]
    [InlineData("builder", " https://example.com", "CORS1004 > https://example.com")]
    [InlineData("builder", "*", "")]
    [InlineData("builder", " *", "CORS1007")]
    [InlineData("builder", "https://*.example.com", "CORS1007")]
    [InlineData("subdomains", "https://*.example.com", "")]
    [InlineData("subdomains", "https://a.*.example.com", "CORS1007")]
    [InlineData("subdomains", "*.example.com", "CORS1007")]
    [InlineData("http api", "https://*", "")]
    [InlineData("http api", "https://*.example.com", "CORS1007")]
    [InlineData("url", "https://*", "CORS1007")]
    [InlineData("s3", "https://*.example.com", "")]
    [InlineData("s3", "https://*.*.example.com", "CORS1007")]
    [InlineData("cloudfront", "*.example.org", "")]
    [InlineData("cloudfront", "example.org", "")]
    [InlineData("cloudfront", "https://example.org/", "CORS1004 > https://example.org")]
    [InlineData("url", "example.org", "CORS1004")]
    [InlineData("url", "null", "CORS1006")]
    [InlineData("url", "'*'", "CORS2010 > *")]
    [InlineData("mapping", "'*'", "")]
    [InlineData("mapping", "*", "CORS2010 > '*'")]
    [InlineData("mapping", "\"*\"", "CORS2010 > '*'")]
    [InlineData("mapping", "'https://example.com/'", "CORS1004 > https://example.com")]
    [InlineData("mapping", "method.request.header.Origin", "")]
    public void An_origin_is_judged_as_its_platform_reads_it(string name, string text, string expected)
    {
        var platform = PlatformOf(name);
        var origin = Known(text);
        Assert.Equal(expected, DescribeOne(
            MalformedOrigin.Judge(platform, origin), SeveralOrigins.Judge(platform, origin), NullOrigin.Judge(platform, origin), DeadOriginWildcard.Judge(platform, origin), MappingQuotes.Judge(platform, origin)));
    }

    [Fact]
    public void Several_origins_in_one_element_can_be_split()
    {
        var finding = SeveralOrigins.Judge(Platform.AspNetCoreBuilder, Known("https://a.example, https://b.example"));
        Assert.Equal("https://a.example,https://b.example", finding?.Properties[EditProperties.Elements]);
        Assert.Empty(SeveralOrigins.Judge(Platform.RestApi, Known("https://a.example, https://b.example"))!.Properties);
    }

    [Theory]
    [InlineData("policy", "*|https://a.example", "0")]
    [InlineData("url", "https://a.example|*", "1")]
    [InlineData("policy", "*", "")]
    [InlineData("policy", "*|?", "")]
    [InlineData("policy", "https://a.example|https://b.example", "")]
    public void A_wildcard_beside_other_origins_is_reported(string name, string elements, string expected)
    {
        var facts = elements.Split('|').Select((text, i) => text == "?" ? Fact<string>.Unknown(SiteAt(i)) : Known(text, i)).ToImmutableArray();
        Assert.Equal(expected, string.Join(' ', DeadOriginWildcard.JudgeList(PlatformOf(name), facts).Select(finding => finding.Site.Span.Start)));
    }

    [Theory]
    [InlineData("subdomains", "https://*.github.io", "github.io")]
    [InlineData("subdomains", "https://*.co.uk:8443", "co.uk")]
    [InlineData("cloudfront", "*.cloudfront.net", "cloudfront.net")]
    [InlineData("s3", "https://*.com.", "com")]
    [InlineData("builder", "https://*.github.io", null)]
    [InlineData("subdomains", "https://*.example.com", null)]
    [InlineData("subdomains", "https://*.internal", null)]
    [InlineData("subdomains", "https://me.github.io", null)]
    public void Subdomains_of_a_public_suffix_are_reported(string name, string text, string? suffix)
    {
        var finding = PublicSuffixSubdomains.Judge(PlatformOf(name), Known(text), SiteAt(7));
        Assert.Equal(suffix, finding?.Arguments[1]);
        if (finding is not null)
            Assert.Equal([SiteAt(7)], finding.Others);
    }

    [Theory]
    [InlineData("url", "OPTIONS", "CORS2005 -")]
    [InlineData("url", "put", "CORS2004 > PUT")]
    [InlineData("url", "options", "CORS2005 -")]
    [InlineData("url", "*", "")]
    [InlineData("s3", "PATCH", "CORS2005 -")]
    [InlineData("s3", "*", "CORS2005 -")]
    [InlineData("cloudfront", "ALL", "")]
    [InlineData("cloudfront", "*", "CORS2005 -")]
    [InlineData("cloudfront", "OPTIONS", "")]
    [InlineData("builder", "TRACE", "CORS2005 -")]
    [InlineData("builder", "PROPFIND", "")]
    [InlineData("builder", "GET,PUT", "CORS2006 > GET, PUT")]
    [InlineData("builder", "GET PUT", "CORS2006 > GET, PUT")]
    [InlineData("builder", "", "CORS2006")]
    [InlineData("builder", "a:b", "CORS2006")]
    public void A_method_is_judged_as_its_platform_takes_it(string name, string text, string expected)
    {
        var platform = PlatformOf(name);
        var findings = MethodCase.Judge(platform, Known(text)).Concat(MethodNeverAllowed.Judge(platform, Known(text))).Concat(InvalidListElement.Judge(platform, Known(text), isMethod: true));
        Assert.Equal(expected, string.Join("; ", findings.Select(finding => Describe(finding with { Element = null }, text))));
    }

    [Fact]
    public void A_mapping_s_elements_stand_where_they_are_in_the_text()
    {
        const string Text = "'GET,put'";
        var finding = Assert.Single(MethodCase.Judge(Platform.RestApiMapping, Known(Text)));
        Assert.Equal("put", finding.Element?.In(Text));
    }

    [Theory]
    [InlineData("url", "86401", true)]
    [InlineData("url", "86400", false)]
    [InlineData("http api", "-1", false)]
    [InlineData("policy", "100000", false)]
    [InlineData("mapping", "'600'", false)]
    [InlineData("mapping", "'x'", true)]
    public void An_age_is_judged_as_its_platform_takes_it(string name, string text, bool expected) =>
        Assert.Equal(expected, InvalidMaxAge.Judge(PlatformOf(name), Known(text)) is not null);

    [Fact]
    public void A_wildcard_beside_other_headers_is_a_name_in_ASP_NET_Core()
    {
        Assert.Equal("CORS2006", InvalidListElement.JudgeWildcardBesideOthers(Platform.AspNetCoreBuilder, Known("*"))?.Descriptor.Id);
        Assert.Null(InvalidListElement.JudgeWildcardBesideOthers(Platform.AspNetCoreBuilder, Known("X")));
        Assert.Null(InvalidListElement.JudgeWildcardBesideOthers(Platform.FunctionUrlConfiguration, Known("*")));
    }
}
