using System.Collections.Immutable;
using CorsAnalyzers.Infrastructure;
using CorsAnalyzers.Model;
using CorsAnalyzers.Model.HeaderNames;
using CorsAnalyzers.Rules;
using static CorsAnalyzers.Tests.Rules.Values.Judgements;
using Path = CorsAnalyzers.Model.Path;
using Platform = CorsAnalyzers.Model.Platform;

namespace CorsAnalyzers.Tests.Rules.Values;

/// <summary>The rules on a response as a whole and on header names, without code.</summary>
public sealed class ResponseRuleTests
{
    private static readonly HeaderWrite s_wildcard = Write(HeaderName.AllowOrigin, 1, "", "*");

    private static HeaderWrite Credentials(int position, string? value, string path = "") => Write(HeaderName.AllowCredentials, position, path, value);

    private static string Wildcards(params HeaderWrite[] writes) => string.Join("; ", WildcardOriginWithCredentials.Judge(Response(Platform.RestApi, writes)).Select(finding =>
        $"{finding.Site.Span.Start} {string.Join(' ', finding.Others.Select(site => site.Span.Start))} {finding.Arguments[0]}{(finding.Properties.ContainsKey(EditProperties.CanRemove) ? " -" : "")}"));

    [Fact]
    public void A_wildcard_meets_credentials()
    {
        Assert.Equal("12 20 Access-Control-Allow-Credentials 'true' -", Wildcards(s_wildcard, Credentials(2, "true")));
        Assert.Equal("12 20 Access-Control-Allow-Credentials ' TRUE\t' -", Wildcards(Write(HeaderName.AllowOrigin, 1, "", "\t* "), Credentials(2, " TRUE\t")));
        Assert.Equal("12 20 Access-Control-Allow-Credentials 'true'", Wildcards(s_wildcard, Credentials(2, "true") with { IsSelfContained = false }));
        Assert.Equal("13 20 Access-Control-Allow-Credentials 'true' -", Wildcards(Write(HeaderName.AllowOrigin, 1, "", "https://a.example", "*", null), Credentials(2, "true")));
        Assert.Equal("12 20 30 Access-Control-Allow-Credentials 'True' -", Wildcards(s_wildcard, Credentials(2, "True"), Credentials(3, "true")));
        Assert.Equal("12 20 30 Access-Control-Allow-Credentials 'true'", Wildcards(s_wildcard, Credentials(2, "true") with { IsSelfContained = false }, Credentials(3, "true")));
        Assert.Equal("12 30 Access-Control-Allow-Credentials 'true' -", Wildcards(s_wildcard, Credentials(2, "false"), Credentials(3, "true")));
        Assert.Equal("12 20 Access-Control-Allow-Credentials 'true' -", Wildcards(s_wildcard, Write(HeaderName.AllowCredentials, 2, "", "false", "true", "true")));

        Assert.Equal("", Wildcards(s_wildcard));
        Assert.Equal("", Wildcards(s_wildcard, Credentials(2, "false")));
        Assert.Equal("", Wildcards(s_wildcard, Credentials(2, null)));
        Assert.Equal("", Wildcards(s_wildcard, Credentials(2, "true"), Credentials(3, "") with { Kind = HeaderWriteKind.Remove }));
        Assert.Equal("", Wildcards(Write(HeaderName.AllowOrigin, 1, "", "**"), Credentials(2, "true")));
        Assert.Equal("", Wildcards(Write(HeaderName.AllowOrigin, 1, "", (string?)null), Credentials(2, "true")));
        Assert.Equal("", Wildcards(Write(HeaderName.AllowOrigin, 1, "x", "*"), Credentials(2, "true", "!x")));
        Assert.Equal("", Wildcards(s_wildcard, Credentials(2, "true") with { Step = new Step(Path.Of([new Guard("origin", Guard.True, Taken: true, GuardKind.NoWildcard)]), [2]) }));
        Assert.Equal("", Wildcards(s_wildcard, Credentials(2, "true") with { Values = [new HeaderValue(Known("true"), Path.Always) { Source = ValueSource.Flag }] }));
    }

    [Fact]
    public void A_flag_proves_no_credentials()
    {
        var origin = Write(HeaderName.AllowOrigin, 1, "", "http://a.example");
        Assert.Single(InsecureOriginWithCredentials.Judge(Response(Platform.RestApi, origin, Credentials(2, "true"))));
        Assert.Empty(InsecureOriginWithCredentials.Judge(Response(Platform.RestApi, origin, Credentials(2, "true") with { Values = [new HeaderValue(Known("true"), Path.Always) { Source = ValueSource.Flag }] })));
        Assert.Empty(InsecureOriginWithCredentials.Judge(Response(Platform.RestApi, origin, Credentials(2, "false"))));
    }

