using CorsAnalyzers.Tests.Infrastructure;

namespace CorsAnalyzers.Tests.Rules;

/// <summary>UseHttpsRedirection in front of UseCors.</summary>
public sealed class RedirectBeforeCorsTests
{
    private static string Program(string pipeline) => $$"""
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddCors();
        var app = builder.Build();
        {{pipeline}}
        app.Run();
        """;

    [Fact]
    public Task Reports_a_redirect_in_front() => Web.Program(Program("""
        app.{|CORS4008:UseHttpsRedirection|}();
        app.UseStaticFiles();
        app.UseCors(policy => policy.WithOrigins("https://app.example.com"));
        """));

    [Fact]
    public Task Silent_behind_UseCors() => Web.Program(Program("""
        app.UseCors(policy => policy.WithOrigins("https://app.example.com"));
        app.UseHttpsRedirection();
        """));

    [Fact]
    public Task Silent_under_a_condition() => Web.Program(Program("""
        if (app.Environment.IsProduction())
            app.UseHttpsRedirection();
        app.UseCors(policy => policy.WithOrigins("https://app.example.com"));
        """));
}
