using CorsAnalyzers.Tests.Infrastructure;

namespace CorsAnalyzers.Tests.Rules;

/// <summary>Endpoints with CORS metadata in a program that never calls UseCors.</summary>
public sealed class CorsNeverUsedTests
{
    private static string Program(string pipeline) => $$"""
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddControllers();
        builder.Services.AddCors(options => options.AddDefaultPolicy(policy => policy.AllowAnyOrigin()));
        var app = builder.Build();
        {{pipeline}}
        app.Run();
        """;

    private const string Controllers = """
        [EnableCors]
        public class OrdersController : ControllerBase
        {
            [DisableCors]
            public void Get() { }
        }
        """;

    [Fact]
    public Task Reports_attributes_RequireCors_and_metadata() => Web.Program(
        Program("""
            app.MapControllers();
            app.MapGet("/a", () => "a").{|CORS4004:RequireCors|}();
            app.MapGet("/b", () => "b").{|CORS4004:RequireCors|}(policy => policy.AllowAnyOrigin());
            app.MapGet("/c", () => "c").WithMetadata(new {|CORS4004:EnableCorsAttribute|}());
            app.MapGet("/d", [{|CORS4004:EnableCors|}] () => "d");
            """),
        Controllers.Replace("EnableCors", "{|CORS4004:EnableCors|}", StringComparison.Ordinal).Replace("DisableCors", "{|CORS4004:DisableCors|}", StringComparison.Ordinal));

    [Fact]
    public Task Reports_it_in_a_startup_class() => Web.Program(
        "Host.CreateDefaultBuilder(args).ConfigureWebHostDefaults(web => web.UseStartup<Startup>()).Build().Run();",
        """
        public class Startup
        {
            public void ConfigureServices(IServiceCollection services) => services.AddControllers();

            public void Configure(IApplicationBuilder app)
            {
                app.UseRouting();
                app.UseEndpoints(endpoints => endpoints.MapControllers().{|CORS4004:RequireCors|}("web"));
            }
        }
        """);

    [Theory]
    [InlineData("app.UseCors();")]
    [InlineData("app.UseAll();")]
    public Task Silent_where_UseCors_is_called_anywhere(string call) => Web.Program(
        Program(call + " app.MapControllers();"),
        Controllers,
        "public static class Extensions { public static IApplicationBuilder UseAll(this IApplicationBuilder app) => app.UseCors(); }");

    [Theory]
    [InlineData("app.UseMvc();")]
    [InlineData("app.UseMvcWithDefaultRoute();")]
    public Task Silent_where_MVC_routes_itself(string call) => Web.Program(Program(call), Controllers);

    [Fact]
    public Task Silent_in_a_library() => Web.Library(Controllers, """
        public static class Extensions { public static void Map(WebApplication app) => app.MapControllers().RequireCors("web"); }
        """);

    [Fact]
    public Task Silent_where_the_app_goes_to_code_that_cannot_be_seen() => Web.ProgramBeside(
        Tests.Infrastructure.Library.Compile("""
            using Microsoft.AspNetCore.Builder;
            public static class Company { public static IApplicationBuilder UseCompanyDefaults(this IApplicationBuilder app) => app; }
            """),
        Program("app.UseCompanyDefaults(); app.MapGet(\"/\", () => \"hello\").RequireCors();"));

    [Fact]
    public Task Silent_where_a_startup_class_of_another_assembly_builds_the_app() => Web.ProgramBeside(
        Tests.Infrastructure.Library.Compile("""
            using Microsoft.AspNetCore.Builder;
            public class Startup { public void Configure(IApplicationBuilder app) { } }
            """),
        """
        Host.CreateDefaultBuilder(args).ConfigureWebHostDefaults(web => web.UseStartup<Startup>()).Build().Run();

        [EnableCors]
        public class OrdersController : ControllerBase { }
        """);

    [Fact]
    public Task Silent_where_the_startup_class_has_a_base_that_cannot_be_seen() => Web.ProgramBeside(
        Tests.Infrastructure.Library.Compile("""
            using Microsoft.AspNetCore.Builder;
            public class StartupBase { public virtual void Configure(IApplicationBuilder app) { } }
            """),
        """
        Host.CreateDefaultBuilder(args).ConfigureWebHostDefaults(web => web.UseStartup<Startup>()).Build().Run();

        public class Startup : StartupBase
        {
            public override void Configure(IApplicationBuilder app) => base.Configure(app);
        }

        [EnableCors]
        public class OrdersController : ControllerBase { }
        """);

    [Fact]
    public Task Silent_where_no_app_is_built_here() => Web.Program("""
        Console.WriteLine("tool");

        [EnableCors]
        public class OrdersController : ControllerBase { }
        """);

    [Fact]
    public Task Silent_where_the_check_is_switched_off() => Web.Program(
        Program("app.MapGet(\"/\", () => \"hello\").RequireCors();"),
        """
        public static class Setup
        {
            public static void Add(IServiceCollection services) => services.Configure<RouteOptions>(options => options.SuppressCheckForUnhandledSecurityMetadata = true);
        }
        """);

    [Theory]
    [InlineData("app.UseMiddleware<CorsMiddleware>();")]
    [InlineData("app.UseMiddleware(typeof(CorsMiddleware), \"web\");")]
    [InlineData("app.Use((context, next) => { context.Items[\"__CorsMiddlewareWithEndpointInvoked\"] = true; return next(context); });")]
    public Task Silent_where_the_middleware_is_used_without_its_extension(string statement) => Web.Program(Program(statement + " app.MapControllers();"), Controllers);
}
