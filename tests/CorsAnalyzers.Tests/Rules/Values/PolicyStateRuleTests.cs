using System.Collections.Immutable;
using CorsAnalyzers.Infrastructure;
using CorsAnalyzers.Model;
using CorsAnalyzers.Rules;
using CorsAnalyzers.Tests.Model;
using static CorsAnalyzers.Model.PolicyPart;
using static CorsAnalyzers.Tests.Rules.Values.Judgements;
using static CorsAnalyzers.Tests.Rules.Values.PolicyModels;
using Path = CorsAnalyzers.Model.Path;

namespace CorsAnalyzers.Tests.Rules.Values;

/// <summary>The rules on what a policy is in the end, without code.</summary>
public sealed class PolicyStateRuleTests
{
    /// <summary>Where it is reported, the other places, and what a fix may do: <c>12 (21) CanRemove</c>.</summary>
    private static string Describe(IEnumerable<Finding> findings) => string.Join("; ", findings.Select(finding =>
        finding.Site.Span.Start
        + (finding.Others.IsEmpty ? "" : $" ({string.Join(' ', finding.Others.Select(site => site.Span.Start))})")
        + string.Concat(finding.Properties.OrderBy(property => property.Key, StringComparer.Ordinal).Select(property => " " + NameOf(property.Key) + (string.IsNullOrEmpty(property.Value) ? "" : "=" + property.Value)))));

    private static string NameOf(string property) =>
        property == EditProperties.CanRemove ? "CanRemove"
        : property == EditProperties.TakesList ? "TakesList"
        : property == EditProperties.RemovesElement ? "Removes"
        : property == EditProperties.AllowsSubdomains ? "Subdomains"
        : property == EditProperties.Replacement ? "Replacement"
        : property == EditProperties.Additions ? "Additions"
        : property == EditProperties.Method ? "Method"
        : property == EditProperties.Elements ? "Elements"
        : property;

    private static string Message(IEnumerable<Finding> findings) => Assert.Single(findings).ToDiagnostic().GetMessage();

    [Fact]
    public void Any_origin_with_credentials()
    {
        Assert.Equal("12 (21) CanRemove TakesList", Describe(WildcardOriginWithCredentials.Judge(Policy(Any(Origins, 1), Credentials(2)))));
        Assert.Equal("12 (21) TakesList", Describe(WildcardOriginWithCredentials.Judge(Policy(Any(Origins, 1), Credentials(2) with { CanRemove = false }))));
        Assert.Equal("12 (21) CanRemove TakesList", Describe(WildcardOriginWithCredentials.Judge(Policy(Any(Origins, 1, "x"), Credentials(2)))));
        Assert.Equal("'*' is combined with credentials; ASP.NET Core throws instead of using such a policy", Message(WildcardOriginWithCredentials.Judge(Policy(Any(Origins, 1), Credentials(2)))));
        Assert.Empty(WildcardOriginWithCredentials.Judge(Policy(Any(Origins, 1, "x"), Credentials(2, path: "!x"))));
        Assert.Empty(WildcardOriginWithCredentials.Judge(Policy(Any(Origins, 1), Credentials(2), Credentials(3, allowed: false))));
        Assert.Empty(WildcardOriginWithCredentials.Judge(Policy(Any(Origins, 1), With(Origins, 2, "", "a"), Credentials(3))));
        Assert.Empty(WildcardOriginWithCredentials.Judge(Policy(Any(Origins, 1), Credentials(2, allowed: null))));
        Assert.Empty(WildcardOriginWithCredentials.Judge(Open(Any(Origins, 1), Credentials(2))));
    }

    [Fact]
    public void Any_origin_without_credentials()
    {
        Assert.Equal("12", Describe(AnyOriginAllowed.Judge(Policy(Any(Origins, 1)))));
        Assert.Equal("'*' lets every page read this response", Message(AnyOriginAllowed.Judge(Policy(Any(Origins, 1)))));
        Assert.Equal("12", Describe(AnyOriginAllowed.Judge(Policy(Any(Origins, 1), Credentials(2, allowed: false)))));
        Assert.Empty(AnyOriginAllowed.Judge(Policy(Any(Origins, 1), Credentials(2))));
        Assert.Empty(AnyOriginAllowed.Judge(Policy(Any(Origins, 1), Credentials(2, allowed: null))));
        Assert.Empty(AnyOriginAllowed.Judge(Policy(With(Origins, 1, "", "https://a.example"))));
        Assert.Empty(AnyOriginAllowed.Judge(Open(Any(Origins, 1))));
    }

