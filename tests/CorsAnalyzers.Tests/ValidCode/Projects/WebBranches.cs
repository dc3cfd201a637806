// executable
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddCors(options =>
{
    options.AddPolicy("public", policy => policy.AllowAnyOrigin().AllowAnyMethod().AllowAnyHeader());
    options.AddPolicy("private", policy => policy.WithOrigins("https://app.example.com").AllowAnyMethod().AllowAnyHeader().AllowCredentials());
});
builder.Services.AddAuthentication("bearer").AddBearerToken("bearer");
builder.Services.AddAuthorization();

var app = builder.Build();

// Each branch has its own policy, and the rest of the site none.
app.UseWhen(context => context.Request.Path.StartsWithSegments("/public"), branch => branch.UseCors("public"));
app.UseWhen(
    context => context.Request.Path.StartsWithSegments("/private"),
    branch =>
    {
        branch.UseCors("private");
        branch.UseResponseCompression();
    });

app.Map("/admin", admin =>
{
    admin.UseAuthentication();
    admin.UseAuthorization();
    admin.Run(context => context.Response.WriteAsync("admin"));
});

app.MapWhen(context => context.Request.Method == "PURGE", purge => purge.Run(context => context.Response.WriteAsync("purged")));

app.UseAuthentication();
app.UseAuthorization();
app.MapGet("/public/time", () => "now");
app.MapPut("/private/time", (Clock clock) => clock);
app.Run();

public sealed record Clock(string Zone);
