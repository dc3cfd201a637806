using CorsAnalyzers.Tests.Infrastructure;

namespace CorsAnalyzers.Tests.Rules;

/// <summary>A policy name that nobody registers.</summary>
public sealed class UnknownPolicyTests
{
    private static string Program(string services, string pipeline = "app.UseCors({|CORS4002:\"wbe\"|});") => $$"""
        var builder = WebApplication.CreateBuilder(args);
        {{services}}
        var app = builder.Build();
        {{pipeline}}
        app.MapGet("/", () => "hello");
        app.Run();
        """;

    private const string Web1 = """builder.Services.AddCors(options => options.AddPolicy("web", policy => policy.WithOrigins("https://app.example.com")));""";

    [Fact]
    public Task Reports_a_name_in_UseCors_RequireCors_and_metadata() => Web.Program(
        Program(Web1, """
            app.UseCors({|CORS4002:"Web"|});
            app.MapGet("/a", () => "a").RequireCors({|CORS4002:"api"|});
            app.MapGet("/b", () => "b").WithMetadata(new EnableCorsAttribute({|CORS4002:"api"|}));
            """),
        """
        [EnableCors({|CORS4002:"api"|})]
        public class OrdersController : ControllerBase
        {
            [EnableCors(policyName: {|CORS4002:Names.Other|})]
            public void Get() { }

            [EnableCors("web")]
            public void Put() { }

            [DisableCors]
            public void Post() { }
        }

        public static class Names { public const string Other = "other"; }
        """);

    [Fact]
    public Task Reports_it_live_in_the_file_that_has_the_name() => Web.Program(
        Program("builder.Services.AddWebCors();"),
        """
        public static class Policies
        {
            public const string Web = "web";
            public static IServiceCollection AddWebCors(this IServiceCollection services) => services.AddCors(options =>
            {
                options.AddPolicy(Web, policy => policy.WithOrigins("https://app.example.com"));
                options.AddPolicy(nameof(Policies), policy => policy.WithOrigins("https://app.example.com"));
            });
        }
        """);

    [Theory]
    [InlineData("builder.Services.AddControllers(); builder.Services.AddMvcCore().AddCors(options => options.AddPolicy(\"web\", policy => policy.AllowAnyOrigin()));")]
    [InlineData("builder.Services.AddCors().Configure<CorsOptions>(options => options.AddPolicy(\"web\", policy => policy.AllowAnyOrigin()));")]
    [InlineData("builder.Services.AddCors(Policies.Add);")]
    [InlineData("builder.Services.AddCors(options => Policies.Add(options));")]
    [InlineData("builder.Services.AddCors(); builder.Services.ConfigureOptions<ConfigureCors>();")]
    [InlineData("builder.Services.AddCors();")]
    public Task Reports_it_however_the_others_are_registered(string services) => Web.Program(
        Program(services),
        """
        public static class Policies
        {
            public static void Add(CorsOptions options) => options.AddPolicy("web", policy => policy.AllowAnyOrigin());
        }

        public class ConfigureCors : IConfigureOptions<CorsOptions>
        {
            public void Configure(CorsOptions options) => options.AddPolicy("web2", policy => policy.AllowAnyOrigin());
        }
        """);

    [Theory]
    [InlineData("*")]
    [InlineData("https://app.example.com")]
    public Task Reports_an_origin_in_place_of_a_name(string origin) => Web.Program(
        Program(Web1, $$"""app.UseCors({|CORS4002:"{{origin}}"|});"""),
        $$"""
        [EnableCors({|CORS4002:"{{origin}}"|})]
        public class OrdersController : ControllerBase { }
        """);

    [Theory]
    [InlineData("")]
    [InlineData("builder.Services.AddControllers();")]
    public Task Silent_where_nothing_is_registered_here(string services) => Web.Program(Program(services, "app.UseCors(\"web\");"));

    [Fact]
    public Task Silent_in_a_library_that_registers_nothing() => Web.Library("""
        [EnableCors("web")]
        public class OrdersController : ControllerBase { }
        """);

