using CorsAnalyzers.Tests.Infrastructure;

namespace CorsAnalyzers.Tests.Rules;

/// <summary>UseCors where nothing registers its services.</summary>
public sealed class UseCorsWithoutAddCorsTests
{
    private static string Program(string services, string call = "app.{|CORS4005:UseCors|}(policy => policy.AllowAnyOrigin());") => $$"""
        var builder = WebApplication.CreateBuilder(args);
        {{services}}
        var app = builder.Build();
        {{call}}
        app.MapGet("/", () => "hello");
        app.Run();
        """;

    [Theory]
    [InlineData("")]
    [InlineData("builder.Services.AddMvcCore();")]
    [InlineData("builder.Services.AddRazorPages();")]
    [InlineData("builder.Services.AddRazorComponents();")]
    [InlineData("builder.Services.AddSignalR();")]
    [InlineData("builder.Services.AddEndpointsApiExplorer();")]
    [InlineData("builder.Services.AddAuthorization(); builder.Services.AddHttpClient(); builder.Services.AddSingleton<Uri>();")]
    public Task Reports_it_where_none_of_these_registers_CORS(string services) => Web.Program(Program(services));

    [Theory]
    [InlineData("builder.Services.AddCors();")]
    [InlineData("builder.Services.AddControllers();")]
    [InlineData("builder.Services.AddControllersWithViews();")]
    [InlineData("builder.Services.AddMvc();")]
    [InlineData("builder.Services.AddMvcCore().AddCors();")]
    [InlineData("builder.Services.AddSingleton<ICorsService, CorsService>();")]
    public Task Silent_where_one_of_these_registers_it(string services) => Web.Program(Program(services, "app.UseCors(policy => policy.AllowAnyOrigin());"));

    [Fact]
    public Task Silent_where_another_file_registers_it() => Web.Program(
        Program("builder.Services.AddAll();", "app.UseCors(policy => policy.AllowAnyOrigin());"),
        "public static class Extensions { public static IServiceCollection AddAll(this IServiceCollection services) => services.AddCors(); }");

    [Fact]
    public Task Reports_it_in_a_startup_class() => Web.Program(
        "Host.CreateDefaultBuilder(args).ConfigureWebHostDefaults(web => web.UseStartup<Startup>()).Build().Run();",
        """
        public class Startup
        {
            public void ConfigureServices(IServiceCollection services) { }

            public void Configure(IApplicationBuilder app) => app.UseRouting().{|CORS4005:UseCors|}("web");
        }
        """);

    [Fact]
    public Task Silent_in_a_library() => Web.Library("""
        public static class Extensions
        {
            public static IServiceCollection AddAll(this IServiceCollection services) => services.AddRouting();
            public static IApplicationBuilder UseAll(this IApplicationBuilder app) => app.UseCors("web");
        }
        """);

    [Theory]
    [InlineData("builder.Services.AddCompany();")]
    [InlineData("builder.AddCompany();")]
    [InlineData("new Module().Register(builder.Services);")]
    [InlineData("builder.Host.ConfigureServices(Company.Configure);")]
    public Task Silent_where_the_services_go_to_code_that_cannot_be_seen(string services) => Web.ProgramBeside(
        Tests.Infrastructure.Library.Compile("""
            using Microsoft.AspNetCore.Builder;
            using Microsoft.Extensions.DependencyInjection;
            public static class Company
            {
                public static IServiceCollection AddCompany(this IServiceCollection services) => services;
                public static WebApplicationBuilder AddCompany(this WebApplicationBuilder builder) => builder;
                public static void Configure(IServiceCollection services) { }
            }
            public class Module { public void Register(IServiceCollection services) { } }
            """),
        Program(services, "app.UseCors(policy => policy.AllowAnyOrigin());"));

    [Fact]
    public Task Silent_where_an_interface_gets_the_services() => Web.Program(
        Program("IModule module = null; module.Register(builder.Services);", "app.UseCors(policy => policy.AllowAnyOrigin());"),
        "public interface IModule { void Register(IServiceCollection services); }");
}
