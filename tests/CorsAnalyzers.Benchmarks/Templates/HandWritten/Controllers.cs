using System.Net;
using Microsoft.AspNetCore.Mvc;

namespace Shop_0000;

public sealed class OrdersController_0000 : ControllerBase
{
    public IActionResult Get(int id)
    {
        Response.Headers["Access-Control-Allow-Origin"] = "https://shop.example.com";
        Response.Headers["Access-Control-Expose-Headers"] = "X-Total";
        return Ok(id);
    }

    public IActionResult Put(int id)
    {
        Response.Headers["Access-Control-Allow-Origin"] = "*"; // CORS1001
        Response.Headers["Access-Control-Allow-Credentials"] = "true";
        return Ok(id);
    }

    public IActionResult Patch(int id, bool isPublic)
    {
        if (isPublic)
        {
            Response.Headers.Append("Access-Control-Allow-Origin", "*");
        }
        else
        {
            Response.Headers.Append("Access-Control-Allow-Origin", "https://shop.example.com");
            Response.Headers.Append("Access-Control-Allow-Credentials", "true");
        }

        return Ok(id);
    }

    public IActionResult Delete(int id)
    {
        Headers_0000.Write(HttpContext);
        return NotFound(id);
    }
}

internal static class Headers_0000
{
    public static void Write(Microsoft.AspNetCore.Http.HttpContext context)
    {
        var headers = context.Response.Headers;
        headers["Access-Control-Allow-Origin"] = "https://shop.example.com/"; // CORS1004
        headers["Access-Control-Allow-Methods"] = "GET, delete"; // CORS2004
    }

    public static void Answer(HttpListenerContext context)
    {
        context.Response.AddHeader("Access-Control-Allow-Origin", "*");
        context.Response.AddHeader("Access-Control-Allow-Methods", "GET");
        context.Response.AppendHeader("X-Served-By", "0000");
    }
}