    [Fact]
    public void A_wildcard_is_one_rule_s_or_the_other_s()
    {
        var response = Response(Platform.RestApi, s_wildcard, Credentials(2, "true"));
        Assert.True(WildcardOriginWithCredentials.IsReported(response, s_wildcard, s_wildcard.Values[0]));
        Assert.Empty(AnyOriginAllowed.Judge(response));

        response = Response(Platform.RestApi, s_wildcard, Credentials(2, "false"), Write(HeaderName.AllowOrigin, 3, "", "https://a.example"));
        Assert.False(WildcardOriginWithCredentials.IsReported(response, s_wildcard, s_wildcard.Values[0]));
        Assert.Equal([SiteAt(12)], AnyOriginAllowed.Judge(response).Select(finding => finding.Site));
    }

    private static ResponseHeaders Leaving(Platform platform, params Fate[] fates) =>
        Response(platform) with { Exits = [.. fates.Select((fate, i) => new ResponseExit(new Step(Path.Always, [9 + i]), fate))] };

    private static Fate To(Audience audience, bool? isRestApi = null) => Fate.LeavesAt(new Departure(audience, isRestApi));

    private static bool IsMissing(ResponseHeaders response, bool hasEvidence = false, string mode = "by platform") => MissingAllowOrigin.IsMissing(response, ModeOf(mode), () => hasEvidence);

    private static MissingAllowOriginMode ModeOf(string text) => MissingAllowOrigin.Mode.Read(text, out var mode) ? mode : MissingAllowOriginMode.ByPlatform;

    [Theory]
    [InlineData("always", true)]
    [InlineData("Evidence", true)]
    [InlineData("NEVER", true)]
    [InlineData("by platform", false)]
    [InlineData("", false)]
    public void The_mode_of_CORS1002_can_be_read(string text, bool expected)
    {
        Assert.Equal(expected, MissingAllowOrigin.Mode.CanRead(text));
        Assert.Equal(expected, ModeOf(text) != MissingAllowOriginMode.ByPlatform);
        Assert.Equal(("cors_analyzers.missing_allow_origin", "'always', 'evidence' or 'never'", "by platform"), (MissingAllowOrigin.Mode.Key, MissingAllowOrigin.Mode.Expected, MissingAllowOrigin.Mode.DefaultText));
    }

    [Fact]
    public void Who_has_to_send_Access_Control_Allow_Origin()
    {
        var (rest, http) = (Leaving(Platform.RestApi, To(Audience.Http)), Leaving(Platform.ConfigurableGateway, To(Audience.Http)));
        Assert.True(IsMissing(rest));
        Assert.True(IsMissing(rest, mode: "always"));
        Assert.False(IsMissing(rest, mode: "evidence"));
        Assert.True(IsMissing(rest, hasEvidence: true, mode: "evidence"));
        Assert.False(IsMissing(rest, hasEvidence: true, mode: "never"));

        Assert.False(IsMissing(http));
        Assert.True(IsMissing(http, hasEvidence: true));
        Assert.True(IsMissing(http, mode: "always"));

        Assert.True(IsMissing(Leaving(Platform.HttpResult, To(Audience.Http, isRestApi: true))));
        Assert.False(IsMissing(Leaving(Platform.HttpResult, To(Audience.Http, isRestApi: false))));
        Assert.True(IsMissing(Leaving(Platform.HttpResult, To(Audience.Http, isRestApi: false)), hasEvidence: true));
        Assert.False(IsMissing(Leaving(Platform.HttpResult, To(Audience.Http)), hasEvidence: true, mode: "always"));
        Assert.False(IsMissing(Leaving(Platform.ConfigurableGateway, To(Audience.Http, isRestApi: true))));
    }

