namespace CorsAnalyzers.Tests.Surfaces.HandWritten;

/// <summary>Wildcard and credentials under conditions about the same thing, of which nobody knows whether they hold together.</summary>
public sealed class EntangledTests
{
    private const string Members = """
        private readonly Options _options = new();
        private bool IsAny => _options.AllowAny;
        private bool IsAnyNow() => _options.AllowAny;
        private static bool IsPublic(HttpContext context) => context.Request.Path.StartsWithSegments("/public");
        private static bool MayHaveCredentials(string origin) => origin != "*";
        private static string Pick(bool any) => any ? "*" : "https://a.example";
        private static string PickBelow(bool any) { if (any) return "*"; return "https://a.example"; }
        private static string PickWith(string given, out bool isAny) { isAny = given == null; return given ?? "*"; }
        private static void Write(HttpContext context, string origin, bool credentials = false)
        {
            context.Response.Headers["Access-Control-Allow-Origin"] = origin;
            if (credentials)
                context.Response.Headers["Access-Control-Allow-Credentials"] = "true";
        }
        private static void WriteGiven(HttpContext context, string given)
        {
            context.Response.Headers["Access-Control-Allow-Origin"] = given == null ? "*" : given;
            if (given != null)
                context.Response.Headers["Access-Control-Allow-Credentials"] = "true";
        }
        public sealed class Options { public bool AllowAny { get; set; } public bool AllowCredentials { get; set; } public string Origin { get; set; } public string Value => AllowAny ? "*" : Origin; public bool Cookies => !AllowAny; }
        """;

    [Theory]
    [InlineData("list.Count == 0 ? \"*\" : list[0]", "list.Count > 0")]
    [InlineData("list.Count == 0 ? \"*\" : list[0]", "list.Any()")]
    [InlineData("given is null or \"\" ? \"*\" : given", "given is not (null or \"\")")]
    [InlineData("given is null or \"\" ? \"*\" : given", "given?.Length > 0")]
    [InlineData("list.FirstOrDefault() ?? \"*\"", "list.Count > 0")]
    [InlineData("context.Request.Method == \"GET\" ? \"*\" : given", "HttpMethods.IsPost(context.Request.Method)")]
    [InlineData("context.Request.Path.StartsWithSegments(\"/public\") ? \"*\" : given", "context.Request.Path.StartsWithSegments(\"/private\")")]
    [InlineData("IsPublic(context) ? \"*\" : given", "!IsPublic(context)")]
    [InlineData("IsAny ? \"*\" : given", "!IsAny")]
    [InlineData("IsAnyNow() ? \"*\" : given", "!IsAnyNow()")]
    [InlineData("_options.AllowAny ? \"*\" : given", "!_options.AllowAny")]
    [InlineData("_options.AllowAny ? \"*\" : given", "_options.Cookies")]
    [InlineData("_options.Value", "!_options.AllowAny")]
    [InlineData("Pick(isAny)", "!isAny")]
    [InlineData("PickBelow(isAny)", "!isAny")]
    public Task Silent_where_the_conditions_ask_about_the_same_thing(string origin, string credentials) => Check($$"""
        context.Response.Headers["Access-Control-Allow-Origin"] = {{origin}};
        if ({{credentials}})
            context.Response.Headers["Access-Control-Allow-Credentials"] = "true";
        """);

    [Theory]
    [InlineData("origin.Length > 1")]
    [InlineData("origin.StartsWith(\"http\")")]
    [InlineData("!origin.Contains('*')")]
    [InlineData("MayHaveCredentials(origin)")]
    public Task Silent_where_the_condition_asks_about_the_origin(string credentials) => Check($$"""
        var origin = list.FirstOrDefault() ?? "*";
        context.Response.Headers["Access-Control-Allow-Origin"] = origin;
        if ({{credentials}})
            context.Response.Headers["Access-Control-Allow-Credentials"] = "true";
        """);

    [Theory]
    [InlineData("string origin; bool cookies; if (given != null) { origin = given; cookies = true; } else { origin = \"*\"; cookies = false; }")]
    [InlineData("var origin = given ?? \"*\"; var cookies = false; if (given != null) cookies = true;")]
    [InlineData("var origin = given ?? \"*\"; var cookies = true; if (given == null) cookies = false;")]
    [InlineData("var origin = given ?? \"*\"; var cookies = false; cookies |= given != null;")]
    [InlineData("string origin; bool cookies; try { origin = new Uri(given).Host; cookies = true; } catch (UriFormatException) { origin = \"*\"; cookies = false; }")]
    [InlineData("var origin = PickWith(given, out var isAnyone); var cookies = !isAnyone;")]
    [InlineData("var origin = given ?? \"*\"; var (cookies, other) = (given != null, 1);")]
    public Task Silent_where_a_flag_was_made_of_the_same_thing(string statements) => Check($$"""
        {{statements}}
        context.Response.Headers["Access-Control-Allow-Origin"] = origin;
        if (cookies)
            context.Response.Headers["Access-Control-Allow-Credentials"] = "true";
        """);

