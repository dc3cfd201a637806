using System.Collections.Generic;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Cors;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Shop.Area_0000;

public sealed class OrderDto_0000
{
    public int Number { get; set; }

    public string? Customer { get; set; }

    public List<string> Lines { get; set; } = new();
}

[ApiController, Route("orders_0000")]
public sealed class OrdersController_0000 : ControllerBase
{
    private readonly Dictionary<int, OrderDto_0000> _orders = new();

    [HttpGet]
    public IEnumerable<OrderDto_0000> List([FromHeader(Name = "X-Tenant")] string tenant, int page = 0)
    {
        Response.Headers["X-Total"] = _orders.Count.ToString();
        foreach (var order in _orders.Values)
        {
            if (order.Customer == tenant && order.Number >= page * 100)
                yield return order;
        }
    }

    [HttpGet("{number}")]
    public ActionResult<OrderDto_0000> Get(int number) =>
        _orders.TryGetValue(number, out var order) ? order : NotFound();

    [HttpPost]
    public ActionResult<OrderDto_0000> Create(OrderDto_0000 order)
    {
        _orders[order.Number] = order;
        return CreatedAtAction(nameof(Get), new { number = order.Number }, order);
    }

    [HttpPut("{number}")]
    public async Task<IActionResult> Update(int number, OrderDto_0000 order)
    {
        await Task.Yield();
        if (!_orders.ContainsKey(number))
            return NotFound();

        order.Number = number;
        _orders[number] = order;
        return NoContent();
    }

    [HttpDelete("{number}"), EnableCors("partners")]
    public IActionResult Delete(int number) => _orders.Remove(number) ? NoContent() : NotFound();

    [HttpPatch("{number}"), DisableCors]
    public IActionResult Patch(int number, OrderDto_0000 order)
    {
        if (_orders.TryGetValue(number, out var old))
            old.Customer = order.Customer ?? old.Customer;

        return NoContent();
    }
}

[ApiController, Route("reports_0000")]
[EnableCors("partner")] // CORS4002
public sealed class ReportsController_0000 : ControllerBase
{
    [HttpGet]
    public string Get()
    {
        Response.Headers["Access-Control-Allow-Origin"] = "*"; // CORS4007
        return "report";
    }
}
