using System.Net;

namespace CorsAnalyzers.AspNetCoreTests.Wiring;

/// <summary>What the rules call broken is broken when it runs, and what they leave alone works.</summary>
public sealed class WiringTests
{
    private const string Web = """
        builder.Services.AddCors(options => options.AddPolicy("web", policy => policy.WithOrigins("https://app.example.com")));
        """;

    private const string Authorized = Web + """
        builder.Services.AddAuthentication("bearer").AddBearerToken("bearer");
        builder.Services.AddAuthorization();
        """;

    [Fact]
    public async Task CORS4001_behind_authorization_a_refusal_has_no_CORS_headers_and_a_preflight_is_refused()
    {
        const string Endpoints = """
            app.MapGet("/plain", () => "a").RequireAuthorization();
            app.MapPut("/own", () => "a").RequireAuthorization().RequireCors("web");
            """;
        var services = Authorized.Replace("(\"https://app.example.com\")", "(\"https://app.example.com\").WithMethods(\"PUT\")", StringComparison.Ordinal);
        await using var wrong = await Run(new(services, "app.UseAuthorization(); app.UseCors(\"web\");" + Endpoints), "CORS4001");
        Assert.Equal((HttpStatusCode.Unauthorized, null), Seen(await wrong.GetAsync("/plain")));
        Assert.Equal((HttpStatusCode.Unauthorized, null), Seen(await wrong.PreflightAsync("/own", "PUT")));

        await using var right = await Run(new(services, "app.UseCors(\"web\"); app.UseAuthorization();" + Endpoints));
        Assert.Equal((HttpStatusCode.Unauthorized, WiringHost.Origin), Seen(await right.GetAsync("/plain")));
        Assert.Equal((HttpStatusCode.NoContent, WiringHost.Origin), Seen(await right.PreflightAsync("/own", "PUT")));
    }

    [Fact]
    public async Task CORS4001_where_nobody_calls_UseAuthorization_the_host_puts_it_in_front()
    {
        await using var wrong = await Run(new(Authorized, "app.UseCors(\"web\"); app.MapGet(\"/\", () => \"a\").RequireAuthorization();"), "CORS4001");
        Assert.Equal((HttpStatusCode.Unauthorized, null), Seen(await wrong.GetAsync("/")));
    }

