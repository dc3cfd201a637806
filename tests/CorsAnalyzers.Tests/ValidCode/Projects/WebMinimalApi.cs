// executable
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Shop;

// The shape of most services: minimal hosting, two policies, groups of endpoints in files of their own.
var builder = WebApplication.CreateBuilder(args);

builder.Services.AddAuthentication("bearer").AddBearerToken("bearer");
builder.Services.AddAuthorization(options => options.AddPolicy("admin", policy => policy.RequireRole("admin")));
builder.Services.AddOutputCache();
builder.Services.AddShopCors(builder.Configuration);

var app = builder.Build();

if (app.Environment.IsDevelopment())
{
    app.UseDeveloperExceptionPage();
}
else
{
    app.UseExceptionHandler("/error");
    app.UseHsts();
}

app.UseHttpsRedirection();
app.UseStaticFiles();
app.Use(async (context, next) =>
{
    context.Response.Headers["X-Content-Type-Options"] = "nosniff";
    await next(context);
});

app.UseCors(Policies.Web);
app.UseAuthentication();
app.UseAuthorization();
app.UseOutputCache();

app.MapGet("/health", () => "healthy");
app.MapOrders();
app.MapGroup("/partners").RequireCors(Policies.Partners).MapGet("/", () => "partners");

app.Run();

namespace Shop
{
    public static class Policies
    {
        public const string Web = "web";
        public static readonly string Partners = "partners";

        public static IServiceCollection AddShopCors(this IServiceCollection services, IConfiguration configuration) => services.AddCors(options =>
        {
            options.AddPolicy(Web, policy => policy
                .WithOrigins("https://app.example.com", "https://admin.example.com")
                .WithMethods("GET", "POST", "PUT", "DELETE")
                .WithHeaders("Content-Type", "Authorization", "X-Tenant")
                .AllowCredentials());
            options.AddPolicy(Partners, policy => policy.WithOrigins(configuration["Partners"] ?? "https://partner.example.com"));
        });
    }

    public sealed record Order(int Number, string Customer);

    public static class OrderEndpoints
    {
        public static IEndpointRouteBuilder MapOrders(this IEndpointRouteBuilder routes)
        {
            var orders = routes.MapGroup("/orders").RequireAuthorization();
            orders.MapGet("/", ([Microsoft.AspNetCore.Mvc.FromHeader(Name = "X-Tenant")] string tenant) => new[] { new Order(1, tenant) });
            orders.MapPost("/", (Order order) => Results.Created($"/orders/{order.Number}", order));
            orders.MapPut("/{number}", (int number, Order order) => order with { Number = number });
            orders.MapDelete("/{number}", (int number) => Results.NoContent()).RequireAuthorization("admin");
            return routes;
        }
    }
}
