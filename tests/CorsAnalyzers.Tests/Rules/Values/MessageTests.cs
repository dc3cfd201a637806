using CorsAnalyzers.Infrastructure;
using CorsAnalyzers.Model;
using CorsAnalyzers.Rules;
using static CorsAnalyzers.Tests.Rules.Values.Judgements;

namespace CorsAnalyzers.Tests.Rules.Values;

/// <summary>What the reader is told, to the letter.</summary>
public sealed class MessageTests
{
    private const string Origin = HeaderName.AllowOrigin;
    private const string Methods = HeaderName.AllowMethods;
    private const string Headers = HeaderName.AllowHeaders;
    private const string Exposed = HeaderName.ExposeHeaders;

    [Theory]
    [InlineData("", "is empty")]
    [InlineData(" ", "is empty")]
    [InlineData("example.com", "has no scheme")]
    [InlineData("//example.com/", "has no scheme")]
    [InlineData("https:/example.com", "has no '://' after the scheme")]
    [InlineData("https://exa mple.com", "has no valid host")]
    [InlineData("https://", "has no valid host")]
    [InlineData("https://user@example.com/", "has a user name")]
    [InlineData("https://Example.com/app?q#f", "has a path")]
    [InlineData("https://example.com?q#f", "has a query")]
    [InlineData("https://example.com#f", "has a fragment")]
    [InlineData("https://example.com:443/", "ends with a slash")]
    [InlineData("https://Example.com:443", "names the default port of its scheme")]
    [InlineData("https://example.com:99999", "has no valid port")]
    [InlineData("https://BÜCHER.example", "has a host that is not in punycode")]
    [InlineData("https://ex%61mple.com", "has an encoded host")]
    [InlineData("https://127.1", "has an address that is not in its shortest form")]
    [InlineData("https://Example.com", "has upper-case letters")]
    [InlineData("https://example.com,", "has a comma")]
    [InlineData("https://example.com\n", "has white space or control characters")]
    public void A_malformed_origin_has_one_flaw_to_name(string text, string flaw) =>
        Assert.Equal($"'{text}' {flaw}; no browser sends such an origin, so it allows nobody", MessagesOf((Origin, text)));

    [Theory]
    [InlineData(Origin, "https://a.example, https://b.example", "'https://a.example, https://b.example' holds several origins where one belongs; browsers compare it as a whole, so it allows nobody")]
    [InlineData(Origin, "Null", "Origin 'Null' is allowed; any site can send it from a sandboxed frame")]
    [InlineData(Origin, "https://*.a.example", "The '*' in 'https://*.a.example' is compared as it stands, not as a wildcard; it allows nobody")]
    [InlineData(HeaderName.AllowCredentials, "yes", "'yes' is no value of Access-Control-Allow-Credentials; browsers take only 'true' and treat everything else as if the header were missing")]
    [InlineData(Methods, "put", "'put' is not 'PUT' to browsers, which compare methods with their case; it is not allowed")]
    [InlineData(Methods, "trace", "Method 'trace' is one that browsers never send for a script; allowing it does nothing")]
    [InlineData(Methods, "GET PUT", "'GET PUT' holds several names without a comma; browsers refuse the whole list")]
    [InlineData(Methods, "\"PUT\",GET", "'\"PUT\"' stands in quotes, which are no part of a name; browsers refuse the whole list")]
    [InlineData(Methods, "'PUT',GET", "''PUT'' stands in quotes, which are no part of a name")]
    [InlineData(Methods, "P(T", "'P(T' is no method; browsers refuse the whole list")]
    [InlineData(Methods, "ANY", "'ANY' is a keyword of tools; to browsers it is a method of that name, which no request has")]
    [InlineData(Headers, "X(A", "'X(A' is no header name; browsers refuse the whole list")]
    [InlineData(Exposed, "X(A", "'X(A' is no header name; browsers refuse the whole list")]
    [InlineData(Headers, "Origin", "'Origin' is set by browsers alone; allowing it does nothing")]
    [InlineData(Headers, "Access-Control-Allow-Origin", "'Access-Control-Allow-Origin' is a response header; allowing it in requests does nothing")]
    [InlineData(Exposed, "Set-Cookie", "'Set-Cookie' is kept from scripts whatever is exposed")]
    [InlineData(Exposed, "Origin", "'Origin' is a request header; exposing it does nothing")]
    [InlineData(Exposed, "Access-Control-Max-Age", "'Access-Control-Max-Age' answers preflights, which no script sees; exposing it does nothing")]
    [InlineData(Exposed, "Expires", "'Expires' is readable without being exposed")]
    [InlineData(HeaderName.RequestMethod, "PUT", "'Access-Control-Request-Method' is a request header by which a preflight asks; a response that has it says nothing")]
    [InlineData("Allow-Origin", "*", "'Allow-Origin' is no CORS header, 'Access-Control-Allow-Origin' is; browsers ignore the response's 'Allow-Origin'")]
    [InlineData(HeaderName.MaxAge, "1h", "'1h' is no number of seconds; browsers remember the preflight for 5 seconds only")]
    [InlineData(Methods, "'PUT, GET'", "'PUT, GET' has quotes around it, which browsers take as a part of the value")]
    public void One_header(string name, string text, string expected) => Assert.Equal(expected, MessagesOf((name, text)));

