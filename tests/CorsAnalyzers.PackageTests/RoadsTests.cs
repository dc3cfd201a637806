using CorsAnalyzers.PackageTests.Infrastructure;

namespace CorsAnalyzers.PackageTests;

/// <summary>The ways into a team's build that <c>docs/adopting.md</c> describes, each of them gone.</summary>
public sealed class RoadsTests : IClassFixture<TeamSolution>
{
    private static readonly string[] Security = ["CORS1001", "CORS1009"];
    private static readonly string[] Recommended = ["CORS1001", "CORS3001"];
    private static readonly string[] All = ["CORS1001", "CORS1009", "CORS2009", "CORS3001"];

    private readonly TeamSolution _team;

    public RoadsTests(TeamSolution team)
    {
        _team = team;
        team.RestoreLogs();
    }

    public static TheoryData<string, string[]> Warnings => new()
    {
        { "Orders", Security },
        { "Catalog", Recommended },
        { "Audit", All },
        { "Legacy", [] },
        { "Gateway", Recommended },
    };

    [Theory]
    [MemberData(nameof(Warnings))]
    public void Mode_of_the_project_decides_what_warns(string project, string[] ids) =>
        Assert.Equal(Expected(project, "warning", ids), FindingsIn(_team.Build, project));

    [Theory]
    [InlineData("Orders", "CORS3001")]
    [InlineData("Catalog", "CORS1009")]
    public void Log_has_what_the_build_does_not_show(string project, string id) =>
        Assert.Equal(Expected(project, "note", id), Log($"{project}/obj/{project}.sarif").Reported($"{project}.cs").Where(f => f.Severity == "note"));

    [Fact]
    public void Unknown_mode_is_named_and_no_other()
    {
        Assert.Contains("Gateway.csproj : warning CORS0001: 'Strict' is not a value of CorsAnalyzersMode", _team.Build.Output, StringComparison.Ordinal);
        Assert.Equal(_team.Build.Output.Split("CORS0001").Length, _team.Build.Output.Split("'Strict'").Length);
    }

    [Theory]
    [InlineData("net10.0")]
    [InlineData("net10.0-windows")]
    public void Each_target_framework_has_its_log(string framework) =>
        Assert.Equal(Expected("Gateway", "warning", Recommended), Log($"Gateway/obj/Gateway{framework}.sarif").Reported("Gateway.cs").Where(f => f.Severity == "warning"));

    [Fact]
    public void Ci_fails_at_the_rules_that_it_names_and_at_no_other()
    {
        foreach (var project in new[] { "Catalog", "Gateway" })
        {
            Assert.Equal(
                Expected(project, "error", "CORS1001").Concat(Expected(project, "warning", "CORS3001")),
                FindingsIn(_team.StrictBuild, project));
        }
    }

    [Fact]
    public void Severity_of_the_user_wins_over_the_mode()
    {
        Assert.Equal(Expected("Legacy", "warning", "CORS3001"), FindingsIn(_team.StrictBuild, "Legacy"));
        Assert.DoesNotContain(FindingsIn(_team.StrictBuild, "Audit"), f => f.Id == "CORS2009");
        Assert.Contains(FindingsIn(_team.StrictBuild, "Audit"), f => f.Id == "CORS1001");
    }

    /// <summary>The mode names CORS1009, which it raises, and says nothing of CORS1001.</summary>
    [Fact]
    public void Severity_of_a_category_reaches_what_the_mode_leaves_alone() =>
        Assert.Equal(Expected("Orders", "warning", "CORS1009"), FindingsIn(_team.StrictBuild, "Orders"));

    [Fact]
    public async Task Baseline_lets_old_files_pass_and_stops_new_ones()
    {
        RequireShell("jq");
        using var editorConfig = _team.Having(".editorconfig", _team.Read(".editorconfig"));
        using var newFile = _team.Having("Orders/Returns.cs", TeamSolution.Source("Returns").Text);

        // The log is of a build before there was a new file.
        (await _team.ShellAsync(AdoptingPage.Block("baseline.sh"))).ShouldSucceed();
        var build = (await _team.BuildAsync("Orders", "-warnaserror")).ShouldFail();

        Assert.Equal(TeamSolution.Source("Returns").Expected("error").Where(f => Security.Contains(f.Id)), build.Findings);
    }

    [Fact]
    public async Task Logs_for_code_scanning_have_a_category_each_and_nothing_of_others()
    {
        RequireShell("jq");

        (await _team.ShellAsync(AdoptingPage.Block("sarif.sh"))).ShouldSucceed();

        var logs = Directory.GetFiles(_team.PathOf("artifacts/sarif")).Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal);
        Assert.Equal(["Audit", "Catalog", "Gatewaynet10.0", "Gatewaynet10.0-windows", "Legacy", "Orders"], logs);
        Assert.Equal("CorsAnalyzers/Orders/", Log("artifacts/sarif/Orders.sarif").Category);
        Assert.Equal(Expected("Orders", "warning", Security), Log("artifacts/sarif/Orders.sarif").Reported("Orders.cs").Where(f => f.Severity == "warning"));
    }

    [Fact]
    public async Task Hook_stops_a_commit_until_format_has_repaired_it()
    {
        RequireShell("git");
        using var newFile = _team.Having("Catalog/Returns.cs", TeamSolution.Source("Returns").Text);
        var hook = AdoptingPage.Block(".git/hooks/pre-commit");
        (await _team.ShellAsync("git init -q && git config user.name t && git config user.email t@example.com && mkdir -p .git/hooks && git add Catalog/Returns.cs")).ShouldSucceed();
        _team.Write(".git/hooks/pre-commit", hook);
        (await _team.ShellAsync("chmod +x .git/hooks/pre-commit")).ShouldSucceed();

        var refused = (await _team.ShellAsync("git commit -q -m one")).ShouldFail();
        Assert.Contains("Returns.cs", refused.Output, StringComparison.Ordinal);
        Assert.Contains("CORS1001", refused.Output, StringComparison.Ordinal);

        (await _team.FormatAsync("--severity", "warn", "--diagnostics", "CORS1001", "--include", "Catalog/Returns.cs")).ShouldSucceed();
        (await _team.ShellAsync("git add Catalog/Returns.cs && git commit -q -m one")).ShouldSucceed();
        Assert.Equal(TeamSolution.Source("Catalog").Text, _team.Read("Catalog/Catalog.cs"));
    }

    private static IEnumerable<Finding> Expected(string project, string severity, params string[] ids) =>
        TeamSolution.Source(project).Expected(severity).Where(f => ids.Contains(f.Id));

    private static IEnumerable<Finding> FindingsIn(CommandResult build, string project) => build.Findings.Where(f => f.File == $"{project}.cs");

    private static void RequireShell(string tool)
    {
        var found = !OperatingSystem.IsWindows() && (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(':').Any(folder => File.Exists(Path.Combine(folder, tool)));
        Assert.SkipUnless(found, $"needs a shell and {tool}");
    }

    private SarifLog Log(string path) => new(_team.Read(path));
}
