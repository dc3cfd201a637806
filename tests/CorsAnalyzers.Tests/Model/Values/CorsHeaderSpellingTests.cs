using CorsAnalyzers.Model;
using CorsAnalyzers.Model.Values;

namespace CorsAnalyzers.Tests.Model.Values;

public sealed class CorsHeaderSpellingTests
{
    private static readonly string[] s_headers =
    [
        HeaderName.AllowOrigin, HeaderName.AllowCredentials, HeaderName.AllowHeaders, HeaderName.AllowMethods, HeaderName.ExposeHeaders,
        HeaderName.MaxAge, HeaderName.RequestHeaders, HeaderName.RequestMethod,
    ];

    [Theory]
    [InlineData("Access-Control-Allow-Origins", HeaderName.AllowOrigin)]
    [InlineData("Access-Control-Allowed-Origin", HeaderName.AllowOrigin)]
    [InlineData("Access-Control-Allow-Orgin", HeaderName.AllowOrigin)]
    [InlineData("Acess-Control-Allow-Origin", HeaderName.AllowOrigin)]
    [InlineData("Access-Controll-Allow-Origin", HeaderName.AllowOrigin)]
    [InlineData("Access-Contorl-Allow-Origin", HeaderName.AllowOrigin)]
    [InlineData("AccessControlAllowOrigin", HeaderName.AllowOrigin)]
    [InlineData("accessControlAllowOrigin", HeaderName.AllowOrigin)]
    [InlineData("Access_Control_Allow_Origin", HeaderName.AllowOrigin)]
    [InlineData("Access Control Allow Origin", HeaderName.AllowOrigin)]
    [InlineData("Access--Control-Allow-Origin", HeaderName.AllowOrigin)]
    [InlineData("Access-Control-AllowOrigin", HeaderName.AllowOrigin)]
    [InlineData("Access-Control-Allow-Origin:", HeaderName.AllowOrigin)]
    [InlineData(" Access-Control-Allow-Origin", HeaderName.AllowOrigin)]
    [InlineData("Access\u2010Control\u2010Allow\u2010Origin", HeaderName.AllowOrigin)]
    [InlineData("Access-Control\u2013Allow-Origin", HeaderName.AllowOrigin)]
    [InlineData("Access\u2011Control-Allow-Origin", HeaderName.AllowOrigin)]
    [InlineData("Access-Control-Allow-Origin\u200B", HeaderName.AllowOrigin)]
    [InlineData("\u0410ccess-Control-Allow-Origin", HeaderName.AllowOrigin)]
    [InlineData("Access-Control-Origin", HeaderName.AllowOrigin)]
    [InlineData("Allow-Origin", HeaderName.AllowOrigin)]
    [InlineData("Control-Allow-Origin", HeaderName.AllowOrigin)]
    [InlineData("Access-Allow-Origin", HeaderName.AllowOrigin)]
    [InlineData("Access-Control-Allow-Header", HeaderName.AllowHeaders)]
    [InlineData("Access-Control-Headers", HeaderName.AllowHeaders)]
    [InlineData("Allow-Headers", HeaderName.AllowHeaders)]
    [InlineData("Access-Control-Allow-Method", HeaderName.AllowMethods)]
    [InlineData("Access-Control-Allowed-Methods", HeaderName.AllowMethods)]
    [InlineData("Access-Control-Allow-Credential", HeaderName.AllowCredentials)]
    [InlineData("Access-Control-Allow-Crendentials", HeaderName.AllowCredentials)]
    [InlineData("Access-Control-Expose-Header", HeaderName.ExposeHeaders)]
    [InlineData("Access-Control-Exposed-Headers", HeaderName.ExposeHeaders)]
    [InlineData("Access-Control-Allow-Expose-Headers", HeaderName.ExposeHeaders)]
    [InlineData("Expose-Headers", HeaderName.ExposeHeaders)]
    [InlineData("Access-Control-Max-age-Seconds", HeaderName.MaxAge)]
    [InlineData("Access-Control-MaxAge", HeaderName.MaxAge)]
    [InlineData("Access-Control-Max-Ages", HeaderName.MaxAge)]
    [InlineData("Access-Control-Allow-Max-Age", HeaderName.MaxAge)]
    [InlineData("Access-Control-Request-Header", HeaderName.RequestHeaders)]
    [InlineData("Access-Control-Request-Methods", HeaderName.RequestMethod)]
    [InlineData("Access-Control-Allowed-Origins", HeaderName.AllowOrigin)]
    [InlineData("Access-Control-Credentials", HeaderName.AllowCredentials)]
    [InlineData("Allow-Credentials", HeaderName.AllowCredentials)]
    [InlineData("Control-Allow-Credentials", HeaderName.AllowCredentials)]
    [InlineData("Access-Allow-Credentials", HeaderName.AllowCredentials)]
    [InlineData("Control-Allow-Headers", HeaderName.AllowHeaders)]
    [InlineData("Access-Allow-Headers", HeaderName.AllowHeaders)]
    [InlineData("Allow-Methods", HeaderName.AllowMethods)]
    [InlineData("Control-Allow-Methods", HeaderName.AllowMethods)]
    [InlineData("Access-Allow-Methods", HeaderName.AllowMethods)]
    [InlineData("Access-Control-Methods", HeaderName.AllowMethods)]
    [InlineData("Control-Expose-Headers", HeaderName.ExposeHeaders)]
    [InlineData("Access-Expose-Headers", HeaderName.ExposeHeaders)]
    [InlineData("Access-Control-Expose", HeaderName.ExposeHeaders)]
    [InlineData("Control-Max-Age", HeaderName.MaxAge)]
    [InlineData("Access-Max-Age", HeaderName.MaxAge)]
    [InlineData("Access-Control-Age", HeaderName.MaxAge)]
    [InlineData("Exposed-Headers", HeaderName.ExposeHeaders)]
    [InlineData("Exposes-Header", HeaderName.ExposeHeaders)]
    [InlineData("Allowed-Origins", HeaderName.AllowOrigin)]
    [InlineData("Allows-Origin", HeaderName.AllowOrigin)]
    [InlineData("Access-Contorl-Allow-Oriign", HeaderName.AllowOrigin)]
    [InlineData("Control-AllowHeaders", HeaderName.AllowHeaders)]
    public void Finds_what_was_meant(string name, string expected) => Assert.Equal(expected, CorsHeaderSpelling.MeantBy(name));

