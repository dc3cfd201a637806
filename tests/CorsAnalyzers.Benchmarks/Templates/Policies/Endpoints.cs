using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Cors;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Shop_0000;

public static class Endpoints
{
    public static IEndpointRouteBuilder MapOrders(this IEndpointRouteBuilder app)
    {
        var orders = app.MapGroup("/orders_0000").RequireCors("partners_0000");
        orders.MapGet("/", (string? state, int? page) => OrderList.Where(order => state is null || order.State == state).Skip((page ?? 0) * 50).Take(50));
        orders.MapGet("/{id:int}", (int id) => OrderList.FirstOrDefault(order => order.Id == id) is { } found ? Results.Ok(found) : Results.NotFound());
        orders.MapPost("/", (Order order) =>
        {
            if (order.Lines.Count == 0)
                return Results.BadRequest("An order has lines.");

            OrderList.Add(order with { Id = OrderList.Count + 1, State = "new" });
            return Results.Created($"/orders_0000/{OrderList.Count}", order);
        });
        orders.MapPut("/{id:int}", (int id, Order order) => Replace(id, order));
        orders.MapDelete("/{id:int}", (int id) => OrderList.RemoveAll(order => order.Id == id) > 0 ? Results.NoContent() : Results.NotFound());

        app.MapGet("/prices_0000", () => OrderList.SelectMany(order => order.Lines).GroupBy(line => line.Article).Select(group => new { group.Key, Price = group.Max(line => line.Price) }))
            .RequireCors(policy => policy.WithOrigins("https://shop.example").WithMethods("GET"));
        app.MapGet("/widget_0000", () => "<b>shop</b>").RequireCors(policy => policy.AllowAnyOrigin().WithMethods("GET"));
        app.MapPut("/basket_0000", (Order basket) => Results.Ok(basket.Lines.Sum(line => line.Price)))
            .RequireCors(policy => policy // CORS4009
                .WithOrigins("https://shop.example")
                .WithMethods("put") // CORS2004
                .AllowCredentials());
        app.MapGet("/session_0000", (HttpContext context) => context.User.Identity?.Name)
            .RequireCors(policy => policy
                .SetIsOriginAllowed(_ => true) // CORS1003
                .AllowCredentials());
        return app;
    }

    private static readonly List<Order> OrderList = [];

    private static IResult Replace(int id, Order order)
    {
        var index = OrderList.FindIndex(other => other.Id == id);
        if (index < 0)
            return Results.NotFound();

        OrderList[index] = order with { Id = id };
        return Results.NoContent();
    }
}

public sealed record Order(int Id, string State, List<OrderLine> Lines);

public sealed record OrderLine(string Article, int Count, decimal Price);

[ApiController, Route("stock_0000"), EnableCors("public_0000")]
public sealed class StockController : ControllerBase
{
    private static readonly Dictionary<string, int> s_stock = new(StringComparer.OrdinalIgnoreCase);

    [HttpGet("{article}")]
    public ActionResult<int> Get(string article) => s_stock.TryGetValue(article, out var count) ? count : NotFound();

    [HttpPut("{article}"), EnableCors("partners_0000")]
    public async Task<IActionResult> Put(string article, int count)
    {
        await Task.Yield();
        if (count < 0)
            return BadRequest();

        s_stock[article] = count;
        return NoContent();
    }

    [HttpDelete("{article}"), DisableCors]
    public IActionResult Delete(string article) => s_stock.Remove(article) ? NoContent() : NotFound();
}
