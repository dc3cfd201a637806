using CorsAnalyzers.PackageTests.Infrastructure;

namespace CorsAnalyzers.PackageTests;

/// <summary>What a user sees who adds the package and builds.</summary>
public sealed class BuildTests(BuildTests.OrdersProject orders) : IClassFixture<BuildTests.OrdersProject>
{
    [Fact]
    public async Task Build_fails_at_each_mistake_when_warnings_are_errors()
    {
        var build = (await orders.Project.BuildAsync("-warnaserror")).ShouldFail();

        Assert.Equal(orders.Source.Expected("error"), build.Findings);
    }

    [Fact]
    public async Task Build_without_options_passes_and_warns()
    {
        var build = (await orders.Project.BuildAsync()).ShouldSucceed();

        Assert.Equal(orders.Source.Expected("warning"), build.Findings);
    }

    [Fact]
    public async Task NoWarn_silences_the_rules_that_it_names()
    {
        var build = (await orders.Project.BuildAsync("-p:NoWarn=CORS1001")).ShouldSucceed();

        Assert.Equal(orders.Source.Expected("warning").Where(f => f.Id != "CORS1001"), build.Findings);
    }

    [Fact]
    public async Task Missing_header_is_no_mistake_in_a_test_project()
    {
        var build = (await orders.Project.BuildAsync("-p:IsTestProject=true")).ShouldSucceed();

        Assert.Equal(orders.Source.Expected("warning").Where(f => f.Id != "CORS1002"), build.Findings);
    }

    public sealed class OrdersProject(PackedPackage package) : IAsyncLifetime
    {
        internal MarkedSource Source { get; } = Samples.Handlers("OrdersFunction");

        internal LambdaProject Project { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Project = await LambdaProject.CreateAsync(package, Source);

        public ValueTask DisposeAsync()
        {
            Project?.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
