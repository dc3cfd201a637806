using System;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Shop_0000;

public static class CorsSetup
{
    private static readonly string[] s_partners = ["https://partner.example", "https://*.partner.example"];

    private static readonly string[] s_mistyped =
    [
        "https://a.example",
        "https://b.example/", // CORS1004
    ];

    public static IServiceCollection AddShopCors(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment) => services.AddCors(options =>
    {
        options.AddDefaultPolicy(policy =>
        {
            if (environment.IsDevelopment())
                policy.SetIsOriginAllowed(origin => new Uri(origin).IsLoopback);
            else
                policy.WithOrigins(configuration.GetSection("Cors:Origins").Get<string[]>() ?? []);

            policy.AllowAnyHeader().AllowAnyMethod().AllowCredentials();
        });

        options.AddPolicy("public_0000", policy => policy.AllowAnyOrigin().WithMethods("GET", "HEAD").WithExposedHeaders("X-Total-Count"));
        options.AddPolicy("partners_0000", policy => policy.WithOrigins(s_partners).SetIsOriginAllowedToAllowWildcardSubdomains().Standard().AllowCredentials());
        options.AddPolicy("mistyped_0000", policy => policy.WithOrigins(s_mistyped).Standard());
        options.AddPolicy("broken_0000", policy => policy
            .AllowAnyOrigin() // CORS1001
            .Standard()
            .AllowCredentials());
        options.AddPolicy("dead_0000", policy => policy
            .WithOrigins("https://*.example.com") // CORS1007
            .Standard());
        options.AddPolicy("split_0000", policy => policy
            .WithOrigins("https://a.example,https://b.example") // CORS1005
            .WithHeaders("X-A,X-B")); // CORS2006
        options.AddPolicy("empty_0000", policy => policy.Standard()); // CORS1011
        options.AddPolicy("narrow_0000", policy => policy
            .WithOrigins("https://a.example")
            .AllowAnyMethod() // CORS4006
            .WithMethods("PUT"));
        options.AddPolicy("built_0000", Build(configuration));
    });

    private static CorsPolicyBuilder Standard(this CorsPolicyBuilder policy) => policy
        .WithHeaders("Content-Type", "Authorization")
        .WithMethods("GET", "PUT", "DELETE")
        .SetPreflightMaxAge(TimeSpan.FromMinutes(10));

    private static CorsPolicy Build(IConfiguration configuration)
    {
        var builder = new CorsPolicyBuilder();
        foreach (var origin in (configuration["Origins"] ?? string.Empty).Split(',', StringSplitOptions.RemoveEmptyEntries))
            builder.WithOrigins(origin.Trim());

        return builder.Standard().Build();
    }
}

public sealed class TenantPolicyProvider(IConfiguration configuration) : ICorsPolicyProvider
{
    public Task<CorsPolicy?> GetPolicyAsync(HttpContext context, string? policyName)
    {
        var policy = new CorsPolicy { SupportsCredentials = context.Request.Path.StartsWithSegments("/account") };
        foreach (var tenant in configuration.GetSection("Tenants").GetChildren().Select(child => child.Value).OfType<string>())
            policy.Origins.Add(tenant);

        policy.Methods.Add("*");
        return Task.FromResult<CorsPolicy?>(policy);
    }
}
