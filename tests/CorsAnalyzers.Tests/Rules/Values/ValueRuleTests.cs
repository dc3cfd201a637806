using CorsAnalyzers.Infrastructure;
using CorsAnalyzers.Model;
using CorsAnalyzers.Rules;
using static CorsAnalyzers.Tests.Rules.Values.Judgements;

namespace CorsAnalyzers.Tests.Rules.Values;

/// <summary>What all rules together say of one header, so that no two speak of one thing.</summary>
public sealed class ValueRuleTests
{
    [Theory]
    [InlineData("https://example.com", "")]
    [InlineData("*", "")]
    [InlineData(" * ", "")]
    [InlineData(" https://example.com", "")]
    [InlineData("http://example.com", "")]
    [InlineData("capacitor://localhost", "")]
    [InlineData("https://{tenant}.example.com", "")]
    [InlineData("https://example.com/", "CORS1004 > https://example.com")]
    [InlineData("https://Example.com/app", "CORS1004 > https://example.com")]
    [InlineData("https://example.com:443", "CORS1004 > https://example.com")]
    [InlineData("example.com", "CORS1004")]
    [InlineData("", "CORS1004")]
    [InlineData("https://example.com\n", "CORS1004 > https://example.com")]
    [InlineData("https://bücher.example", "CORS1004 > https://xn--bcher-kva.example")]
    [InlineData("https://a.example, https://b.example", "CORS1005")]
    [InlineData("*, https://b.example", "CORS1005")]
    [InlineData("null", "CORS1006 --")]
    [InlineData("https://*.example.com", "CORS1007")]
    [InlineData("*.example.com", "CORS1007")]
    [InlineData("https://*", "CORS1007")]
    [InlineData("**", "CORS1007")]
    [InlineData("'*'", "CORS2010 > *")]
    [InlineData("\"https://example.com/\"", "CORS2010 > https://example.com/")]
    [InlineData("'null'", "CORS2010 > null")]
    public void Access_Control_Allow_Origin(string text, string expected) => Assert.Equal(expected, DescribeAll(HeaderName.AllowOrigin, text));

    [Theory]
    [InlineData("true", "")]
    [InlineData(" true", "")]
    [InlineData("True", "CORS2001 > true")]
    [InlineData("'true'", "CORS2001 > true")]
    [InlineData("1", "CORS2001 > true")]
    [InlineData("false", "CORS2001 --")]
    [InlineData("", "CORS2001 --")]
    [InlineData("*", "CORS2001")]
    public void Access_Control_Allow_Credentials(string text, string expected) => Assert.Equal(expected, DescribeAll(HeaderName.AllowCredentials, text));

    [Theory]
    [InlineData("GET, PUT, *", "")]
    [InlineData("get,Post", "")]
    [InlineData("GET,,PUT,", "")]
    [InlineData("OPTIONS", "")]
    [InlineData("PROPFIND", "")]
    [InlineData("GET, put, Patch", "CORS2004 put > PUT; CORS2004 Patch > PATCH")]
    [InlineData("GET, TRACE", "CORS2005 TRACE -")]
    [InlineData("connect", "CORS2005 connect -")]
    [InlineData("ANY", "CORS2006 ANY")]
    [InlineData("GET,ALL", "CORS2006 ALL -")]
    [InlineData("GET PUT", "CORS2006 GET PUT > GET, PUT")]
    [InlineData("GET;PUT, POST", "CORS2006 GET;PUT > GET, PUT")]
    [InlineData("GET, 'PUT'", "CORS2006 'PUT' > PUT")]
    [InlineData("GET, PÜT", "CORS2006 PÜT -")]
    [InlineData("'GET,PUT'", "CORS2010 > GET,PUT")]
    public void Access_Control_Allow_Methods(string text, string expected) => Assert.Equal(expected, DescribeAll(HeaderName.AllowMethods, text));

