using CorsAnalyzers.CodeFixes.Fixes;
using CorsAnalyzers.Tests.Infrastructure;

namespace CorsAnalyzers.Tests.Rules;

public sealed class MalformedOriginPolicyFixTests
{
    [Theory]
    [InlineData(".WithOrigins({|CORS1004:\"https://a.example/\"|}, {|CORS1004:@\"https://b.example:443\"|} /* b */)", ".WithOrigins(\"https://a.example\", @\"https://b.example\" /* b */)")]
    [InlineData(".WithOrigins([{|CORS1004:\"https://A.example/\"|}])", ".WithOrigins([\"https://a.example\"])")]
    public Task Writes_it_as_browsers_do(string calls, string fixedCalls) => Policies.FixChain<MalformedOriginFix>(calls, fixedCalls);

    [Fact]
    public Task Offers_nothing_where_nobody_knows_what_is_meant() => Policies.FixChain<MalformedOriginFix>(".WithOrigins({|CORS1004:\"a.example\"|})", ".WithOrigins({|CORS1004:\"a.example\"|})");
}
