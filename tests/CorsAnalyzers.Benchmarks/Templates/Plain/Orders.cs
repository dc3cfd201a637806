using System;
using System.Collections.Generic;
using System.Linq;

namespace Shop.Module_0000;

public enum OrderState
{
    Draft,
    Placed,
    Paid,
    Packed,
    Shipped,
    Delivered,
    Cancelled,
}

public readonly record struct Money(decimal Amount, string Currency)
{
    public static Money Zero(string currency) => new(0m, currency);

    public static Money operator +(Money left, Money right) => left.Currency == right.Currency
        ? left with { Amount = left.Amount + right.Amount }
        : throw new InvalidOperationException($"{left.Currency} and {right.Currency} cannot be added.");

    public static Money operator *(Money money, decimal factor) => money with { Amount = decimal.Round(money.Amount * factor, 2) };

    public override string ToString() => $"{Amount:0.00} {Currency}";
}

public sealed record Address(string Street, string City, string PostalCode, string Country);

public sealed record OrderLine(string Sku, int Quantity, Money Price)
{
    public Money Total => Price * Quantity;
}

public sealed class Order
{
    private readonly List<OrderLine> _lines = new();
    private readonly List<(OrderState From, OrderState To, DateTimeOffset At)> _history = [];

    public Order(string id, string customer, Address shipTo)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        Id = id;
        Customer = customer ?? throw new ArgumentNullException(nameof(customer));
        ShipTo = shipTo;
        Tags = new Dictionary<string, string>
        {
            { "origin", "web" },
            { "channel", "shop" },
        };
    }

    public string Id { get; }

    public string Customer { get; }

    public Address ShipTo { get; private set; }

    public OrderState State { get; private set; } = OrderState.Draft;

    public IDictionary<string, string> Tags { get; }

    public IReadOnlyList<OrderLine> Lines => _lines;

    public Money Total => _lines.Aggregate(Money.Zero("EUR"), (sum, line) => sum + line.Total);

    public void Add(string sku, int quantity, decimal price)
    {
        if (State != OrderState.Draft)
            throw new InvalidOperationException($"Order {Id} is {State} and takes no more lines.");

        var present = _lines.FindIndex(line => line.Sku == sku);
        if (present >= 0)
        {
            _lines[present] = _lines[present] with { Quantity = _lines[present].Quantity + quantity };
            return;
        }

        _lines.Add(new OrderLine(sku, quantity, new Money(price, "EUR")));
    }

    public bool TryMove(OrderState to, DateTimeOffset at)
    {
        var allowed = (State, to) switch
        {
            (OrderState.Draft, OrderState.Placed) => _lines.Count > 0,
            (OrderState.Placed, OrderState.Paid) => true,
            (OrderState.Paid, OrderState.Packed) => true,
            (OrderState.Packed, OrderState.Shipped) => ShipTo is { Country.Length: 2 },
            (OrderState.Shipped, OrderState.Delivered) => true,
            (OrderState.Draft or OrderState.Placed or OrderState.Paid, OrderState.Cancelled) => true,
            _ => false,
        };
        if (!allowed)
            return false;

        _history.Add((State, to, at));
        State = to;
        return true;
    }

    public void Redirect(Address address)
    {
        ShipTo = State < OrderState.Shipped ? address : throw new InvalidOperationException("Too late.");
        Tags["redirected"] = "true";
    }

    public TimeSpan? TimeIn(OrderState state)
    {
        DateTimeOffset? entered = null;
        foreach (var (from, to, at) in _history)
        {
            if (to == state)
                entered = at;
            else if (from == state && entered is { } start)
                return at - start;
        }

        return null;
    }
}
