using CorsAnalyzers.Tests.Infrastructure;

namespace CorsAnalyzers.Tests.Rules;

/// <summary>A policy that lacks what an endpoint under it needs.</summary>
public sealed class UncoveredEndpointTests
{
    private static string Program(string policies, string pipeline) => $$"""
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddCors(options =>
        {
            {{policies}}
        });
        builder.Services.AddControllers();
        var app = builder.Build();
        {{pipeline}}
        app.Run();
        """;

    private const string OnlyGet = """options.AddDefaultPolicy(policy => policy.WithOrigins("https://app.example.com").{|CORS4009:WithMethods|}("GET"));""";

    [Theory]
    [InlineData("app.MapPut(\"/\", () => \"a\");")]
    [InlineData("app.MapDelete(\"/\", () => \"a\");")]
    [InlineData("app.MapPatch(\"/\", () => \"a\"); app.MapPut(\"/\", () => \"a\");")]
    [InlineData("app.MapMethods(\"/\", new[] { \"GET\", \"put\" }, () => \"a\");")]
    [InlineData("app.MapMethods(\"/\", [\"PROPFIND\"], () => \"a\");")]
    [InlineData("app.MapGroup(\"/api\").MapPut(\"/\", () => \"a\").WithName(\"put\");")]
    [InlineData("var api = app.MapGroup(\"/api\"); api.MapPut(\"/\", () => \"a\");")]
    [InlineData("var api = app.MapGroup(\"/api\"); var orders = api.MapGroup(\"/orders\"); var put = orders.MapPut(\"/\", () => \"a\"); put.WithName(\"put\");")]
    [InlineData("Endpoints.Map(app);")]
    public Task Reports_a_method_of_a_minimal_endpoint(string endpoint) => Web.Program(
        Program(OnlyGet, "app.UseCors(); " + endpoint),
        "public static class Endpoints { public static void Map(IEndpointRouteBuilder routes) => routes.MapPut(\"/\", () => \"a\"); }"
            .Replace("MapPut", endpoint.StartsWith("Endpoints", StringComparison.Ordinal) ? "MapPut" : "MapGet", StringComparison.Ordinal));

    [Theory]
    [InlineData("[HttpPut] public void Put() { }")]
    [InlineData("[HttpGet, HttpDelete(\"{id}\")] public void Delete() { }")]
    [InlineData("[AcceptVerbs(\"GET\", \"PATCH\")] public void Patch() { }")]
    [InlineData("[EnableCors, HttpPut] public void Put() { }")]
    public Task Reports_a_method_of_a_controller(string action) => Web.Program(
        Program(OnlyGet, "app.UseCors(); app.MapControllers();"),
        $$"""
        public class OrdersController : ControllerBase
        {
            {{action}}
        }
        """);

    [Fact]
    public Task Reports_it_at_the_policy_where_there_is_no_list() => Web.Program(Program(
        "options.{|CORS4009:AddDefaultPolicy|}(policy => policy.WithOrigins(\"https://app.example.com\").AllowAnyHeader());",
        "app.UseCors(); app.MapPut(\"/\", () => \"a\");"));

    [Fact]
    public Task Says_all_that_a_list_lacks_at_once() => Web.Program(
        Program(
            """options.AddDefaultPolicy(policy => policy.WithOrigins("https://app.example.com").{|CORS4009:WithMethods|}("GET").{|CORS4009:WithHeaders|}("X-Known"));""",
            "app.UseCors(); app.MapPut(\"/a\", ([FromHeader(Name = \"X-Tenant\")] string tenant, [FromHeader(Name = \"X-Known\")] string known) => tenant); app.MapDelete(\"/b\", (Order order) => \"b\"); app.MapPost(\"/c\", (Order order) => \"c\");"),
        "public record Order(int Id);");

    [Theory]
    [InlineData("app.MapGet(\"/\", ([FromHeader(Name = \"X-Tenant\")] string tenant) => tenant);")]
    [InlineData("app.MapGet(\"/\", ([FromHeader] string tenant) => tenant);")]
    [InlineData("app.MapPost(\"/\", (Order order) => \"a\");")]
    [InlineData("app.MapPost(\"/\", (Line line) => \"a\");")]
    [InlineData("app.MapPost(\"/\", ([FromBody] string text) => \"a\");")]
    [InlineData("app.MapPost(\"/\", Handlers.Create);")]
    [InlineData("app.MapControllers();", "[ApiController] public class OrdersController : ControllerBase { [HttpPost] public void Create(Order order) { } }")]
    [InlineData("app.MapControllers();", "public class OrdersController : ControllerBase { [HttpPost] public void Create([FromBody] Order order) { } }")]
    [InlineData("app.MapControllers();", "public class OrdersController : ControllerBase { [HttpGet] public void Get([FromHeader(Name = \"X-Tenant\")] string tenant) { } }")]
    public Task Reports_a_header_that_an_endpoint_reads(string endpoint, string types = "") => Web.Program(
        Program("""options.AddDefaultPolicy(policy => policy.WithOrigins("https://app.example.com").{|CORS4009:WithHeaders|}("X-Known"));""", "app.UseCors(); " + endpoint),
        "public record Order(int Id); public class Line { public int Id { get; set; } } public static class Handlers { public static string Create(Order order) => \"a\"; } " + types);