    [Theory]
    [InlineData("Write(context, \"*\");")]
    [InlineData("Write(context, \"*\", false); Write(context, given, true);")]
    [InlineData("if (isAny) Write(context, \"*\", false); else Write(context, \"https://a.example\", true);")]
    [InlineData("Write(context, isAny ? \"*\" : \"https://a.example\", !isAny);")]
    [InlineData("Write(context, isAny ? \"*\" : \"https://a.example\", isAny ? false : true);")]
    [InlineData("Write(context, Pick(isAny), !isAny);")]
    [InlineData("var first = list.FirstOrDefault(); WriteGiven(context, first);")]
    [InlineData("WriteGiven(context, list.FirstOrDefault());")]
    public Task Silent_where_a_helper_is_told_what_belongs_together(string statements) => Check(statements);

    [Fact]
    public Task Silent_where_the_wildcard_may_be_overwritten_first() => Check("""
        context.Response.Headers["Access-Control-Allow-Origin"] = "*";
        if (list.Count > 0)
            context.Response.Headers["Access-Control-Allow-Origin"] = list[0];
        if (list.Any())
            context.Response.Headers["Access-Control-Allow-Credentials"] = "true";
        """);

    [Theory]
    [InlineData("_options.AllowAny ? {|CORS1001:\"*\"|} : given", "_options.AllowCredentials")]
    [InlineData("isAny ? {|CORS1001:\"*\"|} : given", "list.Count > 0")]
    [InlineData("{|CORS1001:\"*\"|}", "list.Count > 0")]
    [InlineData("list.Count == 0 ? {|CORS1001:\"*\"|} : list[0]", "true")]
    [InlineData("Environment.GetEnvironmentVariable(\"ANY\") == \"1\" ? {|CORS1001:\"*\"|} : given", "Environment.GetEnvironmentVariable(\"COOKIES\") == \"1\"")]
    [InlineData("given == \"a\" ? {|CORS1001:\"*\"|} : given", "given != \"b\"")]
    [InlineData("isAny && given != null ? {|CORS1001:\"*\"|} : given", "given != null && context.Request.IsHttps")]
    public Task Reports_conditions_that_have_nothing_in_common(string origin, string credentials) => Check($$"""
        context.Response.Headers["Access-Control-Allow-Origin"] = {{origin}};
        if ({{credentials}})
            context.Response.Headers["Access-Control-Allow-Credentials"] = "true";
        """);

    [Theory]
    [InlineData("Write(context, {|CORS1001:\"*\"|}, true);")]
    [InlineData("Write(context, {|CORS1001:\"*\"|}, isAny);")]
    [InlineData("Write(context, isAny ? {|CORS1001:\"*\"|} : given, list.Count > 0);")]
    public Task Reports_what_a_helper_is_told(string statements) => Check(statements);

    [Theory]
    [InlineData("static readonly string O = ANY ?? \"*\"; static readonly bool G = O != \"*\";", "G")]
    [InlineData("static readonly string O = ANY ?? \"*\"; static bool G => O != \"*\";", "G")]
    [InlineData("static readonly string O = ANY ?? \"*\"; static bool G() => O != \"*\";", "G()")]
    [InlineData("static readonly string O = ANY ?? \"*\"; static bool G() { var length = O.Length; return length > 1; }", "G()")]
    [InlineData("static readonly string O = ANY ?? \"*\"; static readonly bool F = O == \"*\"; static readonly bool G = !F;", "G")]
    [InlineData("static readonly string O = ANY ?? \"*\"; static readonly bool G; static Service() { if (O != \"*\") G = true; }", "G")]
    [InlineData("static readonly string O = ANY ?? \"*\"; static readonly bool G = ANY != null;", "G")]
    [InlineData("readonly string O = ANY ?? \"*\"; readonly bool _g; Service() { _g = O != \"*\"; }", "_g")]
    [InlineData("readonly string O = ANY ?? \"*\"; bool _g; Service() { _g = false; if (O != \"*\") _g = true; }", "_g")]
    [InlineData("readonly string O; readonly bool _g; Service() { O = ANY ?? \"*\"; _g = O != \"*\"; }", "this._g")]
    [InlineData("string O { get; } = ANY ?? \"*\"; bool G => O != \"*\";", "G")]
    [InlineData("string O => ANY ?? \"*\"; bool G => O != \"*\";", "G")]
    [InlineData("string O => Config.O; bool G => Config.G; static class Config { public static readonly string O = ANY ?? \"*\"; public static readonly bool G = O != \"*\"; }", "G")]
    [InlineData("static string O => One.O; static class One { public static readonly string O = ANY ?? \"*\"; } static class Two { public static bool G => One.O != \"*\"; public static bool H() => G; }", "Two.H()")]
    public Task Silent_where_the_condition_was_made_of_the_origin_elsewhere(string members, string credentials) =>
        CheckMembers(members, credentials);

