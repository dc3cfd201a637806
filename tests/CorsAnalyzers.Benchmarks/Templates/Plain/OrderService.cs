using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Shop.Module_0000;

public interface IOrderRepository
{
    Task<Order?> FindAsync(string id, CancellationToken cancellationToken = default);

    Task SaveAsync(Order order, CancellationToken cancellationToken = default);

    IAsyncEnumerable<Order> AllAsync(CancellationToken cancellationToken = default);
}

public sealed class InMemoryOrderRepository : IOrderRepository
{
    private readonly ConcurrentDictionary<string, Order> _orders = new(StringComparer.OrdinalIgnoreCase);

    public Task<Order?> FindAsync(string id, CancellationToken cancellationToken = default) =>
        Task.FromResult(_orders.TryGetValue(id, out var order) ? order : null);

    public Task SaveAsync(Order order, CancellationToken cancellationToken = default)
    {
        _orders.AddOrUpdate(order.Id, order, (_, _) => order);
        return Task.CompletedTask;
    }

    public async IAsyncEnumerable<Order> AllAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (var order in _orders.Values.OrderBy(order => order.Id, StringComparer.Ordinal))
        {
            cancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
            yield return order;
        }
    }
}

public sealed class OrderException : Exception
{
    public OrderException(string id, string message, Exception? inner = null)
        : base($"Order '{id}': {message}", inner) => OrderId = id;

    public string OrderId { get; }
}

public sealed class OrderService(IOrderRepository orders, TimeProvider time)
{
    private static readonly string[] Countries = { "DE", "AT", "CH", "FR", "NL", "PL" };
    private static readonly IReadOnlyDictionary<string, decimal> Shipping = new Dictionary<string, decimal>
    {
        ["DE"] = 3.9m,
        ["AT"] = 5.9m,
        ["CH"] = 12.5m,
        ["*"] = 15m,
    };

    private int _placed;

    public async Task<Order> PlaceAsync(string id, string customer, Address address, IEnumerable<(string Sku, int Quantity, decimal Price)> lines, CancellationToken cancellationToken)
    {
        if (await orders.FindAsync(id, cancellationToken).ConfigureAwait(false) is not null)
            throw new OrderException(id, "exists already");

        if (!Countries.Contains(address.Country, StringComparer.Ordinal))
            throw new OrderException(id, $"cannot be shipped to {address.Country}");

        var order = new Order(id, customer, address);
        foreach (var (sku, quantity, price) in lines)
        {
            if (quantity <= 0)
                continue;

            order.Add(sku.Trim().ToUpperInvariant(), quantity, price);
        }

        if (!order.TryMove(OrderState.Placed, time.GetUtcNow()))
            throw new OrderException(id, "has no lines");

        try
        {
            await orders.SaveAsync(order, cancellationToken).ConfigureAwait(false);
            Interlocked.Increment(ref _placed);
        }
        catch (TimeoutException exception)
        {
            throw new OrderException(id, "could not be saved", exception);
        }

        return order;
    }

    public async Task<bool> AdvanceAsync(string id, OrderState to, CancellationToken cancellationToken)
    {
        var order = await orders.FindAsync(id, cancellationToken) ?? throw new OrderException(id, "not found");
        var moved = order.TryMove(to, time.GetUtcNow());
        if (moved)
            await orders.SaveAsync(order, cancellationToken);

        return moved;
    }

    public Money QuoteShipping(Order order)
    {
        var weight = order.Lines.Sum(line => line.Quantity) * 0.4m;
        var fee = Shipping.TryGetValue(order.ShipTo.Country, out var known) ? known : Shipping["*"];
        return weight switch
        {
            < 1m => new Money(fee, "EUR"),
            < 5m => new Money(fee * 1.5m, "EUR"),
            < 20m and var heavy => new Money(fee * 2m + heavy * 0.1m, "EUR"),
            _ => new Money(fee * 4m, "EUR"),
        };
    }

    public async Task<IReadOnlyDictionary<OrderState, int>> CountAsync(CancellationToken cancellationToken)
    {
        var counts = Enum.GetValues<OrderState>().ToDictionary(state => state, _ => 0);
        await foreach (var order in orders.AllAsync(cancellationToken))
            counts[order.State]++;

        return counts;
    }
}