    [Theory]
    [InlineData("app.MapGet(\"/\", () => \"a\"); app.MapPost(\"/\", () => \"a\"); app.MapMethods(\"/\", [\"OPTIONS\", \"HEAD\", \"TRACE\"], () => \"a\");")]
    [InlineData("app.MapGet(\"/\", ([FromHeader(Name = \"Accept\")] string a, [FromHeader(Name = \"Cookie\")] string b, [FromHeader(Name = \"Sec-Fetch-Site\")] string c) => a);")]
    [InlineData("app.MapGet(\"/\", ([FromHeader(Name = \"X-Forwarded-For\")] string a, [FromHeader(Name = \"User-Agent\")] string b) => a);")]
    [InlineData("app.MapPost(\"/\", (IFormFile file) => \"a\");")]
    [InlineData("app.MapPost(\"/\", (Orders orders) => \"a\");")]
    [InlineData("app.MapPost(\"/\", ([FromServices] Order order) => \"a\");")]
    [InlineData("app.MapPost(\"/\", ([FromForm] Order order) => \"a\");")]
    [InlineData("app.MapPost(\"/\", (Point point) => \"a\");")]
    [InlineData("app.MapGet(\"/\", (HttpContext context) => \"a\");")]
    [InlineData("app.MapControllers();", "public class OrdersController : ControllerBase { [HttpPost] public void Create(Order order) { } }")]
    [InlineData("app.MapControllers();", "[ApiController, Consumes(\"text/plain\")] public class OrdersController : ControllerBase { [HttpPost] public void Create(Order order) { } }")]
    [InlineData("app.MapControllers();", "public class Orders2 { [HttpPut] public void Create() { } }")]
    public Task Silent_where_nothing_needs_permission(string endpoint, string types = "") => Web.Program(
        Program("""options.AddDefaultPolicy(policy => policy.WithOrigins("https://app.example.com"));""", "app.UseCors(); " + endpoint),
        "public record Order(int Id); public class Orders { public void Save() { } } public record Point(int X) { public static bool TryParse(string text, out Point point) { point = null; return false; } } " + types);

    [Theory]
    [InlineData("AllowAnyMethod().AllowAnyHeader()")]
    [InlineData("WithMethods(\"*\").WithHeaders(\"*\")")]
    [InlineData("WithMethods(\"PUT\").WithHeaders(\"content-type\")")]
    [InlineData("WithMethods(\"put\").WithHeaders(\"X-A\", \"Content-Type\")")]
    [InlineData("WithMethods(HttpMethods.Put).WithHeaders(Microsoft.Net.Http.Headers.HeaderNames.ContentType)")]
    [InlineData("WithMethods(builder.Configuration[\"methods\"].Split(',')).WithHeaders(builder.Configuration[\"headers\"])")]
    public Task Silent_where_the_list_has_it_or_may_have_it(string lists) => Web.Program(
        Program($$"""options.AddDefaultPolicy(policy => policy.WithOrigins("https://app.example.com").{{lists}});""", "app.UseCors(); app.MapPut(\"/\", (Order order) => \"a\");"),
        "public record Order(int Id);");

    private const string TwoPolicies = """
        options.AddPolicy("read", policy => policy.WithOrigins("https://app.example.com").WithMethods("GET"));
        options.AddPolicy("write", policy => policy.WithOrigins("https://app.example.com").WithMethods("PUT"));
        """;