    [Theory]
    [InlineData("Content-Type, Authorization, X-Anything", "")]
    [InlineData("*", "")]
    [InlineData("*, Authorization", "")]
    [InlineData("Content-Type", "")]
    [InlineData("ANY", "")]
    [InlineData("", "")]
    [InlineData("Content-Type,Origin,Accept", "CORS2007 Origin -")]
    [InlineData("sec-fetch-mode", "CORS2007 sec-fetch-mode -")]
    [InlineData("X-A, Access-Control-Allow-Origin", "CORS2007 Access-Control-Allow-Origin -")]
    [InlineData("Content-Type Authorization", "CORS2006 Content-Type Authorization > Content-Type, Authorization")]
    [InlineData("Content-Type: application/json", "CORS2006 Content-Type: application/json")]
    [InlineData("'Content-Type,X-Api-Key'", "CORS2010 > Content-Type,X-Api-Key")]
    public void Access_Control_Allow_Headers(string text, string expected) => Assert.Equal(expected, DescribeAll(HeaderName.AllowHeaders, text));

    [Theory]
    [InlineData("Location, X-Total", "")]
    [InlineData("*", "")]
    [InlineData("Content-Length, X-Total", "")]
    [InlineData("Content-Length, Content-Type", "CORS2007 Content-Length -; CORS2007 Content-Type -")]
    [InlineData("X-A, Set-Cookie", "CORS2007 Set-Cookie -")]
    [InlineData("X-A, Access-Control-Allow-Methods, Origin", "CORS2007 Access-Control-Allow-Methods -; CORS2007 Origin -")]
    [InlineData("X-A X-B", "CORS2006 X-A X-B > X-A, X-B")]
    public void Access_Control_Expose_Headers(string text, string expected) => Assert.Equal(expected, DescribeAll(HeaderName.ExposeHeaders, text));

    [Theory]
    [InlineData("600", "")]
    [InlineData("0", "")]
    [InlineData("999999", "")]
    [InlineData("-1", "CORS2008")]
    [InlineData("10m", "CORS2008")]
    [InlineData("", "CORS2008")]
    [InlineData("'600'", "CORS2010 > 600")]
    public void Access_Control_Max_Age(string text, string expected) => Assert.Equal(expected, DescribeAll(HeaderName.MaxAge, text));

    [Theory]
    [InlineData("Content-Type", "")]
    [InlineData("access-control-allow-origin", "")]
    [InlineData("X-Allow-Origin", "")]
    [InlineData("Access-Control-Allow-Origins", "CORS2011 > Access-Control-Allow-Origin")]
    [InlineData("Access-Control-Request-Method", "CORS2007 --")]
    [InlineData("access-control-request-headers", "CORS2007 --")]
    public void Header_names(string name, string expected) => Assert.Equal(expected, DescribeAll(name, "*"));

    [Fact]
    public void What_is_unknown_is_silent() =>
        Assert.Empty(JudgeAll(Response((HeaderName.AllowOrigin, null), (HeaderName.AllowCredentials, null), (HeaderName.AllowMethods, null), (HeaderName.MaxAge, null)), usesAuthorization: true));

    [Fact]
    public void Placeholders_are_silent() =>
        Assert.Empty(JudgeAll(Response(
            (HeaderName.AllowOrigin, "https://{host}:{port}/"), (HeaderName.AllowCredentials, "{0}"), (HeaderName.AllowMethods, "{methods}, PUT"), (HeaderName.AllowHeaders, "<headers>"),
            (HeaderName.MaxAge, "${MaxAge}"))));

    [Fact]
    public void An_arm_that_says_no_is_silent_beside_others()
    {
        Assert.Empty(JudgeAll(Response(Platform.RestApi, Write(HeaderName.AllowOrigin, 1, "", "https://example.com", ""), Write(HeaderName.AllowCredentials, 2, "", "true", "false"))));
        Assert.Empty(JudgeAll(Response(Platform.RestApi, Write(HeaderName.AllowOrigin, 1, "", null, ""), Write(HeaderName.AllowCredentials, 2, "", null, "false"))));
        Assert.Equal(2, JudgeAll(Response(Platform.RestApi, Write(HeaderName.AllowCredentials, 1, "", "false", "no"))).Count);
    }

