using System.Collections.Immutable;
using CorsAnalyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.Flow;

/// <summary>One write to a dictionary, its key and value not yet followed.</summary>
/// <param name="Key">Null where every key is meant (<c>Clear</c>).</param>
/// <param name="Value">Null where the key is removed.</param>
/// <param name="Frame">The call in whose body it stands.</param>
/// <param name="Origin">The creation of the dictionary.</param>
internal readonly record struct MapWrite(HeaderWriteKind Kind, IOperation? Key, IOperation? Value, IOperation Write, Frame? Frame, Step Step, IOperation Origin);

/// <summary>Follows a dictionary forward from where it is made and notes everything that is written to it.</summary>
internal sealed class MapWrites(CodeBase code, IOperation origin, int copies = 0) : ObjectFlow(code)
{
    private readonly ImmutableArray<MapWrite>.Builder _writes = ImmutableArray.CreateBuilder<MapWrite>();
    private readonly List<(IOperation Target, Frame? Frame)> _stores = [];
    private readonly List<IOperation> _returns = [];
    private readonly List<IOperation> _copies = [];

    /// <summary>True when code that cannot be seen may write to the dictionary too.</summary>
    internal bool IsOpen { get; private set; }

    internal ImmutableArray<MapWrite> Writes => _writes.ToImmutable();

    /// <summary>The fields and properties that the dictionary is stored in.</summary>
    internal IReadOnlyList<(IOperation Target, Frame? Frame)> Stores => _stores;

    /// <summary>The returns that hand the dictionary out of the member that the following began in.</summary>
    internal IReadOnlyList<IOperation> Returns => _returns;

    /// <summary>The dictionaries that are made from this one.</summary>
    internal IReadOnlyList<IOperation> Copies => _copies;

    /// <summary>Notes the elements that the dictionary is made with, then follows it.</summary>
    internal void FollowCreation(IOperation creation, Frame? frame)
    {
        NoteCreation(creation, frame);
        Follow(creation, frame);
    }

    /// <summary>Notes the elements that the dictionary is made with.</summary>
    internal void NoteCreation(IOperation creation, Frame? frame)
    {
        switch (creation)
        {
            case IObjectCreationOperation made:
                NoteElements(made, frame);
                break;
            case not { Syntax: CollectionExpressionSyntax { Elements.Count: 0 } }:
                IsOpen = true;
                break;
        }
    }

