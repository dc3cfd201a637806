using CorsAnalyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Tests.Robustness;

/// <summary>Locals that get their value in other ways than by an assignment, wherever a rule asks what a local holds.</summary>
public sealed class OddLocalsTests
{
    public static TheoryData<string> Givers =>
    [
        "var (NAME, _) = (VALUE, 1);",
        "foreach (var NAME in new[] { VALUE })",
        "var held = VALUE; ref var NAME = ref held;",
        "var NAME = VALUE; var held = NAME; (NAME, _) = (held, 1);",
        "if ((VALUE) is var NAME)",
        "if ((VALUE) is { } NAME)",
        "if ((VALUE, 1) is (var NAME, 1))",
        "switch (VALUE) { case var NAME:",
        "Give(VALUE, out var NAME);",
        "var NAME = VALUE; Keep(ref NAME);",
    ];

    [Theory]
    [MemberData(nameof(Givers))]
    public async Task No_exception_leaves_an_analyzer(string giver)
    {
        // What the local is given, and what is done with it.
        (string Value, string Use)[] roles =
        [
            ("app.MapGroup(\"/api\")", "NAME.MapPut(\"/\", () => \"a\").RequireCors(\"web\");"),
            ("builder.Services", "NAME.AddCors(options => options.AddPolicy(\"web\", policy => policy.WithOrigins(\"https://a.example\").WithMethods(\"GET\")));"),
            ("app", "NAME.UseAuthorization(); NAME.UseCors(\"web\");"),
            ("new CorsPolicyBuilder()", "NAME.AllowAnyOrigin().AllowCredentials();"),
            ("(Action<CorsPolicyBuilder>)(policy => policy.AllowAnyOrigin().AllowCredentials())", "app.UseCors(NAME);"),
            ("(Func<string, bool>)(origin => true)", "app.UseCors(policy => policy.SetIsOriginAllowed(NAME).AllowCredentials());"),
            ("TimeSpan.FromDays(2)", "app.UseCors(policy => policy.SetPreflightMaxAge(NAME));"),
            ("context.Request.Method == \"OPTIONS\"", "if (NAME) context.Response.Headers[\"Access-Control-Allow-Origin\"] = \"*\";"),
            ("app.Environment.IsDevelopment()", "if (NAME) context.Response.Headers[\"Access-Control-Allow-Origin\"] = \"*\";"),
            ("context.Request.Headers", "context.Response.Headers[\"Access-Control-Allow-Origin\"] = NAME[\"Origin\"];"),
            ("context.Request.Headers[\"Origin\"]", "if (NAME.ToString().EndsWith(\"example.com\")) context.Response.Headers[\"Access-Control-Allow-Origin\"] = NAME;"),
            ("context.Request.Headers.FirstOrDefault(h => h.Key == \"Origin\")", "context.Response.Headers[\"Access-Control-Allow-Origin\"] = NAME.Value;"),
            ("new Dictionary<string, string>()", "NAME[\"apiKey\"] = \"\"; NAME[\"Access-Control-Allow-Origin\"] = \"*\"; lambda.Headers = NAME;"),
            ("new APIGatewayProxyResponse()", "NAME.StatusCode = status; NAME.Headers[\"Access-Control-Allow-Origin\"] = \"*\"; NAME.Headers[\"Access-Control-Allow-Credentials\"] = \"true\";"),
            ("200", "lambda.StatusCode = NAME;"),
            ("new Regex(\"example.com\")", "if (NAME.IsMatch(context.Request.Headers[\"Origin\"])) context.Response.Headers[\"Access-Control-Allow-Origin\"] = context.Request.Headers[\"Origin\"];"),
            ("\"*\"", "context.Response.Headers[\"Access-Control-Allow-Origin\"] = NAME; context.Response.Headers[\"Access-Control-Allow-Credentials\"] = \"true\";"),
        ];
        var body = string.Concat(roles.Select((role, i) => Fill(giver, role.Value, role.Use, "given" + i)));
        var source = $$"""
            using Amazon.Lambda.APIGatewayEvents;
            using Microsoft.AspNetCore.Builder;
            using Microsoft.AspNetCore.Cors.Infrastructure;
            using Microsoft.AspNetCore.Http;
            using Microsoft.Extensions.DependencyInjection;
            using Microsoft.Extensions.Hosting;
            using System;
            using System.Collections.Generic;
            using System.Linq;
            using System.Text.RegularExpressions;

            public static class Program
            {
                public static void Main(string[] args)
                {
                    var builder = WebApplication.CreateBuilder(args);
                    var app = builder.Build();
                    Answer(builder, app, new DefaultHttpContext(), 200);
                    app.Run();
                }

                private static APIGatewayProxyResponse Answer(WebApplicationBuilder builder, WebApplication app, HttpContext context, int status)
                {
                    var lambda = new APIGatewayProxyResponse();
                    {{body}}
                    return lambda;
                }

                private static void Give<T>(T value, out T given) => given = value;

                private static void Keep<T>(ref T value) { }
            }
            """;
        var compilation = Analysis.Compile([Analysis.Parse(source, "Program.cs")], output: OutputKind.ConsoleApplication);
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic is { Severity: DiagnosticSeverity.Error, Id: not "CS8175" }));

        var (_, exceptions) = await Analysis.RunAsync(compilation);
        Assert.Empty(exceptions);
    }

    private static string Fill(string giver, string value, string use, string name)
    {
        var end = giver.StartsWith("switch", StringComparison.Ordinal) ? " break; }" : "";
        return $"{{ {giver} {{ {use} }}{end} }}\n".Replace("VALUE", value, StringComparison.Ordinal).Replace("NAME", name, StringComparison.Ordinal);
    }
}
