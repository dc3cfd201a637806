using System;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddAuthorization();
builder.Services.AddCors(options =>
{
    options.AddPolicy("1", policy => policy.AllowAnyOrigin().AllowCredentials()); // CORS1001
    options.AddPolicy("2", policy => policy.SetIsOriginAllowed(_ => true).AllowCredentials()); // CORS1003
    options.AddPolicy("3", policy => policy.WithOrigins("https://app.example.com/")); // CORS1004
    options.AddPolicy("4", policy => policy.WithOrigins("null")); // CORS1006
    options.AddPolicy("5", policy => policy.WithOrigins("https://app.example.com", "*")); // CORS1007
    options.AddPolicy("6", policy => policy.SetIsOriginAllowed(origin => origin.StartsWith("https://app.example.com", StringComparison.Ordinal))); // CORS1008
    options.AddPolicy("7", policy => policy.WithOrigins("http://app.example.com").AllowCredentials()); // CORS1009
    options.AddPolicy("8", policy => policy.WithOrigins("https://*.github.io").SetIsOriginAllowedToAllowWildcardSubdomains().AllowCredentials()); // CORS1010
    options.AddPolicy("9", policy => policy.AllowAnyHeader()); // CORS1011
    options.AddPolicy("10", policy => policy.WithOrigins("*")); // CORS1014
    options.AddPolicy("11", policy => policy.AllowAnyOrigin()); // CORS1014
    options.AddPolicy("12", policy => policy.WithOrigins("https://app.example.com").WithMethods("put")); // CORS2004
    options.AddPolicy("13", policy => policy.WithOrigins("https://app.example.com").AllowCredentials().DisallowCredentials()); // CORS4006
});

var app = builder.Build();
app.UseRouting();
app.UseAuthorization();
app.UseCors("12"); // CORS4001
app.MapGet("/set", (HttpResponse response) => response.Headers["Access-Control-Allow-Origin"] = "*"); // CORS4007
app.MapGet("/append", (HttpResponse response) => response.Headers.Append("Access-Control-Allow-Origin", "*")); // CORS4007
app.MapGet("/unknown", () => "unknown").RequireCors("no such policy"); // CORS4002
app.Run();