    [Fact]
    public void Everyone_with_credentials()
    {
        var everyone = Test(OriginTesting.Everyone, 1);
        Assert.Equal("12 (11 21) CanRemove TakesList", Describe(EveryOriginWithCredentials.Judge(Policy(everyone, Credentials(2)))));
        Assert.Equal("12 (11 21) TakesList", Describe(EveryOriginWithCredentials.Judge(Policy(everyone, Credentials(2) with { CanRemove = false }))));
        Assert.Equal("Every origin is accepted without a check, together with credentials; any page can read what its visitors are signed in to", Message(EveryOriginWithCredentials.Judge(Policy(everyone, Credentials(2)))));
        Assert.Empty(EveryOriginWithCredentials.Judge(Policy(everyone)));
        Assert.Empty(EveryOriginWithCredentials.Judge(Policy(Test(OriginTesting.Own, 1), Credentials(2))));
        Assert.Empty(EveryOriginWithCredentials.Judge(Policy(everyone, Any(Origins, 2), Credentials(3))));
        Assert.Empty(EveryOriginWithCredentials.Judge(Open(everyone, Credentials(2))));
        var development = Path.Of([new Guard("env", Guard.True, Taken: true, GuardKind.Development)]);
        Assert.Empty(EveryOriginWithCredentials.Judge(new CorsPolicy(SiteAt(1), development, [everyone, Credentials(2)], isOpen: false, isUsed: true)));
        Assert.Empty(EveryOriginWithCredentials.Judge(Policy(everyone with { Step = everyone.Step with { Path = development } }, Credentials(2))));
    }

    [Fact]
    public void Every_request_s_origin_with_credentials()
    {
        static HeaderWrite Echo(string path, ValueSource source = ValueSource.UncheckedRequestOrigin) => Write(HeaderName.AllowOrigin, 1, path, (string?)null) with
        {
            Values = [new HeaderValue(Fact<string>.Unknown(SiteAt(12)), Path.Always) { Source = source }],
        };

        var credentials = Write(HeaderName.AllowCredentials, 2, "", "true");
        Assert.Equal("12 (20) CanRemove", Describe(EveryOriginWithCredentials.Judge(Response(Platform.RestApi, Echo(""), credentials))));
        Assert.Equal("12 (20)", Describe(EveryOriginWithCredentials.Judge(Response(Platform.RestApi, Echo(""), credentials with { IsSelfContained = false }))));
        Assert.StartsWith("The request's Origin is accepted without a check", Message(EveryOriginWithCredentials.Judge(Response(Platform.RestApi, Echo(""), credentials))), StringComparison.Ordinal);
        Assert.Empty(EveryOriginWithCredentials.Judge(Response(Platform.RestApi, Echo("", ValueSource.RequestOrigin), credentials)));
        Assert.Empty(EveryOriginWithCredentials.Judge(Response(Platform.RestApi, Echo("x"), Write(HeaderName.AllowCredentials, 2, "!x", "true"))));
        var development = new Guard("env", Guard.True, Taken: true, GuardKind.Development);
        var local = new Step(Path.Of([development]), [3]);
        Assert.Empty(EveryOriginWithCredentials.Judge(Response(Platform.RestApi, Echo("") with { Step = local }, credentials)));
        Assert.Empty(EveryOriginWithCredentials.Judge(Response(Platform.RestApi, Echo(""), credentials with { Step = local })));

        var vary = Write(HeaderName.Vary, 3, "", "Origin");
        Assert.Equal("12 (10)", Describe(MissingVaryOrigin.Judge(Response(Platform.RestApi, Echo("")))));
        Assert.Equal("12 (10)", Describe(MissingVaryOrigin.Judge(Response(Platform.RestApi, Echo("", ValueSource.RequestOrigin), Echo("")))));
        Assert.Equal("12 (10)", Describe(MissingVaryOrigin.Judge(Response(Platform.RestApi, Echo(""), vary with { Name = default, Kind = HeaderWriteKind.Replace }))));
        Assert.Empty(MissingVaryOrigin.Judge(Response(Platform.RestApi, Echo("", ValueSource.Other))));
        Assert.Empty(MissingVaryOrigin.Judge(Response(Platform.RestApi, Echo("", ValueSource.Flag))));
        Assert.Empty(MissingVaryOrigin.Judge(Response(Platform.RestApi, Echo(""), vary)));
        Assert.Empty(MissingVaryOrigin.Judge(Response(Platform.RestApi, Echo(""), vary with { Name = default })));
        Assert.Empty(MissingVaryOrigin.Judge(Response(Platform.RestApi, Echo("")) with { IsOpen = true }));
        var asked = new Guard("origin", Guard.True, Taken: true, GuardKind.RequestOrigin);
        Assert.Equal("12 (10)", Describe(MissingVaryOrigin.Judge(Response(Platform.RestApi, Echo("", ValueSource.Other) with { Step = new Step(Path.Of([asked]), [1]) }))));
    }