    [Theory]
    [InlineData("app.UseCors(\"read\"); app.MapPut(\"/\", () => \"a\").RequireCors(\"write\");")]
    [InlineData("app.UseCors(\"read\"); app.MapPut(\"/\", [EnableCors(\"write\")] () => \"a\");")]
    [InlineData("app.UseCors(\"read\"); app.MapPut(\"/\", [DisableCors] () => \"a\");")]
    [InlineData("app.UseCors(\"read\"); app.MapPut(\"/\", () => \"a\").WithMetadata(new DisableCorsAttribute());")]
    [InlineData("app.UseCors(\"read\"); app.MapGroup(\"/api\").RequireCors(\"write\").MapPut(\"/\", () => \"a\");")]
    [InlineData("app.UseCors(\"read\"); var api = app.MapGroup(\"/api\").RequireCors(\"write\"); api.MapPut(\"/\", () => \"a\");")]
    [InlineData("app.UseCors(\"read\"); var api = app.MapGroup(\"/api\"); api.MapPut(\"/\", () => \"a\"); api.RequireCors(\"write\");")]
    [InlineData("app.UseCors(\"read\"); Endpoints.Map(app.MapGroup(\"/api\").RequireCors(\"write\"));")]
    [InlineData("app.UseCors(\"read\"); app.MapControllers().RequireCors(\"write\");", "[HttpPut] public void Put() { }")]
    [InlineData("app.UseCors(\"read\"); app.MapControllers();", "[HttpPut, EnableCors(\"write\")] public void Put() { }")]
    [InlineData("app.UseCors(\"read\"); app.MapControllers();", "[HttpPut, DisableCors] public void Put() { }")]
    [InlineData("app.UseCors(\"read\"); app.UseCors(\"write\"); app.MapPut(\"/\", () => \"a\");")]
    [InlineData("app.UseWhen(context => true, api => api.UseCors(\"read\")); app.MapPut(\"/\", () => \"a\");")]
    [InlineData("if (app.Environment.IsDevelopment()) app.UseCors(\"read\"); app.MapPut(\"/\", () => \"a\");")]
    public Task Silent_where_another_policy_or_none_covers_it(string pipeline, string action = "") => Web.Program(
        Program(TwoPolicies, pipeline),
        $$"""
        public class OrdersController : ControllerBase { {{action}} }
        public static class Endpoints { public static void Map(IEndpointRouteBuilder routes) => routes.MapPut("/", () => "a"); }
        """);

    [Theory]
    [InlineData("app.MapPut(\"/\", () => \"a\").RequireCors(\"read\");")]
    [InlineData("app.MapPut(\"/\", [EnableCors(\"read\")] () => \"a\");")]
    [InlineData("app.MapGroup(\"/api\").RequireCors(\"read\").MapPut(\"/\", () => \"a\");")]
    [InlineData("var api = app.MapGroup(\"/api\").RequireCors(\"write\"); api.MapPut(\"/\", () => \"a\").RequireCors(\"read\");")]
    [InlineData("app.MapControllers();", "[HttpPut, EnableCors(\"read\")] public void Put() { }")]
    public Task Reports_the_policy_that_the_endpoint_names(string endpoint, string action = "") => Web.Program(
        Program(TwoPolicies.Replace("WithMethods(\"GET\")", "{|CORS4009:WithMethods|}(\"GET\")", StringComparison.Ordinal), "app.UseCors(\"write\"); " + endpoint),
        $$"""public class OrdersController : ControllerBase { {{action}} }""");

    [Fact]
    public Task Reports_policies_that_are_built_where_they_are_used() => Web.Program(Program(
        "",
        """
        app.UseCors(policy => policy.WithOrigins("https://app.example.com").{|CORS4009:WithMethods|}("GET"));
        app.MapPut("/a", () => "a");
        app.MapDelete("/b", () => "b").RequireCors(policy => policy.WithOrigins("https://app.example.com").{|CORS4009:WithMethods|}("PUT"));
        """));

    [Theory]
    [InlineData("options.AddPolicy(\"web\", policy => policy.WithOrigins(\"https://app.example.com\")); options.AddPolicy(\"web\", policy => policy.WithOrigins(\"https://app.example.com\").AllowAnyMethod());")]
    [InlineData("options.AddPolicy(\"web\", policy => { policy.WithOrigins(\"https://app.example.com\"); if (args.Length > 0) policy.AllowAnyMethod(); });")]
    [InlineData("options.AddPolicy(\"web\", policy => { });")]
    public Task Silent_where_the_policy_is_not_sure(string policies) => Web.Program(Program(policies, "app.UseCors(\"web\"); app.MapPut(\"/\", () => \"a\");"));

