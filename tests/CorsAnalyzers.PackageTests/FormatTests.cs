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
}