    [Fact]
    public async Task CORS4001_silent_where_the_program_routes_itself_so_that_the_hosts_authorization_sees_no_endpoint()
    {
        await using var other = await Run(new(Authorized, "app.UseRouting(); app.UseCors(\"web\"); app.MapGet(\"/\", () => \"a\").RequireAuthorization();"));
        await other.GetAsync("/");
        Assert.Contains("contains authorization metadata, but a middleware was not found", Assert.Single(other.Exceptions).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(".RequireCors(\"web\")")]
    [InlineData(".WithMetadata(new DisableCorsAttribute())")]
    public async Task CORS4001_in_front_of_an_explicit_UseRouting_metadata_ends_in_an_exception(string metadata)
    {
        var endpoint = "app.MapGet(\"/\", () => \"a\")" + metadata + ";";
        await using var wrong = await Run(new(Web, "app.UseCors(\"web\"); app.UseRouting();" + endpoint), "CORS4001");
        await wrong.GetAsync("/");
        Assert.Contains("contains CORS metadata, but a middleware was not found that supports CORS", Assert.Single(wrong.Exceptions).Message, StringComparison.Ordinal);

        await using var right = await Run(new(Web, "app.UseRouting(); app.UseCors(\"web\");" + endpoint));
        Assert.Equal(HttpStatusCode.OK, (await right.GetAsync("/")).Status);
        Assert.Empty(right.Exceptions);
    }

    [Fact]
    public async Task CORS4001_silent_in_front_of_UseRouting_without_metadata_which_works()
    {
        await using var right = await Run(new(Web, "app.UseCors(\"web\"); app.UseRouting(); app.MapGet(\"/\", () => \"a\");"));
        Assert.Equal((HttpStatusCode.OK, WiringHost.Origin), Seen(await right.GetAsync("/")));
    }

    [Fact]
    public async Task CORS4001_silent_behind_the_endpoints_of_a_WebApplication_which_works()
    {
        await using var right = await Run(new(Web, "app.MapGet(\"/\", () => \"a\"); app.UseCors(\"web\");"));
        Assert.Equal((HttpStatusCode.OK, WiringHost.Origin), Seen(await right.GetAsync("/")));
    }

    [Fact]
    public async Task CORS4001_behind_UseEndpoints_nothing_gets_CORS_headers()
    {
        await using var wrong = await Run(new(Web, "app.UseRouting(); app.UseEndpoints(endpoints => endpoints.MapGet(\"/\", () => \"a\")); app.UseCors(\"web\");"), "CORS4001");
        Assert.Equal((HttpStatusCode.OK, null), Seen(await wrong.GetAsync("/")));
    }

    [Theory]
    [InlineData("UseOutputCache", "builder.Services.AddOutputCache();", ".CacheOutput()")]
    [InlineData("UseResponseCaching", "builder.Services.AddResponseCaching();", "")]
    public async Task CORS4001_behind_a_cache_what_was_stored_for_one_caller_goes_to_another(string cache, string services, string convention)
    {
        var endpoint = "app.MapGet(\"/\", (HttpContext context) => { context.Response.Headers.CacheControl = \"public, max-age=60\"; return \"a\"; })" + convention + ";";
        await using var wrong = await Run(new(Web + services, $"app.{cache}(); app.UseCors(\"web\");" + endpoint), "CORS4001");
        await wrong.GetAsync("/", origin: null);
        Assert.Equal((HttpStatusCode.OK, null), Seen(await wrong.GetAsync("/")));

        await using var right = await Run(new(Web + services, $"app.UseCors(\"web\"); app.{cache}();" + endpoint));
        await right.GetAsync("/", origin: null);
        Assert.Equal((HttpStatusCode.OK, WiringHost.Origin), Seen(await right.GetAsync("/")));
    }

    [Theory]
    [InlineData("\"wbe\"")]
    [InlineData("\"Web\"")]
    [InlineData("\"*\"")]
    [InlineData("\"https://app.example.com\"")]
    public async Task CORS4002_an_unknown_policy_sends_nothing(string name)
    {
        await using var wrong = await Run(new(Web, $"app.UseCors({name}); app.MapGet(\"/\", () => \"a\");"), "CORS4002");
        Assert.Equal((HttpStatusCode.OK, null), Seen(await wrong.GetAsync("/")));

        await using var right = await Run(new(Web, "app.UseCors(\"web\"); app.MapGet(\"/\", () => \"a\");"));
        Assert.Equal((HttpStatusCode.OK, WiringHost.Origin), Seen(await right.GetAsync("/")));
    }

    [Theory]
    [InlineData("")]
    [InlineData(".RequireCors()")]
    [InlineData(".WithMetadata(new EnableCorsAttribute())")]
    public async Task CORS4003_without_a_default_policy_nothing_is_sent(string convention)
    {
        await using var wrong = await Run(new(Web, "app.UseCors(); app.MapGet(\"/\", () => \"a\")" + convention + ";"), "CORS4003");
        Assert.Equal((HttpStatusCode.OK, null), Seen(await wrong.GetAsync("/")));
    }

    [Theory]
    [InlineData("options.AddDefaultPolicy(policy => policy.WithOrigins(\"https://app.example.com\"));")]
    [InlineData("options.AddPolicy(\"__DefaultCorsPolicy\", policy => policy.WithOrigins(\"https://app.example.com\"));")]
    [InlineData("options.DefaultPolicyName = \"web\"; options.AddPolicy(\"web\", policy => policy.WithOrigins(\"https://app.example.com\"));")]
    public async Task CORS4003_silent_where_these_make_a_default_one(string policy)
    {
        await using var right = await Run(new($"builder.Services.AddCors(options => {{ {policy} }});", "app.UseCors(); app.MapGet(\"/\", () => \"a\").RequireCors();"));
        Assert.Equal((HttpStatusCode.OK, WiringHost.Origin), Seen(await right.GetAsync("/")));
    }

    [Theory]
    [InlineData(".RequireCors(\"web\")")]
    [InlineData(".WithMetadata(new EnableCorsAttribute(\"web\"))")]
    [InlineData(".WithMetadata(new DisableCorsAttribute())")]
    public async Task CORS4004_metadata_without_UseCors_ends_in_an_exception(string convention)
    {
        await using var wrong = await Run(new(Web, "app.MapGet(\"/\", () => \"a\")" + convention + ";"), "CORS4004");
        Assert.Equal(HttpStatusCode.InternalServerError, (await wrong.GetAsync("/", origin: null)).Status);
        Assert.Contains("contains CORS metadata", Assert.Single(wrong.Exceptions).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("builder.Services.AddMvcCore();")]
    [InlineData("builder.Services.AddRazorPages();")]
    [InlineData("builder.Services.AddRazorComponents();")]
    [InlineData("builder.Services.AddSignalR();")]
    [InlineData("builder.Services.AddEndpointsApiExplorer();")]
    public async Task CORS4005_without_AddCors_the_app_does_not_start(string services)
    {
        var sample = new WiringSample(services, "app.UseCors(policy => policy.WithOrigins(\"https://app.example.com\")); app.MapGet(\"/\", () => \"a\");");
        Assert.Equal(["CORS4005"], await sample.ReportsAsync());
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => WiringHost.StartAsync(sample));
        Assert.Contains("Unable to resolve service for type 'Microsoft.AspNetCore.Cors.Infrastructure.ICorsService'", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("builder.Services.AddCors();")]
    [InlineData("builder.Services.AddControllers();")]
    [InlineData("builder.Services.AddControllersWithViews();")]
    [InlineData("builder.Services.AddMvc();")]
    [InlineData("builder.Services.AddMvcCore().AddCors();")]
    public async Task CORS4005_silent_where_these_register_CORS(string services)
    {
        await using var right = await Run(new(services, "app.UseCors(policy => policy.WithOrigins(\"https://app.example.com\")); app.MapGet(\"/\", () => \"a\");"));
        Assert.Equal((HttpStatusCode.OK, WiringHost.Origin), Seen(await right.GetAsync("/")));
    }

    [Fact]
    public async Task CORS4007_a_written_header_is_lost_where_the_policy_allows_and_lets_in_whom_it_refuses()
    {
        await using var wrong = await Run(
            new(Web, "app.UseCors(\"web\"); app.MapGet(\"/\", (HttpContext context) => { context.Response.Headers[\"Access-Control-Allow-Origin\"] = \"*\"; return \"a\"; });"),
            "CORS4007");
        Assert.Equal(WiringHost.Origin, (await wrong.GetAsync("/")).AllowOrigin);
        Assert.Equal("*", (await wrong.GetAsync("/", "https://evil.example")).AllowOrigin);
    }

    [Fact]
    public async Task CORS4008_a_preflight_is_redirected()
    {
        const string Services = Web + "builder.Services.AddHttpsRedirection(options => options.HttpsPort = 443);";
        await using var wrong = await Run(new(Services, "app.UseHttpsRedirection(); app.UseCors(\"web\"); app.MapGet(\"/\", () => \"a\");"), "CORS4008");
        Assert.Equal(HttpStatusCode.TemporaryRedirect, (await wrong.PreflightAsync("/", "GET")).Status);

        await using var right = await Run(new(Services, "app.UseCors(\"web\"); app.UseHttpsRedirection(); app.MapGet(\"/\", () => \"a\");"));
        Assert.Equal((HttpStatusCode.NoContent, WiringHost.Origin), Seen(await right.PreflightAsync("/", "GET")));
    }

    [Theory]
    [InlineData("", "PUT", null)]
    [InlineData(".WithMethods(\"GET\").AllowAnyHeader()", "PUT", null)]
    [InlineData(".AllowAnyMethod()", "PUT", "content-type")]
    [InlineData(".AllowAnyMethod().WithHeaders(\"x-known\")", "PUT", "content-type")]
    public async Task CORS4009_a_preflight_is_not_allowed_what_the_endpoint_needs(string lists, string method, string? header)
    {
        const string Pipeline = "app.UseCors(); app.MapPut(\"/\", (Order order) => \"a\");";
        const string Types = "public record Order(int Id);";
        await using var wrong = await Run(new(Policy(lists), Pipeline, Types), "CORS4009");
        var refused = await wrong.PreflightAsync("/", method, header);
        Assert.True(refused.AllowMethods?.Contains("PUT", StringComparison.Ordinal) != true || refused.AllowHeaders?.Contains("content-type", StringComparison.OrdinalIgnoreCase) != true);

        await using var right = await Run(new(Policy(".WithMethods(\"PUT\").WithHeaders(\"Content-Type\")"), Pipeline, Types));
        var allowed = await right.PreflightAsync("/", method, "content-type");
        Assert.Equal(("PUT", "Content-Type"), (allowed.AllowMethods, allowed.AllowHeaders));

        static string Policy(string lists) => $"builder.Services.AddCors(options => options.AddDefaultPolicy(policy => policy.WithOrigins(\"https://app.example.com\"){lists}));";
    }

    private static (HttpStatusCode, string?) Seen(Answer answer) => (answer.Status, answer.AllowOrigin);

    /// <summary>The rules report exactly these, and the program runs.</summary>
    private static async Task<WiringHost> Run(WiringSample sample, params string[] reports)
    {
        Assert.Equal(reports, await sample.ReportsAsync());
        return await WiringHost.StartAsync(sample);
    }
}
