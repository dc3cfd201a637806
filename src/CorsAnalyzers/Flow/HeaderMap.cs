using System.Collections.Immutable;
using CorsAnalyzers.Model;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Flow;

/// <summary>Everything that is known of the dictionary that an expression denotes: where it was made, and all writes to it.</summary>
internal sealed class HeaderMap
{
    /// <summary>How many dictionaries may be copied from one another.</summary>
    private const int MaxCopies = 4;

    /// <summary>Before everything that happens in a body.</summary>
    private const int BeforeAll = -1;

    internal HeaderMap(CodeBase code, IOperation value, Frame? frame, int copies = 0)
    {
        Writes = ImmutableArray<MapWrite>.Empty;
        if (copies > MaxCopies)
        {
            IsOpen = true;
            Origins = ImmutableArray<ObjectOrigin>.Empty;
            return;
        }

        Origins = new OriginFlow(code).OriginsOf(value, frame, out var isComplete);
        IsOpen = !isComplete;
        var writes = ImmutableArray.CreateBuilder<MapWrite>();
        foreach (var origin in Origins)
        {
            if (origin.IsNull)
                continue;

            var flow = origin.IsShared
                ? code.SharedMaps.GetOrAdd(origin.Creation.Syntax, _ => Follow(code, origin, copies))
                : Follow(code, origin, copies);
            IsOpen |= flow.IsOpen;
            foreach (var write in flow.Writes)
                writes.Add(write with { Step = StepOf(write, origin) });
        }

        Writes = writes.ToImmutable();
    }

    internal ImmutableArray<ObjectOrigin> Origins { get; }

    /// <summary>True when further writes are possible that cannot be seen.</summary>
    internal bool IsOpen { get; }

    internal ImmutableArray<MapWrite> Writes { get; }

    private static MapWrites Follow(CodeBase code, ObjectOrigin origin, int copies)
    {
        var flow = new MapWrites(code, origin.Creation, copies);
        flow.FollowCreation(origin.Creation, origin.Frame);
        return flow;
    }

    private static Step StepOf(MapWrite write, ObjectOrigin origin)
    {
        var path = origin.Path.And(write.Step.Path);
        if (!origin.IsShared)
            return write.Step with { Path = path };

        // What other members write to a shared dictionary happens at any time.
        var home = Operations.RootOf(origin.Creation).Syntax;
        var place = Operations.RootOf(write.Write).Syntax;
        if (place != home)
            path = path.And(new Guard(place, 0, Taken: true, GuardKind.Deferred));

        return new Step(path, write.Step.Order.Insert(0, BeforeAll));
    }
}
