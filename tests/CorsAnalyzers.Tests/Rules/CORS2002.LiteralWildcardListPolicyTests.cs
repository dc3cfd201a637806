using CorsAnalyzers.Tests.Infrastructure;

namespace CorsAnalyzers.Tests.Rules;

/// <summary>Exposed headers, the one list that a policy sends as it is.</summary>
public sealed class LiteralWildcardListPolicyTests
{
    [Fact]
    public Task Reports_it_in_every_shape() => Policies.CheckShapes(".WithOrigins(\"https://a.example\").WithExposedHeaders({|CORS2002:\"*\"|}).AllowCredentials()");

    [Theory]
    [InlineData("p.WithOrigins(\"https://a.example\").WithExposedHeaders(\"*\");")]
    [InlineData("p.WithOrigins(\"https://a.example\").WithHeaders(\"*\").WithMethods(\"*\").AllowCredentials();")]
    [InlineData("p.WithOrigins(\"https://a.example\").AllowAnyHeader().AllowAnyMethod().AllowCredentials();")]
    [InlineData("if (flag) p.AllowCredentials(); else p.WithExposedHeaders(\"*\");")]
    public Task Silent_otherwise(string statements) => Policies.CheckStatements(statements);
}