    [Theory]
    [InlineData("builder.Services.AddCors(options => options.AddPolicy(builder.Configuration[\"name\"], policy => policy.AllowAnyOrigin()));")]
    [InlineData("builder.Services.AddCors(options => { foreach (var name in args) options.AddPolicy(name, policy => policy.AllowAnyOrigin()); });")]
    [InlineData("builder.Services.AddCors(options => { Action<CorsOptions> add = null; add(options); });")]
    [InlineData("builder.Services.AddCors(options => Holder.Options = options);")]
    [InlineData("builder.Services.AddCors(Holder.Setup);")]
    [InlineData("builder.Services.AddCors().Configure<CorsOptions>(builder.Configuration.GetSection(\"Cors\"));")]
    [InlineData("builder.Services.AddCors().AddOptions<CorsOptions>().Configure(options => { });")]
    [InlineData("builder.Services.AddCors().AddSingleton<ICorsPolicyProvider, DefaultCorsPolicyProvider>();")]
    public Task Silent_where_others_may_be_registered(string services) => Web.Program(
        Program(services, "app.UseCors(\"web\");"),
        """
        public static class Holder
        {
            public static object Options;
            public static Action<CorsOptions> Setup;
        }
        """);

    [Fact]
    public Task Silent_where_the_options_go_to_code_that_cannot_be_seen() => Web.ProgramBeside(
        Tests.Infrastructure.Library.Compile("""
            using Microsoft.AspNetCore.Cors.Infrastructure;
            public static class Company { public static void AddPolicies(this CorsOptions options) => options.AddPolicy("company", policy => policy.AllowAnyOrigin()); }
            """),
        Program("builder.Services.AddCors(options => options.AddPolicies());", "app.UseCors(\"company\");"));

    [Fact]
    public Task Silent_where_the_services_go_to_another_assembly_that_knows_CORS() => Web.ProgramBeside(
        Tests.Infrastructure.Library.Compile("""
            using Microsoft.Extensions.DependencyInjection;
            public static class Company
            {
                public static IServiceCollection AddCompany(this IServiceCollection services) => services.AddCors(options => options.AddPolicy("company", policy => policy.AllowAnyOrigin()));
            }
            """),
        Program(Web1 + " builder.Services.AddCompany();", "app.UseCors(\"company\");"));

    [Fact]
    public Task Reports_it_where_the_services_go_to_another_assembly_that_knows_nothing_of_CORS() => Web.ProgramBeside(
        Tests.Infrastructure.Library.Compile("""
            using Microsoft.Extensions.DependencyInjection;
            public static class Company { public static IServiceCollection AddCompany(this IServiceCollection services) => services; }
            """),
        Program(Web1 + " builder.Services.AddCompany();"));

    [Theory]
    [InlineData("app.UseCors(builder.Configuration[\"policy\"]);")]
    [InlineData("app.UseCors(app.Environment.IsDevelopment() ? \"dev\" : \"prod\");")]
    [InlineData("app.UseCors();")]
    [InlineData("app.UseCors(policy => policy.AllowAnyOrigin());")]
    public Task Silent_where_the_name_is_not_known(string pipeline) => Web.Program(Program(Web1.Replace("AddPolicy(", "AddDefaultPolicy(", StringComparison.Ordinal).Replace("\"web\", ", string.Empty, StringComparison.Ordinal), pipeline));

    [Theory]
    [InlineData("builder.Services.AddCors(options => options.AddDefaultPolicy(policy => policy.AllowAnyOrigin()));", "app.UseCors(\"__DefaultCorsPolicy\");")]
    [InlineData("builder.Services.AddCors(options => options.AddPolicy(\"*\", policy => policy.AllowAnyOrigin()));", "app.UseCors(\"*\");")]
    [InlineData("var name = \"we\" + \"b\"; builder.Services.AddCors(options => options.AddPolicy(name, policy => policy.AllowAnyOrigin()));", "app.UseCors(name);")]
    [InlineData("builder.Services.AddAuthorization(options => options.AddPolicy(\"admin\", policy => policy.RequireRole(\"admin\")));", "app.UseCors(\"admin2\");")]
    public Task Silent_where_it_is_registered_or_nothing_of_CORS_is(string services, string pipeline) => Web.Program(Program(services, pipeline));

    [Fact]
    public Task Silent_on_look_alikes() => Web.Program(
        Program(Web1, "app.UseCors(\"web\");"),
        """
        namespace ServiceStack
        {
            public sealed class EnableCorsAttribute(string allowedOrigins) : Attribute { public string AllowedOrigins => allowedOrigins; }

            [ServiceStack.EnableCors("*")]
            public class Orders { }
        }
        """);
}
