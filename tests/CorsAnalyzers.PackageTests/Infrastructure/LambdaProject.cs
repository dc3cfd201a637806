namespace CorsAnalyzers.PackageTests.Infrastructure;

/// <summary>A Lambda project that references the package.</summary>
internal sealed class LambdaProject : IDisposable
{
    private readonly IsolatedFolder _folder;

    private LambdaProject(IsolatedFolder folder) => _folder = folder;

    /// <summary>Writes and restores a project of these sources.</summary>
    public static async Task<LambdaProject> CreateAsync(PackedPackage package, params MarkedSource[] sources)
    {
        var project = new LambdaProject(new IsolatedFolder(package));
        project.WriteProjectFile(package);
        foreach (var source in sources)
        {
            project.Write(source.FileName, source.Text);
        }

        (await project._folder.RunAsync("restore", "-v:q")).ShouldSucceed();
        return project;
    }

    public string PathOf(string fileName) => _folder.PathOf(fileName);

    public string Read(string fileName) => _folder.Read(fileName);

    public void Write(string fileName, string text) => _folder.Write(fileName, text);

    /// <summary>Builds everything anew: a build that is up to date runs no analyzer.</summary>
    public Task<CommandResult> BuildAsync(params string[] options) =>
        _folder.RunAsync(["build", "--no-restore", "--no-incremental", "-v:q", .. options]);

    /// <summary>Applies the fixes of these rules.</summary>
    public Task<CommandResult> FormatAsync(params string[] ids) =>
        _folder.RunAsync(["format", "analyzers", "--no-restore", "--severity", "warn", "--diagnostics", .. ids]);

    public void Dispose() => _folder.Dispose();

    private void WriteProjectFile(PackedPackage package) => Write("Orders.csproj", $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <ImplicitUsings>enable</ImplicitUsings>
            <Nullable>enable</Nullable>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="CorsAnalyzers" Version="[{package.Version}]" PrivateAssets="all" />
            <Reference Include="{IsolatedFolder.LambdaStubs}" />
          </ItemGroup>
        </Project>
        """);
}
