using CorsAnalyzers.Tests.Rules.Values;

namespace CorsAnalyzers.Tests.Rules;

/// <summary>CORS1003: what looks at the request's Origin before it is sent back, in all the forms that real code has it in.</summary>
public sealed class CheckedOriginTests
{
    private const string Q = "request.Headers.FirstOrDefault(h => string.Equals(h.Key, \"Origin\", StringComparison.OrdinalIgnoreCase)).Value";

    [Theory]
    [InlineData("var origin = " + Q + " ?? \"\"; if (!s_allowed.Contains(origin)) return null;")]
    [InlineData("var origin = request.Headers[\"origin\"] ?? \"\"; if (!s_allowed.Contains(origin)) return null;")]
    [InlineData("var origin = request.Headers.ContainsKey(\"origin\") ? request.Headers[\"origin\"] : \"https://a.example\"; if (!s_allowed.Contains(origin)) return null;")]
    [InlineData("string origin; if (request.Path == \"/\") origin = " + Q + "; else origin = \"https://a.example\"; if (!s_allowed.Contains(origin)) return null;")]
    [InlineData("string origin = \"https://a.example\"; if (request.Path == \"/\") origin = " + Q + "; if (!s_allowed.Contains(origin)) return null;")]
    [InlineData("var origin = " + Q + "; if (origin is null || !s_allowed.Contains(origin)) origin = s_allowed[0];")]
    [InlineData("if (" + Q + " is not { } origin || !s_allowed.Contains(origin)) return null;")]
    [InlineData("if (" + Q + " is not { Length: > 0 } origin || !s_allowed.Contains(origin)) return null;")]
    [InlineData("if (" + Q + " is not string origin) return null; if (!IsOk(origin)) return null;")]
    [InlineData("var copy = new Dictionary<string, string>(request.Headers, StringComparer.OrdinalIgnoreCase); if (!copy.TryGetValue(\"origin\", out var origin) || !s_allowed.Contains(origin)) return null;")]
    [InlineData("var copy = new Dictionary<string, string>(request.Headers, StringComparer.OrdinalIgnoreCase); if (!s_allowed.Contains(copy[\"Origin\"])) return null; var origin = copy[\"origin\"];")]
    [InlineData("var pair = request.Headers.FirstOrDefault(h => h.Key.ToLower() == \"origin\"); if (!s_allowed.Contains(pair.Value)) return null; var origin = pair.Value;")]
    [InlineData("var pair = request.Headers.FirstOrDefault(h => h.Key.ToLower() == \"origin\"); if (!IsOkPair(pair)) return null; var origin = pair.Value;")]
    [InlineData("var pair = request.Headers.FirstOrDefault(h => h.Key.ToLower() == \"origin\"); var (_, origin) = pair; if (!s_allowed.Contains(origin)) return null;")]
    [InlineData("var headers = request.Headers; if (!IsOkAll(headers)) return null; var origin = headers.FirstOrDefault(h => h.Key.ToLower() == \"origin\").Value;")]
    [InlineData("if (!IsOkAll(request.Headers)) return null; var origin = " + Q + ";")]
    [InlineData("if (!IsOkRequest(request)) return null; var origin = " + Q + ";")]
    [InlineData("var origin = " + Q + "; switch (origin) { case \"https://a.example\": break; default: return null; }")]
    [InlineData("var origin = " + Q + " switch { \"https://a.example\" => \"https://a.example\", _ => null };")]
    [InlineData("var origin = request.Headers.Where(h => h.Key == \"Origin\").Select(h => h.Value).Intersect(s_allowed).FirstOrDefault();")]
    [InlineData("var origin = request.Headers.Where(h => h.Key == \"Origin\").Select(h => h.Value).Where(s_allowed.Contains).FirstOrDefault();")]
    [InlineData("var origins = request.Headers.Where(h => h.Key == \"Origin\").Select(h => h.Value); if (!origins.All(s_allowed.Contains)) return null; var origin = origins.First();")]
    [InlineData("var origins = request.Headers.Where(h => h.Key == \"Origin\").Select(h => h.Value).ToList(); origins.RemoveAll(o => !s_allowed.Contains(o)); var origin = origins.FirstOrDefault();")]
    [InlineData("var ok = " + Q + " is { } o && s_allowed.Contains(o); if (!ok) return null; var origin = " + Q + ";")]
    [InlineData("var ok = s_allowed.Any(a => a == " + Q + "); if (!ok) return null; var origin = " + Q + ";")]
    [InlineData("string origin = null; foreach (var h in request.Headers) if (h.Key == \"Origin\" && s_allowed.Contains(h.Value)) origin = h.Value;")]
    [InlineData("if (!(" + Q + " is \"https://a.example\" or \"https://b.example\")) return null; var origin = " + Q + ";")]
    [InlineData("var origin = (" + Q + ")?.ToLower(); if (origin != \"https://a.example\") return null;")]
    [InlineData("var origin = new Uri(" + Q + ").Host == \"a.example\" ? " + Q + " : null;")]
    [InlineData("Ensure(request); var origin = " + Q + ";")]
    [InlineData("if (!request.Headers.Any(h => h.Key.ToLower() == \"origin\" && s_allowed.Contains(h.Value))) return null; var origin = " + Q + ";")]
    [InlineData("if (!request.Headers.Any(IsOkPair)) return null; var origin = " + Q + ";")]
    [InlineData("if (request.Headers.Where(h => h.Key == \"Origin\").Count(h => s_allowed.Contains(h.Value)) != 1) return null; var origin = request.Headers[\"Origin\"];")]
    [InlineData("if (request.Headers[\"Origin\"] is not { } given || !s_allowed.Contains(given)) return null; var origin = request.Headers[\"Origin\"];")]
    [InlineData("if (request.Headers[\"Origin\"] is not string given || !s_allowed.Contains(given)) return null; var origin = request.Headers[\"Origin\"];")]
    [InlineData("if (" + Q + " is { } given and not \"\" && !s_allowed.Contains(given)) return null; var origin = " + Q + ";")]
    [InlineData("var copy = new Dictionary<string, string>(request.Headers, StringComparer.OrdinalIgnoreCase); copy[\"Origin\"] = \"https://app.example.com\"; var origin = copy[\"Origin\"];")]
    [InlineData("if (!request.Headers.Values.Any(s_allowed.Contains)) return null; var origin = request.Headers[\"Origin\"];")]
    [InlineData("if (request.MultiValueHeaders[\"Origin\"].FirstOrDefault(o => s_allowed.Contains(o)) == null) return null; var origin = request.Headers[\"Origin\"];")]
    [InlineData("foreach (var h in request.Headers.Where(h => h.Key == \"Origin\")) { if (!s_allowed.Contains(h.Value)) throw new InvalidOperationException(\"origin\"); } var origin = request.Headers[\"Origin\"];")]
    [InlineData("var (key, value) = request.Headers.FirstOrDefault(h => h.Key == \"Origin\"); if (!s_allowed.Contains(value)) return null; var origin = request.Headers[\"Origin\"];")]
    [InlineData("if (!(request.Headers.FirstOrDefault(h => h.Key == \"Origin\") is { Value: var o } && s_allowed.Contains(o))) return null; var origin = request.Headers[\"Origin\"];")]
    [InlineData("if (!s_allowed.Any(a => request.Headers.Any(h => h.Key == \"Origin\" && h.Value == a))) return null; var origin = request.Headers[\"Origin\"];")]
    public Task Silent_where_something_looks_at_it(string statements) => Check(statements, "origin");