    [Theory]
    [InlineData("static readonly string O = ANY ?? {|CORS1001:\"*\"|}; static readonly bool G = Environment.GetEnvironmentVariable(\"COOKIES\") != null;", "G")]
    [InlineData("static readonly string O = {|CORS1001:\"*\"|}; static bool G() => Environment.GetEnvironmentVariable(\"COOKIES\") != null;", "G()")]
    [InlineData("static string Setting(string name) => Environment.GetEnvironmentVariable(name); static readonly string O = Setting(\"ORIGIN\") ?? {|CORS1001:\"*\"|};", "Setting(\"COOKIES\") == \"1\"")]
    [InlineData("readonly Options _o; Service(Options o) { _o = o; } string O => _o.Origin ?? {|CORS1001:\"*\"|}; sealed class Options { public string Origin { get; set; } public bool Cookies { get; set; } }", "_o.Cookies")]
    [InlineData("readonly string O; readonly bool _g; Service(Microsoft.Extensions.Options.IOptions<Options> o) { O = o.Value.Origin ?? {|CORS1001:\"*\"|}; _g = o.Value.Cookies; } sealed class Options { public string Origin { get; set; } public bool Cookies { get; set; } }", "_g")]
    [InlineData("static readonly string O = ANY ?? {|CORS1001:\"*\"|}; readonly bool _g; Service(bool g) { _g = g; }", "_g")]
    [InlineData("static readonly string O = ANY ?? {|CORS1001:\"*\"|}; static class Config { public static bool Cookies => Environment.GetEnvironmentVariable(\"COOKIES\") != null; }", "Config.Cookies")]
    public Task Reports_where_it_was_made_of_something_else(string members, string credentials) =>
        CheckMembers(members, credentials);

    [Theory]
    [InlineData("if (o is { Length: > 1 } specific) { H = specific; C = \"true\"; } else H = \"*\";")]
    [InlineData("if (o is { } s && s.StartsWith(\"https://\")) { H = s; C = \"true\"; } else H = \"*\";")]
    [InlineData("if (o.StartsWith(\"https://\")) { H = o; C = \"true\"; } else H = \"*\";")]
    [InlineData("if (Uri.TryCreate(o, UriKind.Absolute, out _) && o is { } s) { H = s; C = \"true\"; } else H = \"*\";")]
    [InlineData("if (o is not { Length: > 1 } specific) { H = \"*\"; return; } H = specific; C = \"true\";")]
    public Task Silent_where_a_test_of_the_origin_leads_to_both(string statements) => Check(
        "var o = Environment.GetEnvironmentVariable(\"ORIGIN\") ?? \"*\"; " + statements.Replace("H =", "context.Response.Headers[\"Access-Control-Allow-Origin\"] =", StringComparison.Ordinal).Replace("C =", "context.Response.Headers[\"Access-Control-Allow-Credentials\"] =", StringComparison.Ordinal));

    private static Task CheckMembers(string members, string credentials) => HandWritten.Check($$"""
        public sealed class Service
        {
            {{members.Replace("ANY", "Environment.GetEnvironmentVariable(\"ORIGIN\")", StringComparison.Ordinal)}}

            void Answer(HttpContext context)
            {
                context.Response.Headers["Access-Control-Allow-Origin"] = O;
                if ({{credentials}})
                    context.Response.Headers["Access-Control-Allow-Credentials"] = "true";
            }
        }
        """);

    private static Task Check(string statements) => HandWritten.Check($$"""
        public sealed class Service
        {
            public void Answer(HttpContext context, List<string> list, string given, bool isAny)
            {
                {{statements.ReplaceLineEndings("\n        ")}}
            }

            {{Members.ReplaceLineEndings("\n    ")}}
        }
        """);
}
