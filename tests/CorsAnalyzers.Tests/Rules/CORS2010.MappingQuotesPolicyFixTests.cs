using CorsAnalyzers.CodeFixes.Fixes;
using CorsAnalyzers.Tests.Infrastructure;

namespace CorsAnalyzers.Tests.Rules;

/// <summary>Quotes around the origins of a policy.</summary>
public sealed class MappingQuotesPolicyFixTests
{
    [Theory]
    [InlineData(".WithOrigins({|CORS2010:\"'https://a.example'\"|})", ".WithOrigins(\"https://a.example\")")]
    public Task Takes_them_off(string calls, string fixedCalls) => Policies.FixChain<MappingQuotesFix>(calls, fixedCalls);
}
