using System.Collections.Generic;
using System.Linq;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Shop.Area_0000;

public sealed record CartLine_0000(string Article, int Quantity, decimal Price);

public static class CartEndpoints_0000
{
    private static readonly List<CartLine_0000> s_lines = new();

    public static IEndpointRouteBuilder MapCart_0000(this IEndpointRouteBuilder routes)
    {
        var cart = routes.MapGroup("/cart_0000");
        cart.MapGet("/", () => s_lines);
        cart.MapGet("/total", () => s_lines.Sum(line => line.Quantity * line.Price));
        cart.MapPost("/", Add);
        cart.MapPut("/{article}", (string article, CartLine_0000 line) =>
        {
            s_lines.RemoveAll(old => old.Article == article);
            s_lines.Add(line with { Article = article });
            return Results.NoContent();
        });
        cart.MapDelete("/{article}", (string article) => s_lines.RemoveAll(line => line.Article == article)).RequireCors("partners");
        cart.MapGet("/share", () => "share").RequireCors("Partners"); // CORS4002
        return routes;
    }

    private static IResult Add(CartLine_0000 line)
    {
        if (line.Quantity <= 0)
            return Results.BadRequest("quantity");

        s_lines.Add(line);
        return Results.Created($"/cart_0000/{line.Article}", line);
    }
}
