using CorsAnalyzers.CodeFixes.Fixes;
using CorsAnalyzers.Tests.Infrastructure;

namespace CorsAnalyzers.Tests.Rules;

public sealed class UncoveredEndpointFixTests
{
    private static string Program(string policies) => $$"""
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddCors(options =>
        {
            {{policies}}
        });
        var app = builder.Build();
        app.UseCors();
        app.MapPut("/a", ([FromHeader(Name = "X-Tenant")] string tenant) => tenant);
        app.MapDelete("/b", () => "b");
        app.Run();
        """;

    [Theory]
    [InlineData("{|CORS4009:WithMethods|}(\"GET\").AllowAnyHeader()", "WithMethods(\"GET\", \"PUT\", \"DELETE\").AllowAnyHeader()")]
    [InlineData("{|CORS4009:WithMethods|}(\"GET\" /* reads */, \"PUT\").AllowAnyHeader() /* stays */", "WithMethods(\"GET\" /* reads */, \"PUT\", \"DELETE\").AllowAnyHeader() /* stays */")]
    [InlineData("{|CORS4009:WithMethods|}(new[] { \"GET\" }).AllowAnyHeader()", "WithMethods(new[] { \"GET\", \"PUT\", \"DELETE\" }).AllowAnyHeader()")]
    [InlineData("{|CORS4009:WithMethods|}(new string[] { \"GET\", }).AllowAnyHeader()", "WithMethods(new string[] { \"GET\", \"PUT\", \"DELETE\", }).AllowAnyHeader()")]
    [InlineData("{|CORS4009:WithMethods|}([\"GET\"]).AllowAnyHeader()", "WithMethods([\"GET\", \"PUT\", \"DELETE\"]).AllowAnyHeader()")]
    [InlineData("{|CORS4009:WithMethods|}().AllowAnyHeader()", "WithMethods(\"PUT\", \"DELETE\").AllowAnyHeader()")]
    [InlineData("AllowAnyMethod().{|CORS4009:WithHeaders|}(Microsoft.Net.Http.Headers.HeaderNames.Accept)", "AllowAnyMethod().WithHeaders(Microsoft.Net.Http.Headers.HeaderNames.Accept, \"X-Tenant\")")]
    public Task Adds_to_the_list(string list, string fixedList) => Web.FixWithEitherLineEnding<UncoveredEndpointFix>(
        Program($$"""options.AddDefaultPolicy(policy => policy.WithOrigins("https://app.example.com").{{list}});"""),
        Program($$"""options.AddDefaultPolicy(policy => policy.WithOrigins("https://app.example.com").{{fixedList}});"""));

    [Fact]
    public Task Makes_a_list_where_there_is_none() => Web.Fix<UncoveredEndpointFix>(
        Program("""
            options.{|CORS4009:AddDefaultPolicy|}(policy =>
            {
                // Only the web client.
                policy.WithOrigins("https://app.example.com").AllowAnyHeader(); // stays
            });
            """),
        Program("""
            options.AddDefaultPolicy(policy =>
            {
                // Only the web client.
                policy.WithOrigins("https://app.example.com").AllowAnyHeader().WithMethods("PUT", "DELETE"); // stays
            });
            """));

    [Fact]
    public Task Offers_nothing_where_the_list_is_a_variable() => Web.NoFix<UncoveredEndpointFix>(Program("""
        var methods = new[] { "GET" };
        options.AddDefaultPolicy(policy => policy.WithOrigins("https://app.example.com").{|CORS4009:WithMethods|}(methods).AllowAnyHeader());
        """));
}