    [Fact]
    public void A_response_lacks_it_on_some_way_out()
    {
        var lacks = To(Audience.Http);
        Assert.False(IsMissing(Leaving(Platform.RestApi)));
        Assert.False(IsMissing(Leaving(Platform.RestApi, To(Audience.Other))));
        Assert.True(IsMissing(Leaving(Platform.RestApi, lacks, To(Audience.Other))));
        Assert.True(IsMissing(Leaving(Platform.RestApi, To(Audience.Other), lacks)));
        Assert.True(IsMissing(Leaving(Platform.RestApi, lacks.And(To(Audience.Other)))));
        Assert.False(IsMissing(Leaving(Platform.RestApi, lacks.And(Fate.WithHeader))));
        Assert.True(IsMissing(Leaving(Platform.RestApi, lacks, lacks.And(Fate.WithHeader))));
        Assert.False(IsMissing(Leaving(Platform.RestApi, lacks, Fate.Unseen)));
        Assert.True(IsMissing(Leaving(Platform.RestApi, lacks, Fate.Unseen.And(Fate.WithHeader))));
        Assert.False(IsMissing(Leaving(Platform.RestApi, lacks) with { IsOpen = true }));
        Assert.False(IsMissing(Leaving(Platform.RestApi, lacks) with { Writes = [s_wildcard] }));
        Assert.True(IsMissing(Leaving(Platform.RestApi, lacks) with { Writes = [Write(HeaderName.Vary, 1, "", "Origin")] }));
        Assert.False(IsMissing(Leaving(Platform.RestApi, lacks) with { StatusCode = 302, Writes = [Write(HeaderName.Location, 1, "", "/")] }));
    }

    [Fact]
    public void Says_who_else_sends_it()
    {
        Assert.Equal("which 'Get' sends", MissingAllowOrigin.SentBy("Get"));
        Assert.Equal("and no other response of this project has it", MissingAllowOrigin.NobodySends);
    }

    [Fact]
    public void One_more_beside_one_that_is_there()
    {
        var second = Write(HeaderName.AllowOrigin, 2, "", "https://a.example") with { Kind = HeaderWriteKind.Append };
        var finding = Assert.Single(AllowOriginSentTwice.Judge(Response(Platform.RestApi, s_wildcard, second)));
        Assert.Equal("Access-Control-Allow-Origin 'https://a.example' is added to the '*' that the response has already; browsers read both as one value and refuse it", finding.ToDiagnostic().GetMessage());
        Assert.True(finding.Properties.ContainsKey(EditProperties.CanRemove));

        finding = Assert.Single(AllowOriginSentTwice.Judge(Response(Platform.RestApi, s_wildcard, second with { IsSelfContained = false })));
        Assert.Equal([SiteAt(10)], finding.Others);
        Assert.Empty(finding.Properties);

        Assert.Empty(AllowOriginSentTwice.Judge(Response(Platform.RestApi, s_wildcard, second with { Slot = "MultiValueHeaders" })));
        Assert.Empty(AllowOriginSentTwice.Judge(Response(Platform.RestApi, second)));
        Assert.Single(AllowOriginSentTwice.Judge(Response(Platform.RestApi, Write(HeaderName.AllowOrigin, 1, "", "*", "https://b.example"), second)));
        Assert.Equal(2, AllowOriginSentTwice.Judge(Response(Platform.RestApi, s_wildcard, second, Write(HeaderName.AllowOrigin, 3, "", "https://b.example") with { Kind = HeaderWriteKind.Append })).Count());
    }

    [Fact]
    public void Writes_that_can_go()
    {
        Assert.Equal([SiteAt(10)], Assert.Single(NullOrigin.Judge(Response((HeaderName.AllowOrigin, "null")))).Others);
        Assert.Empty(Assert.Single(NullOrigin.Judge(Response(Platform.RestApi, Write(HeaderName.AllowOrigin, 1, "", "null", "https://a.example")))).Others);
        Assert.Empty(Assert.Single(NullOrigin.Judge(Response(Platform.RestApi, Write(HeaderName.AllowOrigin, 1, "", "null") with { IsSelfContained = false }))).Others);

        Assert.Equal([SiteAt(10)], Assert.Single(InvalidCredentials.Judge(Response((HeaderName.AllowCredentials, "false")))).Others);
        Assert.Empty(Assert.Single(InvalidCredentials.Judge(Response(Platform.RestApi, Credentials(1, "false") with { IsSelfContained = false }))).Others);
        Assert.All(InvalidCredentials.Judge(Response(Platform.RestApi, Write(HeaderName.AllowCredentials, 1, "", "false", "no"))), finding => Assert.Empty(finding.Others));

        Assert.Equal([SiteAt(10)], Assert.Single(HeaderWithoutEffect.Judge(Response((HeaderName.MaxAge, "5")), answersPreflight: false)).Others);
        Assert.Empty(Assert.Single(HeaderWithoutEffect.Judge(Response(Platform.RestApi, Write(HeaderName.MaxAge, 1, "", "5") with { IsSelfContained = false }), answersPreflight: false)).Others);
        Assert.Equal([SiteAt(10)], Assert.Single(HeaderOutOfPlace.Judge(Response((HeaderName.RequestMethod, "PUT")))).Others);
        Assert.Empty(Assert.Single(HeaderOutOfPlace.Judge(Response(Platform.RestApi, Write(HeaderName.RequestHeaders, 1, "", "X-A") with { IsSelfContained = false }))).Others);
    }

