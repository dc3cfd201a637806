// An API with policies as teams write them: configuration, environments, helpers, a provider.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Cors;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Shop
{
    public static class CorsSetup
    {
        public const string Public = "public";
        private static readonly string[] s_partners = ["https://partner.example", "https://*.partner.example"];

        public static IServiceCollection AddShopCors(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment) => services.AddCors(options =>
        {
            options.AddDefaultPolicy(policy =>
            {
                if (environment.IsDevelopment())
                {
                    policy.SetIsOriginAllowed(origin => new Uri(origin).IsLoopback);
                }
                else
                {
                    policy.WithOrigins(configuration.GetSection("Cors:Origins").Get<string[]>() ?? []);
                }

                policy.AllowAnyHeader().AllowAnyMethod().AllowCredentials();
            });

            options.AddPolicy(Public, policy => policy.AllowAnyOrigin().WithMethods("GET", "HEAD").WithExposedHeaders("X-Total-Count", "Link"));
            options.AddPolicy("partners", policy => policy
                .WithOrigins(s_partners)
                .SetIsOriginAllowedToAllowWildcardSubdomains() // subdomains are theirs alone
                .WithHeaders("Content-Type", "Authorization", "X-Request-ID")
                .WithMethods(HttpMethods.Get, HttpMethods.Put, HttpMethods.Patch)
                .SetPreflightMaxAge(TimeSpan.FromMinutes(10))
                .AllowCredentials());
            options.AddPolicy("mobile", policy => policy.WithOrigins("capacitor://localhost", "ionic://localhost", "http://localhost").Standard().AllowCredentials());
            options.AddPolicy("nobody", new CorsPolicy());
            options.AddPolicy("tenants", policy => policy.SetIsOriginAllowed(Tenants.Contains).Standard().AllowCredentials());
        });

        private static CorsPolicyBuilder Standard(this CorsPolicyBuilder policy) => policy.AllowAnyHeader().AllowAnyMethod();

        public static WebApplication UseShopCors(this WebApplication app)
        {
            app.UseCors();
            app.MapGet("/prices", () => "[]").RequireCors(policy => policy.WithOrigins("https://shop.example").WithMethods("GET"));
            app.MapGet("/status", () => "ok").RequireCors(Public);
            return app;
        }
    }

    public static class Tenants
    {
        private static readonly HashSet<string> s_origins = new(StringComparer.OrdinalIgnoreCase) { "https://one.example", "https://two.example" };

        public static bool Contains(string origin) => s_origins.Contains(origin);
    }

    public sealed class TenantPolicyProvider(IConfiguration configuration) : ICorsPolicyProvider
    {
        public Task<CorsPolicy> GetPolicyAsync(HttpContext context, string policyName)
        {
            var builder = new CorsPolicyBuilder();
            foreach (var origin in configuration[policyName + ":Origins"].Split(','))
                builder.WithOrigins(origin.Trim());

            if (context.Request.Path.StartsWithSegments("/account"))
                builder.AllowCredentials();
            else
                builder.WithMethods("GET");

            return Task.FromResult(builder.Build());
        }
    }

    public sealed class CorsDefaults(IOptions<ShopOptions> shop) : IConfigureOptions<CorsOptions>
    {
        public void Configure(CorsOptions options)
        {
            var policy = new CorsPolicy { SupportsCredentials = true, PreflightMaxAge = TimeSpan.FromHours(1) };
            foreach (var origin in shop.Value.Origins)
                policy.Origins.Add(origin);

            policy.Headers.Add("*");
            policy.Methods.Add("*");
            options.AddPolicy("shop", policy);
        }
    }

    public sealed class ShopOptions
    {
        public List<string> Origins { get; } = [];
    }

    [ApiController, EnableCors(CorsSetup.Public)]
    public sealed class ProductsController : ControllerBase
    {
        [HttpGet("products"), EnableCors("partners")]
        public string Get() => "[]";
    }
}
