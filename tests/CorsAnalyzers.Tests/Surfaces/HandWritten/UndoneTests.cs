namespace CorsAnalyzers.Tests.Surfaces.HandWritten;

/// <summary>CORS1001: wildcard and credentials that no run sends together, in all the forms that real code has it in.</summary>
public sealed class UndoneTests
{
    [Theory]
    [InlineData("h[O] = any ? \"*\" : given; var wildcard = h[O] == \"*\"; if (!wildcard) h[C] = \"true\";")]
    [InlineData("h[O] = any ? \"*\" : given; if (h[O] != \"*\") h[C] = \"true\";")]
    [InlineData("h[O] = any ? \"*\" : given; if (!h[O].Equals(\"*\")) h[C] = \"true\";")]
    [InlineData("h[O] = any ? \"*\" : given; var sent = h[O].ToString(); if (sent.Length > 1) h[C] = \"true\";")]
    [InlineData("h[O] = any ? \"*\" : given; if (h.TryGetValue(O, out var sent) && sent != \"*\") h[C] = \"true\";")]
    [InlineData("h[O] = any ? \"*\" : given; h[C] = h[O] == \"*\" ? \"false\" : \"true\";")]
    [InlineData("var o = \"*\"; if (list.Contains(given)) { o = given; h[C] = \"true\"; } h[O] = o;")]
    [InlineData("h[O] = \"*\"; if (list.Contains(given)) { h[O] = given; h[C] = \"true\"; }")]
    [InlineData("h[O] = \"*\"; h[C] = \"true\"; if (list.Contains(given)) { h[O] = given; return; } h.Remove(C);")]
    [InlineData("h[O] = \"*\"; h[C] = \"true\"; if (list.Contains(given)) h[O] = given; else { h.Remove(C); }")]
    [InlineData("h[O] = \"*\"; h[C] = \"true\"; if (any) { if (list.Contains(given)) h[O] = given; else h.Remove(C); } else h.Remove(O);")]
    [InlineData("h[O] = \"*\"; h[C] = \"true\"; var ok = list.Contains(given); if (ok) h[O] = given; if (!ok) h.Remove(C);")]
    [InlineData("h[O] = \"*\"; h[C] = \"true\"; if (given == null) { h.Remove(C); return; } h[O] = given;")]
    [InlineData("h[O] = \"*\"; h[C] = \"true\"; Narrow(h, given, list.Contains(given));")]
    [InlineData("h[O] = \"*\"; h[C] = \"true\"; switch (given) { case null: h.Remove(C); break; case \"\": h.Remove(O); break; default: h[O] = given; break; }")]
    [InlineData("h[O] = \"*\"; h[C] = \"true\"; _ = given switch { null => h.Remove(C), _ => h.Remove(O) };")]
    [InlineData("h[O] = \"*\"; h[C] = \"true\"; try { h[O] = new Uri(given).Host; } catch { h.Remove(C); }")]
    [InlineData("h[O] = \"*\"; h[C] = \"true\"; try { if (any) h[O] = new Uri(given).Host; else h.Remove(O); } catch { h.Remove(C); throw; }")]
    [InlineData("h[O] = \"*\"; h[C] = \"true\"; if (any is true) h[O] = given; if (any is false) h.Remove(C);")]
    [InlineData("h[O] = \"*\"; h[C] = \"true\"; if (given is { } g) h[O] = g; else h.Remove(C);")]
    [InlineData("h[O] = \"*\"; h[C] = \"true\"; if (any && given != null) h[O] = given; else h.Remove(C);")]
    [InlineData("h[O] = \"*\"; h[C] = \"true\"; if (any && given != null) h[O] = given; if (!any || given == null) h.Remove(C);")]
    [InlineData("h[O] = \"*\"; h[C] = \"true\"; if (list.Count == 0) h.Remove(C); else h[O] = list[0];")]
    [InlineData("h[O] = \"*\"; h[C] = \"true\"; if (any) h[O] = given; if (!any) goto end; return; end: h.Remove(C);")]
    public Task Silent_where_no_run_sends_both(string statements) => Check(statements);

    [Theory]
    [InlineData("if (!h.ContainsKey(O)) { h[O] = {|CORS1001:\"*\"|}; h[C] = \"true\"; }")]
    [InlineData("if (string.IsNullOrEmpty(h[O])) { h[O] = {|CORS1001:\"*\"|}; h[C] = \"true\"; }")]
    [InlineData("h[O] = any ? {|CORS1001:\"*\"|} : given; if (h[\"X-A\"] != \"*\" && list.Count > 0) h[\"X-B\"] = \"1\"; h[C] = \"true\";")]
    [InlineData("h[O] = {|CORS1001:\"*\"|}; h[C] = \"true\"; if (any is true) h[O] = given; if (any is true) h.Remove(C);")]
    [InlineData("h[O] = {|CORS1001:\"*\"|}; h[C] = \"true\"; switch (given) { case null: h.Remove(C); break; default: h[\"X-A\"] = given; break; }")]
    public Task Reports_where_one_does(string statements) => Check(statements);

    private static Task Check(string statements) => HandWritten.Check($$"""
        public sealed class Service
        {
            private const string O = "Access-Control-Allow-Origin", C = "Access-Control-Allow-Credentials";
            private static void Narrow(IHeaderDictionary h, string given, bool ok) { if (ok) h[O] = given; else h.Remove(C); }
            public void Answer(HttpContext context, List<string> list, string given, bool any)
            {
                var h = context.Response.Headers;
                h.Append("Vary", "Origin");
                {{statements}}
            }
        }
        """);
}
