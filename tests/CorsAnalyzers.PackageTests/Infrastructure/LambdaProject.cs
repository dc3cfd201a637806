namespace CorsAnalyzers.PackageTests.Infrastructure;

/// <summary>A Lambda project that references the package, in a folder where no setting of this repository or this machine reaches it.</summary>
internal sealed class LambdaProject : IDisposable
{
    /// <summary>The analyzers could not be loaded (CS8032 to CS8034), want a newer compiler (CS9057), or threw (AD0001).</summary>
    private static readonly string[] BrokenAnalyzer = ["CS8032", "CS8033", "CS8034", "CS9057", "AD0001"];

    private readonly TemporaryDirectory _directory = new();
    private readonly PackedPackage _package;

    private LambdaProject(PackedPackage package) => _package = package;

    /// <summary>Writes and restores a project of these sources.</summary>
    public static async Task<LambdaProject> CreateAsync(PackedPackage package, params MarkedSource[] sources)
    {
        var project = new LambdaProject(package);
        project.WriteBuildFiles();
        foreach (var source in sources)
        {
            project.Write(source.FileName, source.Text);
        }

        (await project.RunAsync("restore", "-v:q")).ShouldSucceed();
        return project;
    }

    public string PathOf(string fileName) => _directory.Combine(fileName);

    public string Read(string fileName) => File.ReadAllText(PathOf(fileName));

    public void Write(string fileName, string text) => File.WriteAllText(PathOf(fileName), text);

    /// <summary>Builds everything anew: a build that is up to date runs no analyzer.</summary>
    public Task<CommandResult> BuildAsync(params string[] options) =>
        RunAsync(["build", "--no-restore", "--no-incremental", "-v:q", .. options]);

    /// <summary>Applies the fixes of these rules.</summary>
    public Task<CommandResult> FormatAsync(params string[] ids) =>
        RunAsync(["format", "analyzers", "--no-restore", "--severity", "warn", "--diagnostics", .. ids]);

    public void Dispose() => _directory.Dispose();

    private async Task<CommandResult> RunAsync(params string[] arguments)
    {
        var result = await Dotnet.RunAsync(_directory.Path, _package.PackagesFolder, arguments);
        Assert.All(BrokenAnalyzer, id => Assert.False(result.Output.Contains(id, StringComparison.Ordinal), result.ToString()));
        return result;
    }

    private void WriteBuildFiles()
    {
        // A build looks for these upwards until it finds one.
        Write("Directory.Build.props", "<Project />");
        Write("Directory.Build.targets", "<Project />");
        Write("Directory.Packages.props", "<Project />");
        Write(".editorconfig", "root = true\n");
        File.Copy(Repository.Combine("global.json"), PathOf("global.json"));

        // The SDK brings the reference assemblies, so this one package is all that a restore asks for, and no registry can fail.
        Write("nuget.config", $"""
            <configuration>
              <packageSources>
                <clear />
                <add key="test" value="{_package.Feed}" />
              </packageSources>
              <disabledPackageSources><clear /></disabledPackageSources>
              <packageSourceMapping><clear /></packageSourceMapping>
              <fallbackPackageFolders><clear /></fallbackPackageFolders>
            </configuration>
            """);

        Write("Orders.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="CorsAnalyzers" Version="[{_package.Version}]" PrivateAssets="all" />
                <Reference Include="{Path.Combine(AppContext.BaseDirectory, "Amazon.Lambda.Stubs.dll")}" />
              </ItemGroup>
            </Project>
            """);
    }
}