    [Theory]
    [InlineData("app.MapGet(\"/\", ([FromHeader(Name = \"X-Trace\")] string? trace) => trace);")]
    [InlineData("app.MapGet(\"/\", ([FromHeader(Name = \"X-Trace\")] string trace = \"none\") => trace);")]
    [InlineData("app.MapGet(\"/\", ([FromHeader(Name = \"X-Page\")] int? page) => page);")]
    [InlineData("app.MapPost(\"/hook\", ([FromHeader(Name = \"Stripe-Signature\")] string signature, HttpRequest request) => signature);")]
    [InlineData("app.MapPost(\"/hook\", ([FromHeader(Name = \"X-GitHub-Event\")] string name, HttpRequest request) => name);")]
    [InlineData("app.MapGet(\"/\", ([FromHeader(Name = \"CF-Connecting-IP\")] string address, [FromHeader] string traceparent) => address);")]
    [InlineData("app.MapPost(\"/\", ([FromBody] System.IO.Stream body) => \"a\");")]
    [InlineData("app.MapPost(\"/\", (Settings settings) => settings.Name);")]
    [InlineData("app.MapPost(\"/\", (State state) => state.Count);")]
    [InlineData("app.MapPost(\"/\", (Clock clock) => clock.Now);")]
    [InlineData("app.MapPost(\"/\", ([FromAnywhere] Order order) => \"a\");")]
    [InlineData("app.MapControllers();", "[ApiController] public class C : ControllerBase { [HttpGet] public void Get([FromHeader] Paging paging) { } }")]
    [InlineData("app.MapControllers();", "[ApiController] internal class C : ControllerBase { [HttpPut] public void Put() { } }")]
    [InlineData("app.MapControllers();", "public class Outer { [ApiController] public class C : ControllerBase { [HttpPut] public void Put() { } } }")]
    [InlineData("app.MapControllers();", "[ApiController] public class C<T> : ControllerBase { [HttpPut] public void Put() { } }")]
    [InlineData("app.MapControllers();", "[ApiController, NonController] public class C : ControllerBase { [HttpPut] public void Put() { } }")]
    [InlineData("app.MapControllers();", "[ApiController] public class C : ControllerBase { [HttpPut, NonAction] public void Put() { } }")]
    public Task Silent_where_an_endpoint_can_do_without(string endpoint, string types = "") => Web.Program(
        "#nullable enable\n" + Program(
            """
            options.AddDefaultPolicy(policy => policy.WithOrigins("https://app.example.com"));
            builder.Services.AddSingleton<Settings>();
            builder.Services.AddSingleton(new State(1));
            builder.Services.AddTransient(typeof(Clock));
            """,
            "app.UseCors(); " + endpoint),
        $$"""
        #nullable enable
        public record Order(int Id);
        public record State(int Count);
        public record Clock(DateTime Now);
        public class Settings { public string Name { get; set; } = ""; }
        public class Paging { [FromHeader(Name = "X-Page")] public int? Page { get; set; } }
        public class FromAnywhereAttribute : Attribute, Microsoft.AspNetCore.Mvc.ModelBinding.IBindingSourceMetadata
        {
            public Microsoft.AspNetCore.Mvc.ModelBinding.BindingSource? BindingSource => null;
        }
        {{types}}
        """);

    [Theory]
    [InlineData("app.UseCors(); var admin = WebApplication.Create(args); admin.MapDelete(\"/cache\", () => \"a\");")]
    [InlineData("app.UseCors(); var second = WebApplication.CreateBuilder(args); var admin = second.Build(); admin.MapDelete(\"/cache\", () => \"a\");")]
    [InlineData("app.UseCors(); var host = new WebHostBuilder().Configure(other => other.UseRouting().UseEndpoints(routes => routes.MapDelete(\"/cache\", () => \"a\"))).Build();")]
    [InlineData("app.UseCors(); if (app.Environment.IsDevelopment()) { app.MapDelete(\"/reset\", () => \"a\"); }")]
    [InlineData("app.Map(\"/internal\", branch => { branch.UseRouting(); branch.UseEndpoints(routes => routes.MapDelete(\"/cache\", () => \"a\")); }); app.UseCors();")]
    [InlineData("app.UseRouting(); app.MapWhen(context => context.Request.Host.Port == 9000, branch => branch.UseEndpoints(routes => routes.MapDelete(\"/cache\", () => \"a\"))); app.UseCors();")]
    public Task Silent_where_UseCors_may_be_of_another_app_or_branch(string pipeline) =>
        Web.Program(Program("options.AddDefaultPolicy(policy => policy.WithOrigins(\"https://app.example.com\").WithMethods(\"GET\"));", pipeline));

    [Fact]
    public Task Reports_endpoints_of_UseEndpoints() => Web.Program(Program(OnlyGet, "app.UseRouting(); app.UseCors(); app.UseEndpoints(routes => routes.MapDelete(\"/cache\", () => \"a\"));"));

