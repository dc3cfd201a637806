using CorsAnalyzers.CodeFixes.Fixes;
using CorsAnalyzers.Tests.Infrastructure;

namespace CorsAnalyzers.Tests.Rules;

public sealed class UnknownPolicyFixTests
{
    [Fact]
    public Task Writes_the_nearest_registered_name() => Web.Fix<UnknownPolicyFix>(
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddCors(options =>
        {
            options.AddPolicy("AllowFrontend", policy => policy.WithOrigins("https://app.example.com"));
            options.AddPolicy("Partners", policy => policy.WithOrigins("https://partner.example.com"));
        });
        var app = builder.Build();
        app.UseCors({|CORS4002:"AllowFrontEnd"|}); // stays
        app.MapGet("/", [EnableCors({|CORS4002:@"frontend"|})] () => "hello").RequireCors({|CORS4002:"Partner"|});
        app.Run();
        """,
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddCors(options =>
        {
            options.AddPolicy("AllowFrontend", policy => policy.WithOrigins("https://app.example.com"));
            options.AddPolicy("Partners", policy => policy.WithOrigins("https://partner.example.com"));
        });
        var app = builder.Build();
        app.UseCors("AllowFrontend"); // stays
        app.MapGet("/", [EnableCors(@"AllowFrontend")] () => "hello").RequireCors("Partners");
        app.Run();
        """);

    [Theory]
    [InlineData("Intranet")]
    [InlineData("*")]
    [InlineData("https://app.example.com")]
    public Task Offers_nothing_where_no_name_is_like_it(string name) => Web.NoFix<UnknownPolicyFix>($$"""
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddCors(options => options.AddPolicy("AllowFrontend", policy => policy.WithOrigins("https://app.example.com")));
        var app = builder.Build();
        app.UseCors({|CORS4002:"{{name}}"|});
        app.Run();
        """);
}
