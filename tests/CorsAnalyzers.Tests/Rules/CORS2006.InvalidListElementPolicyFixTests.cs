using CorsAnalyzers.CodeFixes.Fixes;
using CorsAnalyzers.Tests.Infrastructure;

namespace CorsAnalyzers.Tests.Rules;

/// <summary>Elements of a policy's lists that are no names.</summary>
public sealed class InvalidListElementPolicyFixTests
{
    [Fact]
    public Task Reports_it_in_every_shape() => Policies.CheckShapes(".WithOrigins(\"https://a.example\").WithHeaders({|CORS2006:\"X-A,X-B\"|}).WithMethods({|CORS2006:\"GET PUT\"|}).WithExposedHeaders({|CORS2006:\"\"|})");

    [Theory]
    [InlineData(".WithHeaders({|CORS2006:\"*\"|}, \"X-A\")")]
    [InlineData(".WithMethods(\"GET\").WithMethods({|CORS2006:\"*\"|})")]
    public Task Reports_a_wildcard_beside_other_names(string calls) => Policies.CheckChain(calls);

    [Theory]
    [InlineData(".WithHeaders(\"*\").WithMethods(\"*\").WithExposedHeaders(\"*\", \"X-A\")")]
    [InlineData(".AllowAnyHeader().WithHeaders(\"X-A\")")]
    [InlineData(".WithHeaders(\"X-A\", \"Authorization\").WithMethods(\"PROPFIND\", \"ANY\")")]
    public Task Silent_otherwise(string calls) => Policies.CheckChain(calls);

    [Theory]
    [InlineData(".WithHeaders({|CORS2006:\"X-A,X-B\"|}, \"X-C\")", ".WithHeaders(\"X-A\", \"X-B\", \"X-C\")")]
    [InlineData(".WithMethods([{|CORS2006:\"GET PUT\"|}])", ".WithMethods([\"GET\", \"PUT\"])")]
    [InlineData(".WithMethods({|CORS2006:\"'PUT'\"|})", ".WithMethods(\"PUT\")")]
    [InlineData(".WithHeaders(\"X-A\", {|CORS2006:\"\"|}, {|CORS2006:\"X:B\"|})", ".WithHeaders(\"X-A\")")]
    public Task Splits_it_or_takes_it_out(string calls, string fixedCalls) => Policies.FixChain<InvalidListElementFix>(calls, fixedCalls);
}
