using System.Collections.Concurrent;
using CorsAnalyzers.Flow;
using CorsAnalyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.Surfaces.Lambda;

/// <summary>
/// Whether others who get a response, or a dictionary of headers, from the member that makes it add Access-Control-Allow-Origin to it.
/// Beside a header that a fix adds they would send it twice, or throw.
/// </summary>
internal sealed class Recipients(CodeBase code, LambdaTypes types)
{
    /// <summary>How many members one object may be handed through.</summary>
    private const int MaxDepth = 4;

    private readonly ConcurrentDictionary<SyntaxNode, bool> _maps = new();
    private readonly ConcurrentDictionary<ISymbol, bool> _responses = new(SymbolEqualityComparer.Default);

    /// <summary>True when somebody adds the header to what the response's member returns.</summary>
    internal bool AddTo(ReadResponse response) => response.Returns.Any(way =>
        code.FunctionAround(way.Return) is { } function && _responses.GetOrAdd(function, _ => AddToReturned(way.Return, AddToResponse, MaxDepth)));

    /// <summary>True when somebody adds the header to the dictionary that is made here.</summary>
    internal bool AddTo(IOperation map) => _maps.GetOrAdd(map.Syntax, _ => AddToMap(map, MaxDepth));

    private bool AddToReturned(IReturnOperation @return, Func<IOperation, int, bool> addTo, int depth)
    {
        if (depth == 0 || code.FunctionAround(@return) is not { } function || !code.TryGetNames(function, out var names))
            return false;

        var local = Operations.FunctionOf(@return);
        return names.Any(name => (local is null ? code.References.To(name) : code.BodyAround(local).ReferencesTo(name)).Any(use => addTo(use, depth - 1)));
    }

    private bool AddToResponse(IOperation response, int depth)
    {
        var flow = new ResponseFlow(code, types);
        flow.FollowForeign(response, frame: null);
        return Adds(flow) || flow.Returns.Any(way => AddToReturned(way.Return, AddToResponse, depth));
    }

    private bool AddToMap(IOperation map, int depth)
    {
        var flow = new MapWrites(code, map);
        if (map is IObjectCreationOperation { Initializer: { } elements })
            flow.NoteInitializer(elements, frame: null);

        flow.Follow(map, frame: null);
        return flow.Writes.Any(write => !ResponseFlow.Overwrites(write) && IsOrigin(write))
            || flow.Stores.Any(store => AddToOwner(store.Target))
            || (depth > 0 && flow.Copies.Any(copy => AddToMap(copy, depth - 1)))
            || flow.Returns.OfType<IReturnOperation>().Any(@return => AddToReturned(@return, AddToMap, depth));
    }

    /// <summary>The response whose property gets the dictionary.</summary>
    private bool AddToOwner(IOperation target)
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

        return Adds(flow);
    }

    private static bool Adds(ResponseFlow flow) => flow.Writes.Any(write => write.IsNamed(HeaderName.AllowOrigin) && !write.Overwrites && write.Kind is not (HeaderWriteKind.Remove or HeaderWriteKind.Replace));

    private bool IsOrigin(MapWrite write) =>
        write is { Key: { } key, Value: not null } && code.Strings.ValueOf(key, write.Frame).Value is { } name && HeaderName.Equals(name, HeaderName.AllowOrigin);
}
