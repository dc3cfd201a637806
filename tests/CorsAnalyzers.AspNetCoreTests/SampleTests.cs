using Microsoft.AspNetCore.Cors.Infrastructure;

namespace CorsAnalyzers.AspNetCoreTests;

/// <summary>
/// Ties what the pages claim of policies to what ASP.NET Core does: each sample is analysed, mended and run. What is called broken is
/// refused, throws, or lets in whom it should not; what is called right, and what the fix makes of the wrong one, works.
/// </summary>
public sealed class SampleTests
{
    private const string App = "https://app.example.com";

    /// <summary>A page's rule, who asks, and what becomes of it with the wrong and with the right policy.</summary>
    private sealed record Claim(string Rule, ScriptRequest Request, string Wrong, string Right)
    {
        /// <summary>What the fix that is tried is called; null where the rule has none.</summary>
        internal string? Fix { get; init; } = "";
    }

    private static readonly Claim[] s_claims =
    [
        new("CORS1001", new(App, WithCredentials: true), "throws InvalidOperationException", "allowed") { Fix = "Allow only" },
        new("CORS1003", new("https://evil.example", WithCredentials: true), "allowed", "refused") { Fix = "Allow only" },
        new("CORS1003", new(App, WithCredentials: true), "allowed", "allowed") { Fix = "Allow only" },
        new("CORS1004", new(App), "refused", "allowed"),
        new("CORS1005", new(App), "refused", "allowed"),
        new("CORS1005", new("https://www.example.com"), "refused", "allowed"),
        new("CORS1006", new("null"), "allowed", "refused"),
        new("CORS1006", new(App), "allowed", "allowed"),
        new("CORS1007", new("https://a.example.com"), "refused", "allowed"),
        new("CORS1008", new("https://evilexample.com"), "allowed", "refused") { Fix = null },
        new("CORS1008", new("https://a.example.com"), "allowed", "allowed") { Fix = null },
        new("CORS1009", new("http://app.example.com", WithCredentials: true), "allowed", "refused"),
        new("CORS1009", new(App, WithCredentials: true), "refused", "allowed"),
        new("CORS1010", new("https://evil.github.io", WithCredentials: true), "allowed", "refused") { Fix = null },
        new("CORS1011", new(App), "refused", "allowed") { Fix = null },
        new("CORS2002", new(App, WithCredentials: true, Reads: "X-Total"), "unreadable", "allowed") { Fix = null },
        new("CORS2004", new(App, "PUT"), "refused", "allowed"),
        new("CORS2005", new(App, "TRACE"), "refused", "refused"),
        new("CORS2005", new(App, "PUT"), "allowed", "allowed"),
        new("CORS2006", new(App, Header: "X-A"), "refused", "allowed"),
        new("CORS2006", new(App, Header: "X-B"), "refused", "allowed"),
        new("CORS2007", new(App, Reads: "Set-Cookie"), "unreadable", "unreadable"),
        new("CORS2007", new(App, Reads: "X-Total"), "allowed", "allowed"),
        new("CORS2008", new(App, "GET"), "allowed", "allowed") { Fix = null },
        new("CORS2010", new(App), "refused", "allowed"),
        new("CORS4006", new(App, "DELETE", WithCredentials: true), "refused", "allowed") { Fix = null },
        new("CORS4006", new(App, "PUT", WithCredentials: true), "allowed", "allowed"),
    ];

    public static TheoryData<int> Claims => [.. Enumerable.Range(0, s_claims.Length)];

    public static TheoryData<string> Rules => [.. Sample.Rules()];

