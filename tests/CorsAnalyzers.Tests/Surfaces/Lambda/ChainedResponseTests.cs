using CorsAnalyzers.Flow;
using CorsAnalyzers.Model;
using CorsAnalyzers.Surfaces.Lambda;
using CorsAnalyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.Tests.Surfaces.Lambda;

/// <summary>Each link of <c>HttpResults.Ok().AddHeader(…).AddHeader(…)</c> returns the same response again.</summary>
public sealed class ChainedResponseTests
{
    private const string Source = """
        public class Functions
        {
            [LambdaFunction, RestApi(LambdaHttpMethod.Get, "/")]
            public IHttpResult Get() => HttpResults.Ok().AddHeader("Access-Control-Allow-Origin", "*").AddHeader("Access-Control-Allow-Credentials", "true").AddHeader("Access-Control-Allow-Methods", "put");
        }
        """;

    private static Microsoft.CodeAnalysis.CSharp.CSharpCompilation Compile() =>
        Analysis.Compile([Analysis.Parse(Source, "Functions.cs"), Analysis.Parse(TestSources.GlobalUsings.Item2, "Usings.cs")]);

    [Fact]
    public void Is_read_as_one_response()
    {
        var compilation = Compile();
        var types = LambdaTypes.Of(compilation, []);
        var code = new CodeBase(compilation, Landmarks.None);
        var root = compilation.SyntaxTrees[0].GetRoot(TestContext.Current.CancellationToken);
        var chain = code.OperationAt(root.DescendantNodes().OfType<InvocationExpressionSyntax>().First())!;

        var response = Assert.Single(new ResponseReader(code, types).ReadAll(code.BodyAround(chain)));

        Assert.Equal([HeaderName.AllowOrigin, HeaderName.AllowCredentials, HeaderName.AllowMethods], response.Writes.Select(write => write.Name.Value!));
    }

    [Fact]
    public async Task Is_reported_once()
    {
        var (diagnostics, exceptions) = await Analysis.RunAsync(Compile());

        Assert.Empty(exceptions);
        Assert.Equal(["CORS1001", "CORS2004"], diagnostics.Select(diagnostic => diagnostic.Id).Order(StringComparer.Ordinal));
    }
}
