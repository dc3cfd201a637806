using CorsAnalyzers.Tests.Infrastructure;

namespace CorsAnalyzers.Tests.Rules;

/// <summary>CORS headers that code writes in a project that calls UseCors.</summary>
public sealed class HandWrittenHeaderTests
{
    private const string UsesCors = "public static class Pipeline { public static void Add(IApplicationBuilder app) => app.UseCors(\"web\"); }";

    private static string Middleware(string statements) => $$"""
        using Microsoft.Net.Http.Headers;

        public class Middleware
        {
            private const string Name = "Access-Control-Allow-Methods";

            public Task InvokeAsync(HttpContext context)
            {
                {{statements}}
                return Task.CompletedTask;
            }
        }
        """;

    [Theory]
    [InlineData("context.Response.Headers[{|CORS4007:\"Access-Control-Allow-Origin\"|}] = \"*\";")]
    [InlineData("context.Response.Headers.Append({|CORS4007:\"access-control-allow-headers\"|}, \"X-Total\");")]
    [InlineData("context.Response.Headers.Add({|CORS4007:\"Access-Control-Allow-Headers\"|}, \"X-Total\");")]
    [InlineData("context.Response.Headers.TryAdd({|CORS4007:Name|}, \"PUT\");")]
    [InlineData("context.Response.Headers[{|CORS4007:HeaderNames.AccessControlAllowOrigin|}] = \"*\";")]
    [InlineData("context.Response.Headers.{|CORS4007:AccessControlAllowOrigin|} = \"*\";")]
    [InlineData("var headers = context.Response.Headers; headers[{|CORS4007:\"Access-Control-Max-Age\"|}] = \"600\"; headers.Append({|CORS4007:\"Access-Control-Allow-Origin\"|}, \"*\");")]
    [InlineData("context.Response.OnStarting(() => { context.Response.Headers[{|CORS4007:\"Access-Control-Allow-Origin\"|}] = \"*\"; return Task.CompletedTask; });")]
    public Task Reports(string statements) => Web.Library(Middleware(statements), UsesCors);

    [Fact]
    public Task Reports_OnPrepareResponse_and_controllers() => Web.Library("""
        public static class Files
        {
            public static void Add(IApplicationBuilder app) => app.UseCors("web").UseStaticFiles(new StaticFileOptions
            {
                OnPrepareResponse = file => file.Context.Response.Headers.Append({|CORS4007:"Access-Control-Allow-Origin"|}, "*"),
            });
        }

        public class OrdersController : ControllerBase
        {
            public void Get() => Response.Headers[{|CORS4007:"Access-Control-Allow-Credentials"|}] = "true";
        }
        """);

    [Theory]
    [InlineData("_ = context.Response.Headers[\"Access-Control-Allow-Origin\"];")]
    [InlineData("if (context.Response.Headers.ContainsKey(\"Access-Control-Allow-Origin\")) return Task.CompletedTask;")]
    [InlineData("context.Response.Headers.Remove(\"Access-Control-Allow-Origin\");")]
    [InlineData("context.Response.Headers[\"X-Total\"] = \"1\";")]
    [InlineData("context.Response.Headers[\"Access-Control-Request-Method\"] = \"PUT\";")]
    [InlineData("context.Request.Headers[\"Access-Control-Allow-Origin\"] = \"*\";")]
    [InlineData("new System.Net.Http.HttpRequestMessage().Headers.Add(\"Access-Control-Allow-Origin\", \"*\");")]
    [InlineData("context.Response.Headers[context.Request.Path.Value] = \"*\";")]
    [InlineData("_ = context.Response.Headers.AccessControlAllowOrigin;")]
    [InlineData("context.Response.Headers[\"Access-Control-Allow-Private-Network\"] = \"true\";")]
    [InlineData("context.Response.Headers.Append(\"Access-Control-Expose-Headers\", \"X-Total\");")]
    public Task Silent(string statements) => Web.Library(Middleware(statements), UsesCors);

    [Fact]
    public Task Silent_where_the_project_does_not_call_UseCors() => Web.Library(
        Middleware("context.Response.Headers[\"Access-Control-Allow-Origin\"] = \"*\";"),
        "public class Engine { public void UseCors() { } public void Start() => UseCors(); }");

    [Theory]
    [InlineData("policy => policy.WithExposedHeaders(\"X-Page\")")]
    [InlineData("new CorsPolicy { ExposedHeaders = { \"X-Page\" } }")]
    public Task Reports_exposed_headers_where_a_policy_names_some_too(string policy) => Web.Library(
        Middleware("context.Response.Headers.Append({|CORS4007:\"Access-Control-Expose-Headers\"|}, \"X-Total\");"),
        UsesCors,
        $"public static class Setup {{ public static void Add(CorsOptions options) => options.AddPolicy(\"web\", {policy}); }}");
}
