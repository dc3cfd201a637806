using System.Text;

namespace CorsAnalyzers.Tests.Surfaces.HandWritten;

/// <summary>The ways in which server code writes one header, so that each rule is tested in all of them.</summary>
internal static class ServerShapes
{
    private const string AspNetCore = "HttpContext context|context.Response.Headers|";

    /// <summary>Parameters of a method; what holds the other headers; the statements. A result is returned by the shape itself.</summary>
    private static readonly string[] s_shapes =
    [
        AspNetCore + "context.Response.Headers[NAME] = VALUE;",
        AspNetCore + "context.Response.Headers.Append(NAME, VALUE);",
        AspNetCore + "context.Response.Headers.Add(NAME, VALUE);",
        AspNetCore + "context.Response.Headers.TryAdd(NAME, VALUE);",
        AspNetCore + "context.Response.Headers.AppendCommaSeparatedValues(NAME, VALUE);",
        AspNetCore + "context.Response.Headers.SetCommaSeparatedValues(NAME, VALUE);",
        AspNetCore + "context.Response.Headers.SetCommaSeparatedValues(NAME, [VALUE]);",
        AspNetCore + "context.Response.Headers[NAME] = new StringValues(VALUE);",
        AspNetCore + "context.Response.Headers[NAME] = new[] { VALUE };",
        AspNetCore + "context.Response.Headers[NAME] = new StringValues(new[] { VALUE });",
        AspNetCore + "context.Response.Headers.Append(NAME, new string[] { VALUE });",
        AspNetCore + "context.Response.Headers[NAME] = context.Request.Path == \"/\" ? VALUE : Environment.GetEnvironmentVariable(\"SETTING\");",
        AspNetCore + "context.Response.Headers[NAME] = Environment.GetEnvironmentVariable(\"SETTING\") ?? VALUE;",
        AspNetCore + "var headers = context.Response.Headers; headers[NAME] = VALUE;",
        AspNetCore + "var response = context.Response; response.Headers[NAME] = VALUE;",
        AspNetCore + "var response = context?.Response; response?.Headers.Append(NAME, VALUE);",
        AspNetCore + "IDictionary<string, StringValues> headers = context.Response.Headers; headers.Add(NAME, VALUE);",
        AspNetCore + "context.Response.GetTypedHeaders().Set(NAME, VALUE);",
        AspNetCore + "context.Response.OnStarting(() => { context.Response.Headers[NAME] = VALUE; return Task.CompletedTask; });",
        AspNetCore + "void Write() => context.Response.Headers[NAME] = VALUE; Write();",
        AspNetCore + "if (context.Request.Method == \"OPTIONS\") { context.Response.Headers[NAME] = VALUE; }",
        AspNetCore + "try { context.Items.Clear(); } catch (Exception) { context.Response.Headers[NAME] = VALUE; throw; }",
        AspNetCore + "Helpers.Write(context);",
        AspNetCore + "Helpers.WriteResponse(context.Response);",
        AspNetCore + "context.Response.Headers.WriteHeaders();",
        AspNetCore + "Helpers.WriteValue(context, Helpers.Value());",
        "HttpContextAccessor accessor|accessor.HttpContext.Response.Headers|accessor.HttpContext.Response.Headers[NAME] = VALUE;",
        "Microsoft.AspNetCore.Mvc.Filters.ActionExecutingContext filter|filter.HttpContext.Response.Headers|filter.HttpContext.Response.Headers.Append(NAME, VALUE);",
        "IApplicationBuilder app|#ctx.Response.Headers|app.Use(async (ctx, next) => { OTHERS ctx.Response.Headers[NAME] = VALUE; await next(); });",
        "IApplicationBuilder app|#ctx.Response.Headers|app.Run(async ctx => { OTHERS ctx.Response.Headers.Append(NAME, VALUE); await ctx.Response.WriteAsync(\"x\"); });",
        "IApplicationBuilder app|#ctx.Context.Response.Headers|app.UseStaticFiles(new StaticFileOptions { OnPrepareResponse = ctx => { OTHERS ctx.Context.Response.Headers.Append(NAME, VALUE); } });",
        "IApplicationBuilder app|#ctx.Response.Headers|app.UseExceptionHandler(errors => errors.Run(async ctx => { OTHERS ctx.Response.Headers[NAME] = VALUE; await ctx.Response.WriteAsync(\"x\"); }));",
        "HttpListenerContext context|context.Response.Headers|context.Response.Headers[NAME] = VALUE;",
        "HttpListenerContext context|context.Response.Headers|context.Response.AddHeader(NAME, VALUE);",
        "HttpListenerContext context|context.Response.Headers|context.Response.AppendHeader(NAME, VALUE);",
        "HttpListenerResponse response|response.Headers|response.Headers.Add(NAME, VALUE);",
        "HttpListenerResponse response|response.Headers|response.Headers.Set(NAME, VALUE);",
        "|System.Web.HttpContext.Current.Response.Headers|System.Web.HttpContext.Current.Response.AppendHeader(NAME, VALUE);",
        "System.Web.HttpContext context|context.Response.Headers|context.Response.AddHeader(NAME, VALUE);",
        "System.Web.HttpResponseBase response|response.Headers|response.Headers[NAME] = VALUE;",
        "System.Web.HttpResponseBase response|response.Headers|response.Headers.Add(NAME, VALUE);",
        "Microsoft.Owin.IOwinContext context|context.Response.Headers|context.Response.Headers[NAME] = VALUE;",
        "Microsoft.Owin.IOwinContext context|context.Response.Headers|context.Response.Headers.Set(NAME, VALUE);",
        "Microsoft.Owin.IOwinContext context|context.Response.Headers|context.Response.Headers.Append(NAME, VALUE);",
        "Microsoft.Owin.IOwinContext context|context.Response.Headers|context.Response.Headers.Add(NAME, new[] { VALUE });",
        "HttpRequestData request|#response.Headers|var response = request.CreateResponse(HttpStatusCode.OK); OTHERS_ADD response.Headers.Add(NAME, VALUE); return response;",
        "HttpRequestData request|#response.Headers|var response = request.CreateResponse(); OTHERS_ADD response.Headers.TryAddWithoutValidation(NAME, VALUE); return response;",
        "HttpRequestData request|#response.Headers|var response = Helpers.Create(request); OTHERS_ADD return response;",
        "HttpRequestMessage request|#response.Headers|var response = new HttpResponseMessage(HttpStatusCode.OK); OTHERS_ADD response.Headers.Add(NAME, VALUE); return response;",
        "HttpRequestMessage request|#response.Headers|var response = request.CreateResponse(HttpStatusCode.OK); OTHERS_ADD response.Headers.TryAddWithoutValidation(NAME, VALUE); return response;",
        "HttpRequestMessage request|#response.Headers|var response = new HttpResponseMessage { Headers = { { NAME, VALUE } } }; OTHERS_ADD return response;",
    ];

