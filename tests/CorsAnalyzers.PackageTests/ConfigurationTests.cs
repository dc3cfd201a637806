using CorsAnalyzers.PackageTests.Infrastructure;

namespace CorsAnalyzers.PackageTests;

/// <summary>The ways to change or silence a rule that every analyzer has, all in one project, and the SARIF log that tells of it.</summary>
public sealed class ConfigurationTests(ConfigurationTests.ConfiguredProject project) : IClassFixture<ConfigurationTests.ConfiguredProject>
{
    [Theory]
    [InlineData("Untouched", "warning")]
    [InlineData("Errors", "error")]
    public void Severity_in_editorconfig_is_the_severity_in_the_build(string name, string severity) =>
        Assert.Equal(project.Sources[name].Expected(severity), project.Build.Findings.Where(f => f.File == $"{name}.cs"));

    [Theory]
    [InlineData("Suggestions")]
    [InlineData("SwitchedOff")]
    [InlineData("Pragma")]
    [InlineData("Attribute")]
    public void Build_does_not_show_what_was_turned_down(string name) =>
        Assert.DoesNotContain(project.Build.Findings, f => f.File == $"{name}.cs");

    [Theory]
    [InlineData("Untouched", "warning")]
    [InlineData("Errors", "error")]
    [InlineData("Suggestions", "note")]
    public void Sarif_log_has_the_findings_with_their_severity(string name, string level) =>
        Assert.Equal(project.Sources[name].Expected(level), project.Log.Reported($"{name}.cs"));

    [Theory]
    [InlineData("Pragma")]
    [InlineData("Attribute")]
    public void Sarif_log_marks_what_was_suppressed_in_the_source(string name)
    {
        Assert.Equal(project.Sources[name].Expected("warning"), project.Log.Suppressed($"{name}.cs"));
        Assert.Empty(project.Log.Reported($"{name}.cs"));
    }

    [Fact]
    public void Sarif_log_does_not_have_what_was_switched_off()
    {
        Assert.Empty(project.Log.Reported("SwitchedOff.cs"));
        Assert.Empty(project.Log.Suppressed("SwitchedOff.cs"));
    }

    [Theory]
    [InlineData("CORS1001")]
    [InlineData("CORS1002")]
    public void Sarif_log_links_each_rule_to_its_page(string id) =>
        Assert.Equal($"https://github.com/cors-analyzers/CorsAnalyzers/blob/main/docs/rules/{id}.md", project.Log.HelpLink(id));

    public sealed class ConfiguredProject(PackedPackage package) : IAsyncLifetime
    {
        private const string EditorConfig = """
            root = true

            [Errors.cs]
            dotnet_diagnostic.CORS1001.severity = error
            dotnet_diagnostic.CORS1002.severity = error

            [Suggestions.cs]
            dotnet_diagnostic.CORS1001.severity = suggestion
            dotnet_diagnostic.CORS1002.severity = suggestion

            [SwitchedOff.cs]
            dotnet_diagnostic.CORS1001.severity = none
            dotnet_diagnostic.CORS1002.severity = none

            """;

        private const string Attributes = """
            [SuppressMessage("CorsAnalyzers.Origins", "CORS1001:Wildcard origin combined with credentials", Justification = "A test")]
            [SuppressMessage("CorsAnalyzers.Origins", "CORS1002:Lambda proxy response without Access-Control-Allow-Origin", Justification = "A test")]
            """;

        internal IReadOnlyDictionary<string, MarkedSource> Sources { get; } = new Dictionary<string, MarkedSource>
        {
            ["Untouched"] = Samples.Handlers("Untouched"),
            ["Errors"] = Samples.Handlers("Errors"),
            ["Suggestions"] = Samples.Handlers("Suggestions"),
            ["SwitchedOff"] = Samples.Handlers("SwitchedOff"),
            ["Pragma"] = Samples.Handlers("Pragma", top: "#pragma warning disable CORS1001, CORS1002"),
            ["Attribute"] = Samples.Handlers("Attribute", attributes: Attributes),
        };

        internal CommandResult Build { get; private set; } = null!;

        internal SarifLog Log { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            using var project = await LambdaProject.CreateAsync(package, [.. Sources.Values]);
            project.Write(".editorconfig", EditorConfig);

            // A comma would end the property: %2C is one that does not.
            Build = await project.BuildAsync("-p:ErrorLog=log.sarif%2Cversion=2.1");
            Log = new SarifLog(project.Read("log.sarif"));
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
