using System.Collections.Concurrent;

namespace Orders;

public enum OrderStatus
{
    Placed,
    Shipped,
    Cancelled,
}

public sealed record Order(string Id, string Customer, decimal Total, OrderStatus Status);

/// <summary>Stands for the table where orders live.</summary>
public sealed class OrderStore
{
    public static OrderStore Default { get; } = new();

    private readonly ConcurrentDictionary<string, Order> _orders = new();

    public Task<IReadOnlyList<Order>> ListAsync(string customer) =>
        Task.FromResult<IReadOnlyList<Order>>([.. _orders.Values.Where(order => order.Customer == customer)]);

    public Task<Order?> FindAsync(string id) => Task.FromResult(_orders.GetValueOrDefault(id));

    public Task SaveAsync(Order order)
    {
        _orders[order.Id] = order;
        return Task.CompletedTask;
    }
}
