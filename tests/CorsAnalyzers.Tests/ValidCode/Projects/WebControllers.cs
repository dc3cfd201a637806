// executable
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Cors;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddControllers();
builder.Services.AddCors(options =>
{
    options.AddPolicy("read", policy => policy.WithOrigins("https://app.example.com"));
    options.AddPolicy("write", policy =>
    {
        policy.WithOrigins("https://app.example.com");
        policy.WithMethods(HttpMethods.Put, HttpMethods.Delete);
        policy.WithHeaders("Content-Type", "X-Request-ID");
    });
});

var app = builder.Build();
app.UseRouting();
app.UseCors();
app.UseAuthorization();
app.MapControllers();
app.Run();

public sealed class OrderDto
{
    public int Number { get; set; }
}

[EnableCors("read")]
public abstract class ApiController : ControllerBase
{
    [HttpOptions]
    public IActionResult Options() => NoContent();
}

/// <summary>Policies of endpoints: the controller's for reading, the action's for writing, none for what only the own site asks.</summary>
[ApiController, Route("orders")]
public sealed class OrdersController : ApiController
{
    [HttpGet("{number}")]
    public OrderDto Get(int number) => new() { Number = number };

    [HttpPut("{number}"), EnableCors("write"), Authorize]
    public IActionResult Put(int number, OrderDto order, [Microsoft.AspNetCore.Mvc.FromHeader(Name = "X-Request-ID")] string request) => Ok(order);

    [HttpDelete("{number}"), EnableCors(PolicyName = "write")]
    public IActionResult Delete(int number) => NoContent();

    [HttpPatch("{number}"), DisableCors]
    public IActionResult Patch(int number, OrderDto order) => Ok(order);
}
