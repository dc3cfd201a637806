using CorsAnalyzers.CodeFixes.Fixes;
using CorsAnalyzers.Tests.Infrastructure;

namespace CorsAnalyzers.Tests.Rules;

/// <summary>Header names of policies that do nothing where they stand.</summary>
public sealed class HeaderOutOfPlacePolicyFixTests
{
    [Fact]
    public Task Reports_it_in_every_shape() => Policies.CheckShapes(".WithOrigins(\"https://a.example\").WithHeaders(\"X-A\", {|CORS2007:\"Cookie\"|}).WithExposedHeaders({|CORS2007:\"Set-Cookie\"|}, \"X-B\")");

    [Theory]
    [InlineData(".WithExposedHeaders({|CORS2007:\"Content-Type\"|}, {|CORS2007:\"Cache-Control\"|})")]
    [InlineData(".WithExposedHeaders(\"Content-Type\", \"X-A\")")]
    [InlineData(".WithHeaders(\"Content-Type\", \"Accept\")")]
    [InlineData(".WithExposedHeaders()")]
    public Task Reports_names_that_are_readable_anyway_only_where_there_are_no_others(string calls) => Policies.CheckChain(calls);

    [Theory]
    [InlineData(".WithHeaders(\"X-A\", {|CORS2007:\"Cookie\"|}).WithExposedHeaders({|CORS2007:\"Set-Cookie\"|}, \"X-B\")", ".WithHeaders(\"X-A\").WithExposedHeaders(\"X-B\")")]
    public Task Takes_it_out_of_its_list(string calls, string fixedCalls) => Policies.FixChain<HeaderOutOfPlaceFix>(calls, fixedCalls);
}
