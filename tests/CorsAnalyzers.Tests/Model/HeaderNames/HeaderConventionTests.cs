using System.Collections.Immutable;
using CorsAnalyzers.Model.HeaderNames;
using CorsAnalyzers.Tests.Infrastructure;

namespace CorsAnalyzers.Tests.Model.HeaderNames;

public sealed class HeaderConventionTests
{
    [Theory]
    [InlineData("accessToken", "Access-Token")]
    [InlineData("access_token", "Access-Token")]
    [InlineData("AccessToken", "Access-Token")]
    [InlineData("Access Token", "Access-Token")]
    [InlineData("X.Tenant.Id", "X-Tenant-ID")]
    [InlineData("ApiKey", "API-Key")]
    [InlineData("APIKey", "API-Key")]
    [InlineData("API_KEY", "API-KEY")]
    [InlineData("TrackingId", "Tracking-ID")]
    [InlineData("userIDs", "User-IDs")]
    [InlineData("OAuth2Token", "OAuth2-Token")]
    [InlineData("oAuthToken", "OAuth-Token")]
    [InlineData("xRequestId", "X-Request-ID")]
    [InlineData("MyGitHubToken", "My-GitHub-Token")]
    [InlineData("Base64Value", "Base64-Value")]
    [InlineData("auth_token", "Auth-Token")]
    [InlineData("ipAddress", "IP-Address")]
    [InlineData("X-Custom_Header", "X-Custom-Header")]
    [InlineData("X-SessionId", "X-Session-ID")]
    [InlineData("ContentType", "Content-Type")]
    [InlineData("UserAgent", "User-Agent")]
    [InlineData("contentMd5", "Content-MD5")]
    [InlineData("WwwAuthenticate", "WWW-Authenticate")]
    [InlineData("xApiKey", "X-Api-Key")]
    public void Words_are_joined_by_hyphens(string name, string expected) => AssertVerdict(NameFault.Words, name, expected);

    [Theory]
    [InlineData("Api-Key", "API-Key")]
    [InlineData("token-Id", "Token-ID")]
    [InlineData("Token-Id", "Token-ID")]
    [InlineData("access-token", "Access-Token")]
    [InlineData("X-Correlation-Id", "X-Correlation-ID")]
    [InlineData("X-Request-Id", "X-Request-ID")]
    [InlineData("x-request-id", "X-Request-ID")]
    [InlineData("x-requestid", "X-Requestid")]
    [InlineData("X-User-ids", "X-User-IDs")]
    [InlineData("X-Content-Sha256", "X-Content-SHA256")]
    [InlineData("x-oauth-scopes", "X-OAuth-Scopes")]
    [InlineData("x-my-graphql", "X-My-GraphQL")]
    [InlineData("Id", "ID")]
    [InlineData("X-ipx", "X-Ipx")]
    [InlineData("content-type", "Content-Type")]
    [InlineData("CONTENT-TYPE", "Content-Type")]
    [InlineData("Etag", "ETag")]
    [InlineData("www-authenticate", "WWW-Authenticate")]
    [InlineData("access-control-allow-origin", "Access-Control-Allow-Origin")]
    [InlineData("host", "Host")]
    [InlineData("Dpop", "DPoP")]
    [InlineData("te", "TE")]
    public void Case_is_mended(string name, string expected) => AssertVerdict(NameFault.Case, name, expected);

    [Theory]
    [InlineData("Access-Token")]
    [InlineData("Token-ID")]
    [InlineData("API-Key")]
    [InlineData("X-SKU")]
    [InlineData("X-User-Ids")]
    [InlineData("X-User-IDs")]
    [InlineData("X-OAuth2-Token")]
    [InlineData("X-GitHub-Thing")]
    [InlineData("X-Github-Thing")]
    [InlineData("X-2FA")]
    [InlineData("X-A-B")]
    [InlineData("Token")]
    // Single words in lower case cannot be split.
    [InlineData("token")]
    [InlineData("requestid")]
    [InlineData("accesstoken")]
    [InlineData("id")]
    [InlineData("apikey")]
    // One letter beside a hump is no word.
    [InlineData("eBay")]
    [InlineData("X-IPv6")]
    [InlineData("PlanB")]
    // No names at all.
    [InlineData("")]
    [InlineData("X")]
    [InlineData("X-Prefix-")]
    [InlineData("-token-id")]
    [InlineData("x--token")]
    [InlineData(":path")]
    [InlineData("method.request.header.x-token:")]
    [InlineData("Zugriffs-Schlüssel-id")]
    [InlineData("a/b")]
    [InlineData("*")]
    [InlineData("access\u2010token")]
    public void Right_or_unknown_is_left_alone(string name) => Assert.Equal(default, HeaderConvention.Default.Judge(name));