    /// <summary>The elements between the braces of a collection initializer: <c>{ "k", "v" }</c>, <c>["k"] = "v"</c>.</summary>
    internal void NoteInitializer(IObjectOrCollectionInitializerOperation initializer, Frame? frame)
    {
        foreach (var element in initializer.Initializers)
        {
            switch (element)
            {
                case IInvocationOperation add when Operations.ArgumentsOf(add) is [var key, var value]:
                    Note(HeaderWriteKind.Set, key, value, add, frame);
                    break;
                case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Arguments: [var key] } } assignment:
                    Note(HeaderWriteKind.Set, key.Value, assignment.Value, assignment, frame);
                    break;
                default:
                    IsOpen = true;
                    break;
            }
        }
    }

    protected override MemberUse OnMember(IOperation member, Frame? frame)
    {
        switch (member)
        {
            case IPropertyReferenceOperation { Arguments: [var key] } indexer:
                OnIndexer(indexer, key.Value, frame);
                return MemberUse.Understood;
            case IPropertyReferenceOperation:
                return MemberUse.Understood;
            case IInvocationOperation call:
                return OnCall(call, frame);
            default:
                return MemberUse.Escapes;
        }
    }

    protected override void OnStored(IOperation target, IOperation value, Frame? frame)
    {
        _stores.Add((target, frame));
        switch (target)
        {
            case IFieldInitializerOperation field:
                foreach (var symbol in field.InitializedFields)
                    FollowReferences(symbol);
                break;
            case IPropertyInitializerOperation property:
                foreach (var symbol in property.InitializedProperties)
                    FollowReferences(symbol);
                break;
            case IMemberReferenceOperation { Member: var member } when Code.Landmarks.IsSink(member):
                break;
            case IMemberReferenceOperation { Member: { DeclaringSyntaxReferences.Length: > 0 } member } when Code.Members.NeverChanges(member):
                FollowReferences(member);
                break;
            default:
                IsOpen = true;
                break;
        }
    }

    protected override void OnCopied(IObjectCreationOperation copy) => _copies.Add(copy);

    protected override void OnEscape(IOperation use) => IsOpen = true;

    protected override void OnReturned(IOperation reference, IReturnOperation @return) => _returns.Add(@return);

    private void OnIndexer(IPropertyReferenceOperation indexer, IOperation key, Frame? frame)
    {
        switch (indexer.Parent)
        {
            case ISimpleAssignmentOperation assignment when assignment.Target == indexer:
                Note(HeaderWriteKind.Set, key, assignment.Value, assignment, frame);
                break;
            case ICoalesceAssignmentOperation assignment when assignment.Target == indexer:
                Note(HeaderWriteKind.SetIfAbsent, key, assignment.Value, assignment, frame);
                break;
            case ICompoundAssignmentOperation assignment when assignment.Target == indexer:
                Note(HeaderWriteKind.Append, key, assignment.Value, assignment, frame);
                break;
        }
    }

    private MemberUse OnCall(IInvocationOperation call, Frame? frame)
    {
        switch (call.TargetMethod.Name, Operations.ArgumentsOf(call))
        {
            case ("Add", [var key, var value]):
                Note(HeaderWriteKind.Set, key, value, call, frame);
                return MemberUse.Understood;
            case ("TryAdd", [var key, var value]):
                Note(HeaderWriteKind.SetIfAbsent, key, value, call, frame);
                return MemberUse.Understood;
            case ("Remove", [var key, ..]):
                Note(HeaderWriteKind.Remove, key, value: null, call, frame);
                return MemberUse.Understood;
            case ("Clear", []):
                Note(HeaderWriteKind.Remove, key: null, value: null, call, frame);
                return MemberUse.Understood;
            case ("TryGetValue" or "ContainsKey" or "ContainsValue" or "Contains" or "GetEnumerator" or "CopyTo" or "EnsureCapacity" or "ToString" or "GetHashCode" or "Equals" or "GetType", _):
                return MemberUse.Understood;
            default:
                return MemberUse.Escapes;
        }
    }

    private void NoteElements(IObjectCreationOperation creation, Frame? frame)
    {
        if (creation.Type is not { } type || !Readers.CopiesArgument(type))
            IsOpen = true;

        foreach (var argument in creation.Arguments)
            NoteCopied(argument, frame);

        if (creation.Initializer is { } initializer)
            NoteInitializer(initializer, frame);
    }

    /// <summary>What a copy constructor takes over from another dictionary.</summary>
    private void NoteCopied(IArgumentOperation argument, Frame? frame)
    {
        if (argument.ArgumentKind == ArgumentKind.DefaultValue || !IsSource(argument.Parameter?.Type))
            return;

        var copied = new HeaderMap(Code, argument.Value, frame, copies + 1);
        IsOpen |= copied.IsOpen;
        var now = StepOf(argument, frame);
        foreach (var write in copied.Writes)
            _writes.Add(write with { Step = new Step(now.Path.And(write.Step.Path), now.Order.AddRange(write.Step.Order)), Origin = origin });
    }

    /// <summary>A parameter that brings elements: not a capacity, not a comparer.</summary>
    private static bool IsSource(ITypeSymbol? type) =>
        type is not null && type.SpecialType != SpecialType.System_Int32 && type.Name is not ("IEqualityComparer" or "IComparer");

    private void FollowReferences(ISymbol member)
    {
        foreach (var reference in Code.References.To(member))
            Follow(reference, frame: null);
    }

    private void Note(HeaderWriteKind kind, IOperation? key, IOperation? value, IOperation write, Frame? frame) =>
        _writes.Add(new MapWrite(kind, key, value, write, frame, StepOf(write, frame), origin));
}