    [Fact]
    public void Credentials_make_a_plain_origin_insecure()
    {
        var finding = Assert.Single(JudgeAll(Response((HeaderName.AllowOrigin, "http://example.com"), (HeaderName.AllowCredentials, "true"))));
        Assert.Equal("CORS1009 > https://example.com", Describe(finding, ""));
        Assert.Equal(SiteAt(20), Assert.Single(finding.Others));

        Assert.Equal("CORS1009", Describe(Assert.Single(JudgeAll(Response((HeaderName.AllowOrigin, "http://example.com:8080"), (HeaderName.AllowCredentials, "true")))), ""));
    }

    [Theory]
    [InlineData("http://localhost:3000", "true")]
    [InlineData("http://app.localhost", "true")]
    [InlineData("http://127.0.0.1:5000", "true")]
    [InlineData("http://[::1]", "true")]
    [InlineData("https://example.com", "true")]
    [InlineData("capacitor://localhost", "true")]
    [InlineData("ionic://app", "true")]
    [InlineData("http://example.com", null)]
    public void Secure_and_local_origins_are_silent(string origin, string? credentials) =>
        Assert.Empty(JudgeAll(Response((HeaderName.AllowOrigin, origin), (HeaderName.AllowCredentials, credentials))));

    [Fact]
    public void Credentials_make_wildcards_literal()
    {
        var response = Response((HeaderName.AllowHeaders, "X-A, *"), (HeaderName.AllowMethods, "*"), (HeaderName.ExposeHeaders, "*"), (HeaderName.AllowCredentials, "true"));
        var findings = JudgeAll(response, usesAuthorization: true);
        Assert.Equal(["CORS2002", "CORS2002", "CORS2002"], findings.Select(finding => finding.Descriptor.Id));
        Assert.Equal(5, findings[0].Element?.Start);
        Assert.All(findings, finding => Assert.Equal(SiteAt(40), Assert.Single(finding.Others)));

        Assert.All(LiteralWildcardList.Judge(response with { Platform = Platform.AspNetCorePolicy }), finding => Assert.Equal(HeaderName.ExposeHeaders, finding.Arguments[0]));
        Assert.Empty(JudgeAll(Response(Platform.RestApi, Write(HeaderName.AllowHeaders, 1, "a", "*"), Write(HeaderName.AllowCredentials, 2, "!a", "true"))));
    }

    [Fact]
    public void A_wildcard_does_not_cover_Authorization()
    {
        Assert.Equal("CORS2003 * > *, Authorization", Describe(Assert.Single(JudgeAll(Response((HeaderName.AllowHeaders, "*")), usesAuthorization: true)), "*"));
        Assert.Equal("CORS2003 * > *, Authorization", Describe(Assert.Single(JudgeAll(Response((HeaderName.AllowHeaders, "X-A, *")), usesAuthorization: true)), "X-A, *"));
        Assert.Empty(JudgeAll(Response((HeaderName.AllowHeaders, "*, authorization")), usesAuthorization: true));
        Assert.Empty(JudgeAll(Response((HeaderName.AllowHeaders, "Content-Type")), usesAuthorization: true));
        Assert.Empty(JudgeAll(Response((HeaderName.AllowHeaders, "*"))));
    }

    [Fact]
    public void Headers_that_nobody_reads_are_without_effect()
    {
        var response = Response(
            Platform.RestApi,
            Write(HeaderName.ExposeHeaders, 1, "O", "X-A"),
            Write(HeaderName.ExposeHeaders, 2, "", "X-A"),
            Write(HeaderName.AllowMethods, 3, "", "PUT"),
            Write(HeaderName.AllowHeaders, 4, "O", "X-A"),
            Write(HeaderName.MaxAge, 5, "", "600"));
        Assert.Equal([SiteAt(11)], HeaderWithoutEffect.Judge(response, answersPreflight: null).Select(finding => finding.Site));
        Assert.Equal([SiteAt(11)], HeaderWithoutEffect.Judge(response, answersPreflight: true).Select(finding => finding.Site));
        Assert.Equal([SiteAt(11), SiteAt(31), SiteAt(51)], HeaderWithoutEffect.Judge(response, answersPreflight: false).Select(finding => finding.Site));
    }

