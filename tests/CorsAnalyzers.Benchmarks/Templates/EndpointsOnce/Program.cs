using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Shop;

public static class Hosting
{
    public const string Web = "web";

    public static IServiceCollection AddShop(this IServiceCollection services)
    {
        services.AddControllers();
        return services.AddCors(options =>
        {
            options.AddPolicy(Web, policy => policy
                .WithOrigins("https://app.example.com")
                .WithMethods("GET", "POST") // CORS4009
                .WithHeaders("Content-Type", "X-Tenant"));
            options.AddPolicy("partners", policy => policy.WithOrigins("https://partner.example.com").AllowAnyMethod().AllowAnyHeader());
        });
    }

    public static void UseShop(this IApplicationBuilder app)
    {
        app.UseRouting();
        app.UseAuthorization();
        app.UseCors(Web); // CORS4001
        app.UseEndpoints(endpoints => { });
    }
}
