using CorsAnalyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Tests.Robustness;

/// <summary>No exception leaves an analyzer while a program is typed that is wired wrongly, or goes round in circles.</summary>
public sealed class HalfTypedWiringTests
{
    private const string Program = """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddCors(options => { options.DefaultPolicyName = "web"; options.AddPolicy(name: "web", p => p.WithOrigins("https://a.example").WithMethods("GET")); });
        var app = builder.Build();
        app.UseRouting().UseAuthorization();
        app.UseCors("wbe").UseMiddleware<object>();
        var api = app.MapGroup("/api").RequireCors("web");
        api.MapPut("/{id}", [EnableCors] (int id, Order order, [FromHeader(Name = "X-A")] string a) => id);
        app.MapMethods("/", ["PUT"], Orders.Put).WithMetadata(new DisableCorsAttribute());
        app.Use((context, next) => { context.Response.Headers["Access-Control-Allow-Origin"] = "*"; return next(context); });
        app.Run();

        record Order(int Id);

        [ApiController, EnableCors("other")]
        class Orders : ControllerBase
        {
            [HttpPut, AcceptVerbs("PATCH", "DELETE")] public static void Put([FromBody] Order order) { }
        }
        """;

    [Fact]
    public async Task Nothing_is_thrown_when_a_program_ends_at_any_token_or_lacks_one()
    {
        var whole = Analysis.Parse(Program, "Program.cs");
        Compilation compilation = Analysis.Compile([Analysis.Parse(Web.Usings.Item2, "Usings.cs"), whole], output: OutputKind.ConsoleApplication);
        var current = whole;
        foreach (var (index, token) in (await whole.GetRootAsync(TestContext.Current.CancellationToken)).DescendantTokens().Where(token => token.Span.Length > 0).Index())
        {
            var cut = Analysis.Parse(index % 2 == 0 ? Program[..token.Span.End] : Program.Remove(token.SpanStart, token.Span.Length), "Program.cs");
            compilation = compilation.ReplaceSyntaxTree(current, cut);
            current = cut;
            var exceptions = await Analysis.RunInFileAsync(compilation, cut);
            Assert.True(exceptions.Count == 0, $"at '{token.Text}', {token.Span.End}: {exceptions.FirstOrDefault()}");
        }
    }

    [Fact]
    public async Task Ends_on_helpers_that_call_each_other()
    {
        var helpers = string.Concat(Enumerable.Range(0, 30).Select(i => $"public static IApplicationBuilder H{i}(this IApplicationBuilder app) => app{string.Concat(Enumerable.Range(0, 30).Select(j => $".H{j}()"))};\n"));
        var text = $$"""
            public static class Helpers
            {
                {{helpers}}
                public static void Add(IApplicationBuilder app) => app.H0().UseAuthorization().UseCors("web");
                public static void Options(CorsOptions options) => Others(options);
                public static void Others(CorsOptions options) => Options(options);
                public static void Routes(IEndpointRouteBuilder routes) { var a = routes.MapGroup("/"); var b = a.WithTags("b"); var c = b; c = a; c.MapPut("/", () => "c"); }
            }
            """;
        var compilation = Analysis.Compile([Analysis.Parse(Web.Usings.Item2, "Usings.cs"), Analysis.Parse(text, "Helpers.cs")]);
        Assert.DoesNotContain(compilation.GetDiagnostics(TestContext.Current.CancellationToken), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

        var (_, exceptions) = await Analysis.RunAsync(compilation);

        Assert.Empty(exceptions);
    }
}