    [Theory]
    [InlineData("var origin = {|CORS1003:" + Q + "|} ?? \"\";", "origin")]
    [InlineData("var origin = {|CORS1003:request.Headers[\"origin\"]|} ?? \"https://a.example\";", "origin")]
    [InlineData("var origin = request.Headers.ContainsKey(\"origin\") ? {|CORS1003:request.Headers[\"origin\"]|} : \"https://a.example\"; if (string.IsNullOrEmpty(origin)) return null;", "origin")]
    [InlineData("var user = request.Headers[\"X-User\"]; if (user != \"me\") return null;", "{|CORS1003:request.Headers[\"origin\"]|}")]
    [InlineData("var all = request.Headers; if (!all.TryGetValue(\"X-User\", out var user) || user.Length < 3) return null;", "{|CORS1003:all[\"origin\"]|}")]
    [InlineData("System.Console.WriteLine(string.Join(\",\", request.Headers.Select(h => h.Key)));", "{|CORS1003:request.Headers[\"origin\"]|}")]
    [InlineData("if (!request.Headers.Any(h => h.Key == \"X-User\")) return null;", "{|CORS1003:request.Headers[\"origin\"]|}")]
    [InlineData("var user = request.Headers.FirstOrDefault(h => h.Key.ToLower() == \"authorization\").Value; if (!user.StartsWith(\"Bearer \")) return null;", "{|CORS1003:request.Headers[\"origin\"]|}")]
    [InlineData("var agent = request.Headers.FirstOrDefault(h => h.Key.ToLower() == \"user-agent\"); if (agent.Value.Contains(\"bot\")) return null;", "{|CORS1003:request.Headers[\"origin\"]|}")]
    [InlineData("if (!IsSignedIn(request.Headers)) return null;", "{|CORS1003:request.Headers[\"origin\"]|}")]
    [InlineData("if (!IsSignedInWith(request)) return null;", "{|CORS1003:request.Headers[\"origin\"]|}")]
    public Task Reports_where_nothing_does(string statements, string sent) => Check(statements, sent);

    private static Task Check(string statements, string sent) => ResponseShapes.CheckMembers(
        $$"""

        private static readonly List<string> s_allowed = new() { "https://app.example.com" };
        private static bool IsOk(string o) => s_allowed.Contains(o);
        private static bool IsOkPair(KeyValuePair<string, string> o) => s_allowed.Contains(o.Value);
        private static bool IsOkAll(IDictionary<string, string> o) => s_allowed.Contains(o["origin"]);
        private static bool IsOkRequest(APIGatewayProxyRequest o) => s_allowed.Contains(o.Headers["origin"]);

        private static void Ensure(APIGatewayProxyRequest o) { if (!s_allowed.Contains(o.Headers["origin"])) throw new InvalidOperationException(); }
        private static bool IsSignedIn(IDictionary<string, string> all) => all["X-User"] == "me";
        private static bool IsSignedInWith(APIGatewayProxyRequest given) => given.Headers["X-User"] == "me";

        public APIGatewayProxyResponse Get(APIGatewayProxyRequest request)
        {
            {{statements}}
            return new() { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = {{sent}}, ["Access-Control-Allow-Credentials"] = "true", ["Vary"] = "Origin" } };
        }
        """);
}
