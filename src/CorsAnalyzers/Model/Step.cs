using System.Collections.Immutable;

namespace CorsAnalyzers.Model;

/// <summary>When something happens inside a member and the helpers it calls.</summary>
/// <param name="Path">Under which decisions.</param>
/// <param name="Order">Positions in the text, from the member down through the calls; compared one after the other.</param>
internal readonly record struct Step(Path Path, ImmutableArray<int> Order)
{
    /// <summary>The same step as a part of the <paramref name="stage"/>th of several bodies that run one after the other.</summary>
    internal Step Within(int stage) => this with { Order = Order.IsDefault ? ImmutableArray.Create(stage) : Order.Insert(0, stage) };

    /// <summary>The same step, which holds whatever comes later.</summary>
    internal Step AtTheEnd() => this with { Order = Order.Insert(0, int.MaxValue) };

    /// <summary>True when both run in the same body, in one call of it.</summary>
    internal bool IsBeside(Step other)
    {
        var (left, right) = (OrderInBody, other.OrderInBody);
        if (left.Length != right.Length)
            return false;

        for (var i = 0; i + 1 < left.Length; i++)
        {
            if (left[i] != right[i])
                return false;
        }

        return true;
    }

    private ImmutableArray<int> OrderInBody => Order is [int.MaxValue, ..] ? Order.RemoveAt(0) : Order;

    internal bool IsBefore(Step other) => Compare(Order, other.Order) < 0;

    /// <summary>
    /// Whether this step may have run when <paramref name="later"/> does, for an object made at <paramref name="start"/>.
    /// Only a proof of the contrary gives false.
    /// </summary>
    internal bool MayPrecede(Step later, Step start) =>
        Path.SharesLoopOutside(later.Path, start.Path)
        || Path.IsDeferredFrom(later.Path)
        || (IsBefore(later) && !Path.Excludes(later.Path));

    internal static int Compare(ImmutableArray<int> left, ImmutableArray<int> right)
    {
        for (var i = 0; i < left.Length && i < right.Length; i++)
        {
            if (left[i] != right[i])
                return left[i].CompareTo(right[i]);
        }

        return left.Length.CompareTo(right.Length);
    }
}
