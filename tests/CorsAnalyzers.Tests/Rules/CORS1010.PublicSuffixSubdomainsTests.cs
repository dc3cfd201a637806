using CorsAnalyzers.Tests.Infrastructure;

namespace CorsAnalyzers.Tests.Rules;

/// <summary>All subdomains of a public suffix in a policy that allows credentials.</summary>
public sealed class PublicSuffixSubdomainsTests
{
    [Fact]
    public Task Reports_it_in_every_shape() => Policies.CheckShapes(".WithOrigins({|CORS1010:\"https://*.github.io\"|}).SetIsOriginAllowedToAllowWildcardSubdomains().AllowCredentials()");

    [Theory]
    [InlineData(".AllowCredentials().SetIsOriginAllowedToAllowWildcardSubdomains().WithOrigins(\"https://*.a.example\", {|CORS1010:\"https://*.azurewebsites.net\"|})")]
    [InlineData(".WithOrigins({|CORS1010:\"https://*.com\"|}).SetIsOriginAllowedToAllowWildcardSubdomains().AllowCredentials()")]
    public Task Reports_suffixes_of_either_section(string calls) => Policies.CheckChain(calls);

    [Theory]
    [InlineData("p.WithOrigins(\"https://*.github.io\").SetIsOriginAllowedToAllowWildcardSubdomains();")]
    [InlineData("p.WithOrigins(\"https://*.a.github.io\").SetIsOriginAllowedToAllowWildcardSubdomains().AllowCredentials();")]
    [InlineData("p.WithOrigins(\"https://a.github.io\", \"https://*.example.org\").SetIsOriginAllowedToAllowWildcardSubdomains().AllowCredentials();")]
    [InlineData("p.WithOrigins(\"https://*.github.io\").SetIsOriginAllowedToAllowWildcardSubdomains().SetIsOriginAllowed(o => o == mode).AllowCredentials();")]
    [InlineData("p.WithOrigins(\"https://*.github.io\").SetIsOriginAllowedToAllowWildcardSubdomains(); if (flag) p.AllowCredentials().DisallowCredentials();")]
    public Task Silent_otherwise(string statements) => Policies.CheckStatements(statements);
}
