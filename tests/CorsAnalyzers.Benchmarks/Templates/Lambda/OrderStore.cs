using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace Shop.Area_0000;

public sealed record OrderLine(string Sku, int Quantity, decimal Price);

public sealed record Order(string Id, string Customer, IReadOnlyList<OrderLine> Lines)
{
    public decimal Total => Lines.Sum(line => line.Quantity * line.Price);
}

public sealed class OrderStore
{
    private readonly ConcurrentDictionary<string, Order> _orders = new(StringComparer.Ordinal);

    public Task<IReadOnlyList<Order>> AllAsync(int limit) =>
        Task.FromResult<IReadOnlyList<Order>>(_orders.Values.OrderBy(order => order.Id, StringComparer.Ordinal).Take(limit).ToList());

    public Task<Order?> FindAsync(string id) => Task.FromResult(_orders.TryGetValue(id, out var order) ? order : null);

    public Task SaveAsync(Order order)
    {
        if (order.Total < 0)
            throw new ArgumentOutOfRangeException(nameof(order), order.Total, "A total is never negative.");

        _orders[order.Id] = order;
        return Task.CompletedTask;
    }

    public void Remove(string id) => _orders.TryRemove(id, out _);
}
