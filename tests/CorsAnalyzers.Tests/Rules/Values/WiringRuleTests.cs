using System.Collections.Immutable;
using CorsAnalyzers.Infrastructure;
using CorsAnalyzers.Model;
using CorsAnalyzers.Rules;
using static CorsAnalyzers.Tests.Rules.Values.Judgements;

namespace CorsAnalyzers.Tests.Rules.Values;

/// <summary>The rules on pipelines, names and registrations, without code.</summary>
public sealed class WiringRuleTests
{
    /// <summary>Steps by name; <c>?</c> is one under a condition. The step at position n stands at n.</summary>
    private static Pipeline PipelineOf(string steps) => new([.. steps.Split(' ').Select((text, i) => new PipelineStep(KindOf(text.TrimEnd('?')), "Use" + text.TrimEnd('?'), SiteAt(i), IsCertain: !text.EndsWith('?')))]);

    private static Middleware KindOf(string text) => Enum.Parse<Middleware>(text);

    /// <summary>What is said of the last UseCors.</summary>
    private static Finding? Judge(string steps, bool hasMetadata = false, bool isWebApplication = false, bool hostAuthorizes = false, bool redirects = false)
    {
        var pipeline = PipelineOf(steps) with { IsWebApplication = isWebApplication };
        var index = pipeline.Steps.ToList().FindLastIndex(step => step.Kind == Middleware.Cors);
        return redirects ? RedirectBeforeCors.Judge(pipeline, index) : UseCorsOutOfOrder.Judge(pipeline, index, () => hasMetadata, () => hostAuthorizes);
    }

    private static string? Places(Finding? finding) => finding is null ? null : string.Join(' ', finding.Others.Select(site => site.Span.Start)) + (finding.Properties.ContainsKey(EditProperties.CanMove) ? " moves" : "");

    private static string? Message(Finding? finding) => finding?.ToDiagnostic().GetMessage();

    [Theory]
    [InlineData("Cors Authorization", null)]
    [InlineData("Routing Cors Authorization Endpoints", null)]
    [InlineData("Authorization Cors", "0 0 moves")]
    [InlineData("Other Authorization Cors", "1 1 moves")]
    [InlineData("Authorization? Cors", null)]
    [InlineData("Authorization? Authorization Cors", "1 1 moves")]
    [InlineData("Authorization Mvc Cors", "0 0 moves")]
    [InlineData("Authentication Authorization Cors", "1 0 moves")]
    [InlineData("Other Authentication Authentication Authorization Cors", "3 1 moves")]
    [InlineData("Authentication? Authorization Cors", "1 1 moves")]
    [InlineData("Authentication Other Authorization Cors", "2 2 moves")]
    [InlineData("Authentication Cors", null)]
    [InlineData("HttpsRedirection Cors", null)]
    [InlineData("Unseen Authorization Cors", null)]
    [InlineData("Authorization Unseen Cors", null)]
    [InlineData("Authorization Cors Cors", "0 0 moves")]
    [InlineData("Cors Authorization Cors", null)]
    [InlineData("Authorization Routing Cors", "0")]
    [InlineData("Routing Authorization Cors", "1 1 moves")]
    [InlineData("Routing Authentication Authorization Cors", "2 1 moves")]
    public void Comes_after_what_answers_requests(string steps, string? expected) => Assert.Equal(expected, Places(Judge(steps)));

    [Theory]
    [InlineData("Authorization", "refused requests and preflights get no CORS headers")]
    [InlineData("Endpoints", "what an endpoint answers gets no CORS headers")]
    [InlineData("Mvc", "what an endpoint answers gets no CORS headers")]
    [InlineData("ResponseCaching", "a response out of the cache gets no CORS headers, or those of another origin")]
    [InlineData("OutputCache", "a response out of the cache gets no CORS headers, or those of another origin")]
    public void Says_what_answers(string step, string reason) => Assert.Equal($"UseCors comes after Use{step}; {reason}", Message(Judge(step + " Cors")));

    [Theory]
    [InlineData("Cors Routing Endpoints", true, "1 moves")]
    [InlineData("Cors Other Routing", true, "2 moves")]
    [InlineData("Cors Routing", false, null)]
    [InlineData("Cors Routing?", true, null)]
    [InlineData("Cors Routing? Routing", true, null)]
    [InlineData("Routing Cors Routing", true, null)]
    [InlineData("Cors Endpoints", true, null)]
    public void Comes_before_the_routing_that_it_needs(string steps, bool hasMetadata, string? expected) => Assert.Equal(expected, Places(Judge(steps, hasMetadata)));