    [Fact]
    public void Each_page_that_shows_a_policy_is_tried() => Assert.Equal(Sample.Rules(), s_claims.Select(claim => claim.Rule).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task The_wrong_policy_is_reported_where_the_page_says_so_and_the_right_one_is_not(string rule)
    {
        var sample = Sample.Of(rule);
        using var wrong = PolicyProgram.Of(sample.Wrong);
        using var right = PolicyProgram.Of(sample.Right);

        var report = Assert.Single(await wrong.ReportsAsync());
        Assert.Equal(rule, report.Id);
        var line = report.Location.SourceTree!.GetText(TestContext.Current.CancellationToken).Lines[report.Location.GetLineSpan().StartLinePosition.Line].ToString();
        Assert.EndsWith("// " + rule, line, StringComparison.Ordinal);
        Assert.Empty(await right.ReportsAsync());
    }

    [Theory]
    [MemberData(nameof(Claims))]
    public async Task The_framework_does_what_the_page_claims(int index)
    {
        var claim = s_claims[index];
        var sample = Sample.Of(claim.Rule);
        using var wrong = PolicyProgram.Of(sample.Wrong);
        using var right = PolicyProgram.Of(sample.Right);

        Assert.Equal(claim.Wrong, await OutcomeOf(wrong, claim.Request));
        Assert.Equal(claim.Right, await OutcomeOf(right, claim.Request));
        if (claim.Fix is null)
            return;

        using var mended = await wrong.MendedAsync(claim.Rule, claim.Fix);
        Assert.Equal(claim.Rule == "CORS4006" ? claim.Wrong : claim.Right, await OutcomeOf(mended, claim.Request));
        Assert.Empty(await mended.ReportsAsync());
    }

    [Fact]
    public async Task A_preflight_is_remembered_for_whole_seconds_only()
    {
        var sample = Sample.Of("CORS2008");
        using var wrong = PolicyProgram.Of(sample.Wrong);
        using var right = PolicyProgram.Of(sample.Right);

        Assert.Equal(5, Browser.SecondsRemembered(await wrong.RunAsync(), "api", new(App, "PUT")));
        Assert.Equal(600, Browser.SecondsRemembered(await right.RunAsync(), "api", new(App, "PUT")));
    }

    [Theory]
    [InlineData("options.AddPolicy(\"api\", policy => policy.WithOrigins(\"https://app.example.com\").SetPreflightMaxAge(TimeSpan.FromSeconds(-1)));", "CORS2008", App, "throws ArgumentOutOfRangeException")]
    [InlineData("options.AddPolicy(\"api\", new CorsPolicy { Origins = { \"*\" }, SupportsCredentials = true });", "CORS1001", App, "throws ArgumentException")]
    [InlineData("options.AddPolicy(\"api\", policy => policy.AllowAnyOrigin().WithOrigins(\"https://b.example\"));", "CORS1007", App, "refused")]
    [InlineData("options.AddPolicy(\"api\", policy => policy.WithOrigins(\"https://a.example\").SetIsOriginAllowedToAllowWildcardSubdomains());", "CORS1007", "https://b.a.example", "refused")]
    [InlineData("options.AddPolicy(\"api\", policy => policy.WithOrigins(\"https://app.example.com\").SetIsOriginAllowed(origin => origin == \"https://b.example\"));", "CORS4006", App, "refused")]
    [InlineData("options.AddPolicy(\"api\", policy => policy.WithOrigins(\"https://b.example\").AllowAnyOrigin());", "CORS4006", App, "allowed")]
    [InlineData("options.AddPolicy(\"api\", policy => policy.WithOrigins(\"*.example.com\").SetIsOriginAllowedToAllowWildcardSubdomains());", "CORS1007", App, "refused")]
    [InlineData("options.AddPolicy(\"api\", new CorsPolicy { Origins = { \"https://App.example.com\" } });", "CORS1004", App, "refused")]
    [InlineData("options.AddPolicy(\"api\", policy => policy.WithOrigins(\"HTTPS://App.Example.com\"));", null, App, "allowed")]
    [InlineData("options.AddPolicy(\"api\", policy => policy.WithOrigins(\"https://bücher.example:443/\"));", null, "https://xn--bcher-kva.example", "allowed")]
    [InlineData("options.AddPolicy(\"api\", policy => policy.WithOrigins(\"http://[0:0::1]:80/\"));", null, "http://[::1]", "allowed")]
    [InlineData("options.AddPolicy(\"api\", policy => policy.WithOrigins(\"https://b.example\").SetIsOriginAllowedToAllowWildcardSubdomains().WithOrigins(\"https://*.example.com\"));", null, App, "allowed")]
    [InlineData("options.AddPolicy(\"api\", policy => policy.AllowAnyOrigin().AllowCredentials().DisallowCredentials());", "CORS4006", App, "allowed")]
    public async Task What_is_said_of_other_policies_holds_too(string statement, string? rule, string origin, string outcome)
    {
        using var program = PolicyProgram.Of(statement);

        Assert.Equal(rule is null ? [] : [rule], (await program.ReportsAsync()).Select(report => report.Id));
        Assert.Equal(outcome, await OutcomeOf(program, new ScriptRequest(origin)));
    }

    /// <summary>Each way to mend a check that can be bypassed shuts out whom it let in, and lets in whom its title names.</summary>
    [Theory]
    [InlineData("origin.EndsWith(\"example.com\")", "Require '.example.com'", "https://evilexample.com", "https://a.example.com")]
    [InlineData("origin.EndsWith(\"example.com\")", "Require '://example.com'", "https://evilexample.com", "https://example.com")]
    [InlineData("origin.StartsWith(\"https://app.example.com\")", "Compare as a whole", "https://app.example.com.evil.example", App)]
    [InlineData("new Uri(origin).Host.EndsWith(\"example.com\")", "Require '.example.com'", "https://evilexample.com", "https://a.example.com:8443")]
    [InlineData("new Uri(origin).Host.EndsWith(\"example.com\")", "Compare as a whole", "https://evilexample.com", "https://example.com:8443")]
    public async Task A_mended_check_lets_in_whom_it_names_only(string check, string fix, string evil, string friend)
    {
        using var wrong = PolicyProgram.Of($"options.AddPolicy(\"api\", policy => policy.SetIsOriginAllowed(origin => {check}).AllowCredentials());");
        using var mended = await wrong.MendedAsync("CORS1008", fix);

        Assert.Equal(["allowed", "allowed"], [await OutcomeOf(wrong, new(evil, WithCredentials: true)), await OutcomeOf(wrong, new(friend, WithCredentials: true))]);
        Assert.Equal(["refused", "allowed"], [await OutcomeOf(mended, new(evil, WithCredentials: true)), await OutcomeOf(mended, new(friend, WithCredentials: true))]);
        Assert.Empty(await mended.ReportsAsync());
    }

    /// <summary>What the audit of CORS1014 lists lets anybody read what needs no sign-in, and nothing that does.</summary>
    [Theory]
    [InlineData("policy.AllowAnyOrigin()", "allowed", "CORS1014")]
    [InlineData("policy.WithOrigins(\"*\")", "allowed", "CORS1014")]
    [InlineData("policy.SetIsOriginAllowed(_ => true)", "allowed", "CORS1014")]
    [InlineData("policy.WithOrigins(\"https://app.example.com\")", "refused", null)]
    [InlineData("policy.SetIsOriginAllowed(origin => origin == \"https://app.example.com\")", "refused", null)]
    public async Task The_audit_lists_who_lets_in_everybody(string policy, string outcome, string? rule)
    {
        using var program = PolicyProgram.Of($"options.AddPolicy(\"api\", policy => {policy});");

        Assert.Equal(rule is null ? [] : [rule], (await program.ReportsWithAsync("CORS1014")).Select(report => report.Id));
        Assert.Empty(await program.ReportsAsync());
        Assert.Equal(outcome, await OutcomeOf(program, new("https://evil.example")));
        Assert.Equal("refused", await OutcomeOf(program, new("https://evil.example", WithCredentials: true)));
    }

    private static async Task<string> OutcomeOf(PolicyProgram program, ScriptRequest request)
    {
        CorsOptions options;
        try
        {
            options = await program.RunAsync();
        }
        catch (Exception thrown) when (thrown is InvalidOperationException or ArgumentException)
        {
            return "throws " + thrown.GetType().Name;
        }

        return Browser.Outcome(options, "api", request);
    }
}
