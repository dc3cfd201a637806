using CorsAnalyzers.Tests.Infrastructure;

namespace CorsAnalyzers.Tests.Rules;

/// <summary>The audit of any origin without credentials, in policies.</summary>
public sealed class AnyOriginAllowedPolicyTests
{
    [Fact]
    public Task Reports_it_in_every_shape() => Policies.CheckShapes(".{|CORS1014:AllowAnyOrigin|}().WithMethods(\"GET\")");

    [Theory]
    [InlineData(".WithOrigins({|CORS1014:\"*\"|})")]
    [InlineData(".{|CORS1014:AllowAnyOrigin|}().AllowCredentials().DisallowCredentials()")]
    [InlineData(".{|CORS1001:AllowAnyOrigin|}().AllowCredentials()")]
    [InlineData(".AllowAnyOrigin().WithOrigins(\"https://a.example\")")]
    [InlineData(".WithOrigins(\"https://a.example\")")]
    [InlineData(".SetIsOriginAllowed({|CORS1014:_ => true|})")]
    [InlineData(".SetIsOriginAllowed({|CORS1003:_ => true|}).AllowCredentials()")]
    [InlineData(".{|CORS1014:AllowAnyOrigin|}().{|CORS4006:SetIsOriginAllowed|}(_ => true)")]
    [InlineData(".SetIsOriginAllowed(origin => origin == \"https://a.example\")")]
    public Task Reports_any_origin_without_credentials(string calls) => Policies.CheckChain(calls);
}