    [Fact]
    public void Nobody_is_allowed()
    {
        Assert.Equal("1", Describe(PolicyWithoutOrigins.Judge(Policy())));
        Assert.Equal("1", Describe(PolicyWithoutOrigins.Judge(Policy(Any(Methods, 1), Test(OriginTesting.Subdomains, 2)))));
        Assert.Equal("1", Describe(PolicyWithoutOrigins.Judge(Policy(Any(Methods, 1, "x")))));
        Assert.Empty(PolicyWithoutOrigins.Judge(Policy(With(Origins, 1, "x", "https://a.example"))));
        Assert.Empty(PolicyWithoutOrigins.Judge(Policy(Call(Origins, 1) with { Unknowns = [Path.Always] })));
        Assert.Empty(PolicyWithoutOrigins.Judge(Policy(Test(OriginTesting.Own, 1))));
        Assert.Empty(PolicyWithoutOrigins.Judge(Policy(Test(OriginTesting.Everyone, 1, "x"))));
        Assert.Empty(PolicyWithoutOrigins.Judge(Open()));
        Assert.Empty(PolicyWithoutOrigins.Judge(new CorsPolicy(SiteAt(1), Path.Always, [], isOpen: false, isUsed: false)));
        Assert.Empty(PolicyWithoutOrigins.Judge(new CorsPolicy(SiteAt(1), Path.Always, [], isOpen: false, isUsed: true) { IsNothing = true }));
    }

    [Fact]
    public void Origins_of_a_policy()
    {
        Assert.Equal("12 Replacement=https://a.example", Describe(MalformedOrigin.Judge(Policy(With(Origins, 1, "", "https://a.example/", "https://b.example")))));
        Assert.Equal("12 Elements=https://a.example,https://b.example", Describe(SeveralOrigins.Judge(Policy(With(Origins, 1, "", "https://a.example,https://b.example", "https://b.example")))));
        Assert.Equal("13 Removes", Describe(NullOrigin.Judge(Policy(With(Origins, 1, "", "https://a.example", "null")))));
        Assert.Equal("12 Replacement=*", Describe(MappingQuotes.Judge(Policy(With(Origins, 1, "", "'*'", "https://a.example")))));
        Assert.Equal("12 (21) Replacement=https://a.example", Describe(InsecureOriginWithCredentials.Judge(Policy(With(Origins, 1, "", "http://a.example", "https://b.example"), Credentials(2)))));
        Assert.Empty(InsecureOriginWithCredentials.Judge(Policy(With(Origins, 1, "", "http://a.example"))));
        Assert.Empty(InsecureOriginWithCredentials.Judge(Policy(With(Origins, 1, "", "http://a.example"), Credentials(2), Test(OriginTesting.Own, 3))));
        Assert.Equal("12 (21)", Describe(PublicSuffixSubdomains.Judge(Policy(With(Origins, 1, "", "https://*.github.io", "https://*.a.example"), Credentials(2), Test(OriginTesting.Subdomains, 3)))));
        Assert.Empty(PublicSuffixSubdomains.Judge(Policy(With(Origins, 1, "", "https://*.github.io"), Test(OriginTesting.Subdomains, 3))));
        Assert.Empty(PublicSuffixSubdomains.Judge(Policy(With(Origins, 1, "", "https://*.github.io"), Credentials(2))));
    }

