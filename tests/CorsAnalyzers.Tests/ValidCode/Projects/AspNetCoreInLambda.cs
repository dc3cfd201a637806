using Amazon.Lambda.AspNetCoreServer;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Hosted;

/// <summary>ASP.NET Core makes the responses; its middleware adds the headers.</summary>
public sealed class LambdaEntryPoint : APIGatewayProxyFunction
{
    protected override void Init(IWebHostBuilder builder) => builder.UseStartup<Startup>();
}

public sealed class Startup
{
    public void ConfigureServices(IServiceCollection services) =>
        services.AddCors(options => options.AddDefaultPolicy(policy => policy.WithOrigins("https://app.example.com").AllowCredentials()));

    public void Configure(IApplicationBuilder app) => app.UseCors();
}

public static class Warmup
{
    /// <summary>Answers the scheduled ping, which no browser sends.</summary>
    public static APIGatewayProxyResponse Answer() => new() { StatusCode = 200 };
}
