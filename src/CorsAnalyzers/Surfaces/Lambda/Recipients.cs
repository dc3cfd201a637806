using System.Collections.Concurrent;
using CorsAnalyzers.Flow;
using CorsAnalyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.Surfaces.Lambda;

/// <summary>
/// Whether others who get a response, or a dictionary of headers, from the member that makes it write a header to it: what a fix adds
/// there has to go with that.
/// </summary>
/// <param name="header">The header, as code spells it.</param>
/// <param name="name">Its name.</param>
/// <param name="countsOverwriting">False where only writes count that would send a header twice or throw when it is there.</param>
internal sealed class Recipients(CodeBase code, LambdaTypes types, WellKnownHeader header, string name, bool countsOverwriting)
{
    /// <summary>How many members one object may be handed through.</summary>
    private const int MaxDepth = 4;

    private readonly ConcurrentDictionary<SyntaxNode, bool> _maps = new();
    private readonly ConcurrentDictionary<ISymbol, bool> _responses = new(SymbolEqualityComparer.Default);

    /// <summary>True when somebody writes the header to what the response's member returns.</summary>
    internal bool WriteTo(ReadResponse response) => response.Returns.Any(way =>
        code.ReachOf(header) is { } reach && reach.IsHandledByUsersOf(way.Return.Syntax) && code.FunctionAround(way.Return) is { } function && _responses.GetOrAdd(function, _ => WriteToReturned(way.Return, WriteToResponse, MaxDepth)));

    /// <summary>True when somebody writes the header to the dictionary that is made here.</summary>
    internal bool WriteTo(IOperation map) =>
        code.ReachOf(header) is { } reach
        && (reach.IsHandledAround(map.Syntax) || reach.IsHandledByUsersOf(map.Syntax))
        && _maps.GetOrAdd(map.Syntax, _ => WriteToMap(map, MaxDepth));

    private bool WriteToReturned(IReturnOperation @return, Func<IOperation, int, bool> writeTo, int depth)
    {
        if (depth == 0 || code.FunctionAround(@return) is not { } function || !code.TryGetNames(function, out var names))
            return false;

        var local = Operations.FunctionOf(@return);
        return names.Any(member => (local is null ? code.References.To(member) : code.BodyAround(local).ReferencesTo(member)).Any(use => writeTo(use, depth - 1)));
    }

    private bool WriteToResponse(IOperation response, int depth)
    {
        var flow = new ResponseFlow(code, types);
        flow.FollowForeign(response, frame: null);
        return Writes(flow) || flow.Returns.Any(way => WriteToReturned(way.Return, WriteToResponse, depth));
    }

    private bool WriteToMap(IOperation map, int depth)
    {
        var flow = new MapWrites(code, map);
        if (map is IObjectCreationOperation { Initializer: { } elements })
            flow.NoteInitializer(elements, frame: null);

        flow.Follow(map, frame: null);
        return flow.Writes.Any(Counts)
            || flow.Stores.Any(store => WriteToOwner(store.Target))
            || (depth > 0 && flow.Copies.Any(copy => WriteToMap(copy, depth - 1)))
            || flow.Returns.OfType<IReturnOperation>().Any(@return => WriteToReturned(@return, WriteToMap, depth));
    }

    /// <summary>The response whose property gets the dictionary.</summary>
    private bool WriteToOwner(IOperation target)
    {
        if (target is not IPropertyReferenceOperation { Instance: { } owner, Property: var property } || types.PlatformOf(property.ContainingType) is null)
            return false;

        var flow = new ResponseFlow(code, types);
        switch (owner)
        {
            case IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver } when target.Parent?.Parent?.Parent is IObjectCreationOperation creation:
                flow.Follow(creation, frame: null);
                break;
            case ILocalReferenceOperation local:
                foreach (var use in code.BodyAround(local).ReferencesTo(local.Local))
                    flow.FollowForeign(use, frame: null);
                break;
        }

        return Writes(flow);
    }

    private bool Writes(ResponseFlow flow) =>
        flow.Writes.Any(write => write.Kind is not (HeaderWriteKind.Remove or HeaderWriteKind.Replace) && write.IsNamed(name) && (countsOverwriting || !write.Overwrites));

    private bool Counts(MapWrite write) =>
        write is { Key: { } key, Value: not null }
        && (countsOverwriting || !ResponseFlow.Overwrites(write))
        && code.Strings.ValueOf(key, write.Frame).Value is { } written && HeaderName.Equals(written, name);
}
