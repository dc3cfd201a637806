using CorsAnalyzers.Model;

namespace CorsAnalyzers.Tests.Model;

public sealed class OriginTests
{
    [Theory]
    [InlineData("https://app.example.com")]
    [InlineData("http://localhost")]
    [InlineData("http://localhost:3000")]
    [InlineData("http://127.0.0.1:8080")]
    [InlineData("http://[::1]")]
    [InlineData("http://[2001:db8::1]:8443")]
    [InlineData("https://xn--bcher-kva.example")]
    [InlineData("https://my_bucket.example")]
    [InlineData("http://example.com:443")]
    [InlineData("https://example.com:80")]
    [InlineData("capacitor://localhost")]
    [InlineData("chrome-extension://abcdefghijklmnop")]
    public void An_origin_that_a_browser_sends_is_specific(string text) => Assert.True(Origin.IsSpecific(text));

    [Theory]
    [InlineData("")]
    [InlineData("*")]
    [InlineData("null")]
    [InlineData("https://")]
    [InlineData("://example.com")]
    [InlineData("example.com")]
    [InlineData("//example.com")]
    [InlineData("https:/example.com")]
    [InlineData("https://example.com/")]
    [InlineData("https://example.com/path")]
    [InlineData("https://example.com?query")]
    [InlineData("https://example.com#fragment")]
    [InlineData("https://user@example.com")]
    [InlineData("https://Example.com")]
    [InlineData("HTTPS://example.com")]
    [InlineData("https://bücher.example")]
    [InlineData("https://*.example.com")]
    [InlineData("https://*")]
    [InlineData(" https://example.com")]
    [InlineData("https://example.com ")]
    [InlineData("https://exa mple.com")]
    [InlineData("https://a.example, https://b.example")]
    [InlineData("https://a.example https://b.example")]
    [InlineData("'https://example.com'")]
    [InlineData("https://example.com:")]
    [InlineData("https://example.com:port")]
    [InlineData("https://:8080")]
    [InlineData("https://[::1")]
    [InlineData("https://::1")]
    public void What_no_browser_sends_is_not_specific(string text) => Assert.False(Origin.IsSpecific(text));

    [Theory]
    [InlineData("https://example.com:443")]
    [InlineData("http://example.com:80")]
    [InlineData("http://[::1]:80")]
    public void A_default_port_is_left_out_by_browsers(string text) => Assert.False(Origin.IsSpecific(text));

    [Theory]
    [InlineData("https://example.com:0")]
    [InlineData("https://example.com:08080")]
    [InlineData("https://example.com:65536")]
    [InlineData("https://example.com:99999999999")]
    [InlineData("1https://example.com")]
    [InlineData("-https://example.com")]
    [InlineData("https://[]")]
    [InlineData("https://a[b]")]
    [InlineData("https://[example]")]
    public void Bad_ports_schemes_and_brackets_are_not_specific(string text) => Assert.False(Origin.IsSpecific(text));
}