    [Fact]
    public void A_second_UseCors_behind_the_routing_knows_the_endpoint()
    {
        var pipeline = PipelineOf("Cors Routing Cors");
        Assert.Null(UseCorsOutOfOrder.Judge(pipeline, 0, () => true, () => false));
        Assert.Equal(
            "UseCors comes before UseRouting, so that no endpoint is known yet; requests to an endpoint with CORS metadata end in an exception",
            Message(UseCorsOutOfOrder.Judge(PipelineOf("Cors Routing"), 0, () => true, () => false)));
    }

    [Theory]
    [InlineData("Cors", true, true, true)]
    [InlineData("Cors Endpoints", true, true, true)]
    [InlineData("Cors", false, true, false)]
    [InlineData("Cors", true, false, false)]
    [InlineData("Cors Authorization", true, true, false)]
    [InlineData("Cors Unseen", true, true, false)]
    [InlineData("Routing Cors", true, true, false)]
    [InlineData("Cors Routing", true, true, false)]
    public void Comes_after_what_the_host_adds(string steps, bool isWebApplication, bool hostAuthorizes, bool expected)
    {
        var finding = Judge(steps, isWebApplication: isWebApplication, hostAuthorizes: hostAuthorizes);
        Assert.Equal(expected, finding is not null);
        if (finding is not null)
        {
            Assert.Equal("UseCors comes after the UseAuthorization that the host adds in front where the program calls none; refused requests and preflights get no CORS headers", Message(finding));
            Assert.Empty(finding.Others);
        }
    }

    [Theory]
    [InlineData("HttpsRedirection Cors", "0 1 moves")]
    [InlineData("Other HttpsRedirection Other HttpsRedirection Cors", "1 4 moves")]
    [InlineData("HttpsRedirection? Cors", null)]
    [InlineData("HttpsRedirection? HttpsRedirection Cors", "1 2 moves")]
    [InlineData("Cors HttpsRedirection", null)]
    [InlineData("Unseen HttpsRedirection Cors", null)]
    [InlineData("HttpsRedirection Cors Cors", null)]
    [InlineData("Authorization Cors", null)]
    public void Redirects_preflights(string steps, string? expected)
    {
        var finding = Judge(steps, redirects: true);
        Assert.Equal(expected, finding is null ? null : finding.Site.Span.Start + " " + Places(finding));
        if (finding is not null)
            Assert.Equal("UseHttpsRedirection comes before UseCors; a preflight that it redirects fails in the browser", Message(finding));
    }

    [Fact]
    public void Finds_the_step_that_a_place_adds()
    {
        var pipeline = PipelineOf("Routing Cors Endpoints");
        Assert.Equal([0, 1, 2, -1], Enumerable.Range(0, 4).Select(position => pipeline.IndexOf(SiteAt(position))));
    }

    private static PolicyUse Use(PolicyUseKind kind, string? name, bool bringsPolicy = false) =>
        new(kind, SiteAt(1), name is null ? Fact<string>.Absent(SiteAt(2)) : Known(name, 2), bringsPolicy) { Text = "UseCors" };

    private static PolicyRegistry Registry(bool isComplete, bool hasDefault, params string[] names) => new(isComplete, hasDefault, [.. names]);

    [Theory]
    [InlineData("spa", "'spa' is the name of no CORS policy of this project; the responses get no CORS headers > Spa")]
    [InlineData("Other", "'Other' is the name of no CORS policy of this project; the responses get no CORS headers")]
    [InlineData("https://a.example", "'https://a.example' is an origin, and a policy's name is expected; the responses get no CORS headers")]
    [InlineData("*", "'*' is an origin, and a policy's name is expected; the responses get no CORS headers")]
    [InlineData("://a", "'://a' is the name of no CORS policy of this project; the responses get no CORS headers")]
    [InlineData("Spa", null)]
    public void A_name_is_known_or_not(string name, string? expected)
    {
        foreach (var kind in new[] { PolicyUseKind.Middleware, PolicyUseKind.Endpoint })
        {
            var finding = UnknownPolicy.Judge(Use(kind, name), () => Registry(isComplete: true, hasDefault: false, "Spa"));
            Assert.Equal(expected, finding is null ? null : Message(finding) + (finding.Properties.TryGetValue(EditProperties.Replacement, out var nearest) ? " > " + nearest : ""));
            Assert.Equal(expected is null ? null : SiteAt(2), finding?.Site);
        }

        Assert.Null(UnknownPolicy.Judge(Use(PolicyUseKind.Disabled, name), () => Registry(isComplete: true, hasDefault: false, "Spa")));
        Assert.Null(UnknownPolicy.Judge(Use(PolicyUseKind.Middleware, name), () => Registry(isComplete: false, hasDefault: false, "Spa")));
        Assert.Null(UnknownPolicy.Judge(Use(PolicyUseKind.Middleware, null), () => Registry(isComplete: true, hasDefault: false, "Spa")));
    }

