using CorsAnalyzers.Model.Values;

namespace CorsAnalyzers.Tests.Model.Values;

public sealed class FetchHeadersTests
{
    private static ListElement Whole(string text) => new(0, text.Length);

    [Theory]
    [InlineData("Content-Type", HeaderPlacement.Fits)]
    [InlineData("X-Anything", HeaderPlacement.Fits)]
    [InlineData("Authorization", HeaderPlacement.Fits)]
    [InlineData("User-Agent", HeaderPlacement.Fits)]
    [InlineData("Security-Token", HeaderPlacement.Fits)]
    [InlineData("Sec", HeaderPlacement.Fits)]
    [InlineData("Access-Control-Allow-Private-Network", HeaderPlacement.Fits)]
    [InlineData("cookie", HeaderPlacement.ForbiddenRequestHeader)]
    [InlineData("ORIGIN", HeaderPlacement.ForbiddenRequestHeader)]
    [InlineData("Set-Cookie", HeaderPlacement.ForbiddenRequestHeader)]
    [InlineData("Via", HeaderPlacement.ForbiddenRequestHeader)]
    [InlineData("Access-Control-Request-Method", HeaderPlacement.ForbiddenRequestHeader)]
    [InlineData("sec-fetch-mode", HeaderPlacement.ForbiddenRequestHeader)]
    [InlineData("Proxy-Authorization", HeaderPlacement.ForbiddenRequestHeader)]
    [InlineData("Proxy-", HeaderPlacement.ForbiddenRequestHeader)]
    [InlineData("Sec-", HeaderPlacement.ForbiddenRequestHeader)]
    [InlineData("Access-Control-Allow-Origin", HeaderPlacement.ResponseHeader)]
    [InlineData("access-control-max-age", HeaderPlacement.ResponseHeader)]
    public void Says_what_a_name_does_in_Allow_Headers(string text, object expected) =>
        Assert.Equal((HeaderPlacement)expected, FetchHeaders.InAllowHeaders(text, Whole(text)));

    [Theory]
    [InlineData("X-Total", HeaderPlacement.Fits)]
    [InlineData("Location", HeaderPlacement.Fits)]
    [InlineData("Access-Control-Allow-Origin", HeaderPlacement.Fits)]
    [InlineData("set-cookie", HeaderPlacement.ForbiddenResponseHeader)]
    [InlineData("Set-Cookie2", HeaderPlacement.ForbiddenResponseHeader)]
    [InlineData("Origin", HeaderPlacement.RequestHeader)]
    [InlineData("Access-Control-Request-Headers", HeaderPlacement.RequestHeader)]
    [InlineData("Access-Control-Allow-Methods", HeaderPlacement.PreflightHeader)]
    [InlineData("Access-Control-Max-Age", HeaderPlacement.PreflightHeader)]
    [InlineData("content-length", HeaderPlacement.Safelisted)]
    [InlineData("Pragma", HeaderPlacement.Safelisted)]
    public void Says_what_a_name_does_in_Expose_Headers(string text, object expected) =>
        Assert.Equal((HeaderPlacement)expected, FetchHeaders.InExposeHeaders(text, Whole(text)));

    /// <summary>The lists of the Fetch standard ("forbidden request-header", "CORS-safelisted response-header name").</summary>
    [Fact]
    public void Knows_the_lists_of_the_standard()
    {
        string[] forbidden =
        [
            "Accept-Charset", "Accept-Encoding", "Access-Control-Request-Headers", "Access-Control-Request-Method", "Connection", "Content-Length", "Cookie", "Cookie2", "Date", "DNT",
            "Expect", "Host", "Keep-Alive", "Origin", "Referer", "Set-Cookie", "TE", "Trailer", "Transfer-Encoding", "Upgrade", "Via",
        ];
        string[] readable = ["Cache-Control", "Content-Language", "Content-Length", "Content-Type", "Expires", "Last-Modified", "Pragma"];
        Assert.All(forbidden, name => Assert.True(FetchHeaders.IsForbiddenInRequests(name, Whole(name))));
        Assert.All(readable, name => Assert.True(FetchHeaders.IsSafelistedInResponses(name, Whole(name))));
    }

    [Fact]
    public void Addresses_one_name_in_a_list()
    {
        const string List = "X-A, Accept, Cookie";
        Assert.True(FetchHeaders.IsSafelistedInRequests(List, new ListElement(5, 6)));
        Assert.True(FetchHeaders.IsForbiddenInRequests(List, new ListElement(13, 6)));
        Assert.False(FetchHeaders.IsForbiddenInRequests(List, new ListElement(0, 3)));
    }
}