    [Fact]
    public void Patterns_of_a_policy()
    {
        static string Judge(params PolicyCall[] calls) => Describe(DeadOriginWildcard.Judge(Policy(calls)));

        var pattern = With(Origins, 1, "", "https://*.a.example");
        Assert.Equal("12 (11) Subdomains", Judge(pattern));
        Assert.Equal("12 (21) Subdomains", Judge(pattern, With(Origins, 2, "", "https://b.example")));
        Assert.Equal("12 (11) Subdomains", Judge(pattern, With(Origins, 2, "x", "https://b.example")));
        Assert.Equal("12 (11) Subdomains", Judge(pattern, With(Methods, 2, "", "PUT")));
        Assert.Equal("12", Judge(pattern with { Platform = Platform.AspNetCorePolicy }));
        Assert.Equal("12 Removes", Judge(With(Origins, 1, "", "https://a.*.example")));
        Assert.Equal("", Judge(pattern, Test(OriginTesting.Subdomains, 2)));
        Assert.Equal("", Judge(pattern, Test(OriginTesting.Own, 2)));
        Assert.Equal("", Describe(DeadOriginWildcard.Judge(Open(pattern))));

        Assert.Equal("12 Removes", Judge(With(Origins, 1, "", "*", "https://a.example")));
        Assert.Equal("12 (11) CanRemove", Judge(Any(Origins, 1), With(Origins, 2, "", "https://a.example")));
        Assert.Equal("12 Removes", Judge(Any(Origins, 1) with { CanRemove = false }, With(Origins, 2, "", "https://a.example")));
        Assert.Equal("12 Removes", Judge(With(Origins, 1, "", "*"), With(Origins, 2, "", "https://a.example")));
        Assert.Equal("", Judge(Any(Origins, 1)));
        Assert.Equal("", Judge(Any(Origins, 1), With(Origins, 2, "", "https://a.example"), Test(OriginTesting.Own, 3)));

        var subdomains = Test(OriginTesting.Subdomains, 2);
        Assert.Equal("20 (21) CanRemove IsIdle", Judge(With(Origins, 1, "", "https://a.example"), subdomains));
        Assert.Equal("20 (21) CanRemove IsIdle", Judge(Any(Origins, 1), subdomains));
        Assert.Equal("20 (21) CanRemove IsIdle", Judge(With(Origins, 1, "", "https://a.example"), subdomains with { Step = subdomains.Step with { Path = PathTests.PathOf("x") } }));
        Assert.Equal("'OriginTest2' matches nothing: no origin of this policy holds '://*.'", Message(DeadOriginWildcard.Judge(Policy(With(Origins, 1, "", "https://a.example"), subdomains))));
        Assert.Equal("12 Removes", Judge(With(Origins, 1, "", "https://a.*.example"), subdomains));
        Assert.Equal("", Judge(With(Origins, 1, "", "https://a.example", null), subdomains));
        Assert.Equal("", Judge(Call(Origins, 1) with { Unknowns = [Path.Always] }, subdomains));
        Assert.Equal("", Judge(With(Origins, 1, "x", "https://*.a.example"), subdomains));
        Assert.Equal("", Describe(DeadOriginWildcard.Judge(Open(With(Origins, 1, "", "https://a.example"), subdomains))));
    }

