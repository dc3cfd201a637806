namespace CorsAnalyzers.PackageTests.Infrastructure;

/// <summary>
/// A solution of five projects with the same mistakes, set up as <c>docs/adopting.md</c> says: the package and the mode come from
/// <c>Directory.Build.props</c>, and all projects but the first say something else about the mode.
/// </summary>
public sealed class TeamSolution(PackedPackage package) : IAsyncLifetime
{
    private readonly IsolatedFolder _folder = new(package);
    private readonly Dictionary<string, string> _logs = [];

    /// <summary>The mode of each project; null is that of the solution.</summary>
    internal static IReadOnlyDictionary<string, string?> Modes { get; } = new Dictionary<string, string?>
    {
        ["Orders"] = null,
        ["Catalog"] = "Recommended",
        ["Audit"] = " all ",
        ["Legacy"] = "None",
        ["Gateway"] = "Strict",
    };

    /// <summary>What a build of the whole solution says when nothing has been changed.</summary>
    internal CommandResult Build { get; private set; } = null!;

    /// <summary>A build for which CORS1001 and CORS2009 are errors, where three projects have settings that contradict their mode.</summary>
    internal CommandResult StrictBuild { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Write("Directory.Build.props", AdoptingPage.Block("Directory.Build.props").Replace("VERSION", $"[{package.Version}]", StringComparison.Ordinal));
        Write("Team.slnx", $"<Solution>{string.Concat(Modes.Keys.Select(name => $"<Project Path=\"{name}/{name}.csproj\" />"))}</Solution>");
        foreach (var (name, mode) in Modes)
        {
            Write($"{name}/{name}.csproj", ProjectFile(mode, name == "Gateway" ? "<TargetFrameworks>net10.0;net10.0-windows</TargetFrameworks>" : "<TargetFramework>net10.0</TargetFramework>"));
            Write($"{name}/{name}.cs", Source(name).Text);
        }

        (await _folder.RunAsync("restore", "-v:q")).ShouldSucceed();
        Build = (await BuildAsync("Team.slnx")).ShouldSucceed();
        foreach (var log in Directory.EnumerateFiles(PathOf("."), "*.sarif", SearchOption.AllDirectories))
        {
            _logs.Add(log, await File.ReadAllTextAsync(log));
        }

        using var editorConfig = Having("Legacy/.editorconfig", "[*.cs]\ndotnet_diagnostic.CORS3001.severity = warning\n");
        using var globalConfig = Having("Audit/.globalconfig", "is_global = true\ndotnet_diagnostic.CORS2009.severity = none\n");
        using var category = Having("Orders/.editorconfig", "[*.cs]\ndotnet_analyzer_diagnostic.category-CorsAnalyzers.Origins.severity = none\n");
        StrictBuild = (await BuildAsync("Team.slnx", "-warnaserror:CORS1001;CORS2009")).ShouldFail();
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>Four mistakes: one that warns, one of advice, one that is off by default, and one that warns and is not about who may read.</summary>
    internal static MarkedSource Source(string name) => new($"{name}.cs", $$"""
        using Amazon.Lambda.APIGatewayEvents;

        namespace Team;

        public sealed class {{name}}
        {
            public APIGatewayProxyResponse List() => new()
            {
                Headers = new Dictionary<string, string>
                {
                    ["Access-Control-Allow-Origin"] = {|CORS1001:"*"|},
                    ["Access-Control-Allow-Credentials"] = "true",
                    [{|CORS3001:"accessToken"|}] = "t",
                },
            };

            public APIGatewayProxyResponse Partner() => new()
            {
                Headers = new Dictionary<string, string>
                {
                    ["Access-Control-Allow-Origin"] = {|CORS1009:"http://app.example.com"|},
                    ["Access-Control-Allow-Credentials"] = "true",
                },
            };

            public APIGatewayProxyResponse Answer(APIGatewayProxyRequest request)
            {
                var headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "https://app.example.com" };
                if (request.HttpMethod == "OPTIONS")
                    headers[{|CORS2009:"Access-Control-Expose-Headers"|}] = "X-Total";

                return new APIGatewayProxyResponse { Headers = headers };
            }
        }

        """);

    internal string PathOf(string name) => _folder.PathOf(name);

    internal string Read(string name) => _folder.Read(name);

    internal void Write(string name, string text) => _folder.Write(name, text);

    /// <summary>Puts back the logs of <see cref="Build"/>, which later builds write over.</summary>
    internal void RestoreLogs()
    {
        foreach (var (path, text) in _logs)
        {
            File.WriteAllText(path, text);
        }
    }

    /// <summary>Writes a file for the time of one test.</summary>
    internal IDisposable Having(string name, string text)
    {
        var before = File.Exists(PathOf(name)) ? Read(name) : null;
        Write(name, text);
        return new Undo(() =>
        {
            if (before is null)
                File.Delete(PathOf(name));
            else
                Write(name, before);
        });
    }

    /// <param name="project">The solution, or one project of it.</param>
    /// <param name="options">Further options of the command.</param>
    internal Task<CommandResult> BuildAsync(string project, params string[] options) =>
        _folder.RunAsync(["build", project, "--no-restore", "--no-incremental", "-v:q", .. options]);

    /// <summary>Runs a shell script, which finds <c>dotnet</c> and the packages as a developer's shell would.</summary>
    internal Task<CommandResult> ShellAsync(string script) => _folder.RunProgramAsync("sh", "-c", script);

    internal Task<CommandResult> FormatAsync(params string[] options) => _folder.RunAsync(["format", "analyzers", "--no-restore", .. options]);

    private static string ProjectFile(string? mode, string targets) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            {targets}
            <ImplicitUsings>enable</ImplicitUsings>
            <Nullable>enable</Nullable>
            {(mode is null ? string.Empty : $"<CorsAnalyzersMode>{mode}</CorsAnalyzersMode>")}
            <!-- A second target framework that the SDK has the reference assemblies of: nothing is downloaded. -->
            <EnableWindowsTargeting>true</EnableWindowsTargeting>
            <DisableTransitiveFrameworkReferenceDownloads>true</DisableTransitiveFrameworkReferenceDownloads>
          </PropertyGroup>
          <ItemGroup>
            <Reference Include="{IsolatedFolder.LambdaStubs}" />
          </ItemGroup>
        </Project>
        """;

    private sealed class Undo(Action action) : IDisposable
    {
        public void Dispose() => action();
    }
}
