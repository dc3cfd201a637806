using CorsAnalyzers.CodeFixes.Fixes;
using CorsAnalyzers.Tests.Infrastructure;

namespace CorsAnalyzers.Tests.Rules;

/// <summary>Methods of policies in the wrong case.</summary>
public sealed class MethodCasePolicyFixTests
{
    [Fact]
    public Task Reports_it_in_every_shape() => Policies.CheckShapes(".WithOrigins(\"https://a.example\").WithMethods(\"get\", {|CORS2004:\"put\"|})");

    [Theory]
    [InlineData(".WithMethods({|CORS2004:\"put\"|}, \"GET\", {|CORS2004:\"Patch\"|})", ".WithMethods(\"PUT\", \"GET\", \"PATCH\")")]
    public Task Writes_it_in_upper_case(string calls, string fixedCalls) => Policies.FixChain<MethodCaseFix>(calls, fixedCalls);

    [Theory]
    [InlineData(".WithMethods(\"PUT\", \"get\", \"PROPFIND\", HttpMethods.Delete)")]
    [InlineData(".WithMethods(\"put\").AllowAnyMethod()")]
    public Task Silent_otherwise(string calls) => Policies.CheckChain(calls);
}