    [Fact]
    public void Lists_of_a_policy()
    {
        Assert.Equal("12 Replacement=PUT", Describe(MethodCase.Judge(Policy(With(Methods, 1, "", "put", "GET")))));
        Assert.Equal("12 Removes", Describe(MethodNeverAllowed.Judge(Policy(With(Methods, 1, "", "TRACE", "GET")))));
        Assert.Equal("12", Describe(InvalidMaxAge.Judge(Policy(Age("-1", 1)))));
        Assert.Empty(InvalidMaxAge.Judge(Policy(Age("600", 1), Credentials(2))));
        Assert.Equal("12 (21)", Describe(LiteralWildcardList.Judge(Policy(Any(ExposedHeaders, 1), Credentials(2)))));
        Assert.Empty(LiteralWildcardList.Judge(Policy(Any(ExposedHeaders, 1))));
        Assert.Empty(LiteralWildcardList.Judge(Policy(Any(Headers, 1), With(ExposedHeaders, 3, "", "X-A"), Credentials(2))));
        Assert.Equal("12 Removes", Describe(HeaderOutOfPlace.Judge(Policy(With(Headers, 1, "", "Origin", "X-A")))));
        Assert.Equal("12 Removes", Describe(HeaderOutOfPlace.Judge(Policy(With(ExposedHeaders, 1, "", "Set-Cookie", "X-A")))));
        Assert.Equal("12 Removes; 13 Removes", Describe(HeaderOutOfPlace.Judge(Policy(With(ExposedHeaders, 1, "", "Expires", "Pragma")))));
        Assert.Empty(HeaderOutOfPlace.Judge(Policy(With(ExposedHeaders, 1, "", "Expires", "X-A"))));
        Assert.Empty(HeaderOutOfPlace.Judge(Policy(With(ExposedHeaders, 1, "", "Expires", null))));
        Assert.Empty(HeaderOutOfPlace.Judge(Policy(With(ExposedHeaders, 1, "", "Expires") with { Unknowns = [Path.Always] })));
        Assert.Empty(HeaderOutOfPlace.Judge(Policy(With(Headers, 1, "", "Expires"))));

        Assert.Equal("12 Elements=PUT,GET", Describe(InvalidListElement.Judge(Policy(With(Methods, 1, "", "PUT GET", "GET")))));
        Assert.Equal("12 Replacement=PUT", Describe(InvalidListElement.Judge(Policy(With(Methods, 1, "", "'PUT'")))));
        Assert.Equal("12 Removes; 22 Removes; 32 Removes", Describe(InvalidListElement.Judge(Policy(With(Methods, 1, "", "a:b"), With(Headers, 2, "", ""), With(ExposedHeaders, 3, "", "a:b")))));
        Assert.Equal("12", Describe(InvalidListElement.Judge(Policy(With(Headers, 1, "", "*", "X-A")))));
        Assert.Equal("12", Describe(InvalidListElement.Judge(Policy(With(Methods, 1, "", "*", "PUT")))));
        Assert.Empty(InvalidListElement.Judge(Policy(With(Headers, 1, "", "*"))));
        Assert.Empty(InvalidListElement.Judge(Policy(With(ExposedHeaders, 1, "", "*", "X-A"))));
        Assert.Empty(InvalidListElement.Judge(Policy(Any(Headers, 1), With(Headers, 2, "", "X-A"))));
        Assert.Empty(InvalidListElement.Judge(Open(With(Headers, 1, "", "*", "X-A"))));
    }

