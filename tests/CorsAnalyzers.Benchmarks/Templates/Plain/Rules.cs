using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Text.RegularExpressions;

namespace Shop.Module_0000;

public interface IRule<in T>
{
    IEnumerable<string> Check(T value);
}

public sealed class Rule<T>(Func<T, bool> holds, Func<T, string> message) : IRule<T>
{
    public IEnumerable<string> Check(T value)
    {
        if (!holds(value))
            yield return message(value);
    }
}

public sealed class RuleSet<T> : IRule<T>
{
    private readonly List<IRule<T>> _rules = new();

    public RuleSet<T> Require(Func<T, bool> holds, string message)
    {
        _rules.Add(new Rule<T>(holds, _ => message));
        return this;
    }

    public RuleSet<T> Include<TPart>(Func<T, TPart> part, IRule<TPart> rule)
    {
        _rules.Add(new PartRule<TPart>(part, rule));
        return this;
    }

    public IEnumerable<string> Check(T value) => _rules.SelectMany(rule => rule.Check(value));

    public bool IsValid(T value, [NotNullWhen(false)] out string? problem)
    {
        problem = Check(value).FirstOrDefault();
        return problem is null;
    }

    private sealed class PartRule<TPart>(Func<T, TPart> part, IRule<TPart> rule) : IRule<T>
    {
        public IEnumerable<string> Check(T value) => rule.Check(part(value));
    }
}

public static partial class OrderRules
{
    private static readonly Regex PostalCode = new("^[0-9A-Z -]{3,10}$", RegexOptions.Compiled | RegexOptions.CultureInvariant);

    public static readonly RuleSet<Address> ForAddress = new RuleSet<Address>()
        .Require(address => !string.IsNullOrWhiteSpace(address.Street), "The street is missing")
        .Require(address => !string.IsNullOrWhiteSpace(address.City), "The city is missing")
        .Require(address => PostalCode.IsMatch(address.PostalCode), "The postal code is malformed")
        .Require(address => address.Country is { Length: 2 } country && country.All(char.IsAsciiLetterUpper), "The country is no ISO code");

    public static readonly RuleSet<Order> ForOrder = new RuleSet<Order>()
        .Require(order => order.Lines.Count is > 0 and <= 100, "An order has 1 to 100 lines")
        .Require(order => order.Total.Amount < 10_000m, "Orders above 10000 are placed by telephone")
        .Include(order => order.ShipTo, ForAddress);

    public static string Describe(Order order)
    {
        object size = order.Lines.Count switch
        {
            0 => "empty",
            1 => order.Lines[0].Sku,
            var n when n > 50 => n * 1.0,
            var n => n,
        };
        var flags = string.Empty;
        foreach (var (key, value) in order.Tags)
        {
            if (value == "true" || value == "*")
                flags += key + " ";
        }

        return $"{order.Id}: {size} ({flags.TrimEnd()})";
    }

    public static int Distance(string left, string right)
    {
        var previous = new int[right.Length + 1];
        var current = new int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++)
            previous[j] = j;

        for (var i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var cost = left[i - 1] == right[j - 1] ? 0 : 1;
                current[j] = Math.Min(Math.Min(current[j - 1] + 1, previous[j] + 1), previous[j - 1] + cost);
            }

            (previous, current) = (current, previous);
        }

        return previous[right.Length];
    }
}
