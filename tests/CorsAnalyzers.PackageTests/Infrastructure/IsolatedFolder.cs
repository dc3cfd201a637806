namespace CorsAnalyzers.PackageTests.Infrastructure;

/// <summary>A folder for projects that reference the package, where no setting of this repository or this machine reaches them.</summary>
internal sealed class IsolatedFolder : IDisposable
{
    /// <summary>The analyzers could not be loaded (CS8032 to CS8034), want a newer compiler (CS9057), or threw (AD0001).</summary>
    private static readonly string[] BrokenAnalyzer = ["CS8032", "CS8033", "CS8034", "CS9057", "AD0001"];

    private readonly TemporaryDirectory _directory = new();
    private readonly PackedPackage _package;

    public IsolatedFolder(PackedPackage package)
    {
        _package = package;

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
                <add key="test" value="{package.Feed}" />
              </packageSources>
              <disabledPackageSources><clear /></disabledPackageSources>
              <packageSourceMapping><clear /></packageSourceMapping>
              <fallbackPackageFolders><clear /></fallbackPackageFolders>
            </configuration>
            """);
    }

    /// <summary>Amazon.Lambda.* as far as the tests need it.</summary>
    public static string LambdaStubs => Path.Combine(AppContext.BaseDirectory, "Amazon.Lambda.Stubs.dll");

    public string PathOf(string name) => _directory.Combine(name);

    public string Read(string name) => File.ReadAllText(PathOf(name));

    public void Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
        File.WriteAllText(PathOf(name), text);
    }

    /// <summary>Runs <c>dotnet</c> here, and checks that it says of no analyzer that it was left out or threw.</summary>
    public async Task<CommandResult> RunAsync(params string[] arguments) =>
        Checked(await Dotnet.RunAsync(_directory.Path, _package.PackagesFolder, arguments));

    /// <inheritdoc cref="RunAsync"/>
    public async Task<CommandResult> RunProgramAsync(string program, params string[] arguments) =>
        Checked(await Dotnet.RunProgramAsync(program, _directory.Path, _package.PackagesFolder, arguments));

    public void Dispose() => _directory.Dispose();

    private static CommandResult Checked(CommandResult result)
    {
        Assert.All(BrokenAnalyzer, id => Assert.False(result.Output.Contains(id, StringComparison.Ordinal), result.ToString()));
        return result;
    }
}