    [Fact]
    public void With_credentials()
    {
        var credentials = (HeaderName.AllowCredentials, "true");
        Assert.Equal("'http://a.example' is not https and may send credentials; whoever can change that page on its way reads the response", MessagesOf((Origin, "http://a.example"), credentials));
        Assert.Equal("'*' in Access-Control-Allow-Headers is no wildcard for requests with credentials, which the response allows; it then allows nothing", MessagesOf((Headers, "*"), credentials));
        Assert.Equal("'*' in Access-Control-Allow-Methods is no wildcard for requests with credentials, which the response allows; it then allows nothing", MessagesOf((Methods, "*"), credentials));
        Assert.Equal("'*' in Access-Control-Expose-Headers is no wildcard for requests with credentials, which the response allows; it then exposes nothing", MessagesOf((Exposed, "*"), credentials));
    }

    [Fact]
    public void What_becomes_of_a_wildcard_with_credentials_depends_on_the_platform()
    {
        string? On(Platform platform) =>
            Assert.Single(WildcardOriginWithCredentials.Judge(Response(platform, Write(Origin, 1, "", " * "), Write(HeaderName.AllowCredentials, 2, "", "True")))).ToDiagnostic().GetMessage();

        Assert.Equal("'*' is combined with Access-Control-Allow-Credentials 'True'; browsers refuse such a response to a request with credentials", On(Platform.RestApi));
        Assert.Equal("'*' is combined with Access-Control-Allow-Credentials 'True'; ASP.NET Core throws instead of using such a policy", On(Platform.AspNetCoreBuilder));
        Assert.Equal("'*' is combined with Access-Control-Allow-Credentials 'True'; the origin of whoever asks is sent back, so that any page can read what its visitors are signed in to", On(Platform.WebApiPolicy));
    }

    [Fact]
    public void Where_elements_are_names()
    {
        var url = Platform.FunctionUrlConfiguration;
        Assert.Equal("Method 'OPTIONS' is refused by this platform; the configuration is not accepted", MessageOf(MethodNeverAllowed.Judge(url, Known("OPTIONS"))));
        Assert.Equal("'' is empty", MessageOf(InvalidListElement.Judge(Platform.AspNetCoreBuilder, Known(""), isMethod: true)));
        Assert.Equal("'A, B' holds several names where one belongs; as one name it matches nothing", MessageOf(InvalidListElement.Judge(Platform.AspNetCoreBuilder, Known("A, B"), isMethod: false)));
        Assert.Equal("'*' is a wildcard only as the only element; beside others it is a name like them", InvalidListElement.JudgeWildcardBesideOthers(Platform.AspNetCoreBuilder, Known("*"))?.ToDiagnostic().GetMessage());
        Assert.Equal("'86401' is more than 86400 seconds; this platform refuses it", InvalidMaxAge.Judge(url, Known("86401"))?.ToDiagnostic().GetMessage());
        Assert.Equal("'-2' is less than 0 seconds; this platform refuses it", InvalidMaxAge.Judge(Platform.AspNetCorePolicy, Known("-2"))?.ToDiagnostic().GetMessage());
        Assert.Equal("* is no mapping expression; API Gateway takes a constant only in single quotes", MappingQuotes.Judge(Platform.RestApiMapping, Known("*"))?.ToDiagnostic().GetMessage());
        Assert.Equal("The '*' allows every origin, whatever the list holds besides", MessageOf(DeadOriginWildcard.JudgeList(url, [Known("*"), Known("https://a.example")])));
        Assert.Equal("The '*' stands beside other origins and is then compared like one of them; it allows nobody", MessageOf(DeadOriginWildcard.JudgeList(Platform.AspNetCorePolicy, [Known("https://a.example"), Known("*")])));
        Assert.Equal(
            "'https://*.github.io' allows every subdomain of 'github.io', where anybody can have one, to send credentials",
            PublicSuffixSubdomains.Judge(Platform.AspNetCoreBuilderWithWildcardSubdomains, Known("https://*.github.io"), SiteAt(1))?.ToDiagnostic().GetMessage());
    }

    [Fact]
    public void Where_it_depends_on_more_than_the_response()
    {
        Assert.Equal(
            "'*' in Access-Control-Allow-Headers does not cover Authorization, which this API uses; the Fetch standard wants it named",
            MessageOf(WildcardWithoutAuthorization.Judge(Response((Headers, "*")), () => true)));
        Assert.Equal(
            "'Access-Control-Expose-Headers' exposes nothing in the answer to a preflight, which no script sees",
            MessageOf(HeaderWithoutEffect.Judge(Response(Platform.RestApi, Write(Exposed, 1, "O", "X-A")), answersPreflight: true)));
        Assert.Equal("'Access-Control-Max-Age' is read only from the answer to a preflight, which this is not", MessageOf(HeaderWithoutEffect.Judge(Response((HeaderName.MaxAge, "5")), answersPreflight: false)));
    }

    [Fact]
    public void Without_anything_to_name()
    {
        Assert.Equal("This policy names no origin; browsers get no Access-Control-Allow-Origin from it and refuse every cross-origin response", PolicyWithoutOrigins.Descriptor.MessageFormat.ToString());
        Assert.Equal("This response has no Access-Control-Allow-Origin, {0}; a browser on another origin cannot read it", MissingAllowOrigin.Descriptor.MessageFormat.ToString());
        Assert.Equal("'{0}' is not a value of '{1}' ({2}); the default '{3}' is used", UnreadableConfiguration.Descriptor.MessageFormat.ToString());
        Assert.Equal(
            "Access-Control-Allow-Origin follows the request's Origin, and the response does not say 'Vary: Origin'; a cache may give it to another origin",
            MissingVaryOrigin.Descriptor.MessageFormat.ToString());
    }

    private static string MessagesOf(params (string Name, string? Value)[] headers) => string.Join('\n', JudgeAll(Response(headers)).Select(finding => finding.ToDiagnostic().GetMessage()));

    private static string MessageOf(IEnumerable<Finding> findings) => Assert.Single(findings).ToDiagnostic().GetMessage();
}