    [Theory]
    [InlineData("")]
    [InlineData("Allow")]
    [InlineData("Origin")]
    [InlineData("Vary")]
    [InlineData("Max-Age")]
    [InlineData("X-Allow-Origin")]
    [InlineData("X-Access-Control-Allow-Origin")]
    [InlineData("Access-Control")]
    [InlineData("Access-Control-Allow")]
    [InlineData("Access-Control-Allow-Whatever-Else")]
    [InlineData("Access-Control-Allow-Private-Network")]
    [InlineData("Access-Control-Request-Private-Network")]
    [InlineData("Access-Control-Request-Local-Network")]
    [InlineData("Timing-Allow-Origin")]
    [InlineData("Service-Worker-Allowed")]
    [InlineData("Cross-Origin-Resource-Policy")]
    [InlineData("Cross-Origin-Opener-Policy")]
    [InlineData("Origin-Agent-Cluster")]
    [InlineData("Accept-Control")]
    [InlineData("Cache-Control")]
    [InlineData("Surrogate-Control")]
    [InlineData("Request-Method")]
    [InlineData("Request-Headers")]
    [InlineData("Allowed-Scopes")]
    [InlineData("Access-Token")]
    [InlineData("Content-Security-Policy-Report-Only")]
    public void Another_header_is_no_slip(string name) => Assert.Null(CorsHeaderSpelling.MeantBy(name));

    [Fact]
    public void The_headers_themselves_are_right_in_any_case()
    {
        Assert.All(s_headers, name => Assert.Null(CorsHeaderSpelling.MeantBy(name)));
        Assert.All(s_headers, name => Assert.Null(CorsHeaderSpelling.MeantBy(name.ToLowerInvariant())));
        Assert.All(s_headers, name => Assert.Null(CorsHeaderSpelling.MeantBy(name.ToUpperInvariant())));
    }

    [Fact]
    public void One_slip_anywhere_is_found()
    {
        foreach (var name in s_headers)
        {
            for (var at = 0; at < name.Length; at++)
            {
                Assert.Equal(name, CorsHeaderSpelling.MeantBy(name.Remove(at, 1)));
                Assert.Equal(name, CorsHeaderSpelling.MeantBy(name.Insert(at, "q")));
                if (at > 0 && name[at] != name[at - 1])
                    Assert.Equal(name, CorsHeaderSpelling.MeantBy($"{name[..(at - 1)]}{name[at]}{name[at - 1]}{name[(at + 1)..]}"));
            }
        }
    }
}
