using System.Collections.Immutable;
using System.Globalization;
using CorsAnalyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Path = CorsAnalyzers.Model.Path;

namespace CorsAnalyzers.Tests.Robustness;

/// <summary>Code that no human writes, but generators and data files do: as long and as deep as the compiler itself bears (10,000 parentheses overflow its stack).</summary>
public sealed class HugeCodeTests
{
    /// <summary>Names and bodies of methods; each must be analysed to the end, and its mistake be found.</summary>
    private static readonly Dictionary<string, Func<string>> s_bodies = new()
    {
        ["10,000 constants in one concatenation"] = () => Response($"\"*\" + {Repeat(10_000, _ => "\"\"", " + ")}"),
        ["10,000 calls in one concatenation"] = () => Response(Repeat(10_000, _ => "request.Path", " + ")),
        ["300 operands of ??"] = () => Response(Repeat(300, _ => "request.Path ?? ", "") + "\"*\""),
        ["1,000 parentheses"] = () => Response(new string('(', 1_000) + "\"*\"" + new string(')', 1_000)),
        ["500 conditionals in one"] = () => Response(Repeat(500, i => $"request.Path == \"{i}\" ? \"x{i}\" : ", "") + "\"*\""),
        ["100 calls in each other"] = () => Response(Repeat(100, _ => "Same(", "") + "\"*\"" + new string(')', 100)),
        ["500 arms of a switch"] = () => Response($"request.Path switch {{ {Repeat(500, i => $"\"{i}\" => \"x{i}\",", " ")} _ => \"*\" }}"),
        ["1,500 links of a chain"] = () => $"HttpResults.Ok(){Repeat(1_500, i => $".AddHeader(\"X-{i}\", \"1\")", "")};",
        ["300 ifs in each other"] = () => Repeat(300, _ => "if (request.Path != null) {", " ") + "headers[\"X-A\"] = \"\";" + new string('}', 300),
        ["500 else-ifs"] = () => Repeat(500, i => $"if (request.Path == \"{i}\") headers[\"X-A\"] = \"{i}\"; else ", "") + "headers[\"X-A\"] = \"\";",
        ["200 lambdas in each other"] = () => $"Action a = {Repeat(200, i => $"() => {{ Action a{i} = ", "")} () => {{ }} {Repeat(200, _ => "; }", "")};",
        ["50,000 entries of a dictionary"] = () => $"var all = new Dictionary<string, string> {{ {Repeat(50_000, i => $"[\"X-{i}\"] = \"{i}\",", "\n")} }}; if (request.Path == null) return new APIGatewayProxyResponse {{ Headers = all }};",
        ["50,000 entries of a dictionary of something else"] = () => $"var all = new Dictionary<string, string> {{ {Repeat(50_000, i => $"{{ \"x_{i}\", \"https://{i}.example.com/\" }},", "\n")} }};",
        ["20,000 lines that write headers"] = () => Repeat(20_000, i => $"headers[\"X-{i}\"] = request.Path;", "\n"),
        ["20,000 lines of something else"] = () => Repeat(20_000, i => $"var x{i} = Same(request.Path) + \"a_{i}\";", "\n"),
        ["1,000 writes under conditions"] = () => Repeat(1_000, i => $"if (request.Path == \"{i}\") headers[\"X-A\"] = \"{i}\";", "\n"),
        ["50 ways out"] = () => WaysOut(50),
    };

    public static TheoryData<string> Bodies => [.. s_bodies.Keys];

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task Is_analysed_to_the_end(string body) =>
        Assert.Contains(await AnalyseAsync(s_bodies[body]()), diagnostic => diagnostic.Id == "CORS1001");

    /// <summary>A path with more decisions than are compared proves nothing.</summary>
    [Fact]
    public async Task More_ways_out_than_are_compared_prove_nothing() =>
        Assert.DoesNotContain(await AnalyseAsync(WaysOut(500)), diagnostic => diagnostic.Id == "CORS1001");

    /// <summary>Behind more decisions than are compared a header counts as sent, and nothing that belongs together is proven.</summary>
    [Theory]
    [InlineData("if (request.Path == \"{0}\") return null;", "")]
    [InlineData("if (request.Path != \"{0}\") {{", "}")]
    [InlineData("foreach (var c{0} in request.Path) {{", "}")]
    [InlineData("try {{", "} catch (InvalidOperationException) { return null; }")]
    public async Task A_long_way_through_a_method_proves_nothing(string decision, string end)
    {
        var found = await AnalyseAsync($$"""
            if (request.Body == "long")
            {
                {{Repeat(Path.MaxGuards + 10, i => string.Format(CultureInfo.InvariantCulture, decision, i), "\n")}}
                if (request.Resource == "a")
                    headers["Access-Control-Allow-Origin"] = request.Resource == "a" ? "https://a.example" : "*";
                return new APIGatewayProxyResponse { Headers = headers };
                {{Repeat(Path.MaxGuards + 10, _ => end, "\n")}}
            }
            """);

        Assert.DoesNotContain(found, diagnostic => diagnostic.Id == "CORS1002");
        var reported = Assert.Single(found, diagnostic => diagnostic.Id == "CORS1001");
        Assert.Equal("\"*\"", reported.Location.SourceTree!.GetText(TestContext.Current.CancellationToken).ToString(reported.Location.SourceSpan));
    }

    private static async Task<ImmutableArray<Diagnostic>> AnalyseAsync(string body)
    {
        var source = $$"""
            public class Functions
            {
                public static string Same(string text) => text;

                public APIGatewayProxyResponse Get(APIGatewayProxyRequest request)
                {
                    var headers = new Dictionary<string, string>();
                    {{body}}
                    headers["Access-Control-Allow-Origin"] = "*";
                    headers["Access-Control-Allow-Credentials"] = "true";
                    return new APIGatewayProxyResponse { Headers = headers };
                }
            }
            """;
        var compilation = Analysis.Compile([Analysis.Parse(source, "Functions.cs"), Analysis.Parse(TestSources.GlobalUsings.Item2, "Usings.cs")]);

        var (diagnostics, exceptions) = await Analysis.RunAsync(compilation);

        Assert.Empty(exceptions);
        return diagnostics;
    }

    private static string WaysOut(int count) => Repeat(count, i => $"if (request.Path == \"{i}\") return new APIGatewayProxyResponse {{ StatusCode = 404, Headers = headers }};", "\n");

    private static string Response(string value) => $"headers[\"Access-Control-Allow-Headers\"] = {value};";

    private static string Repeat(int count, Func<int, string> part, string separator) => string.Join(separator, Enumerable.Range(0, count).Select(part));
}
