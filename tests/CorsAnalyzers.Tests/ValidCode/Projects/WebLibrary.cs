using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Cors;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Company.Hosting;

/// <summary>A library: who calls it brings the policies, the services and the rest of the pipeline.</summary>
public static class CompanyExtensions
{
    public static IApplicationBuilder UseCompanyDefaults(this IApplicationBuilder app, string policy)
    {
        app.UseForwardedHeaders();
        app.UseRouting();
        app.UseCors(policy);
        app.UseAuthentication();
        app.UseAuthorization();
        return app;
    }

    public static IEndpointConventionBuilder MapVersion(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/version", () => Assembly.GetEntryAssembly()?.GetName().Version?.ToString()).RequireCors("company");

    public static IEndpointConventionBuilder MapFeedback(this IEndpointRouteBuilder routes) =>
        routes.MapPut("/feedback", (Feedback feedback) => Results.Accepted(value: feedback));

    public static IServiceCollection AddCompanyDefaults(this IServiceCollection services) => services.AddRouting();
}

public sealed record Feedback(string Text);

[EnableCors("company")]
public sealed class StatusController : ControllerBase
{
    [HttpDelete("status")]
    public void Delete()
    {
    }
}
