using CorsAnalyzers.Model;
using CorsAnalyzers.Model.Values;
using Microsoft.AspNetCore.Cors.Infrastructure;

namespace CorsAnalyzers.Tests.Model;

public sealed class PlatformTests
{
    [Theory]
    [InlineData("https://Example.com", "https://example.com")]
    [InlineData("https://EXAMPLE.com/", "https://example.com/")]
    [InlineData("https://example.com:443", "https://example.com:443")]
    [InlineData(" https://example.com", " https://example.com")]
    [InlineData("https://Bücher.example:443/", "https://xn--bcher-kva.example")]
    [InlineData("https://bücher.example:8443/path", "https://xn--bcher-kva.example:8443")]
    [InlineData("http://[0:0:0:0:0:0:0:1]:80/", "http://[::1]")]
    [InlineData("https://faß.example", null)]
    [InlineData("capacitor://LOCALHOST/", "capacitor://localhost/")]
    [InlineData("*", "*")]
    public void The_builder_of_ASP_NET_Core_normalises(string text, string? expected) =>
        Assert.Equal(expected, Platform.AspNetCoreBuilder.Origins.Normalize(Origin.Parse(text)));

    [Theory]
    [InlineData("https://Example.com")]
    [InlineData("https://EXAMPLE.com:443/")]
    [InlineData(" https://example.com")]
    [InlineData("https://Bücher.example:443/")]
    [InlineData("https://user@bücher.example:8443/path?query#fragment")]
    [InlineData("http://[0:0:0:0:0:0:0:1]:80/")]
    [InlineData("http://[::1]:5000")]
    [InlineData("http://[2001:DB8:0:0:1:0:0:1]")]
    [InlineData("CAPACITOR://LOCALHOST/")]
    [InlineData("https://xn--bcher-kva.example:443")]
    [InlineData("https://例え.テスト")]
    [InlineData("https://127.1/")]
    [InlineData("example.com")]
    [InlineData("null")]
    public void It_does_so_as_ASP_NET_Core_itself(string text) =>
        Assert.Equal(new CorsPolicyBuilder(text).Build().Origins.Single(), Platform.AspNetCoreBuilder.Origins.Normalize(Origin.Parse(text)));

    [Theory]
    [InlineData("https://*.example.com", "https://a.b.example.com")]
    [InlineData("https://*.example.com:8443", "https://a.example.com:8443")]
    [InlineData("*.example.com", "https://a.example.com")]
    [InlineData("https://a.*.example.com", "https://a.b.example.com")]
    [InlineData("https://app-*.example.com", "https://app-1.example.com")]
    [InlineData("https://*", "https://example.com")]
    public void Wildcards_match_as_those_of_ASP_NET_Core_itself(string pattern, string origin)
    {
        var policy = new CorsPolicyBuilder(pattern).SetIsOriginAllowedToAllowWildcardSubdomains().Build();
        Assert.Equal(policy.IsOriginAllowed(origin), Platform.AspNetCoreBuilderWithWildcardSubdomains.Origins.Matches(Origin.Parse(pattern)));
        Assert.False(new CorsPolicyBuilder(pattern).Build().IsOriginAllowed(origin));
    }

    [Fact]
    public void Others_take_at_most_the_space_around_a_header()
    {
        var origin = Origin.Parse(" https://Example.com/\t");
        Assert.Equal("https://Example.com/", Platform.RestApi.Origins.Normalize(origin));
        Assert.Equal(origin.Text, Platform.FunctionUrlConfiguration.Origins.Normalize(origin));
        Assert.Equal(origin.Text, Platform.AspNetCorePolicy.Origins.Normalize(origin));
    }

    [Theory]
    [InlineData("https://*", "HttpApi S3")]
    [InlineData("https://*.example.com", "AspNet S3 CloudFront")]
    [InlineData("https://*.example.com:8443", "AspNet S3 CloudFront")]
    [InlineData("*.example.com", "S3 CloudFront")]
    [InlineData("https://app-*", "HttpApi S3")]
    [InlineData("https://a.*.example.com", "S3")]
    [InlineData("https://*.*.example.com", "")]
    [InlineData("**", "")]
    public void Patterns_match_where_the_platform_knows_them(string pattern, string expected)
    {
        var platforms = new (string Name, Platform Platform)[]
        {
            ("Header", Platform.RestApi), ("Builder", Platform.AspNetCoreBuilder), ("AspNet", Platform.AspNetCoreBuilderWithWildcardSubdomains),
            ("HttpApi", Platform.HttpApiConfiguration), ("Url", Platform.FunctionUrlConfiguration), ("S3", Platform.S3Bucket), ("CloudFront", Platform.CloudFrontPolicy),
        };
        Assert.Equal(expected, string.Join(' ', platforms.Where(p => p.Platform.Origins.Matches(Origin.Parse(pattern))).Select(p => p.Name)));
    }

    [Theory]
    [InlineData("GET", "Header Url S3 CloudFront HttpApi")]
    [InlineData("OPTIONS", "Header CloudFront HttpApi")]
    [InlineData("PATCH", "Header Url CloudFront HttpApi")]
    [InlineData("*", "Header Url HttpApi")]
    [InlineData("ALL", "Header CloudFront HttpApi")]
    [InlineData("PROPFIND", "Header HttpApi")]
    public void Methods_are_taken_where_the_platform_knows_them(string method, string expected)
    {
        var platforms = new (string Name, Platform Platform)[]
        {
            ("Header", Platform.ServerResponse), ("Url", Platform.FunctionUrlConfiguration), ("S3", Platform.S3Bucket), ("CloudFront", Platform.CloudFrontPolicy),
            ("HttpApi", Platform.HttpApiConfiguration),
        };
        Assert.Equal(expected, string.Join(' ', platforms.Where(p => p.Platform.Takes(method, new ListElement(0, method.Length))).Select(p => p.Name)));
    }

    [Theory]
    [InlineData("'*'", "*")]
    [InlineData("''", "")]
    [InlineData("'", null)]
    [InlineData("'a", null)]
    [InlineData("a'", null)]
    [InlineData("", null)]
    public void Constants_of_a_mapping_stand_in_quotes(string text, string? expected) => Assert.Equal(expected, Platform.RestApiMapping.Unquote(text));

    [Fact]
    public void Ages_are_taken_in_the_platform_s_range()
    {
        Assert.Equal(MaxAgeVerdict.Valid, MaxAge.Judge("-1", Platform.HttpApiConfiguration.MaxAge));
        Assert.Equal(MaxAgeVerdict.NotSeconds, MaxAge.Judge("-1", Platform.FunctionUrlConfiguration.MaxAge));
        Assert.Equal(MaxAgeVerdict.TooGreat, MaxAge.Judge("86401", Platform.FunctionUrlConfiguration.MaxAge));
        Assert.Equal(MaxAgeVerdict.Valid, MaxAge.Judge("86401", Platform.RestApi.MaxAge));
    }
}