    [Theory]
    [InlineData("ETag")]
    [InlineData("WWW-Authenticate")]
    [InlineData("TE")]
    [InlineData("DNT")]
    [InlineData("Content-MD5")]
    [InlineData("X-XSS-Protection")]
    [InlineData("Sec-WebSocket-Key")]
    [InlineData("Sec-CH-UA-Platform")]
    [InlineData("DPoP")]
    [InlineData("P3P")]
    [InlineData("traceparent")]
    [InlineData("Traceparent")]
    [InlineData("SOAPAction")]
    [InlineData("SoapAction")]
    [InlineData("soapaction")]
    [InlineData("X-Amz-Date")]
    [InlineData("x-amzn-requestid")]
    [InlineData("X-UA-Compatible")]
    [InlineData("X-RateLimit-Remaining")]
    [InlineData("MCP-Protocol-Version")]
    [InlineData("NEL")]
    [InlineData("SourceMap")]
    [InlineData("X-Api-Key")]
    [InlineData("x-api-key")]
    [InlineData("X-API-Key")]
    [InlineData("anthropic-version")]
    [InlineData("Ocp-Apim-Subscription-Key")]
    [InlineData("stripe-signature")]
    [InlineData("hibp-api-key")]
    [InlineData("trakt-api-key")]
    [InlineData("x-ms-version")]
    [InlineData("x-goog-meta-a")]
    [InlineData("CloudFront-Viewer-Country")]
    [InlineData("HX-Request")]
    [InlineData("X-MediaBrowser-Token")]
    [InlineData("X-Emby-Token")]
    [InlineData("X-Transmission-Session-Id")]
    [InlineData("transferMode.dlna.org")]
    public void Registered_and_vendor_names_keep_their_spelling(string name) => Assert.Equal(default, HeaderConvention.Default.Judge(name));

    [Fact]
    public void Abbreviations_are_added_and_taken_away()
    {
        var convention = new HeaderConvention(["SKU", "-ID"], []);
        Assert.Equal(new(NameFault.Case, "X-SKU"), convention.Judge("X-Sku"));
        Assert.Equal(default, convention.Judge("X-Request-Id"));
        Assert.Equal(default, convention.Judge("X-Request-ID"));
        Assert.Equal(new(NameFault.Words, "Request-Id"), convention.Judge("requestId"));
    }

    [Fact]
    public void Accepted_names_are_right_in_any_case_and_brands_are_not_split()
    {
        var convention = new HeaderConvention([], ["my_token", "acme-*", "SnapLogic"]);
        Assert.Equal(default, convention.Judge("my_token"));
        Assert.Equal(default, convention.Judge("MY_TOKEN"));
        Assert.Equal(default, convention.Judge("Acme-fooBar"));
        Assert.Equal(default, convention.Judge("X-SnapLogic-Run"));
        Assert.Equal(new(NameFault.Words, "SnapLogic-Run"), convention.Judge("SnapLogicRun"));
        Assert.Equal(NameFault.Words, convention.Judge("my_tokens").Fault);
    }

    [Fact]
    public void A_piece_of_a_text_is_judged_alone()
    {
        Assert.Equal(new(NameFault.Words, "Access-Token"), HeaderConvention.Default.Judge("Content-Type,accessToken,X", 13, 11));
        Assert.Equal(default, HeaderConvention.Default.Judge("content-type,X-Token", 13, 7));
    }

    [Theory]
    [InlineData("accessToken")]
    [InlineData("Access-Token")]
    [InlineData("access_token")]
    [InlineData("ACCESS.TOKEN")]
    public void Names_that_differ_in_hyphens_and_humps_fold_to_one(string name) => Assert.Equal("accesstoken", HeaderConvention.Fold(name));

    [Fact]
    public void What_the_convention_writes_it_accepts()
    {
        foreach (var name in new[] { "accessToken", "API_KEY", "x-oauth-scopes", "userIDs", "X.Tenant.Id", "contentMd5", "xApiKey", "sha256Sum_x" })
        {
            var spelling = HeaderConvention.Default.Judge(name).Spelling!;
            Assert.Equal(default, HeaderConvention.Default.Judge(spelling));
        }
    }

    [Fact]
    public void Names_without_end_are_answered() => Assert.Equal(default, HeaderConvention.Default.Judge(new string('a', 1_000_000) + "_b"));

    [Fact]
    public void Right_names_are_judged_without_allocating()
    {
        string[] names = ["Access-Token", "Content-Type", "token", "X-Amz-Date", "not a header at all, really", "X-OAuth2-Token"];
        Assert.Equal(0, Allocations.LeastOf(() => Judge(names)));

        static void Judge(string[] names)
        {
            foreach (var name in names)
                HeaderConvention.Default.Judge(name);
        }
    }

    [Fact]
    public void No_name_is_in_the_data_twice()
    {
        foreach (var data in new[] { FieldNameData.Registered, FieldNameData.Vendors })
        {
            var names = NameTable.Split(data);
            Assert.True(names.Length > 150);
            Assert.Empty(names.GroupBy(name => name, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1).Select(group => group.Key));
        }
    }

    [Fact]
    public void Every_registered_name_is_right_and_is_written_so_in_lower_case()
    {
        foreach (var name in NameTable.Split(FieldNameData.Registered))
        {
            Assert.Equal(default, HeaderConvention.Default.Judge(name));
            if (FieldNames.Vendors.Find(name, 0, name.Length) is null && HeaderConvention.Default.Judge(name.ToLowerInvariant()) is { Fault: not NameFault.None } verdict)
                Assert.Equal(new(NameFault.Case, name), verdict);
        }
    }

    private static void AssertVerdict(NameFault fault, string name, string expected) =>
        Assert.Equal(new NameVerdict(fault, expected), HeaderConvention.Default.Judge(name));
}
