using CorsAnalyzers.Model;
using CorsAnalyzers.Model.Values;

namespace CorsAnalyzers.Tests.Model.Values;

/// <summary>Which parts of an origin prove whose it is.</summary>
public sealed class OriginMatchTests
{
    [Theory]
    [InlineData("https://example.com", "https://example.com.evil.example")]
    [InlineData("HTTPS://Example.com", "https://example.com.evil.example")]
    [InlineData("http://localhost", "http://localhost.evil.example")]
    [InlineData("http://192.168.", "http://192.168.evil.example")]
    [InlineData("https://app-", "https://app-evil.example")]
    [InlineData("https://", "https://evil.example")]
    [InlineData("http", "https://evil.example")]
    [InlineData("http://localhost:", null)]
    [InlineData("http://localhost:3000", null)]
    [InlineData("https://example.com/", null)]
    [InlineData("https://[::1]", null)]
    [InlineData("chrome-extension://", null)]
    [InlineData("capacitor://localhost", null)]
    [InlineData("example.com", null)]
    [InlineData("", null)]
    [InlineData("https://{0}", null)]
    public void The_beginning(string text, string? expected) => Check(OriginMatchKind.Prefix, text, isHost: false, expected);

    [Theory]
    [InlineData("example.com", "https://evilexample.com")]
    [InlineData("example.co.uk", "https://evilexample.co.uk")]
    [InlineData("myapp.vercel.app", "https://evilmyapp.vercel.app")]
    [InlineData("-app.vercel.app", "https://evil-app.vercel.app")]
    [InlineData("example.com:8080", "https://evilexample.com:8080")]
    [InlineData("com", "https://evil.com")]
    [InlineData(":3000", "https://evil.example:3000")]
    [InlineData(".example.com", null)]
    [InlineData(".vercel.app", null)]
    [InlineData("://example.com", null)]
    [InlineData("//example.com", null)]
    [InlineData("https://example.com", null)]
    [InlineData("api.example.com", null)]
    [InlineData("-preview.example.com", null)]
    [InlineData("localhost", null)]
    [InlineData("localhost:3000", null)]
    [InlineData("127.0.0.1", null)]
    [InlineData("", null)]
    public void The_end(string text, string? expected) => Check(OriginMatchKind.Suffix, text, isHost: false, expected);

    [Theory]
    [InlineData("example.com", "https://example.com.evil.example")]
    [InlineData(".example.com", "https://a.example.com.evil.example")]
    [InlineData("://example.com", "https://example.com.evil.example")]
    [InlineData("http://example.com", "http://example.com.evil.example")]
    [InlineData("localhost", "https://localhost.evil.example")]
    [InlineData("127.0.0.1", "https://127.0.0.1.evil.example")]
    [InlineData("example", "https://example.evil.example")]
    [InlineData("example.com:8080", "https://evilexample.com:8080")]
    [InlineData("://localhost:", null)]
    [InlineData("localhost:", null)]
    [InlineData("localhost:3000", null)]
    [InlineData("https://example.com/", null)]
    [InlineData("a b", null)]
    public void Somewhere(string text, string? expected) => Check(OriginMatchKind.Substring, text, isHost: false, expected);

    [Theory]
    [InlineData(0, "example.com", "https://example.com.evil.example")]
    [InlineData(0, "localhost", "https://localhost.evil.example")]
    [InlineData(1, "example.com", "https://evilexample.com")]
    [InlineData(1, ".example.com", null)]
    [InlineData(1, "api.example.com", null)]
    [InlineData(2, "example.com", "https://example.com.evil.example")]
    [InlineData(2, "//example.com", null)]
    public void In_the_host_alone(int kind, string text, string? expected) => Check((OriginMatchKind)kind, text, isHost: true, expected);

    /// <summary>Whatever is said to pass does pass, and is an origin that a browser may send.</summary>
    [Theory]
    [InlineData(OriginMatchKind.Prefix)]
    [InlineData(OriginMatchKind.Suffix)]
    [InlineData(OriginMatchKind.Substring)]
    public void What_passes_passes(object match)
    {
        var kind = (OriginMatchKind)match;
        var random = new Random(20261125);
        string[] parts = ["https://", "http://", "://", "//", ".", "-", ":", ":3000", "example", "com", "co.uk", "localhost", "127.0.0.1", "github.io", "app", "/", " ", "ü", "*", "{0}"];
        var found = 0;
        for (var i = 0; i < 2_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 5)).Select(_ => parts[random.Next(parts.Length)]));
            if (OriginMatch.PassedBy(kind, text, isHost: false) is not { } origin)
                continue;

            found++;
            Assert.True(kind switch
            {
                OriginMatchKind.Prefix => origin.StartsWith(text, StringComparison.Ordinal),
                OriginMatchKind.Suffix => origin.EndsWith(text, StringComparison.Ordinal),
                _ => origin.Contains(text, StringComparison.Ordinal),
            } || OriginMatch.IsScheme(text), $"{kind} {text}: {origin}");
        }

        Assert.True(found > 40);
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("http", true)]
    [InlineData("http:", true)]
    [InlineData("p://", true)]
    [InlineData("TPS:/", true)]
    [InlineData("https://", true)]
    [InlineData("https://a", false)]
    [InlineData("ftp", false)]
    public void A_scheme_is_no_proof(string text, bool expected) => Assert.Equal(expected, OriginMatch.IsScheme(text));

    [Theory]
    [InlineData("a.example", "a.example")]
    [InlineData("x.y.a.example", "a.example")]
    [InlineData("x.a.co.uk", "a.co.uk")]
    [InlineData("a.co.uk", "a.co.uk")]
    [InlineData("x.me.github.io", "me.github.io")]
    [InlineData("localhost", "localhost")]
    public void Somebody_owns_a_domain(string host, string expected) => Assert.Equal(expected, Domains.RegistrableOf(host));

    [Theory]
    [InlineData("", false)]
    [InlineData("a-b_c.d", true)]
    [InlineData("a:b", false)]
    public void Parts_of_names(string text, bool expected) => Assert.Equal(expected, Domains.IsPartOfName(text));

    private static void Check(OriginMatchKind kind, string text, bool isHost, string? expected)
    {
        var passes = OriginMatch.PassedBy(kind, text, isHost);
        Assert.Equal(expected, passes);
        if (passes is not null)
            Assert.Equal(OriginKind.Specific, Origin.Parse(passes).Kind);
    }
}