    private const string Helpers = """
        public static class Helpers
        {
            public static void Write(HttpContext context) => context.Response.Headers[NAME] = VALUE;

            public static void WriteResponse(HttpResponse response)
            {
                response.Headers.Append(NAME, VALUE);
            }

            public static void WriteHeaders(this IHeaderDictionary headers) => headers[NAME] = VALUE;

            public static void WriteValue(HttpContext context, string value) => context.Response.Headers[PLAIN] = value;

            public static string Value() => VALUE;

            public static HttpResponseData Create(HttpRequestData request)
            {
                var response = request.CreateResponse(HttpStatusCode.OK);
                response.Headers.Add(NAME, VALUE);
                return response;
            }
        }

        public sealed class Controllers : Controller
        {
            public IActionResult Get()
            {
                OTHERS_CONTROLLER
                Response.Headers[NAME] = VALUE;
                return Ok();
            }

            public IActionResult Put()
            {
                OTHERS_CONTROLLER
                HttpContext.Response.Headers.Append(NAME, VALUE);
                return Ok();
            }
        }
        """;

    /// <summary>How many shapes there are.</summary>
    internal static int Count => s_shapes.Length + 2;

    /// <summary>Checks the same header in each shape, with one rule.</summary>
    /// <param name="name">The C# expression of its name, with the mark of what is to be reported.</param>
    /// <param name="value">The C# expression of its value, with the mark.</param>
    /// <param name="others">Names and values of headers that the response has besides.</param>
    internal static Task Check(string id, string name, string value, params (string Name, string Value)[] others)
    {
        var isNameMarked = name.Contains("{|", StringComparison.Ordinal);
        string Others(string receiver, string form) => string.Concat(others.Select(other => string.Format(System.Globalization.CultureInfo.InvariantCulture, form, receiver, other.Name, other.Value)));

        var code = new StringBuilder("public sealed class Shapes : System.Web.Http.ApiController\n{\n");
        for (var i = 0; i < s_shapes.Length; i++)
        {
            // Where the name is what is reported, the helper that gets it by its own has no mark to show.
            if (isNameMarked && s_shapes[i].Contains("WriteValue", StringComparison.Ordinal))
                continue;

            var parts = s_shapes[i].Split('|', 3);
            var (receiver, statements) = (parts[1], parts[2]);
            if (receiver.StartsWith('#'))
                statements = statements.Replace("OTHERS_ADD", Others(receiver[1..], "{0}.Add(\"{1}\", \"{2}\"); "), StringComparison.Ordinal).Replace("OTHERS", Others(receiver[1..], "{0}[\"{1}\"] = \"{2}\"; "), StringComparison.Ordinal);
            else
                statements = Others(receiver, parts[0].Contains("Owin", StringComparison.Ordinal) ? "{0}.Set(\"{1}\", \"{2}\"); " : "{0}[\"{1}\"] = \"{2}\"; ") + statements;

            var result = !statements.Contains("return response;", StringComparison.Ordinal) ? "void" : parts[0].Contains("Data", StringComparison.Ordinal) ? "HttpResponseData" : "HttpResponseMessage";
            code.Append("    public ").Append(result).Append(" M").Append(i).Append('(').Append(parts[0]).Append(") { ").Append(Fill(statements)).Append(" }\n");
        }

        code.Append("}\n");
        var helpers = Helpers.Replace("OTHERS_CONTROLLER", Others("Response.Headers", "{0}[\"{1}\"] = \"{2}\"; "), StringComparison.Ordinal);
        if (isNameMarked)
            helpers = helpers.Replace("public static void WriteValue(HttpContext context, string value) => context.Response.Headers[PLAIN] = value;", "", StringComparison.Ordinal);

        return HandWritten.CheckOnly([id], code.ToString(), Fill(helpers));

        string Fill(string template) => template
            .Replace("PLAIN", name, StringComparison.Ordinal)
            .Replace("NAME", name, StringComparison.Ordinal)
            .Replace("VALUE", value, StringComparison.Ordinal);
    }
}
