using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Shop.Texts_0000;

public sealed record Product(string Id, string Name, decimal Price, int Stock);

/// <summary>Ordinary code with many strings: keys of JSON, columns, messages. None of them is a header's name.</summary>
public static class Keys
{
    public const string ProductId = "productId";
    public const string UnitPrice = "unit_price";
    internal static readonly string[] Columns = ["product_id", "display_name", "unit_price", "stock_level", "created_at", "updatedAt", "colorCode", "size_label"];
}

public sealed class Catalog
{
    private readonly Dictionary<string, Product> _products = new(StringComparer.Ordinal);
    private readonly List<string> _log = [];

    public int Count => _products.Count;

    public Product this[string id] => _products[id];

    public void Load(JsonArray rows)
    {
        foreach (var row in rows)
        {
            if (row is not JsonObject item)
                continue;

            var id = (string?)item[Keys.ProductId] ?? throw new FormatException("A product has no id");
            var name = (string?)item["displayName"] ?? id;
            var price = (decimal?)item[Keys.UnitPrice] ?? 0m;
            var stock = (int?)item["stockLevel"] ?? 0;
            Add(new Product(id, name, price, stock));
        }
    }

    public void Add(Product product)
    {
        if (product.Price < 0)
            throw new ArgumentOutOfRangeException(nameof(product), "The price must not be negative");

        if (!_products.TryAdd(product.Id, product))
        {
            Note("product_replaced", product.Id);
            _products[product.Id] = product;
        }
    }

    public IEnumerable<Product> Find(string text, decimal? atMost = null)
    {
        foreach (var product in _products.Values)
        {
            if (atMost is { } limit && product.Price > limit)
                continue;

            if (product.Name.Contains(text, StringComparison.CurrentCultureIgnoreCase))
                yield return product;
        }
    }

    public bool Take(string id, int amount)
    {
        if (!_products.TryGetValue(id, out var product))
        {
            Note("unknownProduct", id);
            return false;
        }

        if (product.Stock < amount)
        {
            Note("out_of_stock", id);
            return false;
        }

        _products[id] = product with { Stock = product.Stock - amount };
        return true;
    }

    public string Export()
    {
        var text = new StringBuilder();
        text.AppendJoin(';', Keys.Columns).AppendLine();
        foreach (var product in _products.Values.OrderBy(product => product.Id, StringComparer.Ordinal))
        {
            text.Append(product.Id).Append(';').Append(product.Name).Append(';');
            text.Append(product.Price.ToString(CultureInfo.InvariantCulture)).Append(';');
            text.Append(product.Stock.ToString(CultureInfo.InvariantCulture)).AppendLine();
        }

        return text.ToString();
    }

    public JsonObject Summary()
    {
        var total = 0m;
        foreach (var product in _products.Values)
            total += product.Price * product.Stock;

        return new JsonObject
        {
            ["totalValue"] = total,
            ["product_count"] = _products.Count,
        };
    }

    private void Note(string kind, string id)
    {
        var line = kind switch
        {
            "out_of_stock" => $"Nothing left of {id}",
            _ => $"{kind}: {id}",
        };
        _log.Add(line);
    }
}
