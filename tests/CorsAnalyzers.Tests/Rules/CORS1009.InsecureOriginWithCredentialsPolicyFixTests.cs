using CorsAnalyzers.CodeFixes.Fixes;
using CorsAnalyzers.Tests.Infrastructure;

namespace CorsAnalyzers.Tests.Rules;

/// <summary>Plain http with credentials in a policy.</summary>
public sealed class InsecureOriginWithCredentialsPolicyFixTests
{
    [Fact]
    public Task Reports_it_in_every_shape() => Policies.CheckShapes(".WithOrigins({|CORS1009:\"http://a.example\"|}, \"https://b.example\").AllowCredentials()");

    [Theory]
    [InlineData("p.WithOrigins(\"http://a.example\");")]
    [InlineData("p.WithOrigins(\"http://localhost:3000\", \"http://127.0.0.1\", \"capacitor://localhost\").AllowCredentials();")]
    [InlineData("p.WithOrigins(\"http://a.example\").AllowCredentials().DisallowCredentials();")]
    [InlineData("p.WithOrigins(\"http://a.example\").SetIsOriginAllowed(o => o.Length > 3).AllowCredentials();")]
    [InlineData("if (flag) p.WithOrigins(\"http://a.example\"); else p.AllowCredentials();")]
    public Task Silent_otherwise(string statements) => Policies.CheckStatements(statements);

    [Theory]
    [InlineData(".WithOrigins({|CORS1009:\"http://a.example\"|}).AllowCredentials()", ".WithOrigins(\"https://a.example\").AllowCredentials()")]
    public Task Writes_https(string calls, string fixedCalls) => Policies.FixChain<InsecureOriginWithCredentialsFix>(calls, fixedCalls);
}