    [Fact]
    public Task Silent_where_an_attribute_of_the_project_names_the_policy() => Web.Program(
        Program(TwoPolicies, "app.UseCors(\"read\"); app.MapControllers();"),
        """
        public class WriteCorsAttribute() : EnableCorsAttribute("write");

        [WriteCors]
        public class OrdersController : ControllerBase
        {
            [HttpPut] public void Put() { }
        }
        """);

    [Theory]
    [InlineData("options.AddDefaultPolicy(new CorsPolicyBuilder(\"https://app.example.com\").{|CORS4009:WithMethods|}(\"PUT\").Build());")]
    [InlineData("options.AddDefaultPolicy({|CORS4009:new CorsPolicyBuilder|}(\"https://app.example.com\").AllowAnyHeader().Build());")]
    [InlineData("var policy = new CorsPolicyBuilder(\"https://app.example.com\").{|CORS4009:WithMethods|}(\"PUT\").Build(); options.AddDefaultPolicy(policy);")]
    [InlineData("var policy = new CorsPolicyBuilder(); policy.WithOrigins(\"https://app.example.com\"); policy.{|CORS4009:WithMethods|}(\"PUT\"); options.AddDefaultPolicy(policy.Build());")]
    [InlineData("options.AddDefaultPolicy({|CORS4009:new CorsPolicy|} { Origins = { \"https://app.example.com\" } });")]
    [InlineData("options.AddDefaultPolicy(Policies.Web);", "public static class Policies { public static readonly CorsPolicy Web = new CorsPolicyBuilder(\"https://app.example.com\").WithMethods(\"PUT\").Build(); }")]
    public Task Reports_a_policy_that_is_given_as_an_object(string policies, string types = "") => Web.Program(
        Program(policies, "app.UseCors(); app.MapPatch(\"/\", () => \"a\");"), types);

    [Fact]
    public Task Reports_an_object_that_goes_by_a_name() => Web.Program(Program(
        "options.AddPolicy(\"c\", new CorsPolicyBuilder(\"https://app.example.com\").{|CORS4009:WithMethods|}(\"PUT\").Build()); options.AddPolicy(\"d\", new CorsPolicyBuilder(\"https://app.example.com\").WithMethods(\"GET\").Build());",
        "app.UseCors(); app.MapPatch(\"/\", () => \"a\").RequireCors(\"c\"); app.MapGet(\"/\", () => \"a\").RequireCors(\"d\");"));

    [Theory]
    [InlineData("options.AddDefaultPolicy(new CorsPolicyBuilder(\"https://app.example.com\").WithMethods(\"PATCH\").Build());")]
    [InlineData("options.AddDefaultPolicy(new CorsPolicyBuilder(\"https://app.example.com\").AllowAnyMethod().Build());")]
    [InlineData("var policy = new CorsPolicyBuilder(\"https://app.example.com\").WithMethods(\"PUT\"); policy.WithMethods(\"PATCH\"); options.AddDefaultPolicy(policy.Build());")]
    [InlineData("var policy = args.Length > 0 ? new CorsPolicyBuilder(\"https://app.example.com\").WithMethods(\"PUT\").Build() : new CorsPolicyBuilder(\"https://app.example.com\").AllowAnyMethod().Build(); options.AddDefaultPolicy(policy);")]
    [InlineData("var policy = new CorsPolicyBuilder(\"https://app.example.com\").WithMethods(\"PUT\").Build(); policy.Methods.Add(\"PATCH\"); options.AddDefaultPolicy(policy);")]
    [InlineData("var policy = new CorsPolicyBuilder(\"https://app.example.com\").WithMethods(\"PUT\").Build(); policy.Methods.Add(args[0]); options.AddDefaultPolicy(policy);")]
    [InlineData("options.AddDefaultPolicy(new CorsPolicyBuilder(new CorsPolicy()).WithOrigins(\"https://app.example.com\").WithMethods(\"PUT\").Build());")]
    [InlineData("options.AddDefaultPolicy(Policies.Make(\"PATCH\"));", "public static class Policies { public static CorsPolicy Make(params string[] methods) => new CorsPolicyBuilder(\"https://app.example.com\").WithMethods(methods).Build(); }")]
    [InlineData("var policy = new CorsPolicyBuilder(\"https://app.example.com\").WithMethods(\"GET\").Build(); if (policy is { Methods: { } methods }) methods.Add(\"PATCH\"); options.AddDefaultPolicy(policy);")]
    public Task Silent_about_an_object_that_covers_it_or_is_unknown(string policies, string types = "") => Web.Program(
        Program(policies, "app.UseCors(); app.MapPatch(\"/\", () => \"a\");"), types);
}
