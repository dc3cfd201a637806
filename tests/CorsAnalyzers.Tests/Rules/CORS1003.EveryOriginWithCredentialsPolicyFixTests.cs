using CorsAnalyzers.CodeFixes.Fixes;
using CorsAnalyzers.Tests.Infrastructure;

namespace CorsAnalyzers.Tests.Rules;

public sealed class EveryOriginWithCredentialsPolicyFixTests
{
    [Theory]
    [InlineData(".SetIsOriginAllowed({|CORS1003:_ => true|}).AllowCredentials()", ".SetIsOriginAllowed(_ => true)")]
    [InlineData("\n            .AllowCredentials()\n            .SetIsOriginAllowed({|CORS1003:_ => true|}) /* all */", "\n            .SetIsOriginAllowed(_ => true) /* all */")]
    public Task Takes_the_credentials_out(string calls, string fixedCalls) => Policies.FixChain<EveryOriginWithCredentialsFix>(calls, fixedCalls);

    [Theory]
    [InlineData(".SetIsOriginAllowed({|CORS1003:_ => true|}).AllowCredentials()", ".WithOrigins(\"https://a.example\").AllowCredentials()")]
    [InlineData("\n            .SetIsOriginAllowed({|CORS1003:origin =>\n            {\n                return true;\n            }|})\n            .AllowCredentials()", "\n            .WithOrigins(\"https://a.example\")\n            .AllowCredentials()")]
    public Task Names_the_origins_that_are_configured(string calls, string fixedCalls) =>
        Policies.Fix<EveryOriginWithCredentialsFix>(Policies.Chain(calls), Policies.Chain(fixedCalls), "cors_analyzers.allowed_origins = https://a.example", "CORS1003.NameOrigin:https://a.example");
}
