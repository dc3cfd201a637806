using CorsAnalyzers.CodeFixes.Fixes;
using CorsAnalyzers.Tests.Infrastructure;

namespace CorsAnalyzers.Tests.Rules;

public sealed class UseCorsWithoutAddCorsFixTests
{
    [Fact]
    public Task Adds_it_once_where_the_app_is_built() => Web.FixWithEitherLineEnding<UseCorsWithoutAddCorsFix>(
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddAuthorization();

        // All is registered.
        var app = builder.Build();
        app.{|CORS4005:UseCors|}(policy => policy.AllowAnyOrigin());
        app.Map("/api", api => { });
        app.{|CORS4005:UseCors|}(policy => policy.AllowAnyOrigin());
        app.Run();
        """,
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddAuthorization();

        builder.Services.AddCors();
        // All is registered.
        var app = builder.Build();
        app.UseCors(policy => policy.AllowAnyOrigin());
        app.Map("/api", api => { });
        app.UseCors(policy => policy.AllowAnyOrigin());
        app.Run();
        """);

    [Fact]
    public Task Adds_it_to_the_startup_class_and_brings_the_namespace() => VerifyUsings(
        """
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Hosting;
        using Microsoft.Extensions.Hosting;
        using IServices = Microsoft.Extensions.DependencyInjection.IServiceCollection;

        Host.CreateDefaultBuilder(args).ConfigureWebHostDefaults(web => web.UseStartup<Startup>()).Build().Run();

        public class Startup
        {
            public void ConfigureServices(IServices services)
            {
                services.Clear();
            }

            public void Configure(IApplicationBuilder app)
            {
                app.{|CORS4005:UseCors|}("web");
            }
        }
        """,
        """
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Hosting;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Hosting;
        using IServices = Microsoft.Extensions.DependencyInjection.IServiceCollection;

        Host.CreateDefaultBuilder(args).ConfigureWebHostDefaults(web => web.UseStartup<Startup>()).Build().Run();

        public class Startup
        {
            public void ConfigureServices(IServices services)
            {
                services.AddCors();
                services.Clear();
            }

            public void Configure(IApplicationBuilder app)
            {
                app.UseCors("web");
            }
        }
        """);

    [Fact]
    public Task Offers_nothing_where_no_place_is_sure() => Web.NoFix<UseCorsWithoutAddCorsFix>("""
        var app = WebApplication.CreateBuilder(args).Build();
        app.{|CORS4005:UseCors|}(policy => policy.AllowAnyOrigin());
        app.Run();
        """);

    private static Task VerifyUsings(string source, string fixedSource)
    {
        var test = Web.CreateFix<UseCorsWithoutAddCorsFix>(source, fixedSource, Microsoft.CodeAnalysis.OutputKind.ConsoleApplication);
        test.GlobalUsings = TestSources.GlobalUsings;
        return test.RunAsync(TestContext.Current.CancellationToken);
    }
}
