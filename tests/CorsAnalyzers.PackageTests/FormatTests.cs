using CorsAnalyzers.PackageTests.Infrastructure;

namespace CorsAnalyzers.PackageTests;

/// <summary>The code fixes in the hands of <c>dotnet format</c>.</summary>
public sealed class FormatTests(PackedPackage package)
{
    [Fact]
    public async Task Dotnet_format_repairs_what_the_build_reports()
    {
        var source = Samples.Handlers("OrdersFunction");
        using var project = await LambdaProject.CreateAsync(package, source);

        var format = (await project.FormatAsync("CORS1001", "CORS1002")).ShouldSucceed();

        Assert.DoesNotContain("Unable to fix", format.Output, StringComparison.Ordinal);
        var repaired = project.Read(source.FileName);
        Assert.DoesNotContain("Access-Control-Allow-Credentials", repaired, StringComparison.Ordinal);
        Assert.Equal(2, repaired.Split("Access-Control-Allow-Origin").Length - 1);
        (await project.BuildAsync("-warnaserror")).ShouldSucceed();
        Assert.Empty(Directory.EnumerateFiles(project.PathOf("bin"), "CorsAnalyzers*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Dotnet_format_recases_headers_and_renames_none()
    {
        const string Code = """
            using System.Net;
            using System.Net.Http;

            namespace Orders;

            public static class Names
            {
                public const string Request = "X-Request-Id";
                public const string Token = "accessToken"; // another header than Access-Token
            }

            public sealed class Client
            {
                public void Send(HttpRequestMessage request, WebHeaderCollection headers)
                {
                    request.Headers.Add(Names.Token, "1");
                    request.Headers.Add(Names.Request, "1");
                    request.Headers.Add("api-key", "1");
                    headers["order_id"] = "2";
                    headers["Access-Control-Expose-Headers"] = "content-type, tenantId, token-Id";
                    headers["Order-ID"] = "3";
                }
            }

            """;
        using var project = await LambdaProject.CreateAsync(package);
        project.Write("Client.cs", Code);

        (await project.FormatAsync("CORS3001", "CORS3004")).ShouldSucceed();

        var expected = Code
            .Replace("X-Request-Id", "X-Request-ID", StringComparison.Ordinal)
            .Replace("api-key", "API-Key", StringComparison.Ordinal)
            .Replace("content-type", "Content-Type", StringComparison.Ordinal)
            .Replace("token-Id", "Token-ID", StringComparison.Ordinal);
        Assert.Equal(expected, project.Read("Client.cs"));
    }
}
