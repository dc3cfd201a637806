using CorsAnalyzers.Tests.Infrastructure;

namespace CorsAnalyzers.Tests.Robustness;

/// <summary>Texts that nobody would write as a header's name, in the places of header names.</summary>
public sealed class HostileHeaderNamesTests
{
    public static TheoryData<string> Literals { get; } =
    [
        "\"\"",
        "\" \"",
        "\",\"",
        "\",,,\"",
        "\":\"",
        "\"a:\"",
        "\"_\"",
        "\"a_\"",
        "\"\\u0000_a\"",
        "\"\\ud800_aB\"",
        "\"\\U0001F600_aB\"",
        "\"aB\\U0001F600,aB\"",
        "\"İd_ıd\"",
        "\"\\x41B_c\"",
        "@\"a\"\"_b\"",
        "$\"a{{_b\"",
        "$\"aB,{1}cD,eF\"",
        "\"\"\"\n    aB\n    \"\"\"",
        "$$\"\"\"a{{1}}B_c\"\"\"",
        "\"aB\"u8.ToString()",
        "\"" + new string('a', 5000) + "_b\"",
        "\"" + string.Join(',', Enumerable.Repeat("ab_cd", 600)) + "\"",
        "\"" + string.Join(',', Enumerable.Repeat("ab_cd", 2000)) + "\"",
        "default(string)",
        "null",
        "'a'.ToString()",
        "missing",
        "\"unterminated",
        "\"aB\" +",
        "(\"aB\"",
    ];

    [Theory]
    [MemberData(nameof(Literals))]
    public async Task Nothing_is_thrown(string literal)
    {
        var source = $$"""
            using Microsoft.AspNetCore.Http;

            public static class Names
            {
                public const string Name = {{literal}};
                public static readonly string[] List = { {{literal}}, Name };
                public static string Own => Own + Name;
                public static string Loop { get; } = Loop;
            }

            public class C
            {
                public APIGatewayProxyResponse Get(APIGatewayProxyRequest request, WebHeaderCollection headers, IHeaderDictionary core)
                {
                    headers[{{literal}}] = {{literal}};
                    headers[Names.Name] = Names.Own;
                    core["Access-Control-Allow-Headers"] = {{literal}};
                    core[Names.Loop] = string.Join(",", Names.List);
                    foreach (var header in Names.List)
                        Header(headers, header, {{literal}});

                    return new() { Headers = new Dictionary<string, string> { [{{literal}}] = request.Headers[{{literal}}], { {{literal}}, "" } } };
                }

                [FromHeader(Name = {{literal}})]
                private static void Header(WebHeaderCollection headers, string header, string again) => Header(headers, again, headers[header]);
            }
            """;
        var compilation = Analysis.Compile([Analysis.Parse(source, "C.cs"), Analysis.Parse(TestSources.GlobalUsings.Item2, "Usings.cs")]);

        var (_, exceptions) = await Analysis.RunAsync(compilation);

        Assert.Empty(exceptions);
    }

    [Fact]
    public async Task Nothing_is_thrown_where_types_look_like_headers_and_are_none()
    {
        const string source = """
            namespace System.Net { public class WebHeaderCollection { public string this[int index] => ""; public void Add() { } public void Set(params object[] all) { } public static void Get(string name) { } } }
            namespace Amazon.Lambda.APIGatewayEvents { public class APIGatewayProxyRequest { public static string Headers; } public class APIGatewayProxyResponse { public int Headers { get; set; } } }
            namespace Refit { public class HeaderAttribute : System.Attribute { public HeaderAttribute(params object[] all) { } } }

            [Refit.Header("aB", 1, "c_d")]
            public class C
            {
                public void M(System.Net.WebHeaderCollection headers, Amazon.Lambda.APIGatewayEvents.APIGatewayProxyRequest request)
                {
                    _ = headers[1] + headers["aB"];
                    headers.Add("aB");
                    headers.Set("aB", 1);
                    System.Net.WebHeaderCollection.Get("aB");
                    _ = request.Headers["aB"];
                    _ = new Amazon.Lambda.APIGatewayEvents.APIGatewayProxyResponse { Headers = { ["aB"] = 1, { "aB" } } };
                    headers?.Set(name: "aB");
                }
            }
            """;
        var (_, exceptions) = await Analysis.RunAsync(Analysis.Compile([Analysis.Parse(source, "C.cs")], TestReferences.Framework));

        Assert.Empty(exceptions);
    }

    [Fact]
    public async Task Nothing_is_thrown_while_header_code_is_typed()
    {
        var text = RepositoryFiles.Read("tests", "CorsAnalyzers.Tests", "ValidCode", "Projects", "HeadersEverywhere.cs").Replace("Access-Token", "accessToken", StringComparison.Ordinal);
        var usings = Analysis.Parse("global using System; global using System.Collections.Generic; global using System.Linq; global using System.Threading.Tasks;" + TestSources.GlobalUsings.Item2.Replace("global using System;", string.Empty, StringComparison.Ordinal), "Usings.cs");
        var whole = Analysis.Parse(text, "C.cs");
        var tokens = (await whole.GetRootAsync(TestContext.Current.CancellationToken)).DescendantTokens().Where(token => token.Span.Length > 0).ToList();
        for (var i = 0; i < tokens.Count; i += 60)
        {
            foreach (var cut in new[] { text[..tokens[i].Span.End], text.Remove(tokens[i].SpanStart, tokens[i].Span.Length) })
            {
                var (_, exceptions) = await Analysis.RunAsync(Analysis.Compile([Analysis.Parse(cut, "C.cs"), usings]));
                Assert.True(exceptions.Count == 0, $"'{tokens[i].Text}' at {tokens[i].SpanStart}: {exceptions.FirstOrDefault()}");
            }
        }
    }
}
