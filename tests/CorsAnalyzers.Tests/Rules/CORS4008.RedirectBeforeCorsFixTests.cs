using CorsAnalyzers.CodeFixes.Fixes;
using CorsAnalyzers.Tests.Infrastructure;

namespace CorsAnalyzers.Tests.Rules;

public sealed class RedirectBeforeCorsFixTests
{
    [Fact]
    public Task Moves_the_redirect_behind_UseCors() => Web.FixWithEitherLineEnding<RedirectBeforeCorsFix>(
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddCors();
        var app = builder.Build();

        // Nobody asks by http.
        app.{|CORS4008:UseHttpsRedirection|}();
        app.UseStaticFiles();
        app.UseCors(policy => policy.AllowAnyOrigin());
        app.Run();
        """,
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddCors();
        var app = builder.Build();

        app.UseStaticFiles();
        app.UseCors(policy => policy.AllowAnyOrigin());
        // Nobody asks by http.
        app.UseHttpsRedirection();
        app.Run();
        """);
}
