using System;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddAuthorization();
builder.Services.AddCors(options =>
{
    options.AddPolicy("1", policy => policy.WithOrigins("https://app.example.com").WithMethods("PUT").AllowAnyHeader().AllowCredentials());
    options.AddPolicy("2", policy => policy.WithOrigins("https://*.example.com").SetIsOriginAllowedToAllowWildcardSubdomains().AllowCredentials());
    options.AddPolicy("3", policy => policy.SetIsOriginAllowed(origin => string.Equals(origin, "https://app.example.com", StringComparison.Ordinal)).AllowCredentials());
});

var app = builder.Build();
app.UseRouting();
app.UseCors("1");
app.UseAuthorization();
app.MapGet("/set", (HttpResponse response) => response.Headers["X-Total"] = "1");
app.MapGet("/append", (HttpResponse response) => response.Headers.Append("X-Total", "1"));
app.MapGet("/known", () => "known").RequireCors("1");
app.Run();
