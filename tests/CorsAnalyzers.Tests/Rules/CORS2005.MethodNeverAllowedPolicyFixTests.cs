using CorsAnalyzers.CodeFixes.Fixes;
using CorsAnalyzers.Tests.Infrastructure;

namespace CorsAnalyzers.Tests.Rules;

/// <summary>Methods of policies that browsers never send.</summary>
public sealed class MethodNeverAllowedPolicyFixTests
{
    [Fact]
    public Task Reports_it_in_every_shape() => Policies.CheckShapes(".WithOrigins(\"https://a.example\").WithMethods(\"GET\", {|CORS2005:\"TRACE\"|})");

    [Theory]
    [InlineData(".WithMethods(\"GET\", {|CORS2005:\"TRACE\"|}, {|CORS2005:\"CONNECT\"|})", ".WithMethods(\"GET\")")]
    [InlineData(".WithMethods({|CORS2005:\"TRACE\"|}, \"GET\", {|CORS2005:\"track\"|}, \"PUT\")", ".WithMethods(\"GET\", \"PUT\")")]
    [InlineData(".WithMethods(new[] { {|CORS2005:\"TRACE\"|}, {|CORS2005:\"CONNECT\"|} })", ".WithMethods(new string[] { })")]
    public Task Takes_it_out_of_its_list(string calls, string fixedCalls) => Policies.FixChain<MethodNeverAllowedFix>(calls, fixedCalls);
}
