using CorsAnalyzers.Tests.Infrastructure;

namespace CorsAnalyzers.Tests.Rules;

/// <summary>The default policy is asked for, and there is none.</summary>
public sealed class NoDefaultPolicyTests
{
    private static string Program(string services, string pipeline) => $$"""
        var builder = WebApplication.CreateBuilder(args);
        {{services}}
        var app = builder.Build();
        {{pipeline}}
        app.Run();
        """;

    private const string Named = """builder.Services.AddCors(options => options.AddPolicy("web", policy => policy.WithOrigins("https://app.example.com")));""";

    [Theory]
    [InlineData("builder.Services.AddCors();")]
    [InlineData(Named)]
    public Task Reports_UseCors_and_metadata_without_a_name(string services) => Web.Program(
        Program(services, """
            app.{|CORS4003:UseCors|}();
            app.MapGet("/", () => "hello").{|CORS4003:RequireCors|}();
            """),
        """
        [{|CORS4003:EnableCors|}]
        public class OrdersController : ControllerBase { }
        """);

    [Theory]
    [InlineData("builder.Services.AddCors(options => options.AddDefaultPolicy(policy => policy.AllowAnyOrigin()));")]
    [InlineData("builder.Services.AddCors(options => options.AddPolicy(\"__DefaultCorsPolicy\", policy => policy.AllowAnyOrigin()));")]
    [InlineData("builder.Services.AddCors(options => options.AddPolicy(options.DefaultPolicyName, policy => policy.AllowAnyOrigin()));")]
    [InlineData("builder.Services.AddCors(options => { options.DefaultPolicyName = \"web\"; options.AddPolicy(\"web\", policy => policy.AllowAnyOrigin()); });")]
    [InlineData("builder.Services.AddCors(options => options.AddPolicy(builder.Configuration[\"x\"], policy => policy.AllowAnyOrigin()));")]
    public Task Silent_where_there_is_or_may_be_one(string services) => Web.Program(Program(services, "app.UseCors(); app.MapGet(\"/\", () => \"hello\").RequireCors();"));

    [Fact]
    public Task Reports_a_default_name_under_which_nothing_is_registered() => Web.Program(Program(
        "builder.Services.AddCors(options => { options.DefaultPolicyName = \"other\"; options.AddPolicy(\"web\", policy => policy.AllowAnyOrigin()); });",
        "app.{|CORS4003:UseCors|}();"));

    [Theory]
    [InlineData("app.MapGet(\"/\", () => \"hello\").RequireCors(\"web\");")]
    [InlineData("app.MapGet(\"/\", () => \"hello\").RequireCors(policy => policy.AllowAnyOrigin());")]
    [InlineData("app.MapGet(\"/\", () => \"hello\").WithMetadata(new EnableCorsAttribute(\"web\"));")]
    public Task Silent_at_UseCors_where_an_endpoint_names_a_policy(string endpoint) => Web.Program(Program(Named, "app.UseCors(); " + endpoint));

    [Theory]
    [InlineData("app.UseCors(\"web\");")]
    [InlineData("app.UseCors(policy => policy.AllowAnyOrigin());")]
    public Task Silent_at_metadata_that_takes_the_policy_of_UseCors(string pipeline) => Web.Program(
        Program(Named, pipeline + " app.MapGet(\"/\", () => \"hello\").RequireCors();"),
        """
        [EnableCors]
        public class OrdersController : ControllerBase { }
        """);

    [Fact]
    public Task Silent_in_a_library_that_registers_nothing() => Web.Library("""
        public static class Extensions
        {
            public static IApplicationBuilder UseAll(this IApplicationBuilder app) => app.UseCors();
        }
        """);

    [Fact]
    public Task Silent_where_the_project_has_a_provider_of_its_own() => Web.Program(
        Program("builder.Services.AddCors(); builder.Services.AddTransient<ICorsPolicyProvider, Tenants>();", "app.UseCors();"),
        """
        public class Tenants : ICorsPolicyProvider
        {
            public Task<CorsPolicy> GetPolicyAsync(HttpContext context, string policyName) => Task.FromResult<CorsPolicy>(null);
        }
        """);

    [Fact]
    public Task Silent_where_endpoints_of_another_assembly_may_name_a_policy() => Web.ProgramBeside(
        Library.Compile("""
            [Microsoft.AspNetCore.Cors.EnableCors("web")]
            public class OrdersController : Microsoft.AspNetCore.Mvc.ControllerBase { }
            """),
        Program(Named + " builder.Services.AddControllers();", "app.UseCors(); app.MapControllers();"));

    [Fact]
    public Task Silent_in_a_library_whose_users_have_the_endpoints() => Web.Library("""
        public static class Defaults
        {
            public static void Add(IServiceCollection services) => services.AddCors(options => options.AddPolicy("web", policy => policy.WithOrigins("https://app.example.com")));
            public static void Use(IApplicationBuilder app) => app.UseCors();
        }
        """);

    [Theory]
    [InlineData("app.MapControllers();", "public class WebCorsAttribute() : EnableCorsAttribute(\"web\"); [WebCors] public class OrdersController : ControllerBase { }")]
    [InlineData("app.MapGet(\"/\", () => \"hello\").WithMetadata(new Web());", "public class Web : IEnableCorsAttribute { public string PolicyName { get; set; } = \"web\"; }")]
    [InlineData("app.MapGet(\"/\", () => \"hello\").WithMetadata(new CorsPolicyMetadata(new CorsPolicyBuilder(\"https://app.example.com\").Build()));", "")]
    public Task Silent_at_UseCors_where_metadata_of_another_kind_may_name_a_policy(string endpoint, string type) => Web.Program(Program(Named, "app.UseCors(); " + endpoint), type);
}
