using CorsAnalyzers.CodeFixes.Fixes;
using CorsAnalyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Tests.Rules;

public sealed class UseCorsOutOfOrderFixTests
{
    [Fact]
    public Task Moves_the_statement_and_its_comments_in_front_of_authentication_and_authorization() => Web.FixWithEitherLineEnding<UseCorsOutOfOrderFix>(
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddCors();
        var app = builder.Build();

        app.UseStaticFiles();

        // Who is it, and may they?
        app.UseAuthentication(); // who
        app.UseAuthorization();

        // The web client.
        // Its origin never changes.
        app.{|CORS4001:UseCors|}(policy => policy
            .WithOrigins("https://app.example.com")
            .AllowAnyHeader()); // stays beside it

        app.MapGet("/", () => "hello");
        app.Run();
        """,
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddCors();
        var app = builder.Build();

        app.UseStaticFiles();

        // The web client.
        // Its origin never changes.
        app.UseCors(policy => policy
            .WithOrigins("https://app.example.com")
            .AllowAnyHeader()); // stays beside it
        // Who is it, and may they?
        app.UseAuthentication(); // who
        app.UseAuthorization();

        app.MapGet("/", () => "hello");
        app.Run();
        """);

    [Fact]
    public Task Moves_it_behind_UseRouting() => Web.Fix<UseCorsOutOfOrderFix>(
        """
        public class Startup
        {
            public void Configure(IApplicationBuilder app)
            {
                app.{|CORS4001:UseCors|}("web");
                app.UseStaticFiles();
                app.UseRouting(); // routes
                app.UseEndpoints(endpoints => endpoints.MapControllers().RequireCors("web"));
            }
        }
        """,
        """
        public class Startup
        {
            public void Configure(IApplicationBuilder app)
            {
                app.UseStaticFiles();
                app.UseRouting(); // routes
                app.UseCors("web");
                app.UseEndpoints(endpoints => endpoints.MapControllers().RequireCors("web"));
            }
        }
        """,
        OutputKind.DynamicallyLinkedLibrary);

    [Fact]
    public Task Moves_the_link_of_a_chain() => Web.Fix<UseCorsOutOfOrderFix>(
        """
        public class Startup
        {
            public void Configure(IApplicationBuilder app)
            {
                app
                    .UseRouting()
                    .UseAuthorization()
                    .{|CORS4001:UseCors|}("web")
                    .UseEndpoints(endpoints => { });
            }
        }
        """,
        """
        public class Startup
        {
            public void Configure(IApplicationBuilder app)
            {
                app
                    .UseRouting()
                    .UseCors("web")
                    .UseAuthorization()
                    .UseEndpoints(endpoints => { });
            }
        }
        """,
        OutputKind.DynamicallyLinkedLibrary);

    [Fact]
    public Task Moves_a_link_on_one_line() => Web.Fix<UseCorsOutOfOrderFix>(
        "public class Startup { public void Configure(IApplicationBuilder app) => app.UseRouting().UseAuthentication().UseAuthorization().{|CORS4001:UseCors|}(\"web\"); }",
        "public class Startup { public void Configure(IApplicationBuilder app) => app.UseRouting().UseCors(\"web\").UseAuthentication().UseAuthorization(); }",
        OutputKind.DynamicallyLinkedLibrary);

    [Theory]
    // It would pass UseRouting.
    [InlineData("app.UseResponseCaching(); app.UseRouting();", "app.{|CORS4001:UseCors|}(\"web\");")]
    // It would leave the declaration of what it uses behind.
    [InlineData("app.UseAuthorization(); var name = \"web\";", "app.{|CORS4001:UseCors|}(name);")]
    // Others would move along.
    [InlineData("app.UseAuthorization();", "app.UseStaticFiles().{|CORS4001:UseCors|}(\"web\");")]
    // In front of the statement is in front of UseRouting.
    [InlineData("app.UseRouting().UseAuthorization();", "app.{|CORS4001:UseCors|}(\"web\");")]
    // A condition of the preprocessor stands between.
    [InlineData("app.UseAuthorization();\n#if DEBUG\n app.UseDeveloperExceptionPage();\n#endif", "app.{|CORS4001:UseCors|}(\"web\");")]
    // Whose comment is it?
    [InlineData("app.UseRouting().UseAuthorization() // who", ".{|CORS4001:UseCors|}(\"web\");")]
    // The host authorizes: nothing to move it past.
    [InlineData("app.UseStaticFiles(); app.UseAuthorization(); ", "app.{|CORS4001:UseCors|}(\"web\");")]
    public Task Offers_nothing_where_the_move_might_do_harm(string before, string useCors) => Web.NoFix<UseCorsOutOfOrderFix>($$"""
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddCors();
        var app = builder.Build();
        {{before}}
        {{useCors}}
        app.Run();
        """);
}