    [Fact]
    public void There_is_no_default_policy()
    {
        var none = Registry(isComplete: true, hasDefault: false);
        var (middleware, endpoint, named) = (Use(PolicyUseKind.Middleware, null), Use(PolicyUseKind.Endpoint, null), Use(PolicyUseKind.Endpoint, "Spa"));
        static Finding? Judge(PolicyUse use, PolicyRegistry registry, PolicyUse[] middleware, params PolicyUse[] metadata) => NoDefaultPolicy.Judge(use, () => registry, () => [.. middleware], () => [.. metadata]);

        Assert.Equal("UseCors names no policy, and this project has no default one; the responses get no CORS headers", Message(Judge(middleware, none, [middleware])));
        Assert.NotNull(Judge(middleware, none, [middleware], endpoint));
        Assert.NotNull(Judge(middleware, none, [middleware], Use(PolicyUseKind.Disabled, null)));
        Assert.NotNull(Judge(endpoint, none, [middleware], endpoint));

        Assert.Null(Judge(middleware, none, [middleware], endpoint, named));
        Assert.Null(Judge(endpoint, none, [], endpoint));
        Assert.Null(Judge(endpoint, none, [middleware, Use(PolicyUseKind.Middleware, "Spa")], endpoint));
        Assert.Null(Judge(named, none, [middleware]));
        Assert.Null(Judge(middleware, Registry(isComplete: false, hasDefault: false), [middleware]));
        Assert.Null(Judge(middleware, Registry(isComplete: true, hasDefault: true), [middleware]));
    }

    [Fact]
    public void What_is_missing_is_named_where_it_is_missed()
    {
        Assert.Equal("UseCors needs UseCors, which this project never calls; each request to the endpoint ends in an exception", Message(CorsNeverUsed.Report(Use(PolicyUseKind.Endpoint, null))));

        var finding = UseCorsWithoutAddCors.Report(SiteAt(1), SiteAt(5), "builder.Services");
        Assert.Equal("UseCors needs the services of AddCors, which this project never calls; the app does not start", Message(finding));
        Assert.Equal([SiteAt(5)], finding.Others);
        Assert.Equal("builder.Services", finding.Properties[EditProperties.Receiver]);
        Assert.Empty(UseCorsWithoutAddCors.Report(SiteAt(1), null, null).Others);

        Assert.Equal(
            "Vary is written here and by UseCors; the policy overwrites it where it allows the origin, and it survives where the policy refuses",
            Message(HandWrittenHeader.Report(Known("Vary"))));
    }

    [Theory]
    [InlineData("Access-Control-Allow-Origin", true)]
    [InlineData("access-control-max-age", true)]
    [InlineData("Access-Control-Request-Method", false)]
    [InlineData("access-control-REQUEST-headers", false)]
    [InlineData("Vary", false)]
    [InlineData("X-Access-Control-Allow-Origin", false)]
    public void Which_headers_the_middleware_writes(string name, bool expected) => Assert.Equal(expected, HandWrittenHeader.IsMistake(name, () => false));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Headers_are_exposed_where_a_policy_names_some(bool exposes) =>
        Assert.Equal(exposes, HandWrittenHeader.IsMistake("access-control-expose-headers", () => exposes));

    [Fact]
    public void Look_ups()
    {
        Assert.True(LookupNeverMatches.IsMistake("origin-Z"));
        Assert.True(LookupNeverMatches.IsMistake("Aorigin"));
        Assert.False(LookupNeverMatches.IsMistake("x-origin_1"));
        Assert.Equal("x-origin", LookupNeverMatches.Report(SiteAt(1), "X-Origin").Properties[EditProperties.Spelling]);
        Assert.Equal("'X-Origin' is never found: the names in these headers arrive in lower case, and the look-up minds the case", Message(LookupNeverMatches.Report(SiteAt(1), "X-Origin")));
        Assert.Equal("'X-Origin' is found only when the client spells it exactly so; look it up ignoring case", Message(LookupMindsCase.Report(SiteAt(1), "X-Origin")));
    }
}