    [Fact]
    public void Calls_that_cancel_each_other()
    {
        static string Judge(params PolicyCall[] calls) => string.Join("; ", CancelledPolicyCall.Judge(Policy(calls)).Select(finding => Describe([finding]) + ": " + finding.ToDiagnostic().GetMessage()));

        Assert.Equal("10 (11 20) CanRemove: 'Origins1' has no effect, 'Origins2' takes its place", Judge(With(Origins, 1, "", "a"), Any(Origins, 2)));
        Assert.Equal("10 (11 20): 'Origins1' has no effect, 'Origins2' takes its place", Judge(With(Origins, 1, "", "a") with { CanRemove = false }, Any(Origins, 2)));
        Assert.Equal("10 (11 20) CanRemove: 'Methods1' has no effect, 'Methods2' takes its place", Judge(With(Methods, 1, "", "a"), Any(Methods, 2)));
        Assert.Equal("10 (11 20) CanRemove: 'Headers1' has no effect, 'Headers2' takes its place", Judge(With(Headers, 1, "", "a"), Any(Headers, 2)));
        Assert.Equal("10 (11 20) CanRemove: 'Methods1' has no effect, 'Methods2' narrows it: '*' is then one name among others", Judge(Any(Methods, 1), With(Methods, 2, "", "PUT")));
        Assert.Equal("10 (11 20) CanRemove: 'Headers1' has no effect, 'Headers2' narrows it: '*' is then one name among others", Judge(Any(Headers, 1), With(Headers, 2, "", "X-A", "*")));
        Assert.Equal("10 (11 20) CanRemove: 'Credentials1' has no effect, 'Credentials2' undoes it", Judge(Credentials(1), Credentials(2, allowed: false)));
        Assert.Equal("10 (11 20) CanRemove: 'MaxAge1' has no effect, 'MaxAge2' takes its place", Judge(Age("1", 1), Age("2", 2)));
        Assert.Equal("10 (11 20) CanRemove: 'OriginTest1' has no effect, 'OriginTest2' takes its place", Judge(Test(OriginTesting.Own, 1), Test(OriginTesting.Own, 2)));
        Assert.Equal("10 (11 20): 'Origins1' has no effect, 'OriginTest2' decides alone and does not ask the list", Judge(With(Origins, 1, "", "a"), Test(OriginTesting.Own, 2)));
        Assert.Equal("10 (11 20) CanRemove: 'OriginTest1' has no effect, 'Origins2' allows any origin without a test", Judge(Test(OriginTesting.Own, 1), Any(Origins, 2)));

        Assert.Equal("", Judge(With(Origins, 1, "", "a"), With(Origins, 2, "", "b")));
        Assert.Equal("", Judge(With(Origins, 1, "", "a"), Any(Methods, 2)));
        Assert.Equal("", Judge(Any(Origins, 1), With(Origins, 2, "", "a")));
        Assert.Equal("", Judge(With(ExposedHeaders, 1, "", "a"), Any(ExposedHeaders, 2)));
        Assert.Equal("", Judge(Call(Origins, 1), Any(Origins, 2)));
        Assert.Equal("", Judge(With(Origins, 1, "", "a"), Call(Origins, 2) with { Clears = true }));
        Assert.Equal("", Judge(Any(Methods, 1), With(Methods, 2, "", "*")));
        Assert.Equal("", Judge(Any(Methods, 1), With(Methods, 2, "", [null])));
        Assert.Equal("", Judge(Any(Methods, 1), Call(Methods, 2) with { Elements = [Element(Known("PUT"), "x")] }));
        Assert.Equal("", Judge(With(Origins, 1, "", "a"), Any(Origins, 2, "x")));
        Assert.Equal("", Judge(Credentials(1), Credentials(2)));
        Assert.Equal("", Judge(Credentials(1, allowed: null), Credentials(2, allowed: false)));
        Assert.Equal("", Judge(Credentials(1), Credentials(2, allowed: null)));
        Assert.Equal("", Judge(With(Origins, 1, "", "a"), Test(OriginTesting.Subdomains, 2)));
        Assert.Equal("", Judge(With(Origins, 1, "", "a", null), Test(OriginTesting.Own, 2)));
        Assert.Equal("", Judge(With(Origins, 1, "", "a") with { Unknowns = [Path.Always] }, Test(OriginTesting.Own, 2)));
        Assert.Equal("", Judge(With(Methods, 1, "", "a"), Test(OriginTesting.Own, 2)));
        Assert.Equal("", Judge(With(Origins, 1, "", "*"), Test(OriginTesting.Subdomains, 2)));
        Assert.Equal("", Judge(Test(OriginTesting.Own, 1), Any(Origins, 2), Credentials(3)));
        Assert.Equal("", Judge(Test(OriginTesting.Own, 1), With(Origins, 2, "", "a") with { Unknowns = [Path.Always] }));
        Assert.Equal("", Judge(Age("1", 1)));
        Assert.Empty(CancelledPolicyCall.Judge(Open(Age("1", 1), Age("2", 2))));
        Assert.Equal(2, CancelledPolicyCall.Judge(Policy(Age("1", 1), Age("2", 2), Age("3", 3))).Count());
    }