    /// <summary><c>flag.ToString()</c> has two values at one place, of which only one can be replaced.</summary>
    [Fact]
    public void A_value_that_may_say_no_is_not_replaced()
    {
        HeaderValue At(string value, int position) => new(Known(value, position), Path.Always);

        var both = Credentials(1, "True") with { Values = [At("True", 12), At("False", 12)] };
        Assert.All(InvalidCredentials.Judge(Response(Platform.RestApi, both)), finding => Assert.Empty(finding.Properties));
        var apart = both with { Values = [At("True", 12), At("False", 13)] };
        Assert.Equal("true", Assert.Single(InvalidCredentials.Judge(Response(Platform.RestApi, apart))).Properties[EditProperties.Replacement]);
        Assert.Empty(InvalidCredentials.Judge(Response(Platform.RestApi, Credentials(1, "{flag}"))));
        Assert.Empty(InvalidCredentials.Judge(Response(Platform.RestApiMapping, Credentials(1, "'true'"))));
        Assert.Empty(InvalidCredentials.Judge(Response(Platform.RestApiMapping, Credentials(1, "true"))));
        Assert.Single(InvalidCredentials.Judge(Response(Platform.RestApiMapping, Credentials(1, "'yes'"))));
    }

    private static HeaderUse Use(string name, int position = 1, HeaderRole roles = HeaderRole.Name) => new(name, SiteAt(position), roles);

    [Theory]
    [InlineData(HeaderRole.Name, true, true)]
    [InlineData(HeaderRole.Key | HeaderRole.ReadBack, true, true)]
    [InlineData(HeaderRole.ReadBack, true, true)]
    [InlineData(HeaderRole.ClientLookup, false, true)]
    [InlineData(HeaderRole.LowerLookup | HeaderRole.ClientLookup, false, true)]
    [InlineData(HeaderRole.Name | HeaderRole.ClientLookup, false, false)]
    [InlineData(HeaderRole.Key | HeaderRole.LowerLookup, false, false)]
    [InlineData(HeaderRole.Name | HeaderRole.Other, false, false)]
    [InlineData(HeaderRole.Other, false, false)]
    public void What_a_name_may_become(object roles, bool canBeRecased, bool canBeRenamed)
    {
        var use = Use("X-A", roles: (HeaderRole)roles);
        Assert.Equal((canBeRecased, canBeRenamed), (use.CanBeRecased, use.CanBeRenamed));
    }

    [Fact]
    public void A_name_against_the_convention()
    {
        var renamed = HeaderNameConvention.Report(Use("accessToken"), new NameVerdict(NameFault.Words, "Access-Token"));
        Assert.Equal("'accessToken' does not follow the convention for header names; 'Access-Token' would, which is another header for every client", renamed.ToDiagnostic().GetMessage());
        Assert.Equal("Access-Token", renamed.Properties[EditProperties.Spelling]);
        Assert.True(renamed.Properties.ContainsKey(EditProperties.Renames));

        var recased = HeaderNameConvention.Report(Use("x-a"), new NameVerdict(NameFault.Case, "X-A"));
        Assert.Equal("'x-a' does not follow the convention for header names; write 'X-A'", recased.ToDiagnostic().GetMessage());
        Assert.False(recased.Properties.ContainsKey(EditProperties.Renames));
    }

    [Fact]
    public void The_other_spelling_of_a_name()
    {
        ImmutableArray<HeaderUse> uses = [Use("accessToken", 1), Use("access_token", 2), Use("Access_Token", 3), Use("Access-Token", 4)];
        Assert.Equal(SiteAt(4), TwoSpellings.OtherOf("accessToken", "Access-Token", uses)?.Site);
        Assert.Equal(SiteAt(2), TwoSpellings.OtherOf("ACCESSTOKEN", "X", uses)?.Site);
        Assert.Equal(SiteAt(2), TwoSpellings.OtherOf("Access-Token", "Access-Token", uses)?.Site);
        Assert.Null(TwoSpellings.OtherOf("access-token", "Access-Token", [Use("Access-Token", 4)]));

        var finding = TwoSpellings.Report(uses[0], uses[3], new NameVerdict(NameFault.Words, "Access-Token"));
        Assert.Equal("'accessToken' is spelled 'Access-Token' elsewhere in this project; these are two different headers", finding.ToDiagnostic().GetMessage());
        Assert.Equal([SiteAt(4)], finding.Others);
    }
}
