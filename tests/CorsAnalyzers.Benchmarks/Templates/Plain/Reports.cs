using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;

namespace Shop.Module_0000;

public abstract class Report
{
    public const string Separator = ";";

    public abstract string Title { get; }

    protected abstract IEnumerable<string[]> Rows(IReadOnlyCollection<Order> orders);

    protected virtual string[] Header => ["id", "value"];

    public string Render(IReadOnlyCollection<Order> orders)
    {
        var text = new StringBuilder();
        text.Append("# ").AppendLine(Title);
        text.AppendLine(string.Join(Separator, Header));
        var count = 0;
        foreach (var row in Rows(orders))
        {
            for (var i = 0; i < row.Length; i++)
            {
                if (i > 0)
                    text.Append(Separator);

                text.Append(Quote(row[i]));
            }

            text.AppendLine();
            count++;
        }

        text.Append(CultureInfo.InvariantCulture, $"# {count} rows");
        return text.ToString();
    }

    public async Task WriteAsync(IReadOnlyCollection<Order> orders, string folder)
    {
        var path = Path.Combine(folder, Title.Replace(' ', '-').ToLowerInvariant() + ".csv");
        await using var file = File.Create(path);
        await using var writer = new StreamWriter(file, Encoding.UTF8);
        await writer.WriteLineAsync(Render(orders)).ConfigureAwait(false);
    }

    private static string Quote(string value) => value.IndexOfAny([';', '"', '\n']) < 0 ? value : "\"" + value.Replace("\"", "\"\"") + "\"";
}

public sealed class RevenueReport : Report
{
    public override string Title => "Revenue by country";

    protected override string[] Header => ["country", "orders", "revenue", "share"];

    protected override IEnumerable<string[]> Rows(IReadOnlyCollection<Order> orders)
    {
        var revenues = new SortedDictionary<string, decimal>(StringComparer.Ordinal);
        var total = 0m;
        foreach (var order in orders)
        {
            if (order.State is OrderState.Draft or OrderState.Cancelled)
                continue;

            var country = order.ShipTo.Country;
            revenues.TryGetValue(country, out var sum);
            revenues[country] = sum + order.Total.Amount;
            total += order.Total.Amount;
        }

        foreach (var (country, revenue) in revenues)
        {
            var share = total == 0 ? "-" : (revenue / total).ToString("P1", CultureInfo.InvariantCulture);
            yield return [country, orders.Count.ToString(CultureInfo.InvariantCulture), revenue.ToString("N2", CultureInfo.InvariantCulture), share];
        }
    }
}

public sealed class TopCustomersReport(int limit = 10) : Report
{
    public override string Title => $"Top {limit} customers";

    protected override IEnumerable<string[]> Rows(IReadOnlyCollection<Order> orders)
    {
        var customers = orders.GroupBy(order => order.Customer).ToList();
        customers.Sort((left, right) => right.Count().CompareTo(left.Count()));
        foreach (var customer in customers.Take(limit))
        {
            var revenue = 0m;
            var last = string.Empty;
            foreach (var order in customer)
            {
                revenue += order.Total.Amount;
                if (string.CompareOrdinal(order.Id, last) > 0)
                    last = order.Id;
            }

            yield return [customer.Key, $"{revenue:0.00}", last];
        }
    }
}

public sealed class DelayReport : Report
{
    private static readonly (OrderState State, TimeSpan Limit)[] Limits =
    [
        (OrderState.Placed, TimeSpan.FromDays(2)),
        (OrderState.Paid, TimeSpan.FromHours(36)),
        (OrderState.Packed, TimeSpan.FromHours(12)),
    ];

    public override string Title => "Delays";

    protected override IEnumerable<string[]> Rows(IReadOnlyCollection<Order> orders)
    {
        foreach (var order in orders)
        {
            foreach (var (state, limit) in Limits)
            {
                if (order.TimeIn(state) is not { } spent || spent <= limit)
                    continue;

                yield return [order.Id, $"{state}: {(spent - limit).TotalHours:0} hours late"];
            }
        }
    }
}