    [Fact]
    public void Endpoints_that_a_policy_does_not_cover()
    {
        static Endpoint At(string text, string methods, string headers = "") =>
            new(text, SiteAt(90), Fact<PolicyReference>.Absent(SiteAt(91)), [.. methods.Split(' ', StringSplitOptions.RemoveEmptyEntries)], [.. headers.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
        static IEnumerable<Finding> Judge(CorsPolicy policy, params Endpoint[] endpoints) => UncoveredEndpoint.Judge(policy, endpoints);

        var origins = With(Origins, 1, "", "https://a.example");
        Assert.Equal("1 (11) Additions=PUT Method=WithMethods", Describe(Judge(Policy(origins), At("Put", "PUT"))));
        Assert.Equal("The policy does not allow the method 'PUT', which Put needs; browsers do not send such a request from another origin", Message(Judge(Policy(origins), At("Get", "GET"), At("Put", "PUT put"))));
        Assert.Equal("The policy does not allow the methods 'PUT', 'DELETE', which Put, among others, needs; browsers do not send such a request from another origin", Message(Judge(Policy(origins), At("Put", "PUT"), At("Delete", "DELETE PUT"))));
        Assert.Equal("20 (21) Additions=PUT", Describe(Judge(Policy(origins, With(Methods, 2, "", "DELETE")), At("Put", "PUT DELETE"))));
        Assert.Equal("30 (31) Additions=PUT", Describe(Judge(Policy(origins, With(Methods, 2, "", "DELETE"), With(Methods, 3, "", "PATCH")), At("Put", "PUT"))));
        Assert.Equal("1 (11) Additions=X-A,X-B Method=WithHeaders", Describe(Judge(Policy(origins), At("Put", "GET", "X-A X-B x-a"))));
        Assert.Equal("The policy does not allow the header 'X-A', which Put needs; browsers do not send such a request from another origin", Message(Judge(Policy(origins), At("Put", "GET", "X-A"))));
        Assert.Equal("1 (11) Additions=PUT Method=WithMethods; 1 (11) Additions=X-A Method=WithHeaders", Describe(Judge(Policy(origins), At("Put", "PUT", "X-A"))));
        Assert.Equal("1 (11) Additions=Content-Type Method=WithHeaders", Describe(Judge(Policy(Test(OriginTesting.Own, 1)), At("Put", "GET", "Content-Type"))));

        Assert.Empty(Judge(Policy(origins), At("Get", "GET HEAD POST OPTIONS TRACE *", "Accept Origin X-Forwarded-For User-Agent Forwarded x-real-ip Cache-Control Pragma If-None-Match If-Modified-Since If-Match If-Unmodified-Since X-Amzn-Trace-Id Cookie")));
        Assert.Empty(Judge(Policy(origins, Any(Methods, 2), Any(Headers, 3)), At("Put", "PUT", "X-A")));
        Assert.Empty(Judge(Policy(origins, With(Methods, 2, "", " put "), With(Headers, 3, "", "x-a")), At("Put", "PUT", "X-A")));
        Assert.Empty(Judge(Policy(origins, With(Methods, 2, "x", "PUT")), At("Put", "PUT")));
        Assert.Empty(Judge(Policy(origins, With(Methods, 2, "", [null])), At("Put", "PUT")));
        Assert.Empty(Judge(Policy(origins, Call(Methods, 2) with { Unknowns = [Path.Always] }), At("Put", "PUT")));
        Assert.Empty(Judge(Policy(With(Methods, 1, "", "DELETE")), At("Put", "PUT")));
        Assert.Empty(Judge(Open(origins), At("Put", "PUT")));
        Assert.Empty(Judge(new CorsPolicy(SiteAt(1), Path.Of([new Guard("env", Guard.True, Taken: true, GuardKind.Development)]), [origins], isOpen: false, isUsed: true), At("Put", "PUT")));
        Assert.Empty(Judge(Policy(origins), At("None", "", "")));
    }

    [Fact]
    public void Weak_checks()
    {
        var check = new WeakCheck(SiteAt(3), "EndsWith(\"a.example\")", "https://evila.example", SiteAt(4), [new CheckMending(CheckMendingKind.Subdomains, null, ".a.example"), new CheckMending(CheckMendingKind.Whole, "Equals", null)]);
        var test = Test(OriginTesting.Own, 1) with { WeakChecks = [check] };
        var finding = Assert.Single(BypassableOriginCheck.Judge(Policy(test)));
        Assert.Equal("'EndsWith(\"a.example\")' also accepts 'https://evila.example'; whoever owns that origin passes the check", finding.ToDiagnostic().GetMessage());
        Assert.Equal(SiteAt(3), finding.Site);
        Assert.Equal([SiteAt(4)], finding.Others);
        Assert.Equal("Subdomains\t\t.a.example\nWhole\tEquals\t", finding.Properties[EditProperties.Mendings]);

        var any = BypassableOriginCheck.Judge(check with { Passes = null, Mendings = [] });
        Assert.Equal("'EndsWith(\"a.example\")' also accepts every part of that text that is an origin; whoever owns that origin passes the check", any.ToDiagnostic().GetMessage());
        Assert.Empty(any.Others);
        Assert.Empty(any.Properties);

        Assert.Empty(BypassableOriginCheck.Judge(Policy(test, Any(Origins, 2))));
        Assert.Empty(BypassableOriginCheck.Judge(Policy(test, Test(OriginTesting.Own, 2))));
        Assert.Empty(BypassableOriginCheck.Judge(Policy()));
        var write = Write(HeaderName.AllowOrigin, 1, "", (string?)null) with { Values = [new HeaderValue(default, Path.Always) { WeakChecks = [check] }, new HeaderValue(default, Path.Always)] };
        Assert.Equal([SiteAt(3)], BypassableOriginCheck.Judge(Response(Platform.RestApi, write, Write(HeaderName.Vary, 2, "", "Origin"))).Select(found => found.Site));
    }
}