    [Theory]
    [InlineData(HeaderWriteKind.Set, HeaderWriteKind.Append, "", "", true)]
    [InlineData(HeaderWriteKind.Append, HeaderWriteKind.Append, "", "", true)]
    [InlineData(HeaderWriteKind.SetIfAbsent, HeaderWriteKind.Append, "", "a", true)]
    [InlineData(HeaderWriteKind.Set, HeaderWriteKind.Append, "a", "!a", false)]
    [InlineData(HeaderWriteKind.Set, HeaderWriteKind.Set, "", "", false)]
    [InlineData(HeaderWriteKind.Append, HeaderWriteKind.Set, "", "", false)]
    [InlineData(HeaderWriteKind.Append, HeaderWriteKind.SetIfAbsent, "", "", false)]
    [InlineData(HeaderWriteKind.Remove, HeaderWriteKind.Append, "", "", false)]
    public void One_more_Access_Control_Allow_Origin_is_one_too_many(object first, object second, string firstPath, string secondPath, bool expected)
    {
        var response = Response(
            Platform.RestApi,
            Write(HeaderName.AllowOrigin, 1, firstPath, "*") with { Kind = (HeaderWriteKind)first },
            Write("access-control-allow-origin", 2, secondPath, "https://example.com") with { Kind = (HeaderWriteKind)second });
        var findings = AllowOriginSentTwice.Judge(response).ToList();
        Assert.Equal(expected, findings.Count == 1);
        if (expected)
        {
            Assert.Equal(SiteAt(22), findings[0].Site);
            Assert.Equal([SiteAt(20), SiteAt(10)], findings[0].Others);
        }
    }

    [Fact]
    public void What_is_taken_away_in_between_is_not_sent_twice()
    {
        var response = Response(
            Platform.RestApi,
            Write(HeaderName.AllowOrigin, 1, "", "*"),
            Write(HeaderName.AllowOrigin, 2, "", "") with { Kind = HeaderWriteKind.Remove },
            Write(HeaderName.AllowOrigin, 3, "", "*") with { Kind = HeaderWriteKind.Append });
        Assert.Empty(AllowOriginSentTwice.Judge(response));
    }

    [Fact]
    public void Messages_have_all_their_arguments()
    {
        var findings = JudgeAll(Response(
            (HeaderName.AllowOrigin, "http://example.com"), (HeaderName.AllowOrigin, "https://example.com/"), (HeaderName.AllowOrigin, "a.b,c.d"), (HeaderName.AllowOrigin, "null"),
            (HeaderName.AllowOrigin, "**"), (HeaderName.AllowOrigin, "'*'"), (HeaderName.AllowMethods, "put, TRACE, A B, *"), (HeaderName.AllowHeaders, "Cookie"),
            (HeaderName.MaxAge, "x")));
        findings.AddRange(JudgeAll(Response((HeaderName.AllowOrigin, "http://example.com"), (HeaderName.AllowCredentials, "True"), (HeaderName.AllowMethods, "*"), ("Allow-Origin", "*"))));
        findings.AddRange(JudgeAll(Response((HeaderName.AllowHeaders, "*")), usesAuthorization: true));
        Assert.Equal(14, findings.Select(finding => finding.Descriptor.Id).Distinct().Count());
        foreach (var finding in findings)
        {
            var message = finding.ToDiagnostic().GetMessage();
            Assert.DoesNotMatch(@"\{\d\}|''|\.$", message);
            Assert.Contains("'", message, StringComparison.Ordinal);
        }
    }
}
