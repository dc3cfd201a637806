using CorsAnalyzers.CodeFixes.Fixes;
using CorsAnalyzers.Tests.Infrastructure;

namespace CorsAnalyzers.Tests.Rules;

/// <summary>Several origins in one element of a policy.</summary>
public sealed class SeveralOriginsFixTests
{
    [Fact]
    public Task Reports_it_in_every_shape() => Policies.CheckShapes(".WithOrigins({|CORS1005:\"https://a.example,https://b.example\"|})");

    [Theory]
    [InlineData(".WithOrigins({|CORS1005:\"https://a.example,https://b.example\"|})", ".WithOrigins(\"https://a.example\", \"https://b.example\")")]
    [InlineData(".WithOrigins({|CORS1005:\"https://a.example; https://b.example\"|}, \"https://c.example\" /* c */)", ".WithOrigins(\"https://a.example\", \"https://b.example\", \"https://c.example\" /* c */)")]
    [InlineData(".WithOrigins(new[] { {|CORS1005:\"https://a.example https://b.example\"|} })", ".WithOrigins(new[] { \"https://a.example\", \"https://b.example\" })")]
    [InlineData(".WithOrigins([{|CORS1005:\"https://a.example,https://b.example\"|}])", ".WithOrigins([\"https://a.example\", \"https://b.example\"])")]
    public Task Makes_each_an_element(string calls, string fixedCalls) => Policies.FixChain<SeveralOriginsFix>(calls, fixedCalls);

    [Theory]
    [InlineData("p.WithOrigins(flag ? {|CORS1005:\"https://a.example,https://b.example\"|} : \"https://c.example\");")]
    [InlineData("var origins = {|CORS1005:\"https://a.example,https://b.example\"|}; p.WithOrigins(origins);")]
    public Task Offers_nothing_where_there_is_no_list(string statements) => Policies.FixStatements<SeveralOriginsFix>(statements, statements);
}
